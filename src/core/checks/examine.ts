import { columnLetters } from "../area";
import type { Grid } from "../grid";
import type { FormReading } from "../layout/form-reading";
import type { RuleProfile } from "../scoring/profile";
import { APPROPRIATENESS } from "./appropriateness";
import type { Check, Hit } from "./check";
import type { CheckedForm } from "./checked-form";
import { lineOf, openForm } from "./checked-form";
import { COMPLETENESS } from "./completeness";
import { FEASIBILITY } from "./feasibility";
import type { CheckId, Finding } from "./finding";
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
 * rows, then columns. A form without a table has no findings; `null` are rules that nobody here knows, and
 * then nothing is said about points.
 */
export function examine(form: FormReading, profile: RuleProfile | null): readonly Finding[] {
  const steps = examineInSteps(form, profile);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Rows that one check looks at between two pauses. */
const SLICE = 50;

/** The same in steps of a few milliseconds, between which others may have their turn. */
export function* examineInSteps(
  form: FormReading,
  profile: RuleProfile | null,
): Generator<void, readonly Finding[]> {
  const checked = yield* openForm(form, profile);
  if (checked.tables.length === 0) return [];
  const grids = new Map(form.grids.map((grid) => [grid.sheet, grid]));
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    for (const hits of hitsOf(check, checked)) {
      for (const hit of hits) findings.push(asFinding(check, hit, grids));
      yield;
    }
  }
  return inOrder(findings, form);
}

/** What a check finds, piece by piece. */
function* hitsOf(check: Check, form: CheckedForm): Generator<readonly Hit<CheckId>[]> {
  if ("find" in check) yield check.find(form);
  if (!("findIn" in check)) return;
  for (let from = 0; from < form.rows.length; from += SLICE) {
    const hits: Hit<CheckId>[] = [];
    for (const row of form.rows.slice(from, from + SLICE)) hits.push(...check.findIn(row, form));
    yield hits;
  }
}

function asFinding(
  { id, severity, group }: Check,
  hit: Hit<CheckId>,
  grids: ReadonlyMap<string, Grid>,
): Finding {
  const grid = grids.get(hit.sheet);
  const line = grid === undefined ? hit.row + 1 : lineOf(grid, hit.row);
  const cell = `${columnLetters(hit.column)}${line}`;
  // Each check pairs its id with its own facts; the list forgets which.
  return { fix: null, ...hit, id, severity, group, cell } as Finding;
}

function inOrder(findings: readonly Finding[], { grids }: FormReading): readonly Finding[] {
  const order = new Map(grids.map(({ sheet }, index) => [sheet, index]));
  return findings.toSorted(
    (one, other) =>
      (order.get(one.sheet) ?? 0) - (order.get(other.sheet) ?? 0) ||
      one.row - other.row ||
      one.column - other.column ||
      (one.id < other.id ? -1 : 1),
  );
}
