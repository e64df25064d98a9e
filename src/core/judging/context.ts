import type { WordTable } from "./words";

/** What the rest of the form tells about a target beyond the two strings. */
export interface JudgeContext {
  /**
   * 三级指标, or the path 一级/二级/三级; may carry a unit or a comparator (`（万美元）`,
   * `（≥**平方米）`).
   */
  readonly indicator?: string;
  /** Level names above the indicator, outermost first; 成本 among them turns a bare number into a ceiling. */
  readonly path?: readonly string[];
  /** Year of the form, for dates written without one. */
  readonly year?: number;
  /** `floor` (default): `=190` is met from 190 upward; `strict`: by 190 only (SPEC V4). */
  readonly equals?: "floor" | "strict";
  /** 指标方向 of a form that has the column: 正向 higher, 反向 lower (SPEC V5). */
  readonly direction?: "higher" | "lower";
  /** Words of a profile or a user; the built-in table when absent (SPEC W1). */
  readonly words?: WordTable;
}
