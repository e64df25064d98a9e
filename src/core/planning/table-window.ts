import type { FormContent, Indicator } from "../forms/content";
import type { FormDefinition } from "../forms/form";
import type { PlanCell, SheetPlan } from "./plan";
import type { PlanOptions } from "./plan-sheet";
import { planSheet } from "./plan-sheet";

/** A row of the table as `planSheet` would make it, without its results. */
export interface PlannedRow {
  readonly cells: readonly PlanCell[];
  readonly height: number;
}

/** Rows of a table that a change may touch, by their number; others are as they were. */
export type PlannedRows = ReadonlyMap<number, PlannedRow>;

/**
 * So many lowest rows are higher than any level name, so that the name makes none of them higher, and
 * a group of more rows need not be planned whole.
 */
const TALL_GROUP = 60;

/** Levels of the rows that a change names, before and after it. */
export interface TouchedRows {
  readonly firsts: ReadonlySet<string>;
  /** First and second level, as JSON. */
  readonly seconds: ReadonlySet<string>;
}

export function touchedLevels(indicators: readonly (Indicator | undefined)[]): TouchedRows {
  const found = indicators.flatMap((indicator) => indicator ?? []);
  return {
    firsts: new Set(found.map(({ path }) => path[0] ?? "")),
    seconds: new Set(found.map(second)),
  };
}

/** The plan without results and without whatever is not asked for. */
export function bare(
  form: FormDefinition,
  content: FormContent,
  options: Pick<PlanOptions, "language" | "profile">,
): SheetPlan {
  const nothing: PlanCell = { kind: "blank" };
  return planSheet(form, content, {
    ...options,
    marks: "none",
    formulas: { plain: () => ({ verdict: nothing, reason: nothing, score: nothing }) },
  });
}

/**
 * Plans the rows whose cells or heights a change may touch: those that it names and those that share
 * level cells with them. Two thousand rows are not planned for the sake of one.
 */
export function planWindow(
  form: FormDefinition,
  content: FormContent,
  named: ReadonlySet<number>,
  touched: TouchedRows,
  options: Pick<PlanOptions, "language" | "profile">,
): PlannedRows {
  const planned = new Map<number, PlannedRow>();
  for (const { first, indicators, longTerm } of segments(content, named, touched)) {
    const plan = bare(
      form,
      {
        title: "",
        year: content.year,
        facts: {},
        budget: {},
        indicators,
        ...(longTerm ? { longTerm: content.longTerm ?? [] } : {}),
      },
      options,
    );
    const top = plan.names.find(({ name }) => name === "PERF_indicator")?.area.row ?? 0;
    for (const index of indicators.keys())
      planned.set(first + index, {
        cells: plan.cells[top + index] ?? [],
        height: plan.rowHeights[top + index] ?? 0,
      });
  }
  return planned;
}

interface Segment {
  readonly first: number;
  readonly indicators: readonly Indicator[];
  readonly longTerm: boolean;
}

/** Rows beside each other that are planned together. */
function segments(
  content: FormContent,
  named: ReadonlySet<number>,
  { firsts, seconds }: TouchedRows,
): readonly Segment[] {
  const { indicators } = content;
  // Two sides share rows by first level: the whole table hangs together.
  if ((content.longTerm ?? []).length > 0) return [{ first: 0, indicators, longTerm: true }];
  const inFirst = counts(indicators, ({ path }) => path[0] ?? "");
  const inSecond = counts(indicators, second);
  const found: { first: number; indicators: Indicator[]; longTerm: false }[] = [];
  for (const [row, indicator] of indicators.entries()) {
    const first = indicator.path[0] ?? "";
    const small = (inFirst.get(first) ?? 0) <= TALL_GROUP;
    const smallSecond = (inSecond.get(second(indicator)) ?? 0) <= TALL_GROUP;
    const wanted =
      named.has(row) ||
      (firsts.has(first) && small) ||
      (seconds.has(second(indicator)) && smallSecond);
    if (!wanted) continue;
    const path = indicator.path.map((level, depth) =>
      (depth === 0 && !small) || (depth === 1 && !smallSecond) ? "" : level,
    );
    const last = found.at(-1);
    if (last !== undefined && last.first + last.indicators.length === row)
      last.indicators.push({ ...indicator, path });
    else found.push({ first: row, indicators: [{ ...indicator, path }], longTerm: false });
  }
  return found;
}

function counts(
  indicators: readonly Indicator[],
  keyOf: (indicator: Indicator) => string,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const indicator of indicators) {
    const key = keyOf(indicator);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}

function second({ path }: Indicator): string {
  return JSON.stringify(path.slice(0, 2));
}
