import type { TargetColumnMessages } from "../messages/target-columns";
import type { BoundTarget, Comparator, Target } from "./target";

/** A target split as budget systems import it: 计算符号 | 指标值 | 计量单位 | 类型. */
export type TargetColumns = readonly [
  sign: string,
  value: string | number,
  unit: string,
  type: string,
];

/**
 * Splits a target (SPEC S17); `written` is the cell's text, which stands as 指标值 wherever one number
 * would say less. A number written without a sign gets `=`, as the systems know no empty sign.
 */
export function targetColumns(
  target: Target,
  written: string,
  words: TargetColumnMessages,
): TargetColumns {
  switch (target.kind) {
    case "bound":
      // A number too large to be held is no value that a system could import.
      if (!Number.isFinite(target.value)) return ["", written, "", words.undecided];
      return target.approximate === null
        ? [SIGNS[target.comparator ?? "="], printedValue(target), printedUnit(target), words.number]
        : [words.other, written, "", words.number];
    case "range":
    case "date":
    case "span":
      return [words.other, written, "", words.number];
    case "phrase":
      return target.question
        ? ["", written, "", words.undecided]
        : [words.word, written, "", words.word];
    case "list":
    case "trend":
      return [words.word, written, "", words.word];
    case "all":
    case "any":
      return target.parts.some(isNumber)
        ? [words.other, written, "", words.number]
        : [words.word, written, "", words.word];
    case "scale":
    case "unreadable":
      return ["", written, "", words.undecided];
    case "blank":
      switch (target.meaning) {
        case "empty":
          return ["", "", "", words.missing];
        case "placeholder":
          return ["", written, "", words.undecided];
        case "not-applicable":
          return [words.notApplicable, written, "", words.notApplicable];
      }
  }
}

const SIGNS: Readonly<Record<Comparator, string>> = {
  ">=": "≥",
  ">": ">",
  "<=": "≤",
  "<": "<",
  "=": "=",
};

/** `20万人`: the unit that the printed number counts. */
const SCALES: Readonly<Record<number, string>> = {
  100: "百",
  1000: "千",
  10_000: "万",
  1_000_000: "百万",
  10_000_000: "千万",
  100_000_000: "亿",
  1_000_000_000_000: "万亿",
};

function printedValue({ value, scale }: BoundTarget): number {
  return Number((value / (isPrintedScale(scale) ? scale : 1)).toPrecision(15));
}

function printedUnit({ unit, scale }: BoundTarget): string {
  return (SCALES[scale] ?? "") + (unit ?? "");
}

/** A share of one (`%`, `‰`) or a Chinese scale; 十 and others are worked into the number. */
function isPrintedScale(scale: number): boolean {
  return scale < 1 || scale in SCALES;
}

function isNumber(target: Target): boolean {
  switch (target.kind) {
    case "bound":
    case "range":
    case "date":
    case "span":
      return true;
    case "all":
    case "any":
      return target.parts.some(isNumber);
    case "phrase":
    case "list":
    case "trend":
    case "scale":
    case "blank":
    case "unreadable":
      return false;
  }
}
