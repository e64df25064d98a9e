import type { RuleProfile } from "../../../src/core";
import { PROFILES, scoreBudget } from "../../../src/core";

const [national, , hubei, , unitInput, step101] = PROFILES;

test.each<[RuleProfile, number, number, number | null, number]>([
  [national, 250000, 215457.6, null, 8.62],
  [national, 20000, 9034, null, 4.52],
  [national, 100, 130, null, 10],
  [national, 100, 0, null, 0],
  [national, 100, 50, 20, 10],
  [hubei, 100, 86.25, null, 17.25],
  [unitInput, 100, 90, null, 15],
  [unitInput, 100, 87.5, null, 12.5],
  [unitInput, 100, 10, null, 0],
  [step101, 100, 100, null, 10],
  [step101, 100, 99.99, null, 7],
  [step101, 100, 80, null, 7],
  [step101, 100, 60, null, 5],
  [step101, 100, 59, null, 0],
])("[S10] $id: of %p spent %p, weight %p → %p", (profile, budget, executed, weight, expected) => {
  const score = scoreBudget(budget, executed, weight, profile);
  expect(score).toMatchObject({ ok: true, value: { points: expected, clause: "S10" } });
});

test.each([
  [0, 5, null, "no-budget"],
  [0, 0, null, "no-budget"],
  [-1, 5, null, "negative"],
  [5, -1, null, "negative"],
  [5, 1, -1, "weight"],
] as const)(
  "[S11] of %p spent %p, weight %p is refused: %s",
  (budget, executed, weight, problem) => {
    expect(scoreBudget(budget, executed, weight, national)).toEqual({ ok: false, problem });
  },
);
