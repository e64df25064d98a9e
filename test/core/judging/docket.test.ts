import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Docket, JudgeContext } from "../../../src/core";
import { docketOf, judge } from "../../../src/core";

const WORDS = [
  "健全",
  "按时完成",
  "成果报告",
  "验收合格",
  "课程库、学员库",
  "应保尽保",
  "全覆盖",
  "无安全事故",
  "零投诉",
  "按季度",
  "每月",
  "是",
  "无",
  "优良中低差",
  "稳步提高",
  "是否完成",
  "完成2项",
];
const UNITS = ["", "%", " 课时", "个", "万人", "万元", "元", "天", "‰", "人次", "年", "月", "份"];
const CONTEXTS: readonly JudgeContext[] = [
  {},
  { year: 2020 },
  { indicator: "产出指标/成本指标/培训成本" },
  { indicator: "满意度" },
  { indicator: "资金到位率", equals: "strict" },
  { indicator: "投诉率" },
  { indicator: "增长率", direction: "lower" },
];

const size = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 30_000 }).map((hundredths) => hundredths / 100),
  fc.constantFrom(0, 1, 0.95, 1.5, 100, 200_000),
);
const written = fc
  .tuple(
    fc.constantFrom(">=", ">", "<=", "<", "=", "≥", "不低于", "不超过", ""),
    size,
    fc.constantFrom(...UNITS),
  )
  .map(([sign, value, unit]) => `${sign}${value}${unit}`);
const target = fc.oneof(fc.constantFrom(...WORDS), written);
const actual = fc.oneof(
  size,
  fc.double({ min: -1, max: 1e22, noNaN: true }),
  fc.constantFrom(0, 1e-7, 1e21, NaN, null, true),
  written,
  fc.constantFrom(...WORDS, "未完成", "已完成", "12.5", "20251231个", "9月"),
);

test("[V1] the docket's short ways for texts and words give what judging one by one gives", () => {
  fc.assert(
    fc.property(target, actual, fc.constantFrom(...CONTEXTS), (asked, reported, context) => {
      const slow = judge(asked, reported, context).status;
      const docket = docketOf(context);
      expect([asked, reported, docket.status(asked, reported)]).toEqual([asked, reported, slow]);
      // The second time the answer is remembered.
      expect(docket.status(asked, reported)).toBe(slow);
    }),
    { numRuns: 4000 },
  );
});

/** A docket that has met so many targets once that it keeps none of those that follow. */
function tiredDocket(context: JudgeContext): Docket {
  const docket = docketOf({ ...context });
  for (let size = 1; size <= 4096; size += 1) docket.status(`≥${size}所`, 1);
  return docket;
}

test("[V1] where targets hardly ever come again, scanning them gives what judging one by one gives", () => {
  const tired = CONTEXTS.map((context) => [context, tiredDocket(context)] as const);
  fc.assert(
    fc.property(target, actual, fc.constantFrom(...tired), (asked, reported, [context, docket]) => {
      const slow = judge(asked, reported, context).status;
      expect([asked, reported, docket.status(asked, reported)]).toEqual([asked, reported, slow]);
    }),
    { numRuns: 4000 },
  );
});

test("[V1] real pairs have one status, whether their targets are kept or scanned", () => {
  const rows = readFileSync(join(__dirname, "../..", "data/verdicts.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { readonly target: string; readonly actual: string });
  for (const context of CONTEXTS) {
    const docket = docketOf(context);
    const tired = tiredDocket(context);
    for (const { target: asked, actual: reported } of rows) {
      const slow = judge(asked, reported, context).status;
      expect([asked, reported, docket.status(asked, reported)]).toEqual([asked, reported, slow]);
      expect([asked, reported, tired.status(asked, reported)]).toEqual([asked, reported, slow]);
    }
  }
});

test.each([
  ["健全", 96, "undecided"],
  ["应保尽保", 100, "met"],
  ["应保尽保", 98, "unmet"],
  ["无安全事故", 0, "met"],
  ["无安全事故", 2, "unmet"],
  ["成果报告", 0, "unmet"],
  [">=83.1234%", "84.21%", "met"],
  ["=190 课时", "189课时", "unmet"],
  [">=20 万人", "20.3万人", "met"],
] as const)(
  "[V1] %s with %s is %s for the docket, whatever came before",
  (asked, reported, status) => {
    const docket = docketOf({ year: 2019 });
    docket.status(asked, 55);
    expect(docket.status(asked, reported)).toBe(status);
  },
);
