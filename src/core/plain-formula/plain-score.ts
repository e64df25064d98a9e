import type { Language } from "../messages/language";
import { STATUS_WORDS } from "../messages/status";
import type { RuleProfile } from "../scoring/profile";
import { printedProfile } from "../scoring/profiles/profiles";
import { scoreVerdict } from "../scoring/score";
import { scoreBasis } from "../scoring/score-basis";
import type { Verdict } from "../judging/verdict";
import { constant, figure, row } from "./expression";
import type { PlainCells, PlainReading } from "./plain-verdict";
import { isText } from "./plain-verdict";
import { holdsNumber, wrappedNumber } from "./report-cell";
import type { Step } from "./step-table";
import { decimal } from "./reported-numbers";

export interface ScoreCells extends PlainCells {
  readonly verdict: string;
  readonly weight: string;
  /** The cell that names the rules; `null` where there is none. */
  readonly profile: string | null;
}

/** Large enough that points rounded to two decimals give a share to eight. */
const WHOLE = 1e6;

/**
 * Points that follow from the verdict in its cell (SPEC P18): the share of 分值 that SCORE gives by the
 * rules of `profile`; 待确认 once the sheet names other rules.
 */
export function plainScore(
  reading: PlainReading,
  cells: ScoreCells,
  profile: RuleProfile,
  language: Language,
): string {
  const { verdict, weight } = cells;
  const words = STATUS_WORDS[language];
  const unmet = rememberedShare(reading, cells, profile, unmetShare(reading, cells, profile));
  const share = (status: "met" | "partial"): string => figure(stated(reading, status, profile));
  const points = (part: string): string => `INT(${weight}*${part}*100+0.5000001)/100`;
  const scored = `IF(${verdict}=${constant(words.met)},${points(share("met"))},IF(${verdict}=${constant(
    words.partial,
  )},${points(share("partial"))},IF(${verdict}=${constant(words.unmet)},${points(unmet)},${verdict})))`;
  const counted = `IF(AND(ISNUMBER(${weight}),N(${weight})>=0),${scored},${verdict})`;
  const sameRules =
    cells.profile === null
      ? counted
      : `IF(EXACT(${cells.profile},${constant(printedProfile(profile, language))}),${counted},${constant(words.undecided)})`;
  return `IF(${weight}="","",${sameRules})`;
}

/** 七成 is no number to the formula; what it earned when the formula was made is known. */
function rememberedShare(
  { remembered, target, ask }: PlainReading,
  cells: ScoreCells,
  profile: RuleProfile,
  otherwise: string,
): string {
  if (remembered?.status !== "unmet") return otherwise;
  const score = scoreVerdict(target, ask(remembered.text), WHOLE, profile);
  const share = score.kind === "scored" ? figure(score.points / WHOLE) : otherwise;
  return `IF(${isText(cells.actual, remembered.text)},${share},${otherwise})`;
}

/** A number's share where one was reported, else what words earn. */
function unmetShare(reading: PlainReading, cells: ScoreCells, profile: RuleProfile): string {
  const plain = figure(stated(reading, "unmet", profile));
  const rule = ruleOf(reading);
  if (rule === null || rule.bound <= 0) return plain;
  const tries = [
    ...(reading.cell === null
      ? []
      : [`IF(ISNUMBER(${cells.actual}),${worth(cells.actual, reading.cell.steps)},NA())`]),
    ...reading.groups.map(({ wrappings, table }) => {
      const value = wrappedNumber(cells.actual, wrappings);
      return `IF(AND(${holdsNumber(cells.actual)}),${worth(value, table.steps)},NA())`;
    }),
  ];
  const base = tries.reduceRight((rest, each) => `IFERROR(${each},${rest})`, "NA()");
  const times = `${base}/${figure(rule.bound)}`;
  const share =
    rule.kind === "floor"
      ? `MAX(0,MIN(1,${times}))`
      : profile.ceiling.value === "linear"
        ? `MAX(0,MIN(1,2-${times}))`
        : `MAX(0,MIN(1,1/(${times})))`;
  return `IFERROR(${share},${plain})`;
}

/** The reported number in the target's base scale; an error where its step measures nothing. */
function worth(value: string, steps: readonly Step[]): string {
  const merged = steps.filter(({ worth: own }, index) => own !== steps[index - 1]?.worth);
  const [only, second] = merged;
  if (only !== undefined && second === undefined && only.worth !== null)
    return only.worth === 1 ? value : `${value}*${figure(only.worth)}`;
  const worths = merged.map(({ worth: own }) => own ?? "-");
  return `${value}*LOOKUP(${value},${row(merged.map(({ from }) => from))},${row(worths)})`;
}

/** Floor or ceiling, as EVAL applied it to a number that misses it. */
function ruleOf(
  reading: PlainReading,
): { readonly kind: "floor" | "ceiling"; readonly bound: number } | null {
  for (const step of [
    ...(reading.cell?.steps ?? []),
    ...reading.groups.flatMap(({ table }) => table.steps),
  ]) {
    if (step.status !== "unmet" || step.worth === null) continue;
    for (const near of [step.from * 1.5, step.from + 1e-6, step.from * 0.5, 1, 0.5]) {
      const verdict = reading.ask(Number(decimal(near)));
      if (verdict.status !== "unmet") continue;
      const basis = scoreBasis(reading.target, verdict);
      if (basis.kind === "floor" || basis.kind === "ceiling")
        return { kind: basis.kind, bound: basis.bound };
    }
  }
  return null;
}

/** Share for a verdict that rests on no number. */
function stated(
  reading: PlainReading,
  status: "met" | "partial" | "unmet",
  profile: RuleProfile,
): number {
  const verdict: Verdict = {
    status,
    over: false,
    rate: null,
    reason: { kind: "nothing-reported" },
    clause: "S8",
  };
  const score = scoreVerdict(reading.target, verdict, WHOLE, profile);
  return score.kind === "scored" ? score.points / WHOLE : 0;
}
