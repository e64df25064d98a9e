import { HostFailure } from "../../protocol/failure";
import { wire, type Scalar, type WireType } from "../../protocol/wire-type";
import { lastColumn, lastRow, type Area } from "../area";
import type { CellRange } from "../cell-range";
import { LIMITS } from "../limits";
import { readColor, readHorizontal, readVertical, styleOf, type Look } from "../look";
import type { Sheet } from "../sheet";
import { boolean, number, oneOf, text } from "./argument";
import { bordersType } from "./borders";

/** The cells whose format is spoken of: of one range, or of several. */
export type Cells = readonly CellRange[];

export const formatType: WireType<Cells> = {
  name: "RangeFormat",
  scalars: {
    HorizontalAlignment: lookScalar("horizontal", readHorizontal),
    VerticalAlignment: lookScalar("vertical", readVertical),
    WrapText: lookScalar("wrap", (value) => boolean(value, "wrapText")),
    IndentLevel: lookScalar("indent", (value) => number(value, "indentLevel", 0, 250)),
    ColumnWidth: {
      get: (cells) => uniform(cells, (sheet, _row, column) => sheet.columnWidth(column), "columns"),
      set: setColumnWidth,
    },
    RowHeight: {
      get: (cells) => uniform(cells, (sheet, row) => sheet.rowHeight(row), "rows"),
      set: setRowHeight,
    },
    ShrinkToFit: { get: () => false, onRequest: true },
    TextOrientation: { get: () => 0, onRequest: true },
    ReadingOrder: { get: () => "Context", onRequest: true },
    UseStandardHeight: { get: () => null, onRequest: true },
    UseStandardWidth: { get: () => null, onRequest: true },
  },
  navigation: {
    Fill: (cells) => wire(fillType, cells),
    Font: (cells) => wire(fontType, cells),
    Borders: (cells) => wire(bordersType, cells),
    Protection: (cells) => wire(formatProtectionType, cells),
  },
  methods: {
    AutofitRows: (cells) => {
      checkFormattable(cells);
      for (const range of cells) autofitRows(range);
    },
    AutofitColumns: (cells) => {
      checkFormattable(cells);
      for (const range of cells) autofitColumns(range);
    },
  },
};

const fillType: WireType<Cells> = {
  name: "RangeFill",
  scalars: {
    Color: lookScalar(
      "fill",
      (value) => (value === "" ? "" : readColor(value)),
      (fill) => (fill === "" ? "#FFFFFF" : fill),
    ),
    // Of Excel's patterns there are here only no fill and a plain one.
    Pattern: {
      get: (cells) => {
        const fills = uniform(cells, (sheet, row, column) => sheet.look(row, column).fill);
        if (fills === null) return null;
        return fills === "" ? "None" : "Solid";
      },
      set: (cells, value) => {
        if (oneOf(value, "fill.pattern", ["None", "Solid"]) === "None")
          applyLook(cells, { fill: "" });
      },
    },
  },
  methods: {
    Clear: (cells) => {
      applyLook(cells, { fill: "" });
    },
  },
};

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const fontType: WireType<Cells> = {
  name: "RangeFont",
  scalars: {
    Name: lookScalar("fontName", (value) => text(value, "font.name")),
    Size: lookScalar("fontSize", (value) => number(value, "font.size", 1, 409)),
    Color: lookScalar("fontColor", readColor),
    Bold: lookScalar("bold", (value) => boolean(value, "font.bold")),
    Italic: lookScalar("italic", (value) => boolean(value, "font.italic")),
    Underline: lookScalar("underline", (value) => oneOf(value, "font.underline", UNDERLINES)),
    Strikethrough: lookScalar("strikethrough", (value) => boolean(value, "font.strikethrough")),
  },
};

const formatProtectionType: WireType<Cells> = {
  name: "FormatProtection",
  scalars: {
    Locked: {
      get: (cells) => uniform(cells, (sheet, row, column) => sheet.isLocked(row, column)),
      set: (cells, value) => {
        const locked = boolean(value, "protection.locked");
        checkFormattable(cells);
        for (const range of cells) range.sheet.locks.set(range.area, locked);
      },
    },
    FormulaHidden: { get: () => false, onRequest: true },
  },
};

/** Changes part of the look of the cells. */
function applyLook(cells: Cells, look: Partial<Look>): void {
  checkFormattable(cells);
  for (const range of cells) range.sheet.restyle(range.area, styleOf(look));
}

export function setColumnWidth(cells: Cells, value: unknown): void {
  const width = number(value, "columnWidth", 0, LIMITS.columnWidth);
  checkFormattable(cells);
  for (const { sheet, area } of cells) sheet.setColumnWidth(area.column, area.columns, width);
}

export function setRowHeight(cells: Cells, value: unknown): void {
  const height = number(value, "rowHeight", 0, LIMITS.rowHeight);
  checkFormattable(cells);
  for (const { sheet, area } of cells) sheet.setRowHeight(area.row, area.rows, height);
}

/** A protected sheet keeps its formats unless its options say otherwise. */
export function checkFormattable(cells: Cells): void {
  for (const { sheet } of cells) {
    if (sheet.protection.protected && sheet.protection.options["allowFormatCells"] !== true) {
      throw new HostFailure(
        "AccessDenied",
        "The sheet is protected: its formats cannot be changed.",
      );
    }
  }
}

/** The one value that all cells share, null when they differ. Cells beyond what is used look like their column. */
export function uniform<T>(
  cells: Cells,
  read: (sheet: Sheet, row: number, column: number) => T,
  along: "cells" | "rows" | "columns" = "cells",
): T | null {
  let shared: T | undefined;
  for (const { sheet, area } of cells) {
    const used = sheet.usedArea(false);
    const bottom = Math.min(
      lastRow(area),
      Math.max(area.row, (used === null ? 0 : lastRow(used)) + 1),
    );
    const right = Math.min(
      lastColumn(area),
      Math.max(area.column, (used === null ? 0 : lastColumn(used)) + 1),
    );
    const seen: Area = {
      row: area.row,
      column: area.column,
      rows: along === "columns" ? 1 : bottom - area.row + 1,
      columns: along === "rows" ? 1 : right - area.column + 1,
    };
    for (let row = seen.row; row <= lastRow(seen); row += 1) {
      for (let column = seen.column; column <= lastColumn(seen); column += 1) {
        const value = read(sheet, row, column);
        if (shared === undefined) shared = value;
        else if (shared !== value) return null;
      }
    }
  }
  return shared ?? null;
}

function lookScalar<K extends keyof Look>(
  key: K,
  read: (value: unknown) => Look[K],
  show: (value: Look[K]) => unknown = (value) => value,
): Scalar<Cells> {
  return {
    get: (cells) => {
      const value = uniform(cells, (sheet, row, column) => sheet.look(row, column)[key]);
      return value === null ? null : show(value);
    },
    set: (cells, value) => {
      const part: Partial<Look> = { [key]: read(value) };
      applyLook(cells, part);
    },
  };
}

const LINE_HEIGHT = 1.3;

/** Like Excel, merged cells do not count; the height follows the longest wrapped text. */
function autofitRows({ sheet, area }: CellRange): void {
  const used = sheet.usedArea(true);
  if (used === null) return;
  for (let row = area.row; row <= Math.min(lastRow(area), lastRow(used)); row += 1) {
    let height = 15;
    for (let column = used.column; column <= lastColumn(used); column += 1) {
      const shown = sheet.text(row, column);
      if (shown === "" || sheet.mergeAt(row, column) !== null) continue;
      const look = sheet.look(row, column);
      const perLine = Math.max(1, (sheet.columnWidth(column) - 4) / (look.fontSize / 2));
      const lines = look.wrap
        ? shown
            .split("\n")
            .reduce((sum, line) => sum + Math.max(1, Math.ceil(units(line) / perLine)), 0)
        : 1;
      height = Math.max(height, lines * look.fontSize * LINE_HEIGHT);
    }
    sheet.setRowHeight(row, 1, Math.min(LIMITS.rowHeight, height));
  }
}

function autofitColumns({ sheet, area }: CellRange): void {
  const used = sheet.usedArea(true);
  if (used === null) return;
  for (
    let column = area.column;
    column <= Math.min(lastColumn(area), lastColumn(used));
    column += 1
  ) {
    let width = 0;
    for (let row = used.row; row <= lastRow(used); row += 1) {
      if (sheet.mergeAt(row, column) !== null) continue;
      width = Math.max(
        width,
        (units(sheet.text(row, column)) * sheet.look(row, column).fontSize) / 2 + 4,
      );
    }
    if (width > 0) sheet.setColumnWidth(column, 1, Math.min(LIMITS.columnWidth, width));
  }
}

/** Full-width characters count two. */
function units(line: string): number {
  return Array.from(line).reduce(
    (sum, sign) => sum + ((sign.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1),
    0,
  );
}
