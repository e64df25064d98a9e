import type { PlanOptions } from "../planning/plan-sheet";
import type { RuleProfile } from "../scoring/profile";
import { isShipped } from "../scoring/profiles/profiles";
import { plainResults } from "./plain-row";
import { plainlyScored } from "./plainly-scored";

/** How a new sheet gets its results by these rules: PERF.SCORE does not know a unit's own (SPEC S21). */
export function planFormulas(
  mode: "perf" | "plain" | "values",
  profile: RuleProfile,
): NonNullable<PlanOptions["formulas"]> {
  if (mode === "plain") return { plain: plainResults };
  return mode === "values" || isShipped(profile) ? mode : { plain: plainlyScored };
}
