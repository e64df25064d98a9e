import type { Comparator } from "./comparator";
import type { DateContext, WrittenPeriod } from "./date";
import { scanPeriod, scanPlainNumber } from "./date";
import type { Day } from "./day";
import { dayAfter, dayBefore, isoDay, monthLength } from "./day";
import { CALENDAR, DASH, DIGIT, NUMERAL, POINT } from "./traits";
import type { Normal } from "./normalize";
import { COMPLETION_VERBS } from "./tables/dates";
import type { DateTarget, Target } from "./target";
import { knownUnitLength, unitFamily } from "./unit";

/** A date found in a clause, with what is left of the clause behind it. */
export interface DatedClause {
  readonly target: Target;
  readonly start: number;
  /** End of date and comparing words; what follows is only told. */
  readonly end: number;
  /** 前, 底, 起 and the like stand beside it: it is a limit, not the name of a year. */
  readonly marked: boolean;
}

/** No date without one of these. */
const DATED = /[年月日号季Qq]|\d[-/.]\d|(?:19|20)\d{6}|(?:19|20)\d\d \d|[从自](?:19|20)\d\d|岁末/;

const STARTS = /[\d零○一二三四五六七八九十廿卅两第Qq上下前后今本当明次翌年岁全贰壹叁首末去]/;

/**
 * Finds the date, deadline or span of a clause (SPEC T14–T18). `timely`: the row asks for a time, so a
 * bare date is its limit.
 */
export function scanDeadline(
  normal: Normal,
  from: number,
  to: number,
  year: number | null,
  timely: boolean,
): DatedClause | null {
  const { read } = normal;
  if ((normal.traits & (CALENDAR | DASH | POINT | NUMERAL | DIGIT)) === 0 || !DATED.test(read))
    return null;
  const context: DateContext = { year, month: null };
  const last = Math.min(to, from + 60);
  for (let at = from; at < last; at += 1) {
    if (!STARTS.test(read[at] ?? "")) continue;
    if (at > from && /[\dA-Za-z]/.test(read[at] ?? "") && /[\dA-Za-z.]/.test(read[at - 1] ?? ""))
      continue;
    const found = shortSpan(read, at, context) ?? periodAt(read, at, context, timely, to);
    if (found !== null && found.end <= to) return limit(normal, from, to, at, found, timely);
  }
  return null;
}

interface Found {
  readonly first: WrittenPeriod;
  /** Second end of a span; `open` for 至今. */
  readonly second: WrittenPeriod | null;
  readonly end: number;
}

function periodAt(
  read: string,
  at: number,
  context: DateContext,
  timely: boolean,
  to: number,
): Found | null {
  const first = scanPeriod(read, at, context);
  if (first === null || first.end > to) return null;
  const joint = /^(?:起)?(?:--?|~|至|到|—|[和与])/.exec(read.slice(first.end, first.end + 3));
  if (joint !== null) {
    const inherited: DateContext = { year: first.to.year, month: first.to.month };
    const second = scanPeriod(read, first.end + joint[0].length, inherited);
    // 2023.1-2023.12 counts months: nobody bounds a figure by two years with a decimal.
    const sure =
      !second?.doubtful || !first.doubtful || timely || (first.yearWritten && second.yearWritten);
    const closed =
      !/[和与]$/.test(joint[0]) ||
      (second !== null && /^(?:之间|期间|间)/.test(read.slice(second.end, second.end + 2)));
    if (second?.doubtful === true && isMeasured(read, second.end, to)) return null;
    if (second !== null && second.end <= to && sure && closed) {
      return {
        first: first.doubtful && second.yearWritten ? { ...first, doubtful: false } : first,
        second,
        end: second.end,
      };
    }
  }
  // 8.3-52.6%: the second number is no day, so the first is none.
  if (first.doubtful && /^(?:--?|~|至|到|—)\d/.test(read.slice(first.end, first.end + 3)))
    return null;
  if (first.doubtful && isMeasured(read, first.end, to)) return null;
  if (
    first.doubtful &&
    !timely &&
    !/^(?:前|以前|之前|完成|底|起|止)/.test(read.slice(first.end, first.end + 2))
  )
    return null;
  return { first, second: null, end: first.end };
}

/** 1.5天, 3-5个工作日, 2.5万元: what stands before a unit is an amount and no day. */
function isMeasured(read: string, at: number, to: number): boolean {
  const scale = /^[十百千万亿]+/.exec(read.slice(at, at + 3))?.[0].length ?? 0;
  const length = knownUnitLength(read, at + scale);
  if (length === 0) return scale > 0;
  const end = at + scale + length;
  const family = unitFamily(read.slice(at + scale, end));
  // 12.31项目竣工: a counter with more behind it may begin a word.
  return (
    family === "time" ||
    family === "money" ||
    end >= to ||
    /^(?:以?内|之内|以上|以下|及|左右)/.test(read.slice(end, end + 2))
  );
}

/** 3-11月, 2021年3-11月, 2018-2022年, 3月1-15日, 一至三季度: the unit stands behind the second number only. */
function shortSpan(read: string, at: number, context: DateContext): Found | null {
  let { year } = context;
  let start = at;
  const lead = /^(\d{4})年/.exec(read.slice(at, at + 5));
  if (lead !== null) {
    year = Number(lead[1]);
    start += 5;
  }
  const low = scanPlainNumber(read, start === at && read[at] === "第" ? at + 1 : start);
  if (low === null) return null;
  const joint = /^(?:月(\d{1,2}))?(?:--?|~|至|到|、)/.exec(read.slice(low.end, low.end + 5));
  if (joint === null) return null;
  const high = scanPlainNumber(read, low.end + joint[0].length);
  if (high === null) return null;
  const written =
    /^(?:月份?|年度?|个?季度|日|号)/.exec(read.slice(high.end, high.end + 3))?.[0] ?? "";
  const { value: a } = low;
  const { value: b } = high;
  // 从2016到2018: years, where 从 says that something begins.
  const years = written === "" && /^[从自]$/.test(read.slice(at - 1, at)) && a > 1990;
  const unit = years ? "年" : written;
  const end = high.end + written.length;
  if (joint[1] !== undefined) {
    if (unit !== "日" && unit !== "号") return null;
    const day = Number(joint[1]);
    return days({ year, month: a, day }, { year, month: a, day: b }, end);
  }
  if (joint[0] === "、") return null;
  if (
    unit.startsWith("月") &&
    a >= 1 &&
    a <= 12 &&
    b >= 1 &&
    b <= 12 &&
    (a <= b || year !== null)
  ) {
    const later = a > b && year !== null ? year + 1 : year;
    return days(
      { year, month: a, day: 1 },
      { year: later, month: b, day: monthLength(later, b) },
      end,
    );
  }
  if (unit.startsWith("年") && lead === null && a >= 1949 && b <= 2100 && a < b) {
    return days({ year: a, month: 1, day: 1 }, { year: b, month: 12, day: 31 }, end);
  }
  if (unit.endsWith("季度") && !unit.startsWith("个") && a >= 1 && b <= 4 && a < b) {
    return days(
      { year, month: a * 3 - 2, day: 1 },
      { year, month: b * 3, day: monthLength(year, b * 3) },
      end,
    );
  }
  return null;
}

function days(from: Day, to: Day, end: number): Found {
  const shared = {
    grain: "day",
    end,
    yearWritten: true,
    impossible: false,
    doubtful: false,
    whole: false,
  } as const;
  return { first: { ...shared, from, to: from }, second: { ...shared, from: to, to }, end };
}

/** Comparing words before a date. */
const LEADS: readonly (readonly [pattern: RegExp, comparator: Comparator | null])[] = [
  [/(?:≤|<=)$/, "<="],
  [/(?:≥|>=)$/, ">="],
  [/[<《]$/, "<"],
  [/[>》]$/, ">"],
  [/=$/, "="],
  [
    /(?:不得?晚于|不得?迟于|不超过|最晚|最迟|至迟|截至|截止到?|截止至|到|至|力争在|赶在)(?:为|于|是|在)?$/,
    "<=",
  ],
  [/早于$/, "<"],
  [/晚于$/, ">"],
  [/(?:不早于|自|从|始于)$/, ">="],
  [/(?:于|在|为|是|:|,|应|计划|预计|确保|力争|拟|将|定于|约|达|达到|完成)$/, null],
];

/** Comparing words behind a date, longest first. */
const CLOSES =
  /^(?:\((?:含|含当日)\))?(以前|之前|前(?!后)|截止|为止|止|以内|之内|内|期间|间|起始|起|开始|以来|以后|之后|后|左右|前后|末|完)?/;

function limit(
  normal: Normal,
  from: number,
  to: number,
  at: number,
  found: Found,
  timely: boolean,
): DatedClause | null {
  const { read } = normal;
  let start = at;
  let lead: Comparator | null = null;
  for (let count = 0; count < 3; count += 1) {
    if (start <= from) break;
    const before = read.slice(Math.max(from, start - 6), start);
    const match = LEADS.map(([pattern, comparator]) => ({
      hit: pattern.exec(before),
      comparator,
    })).find(({ hit }) => hit !== null);
    if (match?.hit === undefined || match.hit === null) break;
    start -= match.hit[0].length;
    lead ??= match.comparator;
  }
  const every = /每(?:个|一)?(年|月|季度?)?(?:的)?$/.exec(
    read.slice(Math.max(from, start - 4), start),
  );
  if (every !== null) start -= every[0].length;
  const { first, second } = found;
  const written = normal.plain.slice(start, found.end);
  if (first.impossible || second?.impossible === true) {
    return {
      target: { kind: "unreadable", because: { kind: "no-such-date", written } },
      start,
      end: found.end,
      marked: true,
    };
  }
  if (second !== null) {
    const backward = isoDay(first.from) > isoDay(second.to) && first.from.year !== null;
    if (backward) {
      return {
        target: { kind: "unreadable", because: { kind: "reversed-range", written } },
        start,
        end: found.end,
        marked: true,
      };
    }
    const stop =
      /^(?:期间|之间|间|止|为止|内)/.exec(read.slice(found.end, found.end + 2))?.[0].length ?? 0;
    return {
      target: { kind: "span", from: isoDay(first.from), to: isoDay(second.to) },
      start,
      end: found.end + stop,
      marked: true,
    };
  }
  const close = CLOSES.exec(read.slice(first.end, Math.min(to, first.end + 8)));
  const word = close?.[1] ?? "";
  const end = first.end + (close?.[0].length ?? 0) - (word === "完" ? 1 : 0);
  if (first.whole || word === "期间" || word === "间") {
    return {
      target: { kind: "span", from: isoDay(first.from), to: isoDay(first.to) },
      start,
      end,
      marked: true,
    };
  }
  if (word === "左右" || word === "前后") {
    const because = { kind: "indefinite", written: normal.plain.slice(start, end) } as const;
    return { target: { kind: "unreadable", because }, start, end, marked: true };
  }
  const asked = /(?:时间|时限|期限|日期|节点)(?:为|是|:|在)?$/.test(read.slice(from, at));
  const finishing = COMPLETION_VERBS.test(read.slice(end, to));
  const target = bounded(first, lead, word, finishing || timely || asked, every !== null);
  return {
    target,
    start,
    end,
    marked: word !== "" || lead !== null || first.grain === "end" || finishing,
  };
}

/** The target that comparing words make of a date (SPEC T15, T16). */
function bounded(
  period: WrittenPeriod,
  lead: Comparator | null,
  word: string,
  limiting: boolean,
  recurring: boolean,
): DateTarget {
  const { from, to, grain } = period;
  const exact = grain === "day" || grain === "end";
  const whole = { from: isoDay(from), to: isoDay(to) };
  const make = (
    comparator: Comparator | null,
    first: string | null,
    last: string | null,
    disputed: DateTarget["disputed"] = null,
  ): DateTarget => ({
    kind: "date",
    comparator,
    from: first,
    to: last,
    disputed,
    recurring,
    subject: null,
    hints: [],
  });
  switch (word) {
    case "前": {
      if (exact) return make("<=", null, whole.to);
      if (from.year === null && from.month === 1) return make("<=", null, whole.to, whole);
      return make("<=", null, isoDay(dayBefore(from)), whole);
    }
    case "以前":
    case "之前":
      return make("<=", null, whole.to, exact ? null : whole);
    case "后":
    case "之后":
      return make(">", isoDay(dayAfter(to)), null, whole);
    case "以后":
    case "起":
    case "起始":
    case "开始":
    case "以来":
      return make(">=", whole.from, null);
    case "截止":
    case "为止":
    case "止":
    case "以内":
    case "之内":
    case "内":
      return make("<=", null, whole.to);
  }
  switch (lead) {
    case "<=":
      return make("<=", null, whole.to);
    case "<":
      return make("<", null, isoDay(dayBefore(from)));
    case ">=":
      return make(">=", whole.from, null);
    case ">":
      return make(">", isoDay(dayAfter(to)), null);
    case "=":
      return make("=", whole.from, whole.to);
    case null:
      return limiting || grain === "end"
        ? make("<=", null, whole.to)
        : make(null, whole.from, whole.to);
  }
}
