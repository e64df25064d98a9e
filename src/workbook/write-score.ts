import type { Failure, Grid, GridCell, Result, ScoredRow } from "../core";
import { areaAddress, cellAddress, fail, openSheet, succeed } from "../core";
import { changeWorkbook } from "./command";
import { BLANK, giveBack, HELD, holdsSame, rangeCell } from "./held-cell";

/** Points that were written, and what takes them back. */
export interface WrittenScore {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly before: GridCell;
  readonly after: GridCell;
  /** The name of the indicator that they belong to, cell by cell. */
  readonly indicator: readonly PlacedCell[];
}

interface PlacedCell {
  readonly column: number;
  readonly cell: GridCell;
}

/**
 * Writes points into the cell of the 得分 column of a row. `checked` is the sheet as the row was read:
 * where any cell of the row says something else by now, nothing is written.
 */
export function writeScore(
  sheetId: string,
  checked: Grid,
  { row, columns }: ScoredRow,
  points: number,
): Promise<Result<WrittenScore, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    const column = columns.score;
    if (column === null) return fail({ kind: "no-table", sheet: checked.sheet });
    const merge = openSheet(checked).merge(row, column);
    if (merge !== null && (merge.row !== row || merge.column !== column)) {
      return fail({ kind: "below-merge", cell: cellAddress(row, column) });
    }
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { origin } = checked;
    const line = checked.cells[row - origin.row] ?? [];
    const found = await readCells(context, sheet, row, origin.column, line.length);
    if (found === null) return fail({ kind: "sheet-protected" });
    if (!line.every((cell, at) => holdsSame(cell, found[at] ?? BLANK))) {
      return fail({ kind: "changed-since" });
    }
    const cell = sheet.getRange(cellAddress(row, column));
    cell.values = [[points]];
    cell.load(HELD);
    await context.sync();
    return succeed({
      sheetId,
      row,
      column,
      before: found[column - origin.column] ?? BLANK,
      after: rangeCell(cell, 0, 0),
      indicator: columns.indicator.map((at) => ({
        column: at,
        cell: found[at - origin.column] ?? BLANK,
      })),
    });
  });
}

/** Takes points back, if they and the indicator that they were given to are still where they were. */
export function undoScore(written: WrittenScore): Promise<Result<null, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    const { sheetId, row, column, before, after, indicator } = written;
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const columns = [column, ...indicator.map((placed) => placed.column)];
    const first = Math.min(...columns);
    const found = await readCells(context, sheet, row, first, Math.max(...columns) - first + 1);
    if (found === null) return fail({ kind: "sheet-protected" });
    const still = [{ column, cell: after }, ...indicator];
    if (!still.every((placed) => holdsSame(placed.cell, found[placed.column - first] ?? BLANK))) {
      return fail({ kind: "changed-since" });
    }
    giveBack(sheet, row, column, before, before.format ?? "General");
    await context.sync();
    return succeed(null);
  });
}

/** Cells of one row; `null` on a protected sheet. */
async function readCells(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  columns: number,
): Promise<readonly GridCell[] | null> {
  sheet.protection.load("protected");
  const range = sheet.getRange(areaAddress({ row, column, rows: 1, columns }));
  range.load(HELD);
  await context.sync();
  if (sheet.protection.protected) return null;
  return Array.from({ length: columns }, (_, at) => rangeCell(range, 0, at));
}
