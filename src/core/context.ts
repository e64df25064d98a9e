/** What the rest of the form tells about a target beyond the two strings. */
export interface JudgeContext {
  /** 三级指标; may carry a unit or a comparator (`（万美元）`, `（≥**平方米）`). */
  readonly indicator?: string;
  /** Level names above the indicator, outermost first; 成本 among them turns a bare number into a ceiling. */
  readonly path?: readonly string[];
  /** Year of the form, for dates written without one. */
  readonly year?: number;
  /** `floor` (default): `=190` is met from 190 upward; `strict`: by 190 only (SPEC V, domain 5.3). */
  readonly equals?: "floor" | "strict";
}
