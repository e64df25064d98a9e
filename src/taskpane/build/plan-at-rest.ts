import type { PlanOptions, PlanStep, RuleProfile, SheetPlan } from "../../core";
import { planFormulas } from "../../core";
import { resting } from "../../workbook/resting";
import type { Run } from "../command-runner";
import type { BuildChoices } from "./build-choices";

/** What is to be built, decided in steps: thousands of rows of plain formulas take many seconds. */
export type PlanForm = (options: PlanOptions) => Generator<PlanStep, SheetPlan>;

/** Decides a sheet with rests in which the pane paints and answers; `null` once it was cancelled. */
export function planAtRest(
  plan: PlanForm,
  { marks, plain }: BuildChoices,
  profile: RuleProfile,
  run: Pick<Run, "signal" | "onProgress">,
): Promise<SheetPlan | null> {
  const formulas = planFormulas(plain ? "plain" : "perf", profile);
  return resting(reported(plan({ marks, profile, formulas }), run), () => run.signal.aborted);
}

function* reported(
  steps: Generator<PlanStep, SheetPlan>,
  { onProgress }: Pick<Run, "onProgress">,
): Generator<void, SheetPlan> {
  let last = 0;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const { done, total } = step.value;
    if (done > last) onProgress(done, total);
    last = done;
    yield;
  }
}
