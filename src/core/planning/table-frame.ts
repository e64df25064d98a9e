import type { FormContent } from "../forms/content";
import type { SheetPlan } from "./plan";

/** What stands above and below the table; its facts make rows high. */
export function bareContent({ title, year, facts, budget }: FormContent): FormContent {
  return { title, year, facts, budget, indicators: [] };
}

/** Row of the first indicator, zero-based. */
export function tableTop(plan: SheetPlan): number {
  return plan.names.find(({ name }) => name === "PERF_indicator")?.area.row ?? 0;
}
