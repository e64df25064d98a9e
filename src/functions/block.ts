import type { CellValue } from "../core";
import { readCell } from "./cell";

/** An argument as a rectangle: one cell, a row, a column or a range. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
  /** As Excel gave it; rows may be ragged, a short one ends in blanks. */
  readonly cells: readonly unknown[][];
}

/** Rows and columns that a result has when the blocks are laid over each other. */
export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

const SHEET_ROWS = 1_048_576;
const SHEET_COLUMNS = 16_384;

/** An argument left out and any plain value are one cell. */
export function toBlock(argument: unknown): Block {
  if (!Array.isArray(argument)) return { rows: 1, columns: 1, cells: [[argument]] };
  const columns = tableColumns(argument);
  if (columns !== null) {
    return { rows: Math.max(1, argument.length), columns, cells: argument as unknown[][] };
  }
  return { rows: 1, columns: Math.max(1, argument.length), cells: [Array.from<unknown>(argument)] };
}

/**
 * The cell that stands at `row` and `column` of the result: a block of one row serves every row, one
 * of one column every column.
 */
export function cellAt(block: Block, row: number, column: number): CellValue {
  const line = block.cells[block.rows === 1 ? 0 : row];
  return readCell(line?.[block.columns === 1 ? 0 : column]);
}

export function isOneCell(block: Block): boolean {
  return block.rows === 1 && block.columns === 1;
}

/** The common shape; `null` if two blocks are neither equal nor one line wide. */
export function commonShape(blocks: readonly Block[]): Shape | null {
  let rows = 1;
  let columns = 1;
  for (const block of blocks) {
    rows = Math.max(rows, block.rows);
    columns = Math.max(columns, block.columns);
  }
  const fits = blocks.every(
    (block) =>
      (block.rows === 1 || block.rows === rows) &&
      (block.columns === 1 || block.columns === columns),
  );
  return fits ? { rows, columns } : null;
}

/**
 * The shape without the blank rows at its end, so that `PERF.EVAL(E:E,F:F)` answers for the rows in
 * use. The rest stays aligned with the arguments. A range as high as the sheet ends at its last cell
 * that is neither blank nor 0: Excel on the desktop hands blanks over as 0.
 */
export function usedShape(shape: Shape, blocks: readonly Block[]): Shape {
  const varying = blocks.filter((block) => block.rows > 1);
  const wide = blocks.filter((block) => block.columns > 1);
  return {
    rows:
      varying.length === 0 ? shape.rows : Math.max(1, ...varying.map((block) => usedRows(block))),
    columns:
      shape.columns < SHEET_COLUMNS || wide.length === 0
        ? shape.columns
        : Math.max(1, ...wide.map((block) => usedColumns(block))),
  };
}

/** Every row of a sheet: what `E:E` hands over. */
export function isSheetHigh(rows: number): boolean {
  return rows >= SHEET_ROWS;
}

/** `zeroIsBlank`: Excel on the desktop hands blanks of whole columns over as 0. */
export function isBlank(value: unknown, zeroIsBlank: boolean): boolean {
  return value === null || value === undefined || value === "" || (zeroIsBlank && value === 0);
}

/**
 * Cells of the widest line, at least 1; `null` where not every place holds a line. A loop looks at the
 * holes of a sparse array too, and is quicker than an iterator over a million lines.
 */
function tableColumns(lines: readonly unknown[]): number | null {
  let columns = 1;
  for (let row = 0; row < lines.length; row += 1) {
    const line = lines[row];
    if (!Array.isArray(line)) return null;
    if (line.length > columns) columns = line.length;
  }
  return columns;
}

function usedRows(block: Block): number {
  const zeroIsBlank = isSheetHigh(block.rows);
  let rows = block.rows;
  while (rows > 1 && isBlankLine(block.cells[rows - 1] ?? [], zeroIsBlank)) rows -= 1;
  return rows;
}

function usedColumns(block: Block): number {
  let columns = 1;
  for (const line of block.cells) {
    let used = line.length;
    while (used > columns && isBlank(line[used - 1], true)) used -= 1;
    columns = Math.max(columns, used);
  }
  return columns;
}

function isBlankLine(line: readonly unknown[], zeroIsBlank: boolean): boolean {
  for (const value of line) if (!isBlank(value, zeroIsBlank)) return false;
  return true;
}
