import type { CellValue, Failure, Grid, GridCell, Result } from "../core";
import { cellAddress, fail, openSheet, succeed } from "../core";
import { cellRuns, runAddress } from "./cell-runs";
import { changeWorkbook } from "./command";
import { BLANK, giveBack, HELD, holdsSame, rangeCell, writableValue } from "./held-cell";
import { readSheet } from "./read-sheet";

/** What is to be written into one cell; a text is written as text. */
export interface CellFix {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** A cell that was written, with what it held before and what it held afterwards. */
export interface FixedCell {
  readonly row: number;
  readonly column: number;
  readonly before: GridCell;
  readonly after: GridCell;
}

/** What a fix did, and what takes it back. */
export interface FixesDone {
  readonly sheetId: string;
  readonly cells: readonly FixedCell[];
}

/** How far a fix could be taken back. */
export interface FixesUndone {
  readonly restored: number;
  /** Cells that somebody changed in the meantime; they were left alone. */
  readonly left: readonly string[];
}

/**
 * Writes fixes that a person confirmed, all of them or none. `checked` is the sheet as they saw it: where
 * any cell of it says something else by now, nothing is written. Number formats stay; the request that
 * writes also reads what became of the cells.
 */
export function applyFixes(
  sheetId: string,
  checked: Grid,
  fixes: readonly CellFix[],
): Promise<Result<FixesDone, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    const state = await readState(context, sheetId);
    if (!state.ok) return state;
    const { grid, spills } = state.value;
    if (!isSame(grid, checked)) return fail({ kind: "changed-since" });
    const writes = fixes.map(({ row, column, value }) => {
      const before = cellOf(grid, row, column);
      return { row, column, before, content: writableValue(value, before.format ?? "General") };
    });
    const refused = belowMerge(grid, writes) ?? (await inArray(context, sheetId, writes, spills));
    if (refused !== null) return fail(refused);
    const cells = await writeAll(context, sheetId, writes);
    return succeed({
      sheetId,
      cells: writes.map(({ row, column, before }, index) => ({
        row,
        column,
        before,
        after: cells[index] ?? BLANK,
      })),
    });
  });
}

/**
 * Takes fixes back: every cell that still holds what the fix left in it gets the value or formula and the
 * number format that it had. Cells that were changed since are left and named.
 */
export function undoFixes({ sheetId, cells }: FixesDone): Promise<Result<FixesUndone, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    const state = await readState(context, sheetId);
    if (!state.ok) return state;
    const { grid } = state.value;
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const left: string[] = [];
    for (const { row, column, before, after } of cells) {
      const found = cellOf(grid, row, column);
      if (!holdsSame(found, after)) {
        left.push(cellAddress(row, column));
        continue;
      }
      // A format that the person chose since is theirs.
      const format = found.format === after.format ? before.format : found.format;
      giveBack(sheet, row, column, before, format ?? "General");
    }
    await context.sync();
    return succeed({ restored: cells.length - left.length, left });
  });
}

interface SheetState {
  readonly grid: Grid;
  /** Somewhere on the sheet a formula fills several cells. */
  readonly spills: boolean;
}

async function readState(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<Result<SheetState, Failure>> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.protection.load("protected");
  const used = sheet.getUsedRange(true);
  used.load("hasSpill");
  const { grid } = await readSheet(context, sheetId);
  if (sheet.protection.protected) return fail({ kind: "sheet-protected" });
  // Excel says `null` where some cells do and some do not.
  return succeed({ grid, spills: (used.hasSpill as boolean | null) !== false });
}

function isSame(found: Grid, checked: Grid): boolean {
  return (
    found.origin.row === checked.origin.row &&
    found.origin.column === checked.origin.column &&
    found.cells.length === checked.cells.length &&
    found.cells.every((line, row) => {
      const other = checked.cells[row];
      return (
        other?.length === line.length &&
        line.every((cell, column) => holdsSame(cell, other[column] ?? BLANK))
      );
    })
  );
}

function cellOf({ origin, cells }: Grid, row: number, column: number): GridCell {
  return cells[row - origin.row]?.[column - origin.column] ?? BLANK;
}

interface Write {
  readonly row: number;
  readonly column: number;
  readonly before: GridCell;
  readonly content: Exclude<CellValue, null>;
}

function belowMerge(grid: Grid, writes: readonly Write[]): Failure | null {
  const sheet = openSheet(grid);
  for (const { row, column } of writes) {
    const merge = sheet.merge(row, column);
    if (merge !== null && (merge.row !== row || merge.column !== column)) {
      return { kind: "below-merge", cell: cellAddress(row, column) };
    }
  }
  return null;
}

/** Cells of a formula that fills several, of the new kind (spilled) or the old ({=…}). */
async function inArray(
  context: Excel.RequestContext,
  sheetId: string,
  writes: readonly Write[],
  spills: boolean,
): Promise<Failure | null> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = writes
    .filter(({ before }) => spills || before.formula !== undefined)
    .map(({ row, column }) => {
      const cell = sheet.getRange(cellAddress(row, column));
      cell.load("savedAsArray,hasSpill");
      const parent = cell.getSpillParentOrNullObject();
      parent.load("address");
      return { cell, parent, address: cellAddress(row, column) };
    });
  if (asked.length === 0) return null;
  await context.sync();
  const found = asked.find(
    ({ cell, parent }) => cell.savedAsArray || cell.hasSpill || !parent.isNullObject,
  );
  return found === undefined ? null : { kind: "array-formula", cell: found.address };
}

/** One request: cells below each other travel together, and what became of them comes back with it. */
async function writeAll(
  context: Excel.RequestContext,
  sheetId: string,
  writes: readonly Write[],
): Promise<readonly GridCell[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const places = new Map<Write, { readonly range: Excel.Range; readonly at: number }>();
  for (const run of cellRuns(writes)) {
    const range = sheet.getRange(runAddress(run));
    range.values = run.map(({ content }) => [content]);
    range.load(HELD);
    for (const [at, write] of run.entries()) places.set(write, { range, at });
  }
  await context.sync();
  return writes.map((write) => {
    const place = places.get(write);
    if (place === undefined) throw new RangeError("A fix was not written.");
    return rangeCell(place.range, place.at, 0);
  });
}
