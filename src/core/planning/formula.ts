import type { Indicator } from "../content";
import { judge } from "../judge";
import { FORM_WORDS } from "../messages/form";
import type { Language } from "../messages/language";
import { STATUS_WORDS } from "../messages/status";
import { explain } from "../messages/verdict";
import type { PlanCell } from "../plan";
import type { Verdict } from "../verdict";

/** Where one row of the table holds what its formulas look at: addresses and, ready to use, expressions. */
export interface RowCells {
  readonly target: string;
  /** The reported value that is judged. */
  readonly actual: string;
  readonly weight: string | null;
  /** Joins the cells that hold the level names and the indicator's name with `/`. */
  readonly path: string;
  /** The year as a number, 0 where the form has none. */
  readonly year: string;
}

/** What the last columns of one row show. */
export interface RowResults {
  readonly verdict: PlanCell;
  readonly reason: PlanCell;
  readonly score: PlanCell;
}

/** How a sheet gets its verdicts: by PERF functions, by plain formulas, or as finished values. */
export type RowWriter = (
  indicator: Indicator,
  actual: Indicator["actual"],
  cells: RowCells,
  year: number | null,
  language: Language,
) => RowResults;

/**
 * PERF functions (SPEC P6). A blank cell reaches a custom function as 0 on the desktop, so blanks are
 * handed over as `""`: what a blank means (未填报, 待确认, 不适用) is for EVAL alone to say, and no
 * guard can disagree with it. An error cell would keep the function from being called; it is 待确认.
 */
export const perfResults: RowWriter = (indicator, actual, cells, year, language) => {
  const { target, path } = cells;
  const pair = `${blankSafe(target)},${blankSafe(cells.actual)}`;
  const broken = `ISERROR(${target}&${cells.actual})`;
  const words = STATUS_WORDS[language];
  const verdict = verdictOf(indicator, actual, year);
  return {
    verdict: {
      kind: "formula",
      formula: `=IF(${broken},${quoted(words.undecided)},PERF.EVAL(${pair},${path},${cells.year}))`,
      result: words[verdict.status],
    },
    reason: {
      kind: "formula",
      formula: `=IF(${broken},${quoted(FORM_WORDS[language].errorCell)},PERF.WHY(${pair},${path},${cells.year}))`,
      result: explain(verdict, language),
    },
    score:
      cells.weight === null
        ? { kind: "blank" }
        : {
            kind: "formula",
            formula: `=IF(${broken},${quoted(words.undecided)},PERF.SCORE(${pair},${cells.weight},${path}))`,
            result: "",
            format: SCORE_FORMAT,
          },
  };
};

/** Finished words, for a copy that holds no formulas. */
export const finishedResults: RowWriter = (indicator, actual, _cells, year, language) => {
  const verdict = verdictOf(indicator, actual, year);
  return {
    verdict: { kind: "text", text: STATUS_WORDS[language][verdict.status] },
    reason: { kind: "text", text: explain(verdict, language) },
    score: { kind: "blank", format: SCORE_FORMAT },
  };
};

export const SCORE_FORMAT = "0.00";

/** A text as a constant inside a formula. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function blankSafe(cell: string): string {
  return `IF(${cell}="","",${cell})`;
}

function verdictOf(
  indicator: Indicator,
  actual: Indicator["actual"],
  year: number | null,
): Verdict {
  return judge(indicator.target, actual, {
    indicator: indicator.name,
    path: indicator.path,
    ...(year === null ? {} : { year }),
  });
}
