import type { Host } from "../model/host";
import type { DesktopPort, RibbonCommand } from "./desktop";

/** The port of a window that lives beside its host, as in jest: calls instead of messages. */
export class DirectPort implements DesktopPort {
  private press: ((command: RibbonCommand) => void) | null = null;
  private readonly completing = new Map<string, () => void>();
  private readonly host: Host;
  private nextCommand = 1;

  constructor(host: Host) {
    this.host = host;
  }

  readSettings(): Readonly<Record<string, string>> {
    const entries = [...this.host.book.settings].map(
      ([key, value]) => [key, JSON.stringify(value)] as const,
    );
    return Object.fromEntries(entries);
  }

  writeSettings(values: Readonly<Record<string, string>>): void {
    this.host.book.settings.clear();
    for (const [key, value] of Object.entries(values))
      this.host.book.settings.set(key, JSON.parse(value));
  }

  ribbonReady(press: (command: RibbonCommand) => void): void {
    this.press = press;
  }

  commandCompleted(commandId: string): void {
    this.completing.get(commandId)?.();
    this.completing.delete(commandId);
  }

  send(text: string): void {
    void this.host.bridge.receive(text);
  }

  documentCopy(): Promise<Uint8Array> {
    return this.host.documentCopy();
  }

  receive(listener: (text: string) => void): void {
    this.host.bridge.subscribe(listener);
  }

  /** Presses the ribbon button of an associated function; resolves when the add-in says that it is done. */
  runCommand(functionName: string): Promise<void> {
    const { press } = this;
    if (press === null)
      return Promise.reject(new Error("The add-in does not listen to ribbon buttons yet."));
    const commandId = `command${this.nextCommand++}`;
    return new Promise((resolve) => {
      this.completing.set(commandId, resolve);
      press({ commandId, functionName, event: JSON.stringify({ source: { id: functionName } }) });
    });
  }
}
