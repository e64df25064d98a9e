import fc from "fast-check";
import "./runtime";
import * as functions from "../../src/functions/functions";
import { RuntimeError } from "./runtime";

type Argument = unknown[][];

/** A cell as Excel hands it over. */
function cell(value: unknown): Argument {
  return [[value]];
}

/** A column as Excel hands it over. */
function column(...values: readonly unknown[]): Argument {
  return values.map((value) => [value]);
}

/** An argument left out is `null`, whatever its type says. */
const omitted = null as unknown as Argument;

const { evaluate, why, met, rate, gap, parse, score, grade, light, budget, summary } = functions;

/** `#N/A` as the message beside it. */
function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (problem) {
    if (problem instanceof RuntimeError) return `${problem.code} ${problem.message}`;
    throw problem;
  }
  return "no error";
}

test.each([
  [">=95%", "94.9%", "未达成"],
  [">=95%", 0.95, "达成"],
  [">=20 万人", "20.3万人", "达成"],
  ["健全", "不健全", "未达成"],
  ["健全", "完善", "达成"],
  ["课程库、学员库", "课程库", "部分达成"],
  ["适当提高", 7, "待确认"],
  ["不适用", "1", "不适用"],
  [">=95%", null, "未填报"],
  [">=95%", "", "未填报"],
  [">=95%", "#N/A", "待确认"],
  ["#REF!", 1, "待确认"],
  [">=95%", { type: "Error", basicValue: "#DIV/0!" }, "待确认"],
])("EVAL: %j with %j is %s", (target, actual, word) => {
  expect(evaluate(cell(target), cell(actual))).toEqual([[word]]);
  expect(evaluate(cell(target), cell(actual), omitted, omitted)).toEqual([[word]]);
});

test("EVAL takes plain values where a host gives no array", () => {
  expect(evaluate(">=95%" as unknown as Argument, 0.95 as unknown as Argument)).toEqual([["达成"]]);
});

test.each([null, "", 0])("EVAL: a blank indicator and year given as %j are none", (blank) => {
  expect(evaluate(cell("健全"), cell("完善"), cell(blank), cell(blank))).toEqual([["达成"]]);
});

test("EVAL: a blank target is asked about, however the host gives it", () => {
  expect(evaluate(cell(null), cell(5))).toEqual([["待确认"]]);
  expect(evaluate(cell(""), cell(5))).toEqual([["待确认"]]);
});

test("EVAL: the indicator and the year give what two strings cannot", () => {
  expect(evaluate(cell("12月底前"), cell("2020-12-30"))).toEqual([["待确认"]]);
  expect(evaluate(cell("12月底前"), cell("2020-12-30"), omitted, cell(2020))).toEqual([["达成"]]);
  const cost = cell("成本指标/经济成本指标/培训成本");
  expect(evaluate(cell("100元"), cell("90元"), cost)).toEqual([["达成"]]);
  expect(evaluate(cell("100元"), cell("110元"), cost)).toEqual([["未达成"]]);
  expect(evaluate(cell("100元"), cell("90元"), cell("//培训成本"))).toEqual([["达成"]]);
});

test("EVAL: ranges are judged place by place; blank rows inside are blank, at the end cut", () => {
  const targets = column(">=95%", "健全", null, "190课时", null, "");
  const actuals = column(0.9, "完善", null, null, null, null);
  expect(evaluate(targets, actuals)).toEqual([["未达成"], ["达成"], [""], ["未填报"]]);
});

test("EVAL: one target serves a table, a row and a column span one", () => {
  expect(
    evaluate(cell(">=5"), [
      [4, 5],
      [6, "无"],
    ]),
  ).toEqual([
    ["未达成", "达成"],
    ["达成", "待确认"],
  ]);
  expect(evaluate([[">=5", ">=9"]], column(6, 9))).toEqual([
    ["达成", "未达成"],
    ["达成", "达成"],
  ]);
});

test("EVAL: one bad cell does not spoil the others", () => {
  const actuals = column({ code: "#N/A" }, Symbol("x"), 0.96);
  expect(evaluate(cell(">=95%"), actuals)).toEqual([["待确认"], ["待确认"], ["达成"]]);
});

test("EVAL: whole columns give results for the rows in use, aligned with them", () => {
  const targets: Argument = Array.from({ length: 1_048_576 }, () => [null]);
  const actuals: Argument = Array.from({ length: 1_048_576 }, () => [0]);
  targets[2] = ["健全"];
  actuals[2] = ["完善"];
  expect(evaluate(targets, actuals).slice(2)).toEqual([["达成"]]);
});

test.each([
  ["EVAL", () => evaluate(column(1, 2, 3), column(1, 2))],
  ["WHY", () => why(column(1, 2, 3), column(1, 2))],
  ["MET", () => met(column(1, 2, 3), column(1, 2))],
  ["PARSE", () => parse(column(1, 2, 3), column(1, 2))],
  ["SCORE", () => score(column(1, 2, 3), column(1, 2), cell(10))],
  ["SUMMARY", () => summary(column(1, 2, 3), column(1, 2))],
])("%s: ranges of different size give a sentence with both sizes", (_, run) => {
  expect(run()).toEqual([
    [
      "区域大小不一致：第1个参数 3 行 × 1 列，第2个参数 2 行 × 1 列。请选同样大小的区域，或只选一个单元格、一行、一列。",
    ],
  ]);
});

test("WHY is one sentence with both numbers and the gap", () => {
  expect(why(cell("190课时"), cell("185课时"))).toEqual([[expect.stringMatching(/185.*190.*5/u)]]);
});

test("MET is TRUE, FALSE, or #N/A with the reason beside it", () => {
  expect(met(cell(">=5"), cell(6))).toEqual([[true]]);
  expect(met(cell(">=5"), cell(4))).toEqual([[false]]);
  expect(met(cell("课程库、学员库"), cell("课程库"))).toEqual([[false]]);
  expect(messageOf(() => met(cell(">=5"), cell("完成")))).toMatch(/^#N\/A .*完成/u);
  expect(messageOf(() => met(cell(">=5"), cell(null)))).toMatch(/^#N\/A .+/u);
  expect(met(cell(">=5"), column(6, 4, "完成"))).toEqual([[true], [false], ["#N/A"]]);
});

test("RATE is a fraction of the target", () => {
  expect(rate(cell(">=20 万人"), cell("20.3万人"))).toEqual([[1.015]]);
  expect(rate(cell(">=20 万人"), column("10万人", "完成"))).toEqual([[0.5], ["#N/A"]]);
  expect(messageOf(() => rate(cell("健全"), cell("完善")))).toMatch(/^#N\/A .*完成率/u);
});

test.each([
  [">=20 万人", "19.5万人", 0.5],
  [">=20 万人", "20.3万人", -0.3],
  [">=95%", "94%", 1],
  ["<=100万元", "120万元", 20],
  ["<=100万元", "80万元", -20],
  ["5-10个", "3个", 2],
  ["5-10个", "7个", 0],
  [">=5", 5, 0],
])("[S16] GAP: %s with %s lacks %p in the target's own unit", (target, actual, lacking) => {
  expect(gap(cell(target), cell(actual))).toEqual([[lacking]]);
});

test("[S16] GAP: words have none", () => {
  expect(messageOf(() => gap(cell("健全"), cell("不健全")))).toMatch(/^#N\/A .*差额/u);
});

test.each([
  [">=20 万人", ["≥", 20, "万人", "定量"]],
  [">=95%", ["≥", 95, "%", "定量"]],
  ["≤3.5亿元", ["≤", 3.5, "亿元", "定量"]],
  ["190课时", ["=", 190, "课时", "定量"]],
  [0.95, ["=", 0.95, "", "定量"]],
  ["90-95%", ["定量(其他)", "90-95%", "", "定量"]],
  ["2020年12月底前", ["定量(其他)", "2020年12月底前", "", "定量"]],
  ["健全", ["定性", "健全", "", "定性"]],
  ["课程库、学员库", ["定性", "课程库、学员库", "", "定性"]],
  ["优良中低差", ["", "优良中低差", "", "待确认"]],
  ["不适用", ["不适用", "不适用", "", "不适用"]],
  ["≥**件", ["", "≥**件", "", "待确认"]],
  [null, ["", "", "", "未填报"]],
  ["#N/A", ["", "#N/A", "", "待确认"]],
  ["≥1e400个", ["", "≥1e400个", "", "待确认"]],
])("[S17] PARSE: %j is split into %j", (target, columns) => {
  expect(parse(cell(target))).toEqual([columns]);
});

test("[S17] PARSE: a range gives one row for each cell, blanks stay blank", () => {
  expect(parse(column("≥5个", null, "健全", null))).toEqual([
    ["≥", 5, "个", "定量"],
    ["", "", "", ""],
    ["定性", "健全", "", "定性"],
  ]);
});

test.each([
  [">=10个", "5个", 10, null, 5],
  ["健全", "完善", 10, null, 10],
  ["健全", "不健全", 10, "湖北", 2.5],
  ["<=100万元", "150万元", 20, "national2020", 10],
  [">=10个", null, 10, null, "未填报"],
  [">=10个", "完成", 10, null, "待确认"],
  [">=10个", "5个", "8", "", 4],
])(
  "[S3] SCORE: %s with %s, weight %j, rules %j → %j",
  (target, actual, weight, profile, points) => {
    expect(score(cell(target), cell(actual), cell(weight), omitted, cell(profile))).toEqual([
      [points],
    ]);
  },
);

test.each([
  ["weight", cell("很多"), omitted, "分值“很多”"],
  ["weight", cell(-1), omitted, "分值“-1”"],
  ["rules", cell(10), cell("火星"), "没有口径“火星”。可用：国家2020、上海、湖北、四川、单位自定。"],
  ["rules to be confirmed", cell(10), cell("指引101（待核对）"), "没有口径"],
])("SCORE: a %s that cannot be used is named", (_, weight, profile, sentence) => {
  expect(score(cell(">=10个"), cell("5个"), weight, omitted, profile)).toEqual([
    [expect.stringContaining(sentence)],
  ]);
});

test("SCORE: the year decides a date that has none", () => {
  const target = cell("12月底前");
  const run = (year: Argument): unknown =>
    score(target, cell("2020-12-30"), cell(5), omitted, omitted, year);
  expect(run(omitted)).toEqual([["待确认"]]);
  expect(run(cell(2020))).toEqual([[5]]);
});

test("[S12] GRADE: scores of a range, and words for what is no score", () => {
  expect(grade(column(95, "85", 59.99, "不低于85分（2项待定）", 120, null, 60))).toEqual([
    ["优"],
    ["良"],
    ["差"],
    [expect.stringContaining("“不低于85分（2项待定）”不是 0 到 100 的得分")],
    [expect.stringContaining("“120”不是")],
    [""],
    ["中"],
  ]);
  expect(grade(cell(78), cell("上海"))).toEqual([["良"]]);
  expect(grade(cell(null))).toEqual([["未填报"]]);
});

test.each([
  [">=100个", "40个", 6, "绿灯"],
  [">=100个", "20个", 6, "红灯"],
  ["健全", "不健全", 6, "红灯"],
  [">=100个", null, 6, "灰灯"],
  ["不适用", "1", 6, "不适用"],
])("[S13] LIGHT: %s with %s after month %j is %s", (target, actual, month, word) => {
  expect(light(cell(target), cell(actual), cell(month))).toEqual([[word]]);
});

test.each([0, 13, 6.5, "七月", null])("LIGHT: %j is no month", (month) => {
  expect(light(cell(">=1"), cell(1), cell(month))).toEqual([
    [expect.stringContaining("不是 1 到 12 的整数")],
  ]);
});

test.each([
  [250000, 215457.6, null, 8.62],
  [20000, 9034, 0, 4.52],
  ["2万元", "9034元", null, 4.52],
  ["20,000元", "9,034元", 10, 4.52],
  [100, null, null, "未填报"],
])("[S10] BUDGET: of %j spent %j, weight %j → %j", (planned, spent, weight, points) => {
  expect(budget(cell(planned), cell(spent), cell(weight))).toEqual([[points]]);
});

test.each([
  [0, 5, null, "全年预算数为 0"],
  [5, -1, null, "小于 0"],
  ["若干", 5, null, "看不懂金额“若干”"],
  [5, "约3万元", null, "看不懂金额“约3万元”"],
  ["2万元", 9034, null, "单位不一致"],
  [5, 5, "x", "分值“x”"],
])("[S11] BUDGET: of %j spent %j, weight %j says %s", (planned, spent, weight, sentence) => {
  expect(budget(cell(planned), cell(spent), cell(weight))).toEqual([
    [expect.stringContaining(sentence)],
  ]);
});

const HEADINGS = [
  "达成",
  "部分达成",
  "未达成",
  "待确认",
  "未填报",
  "不适用",
  "其他",
  "合计",
  "达成率",
];

test("[S18] SUMMARY: counts by group, a blank group continues the one above", () => {
  const statuses = column("达成", "Met", "未达成", "待填", "不适用", "什么", null);
  const groups = column("产出", null, "", "效益", null, null, null);
  expect(summary(statuses, groups)).toEqual([
    ["分组", ...HEADINGS],
    ["产出", 2, 0, 1, 0, 0, 0, 0, 3, 2 / 3],
    ["效益", 0, 0, 0, 0, 1, 1, 1, 3, 0],
    ["合计", 2, 0, 1, 0, 1, 1, 1, 6, 0.4],
  ]);
});

test("[S18] SUMMARY: without groups one row, without statuses no share", () => {
  expect(summary(column("达成", "未达成"))).toEqual([
    ["分组", ...HEADINGS],
    ["合计", 1, 0, 1, 0, 0, 0, 0, 2, 0.5],
  ]);
  expect(summary(cell(null), omitted)[1]).toEqual(["合计", 0, 0, 0, 0, 0, 0, 0, 0, ""]);
});

test("VERSION is a text", () => {
  expect(functions.runningVersion()).toMatch(/\S/u);
});

const anything = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
  fc.array(fc.array(fc.anything(), { maxLength: 3 }), { maxLength: 3 }),
  fc.constantFrom(">=95%", "健全", 0, null, "", "#N/A", Symbol("x"), () => 1),
);

/** The cells of a result; none where a function answers with an error of Excel's own. */
function cellsOf(run: unknown, given: readonly unknown[]): readonly unknown[] {
  try {
    return [(run as (...values: readonly unknown[]) => unknown)(...given)].flat(2);
  } catch (problem) {
    if (problem instanceof RuntimeError) return [];
    throw problem;
  }
}

test.each(Object.entries(functions))(
  "%s gives a table of plain values for any arguments, never an exception",
  (_, run) => {
    fc.assert(
      fc.property(fc.array(anything, { minLength: 0, maxLength: 6 }), (given) => {
        for (const value of cellsOf(run, given)) {
          expect(["string", "number", "boolean"]).toContain(typeof value);
          expect(value).not.toBeNaN();
        }
      }),
    );
  },
);
