import type { JudgeContext } from "../judging/context";
import { readActual } from "../judging/actual";
import type { Steps } from "../layout/steps";
import type { Target } from "../reading/target";
import { FAMILIES } from "../reading/tables/units";
import { unitFamily } from "../reading/unit";
import type { Verdict } from "../judging/verdict";
import { foldWords } from "../judging/wording";
import type { Wrapping } from "./report-cell";
import type { StepTable } from "./step-table";
import { isOpen, scaledTable, stepAt, tabulate } from "./step-table";

/** Numbers with one of these wrappings are judged by one table, in the unit of `factor` 1. */
export interface NumberGroup {
  readonly wrappings: readonly Wrapping[];
  readonly table: StepTable;
}

export type JudgeReport = (reported: string | number) => Verdict;

const MOST_GROUPS = 4;
const MOST_WRAPPINGS = 48;

/**
 * How numbers are reported for a target, grouped by what EVAL says of them: bare, in its unit and in
 * every unit that converts, as percent, with 达到 or the indicator's own name before it. Rests before each.
 */
export function* numberGroups(
  target: Target,
  context: JudgeContext,
  judgeReport: JudgeReport,
): Steps<readonly NumberGroup[]> {
  const units = behindOf(target);
  const groups: { wrappings: Wrapping[]; table: StepTable; kind: string }[] = [];
  const wrapped = [
    ...units.map((behind) => ({ before: "", behind })),
    ...beforeOf(context)
      .filter((before) => !readsLooseDecimals(judgeReport, before, units[0] ?? ""))
      .flatMap((before) => units.slice(0, 3).map((behind) => ({ before, behind }))),
  ];
  let count = 0;
  for (const { before, behind } of wrapped) {
    yield;
    if (count >= MOST_WRAPPINGS || (before !== "" && /\d/u.test(behind))) continue;
    const judgeNumber = (value: number): Verdict => judgeReport(before + decimal(value) + behind);
    const worth = worthOf(behind, context);
    // 人/10万人 holds digits of its own, so that it stays apart from wrappings that begin with words.
    const kind = `${worth === null} ${/\d/u.test(behind)}`;
    const fitting = groups.find(
      (group) =>
        !(group.table.wholeOnly && worth !== null && worth !== 1) &&
        group.kind === kind &&
        fits(group.table, judgeNumber, worth ?? 1),
    );
    if (fitting !== undefined) {
      fitting.wrappings.push({ before, behind, factor: worth ?? 1 });
      count += 1;
      continue;
    }
    if (groups.length >= MOST_GROUPS) continue;
    if (!probes(target, behind).some((value) => judgeNumber(value).status !== "undecided"))
      continue;
    const factor = worth ?? 1;
    const marks = marksOf(target, worth === null).map((mark) => mark / factor);
    const table = scaledTable(tabulate(judgeNumber, marks), factor);
    if (isOpen(table) || (table.wholeOnly && factor !== 1)) continue;
    groups.push({ wrappings: [{ before, behind, factor }], table, kind });
    count += 1;
  }
  return groups;
}

/** The table of cells that hold a number; `null` where it decides nothing. */
export function cellTable(target: Target, judgeReport: JudgeReport): StepTable | null {
  const table = tabulate(
    (value) => judgeReport(value),
    [...marksOf(target, true), ...belowZero(target), ...serials(target)],
  );
  return isOpen(table) ? null : table;
}

/** As a person types it: no exponent, no trailing zeros. */
export function decimal(value: number): string {
  const digits = Math.min(20, Math.max(0, 14 - Math.floor(Math.log10(Math.abs(value) || 1))));
  const text = value.toFixed(digits);
  return text.includes(".") ? text.replace(/\.?0+$/u, "") : text;
}

/** Base value of one with this unit; `null` where the number takes the target's unit and scale. */
function worthOf(behind: string, context: JudgeContext): number | null {
  const read = readActual(`3${behind}`, context.year);
  if (read.kind !== "number" || (read.unit === null && read.scale === 1)) return null;
  return Number((read.value / 3).toPrecision(12));
}

/** Values to see quickly whether such a text is ever decided. */
function probes(target: Target, behind: string): readonly number[] {
  const read = readActual(`3${behind}`);
  const worth = read.kind === "number" ? read.value / 3 : 1;
  const ends = endsOf(target).flatMap(({ value, scale }) => [value, value / worth, value / scale]);
  return [
    ...new Set([
      ...ends,
      ...ends.map((end) => end * 1.2),
      ...ends.map((end) => end * 0.8),
      0,
      1,
      3,
    ]),
  ].filter((value) => Number.isFinite(value) && value >= 0);
}

/** `.5` and `05` are read by the formula as 0.5 and 5; where EVAL does not, the wrapping is left out. */
function readsLooseDecimals(judgeReport: JudgeReport, before: string, behind: string): boolean {
  return [".5", "00"].some((text) => {
    const loose = judgeReport(before + text + behind).status;
    return loose !== judgeReport(before + decimal(Number(text)) + behind).status;
  });
}

/** Both sides of every step are judged as the table says. */
function fits(table: StepTable, judgeNumber: (value: number) => Verdict, factor: number): boolean {
  const sides = table.steps
    .map(({ from }) => from)
    .filter((from) => from > 0)
    .flatMap((from) => [from * (1 - 1e-8), from * 1.00000001]);
  return [0, 0.37 * factor, ...sides]
    .filter((value) => value < 1e13)
    .every((value) => {
      if (table.wholeOnly && !Number.isInteger(value)) return true;
      const verdict = judgeNumber(value / factor);
      const step = stepAt(table.steps, value);
      return verdict.status === step.status && sameWorth(verdict, value, step.worth);
    });
}

function sameWorth({ reason, status }: Verdict, value: number, worth: number | null): boolean {
  if (status === "undecided" || value === 0) return true;
  if (reason.kind !== "compared") return worth === null;
  return worth !== null && Math.abs(reason.actual.value / value - worth) <= 1e-9 * Math.abs(worth);
}

interface End {
  readonly value: number;
  readonly scale: number;
}

function endsOf(target: Target): readonly End[] {
  switch (target.kind) {
    case "bound":
      return [{ value: target.value, scale: target.scale }];
    case "range":
      return [target.low, target.high].map((value) => ({ value, scale: target.scale }));
    case "date":
    case "span":
    case "phrase":
    case "list":
    case "trend":
    case "scale":
    case "all":
    case "any":
    case "blank":
    case "unreadable":
      return [{ value: 1, scale: 0.01 }];
  }
}

const SHARES = [1, 2 / 3, 10, 0.1] as const;
/** Where a range, or a number said to be about right, may turn. */
const NEAR_SHARES = [0.9, 1.1, 0.95, 1.05, 1 / 1.1, 1 / 0.9] as const;
const BARE_SHARES = [100, 0.2] as const;
const TURNS = [0.015, 0.02, 0.1, 0.2, 1, 1.5, 10, 20, 100, 150, 250, 300, 1000] as const;

/** 250–299 % may be a misread sign (SPEC T23). */
const DAMAGE = [2.5, 2.9, 2.99, 3] as const;

/** Where EVAL may change its mind: the bound, its neighbourhood, and for bare numbers every scale. */
function marksOf(target: Target, bare: boolean): readonly number[] {
  const ends = endsOf(target);
  const exact = target.kind === "bound" && target.approximate === null;
  const near = exact ? SHARES : [...SHARES, ...NEAR_SHARES];
  if (!bare) return [...ends.flatMap(({ value }) => near.map((share) => value * share)), ...DAMAGE];
  const scaled = ends.flatMap(({ value, scale }) => [value, value / scale]);
  const shares = [...near, ...BARE_SHARES];
  return [...TURNS, ...scaled.flatMap((value) => shares.map((share) => value * share))].map(
    Math.abs,
  );
}

/** A negative number is taken for what it is, or as a share for what it is without its sign. */
function belowZero(target: Target): readonly number[] {
  const ends = endsOf(target).flatMap(({ value, scale }) => [value, value / scale]);
  return [0.01, 0.1, 1, 1.5, 10, 100, ...ends, ...ends.map((end) => end * 10)].map(
    (mark) => -Math.abs(mark),
  );
}

const EPOCH = Date.UTC(1899, 11, 30);

/** Serial numbers of the days at which a date's verdict may turn. */
function serials(target: Target): readonly number[] {
  if (target.kind !== "date") return [];
  const days = [target.from, target.to, target.disputed?.from, target.disputed?.to];
  return [
    36525,
    36526,
    73050,
    73051,
    ...days.flatMap((day) =>
      typeof day === "string" && /^\d/u.test(day)
        ? [-1, 0, 1].map((shift) => Math.round((Date.parse(day) - EPOCH) / 86_400_000) + shift)
        : [],
    ),
  ];
}

const SCALES = ["", "千", "万", "十万", "百万", "亿"] as const;
const SHARE_UNITS = ["%", "", "‰", "比例"] as const;
const COUNTS = "个 项 件 份 次 人 家 套 台 篇 本 册 场 部 起 例".split(" ");

/** What may stand behind a reported number, the likeliest first. */
function behindOf(target: Target): readonly string[] {
  switch (target.kind) {
    case "bound":
    case "range":
      return [...new Set(target.unit === null ? behindBare() : behindUnit(target.unit))];
    case "phrase":
    case "list":
      return ["", "%", ...COUNTS];
    case "date":
    case "span":
    case "trend":
    case "scale":
    case "all":
    case "any":
    case "blank":
    case "unreadable":
      return [];
  }
}

function behindBare(): readonly string[] {
  return [
    "",
    "%",
    ...COUNTS,
    "万",
    "亿",
    "元",
    "万元",
    "平方米",
    "亩",
    "公里",
    "户",
    "人次",
    "万人",
  ];
}

function behindUnit(unit: string): readonly string[] {
  if (["%", "‰", "‱", "比例"].includes(unit)) return [unit, ...SHARE_UNITS];
  const family = unitFamily(unit);
  const lines = family === null ? [] : (FAMILIES[family] ?? []);
  const kin = lines.flatMap(([, spellings]) => spellings.split(" ").slice(0, 4));
  const scalable = [unit, ...kin.slice(0, 1)].flatMap((each) =>
    SCALES.map((scale) => scale + each),
  );
  return [unit, "", `万${unit}`, ...kin, ...scalable, "万", "千", "亿", "人", "个", "套", "件"];
}

/** 达到95%, 已完成190课时, 满意度91.5%. */
function beforeOf(context: JudgeContext): readonly string[] {
  const name =
    foldWords(context.indicator ?? "")
      .split("/")
      .at(-1)
      ?.replace(/\(.*$/u, "") ?? "";
  const tails = [name, name.slice(-3), name.slice(-2)].filter(
    (tail) => tail.length >= 2 && !/\d/u.test(tail),
  );
  return [...new Set(["达到", "完成", "已完成", "实际", "≥", "≤", ...tails, "约"])];
}
