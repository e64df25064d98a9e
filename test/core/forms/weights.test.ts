import fc from "fast-check";
import type { FormContent } from "../../../src/core";
import { distributeRest, sumSecondLevels, sumWeights } from "../../../src/core";

const RULE = { execution: 10, indicators: 90, split: { 产出: 50, 效益: 30, 满意度: 10 } };

test("[P11] sums by first level and in all, against what the form wants", () => {
  const content = rows(["产出", 20], ["产出", null], ["效益", 30], ["其他", 5]);
  expect(sumWeights(content, RULE)).toEqual({
    indicators: 55,
    expected: 90,
    total: 65,
    expectedTotal: 100,
    blank: 1,
    levels: [
      { name: "产出", sum: 20, expected: 50, blank: 1 },
      { name: "效益", sum: 30, expected: 30, blank: 0 },
      { name: "其他", sum: 5, expected: null, blank: 0 },
    ],
  });
});

test("[S2][P11] half a hundredth goes up, as in every other sum of points", () => {
  expect(sumWeights(rows(["产出", 1.005]), RULE)).toMatchObject({ indicators: 1.01, total: 11.01 });
});

test.each([
  ["evenly, in whole points", [null, null, null], [17, 17, 16]],
  ["what is left beside given points", [20, null, null], [20, 15, 15]],
  ["in hundredths where whole points do not go", [49.5, null, null], [49.5, 0.25, 0.25]],
  ["nothing left is nothing to give", [50, null], [50, 0]],
])("[P11] the rest is distributed %s", (_, given, expected) => {
  const content = rows(...given.map((weight) => ["产出", weight] as const));
  const shared = distributeRest(content, RULE);
  expect(shared.content.indicators.map(({ weight }) => weight)).toEqual(expected);
  expect(shared.problems).toEqual([]);
});

test("[P11] too many points and no blank row are said, and nothing is changed", () => {
  const content = rows(["产出", 60], ["产出", null], ["效益", 20]);
  const { content: after, problems } = distributeRest(content, RULE);
  expect(after).toEqual(content);
  expect(problems).toEqual([
    { level: "产出", rest: -10, because: "too-much" },
    { level: "效益", rest: 10, because: "no-blank-row" },
  ]);
});

test("[P11] first levels that the form does not know share what the known ones leave", () => {
  const content = rows(["产出", null], ["成本", null], ["影响力", null]);
  const shared = distributeRest(content, RULE).content.indicators.map(({ weight }) => weight);
  expect(shared).toEqual([50, 20, 20]);
});

test("[P11] after distribution a level with blank rows adds up exactly, given points untouched", () => {
  const weight = fc.option(fc.integer({ min: 0, max: 1000 }).map((cents) => cents / 100));
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 40 }), (given) => {
      const content = rows(...given.map((points) => ["产出", points] as const));
      const { content: after, problems } = distributeRest(content, RULE);
      const weights = after.indicators.map(({ weight }) => weight);
      expect(weights.filter((_, index) => given[index] !== null)).toEqual(
        given.filter((points) => points !== null),
      );
      const sum = sumWeights(after, RULE).levels[0]?.sum;
      // Either the level adds up, or it is said why not and nothing was given.
      expect(problems.length > 0 ? weights : sum).toEqual(problems.length > 0 ? given : 50);
    }),
  );
});

function rows(...weights: readonly (readonly [string, number | null])[]): FormContent {
  const indicators = weights.map(([level, weight], index) => ({
    path: [level, "数量"],
    name: `指标${index}`,
    target: "1",
    actual: null,
    weight,
  }));
  return { title: "", year: null, facts: {}, budget: {}, indicators };
}

test("[P11] a level that carries points itself expects them of its rows", () => {
  const content = rows(["产出（60分）", 20], ["产出（60分）", null]);
  expect(sumWeights(content, RULE).levels).toEqual([
    { name: "产出（60分）", sum: 20, expected: 60, blank: 1 },
  ]);
  expect(distributeRest(content, RULE).content.indicators[1]?.weight).toBe(40);
});

test("second levels are summed too, and expect only what they carry", () => {
  const content = rows(["产出", 20], ["产出", null]);
  expect(sumSecondLevels(content)).toEqual([
    { parent: "产出", name: "数量", sum: 20, expected: null, blank: 1 },
  ]);
});
