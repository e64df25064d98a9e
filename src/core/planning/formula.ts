import type { CellValue } from "../cell";
import type { Indicator } from "../forms/content";
import type { JudgeContext } from "../judging/context";
import { judge } from "../judging/judge";
import { FORM_WORDS } from "../messages/form";
import type { Steps } from "../layout/steps";
import type { Language } from "../messages/language";
import { STATUS_WORDS } from "../messages/status";
import { explain } from "../messages/verdict";
import type { PlanCell } from "./plan";
import type { RuleProfile } from "../scoring/profile";
import { scoreVerdict } from "../scoring/score";
import { readTarget } from "../reading/target";
import type { Verdict } from "../judging/verdict";

/** Where one row of the table holds what its formulas look at: addresses and, ready to use, expressions. */
export interface RowCells {
  readonly target: string;
  /** The reported value that is judged. */
  readonly actual: string;
  readonly weight: string | null;
  /** Joins the cells that hold the level names and the indicator's name with `/`. */
  readonly path: string;
  /** What `path` comes to. */
  readonly shownPath: string;
  /** The cell of the verdict itself. */
  readonly verdict: string;
  /** The year as a number, 0 where the form has none. */
  readonly year: string;
  /** The cell that names the rules to score by; `null` where nothing is scored. */
  readonly profile: string | null;
}

/** One row of the table as a writer of results gets it. */
export interface RowInput {
  readonly indicator: Indicator;
  /** What is judged: the actual, or in a monitoring form what is expected. */
  readonly actual: CellValue;
  readonly cells: RowCells;
  readonly year: number | null;
  readonly language: Language;
  readonly profile: RuleProfile;
}

/** What the last columns of one row show. */
export interface RowResults {
  readonly verdict: PlanCell;
  readonly reason: PlanCell;
  readonly score: PlanCell;
}

/** How a sheet gets its verdicts: by PERF functions, by plain formulas, or as finished values. */
export interface RowWriter {
  (input: RowInput): RowResults;
  /** The same with rests, where a row takes longer than a pane may be still. */
  readonly inSteps?: (input: RowInput) => Steps<RowResults>;
}

/** A row's results with whatever rests their writer offers. */
export function* writeInSteps(write: RowWriter, input: RowInput): Steps<RowResults> {
  return write.inSteps === undefined ? write(input) : yield* write.inSteps(input);
}

export const SCORE_FORMAT = "0.00";

/**
 * PERF functions (SPEC P6). A blank cell reaches a custom function as 0 on the desktop, so blanks are
 * handed over as `""`: what a blank means (未填报, 待确认, 不适用) is for EVAL alone to say, and no
 * guard can disagree with it. An error cell would keep the function from being called; it is 待确认.
 */
export const perfResults: RowWriter = (input) => {
  const { cells, language } = input;
  const { target, actual, path, year, weight } = cells;
  const pair = `${blankSafe(target)},${blankSafe(actual)}`;
  const whole = (word: string, call: string): string =>
    `=IF(ISERROR(${target}&${actual}),${quoted(word)},${call})`;
  const { undecided } = STATUS_WORDS[language];
  const results = rowResults(input);
  const scored = `PERF.SCORE(${pair},${weight},${path},${cells.profile ?? ""},${year})`;
  return {
    verdict: {
      kind: "formula",
      formula: whole(undecided, `PERF.EVAL(${pair},${path},${year})`),
      result: results.verdict,
    },
    reason: {
      kind: "formula",
      formula: whole(FORM_WORDS[language].errorCell, `PERF.WHY(${pair},${path},${year})`),
      result: results.reason,
    },
    score:
      weight === null
        ? { kind: "blank" }
        : {
            kind: "formula",
            formula: whole(undecided, `IF(${weight}="","",${scored})`),
            result: results.score,
            format: SCORE_FORMAT,
          },
  };
};

/** Finished words and points, for a copy that holds no formulas. */
export const finishedResults: RowWriter = (input) => {
  const { verdict, reason, score } = rowResults(input);
  return {
    verdict: { kind: "text", text: verdict },
    reason: { kind: "text", text: reason },
    score: finished(score, SCORE_FORMAT),
  };
};

/** A result as a cell without a formula. */
export function finished(result: string | number, format: string): PlanCell {
  if (typeof result === "number") return { kind: "number", value: result, format };
  return result === "" ? { kind: "blank", format } : { kind: "text", text: result };
}

/** A text as a constant inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** What the formulas of a row show once they are calculated. */
export function rowResults({ indicator, actual, year, language, profile }: RowInput): {
  readonly verdict: string;
  readonly reason: string;
  readonly score: string | number;
} {
  const context: JudgeContext = {
    indicator: indicator.name,
    path: indicator.path,
    ...(year === null ? {} : { year }),
  };
  const verdict = judge(indicator.target, actual, context);
  return {
    verdict: STATUS_WORDS[language][verdict.status],
    reason: explain(verdict, language),
    score: points(indicator, verdict, context, language, profile),
  };
}

function points(
  { target, weight }: Indicator,
  verdict: Verdict,
  context: JudgeContext,
  language: Language,
  profile: RuleProfile,
): string | number {
  if (weight === null) return "";
  const score = scoreVerdict(readTarget(target, context), verdict, weight, profile);
  return score.kind === "scored" ? score.points : STATUS_WORDS[language][verdict.status];
}

function blankSafe(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}
