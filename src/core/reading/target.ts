import type { Comparator } from "./comparator";
import type { Issue } from "./issue";
import type { Approximation } from "./quantity";

export type { Comparator } from "./comparator";
export type { Approximation } from "./quantity";

/** What a person should know about how a target was read; the checks word them (PC10, PC19 …). */
export type Hint =
  /** `═`, `≧`, `％`: read as the sign it looks like. */
  | "look-alike"
  /** `》` or `《`: `>` or `>=`; judge both. */
  | "slip"
  /** The comparator is written twice: `达≥95%`, `≥95%以上`. */
  | "doubled"
  /** 万 or 亿 without a unit behind it. */
  | "scale-only"
  /** Unit or comparator stand in the indicator's name only. */
  | "unit-from-name"
  | "comparator-from-name"
  /** A date serial number of the spreadsheet. */
  | "serial"
  /** `≠`, `1:15`: the direction cannot be told. */
  | "direction-unknown";

/**
 * What a target asks for (SPEC T). The field names are those of the published contract of
 * `perf judge`; values are in base scale: 万 and 亿 applied, `95%` is 0.95 with unit `%`.
 * Fields marked "beyond the contract" help judging and checks and are not printed.
 */
export type Target =
  | BoundTarget
  | RangeTarget
  | DateTarget
  /** A period in which something goes on: `2022年3月-10月`, 全年. */
  | { readonly kind: "span"; readonly from: string | null; readonly to: string | null }
  | PhraseTarget
  /** Things that must all be there: 课程库、学员库. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "trend"; readonly direction: "up" | "down" | "steady"; readonly text: string }
  /** A grading scale typed where a grade was meant: 优良中低差. */
  | { readonly kind: "scale"; readonly levels: readonly string[] }
  /** `each` (beyond the contract): 各1次, the one part holds for every thing that the indicator names. */
  | { readonly kind: "all"; readonly parts: readonly Target[]; readonly each: boolean }
  | { readonly kind: "any"; readonly parts: readonly Target[] }
  /** Nothing asked: an empty cell, a placeholder (`≥**件`), or 不适用. */
  | { readonly kind: "blank"; readonly meaning: "empty" | "placeholder" | "not-applicable" }
  | { readonly kind: "unreadable"; readonly because: Issue };

/** `>=20 万人`, `190课时` (no comparator written: `null`), `36小时`, `1次/月`. */
export interface BoundTarget {
  readonly kind: "bound";
  readonly comparator: Comparator | null;
  readonly value: number;
  /** As written, without scale. */
  readonly unit: string | null;
  /** Beyond the contract: what the number as printed was multiplied by (`20万人` 10000, `95%` 0.01). */
  readonly scale: number;
  /** Beyond the contract: the number is written as inexact. */
  readonly approximate: Approximation | null;
  /** Beyond the contract: what is counted, where words stand round the number (总航时, 宣传片). */
  readonly subject: string | null;
  /** Beyond the contract. */
  readonly hints: readonly Hint[];
}

/** `90-95%`, `介于3和5之间`, `5±1`; ends belong to it unless open. */
export interface RangeTarget {
  readonly kind: "range";
  readonly low: number;
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly unit: string | null;
  /** Beyond the contract, as in `BoundTarget`. */
  readonly scale: number;
  readonly subject: string | null;
  readonly hints: readonly Hint[];
}

/**
 * `from` and `to` are the first and the last allowed whole day, ISO; `--12-31` where no year is
 * known, `null` at an open end. A bare date has both and no comparator.
 */
export interface DateTarget {
  readonly kind: "date";
  readonly comparator: Comparator | null;
  readonly from: string | null;
  readonly to: string | null;
  /**
   * Beyond the contract: days on which readers disagree whether they still count. 9月前 allows until
   * 08-31 as written, but is often meant as the end of September: `{from: "--09-01", to: "--09-30"}`.
   */
  readonly disputed: { readonly from: string; readonly to: string } | null;
  /** Beyond the contract: recurs every year or month (每年11月底前). */
  readonly recurring: boolean;
  readonly subject: string | null;
  readonly hints: readonly Hint[];
}

/** A word to be fulfilled: 健全, 验收合格, 按时完成. */
export interface PhraseTarget {
  readonly kind: "phrase";
  /** As written, without outer blanks. */
  readonly text: string;
  /** Beyond the contract: 是否…, which is no target (PC18). */
  readonly question: boolean;
}

export { readTarget } from "./read-target";
