import type { Actual, DateActual } from "./actual";
import { readPeriod, serialDay } from "../reading/date";
import type { DateTarget } from "../reading/target";
import type { Verdict } from "./verdict";
import { readWording } from "./wording";
import { beginsPartial, declarationOf, isNotDone } from "./declaration";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";
import { namesStep } from "./step";

/** A deadline, a month or a day to be kept (SPEC V14). */
export function judgeDate(target: DateTarget, actual: Actual, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  switch (actual.kind) {
    case "date":
      return (
        judgeBeside(target, actual, hearing) ??
        hold(target, actual.from, actual.to, actual.until, hearing)
      );
    case "number": {
      // A date cell hands over its serial number.
      const period = readPeriod(actual.text, hearing.context.year);
      if (period !== null) return hold(target, period.from, period.to, false, hearing);
      const day =
        actual.unit === null && actual.comparator === null ? serialDay(actual.value) : null;
      return day === null
        ? judgeWordsForDate(actual.text, hearing)
        : hold(target, day, day, false, hearing);
    }
    case "words":
      return judgeWordsForDate(actual.text, hearing);
    case "range":
    case "several":
    case "blank":
    case "not-applicable":
    case "error":
      return settle("undecided", { kind: "not-shown", ...pair, wants: "day" }, "V14");
  }
}

/** 按时完成 meets a deadline, 已完成 does not say when (domain 5.2). */
export function judgeWordsForDate(text: string, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  const declaration = declarationOf(text, hearing.words);
  if (declaration === "partial" || beginsPartial(text)) {
    return settle("partial", { kind: "declared", ...pair, what: "partial" }, "V16");
  }
  if (declaration === "unmet") {
    return settle("unmet", { kind: "declared", ...pair, what: "unmet" }, "V16");
  }
  if (declaration !== null) {
    return settle("undecided", { kind: "not-shown", ...pair, wants: "day" }, "V14");
  }
  if (isNotDone(text)) {
    return settle("unmet", { kind: "words-oppose", ...pair, word: text }, "V14");
  }
  const timed = judgeTimed(text, hearing);
  if (timed !== null) return timed;
  const wording = readWording(text, hearing.words);
  const certain = wording.doubts.length === 0 && wording.hedges.length === 0;
  const timely = wording.affirmed.find(({ groups }) => groups.some((group) => group.timely));
  const late = wording.faults.find(
    ({ opposes, declaredUnmet }) => declaredUnmet || opposes.some((group) => group.timely),
  );
  const [against] = [...wording.denied, ...(late === undefined ? [] : [late])];
  if (certain && against !== undefined && wording.affirmed.length === 0) {
    return settle("unmet", { kind: "words-oppose", ...pair, word: against.word }, "V14");
  }
  if (
    certain &&
    timely !== undefined &&
    against === undefined &&
    wording.faults.length === 0 &&
    !/\d/u.test(text) &&
    !namesStep(text, hearing.place.name + hearing.target)
  ) {
    return settle("met", { kind: "words-agree", ...pair, how: "group" }, "V14");
  }
  return settle("undecided", { kind: "not-shown", ...pair, wants: "day" }, "V14");
}

/** 提前3天 keeps a time, 滞后15天 does not. */
export function judgeTimed(text: string, hearing: Hearing): Verdict | null {
  const pair = { target: hearing.target, actual: hearing.actual };
  if (BEFORE_TIME.test(text)) {
    return settle("met", { kind: "words-agree", ...pair, how: "group" }, "V14");
  }
  return BEHIND_TIME.test(text)
    ? settle("unmet", { kind: "words-oppose", ...pair, word: text }, "V14")
    : null;
}

/** What words beside the date make of it: 6月底未完成, 6月底前部分完成, 5月完成招标. */
function judgeBeside(
  target: DateTarget,
  { subject, to }: DateActual,
  hearing: Hearing,
): Verdict | null {
  if (subject === null || POSTPONED.test(subject)) return null;
  const pair = { target: hearing.target, actual: hearing.actual };
  if (declarationOf(subject, hearing.words) === "partial" || beginsPartial(subject)) {
    return settle("partial", { kind: "declared", ...pair, what: "partial" }, "V16");
  }
  if (UNDONE.test(subject)) {
    // Still undone on the last day is too late; before it nothing is lost.
    const over = target.to !== null && !target.recurring && to >= target.to;
    return over
      ? settle("unmet", { kind: "words-oppose", ...pair, word: hearing.actual }, "V14")
      : settle("undecided", { kind: "not-shown", ...pair, wants: "day" }, "V14");
  }
  const { hedges, doubts, denied, faults } = readWording(subject, hearing.words);
  const known = hearing.place.name + hearing.target;
  const certain =
    hedges.length + doubts.length + denied.length + faults.length === 0 &&
    !namesStep(subject, known);
  return certain ? null : settle("undecided", { kind: "not-shown", ...pair, wants: "day" }, "V14");
}

const UNDONE = /^(?:尚|还|仍|暂)?(?:未|没有?)(?:能|按期|按时)?(?:$|[完竣实交发验建到通])/u;

function hold(
  target: DateTarget,
  first: string,
  last: string,
  until: boolean,
  hearing: Hearing,
): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  const limit = target.to ?? target.from;
  if (limit === null || (!target.recurring && hasYear(first) !== hasYear(limit))) {
    return settle("undecided", { kind: "year-unknown", ...pair }, "V14");
  }
  // 每年11月底前 is kept in any year.
  const shorten = (day: string): string => (target.recurring ? day.slice(-5) : day);
  const [from, to, bound] = [shorten(first), shorten(last), shorten(limit)];
  const holds = target.to === null ? from >= bound : to <= bound;
  const postponed = POSTPONED.test(hearing.actual);
  if (holds && !postponed) {
    return settle("met", { kind: "dates-compared", ...pair, limit, late: null, holds }, "V14");
  }
  // 11月底前, reported, is a copied limit: later than the target's it proves nothing.
  if (holds || (until && !(postponed && from > bound)))
    return settle("undecided", { kind: "copied-bound", ...pair }, "V12");
  const allowed = target.disputed === null ? bound : shorten(target.disputed.to);
  const failed = target.to === null ? to < bound : from > allowed;
  return failed
    ? settle(
        "unmet",
        { kind: "dates-compared", ...pair, limit, late: daysLate(limit, first), holds },
        "V14",
      )
    : settle("undecided", { kind: "days-straddle", ...pair }, "V14");
}

/** 延期至2024年3月 says when it is to be done now, and that it was not done before. */
const POSTPONED = /延[期后迟长]|推迟|顺延/u;

const BEFORE_TIME =
  /^(?:[比较](?:原?计划|目标|要求))?提前[\d一二两三四五六七八九十半]+个?(?:天|日|工作日|月|周)(?:完成|完工|竣工|开工)?$/u;
const BEHIND_TIME =
  /^(?:[比较](?:原?计划|目标|要求))?(?:滞后|推迟|延迟|延期|逾期|延后|超期)(?:[\d一二两三四五六七八九十半]+个?(?:天|日|工作日|月|周))?(?:完成|完工|竣工|开工)?$/u;

function hasYear(day: string): boolean {
  return !day.startsWith("--");
}

function daysLate(limit: string, day: string): number | null {
  const days = (Date.parse(day) - Date.parse(limit)) / 86_400_000;
  return hasYear(day) && Number.isFinite(days) && days > 0 ? days : null;
}
