import { FILL } from "../../../src/core";
import { points, weightGap } from "../../../src/taskpane/fill/weight-gap";

test.each([
  [1.005, "1.01"],
  [0.1 + 0.2, "0.3"],
  [-7, "-7"],
])("[S2][P11] %s points are shown as %s", (value, shown) => {
  expect(points(value)).toBe(shown);
});

test("[S2][P11] half a hundredth that is missing is told as it is counted", () => {
  const words = FILL["zh-CN"];
  expect(weightGap(88.995, 90, words)).toBe(`▲ ${words.missing("1.01")}`);
  expect(weightGap(97, 90, words)).toBe(`✘ ${words.over("7")}`);
});
