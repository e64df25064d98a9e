import type { ByLanguage } from "./language";

interface PlainFormulaWords {
  /** The row is not the one that its formula was made for. */
  readonly changed: string;
  readonly asked: string;
  readonly reported: string;
  readonly nothing: string;
  readonly end: string;
  /** Behind both, where the formula cannot tell. */
  readonly open: string;
}

/** What stands in 说明 on a sheet of plain formulas. */
export const PLAIN_FORMULA_WORDS: ByLanguage<PlainFormulaWords> = {
  "zh-CN": {
    changed: "目标、指标名称或年度与制表时不同，普通公式不再判断。请用 PERF 重新生成这一行。",
    asked: "目标：",
    reported: "；实际：",
    nothing: "（未填）",
    end: "。",
    open: "。普通公式看不出是否达成，请由人判断。",
  },
  en: {
    changed:
      "Target, indicator or year are not those this row was made for, so the plain formula does not judge. Build the row again with PERF.",
    asked: "Target: ",
    reported: "; actual: ",
    nothing: "(none)",
    end: ".",
    open: ". The plain formula cannot tell; a person decides.",
  },
};
