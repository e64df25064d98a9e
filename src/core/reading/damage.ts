import type { JudgeContext } from "../judging/context";
import type { Issue } from "./issue";
import { DIGIT } from "./traits";
import type { Normal } from "./normalize";

/** Signs of a misread or mistyped number (SPEC T23); never repaired, because the repair could be wrong. */
const DAMAGED: readonly RegExp[] = [
  // A letter or full stop for a digit: 9O%, l00%, 95。5%.
  /\d[OoＯ]+(?=[\d%万亿个人元项次,.]|$)|(?:^|[≥≤<>=])[OoIl|]\d|\d[lI|](?=[\d%])|\d。\d|(?:^|[≥≤<>=])[一二三四五六七八九]\d/,
  // ≥ read as another character: 工5%, 二95%, Z95%.
  /^[工二Z乙∠ΣΞ三之>＞]?[工二乙∠ΣΞ]\d|^[A-Za-z]\d+(?:\.\d+)?%/,
  /^[?!^'"`:]\d/,
  // % read as $, and two signs where a number was lost.
  /\d\$$/,
  /^[\d.]+[≥≤][\d.]+[^≥≤]*$/,
  // A number that ends in a decimal point or has two of them: 95.%, 1.2.3.
  /\d\.(?=[%万亿个人元]|$)|\d\.\.\d|(?:^|[^\d.])\d+\.\d+\.\d+%|[\d%][-~]$|,,|(?:^|[^\d,[(])\d+,\d{1,2}(?![\d月年日号.:、-])/,
];

/** 3333*2=6665: the sum does not come out; one that does is its result. */
function isWrongSum(read: string): boolean {
  const sum = read.includes("=") ? SUM.exec(read) : null;
  if (sum === null) return false;
  const [left, right, result] = [sum[1], sum[3], sum[4]].map(Number);
  if (left === undefined || right === undefined || result === undefined) return false;
  const made = sum[2] === "+" ? left + right : left * right;
  return Math.abs(made - result) > 1e-9 * Math.abs(result);
}

const SUM = /(\d+(?:\.\d+)?)[^\d.+*×=]{0,4}([+*×])(\d+(?:\.\d+)?)[^\d.+*×=]{0,4}=(\d+(?:\.\d+)?)/;

/** Replacement characters of a broken encoding. */
const BROKEN = /\ufffd|锟斤拷/;

const ANY_DAMAGE = new RegExp(DAMAGED.map(({ source }) => source).join("|") + `|${BROKEN.source}`);

/** Rates that may stand at 250–299 %. */
const GROWING = /增长|增幅|增加|增速|倍|提高|提升|上升|涨|投入产出|回报|带动|拉动|收益|杠杆|比值/;

/** What looks damaged in a target; `null` where nothing does. */
export function damageIn(
  { read, plain, traits }: Normal,
  { indicator = "" }: JudgeContext,
): Issue | null {
  if ((traits & DIGIT) === 0) return BROKEN.test(read) ? { kind: "damaged", written: plain } : null;
  if (ANY_DAMAGE.test(read) || isWrongSum(read)) return { kind: "damaged", written: plain };
  if (/^2[5-9]\d(?:\.\d+)?%(?:以上)?$/.test(read) && !GROWING.test(indicator))
    return { kind: "damaged", written: plain };
  return null;
}
