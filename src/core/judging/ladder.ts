import type { Verdict } from "./verdict";
import type { LadderStep, Wording } from "./wording";
import { ladderSteps, readWording } from "./wording";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";

/** Grades and satisfaction: the same step or higher is met, the last one unmet (SPEC V19). */
export function judgeSteps(
  asked: string,
  wanted: Wording,
  text: string,
  hearing: Hearing,
): Verdict | null {
  const pair = { target: hearing.target, actual: hearing.actual };
  const from = stepsOf(asked, wanted, hearing);
  if (from.length === 0) return null;
  const said = readWording(text, hearing.words);
  if (said.doubts.length > 0 || said.denied.length > 0 || /\d/u.test(text)) return null;
  const to = stepsOf(text, said, hearing);
  for (const target of from) {
    const actual = to.find(({ ladder }) => ladder === target.ladder);
    if (actual === undefined) continue;
    const last = target.ladder.steps.length - 1;
    if (actual.step <= target.step) {
      return settle("met", { kind: "words-agree", ...pair, how: "step" }, "V19");
    }
    return actual.step === last
      ? settle("unmet", { kind: "words-oppose", ...pair, word: text }, "V19")
      : settle("undecided", { kind: "qualified", ...pair, word: text }, "V19");
  }
  return null;
}

/** Steps of the whole text, else of the one graded word in it. */
function stepsOf(text: string, wording: Wording, hearing: Hearing): readonly LadderStep[] {
  const whole = ladderSteps(text.replace(/[及或]?以上$/u, ""), hearing.words);
  if (whole.length > 0) return whole;
  const graded = [...wording.affirmed, ...wording.faults].filter(({ steps }) => steps.length > 0);
  const [only] = graded;
  if (only === undefined || graded.length > 1 || wording.hedges.length > 0) return [];
  return only.groups.length > 0 ? [] : only.steps;
}
