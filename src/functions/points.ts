import type { CellValue, RuleProfile, Target, Verdict } from "../core";
import {
  FUNCTIONS,
  STATUS_WORDS,
  docketOf,
  gradeOf,
  PROFILES,
  lightOf,
  readQuantity,
  scoreBudget,
  scoreVerdict,
  unitFactor,
} from "../core";
import { cellAt, toBlock } from "./block";
import { toText } from "./cell";
import { toNumber, toProfile } from "./choice";
import { contexts } from "./contexts";
import type { Shown } from "./overlay";
import { overlay } from "./overlay";
import { RESULT_LANGUAGE } from "./result-language";

const WORDS = STATUS_WORDS[RESULT_LANGUAGE];

/** Points for each pair of target and actual, or the word that says why there are none yet. */
export function scoreRange(
  target: unknown,
  actual: unknown,
  weight: unknown,
  indicator: unknown,
  profile: unknown,
  year: unknown,
): Shown[][] {
  const targets = toBlock(target);
  const actuals = toBlock(actual);
  const weights = toBlock(weight);
  const indicators = toBlock(indicator);
  const profiles = toBlock(profile);
  const years = toBlock(year);
  const blocks = [targets, actuals, weights, indicators, profiles, years];
  const contextAt = contexts(indicators, years);
  return overlay(blocks, [targets, actuals], (wanted, reached, row, column) => {
    const rules = toProfile(cellAt(profiles, row, column));
    if (typeof rules === "string") return rules;
    const written = cellAt(weights, row, column);
    const most = toNumber(written);
    if (most === null) return FUNCTIONS.weight(toText(written));
    const docket = docketOf(contextAt(row, column));
    return showScore(docket.target(wanted), docket.verdict(wanted, reached), most, rules);
  });
}

function showScore(target: Target, verdict: Verdict, weight: number, profile: RuleProfile): Shown {
  const score = scoreVerdict(target, verdict, weight, profile);
  switch (score.kind) {
    case "scored":
      return score.points;
    case "open":
    case "excluded":
      return WORDS[verdict.status];
    case "refused":
      return FUNCTIONS.weight(String(weight));
  }
}

/** The light of each pair of target and actual after `month` months. */
export function lightRange(
  target: unknown,
  actual: unknown,
  month: unknown,
  indicator: unknown,
  year: unknown,
): Shown[][] {
  const targets = toBlock(target);
  const actuals = toBlock(actual);
  const months = toBlock(month);
  const indicators = toBlock(indicator);
  const years = toBlock(year);
  const blocks = [targets, actuals, months, indicators, years];
  const contextAt = contexts(indicators, years);
  return overlay(blocks, [targets, actuals], (wanted, reached, row, column) => {
    const passed = cellAt(months, row, column);
    const count = toNumber(passed);
    if (count === null || !Number.isInteger(count) || count < 1 || count > 12) {
      return FUNCTIONS.month(toText(passed));
    }
    const docket = docketOf(contextAt(row, column));
    const verdict = docket.verdict(wanted, reached);
    const light = lightOf(docket.target(wanted), verdict, count, PROFILES[0]);
    return light === null ? WORDS[verdict.status] : FUNCTIONS.lights[light];
  });
}

/** The grade of each score; a text that is no number, such as 不低于85分, has none yet. */
export function gradeRange(score: unknown, profile: unknown): Shown[][] {
  const scores = toBlock(score);
  const profiles = toBlock(profile);
  return overlay([scores, profiles], [scores], (written, _none, row, column) => {
    const rules = toProfile(cellAt(profiles, row, column));
    if (typeof rules === "string") return rules;
    if (written === null) return WORDS.missing;
    const points = toNumber(written);
    const grade = points === null ? null : gradeOf(points, rules);
    return grade === null ? FUNCTIONS.score(toText(written)) : grade.name[RESULT_LANGUAGE];
  });
}

/** Points for the money spent. */
export function budgetRange(budget: unknown, executed: unknown, weight: unknown): Shown[][] {
  const budgets = toBlock(budget);
  const spendings = toBlock(executed);
  const weights = toBlock(weight);
  return overlay(
    [budgets, spendings, weights],
    [budgets, spendings],
    (planned, spent, row, column) => showBudget(planned, spent, cellAt(weights, row, column)),
  );
}

function showBudget(budget: CellValue, executed: CellValue, weight: CellValue): Shown {
  if (budget === null || executed === null) return WORDS.missing;
  const planned = toAmount(budget);
  const spent = toAmount(executed);
  if (planned === null) return FUNCTIONS.amount(toText(budget));
  if (spent === null) return FUNCTIONS.amount(toText(executed));
  const factor = spent.unit === planned.unit ? 1 : amountFactor(spent.unit, planned.unit);
  if (factor === null) return FUNCTIONS.amountUnits(toText(budget), toText(executed));
  // A blank weight is 0 on the desktop; nobody asks for points of nothing.
  const most = weight === null || weight === 0 ? null : toNumber(weight);
  if (most === null && weight !== null && weight !== 0) return FUNCTIONS.weight(toText(weight));
  const score = scoreBudget(planned.value, spent.value * factor, most, PROFILES[0]);
  return score.ok ? score.value.points : FUNCTIONS.budget[score.problem];
}

interface Amount {
  readonly value: number;
  readonly unit: string | null;
}

function toAmount(value: CellValue): Amount | null {
  const plain = toNumber(value);
  if (plain !== null) return { value: plain, unit: null };
  const quantity = typeof value === "string" ? readQuantity(value) : null;
  return quantity === null || quantity.approximate !== null ? null : quantity;
}

function amountFactor(from: string | null, to: string | null): number | null {
  return from === null || to === null ? null : unitFactor(from, to);
}
