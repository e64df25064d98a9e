import type { FormContent } from "../../src/core";

export function contentOf(json: any): FormContent {
  return {
    title: json.title, year: json.year, facts: json.facts, budget: json.budget,
    indicators: json.indicators.map((i: any) => ({ path: [i["一级目标"], i["二级目标"]], name: i["三级目标"], target: i["指标目标值"], actual: null, weight: null })),
  };
}
