import type { Comparator, Light, Status, Target } from "../../../src/core";
import { PROFILES, budgetLight, lightOf } from "../../../src/core";
import { NUMBER, PERIOD, WORD, compared, stated } from "../judging/verdicts";

const [national] = PROFILES;

test.each<[string, Status, Comparator, number, number, number, Light]>([
  ["S13", "unmet", ">=", 29, 100, 6, "red"],
  ["S13", "unmet", ">=", 30, 100, 6, "yellow"],
  ["S13", "unmet", ">=", 40, 100, 6, "green"],
  ["S13", "unmet", ">=", 42, 100, 7, "yellow"],
  ["S13", "unmet", ">=", 60, 100, 6, "blue"],
  ["S13", "met", ">=", 100, 100, 12, "green"],
  ["S13", "met", ">=", 120, 100, 12, "blue"],
  ["S14 a target below zero", "met", ">=", 10, -5, 6, "green"],
  ["S14", "unmet", ">=", -10, -5, 6, "red"],
  ["S14", "met", "<=", 50, 100, 6, "green"],
  ["S14", "unmet", "<=", 110, 100, 6, "red"],
])(
  "[%s] %s: %s %p against %p after month %p",
  (_, status, comparator, actual, bound, month, light) => {
    expect(lightOf(NUMBER, compared(status, comparator, actual, bound), month, national)).toBe(
      light,
    );
  },
);

test.each<[Target, Status, Light | null]>([
  [WORD, "met", "green"],
  [WORD, "partial", "yellow"],
  [WORD, "unmet", "red"],
  [PERIOD, "met", "green"],
  [NUMBER, "undecided", "grey"],
  [WORD, "missing", "grey"],
  [WORD, "not-applicable", null],
])("[S14] $kind that is %s is %p", (target, status, light) => {
  expect(lightOf(target, stated(status), 6, national)).toBe(light);
});

test.each<[number, number, Light]>([
  [0.34, 7, "red"],
  [0.35, 7, "yellow"],
  [0.47, 7, "green"],
  [1, 1, "green"],
])("[S15] %p of the budget spent after month %p is %s", (rate, month, light) => {
  expect(budgetLight(rate, month, national)).toBe(light);
});
