import { readPeriod } from "../reading/date";
import { normalize, trimmed } from "../reading/normalize";
import { reportedFigure } from "./reported-figure";
import type { Approximation, BoundTarget, Comparator } from "../reading/target";
import { readTarget } from "../reading/target";
import { foldWords } from "./wording";

/** What was reported (SPEC A). `text` is the folded text, `written` what the person typed. */
export type Actual =
  | { readonly kind: "blank" }
  | { readonly kind: "not-applicable"; readonly written: string }
  /** `#N/A`, a rich value, `NaN`: the cell holds no value. */
  | { readonly kind: "error"; readonly written: string }
  | NumberActual
  | RangeActual
  | DateActual
  /** Several numbers: 年度1次、半年1次. */
  | {
      readonly kind: "several";
      readonly parts: readonly NumberActual[];
      readonly written: string;
      readonly text: string;
    }
  | { readonly kind: "words"; readonly written: string; readonly text: string };

/** A day, or a month that stands for all its days; `until`: 11月底前, the last of them only. */
export interface DateActual {
  readonly kind: "date";
  readonly from: string;
  readonly to: string;
  readonly until: boolean;
  /** Words beside the date: 通过验收, 未完成. */
  readonly subject: string | null;
  readonly written: string;
  readonly text: string;
}

/** 96%-98%, in base scale. */
export interface RangeActual {
  readonly kind: "range";
  readonly low: number;
  readonly high: number;
  readonly unit: string | null;
  readonly scale: number;
  readonly written: string;
  readonly text: string;
}

export interface NumberActual {
  readonly kind: "number";
  /** In base scale. */
  readonly value: number;
  /** `null`: a bare number, which takes the target's unit and scale. */
  readonly unit: string | null;
  readonly scale: number;
  readonly approximate: Approximation | null;
  /** A comparator that was copied or said: `≥80%`, 不足80%. */
  readonly comparator: Comparator | null;
  /** The comparator is a word (不足, 超过), which reports, where a sign merely repeats. */
  readonly inWords: boolean;
  /** Words round the number that say what was counted. */
  readonly subject: string | null;
  readonly written: string;
  readonly text: string;
}

/** Words before a number that only say that it was reached; 达到95% reports 95%. */
const FRAME =
  /^(?:截至[^\d,]*,)?(?:实际|仅|只|实(?=[发到收缴付报参完])|已经|已|现|共计|共|合计|总计|累计|全年|本年度|年度|均|全部|约?为|是|:|完成|达成|达到|达|实现(?!率)|开展|举办|新建|建成|建|提前)*(?=[\d.¥$￥+-]|[零一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟](?!般|直|定|致|并))/u;

const NOT_APPLICABLE =
  /^(?:本?(?:项目|单位|年度|指标)*)?(?:不适用|不涉及|无此项|n\/a|na)(?:此?指标)?$/u;

/** Reads what was reported. Total: any value gives an actual; never throws. */
export function readActual(value: unknown, year?: number): Actual {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value)
        ? bareNumber(value, String(value))
        : { kind: "error", written: String(value) };
    case "boolean":
      return { kind: "words", written: value ? "TRUE" : "FALSE", text: value ? "是" : "否" };
    case "string":
      return readText(value, year);
    case "undefined":
      return { kind: "blank" };
    case "bigint":
    case "symbol":
    case "function":
      return { kind: "error", written: typeof value };
    case "object":
      return value === null ? { kind: "blank" } : { kind: "error", written: shown(value) };
  }
}

function readText(written: string, year: number | undefined): Actual {
  const shown = trimmed(written);
  const text = foldWords(shown);
  if (text === "" || /^[-—–_/\\*.…~×xX·]+$/u.test(text)) return { kind: "blank" };
  if (/^#[a-z0-9/!?_]+$/u.test(text)) return { kind: "error", written: shown };
  if (NOT_APPLICABLE.test(text)) return { kind: "not-applicable", written: shown };
  const words: Actual = { kind: "words", written: shown, text };
  // 12.15 may be a day, but is a number unless a day was asked for.
  if (/^[+-]?\d+(?:\.\d+)?$/u.test(text)) return bareNumber(Number(text), shown);
  // Nobody's figure is this long, and reading stays cheap.
  if (text.length > 200) return words;
  const period = readPeriod(datePart(dayOf(shown, text, year)), year);
  if (period !== null) {
    const until = /前/u.test(text);
    return { kind: "date", ...period, until, subject: null, written: shown, text };
  }
  const reported = reportedFigure(normalize(shown).plain, year);
  if (reported === null) return words;
  const folded = foldWords(reported);
  const frame = FRAME.exec(folded)?.[0] ?? "";
  const stripped = frame !== "" && !folded.endsWith("以上");
  const figure = stripped ? reported.slice(frame.length) : reported;
  const read = readTarget(figure, contextOf(year));
  switch (read.kind) {
    case "bound":
      return asNumber(read, shown, folded, stripped);
    case "range":
      return { ...read, kind: "range", written: shown, text };
    case "date": {
      const { from, to, subject } = read;
      const last = to !== null && read.disputed === null ? to : null;
      if (last === null) return words;
      // 7月完成招标 keeps the end of its month only, 7月3日完成招标 is a day.
      const until = from === null && (/[前内止]/u.test(text) || !/\d[日号]/u.test(text));
      return { kind: "date", from: from ?? last, to: last, until, subject, written: shown, text };
    }
    case "all": {
      const parts = read.parts.flatMap((part) =>
        part.kind === "bound" ? [asNumber(part, shown, text, false)] : [],
      );
      return parts.length === read.parts.length && !read.each
        ? { kind: "several", parts, written: shown, text }
        : words;
    }
    case "span":
      return read.from !== null && read.to !== null
        ? {
            kind: "date",
            from: read.from,
            to: read.to,
            until: false,
            subject: null,
            written: shown,
            text,
          }
        : words;
    case "phrase":
    case "list":
    case "trend":
    case "scale":
    case "any":
    case "blank":
    case "unreadable":
      return words;
  }
}

/** 2020-06-30 00:00:00 without the hour; 20.6.30 with its century, where the sheet's year is near. */
function dayOf(shown: string, text: string, year: number | undefined): string {
  const day = /^(\d{4}[-/.]\d{1,2}[-/.]\d{1,2})[ T]\d{1,2}:\d\d(?::\d\d)?$/u.exec(shown)?.[1];
  if (day !== undefined) return day;
  const short = /^(\d\d)([-/.])\d{1,2}\2\d{1,2}$/u.exec(text)?.[1];
  const near = short !== undefined && Math.abs(2000 + Number(short) - (year ?? 0)) <= 1;
  return near ? `20${text}` : text;
}

/** 已于2021年11月完成 → 2021年11月. */
function datePart(text: string): string {
  return text
    .replace(/^(?:已经|已|实际|全部|均)*(?:于|在|完成时间为?|完成于)?/u, "")
    .replace(
      /(?:日?(?:之前|以前|前))?(?:已经|已|全部|均)?(?:完成|完工|竣工|结束|验收|发放完毕|完毕|实现|到位|上线)?(?:了|验收|发放|工作|任务)?$/u,
      (tail) => (tail.startsWith("日") ? "日" : ""),
    );
}

function asNumber(read: BoundTarget, written: string, text: string, framed: boolean): NumberActual {
  const inWords = !/^[<>=≤≥≦≧＜＞＝《》〉〈⩽⩾═﹥﹤﹦]/u.test(written);
  return {
    kind: "number",
    value: read.value,
    unit: read.unit,
    scale: read.scale,
    approximate: read.approximate,
    comparator: framed && read.comparator === ">=" ? null : read.comparator,
    inWords,
    subject: read.subject,
    written,
    text,
  };
}

function bareNumber(value: number, written: string): NumberActual {
  return plainNumber(value, { unit: null, scale: 1, written, text: written });
}

/** One end of a reported range, as if it had been reported alone. */
export function endOf({ unit, scale, written, text }: RangeActual, value: number): NumberActual {
  return plainNumber(value, { unit, scale, written, text });
}

function plainNumber(
  value: number,
  figure: Pick<NumberActual, "unit" | "scale" | "written" | "text">,
): NumberActual {
  const said = { approximate: null, comparator: null, inWords: false, subject: null };
  return { kind: "number", value, ...said, ...figure };
}

function contextOf(year: number | undefined): { readonly year?: number } {
  return year === undefined ? {} : { year };
}

/** Whatever a rich value calls itself, in a few characters. */
function shown(value: object): string {
  const type: unknown = "type" in value ? value.type : "basicValue" in value ? "value" : "object";
  return typeof type === "string" ? type.slice(0, 40) : "object";
}
