import { HostFailure, invalidArgument, notImplemented } from "../../protocol/failure";
import {
  wire,
  type Method,
  type Scalar,
  type WireObject,
  type WireType,
} from "../../protocol/wire-type";
import { writeArea, writeSheetName } from "../address";
import {
  areaBetween,
  boundingArea,
  cellCount,
  contains,
  intersection,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from "../area";
import { CellAreas } from "../cell-areas";
import { CellRange } from "../cell-range";
import { clearContents, clearLooks, writeEntries } from "../cell-writing";
import { LIMITS } from "../limits";
import { styleOf } from "../look";
import { merge, unmerge } from "../merging";
import type { Sheet } from "../sheet";
import { boolean, insideSheet, integer, oneOf, rangeArgument, readGrid } from "./argument";
import { CELL_METHODS } from "./cell-properties";
import { conditionalFormatsType } from "./conditional-format";
import { dataValidationType } from "./data-validation";
import { checkFormattable, formatType, uniform } from "./format";
import { rangeAreasType } from "./range-areas";
import { scopedTablesType } from "./table";
import { setHidden } from "./visibility";
import { worksheetType } from "./worksheet";

export const rangeType: WireType<CellRange> = {
  name: "Range",
  identity: "_ReferenceId",
  scalars: {
    Address: { get: fullAddress },
    AddressLocal: { get: fullAddress },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
    RowCount: { get: ({ area }) => area.rows },
    ColumnCount: { get: ({ area }) => area.columns },
    CellCount: { get: ({ area }) => (cellCount(area) > 2 ** 31 - 1 ? -1 : cellCount(area)) },
    Values: {
      ...gridScalar((sheet, row, column) => sheet.value(row, column)),
      set: (range, value) => writeEntries(range, readGrid(value, range.area)),
    },
    Formulas: {
      ...gridScalar((sheet, row, column) => sheet.formula(row, column)),
      set: (range, value) => writeEntries(range, readGrid(value, range.area)),
    },
    FormulasLocal: {
      ...gridScalar((sheet, row, column) => sheet.formula(row, column)),
      set: (range, value) => writeEntries(range, readGrid(value, range.area)),
    },
    Text: gridScalar((sheet, row, column) => sheet.text(row, column)),
    ValueTypes: gridScalar((sheet, row, column) => sheet.valueType(row, column)),
    NumberFormat: {
      get: (range) => grid(range, (sheet, row, column) => sheet.look(row, column).numberFormat),
      set: setNumberFormat,
    },
    NumberFormatLocal: {
      get: (range) => grid(range, (sheet, row, column) => sheet.look(row, column).numberFormat),
      set: setNumberFormat,
    },
    HasSpill: {
      get: (range) =>
        uniform([range], (sheet, row, column) => sheet.spillArea(row, column) !== null),
      calculated: true,
    },
    RowHidden: {
      get: (range) => uniform([range], (sheet, row) => sheet.rowIsHidden(row), "rows"),
      set: (range, value) => setHidden([range], "rows", boolean(value, "rowHidden")),
    },
    ColumnHidden: {
      get: (range) =>
        uniform([range], (sheet, _row, column) => sheet.columnIsHidden(column), "columns"),
      set: (range, value) => setHidden([range], "columns", boolean(value, "columnHidden")),
    },
    Hidden: {
      get: (range) =>
        uniform(
          [range],
          (sheet, row, column) => sheet.rowIsHidden(row) || sheet.columnIsHidden(column),
        ),
    },
    IsEntireRow: { get: ({ area }) => isWholeRows(area) },
    IsEntireColumn: { get: ({ area }) => isWholeColumns(area) },
    Left: {
      get: ({ sheet, area }) => sum(area.column, (column) => sheet.columnWidth(column)),
      onRequest: true,
    },
    Top: {
      get: ({ sheet, area }) => sum(area.row, (row) => sheet.rowHeight(row)),
      onRequest: true,
    },
    Width: {
      get: ({ sheet, area }) =>
        sum(area.columns, (index) => sheet.columnWidth(area.column + index)),
      onRequest: true,
    },
    Height: {
      get: ({ sheet, area }) => sum(area.rows, (index) => sheet.rowHeight(area.row + index)),
      onRequest: true,
    },
    Style: { get: () => "Normal", onRequest: true },
    Hyperlink: { get: () => null, onRequest: true },
    LinkedDataTypeState: { get: (range) => grid(range, () => "None"), onRequest: true },
    SavedAsArray: { get: () => false, onRequest: true },
  },
  navigation: {
    Worksheet: ({ sheet }) => wire(worksheetType, sheet),
    Format: (range) => wire(formatType, [range]),
    ConditionalFormats: (range) =>
      wire(conditionalFormatsType, { sheet: range.sheet, ranges: [range] }),
    DataValidation: (range) => wire(dataValidationType, { sheet: range.sheet, ranges: [range] }),
  },
  methods: {
    ...CELL_METHODS,
    _ValidateArraySize: ({ area }, rows, columns) => {
      if (rows !== area.rows || columns !== area.columns) {
        throw invalidArgument(`The range has ${area.rows} rows and ${area.columns} columns.`);
      }
      return null;
    },
    GetCell: moved((area, row, column) => ({
      row: area.row + row,
      column: area.column + column,
      rows: 1,
      columns: 1,
    })),
    GetOffsetRange: moved((area, row, column) => ({
      ...area,
      row: area.row + row,
      column: area.column + column,
    })),
    GetResizedRange: moved((area, rows, columns) => ({
      ...area,
      rows: area.rows + rows,
      columns: area.columns + columns,
    })),
    GetAbsoluteResizedRange: moved((area, rows, columns) => ({ ...area, rows, columns })),
    GetRow: moved((area, row) => {
      if (row >= area.rows) throw invalidArgument(`The range has ${area.rows} rows.`);
      return { ...area, row: area.row + row, rows: 1 };
    }),
    GetColumn: moved((area, column) => {
      if (column >= area.columns) throw invalidArgument(`The range has ${area.columns} columns.`);
      return { ...area, column: area.column + column, columns: 1 };
    }),
    GetLastRow: moved((area) => ({ ...area, row: lastRow(area), rows: 1 })),
    GetLastColumn: moved((area) => ({ ...area, column: lastColumn(area), columns: 1 })),
    GetLastCell: moved((area) =>
      areaBetween(lastRow(area), lastColumn(area), lastRow(area), lastColumn(area)),
    ),
    GetEntireRow: moved((area) => ({ ...area, column: 0, columns: SHEET_COLUMNS })),
    GetEntireColumn: moved((area) => ({ ...area, row: 0, rows: SHEET_ROWS })),
    GetRowsAbove: moved((area, count) => ({ ...area, row: area.row - count, rows: count })),
    GetRowsBelow: moved((area, count) => ({ ...area, row: lastRow(area) + 1, rows: count })),
    GetColumnsBefore: moved((area, count) => ({
      ...area,
      column: area.column - count,
      columns: count,
    })),
    GetColumnsAfter: moved((area, count) => ({
      ...area,
      column: lastColumn(area) + 1,
      columns: count,
    })),
    GetBoundingRect: (range, other) => {
      const second = sameSheet(range, rangeArgument(other, range.sheet));
      return rangeAt(range.sheet, boundingArea(range.area, second.area));
    },
    GetIntersection: (range, other) => {
      const common = intersection(
        range.area,
        sameSheet(range, rangeArgument(other, range.sheet)).area,
      );
      if (common === null)
        throw new HostFailure("ItemNotFound", "The ranges have no cell in common.");
      return rangeAt(range.sheet, common);
    },
    GetIntersectionOrNullObject: (range, other) => {
      const common = intersection(
        range.area,
        sameSheet(range, rangeArgument(other, range.sheet)).area,
      );
      return common === null ? null : rangeAt(range.sheet, common);
    },
    GetUsedRange: (range, valuesOnly) => {
      const used = usedWithin(range, valuesOnly);
      return rangeAt(range.sheet, used ?? { ...range.area, rows: 1, columns: 1 });
    },
    GetUsedRangeOrNullObject: (range, valuesOnly) => {
      const used = usedWithin(range, valuesOnly);
      return used === null ? null : rangeAt(range.sheet, used);
    },
    GetMergedAreasOrNullObject: (range) => {
      const merges = range.sheet.merges().filter((area) => intersection(area, range.area) !== null);
      return areasOrNull(range.sheet, merges);
    },
    GetSurroundingRegion: (range) => rangeAt(range.sheet, surroundingRegion(range)),
    GetSpillingToRangeOrNullObject: (range) => {
      const spill = range.sheet.spillArea(range.area.row, range.area.column);
      return spill === null ? null : rangeAt(range.sheet, spill);
    },
    GetSpillParentOrNullObject: (range) => {
      const spill = range.sheet.spillArea(range.area.row, range.area.column);
      return spill === null ? null : rangeAt(range.sheet, { ...spill, rows: 1, columns: 1 });
    },
    GetSpecialCells: (range, type, valueType) => {
      const found = specialCells(range, type, valueType);
      if (found.length === 0) throw new HostFailure("ItemNotFound", "No such cells.");
      return areasOrNull(range.sheet, found);
    },
    GetSpecialCellsOrNullObject: (range, type, valueType) =>
      areasOrNull(range.sheet, specialCells(range, type, valueType)),
    Clear: (range, applyTo) => {
      clear(range, applyTo);
      return null;
    },
    GetTables: ({ sheet, area }, fullyContained) => {
      const tables = sheet.tables.filter((table) =>
        fullyContained === true
          ? contains(area, table.area)
          : intersection(area, table.area) !== null,
      );
      return wire(scopedTablesType, { sheet, tables });
    },
    Merge: (range, across) => {
      merge(range, across === true);
      return null;
    },
    Unmerge: (range) => {
      unmerge(range);
      return null;
    },
    Select: (range) => {
      range.sheet.book.select(range.sheet, [range.area]);
      return null;
    },
    Activate: (range) => {
      range.sheet.book.select(range.sheet, [range.area]);
      return null;
    },
    Calculate: () => null,
    Insert: insert,
    Delete: remove,
  },
};

export function rangeAt(sheet: Sheet, area: Area): WireObject {
  return wire(rangeType, new CellRange(sheet, insideSheet(area)));
}

export function clear(range: CellRange, applyTo: unknown): void {
  const what = oneOf(applyTo ?? "All", "applyTo", [
    "All",
    "Formats",
    "Contents",
    "Hyperlinks",
    "RemoveHyperlinks",
    "ResetContents",
  ]);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  range.checkMerges();
  if (what !== "Formats") clearContents(range);
  if (what === "Contents" || what === "ResetContents") return;
  checkFormattable([range]);
  clearLooks(range);
  unmerge(range);
  range.sheet.conditionalFormats.clear(range.area);
  if (what === "All") range.sheet.validations.clear(range.area);
}

function fullAddress({ sheet, area }: CellRange): string {
  return `${writeSheetName(sheet.name)}!${writeArea(area)}`;
}

function gridScalar(
  read: (sheet: Sheet, row: number, column: number) => unknown,
): Scalar<CellRange> {
  return { get: (range) => grid(range, read), calculated: true };
}

function grid(
  { sheet, area }: CellRange,
  read: (sheet: Sheet, row: number, column: number) => unknown,
): unknown[][] {
  if (cellCount(area) > LIMITS.cellsPerRead) {
    throw new HostFailure(
      "ResponsePayloadSizeLimitExceeded",
      "More cells than one answer can carry.",
    );
  }
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (__, column) =>
      read(sheet, area.row + row, area.column + column),
    ),
  );
}

function setNumberFormat(range: CellRange, value: unknown): void {
  checkFormattable([range]);
  const { sheet, area } = range;
  const formatAt = readGrid(value, area);
  if (!Array.isArray(value)) {
    sheet.restyle(area, styleOf({ numberFormat: readFormat(value) }));
    return;
  }
  const looks = grid(range, (_sheet, row, column) => {
    const format = formatAt(row - area.row, column - area.column);
    return format === null ? {} : styleOf({ numberFormat: readFormat(format) });
  });
  sheet.restyle(area, (row, column) => looks[row - area.row]?.[column - area.column] as object);
}

function readFormat(value: unknown): string {
  if (typeof value !== "string" || value === "")
    throw invalidArgument("A number format is a text such as 0.00%.");
  if (value.length > 255 || value.split(";").length > 4)
    throw invalidArgument(`${value} is not a number format.`);
  return value;
}

function moved(place: (area: Area, first: number, second: number) => Area): Method<CellRange> {
  return (range, first, second) => {
    const numbers = [first, second].map((value) =>
      value === null || value === undefined ? undefined : integer(value, "The count"),
    );
    // An omitted count is one row or column; the second number is an offset, and none is no offset.
    const area = place(range.area, numbers[0] ?? 1, numbers[1] ?? 0);
    return rangeAt(range.sheet, area);
  };
}

function sameSheet(range: CellRange, other: CellRange): CellRange {
  if (other.sheet !== range.sheet) throw invalidArgument("The ranges lie on different sheets.");
  return other;
}

function usedWithin(range: CellRange, valuesOnly: unknown): Area | null {
  const { sheet, area } = range;
  const used = sheet.usedArea(valuesOnly === true);
  const within = used === null ? null : intersection(used, area);
  if (within === null) return null;
  let found: Area | null = null;
  for (let row = within.row; row <= lastRow(within); row += 1) {
    for (let column = within.column; column <= lastColumn(within); column += 1) {
      const counts =
        sheet.value(row, column) !== "" ||
        sheet.hasFormula(row, column) ||
        (valuesOnly !== true && sheet.hasStyle(row, column));
      if (!counts) continue;
      const cell: Area = { row, column, rows: 1, columns: 1 };
      found = found === null ? cell : boundingArea(found, cell);
    }
  }
  return found;
}

function areasOrNull(sheet: Sheet, areas: readonly Area[]): WireObject | null {
  if (areas.length === 0) return null;
  return wire(
    rangeAreasType,
    new CellAreas(
      sheet,
      areas.map((area) => new CellRange(sheet, area)),
    ),
  );
}

function surroundingRegion({ sheet, area }: CellRange): Area {
  let region = { ...area, rows: 1, columns: 1 };
  for (;;) {
    const grown = areaBetween(
      Math.max(0, region.row - 1),
      Math.max(0, region.column - 1),
      Math.min(SHEET_ROWS - 1, lastRow(region) + 1),
      Math.min(SHEET_COLUMNS - 1, lastColumn(region) + 1),
    );
    let next: Area = region;
    for (let row = grown.row; row <= lastRow(grown); row += 1) {
      for (let column = grown.column; column <= lastColumn(grown); column += 1) {
        if (sheet.value(row, column) !== "")
          next = boundingArea(next, { row, column, rows: 1, columns: 1 });
      }
    }
    if (JSON.stringify(next) === JSON.stringify(region)) return region;
    region = next;
  }
}

function specialCells(
  { sheet, area }: CellRange,
  type: unknown,
  valueType: unknown,
): readonly Area[] {
  const kind = oneOf(type, "cellType", ["Constants", "Formulas", "Blanks", "Visible"]);
  const used = sheet.usedArea(false);
  const within = used === null ? null : intersection(used, area);
  if (within === null) return [];
  const found: Area[] = [];
  for (let row = within.row; row <= lastRow(within); row += 1) {
    for (let column = within.column; column <= lastColumn(within); column += 1) {
      if (isSpecial(sheet, row, column, kind, valueType))
        found.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return joined(found);
}

function isSpecial(
  sheet: Sheet,
  row: number,
  column: number,
  kind: string,
  valueType: unknown,
): boolean {
  const type = sheet.valueType(row, column);
  const formula = sheet.hasFormula(row, column);
  if (kind === "Visible") return !sheet.rowIsHidden(row) && !sheet.columnIsHidden(column);
  if (kind === "Blanks") return type === "Empty" && !formula;
  if (type === "Empty" || formula !== (kind === "Formulas")) return false;
  const wanted = typeof valueType === "string" && valueType !== "All" ? valueType : null;
  const word =
    { Double: "Numbers", String: "Text", Boolean: "Logical", Error: "Errors" }[type] ?? type;
  return wanted === null || wanted.includes(word);
}

/** Neighbours in a row, and equal rows below each other, become one area. */
function joined(cells: readonly Area[]): readonly Area[] {
  const rows: Area[] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.row === cell.row && lastColumn(last) + 1 === cell.column) {
      rows[rows.length - 1] = { ...last, columns: last.columns + 1 };
    } else rows.push(cell);
  }
  const areas: Area[] = [];
  for (const row of rows) {
    const above = areas.findIndex(
      (area) =>
        area.column === row.column && area.columns === row.columns && lastRow(area) + 1 === row.row,
    );
    const old = areas[above];
    if (old === undefined) areas.push(row);
    else areas[above] = { ...old, rows: old.rows + 1 };
  }
  return areas;
}

function insert(range: CellRange, shift: unknown): WireObject {
  const { sheet, area } = range;
  const direction = oneOf(shift, "shift", ["Down", "Right"]);
  checkStructure(sheet, isWholeRows(area) ? "allowInsertRows" : "allowInsertColumns");
  if (isWholeRows(area)) sheet.book.insertRows(sheet, area.row, area.rows);
  else if (isWholeColumns(area)) sheet.book.insertColumns(sheet, area.column, area.columns);
  else throw notImplemented(`Range.insert(${direction}) of part of the rows or columns`);
  return rangeAt(sheet, area);
}

function remove(range: CellRange, shift: unknown): null {
  const { sheet, area } = range;
  const direction = oneOf(shift, "shift", ["Up", "Left"]);
  checkStructure(sheet, isWholeRows(area) ? "allowDeleteRows" : "allowDeleteColumns");
  if (isWholeRows(area)) sheet.book.deleteRows(sheet, area.row, area.rows);
  else if (isWholeColumns(area)) sheet.book.deleteColumns(sheet, area.column, area.columns);
  else throw notImplemented(`Range.delete(${direction}) of part of the rows or columns`);
  return null;
}

function checkStructure(sheet: Sheet, option: string): void {
  if (sheet.protection.protected && sheet.protection.options[option] !== true) {
    throw new HostFailure("AccessDenied", "The sheet is protected.");
  }
}

function sum(count: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = 0; index < count; index += 1) total += size(index);
  return total;
}
