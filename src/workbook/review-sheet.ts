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
import { readWorkbook, wait } from "./command";
import { KnownVerdicts } from "./known-verdicts";
import type { MarkedReview } from "./place-marks";
import type { ReadSheet } from "./read-sheet";
import { readSheet } from "./read-sheet";
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

/** Milliseconds of work without a pause, and rows after which the clock is looked at. */
const PAUSE_AFTER = 12;
const SLICE = 10;

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
  const known = await restingBetween(steps, options.signal);
  if (known === null) return fail({ kind: "cancelled" });
  const form = openForm([sheet.grid], () => known);
  if (form.tables.length === 0) return fail({ kind: "no-table", sheet: sheet.name });
  const tables = await judged(form, options);
  if (tables === null) return fail({ kind: "cancelled" });
  const review = {
    sheet: { id: sheet.id, name: sheet.name },
    year: form.year,
    rows: tables.flatMap(({ rows }) => rows.map(reviewRow)),
    form: { ...form, tables },
    marked: { names: sheet.names, properties: sheet.properties },
  };
  return succeed({ ...review, marks: marksOf(sheet, review) });
}

function marksOf(sheet: ReadSheet, review: Review & MarkedReview): MarkState {
  if (sheet.names.has("PERF_verdict")) {
    return { mode: sheet.tag?.marks ?? "off", kind: "form", outdated: 0 };
  }
  const [placed] = placedMarks(sheet);
  if (placed === undefined) return { mode: "off", kind: "none", outdated: 0 };
  return { mode: placed.style, kind: "columns", outdated: outdatedRows(review) };
}

/** Does the work with pauses in which the pane answers; `null` when it was stopped. */
async function restingBetween<Value>(
  steps: Steps<Value>,
  signal: AbortSignal | undefined,
): Promise<Value | null> {
  let begun = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun <= PAUSE_AFTER) continue;
    await wait(0);
    if (signal?.aborted === true) return null;
    begun = performance.now();
  }
}

/** The tables with their rows judged, in slices; `null` when it was stopped. */
async function judged(
  { tables }: UnjudgedForm,
  { signal, onProgress, verdicts = new KnownVerdicts() }: ReviewOptions,
): Promise<readonly JudgedTable[] | null> {
  const total = tables.reduce((sum, { rows }) => sum + rows.length, 0);
  const done: JudgedTable[] = [];
  let count = 0;
  let begun = performance.now();
  verdicts.begin();
  for (const { year, ...table } of tables) {
    const rows: JudgedRow[] = [];
    for (let from = 0; from < table.rows.length; from += SLICE) {
      if (performance.now() - begun > PAUSE_AFTER) {
        onProgress?.(count, total);
        await wait(0);
        begun = performance.now();
      }
      if (signal?.aborted === true) return null;
      for (const row of table.rows.slice(from, from + SLICE))
        rows.push(verdicts.judge(row, year, judgeRow));
      count += Math.min(SLICE, table.rows.length - from);
    }
    done.push({ ...table, rows });
  }
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
