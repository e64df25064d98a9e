import type { ByLanguage } from "./language";

/** What holds for every sheet that 建表 makes. */
interface BuildMessages {
  readonly formulas: string;
  readonly perf: string;
  readonly plain: string;
}

export const BUILD: ByLanguage<BuildMessages> = {
  "zh-CN": {
    formulas: "公式",
    perf: "PERF 函数（看表的人有本插件）",
    plain: "普通公式（不装插件也能算）",
  },
  en: {
    formulas: "Formulas",
    perf: "PERF functions (readers have the add-in)",
    plain: "Plain formulas (work without the add-in)",
  },
};
