import type { Target } from "../src/core";
import { FORM_TARGETS } from "./inputs";

/** What must be read: a number, two ends, a last day, or `null` for words. */
type Expected = number | readonly [low: number, high: number] | string | null;

/** The quantities among the form's 31 targets; the others are words. */
const FORM_VALUES: Readonly<Record<string, number>> = {
  ">=95%": 0.95,
  "=100%": 1,
  "=190 课时": 190,
  "=350 课时": 350,
  "=1 个": 1,
  ">=20 万人": 200_000,
  "<=100%": 1,
  ">=80%": 0.8,
  ">=85%": 0.85,
  ">=75%": 0.75,
};

/** Nine further ways in which people write quantities. */
const OTHERS: readonly (readonly [text: string, expected: Expected])[] = [
  ["不低于90%", 0.9],
  ["百分之九十五以上", 0.95],
  ["九成五", 0.95],
  ["1,200人次", 1200],
  ["3.5亿元", 350_000_000],
  ["两万三千户", 23_000],
  ["90-95%", [0.9, 0.95]],
  ["3~5个", [3, 5]],
  ["2020年12月31日前", "2020-12-31"],
];

/** The 31 targets of the form and nine other quantities, with what must be read from them. */
export const FORTY: readonly (readonly [text: string, expected: Expected])[] = [
  ...FORM_TARGETS.map((text) => [text, FORM_VALUES[text] ?? null] as const),
  ...OTHERS,
];

/** Is the target what the text asks? */
export function isRight(target: Target, expected: Expected): boolean {
  switch (target.kind) {
    case "bound":
      return target.value === expected;
    case "range":
      return Array.isArray(expected) && target.low === expected[0] && target.high === expected[1];
    case "date":
      return target.to === expected;
    case "phrase":
    case "list":
    case "trend":
      return expected === null;
    case "span":
    case "scale":
    case "all":
    case "any":
    case "blank":
    case "unreadable":
      return false;
  }
}

/** Every number of what is expected, as decimals, for yardsticks that tell no more than numbers. */
export function numbersOf(expected: Expected): readonly number[] {
  if (typeof expected === "number") return [expected];
  return Array.isArray(expected) ? expected : [];
}
