import type { RowWriter, RuleProfile } from "../core";
import { finishedResults, isShipped, perfResults, plainlyScored, plainResults } from "../core";
import type { ReadSheet } from "./read-sheet";

/** How the results of a sheet come about: by our functions, by plain formulas, or as finished values. */
export type FormulaMode = "perf" | "plain" | "values";

/** Who writes results in that way: PERF.SCORE does not know a unit's own rules (SPEC S21). */
export function resultWriter(mode: FormulaMode, profile: RuleProfile): RowWriter {
  switch (mode) {
    case "perf":
      return isShipped(profile) ? perfResults : plainlyScored;
    case "plain":
      return plainResults;
    case "values":
      return finishedResults;
  }
}

/** How the verdicts in these rows of a sheet came about; on one that has none yet they are to be live. */
export function modeOnSheet(
  { grid, names }: Pick<ReadSheet, "grid" | "names">,
  rows: readonly number[],
): FormulaMode {
  const column = names.get("PERF_verdict")?.column;
  if (column === undefined) return "perf";
  const { origin } = grid;
  const cells = rows.map((row) => grid.cells[row - origin.row]?.[column - origin.column] ?? null);
  const formula = cells.find((cell) => cell?.formula !== undefined)?.formula;
  if (formula !== undefined) return /PERF[._]/u.test(formula) ? "perf" : "plain";
  return cells.some((cell) => cell !== null && cell.value !== null) ? "values" : "perf";
}
