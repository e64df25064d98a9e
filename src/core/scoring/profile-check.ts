import type { FormContradiction } from "../forms/form-problem";
import type { Band, RuleProfile } from "./profile";
import { PROFILES } from "./profiles/profiles";

/** A contradiction and where in the profile it is. */
export interface ProfileFinding {
  readonly path: string;
  readonly contradiction: FormContradiction;
}

/** Everything in a profile of the right shape that would score wrongly: bands out of order, sums too large. */
export function checkProfile(profile: RuleProfile): readonly ProfileFinding[] {
  const { words, grades, floorLight, budgetLight, execution, weights, fullScore } = profile;
  const { met, partial, unmet } = words.value;
  const steps = execution.value.kind === "steps" ? execution.value.steps : [];
  const shares = weights.value.reduce((sum, { points }) => sum + (points ?? 0), 0);
  return [
    ...taken(profile),
    ...bands("words.value", [unmet, partial, met]),
    ...descending(
      "grades.value",
      grades.value.map(({ from }) => from),
    ),
    ...(grades.value.at(-1)?.from === 0
      ? []
      : [finding("grades.value", { kind: "no-lowest-grade" })]),
    ...ascending("floorLight.value", lightEnds(floorLight.value)),
    ...ascending("budgetLight.value", lightEnds(budgetLight.value)),
    ...descending(
      "execution.value.steps",
      steps.map(({ from }) => from),
    ),
    ...steps.flatMap(({ points }, index) =>
      points > execution.value.points
        ? [
            finding(`execution.value.steps[${index}].points`, {
              kind: "points",
              sum: points,
              expected: execution.value.points,
            }),
          ]
        : [],
    ),
    ...(shares > fullScore
      ? [finding("weights.value", { kind: "points", sum: shares, expected: fullScore })]
      : []),
  ];
}

function taken({ id, names }: RuleProfile): readonly ProfileFinding[] {
  const ours = new Set(
    PROFILES.flatMap((known) => [known.id, ...known.names["zh-CN"], ...known.names.en]),
  );
  return [id, ...names["zh-CN"], ...names.en]
    .filter((name) => ours.has(name))
    .map((name) => finding("names", { kind: "same-key", key: name }));
}

/** From the lowest to the highest; a band ends where the next begins, or below. */
function bands(path: string, rising: readonly Band[]): readonly ProfileFinding[] {
  const ends = rising.flatMap(({ low, high }) => [low, high]);
  return ascending(path, ends);
}

function lightEnds({ red, yellow, green }: RuleProfile["floorLight"]["value"]): readonly number[] {
  return green === null ? [red, yellow] : [red, yellow, green];
}

function ascending(path: string, values: readonly number[]): readonly ProfileFinding[] {
  const rises = values.every((value, index) => value >= (values[index - 1] ?? value));
  return rises ? [] : [finding(path, { kind: "not-in-order", values })];
}

function descending(path: string, values: readonly number[]): readonly ProfileFinding[] {
  const falls = values.every((value, index) => index === 0 || value < (values[index - 1] ?? value));
  return falls ? [] : [finding(path, { kind: "not-in-order", values })];
}

function finding(path: string, contradiction: FormContradiction): ProfileFinding {
  return { path, contradiction };
}
