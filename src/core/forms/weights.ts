import { roundPoints } from "../scoring/points";
import type { FormContent, Indicator } from "./content";
import type { WeightRule } from "./form";

/** How the points of a content stand against what its form wants (SPEC P11). */
export interface WeightSum {
  /** Points of the table, and what they should come to. */
  readonly indicators: number;
  readonly expected: number;
  /** With the points of the budget block: 100 as a rule. */
  readonly total: number;
  readonly expectedTotal: number;
  readonly levels: readonly LevelSum[];
  /** Rows without points. */
  readonly blank: number;
}

export interface LevelSum {
  readonly name: string;
  readonly sum: number;
  /** What the level itself carries: 产出指标（50分）; else what the form gives it; `null` where neither says. */
  readonly expected: number | null;
  readonly blank: number;
}

/** A first level (or `null`, the levels that the form does not know) whose points cannot be distributed. */
export interface WeightProblem {
  readonly level: string | null;
  /** What is left to distribute: negative when more was given than there is. */
  readonly rest: number;
  readonly because: "too-much" | "no-blank-row";
}

/**
 * The points of a table by first level and in all, beside what the rule expects (SPEC P11). A row
 * without points counts as blank, not as 0.
 */
export function sumWeights(content: FormContent, rule: WeightRule): WeightSum {
  const levels = levelNames(content).map((name) => {
    const rows = content.indicators.filter((indicator) => levelOf(indicator) === name);
    return {
      name,
      sum: given(rows),
      expected: pointsOf(name, rule),
      blank: rows.filter(isBlank).length,
    };
  });
  const indicators = given(content.indicators);
  return {
    indicators,
    expected: rule.indicators,
    total: roundPoints(indicators + rule.execution),
    expectedTotal: rule.execution + rule.indicators,
    levels,
    blank: content.indicators.filter(isBlank).length,
  };
}

/** Sums of the second levels of a table; only a level that carries points itself expects a sum. */
export function sumSecondLevels(
  content: FormContent,
): readonly (LevelSum & { readonly parent: string })[] {
  const keys = new Set(
    content.indicators
      .filter(({ path }) => path.length > 1)
      .map(({ path }) => JSON.stringify(path.slice(0, 2))),
  );
  return [...keys].map((key) => {
    const [parent = "", name = ""] = JSON.parse(key) as readonly string[];
    const rows = content.indicators.filter(
      ({ path }) => path[0] === parent && (path[1] ?? "") === name,
    );
    return {
      parent,
      name,
      sum: given(rows),
      expected: carriedPoints(name),
      blank: rows.filter(isBlank).length,
    };
  });
}

/**
 * Gives the rows without points what is left of their first level, evenly and without a remainder:
 * whole points where that goes, else hundredths. Points that were given are never touched.
 */
export function distributeRest(
  content: FormContent,
  rule: WeightRule,
): { readonly content: FormContent; readonly problems: readonly WeightProblem[] } {
  const problems: WeightProblem[] = [];
  const weights = new Map<Indicator, number>();
  const known = levelNames(content).filter((name) => pointsOf(name, rule) !== null);
  for (const level of known) {
    const rows = content.indicators.filter((indicator) => levelOf(indicator) === level);
    give(rows, pointsOf(level, rule) ?? 0, level, weights, problems);
  }
  const others = content.indicators.filter((indicator) => !known.includes(levelOf(indicator)));
  if (others.length > 0) {
    const taken = known.reduce((sum, level) => sum + (pointsOf(level, rule) ?? 0), 0);
    give(others, rule.indicators - taken, null, weights, problems);
  }
  const indicators = content.indicators.map((indicator) => {
    const weight = weights.get(indicator);
    return weight === undefined ? indicator : { ...indicator, weight };
  });
  return { content: { ...content, indicators }, problems };
}

/** 产出指标（50分）, 数量指标 (20): the points that a level name carries. */
function carriedPoints(name: string): number | null {
  const found = /[（(]\s*(\d+(?:\.\d+)?)\s*分?\s*[)）]\s*$/u.exec(name);
  return found === null ? null : Number(found[1]);
}

function pointsOf(level: string, rule: WeightRule): number | null {
  const carried = carriedPoints(level);
  if (carried !== null) return carried;
  return Object.hasOwn(rule.split, level) ? (rule.split[level] ?? null) : null;
}

function give(
  rows: readonly Indicator[],
  points: number,
  level: string | null,
  weights: Map<Indicator, number>,
  problems: WeightProblem[],
): void {
  const rest = roundPoints(points - given(rows));
  const blank = rows.filter(isBlank);
  if (rest < 0) problems.push({ level, rest, because: "too-much" });
  else if (rest > 0 && blank.length === 0) problems.push({ level, rest, because: "no-blank-row" });
  else
    for (const [index, share] of shares(rest, blank.length).entries()) {
      const row = blank[index];
      if (row !== undefined) weights.set(row, share);
    }
}

/** `7` for 3 rows is 3, 2, 2. */
function shares(rest: number, rows: number): readonly number[] {
  const unit = Number.isInteger(rest) && rest >= rows ? 1 : 100;
  const units = Math.round(rest * unit);
  const each = Math.floor(units / Math.max(rows, 1));
  const more = units - each * rows;
  return Array.from({ length: rows }, (_, index) => (each + (index < more ? 1 : 0)) / unit);
}

function levelNames(content: FormContent): readonly string[] {
  return [...new Set(content.indicators.map(levelOf))];
}

function levelOf(indicator: Indicator): string {
  return indicator.path[0] ?? "";
}

function isBlank(indicator: Indicator): boolean {
  return indicator.weight === null;
}

function given(rows: readonly Indicator[]): number {
  return roundPoints(rows.reduce((sum, { weight }) => sum + (weight ?? 0), 0));
}
