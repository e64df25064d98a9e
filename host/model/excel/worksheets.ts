import { HostFailure } from "../../protocol/failure";
import { wire, type WireType } from "../../protocol/wire-type";
import type { Book } from "../book";
import type { Sheet } from "../sheet";
import { eventMethods } from "./event-methods";
import { worksheetType } from "./worksheet";

export const worksheetsType: WireType<Book> = {
  name: "WorksheetCollection",
  items: (book) => book.sheets().map((sheet) => wire(worksheetType, sheet)),
  item: (book, key) => wire(worksheetType, existing(book, key)),
  methods: {
    ...eventMethods<Book>(
      (book) => book,
      () => "Workbook",
    ),
    Add: (book, name) => wire(worksheetType, book.addSheet(name)),
    GetActiveWorksheet: (book) => wire(worksheetType, book.activeSheet),
    GetCount: (book, visibleOnly) => visible(book, visibleOnly).length,
    GetFirst: (book, visibleOnly) => sheetOf(visible(book, visibleOnly).at(0)),
    GetLast: (book, visibleOnly) => sheetOf(visible(book, visibleOnly).at(-1)),
    GetItemOrNullObject: (book, key) => {
      const sheet = book.findSheet(key);
      return sheet === null ? null : wire(worksheetType, sheet);
    },
  },
};

function existing(book: Book, key: unknown): Sheet {
  const sheet = book.findSheet(key);
  if (sheet === null) throw new HostFailure("ItemNotFound", `There is no sheet ${String(key)}.`);
  return sheet;
}

function visible(book: Book, visibleOnly: unknown): readonly Sheet[] {
  return book.sheets().filter((sheet) => visibleOnly !== true || sheet.visibility === "Visible");
}

function sheetOf(sheet: Sheet | undefined) {
  if (sheet === undefined) throw new HostFailure("ItemNotFound", "There is no such sheet.");
  return wire(worksheetType, sheet);
}
