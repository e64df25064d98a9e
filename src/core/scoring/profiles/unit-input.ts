import type { RuleProfile, RuleSource } from "../profile";
import { NATIONAL_2020 } from "./national2020";

const budget2021: RuleSource = {
  document: "一个单位公布的 2021 年预算绩效表（资金到位率、支出进度评分细则）",
  date: "2021",
  founding: "document",
};

/** 支出进度 full from 90 %, one point less for each point below; the other points are the unit's own. */
export const UNIT_INPUT: RuleProfile = {
  ...NATIONAL_2020,
  id: "unitInput",
  names: { "zh-CN": ["单位自定", "单位投入"], en: ["Unit input"] },
  weights: {
    clause: "S1",
    value: [
      { block: "execution", names: ["支出进度", "预算执行率"], points: 15 },
      { block: "process", names: ["资金到位率"], points: 5 },
      { block: "process", names: ["过程"], points: null },
      { block: "output", names: ["产出", "产出指标"], points: null },
      { block: "benefit", names: ["效果", "效益指标"], points: null },
    ],
    source: budget2021,
  },
  execution: {
    clause: "S10",
    value: { kind: "deduction", points: 15, fullFrom: 0.9, perPoint: 1 },
    source: budget2021,
  },
};
