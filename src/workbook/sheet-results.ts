import type {
  CellValue,
  Failure,
  GridCell,
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
  finishedBudgets,
  finishedResults,
  parseAddresses,
  perfBudgetFormula,
  plainBudgetFormula,
  repairedFormula,
  resultCells,
  scoresAsBudget,
  succeed,
} from "../core";
import { wait } from "./command";
import { writableText } from "./foreign-text";
import { plannedContent } from "./planned-cell";
import type { ReadSheet } from "./read-sheet";
import type { FormulaMode } from "./result-writer";
import { modeOnSheet, resultWriter } from "./result-writer";
import type { ReviewOptions } from "./review-sheet";
import { reviewRead } from "./review-sheet";

/** How the results of a sheet are to stand there. */
export interface ResultOrder {
  /** Without it as they stand there now. */
  readonly mode?: FormulaMode;
  /** The rules that the sheet is scored by so far; `null` where nobody knows them. */
  readonly from: RuleProfile | null;
  readonly to: RuleProfile;
  /** Only these columns; all of ours without it. */
  readonly roles?: readonly ResultCell["role"][];
}

/** What has to be written for that. */
export interface ResultChange {
  readonly cells: readonly SwitchedCell[];
  /** Cells of our columns in which a person had written something else; they are left alone. */
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

/** Works out which cells of a sheet change, and to what; it rests, and writes nothing. */
export async function planResults(
  sheet: ReadSheet,
  order: ResultOrder,
  options: ReviewOptions,
): Promise<Result<ResultChange, Failure>> {
  if (!sheet.names.has("PERF_verdict")) return fail({ kind: "no-table", sheet: sheet.name });
  const review = await reviewRead(sheet, options);
  if (!review.ok) return review;
  const [table] = review.value.form.tables;
  if (table === undefined) return fail({ kind: "no-table", sheet: sheet.name });
  const { from, to, roles } = order;
  const mode =
    order.mode ??
    modeOnSheet(
      sheet,
      table.rows.map(({ row }) => row),
    );
  const own: OwnTable = {
    table,
    names: sheet.names,
    year: review.value.year,
    language: sheet.tag?.language ?? "zh-CN",
    profile: to,
  };
  const cells: SwitchedCell[] = [];
  const kept: string[] = [];
  const finished = resultCells({ ...own, profile: from ?? to }, finishedResults);
  let rows = 0;
  let paused = performance.now();
  for (const results of resultCells(own, resultWriter(mode, to))) {
    const values = results === null ? [] : (finished.next().value as readonly ResultCell[]);
    for (const [index, result] of results?.entries() ?? []) {
      const { row, column, role } = result;
      if (roles?.includes(role) === false) continue;
      const cell = cellOf(sheet, row, column);
      const after = plannedContent(result.cell);
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
  return succeed({ cells: [...cells, ...otherCells(sheet, mode, order, own, cells)], kept });
}

/**
 * Our calls outside the result columns: the points of 预算执行率, and whatever a person typed with them. Where
 * only the points are asked for, other calls stay, and live ones stay live if they can.
 */
function otherCells(
  sheet: ReadSheet,
  mode: FormulaMode,
  { from, to, roles }: ResultOrder,
  { language }: OwnTable,
  done: readonly SwitchedCell[],
): readonly SwitchedCell[] {
  const { origin } = sheet.grid;
  const taken = new Set(done.map(({ row, column }) => `${row} ${column}`));
  const amount = (address: string): CellValue => valueAt(sheet, address);
  const finished = new Map(
    (from === null ? [] : finishedBudgets(sheet.grid, amount, from, language)).map(
      ({ row, column, formula }) => [`${row} ${column}`, formula],
    ),
  );
  const change = (cell: GridCell, place: string): CellValue => {
    const { formula = "" } = cell;
    const typed = repairedFormula(formula);
    const call =
      typed ??
      finished.get(place) ??
      (from === null ? null : perfBudgetFormula(formula, from, language));
    if (call === null) return null;
    const plain = plainBudgetFormula(call, to, language);
    const live = scoresAsBudget(to) ? call : plain;
    const value = budgetResult(call, amount, to, language);
    if (roles !== undefined) {
      if (finished.has(place)) return value;
      return plain && (typed !== null || mode === "perf" ? live : plain);
    }
    switch (mode) {
      case "perf":
        return plain && live;
      case "plain":
        return plain ?? finishedValue(cell.value);
      case "values":
        return value ?? finishedValue(cell.value);
    }
  };
  return sheet.grid.cells.flatMap((line, index) =>
    line.flatMap((cell, at) => {
      const [row, column] = [origin.row + index, origin.column + at];
      const place = `${row} ${column}`;
      if ((cell.formula === undefined && !finished.has(place)) || taken.has(place)) return [];
      const [before, after] = [held(cell), change(cell, place)];
      return after === null || after === before ? [] : [{ row, column, before, after }];
    }),
  );
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
  const ours = shownAfter(plannedContent(finished));
  return cell.value === ours;
}

/** What stands in a cell, as it would be written. */
export function heldAt(sheet: ReadSheet, row: number, column: number): CellValue {
  return held(cellOf(sheet, row, column));
}

function cellOf({ grid }: ReadSheet, row: number, column: number): GridCell | undefined {
  return grid.cells[row - grid.origin.row]?.[column - grid.origin.column];
}

function valueAt(sheet: ReadSheet, address: string): CellValue {
  const [area] = parseAddresses(address);
  return area === undefined ? null : (cellOf(sheet, area.row, area.column)?.value ?? null);
}

function held(cell: GridCell | undefined): CellValue {
  return cell?.formula ?? cell?.value ?? "";
}

/** What a cell holds once this is written: a mark of text in front is no part of it. */
export function shownAfter(value: CellValue): CellValue {
  return typeof value === "string" && value.startsWith("'") ? value.slice(1) : value;
}
