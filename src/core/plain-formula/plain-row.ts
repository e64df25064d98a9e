import type { CellValue } from "../cell";
import type { JudgeContext } from "../judging/context";
import { PLAIN_FORMULA_WORDS } from "../messages/plain-formula";
import { FORM_WORDS } from "../messages/form";
import { STATUS_WORDS } from "../messages/status";
import type { Steps } from "../layout/steps";
import { atOnce } from "../layout/steps";
import type { RowInput, RowResults, RowWriter } from "../planning/formula";
import { rowResults, SCORE_FORMAT } from "../planning/formula";
import { constant } from "./expression";
import { plainScore } from "./plain-score";
import type { PlainCells, PlainRow } from "./plain-verdict";
import { isChanged, plainVerdict, readPlainInSteps } from "./plain-verdict";

/**
 * Writes a row with formulas that need no add-in (SPEC P17–P19): the verdict of EVAL, a short 说明, and the
 * points by the rules that the sheet was made with.
 */
export const plainResults: RowWriter = Object.assign(
  (input: RowInput): RowResults => atOnce(plainInSteps(input)),
  { inSteps: plainInSteps },
);

function* plainInSteps(input: RowInput): Steps<RowResults> {
  const { indicator, actual, cells, year, language, profile } = input;
  const context: JudgeContext = {
    indicator: indicator.name,
    path: indicator.path,
    ...(year === null ? {} : { year }),
  };
  const row: PlainRow = {
    written: indicator.target,
    reported: actual,
    context,
    path: cells.shownPath,
    language,
  };
  const looked: PlainCells = cells;
  const reading = yield* readPlainInSteps(row);
  const results = rowResults(input);
  return {
    verdict: {
      kind: "formula",
      formula: plainVerdict(reading, row, looked),
      result: results.verdict,
    },
    reason: {
      kind: "formula",
      formula: `=${reasonExpression(row, looked, cells.verdict)}`,
      result: shownReason(row, results.verdict),
    },
    score:
      cells.weight === null
        ? { kind: "blank" }
        : {
            kind: "formula",
            formula: `=${plainScore(reading, { ...looked, verdict: cells.verdict, weight: cells.weight, profile: cells.profile }, profile, language)}`,
            result: results.score,
            format: SCORE_FORMAT,
          },
  };
}

/** 目标 and 实际 side by side, and what a person has to do where the formula cannot tell. */
function reasonExpression(row: PlainRow, cells: PlainCells, verdict: string): string {
  const words = PLAIN_FORMULA_WORDS[row.language];
  const open = constant(STATUS_WORDS[row.language].undecided);
  const shown = `IF(${cells.actual}="",${constant(words.nothing)},${cells.actual})`;
  const end = `IF(${verdict}=${open},${constant(words.open)},${constant(words.end)})`;
  const sentence = `${constant(words.asked)}&${cells.target}&${constant(words.reported)}&${shown}&${end}`;
  return `IF(ISERROR(${cells.target}&${cells.actual}&${cells.path}),${constant(FORM_WORDS[row.language].errorCell)},IF(${isChanged(row, cells)},${constant(words.changed)},${sentence}))`;
}

function shownReason({ written, reported, language }: PlainRow, verdict: string): string {
  const words = PLAIN_FORMULA_WORDS[language];
  const end = verdict === STATUS_WORDS[language].undecided ? words.open : words.end;
  const actual = shown(reported) === "" ? words.nothing : shown(reported);
  return `${words.asked}${shown(written)}${words.reported}${actual}${end}`;
}

function shown(value: CellValue): string {
  return value === null ? "" : String(value);
}
