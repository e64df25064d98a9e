import type { Target } from "../reading/target";
import type { Verdict } from "../judging/verdict";

/** What the points of a verdict follow from; numbers are in base scale. */
export type ScoreBasis =
  /** A number to be reached: `≥`, `>`, and `=` or bare where more is better. */
  | { readonly kind: "floor"; readonly actual: number; readonly bound: number }
  /** A number not to be passed: `≤`, `<`, and `=` or bare where less is better. */
  | { readonly kind: "ceiling"; readonly actual: number; readonly bound: number }
  /** 定性: a word, a trend, a list, a deliverable. */
  | { readonly kind: "word" }
  /** Range, deadline, period, several conditions, and a number answered with words. */
  | { readonly kind: "whole" };

/** Which rule a verdict is scored by (SPEC S3–S8), as it was judged: a bare number has its direction. */
export function scoreBasis(target: Target, { reason }: Verdict): ScoreBasis {
  if (reason.kind === "compared") {
    const { comparator, actual, bound } = reason;
    const numbers = { actual: actual.value, bound: bound.value };
    switch (comparator) {
      case ">=":
      case ">":
      case "=":
        return { kind: "floor", ...numbers };
      case "<=":
      case "<":
        return { kind: "ceiling", ...numbers };
    }
  }
  switch (target.kind) {
    case "phrase":
    case "list":
    case "trend":
    case "scale":
      return { kind: "word" };
    case "bound":
    case "range":
    case "date":
    case "span":
    case "all":
    case "any":
    case "blank":
    case "unreadable":
      return { kind: "whole" };
  }
}
