import type { RowInput, RowResults, RowWriter } from "../planning/formula";
import { perfResults, writeInSteps } from "../planning/formula";
import type { Steps } from "../layout/steps";
import { atOnce } from "../layout/steps";
import { plainResults } from "./plain-row";

/** Verdict and reason by PERF functions, points by a plain formula: PERF.SCORE does not know a unit's own rules (SPEC S21). */
export const plainlyScored: RowWriter = Object.assign(
  (input: RowInput): RowResults => atOnce(scoredInSteps(input)),
  { inSteps: scoredInSteps },
);

function* scoredInSteps(input: RowInput): Steps<RowResults> {
  const { score } = yield* writeInSteps(plainResults, input);
  return { ...perfResults(input), score };
}
