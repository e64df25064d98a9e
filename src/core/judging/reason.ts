import type { Issue } from "../reading/issue";
import type { Comparator } from "../reading/target";
import type { Verdict } from "./verdict";

/** A number in a reason: as compared, and as a person wrote it. */
export interface Figure {
  /** In base scale: 0.94 for 94%, 200000 for 20万人. */
  readonly value: number;
  readonly unit: string | null;
  /** What one unit as printed is worth: 0.01 for %, 10000 for 万人. */
  readonly scale: number;
}

/** Why a verdict came out as it did; the sentences are in `messages/verdict.ts`. */
export type Reason =
  | { readonly kind: "target-not-applicable"; readonly target: string }
  | { readonly kind: "target-empty" }
  | { readonly kind: "target-placeholder"; readonly target: string }
  /** 优良中差, 是否…: a scale or a question, which is no target. */
  | { readonly kind: "target-no-aim"; readonly target: string }
  | { readonly kind: "target-unreadable"; readonly target: string; readonly because: Issue }
  | { readonly kind: "nothing-reported" }
  | { readonly kind: "actual-not-applicable"; readonly target: string; readonly actual: string }
  | { readonly kind: "actual-error"; readonly actual: string }
  | Compared
  | {
      readonly kind: "range-compared";
      readonly actual: Figure;
      readonly low: Figure;
      readonly high: Figure;
      readonly target: string;
      readonly side: "inside" | "below" | "above";
    }
  /** `late`: days after the limit, `null` where the year is not known. */
  | {
      readonly kind: "dates-compared";
      readonly actual: string;
      readonly target: string;
      readonly limit: string;
      readonly late: number | null;
      readonly holds: boolean;
    }
  | {
      readonly kind: "words-agree";
      readonly target: string;
      readonly actual: string;
      readonly how: "same" | "group" | "contained" | "step" | "answer" | "cleared";
    }
  /** The actual denies what the target asks for: 不健全, 滞后. */
  | {
      readonly kind: "words-oppose";
      readonly target: string;
      readonly actual: string;
      readonly word: string;
    }
  /** 达成预期指标, 部分达成, 未完成 and their like. */
  | {
      readonly kind: "declared";
      readonly target: string;
      readonly actual: string;
      readonly what: "met" | "done" | "partial" | "unmet";
    }
  /** Declared met or done, but the target wants a figure, a day or a quality. */
  | {
      readonly kind: "not-shown";
      readonly target: string;
      readonly actual: string;
      readonly wants: "figure" | "day" | "quality" | "parts";
    }
  | {
      readonly kind: "qualified";
      readonly target: string;
      readonly actual: string;
      readonly word: string;
    }
  /** Neither agreement nor contradiction can be told from the words. */
  | { readonly kind: "words-differ"; readonly target: string; readonly actual: string }
  | { readonly kind: "number-for-words"; readonly target: string; readonly actual: string }
  | { readonly kind: "words-for-number"; readonly target: string; readonly actual: string }
  | {
      readonly kind: "unit-mismatch";
      readonly target: string;
      readonly actual: string;
      readonly expected: string;
      readonly received: string;
    }
  /** 1 against ≥90%: 100% or 1%? 210000 against ≥20万人: 万人 or 人? */
  | {
      readonly kind: "two-readings";
      readonly target: string;
      readonly actual: string;
      readonly first: Figure;
      readonly second: Figure;
    }
  | { readonly kind: "direction-unknown"; readonly target: string; readonly actual: string }
  | { readonly kind: "far-apart"; readonly target: string; readonly actual: string }
  | { readonly kind: "over-whole"; readonly target: string; readonly actual: string }
  | { readonly kind: "inexact"; readonly target: string; readonly actual: string }
  | { readonly kind: "copied-bound"; readonly target: string; readonly actual: string }
  | {
      readonly kind: "operator-suspect";
      readonly target: string;
      readonly actual: string;
      readonly comparator: Comparator;
    }
  /** `》95%` at 95%: `>` or `≥`? */
  | { readonly kind: "operator-slip"; readonly target: string; readonly actual: string }
  | { readonly kind: "year-unknown"; readonly target: string; readonly actual: string }
  | { readonly kind: "days-straddle"; readonly target: string; readonly actual: string }
  | {
      readonly kind: "listed";
      readonly target: string;
      readonly actual: string;
      readonly named: readonly string[];
      readonly lacking: readonly string[];
    }
  | {
      readonly kind: "trend-compared";
      readonly target: string;
      readonly actual: string;
      readonly same: boolean;
    }
  | {
      readonly kind: "parts";
      readonly target: string;
      readonly actual: string;
      readonly parts: readonly Verdict[];
    }
  | {
      readonly kind: "rhythm-compared";
      readonly target: string;
      readonly actual: string;
      readonly holds: boolean;
    };

/** One number held against one bound. */
export interface Compared {
  readonly kind: "compared";
  readonly actual: Figure;
  readonly bound: Figure;
  /** As it was applied: a bare or `=` number became a floor or a ceiling. */
  readonly comparator: Comparator;
  /** As it was written; `null` for a bare number. */
  readonly asked: Comparator | null;
  readonly target: string;
  readonly written: string;
  readonly holds: boolean;
  /** The units have different names that count the same: 台 and 套. */
  readonly unitDiffers: boolean;
  /** No comparator and no name told the direction; the unit did. */
  readonly directionAssumed: boolean;
}
