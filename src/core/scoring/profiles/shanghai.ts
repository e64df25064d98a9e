import type { RuleProfile } from "../profile";
import { NATIONAL_2020 } from "./national2020";

/** As the national rules, with a 成本 block from 2025 whose points the unit sets, and its own grades. */
export const SHANGHAI: RuleProfile = {
  ...NATIONAL_2020,
  id: "shanghai",
  names: { "zh-CN": ["上海", "上海市"], en: ["Shanghai"] },
  weights: {
    clause: "S1",
    value: [
      ...NATIONAL_2020.weights.value,
      { block: "cost", names: ["成本指标", "成本"], points: null },
    ],
    source: {
      document: "上海市市级部门核心绩效目标和指标设置及取值指引（试行）",
      date: "2025-01-02",
      founding: "document",
    },
  },
  grades: {
    clause: "S12",
    value: [
      { from: 90, name: { "zh-CN": "优", en: "Excellent" } },
      { from: 75, name: { "zh-CN": "良", en: "Good" } },
      { from: 60, name: { "zh-CN": "合格", en: "Pass" } },
      { from: 0, name: { "zh-CN": "不合格", en: "Fail" } },
    ],
    source: {
      document: "普陀区 2024 部门决算模板（等级名称）；分数线待核对",
      date: "2024",
      founding: "assumption",
    },
  },
};
