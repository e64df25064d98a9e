import type {
  CellValue,
  Failure,
  GridCell,
  Language,
  OwnTable,
  PlanCell,
  ResultCell,
  Result,
  RuleProfile,
} from "../core";
import {
  budgetResult,
  cellAddress,
  fail,
  findProfile,
  finishedResults,
  parseAddresses,
  perfBudgetFormula,
  perfResults,
  plainBudgetFormula,
  plainResults,
  PROFILES,
  repairedFormula,
  resultCells,
  succeed,
} from "../core";
import { changeWorkbook, readWorkbook, wait } from "./command";
import { writableText } from "./foreign-text";
import type { ReadSheet } from "./read-sheet";
import { readSheet } from "./read-sheet";
import type { ReviewOptions } from "./review-sheet";
import { reviewRead } from "./review-sheet";

/** How the results of a sheet come about: by our functions, by plain formulas, or as finished values. */
export type FormulaMode = "perf" | "plain" | "values";

export interface SwitchOptions extends ReviewOptions {
  /** Rules that PERF.SCORE does not know: what the sheet names is looked for among these too. */
  readonly own?: readonly RuleProfile[];
  /** Only these columns; all of ours without it. */
  readonly roles?: readonly ResultCell["role"][];
}

/** What a switch did, and what takes it back. */
export interface FormulaSwitch {
  readonly mode: FormulaMode;
  readonly sheetId: string;
  readonly cells: readonly SwitchedCell[];
  /** Cells of our columns in which a person had written something else; they were left alone. */
  readonly kept: readonly string[];
}

export interface SwitchedCell {
  readonly row: number;
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

/** So long the pane may be held up by the making of formulas, in milliseconds. */
const LONGEST_BLOCK = 30;

/**
 * Writes the results of a sheet of ours in another way, in place: verdict, reason, points, and the
 * points of 预算执行率; without an id on the sheet in front. A cell in which a person wrote something of their own stays. One request
 * writes everything or nothing.
 */
export async function switchFormulas(
  sheetId: string | undefined,
  mode: FormulaMode,
  options: SwitchOptions = {},
): Promise<Result<FormulaSwitch, Failure>> {
  const read = await readWorkbook(async (context) => succeed(await readSheet(context, sheetId)));
  if (!read.ok) return read;
  const made = await resultsOf(read.value, mode, options);
  if (!made.ok) return made;
  const { cells, kept } = made.value;
  const { id } = read.value;
  const written = await writeCells(
    id,
    cells.map(({ row, column, after }) => ({ row, column, value: after })),
  );
  return written.ok ? succeed({ mode, sheetId: id, cells, kept }) : written;
}

/** Takes a switch back: every cell that still holds what the switch wrote gets what it held before. */
export async function undoSwitch({
  sheetId,
  cells,
}: FormulaSwitch): Promise<Result<number, Failure>> {
  const read = await readWorkbook(async (context) => succeed(await readSheet(context, sheetId)));
  if (!read.ok) return read;
  const back = cells.filter(
    ({ row, column, after }) => held(cellOf(read.value, row, column)) === shownAfter(after),
  );
  const written = await writeCells(
    sheetId,
    back.map(({ row, column, before }) => ({ row, column, value: before })),
  );
  return written.ok ? succeed(back.length) : written;
}

async function resultsOf(
  sheet: ReadSheet,
  mode: FormulaMode,
  options: SwitchOptions,
): Promise<Result<Pick<FormulaSwitch, "cells" | "kept">, Failure>> {
  if (!sheet.names.has("PERF_verdict")) return fail({ kind: "no-table", sheet: sheet.name });
  const review = await reviewRead(sheet, options);
  if (!review.ok) return review;
  const [table] = review.value.form.tables;
  if (table === undefined) return fail({ kind: "no-table", sheet: sheet.name });
  const own: OwnTable = {
    table,
    names: sheet.names,
    year: review.value.year,
    language: sheet.tag?.language ?? "zh-CN",
    profile: profileOf(sheet, options.own ?? []),
  };
  const cells: SwitchedCell[] = [];
  const kept: string[] = [];
  const finished = resultCells(own, finishedResults);
  let rows = 0;
  let paused = performance.now();
  for (const results of resultCells(own, WRITERS[mode])) {
    const values = results === null ? [] : (finished.next().value as readonly ResultCell[]);
    for (const [index, result] of results?.entries() ?? []) {
      const { row, column, role } = result;
      if (options.roles?.includes(role) === false) continue;
      const cell = cellOf(sheet, row, column);
      const after = writable(result.cell);
      const before = held(cell);
      if (before === shownAfter(after)) continue;
      if (isOurs(cell, values[index]?.cell)) cells.push({ row, column, before, after });
      else kept.push(cellAddress(row, column));
    }
    if (results !== null) rows += 1;
    if (performance.now() - paused > LONGEST_BLOCK) {
      await wait(0);
      paused = performance.now();
      if (options.signal?.aborted === true) return fail({ kind: "cancelled" });
      options.onProgress?.(rows, table.rows.length);
    }
  }
  return succeed({ cells: [...cells, ...otherCells(sheet, mode, own, cells)], kept });
}

const WRITERS = { perf: perfResults, plain: plainResults, values: finishedResults } as const;

/** Our calls outside the result columns: the points of 预算执行率, and whatever a person typed with them. */
function otherCells(
  sheet: ReadSheet,
  mode: FormulaMode,
  { profile, language }: Pick<OwnTable, "profile" | "language">,
  done: readonly SwitchedCell[],
): readonly SwitchedCell[] {
  const { origin } = sheet.grid;
  const taken = new Set(done.map(({ row, column }) => `${row} ${column}`));
  return sheet.grid.cells.flatMap((line, index) =>
    line.flatMap((cell, at) => {
      const [row, column] = [origin.row + index, origin.column + at];
      if (cell.formula === undefined || taken.has(`${row} ${column}`)) return [];
      const after = otherFormula(
        cell,
        mode,
        (formula) => budgetResult(formula, (address) => valueAt(sheet, address), profile, language),
        profile,
        language,
      );
      return after === null ? [] : [{ row, column, before: cell.formula, after }];
    }),
  );
}

function otherFormula(
  { formula = "", value }: GridCell,
  mode: FormulaMode,
  budgetOf: (formula: string) => string | number | null,
  profile: RuleProfile,
  language: Language,
): CellValue {
  switch (mode) {
    case "perf":
      return perfBudgetFormula(formula, profile, language);
    case "plain": {
      const plain = plainBudgetFormula(formula, profile, language);
      return plain ?? (repairedFormula(formula) === null ? null : finishedValue(value));
    }
    case "values": {
      const ours = repairedFormula(formula) ?? perfBudgetFormula(formula, profile, language);
      return ours === null ? null : (budgetOf(ours) ?? finishedValue(value));
    }
  }
}

/** A cell that shows an error keeps its formula: the error is nothing to hand on. */
function finishedValue(value: CellValue): CellValue {
  if (typeof value !== "string") return value ?? "";
  return value.startsWith("#") ? null : writableText(value, "General");
}

/** Of our columns: a formula, nothing at all, or the very result that we would write. */
function isOurs(cell: GridCell | undefined, finished: PlanCell | undefined): boolean {
  if (cell === undefined || cell.formula !== undefined || cell.value === null) return true;
  if (finished === undefined) return false;
  const ours = shownAfter(writable(finished));
  return cell.value === ours;
}

function profileOf(sheet: ReadSheet, own: readonly RuleProfile[]): RuleProfile {
  const name = sheet.names.get("PERF_profile");
  const text = name === undefined ? "" : (cellOf(sheet, name.row, name.column)?.text ?? "");
  return findProfile(text, own) ?? PROFILES[0];
}

function cellOf({ grid }: ReadSheet, row: number, column: number): GridCell | undefined {
  return grid.cells[row - grid.origin.row]?.[column - grid.origin.column];
}

function valueAt(sheet: ReadSheet, address: string): CellValue {
  const [area] = parseAddresses(address);
  return area === undefined ? null : (cellOf(sheet, area.row, area.column)?.value ?? null);
}

/** What stands in a cell, as it would be written. */
function held(cell: GridCell | undefined): CellValue {
  return cell?.formula ?? cell?.value ?? "";
}

function writable(cell: PlanCell): CellValue {
  switch (cell.kind) {
    case "blank":
      return "";
    case "number":
      return cell.value;
    case "text":
      return writableText(cell.text, "General");
    case "formula":
      return cell.formula;
  }
}

/** A mark of text in front is not part of what the cell holds. */
function shownAfter(value: CellValue): CellValue {
  return typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
}

interface Written {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** One request; cells below each other travel together. */
function writeCells(sheetId: string, cells: readonly Written[]): Promise<Result<null, Failure>> {
  if (cells.length === 0) return Promise.resolve(succeed(null));
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const run of runsOf(cells)) {
      const [first] = run;
      const last = run.at(-1) ?? first;
      const address = `${cellAddress(first.row, first.column)}:${cellAddress(last.row, last.column)}`;
      sheet.getRange(address).formulas = run.map(({ value }) => [value]);
    }
    await context.sync();
    return succeed(null);
  });
}

type Run = readonly [Written, ...Written[]];

function runsOf(cells: readonly Written[]): readonly Run[] {
  const sorted = cells.toSorted((one, other) => one.column - other.column || one.row - other.row);
  const runs: [Written, ...Written[]][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last?.column === cell.column && last.row + 1 === cell.row) {
      run.push(cell);
    } else {
      runs.push([cell]);
    }
  }
  return runs;
}
