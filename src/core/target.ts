import type { Issue } from "./issue";

export type Comparator = ">=" | ">" | "<=" | "<" | "=";

/**
 * What a target asks for (SPEC T). The field names are those of the published contract of
 * `perf judge`; values are in base scale: 万 and 亿 applied, `95%` is 0.95 with unit `%`.
 */
export type Target =
  /** `>=20 万人`, `190课时` (no comparator written: `null`), `36小时`. */
  | {
      readonly kind: "bound";
      readonly comparator: Comparator | null;
      readonly value: number;
      readonly unit: string | null;
    }
  /** `90-95%`, `介于3和5之间`, `5±1`; ends belong to it unless open. */
  | {
      readonly kind: "range";
      readonly low: number;
      readonly high: number;
      readonly lowOpen: boolean;
      readonly highOpen: boolean;
      readonly unit: string | null;
    }
  /** First and last allowed whole day, ISO; `--12-31` where no year is known, `null` at an open end. */
  | {
      readonly kind: "date";
      readonly comparator: Comparator | null;
      readonly from: string | null;
      readonly to: string | null;
    }
  /** A period in which something goes on: `2022年3月-10月`, 全年. */
  | { readonly kind: "span"; readonly from: string | null; readonly to: string | null }
  /** A word to be fulfilled: 健全, 验收合格, 按时完成. */
  | { readonly kind: "phrase"; readonly text: string }
  /** Things that must all be there: 课程库、学员库. */
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "trend"; readonly direction: "up" | "down" | "steady"; readonly text: string }
  /** A grading scale typed where a grade was meant: 优良中低差. */
  | { readonly kind: "scale"; readonly levels: readonly string[] }
  | { readonly kind: "all"; readonly parts: readonly Target[] }
  | { readonly kind: "any"; readonly parts: readonly Target[] }
  /** Nothing asked: an empty cell, a placeholder (`≥**件`), or 不适用. */
  | { readonly kind: "blank"; readonly meaning: "empty" | "placeholder" | "not-applicable" }
  | { readonly kind: "unreadable"; readonly because: Issue };
