import type { RuleProfile } from "../profile";
import { NATIONAL_2020 } from "./national2020";

/** Execution 10 and indicators 90, in one block; the children of a level add up to it. */
export const SICHUAN: RuleProfile = {
  ...NATIONAL_2020,
  id: "sichuan",
  names: { "zh-CN": ["四川", "四川省", "一体化系统90分"], en: ["Sichuan", "system90"] },
  weights: {
    clause: "S1",
    value: [
      { block: "execution", names: ["预算执行率"], points: 10 },
      {
        block: "output",
        names: ["产出指标", "效益指标", "满意度指标", "成本指标"],
        points: 90,
      },
    ],
    source: { document: "四川省项目支出绩效自评表（青神县）", date: null, founding: "document" },
  },
};
