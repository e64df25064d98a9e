import type { Light, Measure, Status, Verdict } from "../../src/core";
import { PROFILES, budgetLight, lightOf } from "../../src/core";

const [national] = PROFILES;

function verdict(status: Status, rate: number | null): Verdict {
  return { status, over: false, rate, reason: { kind: "not-readable" }, clause: "V1" };
}

test.each<[Status, number | null, Measure, number, Light | null]>([
  ["unmet", 0.29, "floor", 6, "red"],
  ["unmet", 0.3, "floor", 6, "yellow"],
  ["unmet", 0.4, "floor", 6, "green"],
  ["unmet", 0.42, "floor", 7, "yellow"],
  ["unmet", 0.6, "floor", 6, "blue"],
  ["met", 1, "floor", 12, "green"],
  ["met", 1.2, "floor", 12, "blue"],
  ["met", -2, "floor", 6, "green"],
  ["unmet", 2, "floor", 6, "red"],
  ["met", null, "floor", 6, "green"],
  ["met", 0.5, "ceiling", 6, "green"],
  ["unmet", 1.1, "ceiling", 6, "red"],
  ["met", null, "word", 6, "green"],
  ["partial", null, "word", 6, "yellow"],
  ["unmet", null, "word", 6, "red"],
  ["undecided", null, "floor", 6, "grey"],
  ["missing", null, "word", 6, "grey"],
  ["not-applicable", null, "word", 6, null],
])("[S13] %s at %p of a %s after month %p is %p", (status, rate, measure, month, light) => {
  expect(lightOf(verdict(status, rate), measure, month, national)).toBe(light);
});

test.each<[number, number, Light]>([
  [0.34, 7, "red"],
  [0.35, 7, "yellow"],
  [0.47, 7, "green"],
  [1, 1, "green"],
])("[S15] %p of the budget spent after month %p is %s", (rate, month, light) => {
  expect(budgetLight(rate, month, national)).toBe(light);
});
