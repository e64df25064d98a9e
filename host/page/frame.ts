import { installDesktopChannel } from "../channels/desktop";
import type { RibbonCommand } from "../channels/desktop";
import { readFrameMessage } from "./frame-message";
import type { FrameMessage, FrameStart } from "./frame-message";

// Opened by itself the pane stays what it is: a page outside Excel.
if (parent !== window) connect();

/** Runs in the pane's frame before office.js and connects it to the page around it. */
function connect(): void {
  let press = (_command: RibbonCommand): void => undefined;
  let hear = (_text: string): void => undefined;
  const copying = new Map<number, (bytes: Uint8Array) => void>();
  let turn = 0;
  addEventListener("message", (event) => {
    if (event.source !== parent || event.origin !== location.origin) return;
    const message = readFrameMessage(event.data);
    if (message?.playground === "bridge") hear(message.text);
    if (message?.playground === "press") press(message.command);
    if (message?.playground === "copied") {
      copying.get(message.turn)?.(
        Uint8Array.from(atob(message.base64), (byte) => byte.charCodeAt(0)),
      );
      copying.delete(message.turn);
    }
  });
  installDesktopChannel(window, {
    readSettings: () => startOf(parent).settings,
    writeSettings: (values) => post({ playground: "settings", values }),
    ribbonReady: (listener) => {
      press = listener;
      post({ playground: "ribbon" });
    },
    commandCompleted: (commandId) => post({ playground: "completed", commandId }),
    documentCopy: () =>
      new Promise((resolve) => {
        turn += 1;
        copying.set(turn, resolve);
        post({ playground: "copy", turn });
      }),
    send: (text) => post({ playground: "bridge", text }),
    receive: (listener) => {
      hear = listener;
    },
  });
}

function post(message: FrameMessage): void {
  parent.postMessage(message, location.origin);
}

/** Handed over as text, so that no object of the page gets into the frame. */
function startOf(page: object): FrameStart {
  const { frameStart } = page as { readonly frameStart: () => string };
  return JSON.parse(frameStart()) as FrameStart;
}
