import type { Day } from "./day";
import { exists, isoDay, monthLength } from "./day";
import { isDigit, normalize } from "./normalize";
import { scaled, scanNumeral } from "./number";

export { serialDay } from "./day";

/** Whole days from the first to the last, ISO `2021-12-31`, or `--12-31` where no year is known. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** How much time a written date covers; `end` is 月底, 季度末 and 年底. */
export type Grain = "day" | "third" | "month" | "quarter" | "half" | "year" | "end";

/** A date, month, quarter or year found inside a text. */
export interface WrittenPeriod {
  readonly from: Day;
  readonly to: Day;
  readonly grain: Grain;
  readonly end: number;
  /** A year is written, in digits or as 今年. */
  readonly yearWritten: boolean;
  /** 13月, 2月30日. */
  readonly impossible: boolean;
  /** `2021.12`, `12.31`, `6/30`: a number or a fraction unless words say that it is a date. */
  readonly doubtful: boolean;
  /** 全年, 2021年全年: the whole of it is meant. */
  readonly whole: boolean;
}

/** What a date inherits: the sheet's year, and year and month of the date before it in a span. */
export interface DateContext {
  readonly year: number | null;
  readonly month: number | null;
}

/**
 * Reads a text that is one date, month, quarter, half-year or year and nothing else
 * (`2021年12月`, `12月28日`, `2021/12/31`, 第三季度); `null` for any other text.
 * `year` is taken where the text has none; without it the result begins with `--`.
 */
export function readPeriod(text: string, year?: number): Period | null {
  const { read } = normalize(text);
  const period = scanPeriod(read, 0, { year: year ?? null, month: null });
  if (period === null || period.impossible || period.end !== read.length) return null;
  return { from: isoDay(period.from), to: isoDay(period.to) };
}

/** The date, month, quarter, half-year or year that begins at `at` of a folded text (SPEC T14). */
export function scanPeriod(read: string, at: number, context: DateContext): WrittenPeriod | null {
  const first = read.charCodeAt(at);
  if (isDigit(first)) {
    const dashed = dashedDate(read, at, context);
    if (dashed !== null) return dashed;
  }
  const year = writtenYear(read, at, context.year);
  const known: DateContext = year === null ? context : { year: year.value, month: null };
  const from = year === null ? at : year.end;
  const within = withinYear(read, from, known, year !== null);
  if (within !== null) return { ...within, yearWritten: year !== null };
  if (year === null) return null;
  return { ...wholeYear(year.value, year.end), yearWritten: true, whole: false };
}

/** 2021年, 二〇二一年度, 21年 before a month, 今年, 次年. */
function writtenYear(
  read: string,
  at: number,
  sheet: number | null,
): { value: number | null; end: number } | null {
  const relative =
    /^(今年|本年度?|当年度?|明年|次年|翌年|下一?年度?|(?:去年|上一?年度?)(?=[\d一二三四五六七八九十第]))(?!级|限|均|龄)/.exec(
      read.slice(at, at + 5),
    );
  if (relative !== null) {
    const word = relative[1] ?? "";
    const shift = /^[今本当]/.test(word) ? 0 : /^[去上]/.test(word) ? -1 : 1;
    return { value: sheet === null ? null : sheet + shift, end: at + word.length };
  }
  const numeral = scanNumeral(read, at);
  if (numeral === null || read[numeral.end] !== "年" || numeral.exponent !== 0) return null;
  let value = numeral.mantissa;
  const digits = numeral.end - at;
  if (
    digits === 2 &&
    value >= 10 &&
    /^(?:\d|[一二三四五六七八九十])/.test(read.slice(numeral.end + 1, numeral.end + 2)) &&
    value < 60
  ) {
    value += 2000;
  }
  // 07年 and 零八年 are written like no number of years.
  if (digits === 2 && value < 10 && /^[0零]/.test(read.slice(at, at + 1))) value += 2000;
  if (value < 1949 || value > 2100) return null;
  let end = numeral.end + 1;
  if (read[end] === "度") end += 1;
  return { value, end };
}

const QUARTERS: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  "1": 1,
  "2": 2,
  "3": 3,
  "4": 4,
  首: 1,
  末: 4,
};

type Within = Omit<WrittenPeriod, "yearWritten">;

function withinYear(
  read: string,
  at: number,
  context: DateContext,
  afterYear: boolean,
): Within | null {
  const { year } = context;
  const start = read[at] === "的" && afterYear ? at + 1 : at;
  const quarter = /^(?:第?([一二三四1-4首末])个?季度?|[Qq]([1-4])|第([1-4])[Qq])([末底])?/.exec(
    read.slice(start, start + 7),
  );
  if (quarter !== null && read[start + quarter[0].length] !== "个") {
    const number = QUARTERS[quarter[1] ?? quarter[2] ?? quarter[3] ?? ""] ?? 1;
    const end = start + quarter[0].length;
    if (!/^[一二三四1-4]季$/.test(quarter[0]) || afterYear) {
      return span(
        year,
        number * 3 - 2,
        number * 3,
        quarter[4] === undefined ? "quarter" : "end",
        end,
      );
    }
  }
  const half = /^([上下前后])半年([末底])?/.exec(read.slice(start, start + 4));
  if (half !== null) {
    const second = half[1] === "下" || half[1] === "后";
    return span(
      year,
      second ? 7 : 1,
      second ? 12 : 6,
      half[2] === undefined ? "half" : "end",
      start + half[0].length,
    );
  }
  const end = (afterYear ? /^(?:年?[底末终])/ : yearWord(read, start)).exec(
    read.slice(start, start + 4),
  );
  if (end !== null) return span(year, 1, 12, "end", start + end[0].length);
  const middle = (afterYear ? /^年?中(?=$|[前以之完])/ : /^年中(?=$|[前以之完])/).exec(
    read.slice(start, start + 3),
  );
  if (middle !== null) return span(year, 1, 6, "end", start + middle[0].length);
  const whole = (afterYear ? /^全年度?/ : /^全年度?(?=$|[,;。)])/).exec(
    read.slice(start, start + 4),
  );
  if (whole !== null) return { ...wholeYear(year, start + whole[0].length), whole: true };
  return monthOrDay(read, start, context);
}

/** 年底 and 年内; not in 3年内 or 三年底. */
function yearWord(read: string, at: number): RegExp {
  return /[\d一二两三四五六七八九十半几数每多]/.test(read[at - 1] ?? "")
    ? /^岁末/
    : /^(?:年度?[底末终内]|岁末)/;
}

/** 12月, 12月31日, 12月底, 9月中旬; 15日 alone in a span whose first end names the month. */
function monthOrDay(read: string, at: number, context: DateContext): Within | null {
  const { year } = context;
  const numeral = scanNumeral(read, at);
  if (numeral === null || numeral.exponent !== 0) return null;
  const value = numeral.mantissa;
  const mark = read[numeral.end];
  if (mark === "日" || mark === "号") {
    if (context.month === null) return null;
    return oneDay({ year, month: context.month, day: value }, numeral.end + 1);
  }
  if (mark !== "月" || value === 0 || numeral.end - at > 3) return null;
  let end = numeral.end + 1;
  if (value > 12)
    return numeral.script === "arabic" && value < 100
      ? { ...span(year, 12, 12, "month", end), impossible: true }
      : null;
  if (read[end] === "份") end += 1;
  const day = scanNumeral(read, end);
  if (day !== null && day.exponent === 0 && /^[日号]/.test(read.slice(day.end, day.end + 1))) {
    const hour =
      /^\d{1,2}(?:时|点整?|:\d\d(?::\d\d)?)/.exec(read.slice(day.end + 1, day.end + 9))?.[0]
        .length ?? 0;
    return oneDay({ year, month: value, day: day.mantissa }, day.end + 1 + hour);
  }
  if (
    day !== null &&
    (day.script === "arabic" || year !== null || value !== 8) &&
    day.exponent === 0 &&
    day.mantissa > 0 &&
    day.mantissa <= 31 &&
    /^(?:$|前|之前|以前)/.test(read.slice(day.end, day.end + 2))
  ) {
    return oneDay({ year, month: value, day: day.mantissa }, day.end);
  }
  const third = /^(?:的)?(上|中|下)旬[末底]?/.exec(read.slice(end, end + 4));
  if (third !== null) {
    const first = third[1] === "上" ? 1 : third[1] === "中" ? 11 : 21;
    const last = third[1] === "上" ? 10 : third[1] === "中" ? 20 : monthLength(year, value);
    return {
      ...oneDay({ year, month: value, day: first }, end + third[0].length),
      to: { year, month: value, day: last },
      grain: "third",
    };
  }
  const close = /^[底末]/.exec(read.slice(end, end + 1));
  if (close !== null) return span(year, value, value, "end", end + close[0].length);
  return span(year, value, value, "month", end);
}

/** `2021-12-31`, `2021/12`, `2021.12.31`, `20211231`, and `12.31` or `6/30` in doubt. */
function dashedDate(read: string, at: number, context: DateContext): WrittenPeriod | null {
  const text = read.slice(at, at + 12);
  const full =
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d%])(?:日|号)?/.exec(text) ??
    /^((?:19|20)\d\d)( )(\d\d?) (\d\d?)(?=$|[前之以]|日|号)(?:日|号)?/.exec(text) ??
    /^(19|20)(\d\d)(\d\d)(\d\d)(?![\d.,%])/.exec(text);
  if (full !== null) {
    const compact = !/[-/. ]/.test(full[0]);
    const [year, month, day] = compact
      ? [Number(`${full[1]}${full[2]}`), Number(full[3]), Number(full[4])]
      : [Number(full[1]), Number(full[3]), Number(full[4])];
    const period = oneDay({ year, month, day }, at + full[0].length);
    const alone = at === 0 && read.length === period.end;
    if (
      compact &&
      (period.impossible ||
        !(
          alone ||
          /^(?:前|之前|以前|[-~至])/.test(read.slice(period.end, period.end + 2)) ||
          read[at - 1] === "-" ||
          read[at - 1] === "至" ||
          read[at - 1] === "~"
        ))
    )
      return null;
    return { ...period, yearWritten: true };
  }
  const quarter = /^((?:19|20)\d\d)-?[Qq]([1-4])(?![\dA-Za-z])/.exec(text);
  if (quarter !== null) {
    const last = Number(quarter[2]) * 3;
    const period = span(Number(quarter[1]), last - 2, last, "quarter", at + quarter[0].length);
    return { ...period, yearWritten: true };
  }
  const month = /^((?:19|20)\d\d)([-/.])(0?[1-9]|1[0-2])(?![\d.%/])(?:月份?)?(底|末)?/.exec(text);
  if (month !== null) {
    const [written, year, joint, number, close] = month;
    const doubtful = joint === "." && !/[月底末]/.test(written);
    const period = span(
      Number(year),
      Number(number),
      Number(number),
      close === undefined ? "month" : "end",
      at + written.length,
    );
    return { ...period, yearWritten: true, doubtful };
  }
  const short = /^(0?[1-9]|1[0-2])([./-])(0?[1-9]|[12]\d|3[01])(?![\d.%/年月])(?:日|号)?/.exec(
    text,
  );
  if (short !== null) {
    const period = oneDay(
      { year: context.year, month: Number(short[1]), day: Number(short[3]) },
      at + short[0].length,
    );
    return period.impossible
      ? null
      : { ...period, yearWritten: false, doubtful: !/[日号]$/.test(short[0]) };
  }
  return null;
}

function oneDay(day: Day, end: number): WrittenPeriod {
  return {
    from: day,
    to: day,
    grain: "day",
    end,
    yearWritten: false,
    impossible: !exists(day),
    doubtful: false,
    whole: false,
  };
}

/** Whole months from the first to the last. */
function span(
  year: number | null,
  first: number,
  last: number,
  grain: Grain,
  end: number,
): WrittenPeriod {
  const to = { year, month: last, day: monthLength(year, last) };
  const from = grain === "end" ? to : { year, month: first, day: 1 };
  return {
    from,
    to,
    grain,
    end,
    yearWritten: false,
    impossible: false,
    doubtful: false,
    whole: false,
  };
}

function wholeYear(year: number | null, end: number): WrittenPeriod {
  return span(year, 1, 12, "year", end);
}

/** The plain number that begins at `at`, for `3` in 3-11月. */
export function scanPlainNumber(read: string, at: number): { value: number; end: number } | null {
  const numeral = scanNumeral(read, at);
  if (numeral === null || numeral.exponent !== 0) return null;
  return { value: scaled(numeral.mantissa, 0), end: numeral.end };
}
