import type { Failure, FoundTable, IndicatorRow, Result, Review, ReviewRow } from "../core";
import {
  cellAddress,
  fail,
  findTables,
  judgeRow,
  readFormYear,
  readMappedTable,
  succeed,
} from "../core";
import { readWorkbook, wait } from "./command";
import { ownTable } from "./own-table";
import type { ReadSheet } from "./read-sheet";
import { readSheet } from "./read-sheet";

export interface ReviewOptions {
  readonly signal?: AbortSignal;
  /** Called after every slice of rows. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Rows judged without a pause: a slice stays well under 50 ms. */
const SLICE = 200;

/**
 * Judges every indicator of a sheet: the one with this id, else the one in front. A sheet of ours
 * is known by its names; in any other the table is looked for. Writes nothing.
 */
export async function reviewSheet(
  sheetId?: string,
  options: ReviewOptions = {},
): Promise<Result<Review, Failure>> {
  const read = await readWorkbook(async (context) => succeed(await readSheet(context, sheetId)));
  if (!read.ok) return read;
  const sheet = read.value;
  const tables = tablesOf(sheet);
  if (tables.length === 0) return fail({ kind: "no-table", sheet: sheet.name });
  const year = yearOf(sheet, tables);
  const rows = await judged(
    tables.flatMap((table) => table.rows),
    year,
    options,
  );
  if (rows === null) return fail({ kind: "cancelled" });
  return succeed({ sheet: { id: sheet.id, name: sheet.name }, year, rows });
}

function tablesOf(sheet: ReadSheet): readonly FoundTable[] {
  const mapping = ownTable(sheet);
  const own = mapping === null ? null : readMappedTable(sheet.grid, mapping);
  return own === null ? findTables(sheet.grid) : [own];
}

/** Our own sheets keep the year in a cell of its own; elsewhere it is read from the words above the table. */
function yearOf({ names, grid }: ReadSheet, tables: readonly FoundTable[]): number | null {
  const cell = names.get("PERF_year");
  if (cell === undefined) {
    return readFormYear(
      grid,
      tables.map(({ area }) => area),
    );
  }
  const { origin, cells } = grid;
  const year = cells[cell.row - origin.row]?.[cell.column - origin.column]?.value;
  return typeof year === "number" && Number.isInteger(year) ? year : null;
}

async function judged(
  rows: readonly IndicatorRow[],
  year: number | null,
  { signal, onProgress }: ReviewOptions,
): Promise<readonly ReviewRow[] | null> {
  const reviewed: ReviewRow[] = [];
  for (let done = 0; done < rows.length; done += SLICE) {
    if (done > 0) await wait(0);
    if (signal?.aborted === true) return null;
    for (const row of rows.slice(done, done + SLICE)) reviewed.push(reviewRow(row, year));
    onProgress?.(reviewed.length, rows.length);
  }
  return reviewed;
}

function reviewRow(found: IndicatorRow, year: number | null): ReviewRow {
  const { row, path, indicator, target, actual, columns, verdict } = judgeRow(found, year, {});
  return {
    row,
    path,
    indicator,
    target,
    actual,
    cell: cellAddress(row, columns.actual ?? columns.target),
    verdict,
  };
}
