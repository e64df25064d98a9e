import { cellAddress } from "../area";
import type { CellValue } from "../cell";
import type { Grid } from "../grid";
import { fundCell, readFunds } from "../layout/funds";
import type { Language } from "../messages/language";
import type { RuleProfile } from "../scoring/profile";
import { budgetResult } from "./budget-call";
import { guardedBudget } from "./matrix";

/** A cell of 得分 beside 执行率 without a formula, and the one that would give what it holds. */
export interface FinishedBudget {
  readonly row: number;
  readonly column: number;
  /** With a call of PERF.BUDGET. */
  readonly formula: string;
}

/**
 * The points of 预算执行率 that stand on a sheet as finished values: only what comes to exactly the same by
 * these rules is taken for it, anything else a person wrote (SPEC H1).
 */
export function finishedBudgets(
  grid: Grid,
  valueAt: (address: string) => CellValue,
  profile: RuleProfile,
  language: Language,
): readonly FinishedBudget[] {
  const { origin, cells } = grid;
  return readFunds(grid).flatMap(({ total }) => {
    const budget = fundCell(total, "adjusted") ?? fundCell(total, "initial");
    const executed = fundCell(total, "executed");
    const weight = fundCell(total, "weight");
    const score = fundCell(total, "score");
    if (budget === null || executed === null || weight === null || score === null) return [];
    const { row, column } = score;
    const cell = cells[row - origin.row]?.[column - origin.column];
    if (cell?.formula !== undefined) return [];
    const [budgetAt, executedAt, weightAt] = [budget, executed, weight].map((each) =>
      cellAddress(each.row, each.column),
    );
    if (budgetAt === undefined || executedAt === undefined || weightAt === undefined) return [];
    const call = `PERF.BUDGET(${budgetAt},${executedAt},${weightAt})`;
    const formula = guardedBudget({ budget: budgetAt, executed: executedAt }, call);
    const result = budgetResult(formula, valueAt, profile, language);
    return result === (cell?.value ?? "") ? [{ row, column, formula }] : [];
  });
}
