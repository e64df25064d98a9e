import type { RuleProfile, RuleSource } from "../profile";

const measures2020: RuleSource = {
  document: "财预〔2020〕10号 项目支出绩效评价管理办法，附表 项目支出绩效自评表",
  date: "2020",
  founding: "document",
};

const practice: RuleSource = {
  document: "public code of a 预算绩效管理 module used by several provinces",
  date: null,
  founding: "practice",
};

/** The default: the self-evaluation form of 2020. */
export const NATIONAL_2020: RuleProfile = {
  id: "national2020",
  version: "1",
  names: { "zh-CN": ["国家2020", "国家", "财政部2020"], en: ["National 2020", "National"] },
  state: "ready",
  fullScore: 100,
  weights: {
    clause: "S1",
    value: [
      { block: "execution", names: ["预算执行率", "资金执行率"], points: 10 },
      { block: "output", names: ["产出指标", "产出目标", "产出"], points: 50 },
      { block: "benefit", names: ["效益指标", "效果指标", "效果目标", "效益"], points: 30 },
      { block: "satisfaction", names: ["满意度指标", "满意度"], points: 10 },
    ],
    source: measures2020,
  },
  execution: {
    clause: "S10",
    value: { kind: "proportional", points: 10 },
    source: { ...measures2020, document: "普陀区 2022、池州市棠溪镇 2022 自评表", date: "2022" },
  },
  floor: { clause: "S3", value: "capped-ratio", source: practice },
  ceiling: { clause: "S5", value: "linear", source: practice },
  whole: { clause: "S7", value: "all-or-nothing", source: { ...practice, founding: "assumption" } },
  words: {
    clause: "S8",
    value: {
      met: { low: 0.8, high: 1 },
      partial: { low: 0.6, high: 0.8 },
      unmet: { low: 0, high: 0.6 },
    },
    source: practice,
  },
  grades: {
    clause: "S12",
    value: [
      { from: 90, name: { "zh-CN": "优", en: "Excellent" } },
      { from: 80, name: { "zh-CN": "良", en: "Good" } },
      { from: 60, name: { "zh-CN": "中", en: "Fair" } },
      { from: 0, name: { "zh-CN": "差", en: "Poor" } },
    ],
    source: { ...measures2020, founding: "secondary" },
  },
  floorLight: { clause: "S13", value: { red: 60, yellow: 80, green: 120 }, source: practice },
  budgetLight: { clause: "S15", value: { red: 60, yellow: 80, green: null }, source: practice },
};
