import type {
  Failure,
  JudgedRow,
  JudgedTable,
  Result,
  Review,
  ReviewRow,
  Steps,
  UnjudgedForm,
} from "../core";
import { cellAddress, fail, openForm, judgeRow, sheetInSteps, succeed } from "../core";
import { readWorkbook } from "./command";
import { KnownVerdicts } from "./known-verdicts";
import type { MarkedReview } from "./place-marks";
import type { ReadSheet } from "./read-sheet";
import { readSheet } from "./read-sheet";
import { resting } from "./resting";
import type { MarkMode } from "./sheet-marks";
import { placedMarks } from "./sheet-marks";
import { outdatedRows } from "./update-marks";

/** A sheet that was checked, with the marks that it carries. */
export interface ReviewedSheet extends Review, MarkedReview {
  readonly marks: MarkState;
}

/** How the verdicts on a sheet are set off, and whether they are what the check found. */
export interface MarkState {
  readonly mode: MarkMode;
  /** `columns`: of our own, on a sheet of somebody else's; `form`: the sheet is ours, and its formulas keep up. */
  readonly kind: "form" | "columns" | "none";
  /** Rows whose words are older than the check. */
  readonly outdated: number;
}

export interface ReviewOptions {
  /** Of earlier checks: what is in it is not judged again, and what is judged is added. */
  readonly verdicts?: KnownVerdicts;
  readonly signal?: AbortSignal;
  /** Called after every slice of rows. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Judges every indicator of a sheet: the one with this id, else the one in front. A sheet of ours
 * is known by its names; in any other the table is looked for. Writes nothing.
 */
export async function checkSheet(
  sheetId?: string,
  options: ReviewOptions = {},
): Promise<Result<ReviewedSheet, Failure>> {
  const read = await readWorkbook(async (context) => succeed(await readSheet(context, sheetId)));
  return read.ok ? reviewRead(read.value, options) : read;
}

/** The same, for those who have nothing to do with marks. */
export function reviewSheet(
  sheetId?: string,
  options: ReviewOptions = {},
): Promise<Result<Review, Failure>> {
  return checkSheet(sheetId, options);
}

/** The same for a sheet that was read already. */
export async function reviewRead(
  sheet: ReadSheet,
  options: ReviewOptions = {},
): Promise<Result<ReviewedSheet, Failure>> {
  const steps = sheetInSteps(sheet.grid, sheet.names, sheet.corrected);
  const stopped = (): boolean => options.signal?.aborted === true;
  const known = await resting(steps, stopped);
  if (known === null) return fail({ kind: "cancelled" });
  const form = openForm([sheet.grid], () => known);
  // A form of ours that nobody has filled in yet is no sheet without a table.
  if (form.tables.length === 0 && !sheet.names.has("PERF_target"))
    return fail({ kind: "no-table", sheet: sheet.name });
  const tables = await judged(form, options, stopped);
  if (tables === null || stopped()) return fail({ kind: "cancelled" });
  const review = {
    sheet: { id: sheet.id, name: sheet.name },
    year: form.year,
    rows: tables.flatMap(({ rows }) => rows.map(reviewRow)),
    form: { ...form, tables },
    marked: { names: sheet.names, properties: sheet.properties },
  };
  const marks = await resting(marksOf(sheet, review), stopped);
  return marks === null ? fail({ kind: "cancelled" }) : succeed({ ...review, marks });
}

function* marksOf(sheet: ReadSheet, review: Review & MarkedReview): Steps<MarkState> {
  if (sheet.names.has("PERF_verdict")) {
    return { mode: sheet.tag?.marks ?? "off", kind: "form", outdated: 0 };
  }
  const [placed] = placedMarks(sheet);
  if (placed === undefined) return { mode: "off", kind: "none", outdated: 0 };
  return { mode: placed.style, kind: "columns", outdated: yield* outdatedRows(review) };
}

/** The tables with their rows judged, in slices; `null` when it was stopped. */
async function judged(
  { tables }: UnjudgedForm,
  { onProgress, verdicts = new KnownVerdicts() }: ReviewOptions,
  stopped: () => boolean,
): Promise<readonly JudgedTable[] | null> {
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  let count = 0;
  function* judging(): Steps<readonly JudgedTable[]> {
    const done: JudgedTable[] = [];
    for (const { year, ...table } of tables) {
      const rows: JudgedRow[] = [];
      for (const row of table.rows) {
        yield;
        rows.push(verdicts.judge(row, year, judgeRow));
        count += 1;
      }
      done.push({ ...table, rows });
    }
    return done;
  }
  verdicts.begin();
  const done = await resting(judging(), stopped, () => onProgress?.(count, total));
  if (done === null) return null;
  verdicts.end();
  onProgress?.(total, total);
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
