import type { CheckId, Finding } from "../checks/finding";
import { examine } from "../checks/examine";
import { readForm } from "../layout/form-reading";
import type { RuleProfile } from "../scoring/profile";
import type { SheetPlan } from "./plan";
import { planGrid } from "./plan-grid";

/**
 * Checks on what was handed over, held against itself: dates, sums, amounts, points. What is only still
 * to be filled in or worded better is left to `perf check` of the finished form.
 */
const OF_CONTENT: ReadonlySet<CheckId> = new Set([
  "PC02",
  "PC03",
  "PC04",
  "PC05",
  "PC07",
  "PC15",
  "PC23",
  "PC24",
  "PC34",
]);

/** What contradicts itself in the content of a planned sheet (SPEC P23), found by the checks of C10. */
export function planFindings(plan: SheetPlan, profile: RuleProfile): readonly Finding[] {
  const form = readForm([planGrid(plan).grid]);
  return examine(form, profile).filter(({ id }) => OF_CONTENT.has(id));
}
