import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { JudgeContext } from "../../../src/core";
import { readTarget } from "../../../src/core";
import { readPlain, scanPlain, scanned } from "../../../src/core/reading/plain";

const DATA = join(__dirname, "../..", "data");
const CONTEXTS: readonly JudgeContext[] = [
  {},
  { year: 2020 },
  { indicator: "产出指标/时效指标/完成时间", year: 2021 },
  { indicator: "成本控制数（万元）" },
  { indicator: "满意度" },
];

const TEXTS = [
  ...new Set(
    [
      ...readFileSync(join(DATA, "targets.jsonl"), "utf8").split("\n"),
      ...readFileSync(join(DATA, "verdicts.jsonl"), "utf8").split("\n"),
    ]
      .filter((line) => line !== "")
      .flatMap((line) => {
        const { target, actual } = JSON.parse(line) as { target: string; actual: string | null };
        return actual === null ? [target] : [target, actual];
      }),
  ),
];

/** Behind a blank no short way begins, so that the whole grammar reads the text. */
function wholeWay(text: string, context: JudgeContext) {
  return readTarget(` ${text}`, context);
}

test("[T1] every real target and actual is read by a short way as by the whole grammar", () => {
  expect(TEXTS.length).toBeGreaterThan(300);
  for (const text of TEXTS) {
    for (const context of CONTEXTS) {
      expect([text, readTarget(text, context)]).toEqual([text, wholeWay(text, context)]);
    }
  }
});

const digits = fc
  .array(fc.constantFrom(..."0123456789".split("")), { minLength: 1, maxLength: 9 })
  .map((all) => all.join(""));
const figure = fc.oneof(
  digits,
  fc.tuple(digits, digits).map(([whole, places]) => `${whole}.${places}`),
  fc.integer({ min: 1000, max: 99_999_999 }).map((value) => value.toLocaleString("en")),
  fc.constantFrom("", "0", "00", "1,00", "1,0000", "20251231", "2.01", "9.9", ".5", "5."),
);
const sign = fc.constantFrom(
  ..."> >= < <= = ≥ ≤ == => =< >> ≠ ~ 不低于 不少于 不超过 不高于 不小于 不".split(" "),
  "",
);
const blank = fc.constantFrom("", "", " ", "  ");
const ending = fc.constantFrom(
  ..."% ‰ 个 人次 万人 万元 亿元 千万元 元 课时 天 个月 月 日 年 期 季度 成 折 倍 份 号 点 分 次/年 km m² 级 类 项目".split(
    " ",
  ),
  "",
);

test("[T1] generated figures are read by a short way as by the whole grammar", () => {
  fc.assert(
    fc.property(
      sign,
      figure,
      blank,
      ending,
      fc.constantFrom(...CONTEXTS),
      (comparator, number, gap, counted, context) => {
        const text = `${comparator}${number}${gap}${counted}`;
        expect([text, readTarget(text, context)]).toEqual([text, wholeWay(text, context)]);
      },
    ),
    { numRuns: 6000 },
  );
});

test.each([
  [">1.5天", "bound"],
  ["1.5个月", "bound"],
  ["不超过1.5天", "bound"],
  ["3-5个工作日", "range"],
  ["1.5-2.5小时", "range"],
  ["≤9.9", "date"],
  ["2020.5", "date"],
  ["8.3前", "date"],
  ["8.3验收", "date"],
  ["20251231 ", "date"],
] as const)("[T14] where a time is asked for, %j is a %s", (text, kind) => {
  expect(readTarget(text, { indicator: "响应时间", year: 2020 }).kind).toBe(kind);
});

test("[T1] what a scan leaves behind is what reading makes a target of", () => {
  for (const text of [...TEXTS, ">=20 万人", "=190 课时", "1,200,000元", "≤0.5‰"]) {
    const found = scanPlain(text);
    const { comparator, value, ending: behind } = scanned;
    const { unit, scale } = behind;
    const none = { approximate: null, subject: null, hints: [] };
    expect([text, readPlain(text)]).toEqual([
      text,
      found ? { kind: "bound", comparator, value, unit, scale, ...none } : null,
    ]);
  }
});
