import { scanMagnitude, withUnit } from "./measure";
import type { Normal } from "./normalize";
import { normalize } from "./normalize";
import type { Numeral } from "./number";
import { addSmaller } from "./smaller-unit";

/** 约 and 左右 lie around the number, 余 and 多 above it, 近 a little below it (SPEC T9). */
export type Approximation = "around" | "above" | "below";

/** A number with its unit, in base scale, as a target or an actual carries it (SPEC Q). */
export interface Quantity {
  /** 万 and 亿 applied, `95%` is 0.95. */
  readonly value: number;
  /** As written, without scale; `%` for every form of percent, `null` where none is written. */
  readonly unit: string | null;
  /** What the number as printed was multiplied by: `20万人` 10000, `95%` 0.01, `3` 1. */
  readonly scale: number;
  readonly approximate: Approximation | null;
}

/** A quantity found inside a text. */
export interface Amount extends Quantity {
  readonly start: number;
  readonly end: number;
  /** The number as `mantissa` × 10 ^ `exponent`, and the power of ten that its scale and percent sign stand for. */
  readonly mantissa: number;
  readonly exponent: number;
  readonly power: number;
  readonly script: Numeral["script"];
  /** 三五个, 几十个, 十几个: no certain number. */
  readonly indefinite: boolean;
}

/** Reads a text that is one number with or without a unit and nothing else; `null` for any other. */
export function readQuantity(text: string): Quantity | null {
  const normal = normalize(text);
  const amount = scanAmount(normal, 0);
  if (amount === null || amount.end !== normal.read.length || amount.indefinite) return null;
  const { value, unit, scale, approximate } = amount;
  return { value, unit, scale, approximate };
}

/** The quantity that begins at `at`: sign, currency, numeral, scale, percent or unit (SPEC Q1–Q9). */
export function scanAmount(normal: Normal, at: number): Amount | null {
  const { read } = normal;
  const money = MONEY_STARTS.includes(read[at] ?? " ")
    ? /^(?:人民币|RMB|CNY|US\$|HK\$|NT\$|USD|[¥$€£])(?=[-+]?[\d.零一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾])/.exec(
        read.slice(at, at + 6),
      )
    : null;
  const currency = money === null ? null : normal.plain.slice(at, at + money[0].length);
  let start = at + (currency?.length ?? 0);
  let negative = false;
  if (read[start] === "-" || read[start] === "负" || read[start] === "+") {
    negative = read[start] !== "+";
    start += 1;
  } else if (read.startsWith("零下", start)) {
    negative = true;
    start += 2;
  }
  const found = scanMagnitude(normal, start);
  if (found === null) return null;
  const first = withUnit(normal, found, currency);
  const joined = currency === null ? addSmaller(normal, first) : first;
  return {
    ...joined,
    start: at,
    ...(negative ? { value: -joined.value, mantissa: -joined.mantissa } : {}),
  };
}

const MONEY_STARTS = "人RCUHN¥$€£";
