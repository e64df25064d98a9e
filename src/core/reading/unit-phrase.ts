import type { Normal } from "./normalize";
import { isDigit } from "./normalize";
import { NOT_UNITS } from "./tables/units";
import { knownUnitLength, unitFamily } from "./unit";

/** A percent sign or unit found behind a number. */
export interface UnitPhrase {
  /** As written, without scale. */
  readonly unit: string;
  /** Power of ten of a scale in front of the unit, or of the percent sign. */
  readonly power: number;
  readonly end: number;
  readonly share: boolean;
}

const NO_UNITS = new Set(NOT_UNITS.split(" "));

/** Every spelling of percent, longest first (SPEC Q4). */
const SHARES: readonly (readonly [written: string, power: number, unit: string])[] = [
  ["个百分点", -2, "个百分点"],
  ["百分点", -2, "百分点"],
  ["(百分比)", -2, "%"],
  ["百分比", -2, "%"],
  ["百分号", -2, "%"],
  ["(%)", -2, "%"],
  ["(‰)", -3, "‰"],
  ["%%", -2, "%"],
  ["%", -2, "%"],
  ["‰", -3, "‰"],
  ["‱", -4, "‱"],
  ["比例", 0, "比例"],
];

const SHARES_BY_FIRST = new Map(
  SHARES.map(([written]) => [
    written.charCodeAt(0),
    SHARES.filter((share) => share[0].charCodeAt(0) === written.charCodeAt(0)),
  ]),
);

/** Letters that are a scale when money or people follow, else a unit: 10k, 5M元 (SPEC Q6). */
const LETTER_SCALES: Readonly<Record<string, number>> = { k: 3, K: 3, M: 6, m: 6 };

/** The percent sign or the unit, simple or compound, that begins at `at`; `null` if none does. */
export function scanUnit(
  normal: Normal,
  at: number,
  script: "arabic" | "chinese",
): UnitPhrase | null {
  const { read, plain } = normal;
  const first = read.charCodeAt(at);
  if (Number.isNaN(first)) return null;
  for (const [written, power, unit] of SHARES_BY_FIRST.get(first) ?? []) {
    if (read.startsWith(written, at)) {
      const end = at + written.length;
      if (power < 0 || !/^[的较更]/.test(read.slice(end, end + 1))) {
        return { unit, power, end, share: true };
      }
    }
  }
  const bracketed =
    first !== 40 ? null : /^\(([十百千万亿]*)([^()\d]{1,8})\)/.exec(read.slice(at, at + 14));
  if (bracketed !== null) {
    const inner = at + 1 + (bracketed[1]?.length ?? 0);
    const length = unitLength(read, inner);
    if (length > 0 && read[inner + length] === ")") {
      const unit = plain.slice(inner, inner + length);
      return { unit, power: powerOf(bracketed[1] ?? ""), end: inner + length + 1, share: false };
    }
  }
  const letter = LETTER_SCALES[read[at] ?? ""];
  if (letter !== undefined && script === "arabic") {
    const after = read.slice(at + 1, at + 2);
    const unit = unitLength(read, at + 1);
    if (/^[\u4e00-\u9fff$]/.test(after) && unit > 0) {
      const points = read.endsWith("百分点", at + 1 + unit) ? -2 : 0;
      return {
        unit: plain.slice(at + 1, at + 1 + unit),
        power: letter + points,
        end: at + 1 + unit,
        share: false,
      };
    }
    if (letter === 3 && !/^[A-Za-z]/.test(after) && after !== "/")
      return { unit: "", power: 3, end: at + 1, share: false };
  }
  if (read[at] === "/" && /^\/(?:\d|[十百千]?万)/.test(read.slice(at, at + 3)))
    return perNumber(normal, at);
  const length = unitLength(read, at);
  if (length === 0) return null;
  if (
    script === "chinese" &&
    ORDINAL_LIKE.includes(read.slice(at, at + length)) &&
    !/[两十]期/.test(read.slice(at - 1, at + 1))
  )
    return null;
  // 98个人, but 3个人才工作室.
  if (length === 1 && /^个人(?=$|[,;。、)以])/.test(read.slice(at, at + 3)))
    return { unit: plain.slice(at + 1, at + 2), power: 0, end: at + 2, share: false };
  const end = compoundEnd(read, at + length);
  return { unit: plain.slice(at, end), power: 0, end, share: false };
}

/** 一期工程, 一方面: with a Chinese numeral these count nothing, but 两期 and 十期 do. */
const ORDINAL_LIKE = [
  "期",
  "方",
  "点",
  "线",
  "环",
  "类",
  "层",
  "届",
  "流",
  "路",
  "度",
  "分",
  "时",
  "代",
  "格",
];

/** Length of the unit at `at`, with a closing 数 (间数) and without words that only begin like one. */
function unitLength(read: string, at: number): number {
  let length = knownUnitLength(read, at);
  while (length > 0 && beginsOther(read, at, length)) {
    length = length === 1 ? 0 : knownUnitLength(read.slice(at, at + length - 1), 0);
  }
  if (
    length > 0 &&
    read[at + length] === "数" &&
    !/^数[据量字码学]/.test(read.slice(at + length, at + length + 2))
  ) {
    length += 1;
  }
  // 3万辆次, 200艘次: how often each of them.
  if (
    length > 0 &&
    /^次(?![要级生序日年元品数])/.test(read.slice(at + length, at + length + 2)) &&
    length === 1 &&
    (unitFamily(read[at] ?? "") === read[at] || read[at] === "册")
  )
    length += 1;
  return length;
}

function beginsOther(read: string, at: number, length: number): boolean {
  if (/^[A-Za-z]$/.test(read.slice(at + length - 1, at + length))) {
    return /^[A-Za-z]/.test(read.slice(at + length, at + length + 1));
  }
  for (let more = 2; more <= 3; more += 1) {
    if (more > length && NO_UNITS.has(read.slice(at, at + more))) return true;
  }
  return false;
}

/** `元/人·月`, `人/10万人`, `元每亩`, `元/(人·月)`: as long as units follow a joint. */
function compoundEnd(read: string, start: number): number {
  let end = start;
  for (let parts = 0; parts < 4; parts += 1) {
    let at = end;
    const joint = read[at];
    if (joint === undefined || !"/·*×每".includes(joint)) break;
    at += 1;
    const bracket = read[at] === "(";
    if (bracket) at += 1;
    if (joint !== "每") while (isDigit(read.charCodeAt(at))) at += 1;
    // 元/千瓦时, but 人/千人: the scale may be the unit's own.
    if (unitLength(read, at) === 0) while ("十百千万亿".includes(read[at] ?? " ")) at += 1;
    let length =
      unitLength(read, at) ||
      denominatorLength(read, at) ||
      (joint === "/" ? restLength(read, at) : 0);
    if (bracket && length > 0) {
      const inside = compoundEnd(read, at + length);
      if (read[inside] !== ")") break;
      length = inside + 1 - at;
    }
    if (length === 0) {
      if (at > end + 1 && joint === "/") end = at;
      break;
    }
    end = at + length;
  }
  return end;
}

/** What money is given per, and what is counted nowhere else: 元/生·年, 次/户. */
function denominatorLength(read: string, at: number): number {
  return "生师床户亩年月日天次人车学校班村县株头只羽".includes(read[at] ?? " ") ? 1 : 0;
}

/** 元/具: whatever short word is all that follows the stroke. */
function restLength(read: string, at: number): number {
  return (
    /^[\u4e00-\u9fff]{1,3}?(?=$|[,;。、)/·]|以[上下内]|左右)/.exec(read.slice(at, at + 5))?.[0]
      .length ?? 0
  );
}

/** `20/10万`: the unit is the denominator alone. */
function perNumber(normal: Normal, at: number): UnitPhrase | null {
  const match = /^\/\d*[十百千万亿]*/.exec(normal.read.slice(at, at + 12));
  if (match === null || !/[十百千万亿]$/.test(match[0])) return null;
  let end = at + match[0].length;
  end += unitLength(normal.read, end);
  return { unit: normal.plain.slice(at, end), power: 0, end, share: false };
}

function powerOf(scale: string): number {
  let power = 0;
  for (const character of scale)
    power += ({ 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 } as const)[character as "十"] ?? 0;
  return power;
}
