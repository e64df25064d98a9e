import type { Book } from "./book";

/** The numbers of the wire's message types. */
export const EVENT = {
  documentSelection: 2,
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selection: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHidden: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

/** What the library calls an entry of an event message. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

const WORKBOOK = "Workbook";

/** Which events somebody listens to, and the entries that wait to be sent. */
export class BookEvents {
  enabled = true;
  private readonly registered = new Set<string>();
  private waiting: EventEntry[] = [];
  private readonly book: Book;

  constructor(book: Book) {
    this.book = book;
  }

  register(type: number, targetId: string): void {
    this.registered.add(`${type} ${targetId}`);
  }

  unregister(type: number, targetId: string): void {
    this.registered.delete(`${type} ${targetId}`);
  }

  /** For the sheet and for the collection of sheets, as far as anyone listens. */
  raise(type: number, sheetId: string, details: Readonly<Record<string, unknown>>): void {
    if (!this.enabled) return;
    for (const targetId of [sheetId, WORKBOOK]) {
      if (!this.registered.has(`${type} ${targetId}`)) continue;
      this.push(type, targetId, { ...details, worksheetId: sheetId });
    }
  }

  /** Old-style events register with a Trace only, so that they are always sent. */
  raiseDocumentSelection(): void {
    if (this.enabled) this.push(EVENT.documentSelection, "", {});
  }

  take(): readonly EventEntry[] {
    const entries = this.waiting;
    this.waiting = [];
    return entries;
  }

  private push(messageType: number, targetId: string, details: object): void {
    this.waiting.push({
      messageCategory: 65_536,
      messageType,
      targetId,
      message: JSON.stringify(details),
    });
    this.book.eventsWaiting();
  }
}
