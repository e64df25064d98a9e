import type { RuleProfile, RuleSource } from "../profile";
import { NATIONAL_2020 } from "./national2020";

const guide2021: RuleSource = {
  document: "财预〔2021〕101号 核心绩效目标和指标设置及取值指引（试行），条文待核对",
  date: "2021",
  founding: "assumption",
};

/** Scores by steps. Nobody of this project has seen the articles, so it is off until asked for by id. */
export const STEP_101: RuleProfile = {
  ...NATIONAL_2020,
  id: "step101",
  names: { "zh-CN": ["指引101（待核对）"], en: ["Guide 101 (to confirm)"] },
  state: "to-confirm",
  weights: {
    clause: "S1",
    value: [
      { block: "execution", names: ["预算执行率"], points: 10 },
      { block: "cost", names: ["成本指标", "成本"], points: 20 },
      { block: "output", names: ["产出指标", "产出"], points: 40 },
      { block: "benefit", names: ["效益指标", "效益"], points: 20 },
      { block: "satisfaction", names: ["满意度指标", "满意度"], points: 10 },
    ],
    source: guide2021,
  },
  execution: {
    clause: "S10",
    value: {
      kind: "steps",
      points: 10,
      steps: [
        { from: 1, points: 10 },
        { from: 0.8, points: 7 },
        { from: 0.6, points: 5 },
      ],
    },
    source: guide2021,
  },
};
