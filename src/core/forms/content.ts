import type { CellValue } from "../cell";

/** One third-level indicator of a form, with what was asked and what was reported. */
export interface Indicator {
  /** Level names above the indicator, outermost first: `["投入与管理", "投入管理"]`. */
  readonly path: readonly string[];
  /** 三级指标 as printed. */
  readonly name: string;
  /** 指标值 as written: `>=20 万人`, `健全`. */
  readonly target: CellValue;
  /** 实际完成值 as written; `null` where nothing is reported yet. */
  readonly actual: CellValue;
  /** 分值; `null` where the form has none. */
  readonly weight: number | null;
  /**
   * What further columns hold, by printed header: 偏差原因分析及改进措施, 备注; under 得分 the points that
   * a person wrote, where rules do not work them out.
   */
  readonly more?: Readonly<Record<string, CellValue>>;
}

/** What a clerk fills in, independent of how any form lays it out. */
export interface FormContent {
  readonly title: string;
  readonly year: number | null;
  /** Label as printed, without colon → value as written. */
  readonly facts: Readonly<Record<string, string>>;
  /** Label as printed → amount in the unit that the label names; `null` where blank. */
  readonly budget: Readonly<Record<string, number | null>>;
  readonly indicators: readonly Indicator[];
  /** 长期 (中期) indicators of the national declaration form, which stand beside those of the year. */
  readonly longTerm?: readonly Indicator[];
}
