import type {
  Failure,
  JudgedRow,
  JudgedTable,
  Result,
  Review,
  ReviewRow,
  UnjudgedForm,
} from "../core";
import { cellAddress, fail, judgeRow, knowSheet, openForm, succeed } from "../core";
import { readWorkbook, wait } from "./command";
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
  return read.ok ? reviewRead(read.value, options) : read;
}

/** The same for a sheet that was read already. */
export async function reviewRead(
  sheet: ReadSheet,
  options: ReviewOptions = {},
): Promise<Result<Review, Failure>> {
  const form = openForm([sheet.grid], (grid) => knowSheet(grid, sheet.names, sheet.corrected));
  if (form.tables.length === 0) return fail({ kind: "no-table", sheet: sheet.name });
  const tables = await judged(form, options);
  if (tables === null) return fail({ kind: "cancelled" });
  return succeed({
    sheet: { id: sheet.id, name: sheet.name },
    year: form.year,
    rows: tables.flatMap(({ rows }) => rows.map(reviewRow)),
    form: { ...form, tables },
  });
}

/** The tables with their rows judged, in slices; `null` when it was stopped. */
async function judged(
  { tables }: UnjudgedForm,
  { signal, onProgress }: ReviewOptions,
): Promise<readonly JudgedTable[] | null> {
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const done: JudgedTable[] = [];
  let count = 0;
  for (const { year, ...table } of tables) {
    const rows: JudgedRow[] = [];
    for (let from = 0; from < table.rows.length; from += SLICE) {
      if (count > 0) await wait(0);
      if (signal?.aborted === true) return null;
      for (const row of table.rows.slice(from, from + SLICE)) rows.push(judgeRow(row, year, {}));
      count += Math.min(SLICE, table.rows.length - from);
      onProgress?.(count, total);
    }
    done.push({ ...table, rows });
  }
  return done;
}

function reviewRow(judgement: JudgedRow): ReviewRow {
  const { row, path, indicator, target, actual, columns, verdict } = judgement;
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
