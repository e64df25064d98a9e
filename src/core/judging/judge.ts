import type { Actual } from "./actual";
import { readActual } from "./actual";
import type { CellValue } from "../cell";
import type { JudgeContext } from "./context";
import { judgeDate } from "./date";
import { declarationOf } from "./declaration";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";
import { saysMissed, saysReached } from "./reported-figure";
import { judgeList } from "./list";
import { judgeBound } from "./number";
import { judgeAll, judgeAny } from "./parts";
import { judgePhrase } from "./phrase";
import { judgeRange } from "./range";
import { judgeSpan } from "./span";
import { judgeTrend } from "./trend";
import { placed, placeOf } from "./place";
import type { Target } from "../reading/target";
import { readTarget } from "../reading/target";
import type { Verdict } from "./verdict";
import { foldWords } from "./wording";
import { WORDS } from "./word-table";

/**
 * Holds a reported value against a target, both as the cells hold them (SPEC V1). Never throws,
 * whatever a spreadsheet hands over; what cannot be told is `undecided`, never `met`.
 */
export function judge(target: CellValue, actual: CellValue, context: JudgeContext = {}): Verdict {
  const place = placed(context);
  return judgeTarget(readTarget(target, place), target, actual, place);
}

/** As `judge`, for a target that has been read before in the same context; `read` may remember. */
export function judgeTarget(
  target: Target,
  written: CellValue,
  reported: CellValue,
  context: JudgeContext,
  read: typeof readActual = readActual,
): Verdict {
  const shown = show(written);
  const refused = judgeTargetAlone(target, shown);
  if (refused !== null) return refused;
  const actual = read(isCross(target, reported) ? "否" : reported, context.year);
  const hearing: Hearing = {
    target: shown,
    actual: show(reported),
    place: placeOf(context),
    context,
    words: context.words ?? WORDS,
  };
  const pair = { target: hearing.target, actual: hearing.actual };
  switch (actual.kind) {
    case "blank":
      return settle("missing", { kind: "nothing-reported" }, "V1");
    case "not-applicable":
      return settle("undecided", { kind: "actual-not-applicable", ...pair }, "V1");
    case "error":
      return settle("undecided", { kind: "actual-error", actual: actual.written }, "A2");
    case "number":
    case "range":
    case "date":
    case "several":
    case "words":
      return echoed(judgeRead(target, actual, hearing), actual, hearing);
  }
}

/** × beside 是 is an answer; anywhere else a sign alone is a blank. */
function isCross(target: Target, reported: CellValue): boolean {
  return (
    target.kind === "phrase" &&
    /^[是否]$/.test(target.text) &&
    typeof reported === "string" &&
    reported.trim() === "×"
  );
}

/** Targets that no actual can answer; `null` for all others. */
function judgeTargetAlone(target: Target, written: string): Verdict | null {
  switch (target.kind) {
    case "blank":
      switch (target.meaning) {
        case "not-applicable":
          return settle("not-applicable", { kind: "target-not-applicable", target: written }, "V1");
        case "empty":
          return settle("undecided", { kind: "target-empty" }, "V1");
        case "placeholder":
          return settle("undecided", { kind: "target-placeholder", target: written }, "V1");
      }
    case "scale":
      return settle("undecided", { kind: "target-no-aim", target: written }, "V1");
    case "phrase":
      return target.question
        ? settle("undecided", { kind: "target-no-aim", target: written }, "V1")
        : null;
    case "unreadable": {
      const { because } = target;
      return settle("undecided", { kind: "target-unreadable", target: written, because }, "V1");
    }
    case "bound":
    case "range":
    case "date":
    case "span":
    case "list":
    case "trend":
    case "all":
    case "any":
      return null;
  }
}

function judgeRead(target: Target, actual: Actual, hearing: Hearing): Verdict {
  if (isProse(target, actual)) return judgeProse(target, actual, hearing);
  switch (target.kind) {
    case "bound":
      return judgeBound(target, actual, hearing);
    case "range":
      return judgeRange(target, actual, hearing);
    case "date":
      return judgeDate(target, actual, hearing);
    case "span":
      return judgeSpan(target, actual, hearing);
    case "phrase":
      return judgePhrase(target, actual, hearing);
    case "list":
      return judgeList(target, actual, hearing);
    case "trend":
      return judgeTrend(target, actual, hearing);
    case "all":
      return judgeAll(target, actual, hearing, judgeRead);
    case "any":
      return judgeAny(target, actual, hearing, judgeRead);
    case "scale":
    case "blank":
    case "unreadable":
      return settle("undecided", { kind: "target-no-aim", target: hearing.target }, "V1");
  }
}

/** Nobody asks for more or answers at greater length; so judging takes no longer for a whole book in a cell. */
const MOST_CHARACTERS = 1000;
const MOST_PARTS = 40;

function isProse(target: Target, actual: Actual): boolean {
  return (
    ("text" in actual && actual.text.length > MOST_CHARACTERS) ||
    (target.kind === "phrase" && target.text.length > MOST_CHARACTERS) ||
    ("parts" in target && target.parts.length > MOST_PARTS)
  );
}

/** Prose is only declared met or missed as a whole, or repeated (`echoed`). */
function judgeProse(target: Target, actual: Actual, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  const declared = "text" in actual ? declarationOf(actual.text, hearing.words) : null;
  return declared === null ||
    declared === "done" ||
    (declared === "met" && target.kind !== "phrase")
    ? settle("undecided", { kind: "words-differ", ...pair }, "A1")
    : settle(declared, { kind: "declared", ...pair, what: declared }, "V16");
}

/**
 * An actual that repeats the target is met (V12), unless the numbers themselves are in doubt: a
 * closed rate above 100 % stays so when written twice.
 */
function echoed(verdict: Verdict, actual: Actual, hearing: Hearing): Verdict {
  // 完成52次,未达目标 against ≥50次: figure and words contradict each other.
  if (verdict.status === "met" && actual.kind === "number" && saysMissed(actual.written)) {
    const doubted = { target: hearing.target, actual: hearing.actual };
    return settle("undecided", { kind: "words-differ", ...doubted }, "A3");
  }
  const settled = verdict.status !== "undecided" && actual.kind === "words";
  if (settled && isDoubted(actual, hearing)) {
    const doubted = { target: hearing.target, actual: hearing.actual };
    return settle("undecided", { kind: "words-differ", ...doubted }, "V17");
  }
  // 94%,已超额完成 against ≥95%: so do they here.
  if (
    verdict.status === "unmet" &&
    actual.kind === "number" &&
    saysReached(foldWords(actual.written))
  ) {
    const doubted = { target: hearing.target, actual: hearing.actual };
    return settle("undecided", { kind: "words-differ", ...doubted }, "A3");
  }
  if (verdict.status !== "undecided" || !("text" in actual)) return verdict;
  const { kind } = verdict.reason;
  if (kind === "over-whole" || kind === "operator-suspect") return verdict;
  if (foldWords(hearing.target) !== actual.text) return verdict;
  const pair = { target: hearing.target, actual: hearing.actual };
  return settle("met", { kind: "words-agree", ...pair, how: "same" }, "V12");
}

/** 健全？, 应健全, 上年健全: asked, wished or told of another year. */
function isDoubted(
  { text }: Extract<Actual, { kind: "words" }>,
  { target, actual, context }: Hearing,
): boolean {
  if (foldWords(target) === text) return false;
  const year = /^((?:19|20)\d\d)年/u.exec(text)?.[1];
  if (year !== undefined && context.year !== undefined && Number(year) < context.year) return true;
  return /[?？]$/u.test(actual) || DOUBTED.test(text);
}

const DOUBTED =
  /^(?:应(?!急|用|征|聘|届|对|.尽)|(?:去年|上年度?|往年|前年)(?!.*(?:今年|本年|当年)))/u;

/** As a reason quotes it. */
function show(value: unknown): string {
  if (typeof value === "string") return value.trim();
  if (value === null || value === undefined) return "";
  return typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
}
