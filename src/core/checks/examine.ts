import { columnLetters } from "../area";
import type { FormReading } from "../layout/form-reading";
import type { RuleProfile } from "../scoring/profile";
import { APPROPRIATENESS } from "./appropriateness";
import type { Check } from "./check";
import { lineOf, openForm } from "./checked-form";
import { COMPLETENESS } from "./completeness";
import { FEASIBILITY } from "./feasibility";
import type { Finding } from "./finding";
import { RELEVANCE } from "./relevance";
import { SCORING } from "./scoring";
import { SUMS } from "./sums";

/** All checks, in the order of their ids. */
export const CHECKS: readonly Check[] = [
  ...COMPLETENESS,
  ...RELEVANCE,
  ...APPROPRIATENESS,
  ...FEASIBILITY,
  ...SCORING,
  ...SUMS,
].toSorted((one, other) => (one.id < other.id ? -1 : 1));

/**
 * Everything that would be sent back, in one list sorted by place (SPEC C10): sheets as they come, then
 * rows, then columns. A form without a table has no findings.
 */
export function examine(form: FormReading, profile: RuleProfile): readonly Finding[] {
  const steps = examineInSteps(form, profile);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** The same in steps of a few milliseconds, between which others may have their turn. */
export function* examineInSteps(
  form: FormReading,
  profile: RuleProfile,
): Generator<void, readonly Finding[]> {
  const checked = yield* openForm(form, profile);
  if (checked.tables.length === 0) return [];
  const order = new Map(form.grids.map(({ sheet }, index) => [sheet, index]));
  const grids = new Map(form.grids.map((grid) => [grid.sheet, grid]));
  const findings: Finding[] = [];
  for (const { id, severity, group, find } of CHECKS) {
    yield;
    for (const hit of find(checked)) {
      const grid = grids.get(hit.sheet);
      const line = grid === undefined ? hit.row + 1 : lineOf(grid, hit.row);
      const cell = `${columnLetters(hit.column)}${line}`;
      // Each check pairs its id with its own facts; the list forgets which.
      findings.push({ fix: null, ...hit, id, severity, group, cell } as Finding);
    }
  }
  return findings.toSorted(
    (one, other) =>
      (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0) ||
      one.row - other.row ||
      one.column - other.column ||
      (one.id < other.id ? -1 : 1),
  );
}
