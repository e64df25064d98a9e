import type { Host } from "../model/host";
import { readFrameMessage } from "./frame-message";
import type { FrameMessage, FrameStart } from "./frame-message";

/** The page's end of the wire to the pane's frame. */
export class PaneLink {
  private readonly frame: HTMLIFrameElement;
  private readonly host: Host;

  constructor(frame: HTMLIFrameElement, host: Host) {
    this.frame = frame;
    this.host = host;
    Object.assign(window, { frameStart: () => JSON.stringify(this.start()) });
    window.addEventListener("message", (event) => {
      if (event.source !== frame.contentWindow || event.origin !== location.origin) return;
      const message = readFrameMessage(event.data);
      if (message !== null) this.receive(message);
    });
    host.bridge.subscribe((text) => this.post({ playground: "bridge", text }));
  }

  /** Opens the add-in's page, or opens it anew. */
  open(address: string): void {
    this.frame.src = address;
  }

  private start(): FrameStart {
    const entries = [...this.host.book.settings].map(
      ([key, value]) => [key, JSON.stringify(value)] as const,
    );
    return { settings: Object.fromEntries(entries) };
  }

  private receive(message: FrameMessage): void {
    switch (message.playground) {
      case "bridge":
        void this.host.bridge.receive(message.text);
        return;
      case "settings": {
        const { settings } = this.host.book;
        settings.clear();
        for (const [key, value] of Object.entries(message.values)) {
          settings.set(key, JSON.parse(value));
        }
        return;
      }
      case "copy":
        void this.host.documentCopy().then((bytes) => {
          const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
          this.post({ playground: "copied", turn: message.turn, base64 });
        });
        return;
      // The playground has no ribbon: the pane is open from the start.
      case "ribbon":
      case "completed":
      case "press":
      case "copied":
        return;
    }
  }

  private post(message: FrameMessage): void {
    this.frame.contentWindow?.postMessage(message, location.origin);
  }
}
