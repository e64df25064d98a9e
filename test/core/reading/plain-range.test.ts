import fc from "fast-check";
import { readTarget } from "../../../src/core";

const CONTEXTS = [
  {},
  { year: 2020 },
  { indicator: "完成时间", path: ["产出指标", "时效指标"], year: 2021 },
  { indicator: "成本控制数（万元）" },
];

test("[T10] the short way for plain ranges and thousands gives what the grammar gives", () => {
  const end = fc.oneof(
    fc.integer({ min: 0, max: 3000 }).map(String),
    fc.integer({ min: 0, max: 9999 }).map((hundredths) => (hundredths / 100).toFixed(2)),
    fc.integer({ min: 1000, max: 9_999_999 }).map((value) => value.toLocaleString("en")),
  );
  const unit = fc.constantFrom(
    ..."% 个 人次 万人 万元 天 月 日 年 期 季度 成 份 倍".split(" "),
    "",
  );
  fc.assert(
    fc.property(
      end,
      fc.constantFrom("-", "~", ""),
      end,
      unit,
      fc.constantFrom(...CONTEXTS),
      (low, joint, high, counted, context) => {
        const text = joint === "" ? `${high}${counted}` : `${low}${joint}${high}${counted}`;
        // Behind a blank the text goes the whole way.
        expect(readTarget(text, context)).toEqual(readTarget(` ${text}`, context));
      },
    ),
    { numRuns: 3000 },
  );
});

test.each([
  ["90-95%", 0.9, 0.95, "%"],
  ["3~5个", 3, 5, "个"],
  ["1~3万人", 10_000, 30_000, "人"],
] as const)("[T10] %s lies between %d and %d", (text, low, high, unit) => {
  expect(readTarget(text)).toMatchObject({ kind: "range", low, high, unit, lowOpen: false });
});

test("[T10] a larger first number stays unreadable", () => {
  expect(readTarget("95-90%").kind).toBe("unreadable");
});
