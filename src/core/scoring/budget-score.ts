import { roundPoints } from "./points";
import type { ExecutionRule, RuleProfile } from "./profile";
import type { Result } from "../result";
import { fail, succeed } from "../result";

/** Points of the 预算执行率 with what they follow from. */
export interface BudgetScore {
  readonly points: number;
  readonly weight: number;
  /** 全年执行数 / 全年预算数 as a fraction. */
  readonly rate: number;
  readonly clause: string;
}

export type BudgetProblem =
  /** Nothing can be divided by it. */
  "no-budget" | "negative" | "weight";

/**
 * Points for what was spent of the adjusted budget of the year (SPEC S10, S11): both amounts in the same
 * unit, at most `weight` (the profile's own points where `null`).
 */
export function scoreBudget(
  budget: number,
  executed: number,
  weight: number | null,
  profile: RuleProfile,
): Result<BudgetScore, BudgetProblem> {
  const { clause, value: rule } = profile.execution;
  const most = weight ?? rule.points;
  if (!Number.isFinite(most) || most < 0) return fail("weight");
  if (budget < 0 || executed < 0) return fail("negative");
  if (budget === 0) return fail("no-budget");
  const rate = executed / budget;
  const points = roundPoints(most * executionShare(rate, rule));
  return succeed({ points, weight: most, rate, clause });
}

function executionShare(rate: number, rule: ExecutionRule): number {
  switch (rule.kind) {
    case "proportional":
      return Math.min(1, rate);
    case "deduction": {
      const lost = Math.max(0, rule.fullFrom - rate) * 100 * rule.perPoint;
      return Math.max(0, 1 - lost / rule.points);
    }
    case "steps":
      return (rule.steps.find(({ from }) => rate >= from)?.points ?? 0) / rule.points;
  }
}
