import type { FormContent, Indicator } from "./content";
import type { AmountUnit, FormDefinition } from "./form";
import { NEXT_BEST_FACT, SAME_AMOUNT, SAME_FACT } from "./kinship";
import type { Leftover } from "../planning/leftover";
import { fieldKeys, leftovers } from "../planning/leftover";

/** A content brought into another form, and what became of its parts. */
export interface CarryOver {
  readonly content: FormContent;
  /** Values that stand under another name now; amounts may be in another unit. */
  readonly renamed: readonly Renamed[];
  /** What the new form has no place for; it stays in `content`, but no sheet shows it. */
  readonly leftovers: readonly Leftover[];
}

export interface Renamed {
  readonly from: string;
  readonly to: string;
  readonly before: string;
  readonly after: string;
}

/**
 * 目标 → 监控, 目标 → 自评 and any other pair: facts and amounts move to the fields that ask for the
 * same (元 becomes 万元 where the forms differ), indicators with their targets, actuals and points stay
 * as they are (SPEC P12). Nothing is dropped: what finds no place is listed.
 */
export function carryOver(
  content: FormContent,
  from: FormDefinition,
  to: FormDefinition,
): CarryOver {
  const keys = fieldKeys(to);
  const renamed: Renamed[] = [];
  const facts = moveFacts(content.facts, keys.facts, renamed);
  const budget = moveAmounts(content.budget, keys.budget, from.amountUnit, to.amountUnit, renamed);
  const indicators = content.indicators.map((indicator) => ofTheYear(indicator, from, to));
  const moved = { ...content, title: to.title, facts, budget, indicators };
  return { content: moved, renamed, leftovers: leftovers(moved, to) };
}

/**
 * Last year's content as a start for this year's in the same form: targets kept; actuals, scores and
 * reasons cleared. The year is the one given; years inside dates and texts are left for
 * `yearOffers` to offer.
 */
export function nextYear(content: FormContent, year: number): FormContent {
  const cleared = (indicator: Indicator): Indicator => {
    const { path, name, target, weight } = indicator;
    return { path, name, target, actual: null, weight };
  };
  return {
    ...content,
    year,
    indicators: content.indicators.map(cleared),
    ...(content.longTerm === undefined ? {} : { longTerm: content.longTerm.map(cleared) }),
  };
}

/** What was done in 1–7月 is no actual of the year: it keeps its own header, and is listed where that is none. */
function ofTheYear(indicator: Indicator, from: FormDefinition, to: FormDefinition): Indicator {
  const { actual, more } = indicator;
  if (from.purpose !== "monitoring" || to.purpose === "monitoring" || actual === null)
    return indicator;
  const header = from.columns.find(({ role }) => role === "actual")?.header ?? "";
  return { ...indicator, actual: null, more: { [header]: actual, ...more } };
}

function moveFacts(
  facts: FormContent["facts"],
  places: ReadonlySet<string>,
  renamed: Renamed[],
): FormContent["facts"] {
  const moved = new Map(Object.entries(facts));
  const free = (key: string): boolean => places.has(key) && (moved.get(key) ?? "") === "";
  for (const [key, value] of Object.entries(facts)) {
    if (places.has(key) || value === "") continue;
    const same = SAME_FACT.find((names) => names.includes(key)) ?? [];
    const nextBest = NEXT_BEST_FACT.filter(([from]) => from === key).map(([, to]) => to);
    const to = [...same, ...nextBest].find(free);
    if (to === undefined) continue;
    moved.delete(key);
    moved.set(to, value);
    renamed.push({ from: key, to, before: value, after: value });
  }
  return Object.fromEntries(moved);
}

function moveAmounts(
  budget: FormContent["budget"],
  places: ReadonlySet<string>,
  fromUnit: AmountUnit,
  toUnit: AmountUnit,
  renamed: Renamed[],
): FormContent["budget"] {
  const moved = new Map(Object.entries(budget));
  for (const [key, value] of Object.entries(budget)) {
    if (value === null) continue;
    const same = SAME_AMOUNT.find((names) => names.includes(key)) ?? [];
    const to = places.has(key)
      ? key
      : same.find((name) => places.has(name) && !hasAmount(moved, name));
    if (to === undefined) continue;
    const amount = convertAmount(value, fromUnit, toUnit);
    if (to === key && amount === value) continue;
    moved.delete(key);
    moved.set(to, amount);
    renamed.push({
      from: key,
      to,
      before: `${value}${fromUnit}`,
      after: `${amount}${toUnit}`,
    });
  }
  return Object.fromEntries(moved);
}

function hasAmount(budget: ReadonlyMap<string, number | null>, key: string): boolean {
  return (budget.get(key) ?? null) !== null;
}

/** Fen are the smallest amounts, so six decimals of 万元 lose nothing. */
export function convertAmount(value: number, from: AmountUnit, to: AmountUnit): number {
  if (from === to) return value;
  const factor = from === "元" ? 1 / 10_000 : 10_000;
  return Math.round(value * factor * 1e6) / 1e6;
}
