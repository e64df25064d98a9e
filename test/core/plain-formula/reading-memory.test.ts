import fc from "fast-check";
import { readActual } from "../../../src/core/judging/actual";
import { rememberedActual } from "../../../src/core/plain-formula/reading-memory";

const BEFORE = ["", "达到", "已完成", "≥", "约", "满意度", "不足", "完成率", "新增"];
const BEHIND =
  "|%|‰|个|万元|元|亿元|人|万人|人次|课时|平方米|亩|公里|件|套|次|比例|倍|天|个月|年|月|日|小时|户次|热线|A级|万|亿|余|以上|个左右|人/10万人|成".split(
    "|",
  );

const figures = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map(String),
  fc.integer({ min: 0, max: 99_999_999 }).map(String),
  fc
    .tuple(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 99_999 }))
    .map(([whole, fraction]) => `${whole}.${fraction}`),
);

describe("[P17] readings that are remembered", () => {
  test("are those that every text gets when it is read by itself", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...BEFORE),
        figures,
        fc.constantFrom(...BEHIND),
        fc.constantFrom(undefined, 2020),
        (before, figure, behind, year) => {
          const written = before + figure + behind;
          expect(rememberedActual(written, year)).toEqual(readActual(written, year));
        },
      ),
      { numRuns: 4000 },
    );
  });
});
