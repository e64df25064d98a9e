import type { CellValue, GridCell } from "../core";
import { movedFormula } from "../core";
import { writableValue } from "./held-cell";
import { rowPart, wholeRow } from "./edit-state";

/** A row from end to end as it was: enough to put it back, here or elsewhere. */
export interface KeptRow {
  /** Where it stood on the sheet. */
  readonly row: number;
  /** From column A on. */
  readonly cells: readonly GridCell[];
  readonly formats: readonly Excel.SettableCellProperties[];
  readonly height: number;
}

/** Everything of a look that Excel hands out and takes back. */
const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true },
    font: {
      bold: true,
      color: true,
      italic: true,
      name: true,
      size: true,
      strikethrough: true,
      underline: true,
    },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    indentLevel: true,
    verticalAlignment: true,
    wrapText: true,
  },
};

/** Asks for the looks of a row; the answer is there after the next sync. */
export function askLooks(
  sheet: Excel.Worksheet,
  row: number,
  columns: number,
): OfficeExtension.ClientResult<Excel.CellProperties[][]> {
  return sheet.getRange(rowPart(row, 0, columns)).getCellProperties(LOOK);
}

/** The answer as it can be written again: an edge without a line must not be given a weight. */
export function settable(answer: readonly Excel.CellProperties[]): KeptRow["formats"] {
  return answer.map(({ format }) => {
    if (format === undefined) return {};
    const { fill, font, borders, ...rest } = format;
    return {
      format: {
        ...rest,
        ...(font === undefined ? {} : { font }),
        ...(fill === undefined ? {} : { fill: filling(fill) }),
        ...(borders === undefined ? {} : { borders: edges(borders) }),
      },
    };
  });
}

/** Excel calls a cell without a fill white; written so it would hide the gridlines. */
function filling({ color, pattern = "Solid" }: Excel.CellPropertiesFill): Excel.CellPropertiesFill {
  if (pattern === "None" || color === undefined) return { pattern: "None" };
  return pattern === "Solid" ? { color } : { color, pattern };
}

function edges(borders: Excel.CellBorderCollection): Excel.CellBorderCollection {
  const edgesOf: Excel.CellBorderCollection = {};
  for (const side of ["top", "bottom", "left", "right"] as const) {
    const { style = "None", color, weight } = borders[side] ?? {};
    edgesOf[side] =
      style === "None"
        ? { style }
        : {
            style,
            ...(color === undefined ? {} : { color }),
            ...(weight === undefined ? {} : { weight }),
          };
  }
  return edgesOf;
}

/** Writes a kept row into a row of the sheet, but for some columns. */
export function putRow(
  sheet: Excel.Worksheet,
  row: number,
  kept: KeptRow,
  except: readonly number[],
  rowAfter: (row: number) => number | null,
): void {
  for (const { first, cells } of segments(kept.cells, except)) {
    const range = sheet.getRange(rowPart(row, first, cells.length));
    range.setCellProperties([kept.formats.slice(first, first + cells.length)] as never);
    const formats = cells.map(({ format = "General" }) => format);
    // In a cell of format `@` a formula would stay text.
    const taking = cells.map(({ formula, format = "General" }) =>
      formula !== undefined && format === "@" ? "General" : format,
    );
    range.numberFormat = [taking];
    range.values = [cells.map((cell) => writableCell(cell, rowAfter))];
    if (taking.some((format, at) => format !== formats[at])) range.numberFormat = [formats];
  }
  sheet.getRange(wholeRow(row)).format.rowHeight = kept.height;
}

/** What is to be assigned so that the cell holds what another held. */
function writableCell(
  { value, formula, format = "General" }: GridCell,
  rowAfter: (row: number) => number | null,
): Exclude<CellValue, null> {
  if (formula !== undefined) return movedFormula(formula, rowAfter);
  return writableValue(value, format);
}

interface Segment<Cell> {
  readonly first: number;
  readonly cells: readonly Cell[];
}

/** Neighbouring cells of a list, without the exceptions. */
export function segments<Cell>(
  cells: readonly Cell[],
  except: readonly number[],
): readonly Segment<Cell>[] {
  const found: { first: number; cells: Cell[] }[] = [];
  for (const [column, cell] of cells.entries()) {
    if (except.includes(column)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.first + last.cells.length === column) last.cells.push(cell);
    else found.push({ first: column, cells: [cell] });
  }
  return found;
}
