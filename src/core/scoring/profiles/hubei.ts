import type { RuleProfile, RuleSource } from "../profile";
import { NATIONAL_2020 } from "./national2020";

const report2020: RuleSource = {
  document: "湖北省项目支出绩效自评表（黄冈 水土保持项目 2020 年度自评）",
  date: "2020",
  founding: "secondary",
};

/** Execution 20, 产出 40, 效益 and 满意度 together 40; words earn 100–80, 80–50, 50–0 percent. */
export const HUBEI: RuleProfile = {
  ...NATIONAL_2020,
  id: "hubei",
  names: { "zh-CN": ["湖北", "湖北省"], en: ["Hubei"] },
  weights: {
    clause: "S1",
    value: [
      { block: "execution", names: ["预算执行率", "预算执行情况"], points: 20 },
      { block: "output", names: ["产出指标", "产出"], points: 40 },
      { block: "benefit", names: ["效益指标", "效益", "满意度指标", "满意度"], points: 40 },
    ],
    source: report2020,
  },
  execution: {
    clause: "S10",
    value: { kind: "proportional", points: 20 },
    source: report2020,
  },
  words: {
    clause: "S8",
    value: {
      met: { low: 0.8, high: 1 },
      partial: { low: 0.5, high: 0.8 },
      unmet: { low: 0, high: 0.5 },
    },
    source: report2020,
  },
};
