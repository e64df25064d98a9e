import { HostFailure, invalidArgument, notImplemented } from "../../protocol/failure";
import { wire, type WireType } from "../../protocol/wire-type";
import { areaBetween, SHEET_COLUMNS, SHEET_ROWS } from "../area";
import { CellRange } from "../cell-range";
import { colorOf, readColor } from "../look";
import type { Sheet } from "../sheet";
import { COMMAND } from "../univer-command";
import {
  areasOnSheet,
  boolean,
  insideSheet,
  integer,
  number,
  oneOf,
  rangeOnSheet,
} from "./argument";
import { customPropertiesType } from "./custom-properties";
import { eventMethods } from "./event-methods";
import { freezePanesType } from "./freeze-panes";
import { namedItemsType } from "./named-item";
import { horizontalPageBreaksType } from "./page-breaks";
import { pageLayoutType } from "./page-layout";
import { protectionType } from "./protection";
import { rangeAt, rangeType } from "./range";
import { rangeAreasType } from "./range-areas";
import { tablesType } from "./table";

export const worksheetType: WireType<Sheet> = {
  name: "Worksheet",
  identity: "Id",
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, value) => sheet.book.renameSheet(sheet, value),
    },
    Position: {
      get: (sheet) => sheet.book.sheets().indexOf(sheet),
      set: (sheet, value) => {
        const toOrder = number(value, "position", 0, sheet.book.sheets().length - 1);
        sheet.run(COMMAND.order, { fromOrder: sheet.book.sheets().indexOf(sheet), toOrder });
      },
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: setVisibility,
    },
    TabColor: {
      get: (sheet) => colorOf(sheet.model.getTabColor()) ?? "",
      set: (sheet, value) =>
        sheet.run(COMMAND.tabColor, { color: value === "" ? "" : readColor(value) }),
    },
    ShowGridlines: { get: (sheet) => !sheet.model.hasHiddenGridlines() },
    Gridlines: {
      set: (sheet, value) =>
        sheet.run(COMMAND.gridlines, { showGridlines: boolean(value, "showGridlines") ? 1 : 0 }),
    },
    ShowHeadings: { get: ({ showHeadings }) => showHeadings },
    Headings: {
      set: (sheet, value) => {
        sheet.showHeadings = boolean(value, "showHeadings");
      },
    },
    StandardWidth: {
      get: ({ standardWidth }) => standardWidth,
      set: (sheet, value) => {
        sheet.standardWidth = number(value, "standardWidth", 0, 255);
      },
    },
    StandardHeight: { get: () => 14.25 },
    EnableCalculation: { get: () => true, onRequest: true },
  },
  navigation: {
    Names: (sheet) => wire(namedItemsType, { book: sheet.book, sheet }),
    CustomProperties: (sheet) => wire(customPropertiesType, sheet),
    FreezePanes: (sheet) => wire(freezePanesType, sheet),
    HorizontalPageBreaks: (sheet) => wire(horizontalPageBreaksType, sheet),
    PageLayout: (sheet) => wire(pageLayoutType, sheet),
    Protection: (sheet) => wire(protectionType, sheet),
    Tables: (sheet) => wire(tablesType, { book: sheet.book, sheet }),
  },
  methods: {
    ...eventMethods<Sheet>(
      (sheet) => sheet.book,
      (sheet) => sheet.id,
    ),
    Activate: (sheet) => {
      sheet.book.activate(sheet);
      return null;
    },
    // Excel recalculates; here every formula is always calculated.
    Calculate: (_sheet, markAllDirty) => {
      if (markAllDirty === true) throw notImplemented("Worksheet.calculate(true)");
      return null;
    },
    Delete: (sheet) => {
      if (sheet.visibility === "VeryHidden")
        throw new HostFailure("InvalidOperation", "A very hidden sheet cannot be deleted.");
      sheet.book.deleteSheet(sheet);
      return null;
    },
    GetCell: (sheet, row, column) => {
      const at = areaBetween(
        integer(row, "The row"),
        integer(column, "The column"),
        integer(row, "The row"),
        integer(column, "The column"),
      );
      return rangeAt(sheet, at);
    },
    GetRange: (sheet, address) =>
      address === null || address === undefined || address === ""
        ? rangeAt(sheet, { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS })
        : wire(rangeType, rangeOnSheet(sheet, address)),
    GetRanges: (sheet, address) => wire(rangeAreasType, areasOnSheet(sheet, address)),
    GetRangeByIndexes: (sheet, row, column, rows, columns) =>
      wire(
        rangeType,
        new CellRange(
          sheet,
          insideSheet({
            row: integer(row, "startRow"),
            column: integer(column, "startColumn"),
            rows: integer(rows, "rowCount"),
            columns: integer(columns, "columnCount"),
          }),
        ),
      ),
    GetUsedRange: (sheet, valuesOnly) =>
      rangeAt(sheet, sheet.usedArea(valuesOnly === true) ?? areaBetween(0, 0, 0, 0)),
    GetUsedRangeOrNullObject: (sheet, valuesOnly) => {
      const used = sheet.usedArea(valuesOnly === true);
      return used === null ? null : rangeAt(sheet, used);
    },
    GetNext: (sheet, visibleOnly) =>
      neighbour(sheet, 1, visibleOnly) ?? missing("There is no sheet after it."),
    GetNextOrNullObject: (sheet, visibleOnly) => neighbour(sheet, 1, visibleOnly),
    GetPrevious: (sheet, visibleOnly) =>
      neighbour(sheet, -1, visibleOnly) ?? missing("There is no sheet before it."),
    GetPreviousOrNullObject: (sheet, visibleOnly) => neighbour(sheet, -1, visibleOnly),
    _GetRangeForEventByReferenceId: (sheet, reference) => rangeForEvent(sheet, reference),
  },
};

/** The range that an event spoke of; the reference carries the sheet and the address. */
export function rangeForEvent(sheet: Sheet, reference: unknown) {
  const address = /^event \S+ (.+)$/u.exec(String(reference))?.[1];
  if (address === undefined) throw invalidArgument("There is no such event.");
  return wire(rangeType, rangeOnSheet(sheet, address));
}

function setVisibility(sheet: Sheet, value: unknown): void {
  const wanted = oneOf(value, "visibility", ["Visible", "Hidden", "VeryHidden"]);
  const others = sheet.book
    .sheets()
    .filter((other) => other !== sheet && other.visibility === "Visible");
  const [next] = others;
  if (wanted !== "Visible" && next === undefined) {
    throw new HostFailure("InvalidOperation", "The last visible sheet cannot be hidden.");
  }
  if (wanted !== "Visible" && next !== undefined && sheet.book.activeSheet === sheet)
    sheet.book.activate(next);
  sheet.veryHidden = wanted === "VeryHidden";
  sheet.run(COMMAND.hidden, { hidden: wanted === "Visible" ? 0 : 1 });
}

function neighbour(sheet: Sheet, step: number, visibleOnly: unknown) {
  const sheets = sheet.book
    .sheets()
    .filter((other) => other === sheet || visibleOnly !== true || other.visibility === "Visible");
  const found = sheets[sheets.indexOf(sheet) + step];
  return found === undefined ? null : wire(worksheetType, found);
}

function missing(message: string): never {
  throw new HostFailure("ItemNotFound", message);
}
