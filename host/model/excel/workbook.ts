import { HostFailure, invalidArgument } from "../../protocol/failure";
import { wire, type Method, type WireType } from "../../protocol/wire-type";
import type { Book } from "../book";
import { CellAreas } from "../cell-areas";
import { CellRange } from "../cell-range";
import { applicationType } from "./application";
import { customXmlPartsType } from "./custom-xml";
import { namedItemsType } from "./named-item";
import { documentPropertiesType } from "./document-properties";
import { rangeAt } from "./range";
import { rangeAreasType } from "./range-areas";
import { runtimeType } from "./runtime";
import { settingsType } from "./settings";
import { tablesType } from "./table";
import { rangeForEvent } from "./worksheet";
import { worksheetsType } from "./worksheets";

export const workbookType: WireType<Book> = {
  name: "Workbook",
  scalars: {
    Name: { get: () => "绩效.xlsx" },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true, onRequest: true },
    AutoSave: { get: () => false, onRequest: true },
  },
  navigation: {
    Worksheets: (book) => wire(worksheetsType, book),
    Names: (book) => wire(namedItemsType, { book, sheet: null }),
    Tables: (book) => wire(tablesType, { book, sheet: null }),
    Settings: (book) => wire(settingsType, book),
    CustomXmlParts: (book) => wire(customXmlPartsType, book),
    Application: (book) => wire(applicationType, book),
    Properties: (book) => wire(documentPropertiesType, book),
    _Runtime: (book) => wire(runtimeType, book),
    Runtime: (book) => wire(runtimeType, book),
  },
  methods: {
    GetSelectedRange: (book) => {
      const areas = book.selection(book.activeSheet);
      const [area] = areas;
      if (area === undefined || areas.length > 1) {
        throw new HostFailure("InvalidSelection", "Several ranges are selected.");
      }
      return rangeAt(book.activeSheet, area);
    },
    GetSelectedRanges: (book) => {
      const sheet = book.activeSheet;
      return wire(
        rangeAreasType,
        new CellAreas(
          sheet,
          book.selection(sheet).map((area) => new CellRange(sheet, area)),
        ),
      );
    },
    GetActiveCell: (book) => {
      const [area] = book.selection(book.activeSheet);
      return rangeAt(book.activeSheet, {
        row: area?.row ?? 0,
        column: area?.column ?? 0,
        rows: 1,
        columns: 1,
      });
    },
    GetIsActiveCollabSession: () => false,
    _GetRangeForEventByReferenceId: eventRange,
    _GetRangeOrNullObjectForEventByReferenceId: eventRange,
  },
};

function eventRange(...[book, reference]: Parameters<Method<Book>>) {
  const sheetId = /^event (\S+) /u.exec(String(reference))?.[1];
  const sheet = sheetId === undefined ? null : book.sheetById(sheetId);
  if (sheet === null) throw invalidArgument("There is no such event.");
  return rangeForEvent(sheet, reference);
}
