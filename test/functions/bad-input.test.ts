import { RuntimeError } from "./runtime";
import * as functions from "../../src/functions/functions";

type Table = unknown[][];
type Run = (...given: readonly Table[]) => Table;

const { evaluate, why, met, rate, gap, parse, score, grade, light, budget, summary } = functions;

const column = (...values: readonly unknown[]): Table => values.map((value) => [value]);

const judged = [
  column(">=5个", "190课时", ">=95%"),
  column(6, 185, "96%"),
  column("甲", "乙", "丙率"),
] as const;
const profiles = column("上海", "湖北", "四川");

/** What each function is given in three rows that it can answer. */
const CALLS: readonly (readonly [name: string, run: Run, given: readonly Table[]])[] = [
  ["EVAL", evaluate as Run, judged],
  ["WHY", why as Run, judged],
  ["MET", met as Run, judged],
  ["RATE", rate as Run, judged],
  ["GAP", gap as Run, judged],
  ["PARSE", parse as Run, [judged[0], judged[2]]],
  [
    "SCORE",
    score as Run,
    [judged[0], judged[1], column(10, 5, 8), judged[2], profiles, column(2020, 2021, 2022)],
  ],
  ["GRADE", grade as Run, [column(95, 85, 65), profiles]],
  ["LIGHT", light as Run, [judged[0], judged[1], column(6, 7, 8), judged[2]]],
  ["BUDGET", budget as Run, [column(100, 200, 300), column(90, 80, 70), column(10, 10, 5)]],
];

const throwing = {
  get code(): string {
    throw new Error("looked at");
  },
};
const cyclic: unknown[] = [];
cyclic.push(cyclic);

/** Values of JavaScript that no cell holds, error values and rich values. */
const BAD: readonly (readonly [name: string, value: unknown])[] = [
  ["an error object", { type: "Error", basicValue: "#DIV/0!", errorType: "Div0" }],
  ["an error code", { code: "#N/A", message: "no" }],
  ["an error text", "#REF!"],
  ["an entity", { type: "Entity", text: "x", basicType: "Error", basicValue: "#VALUE!" }],
  ["a formatted number", { type: "FormattedNumber", basicValue: 0.5, numberFormat: "0%" }],
  ["a picture", { type: "WebImage", address: "https://example.org/x.png" }],
  ["not a number", Number.NaN],
  ["infinity", Number.POSITIVE_INFINITY],
  ["a huge integer", 12345678901234567890n],
  ["a symbol", Symbol("x")],
  ["a function", () => 1],
  ["a date", new Date(0)],
  ["an object that throws", throwing],
  ["an array that holds itself", cyclic],
  ["nothing", undefined],
  ["lone halves of characters", "\ud800\udc00\udfff"],
  ["a very long text", "达".repeat(32_767)],
  ["minus zero", -0],
];

test.each(
  CALLS.flatMap(([name, run, given]) =>
    given.map((_, place) => [name, place + 1, run, given] as const),
  ),
)("%s: one bad cell in argument %i is answered and spoils no other", (_, place, run, given) => {
  const expected = run(...given);
  for (const [kind, value] of BAD) {
    const spoilt = given.map((argument, index) =>
      index === place - 1 ? argument.map((line, row) => (row === 1 ? [value] : line)) : argument,
    );
    const shown = run(...spoilt);
    expect([kind, shown.length, shown[0], shown[2]]).toEqual([kind, 3, expected[0], expected[2]]);
    for (const cell of shown[1] ?? []) {
      expect(["string", "number", "boolean"]).toContain(typeof cell);
    }
  }
});

test.each(CALLS)("%s: columns of different height give one sentence", (_, run, given) => {
  const uneven = given.map((__, place) => (place === 0 ? column(1, 2, 3) : column(1, 2)));
  expect(run(...uneven)).toEqual([[expect.stringMatching(/3 行 × 1 列.*2 行 × 1 列/u)]]);
});

/** A column of the whole sheet with the rows given at its head; all its blanks are one row, 0 as on the desktop. */
function wholeColumn(head: Table): Table {
  // oxlint-disable-next-line unicorn/no-new-array -- filled at once, a million places cost nothing
  const cells = new Array<unknown[]>(1_048_576).fill([0]);
  for (const [row, line] of head.entries()) cells[row] = line;
  return cells;
}

// WHY, MET, RATE and GAP walk the rows as EVAL does.
test.each(CALLS.filter(([name]) => !["WHY", "MET", "RATE", "GAP"].includes(name)))(
  "%s: whole columns give the rows in use",
  (_, run, given) => {
    expect(run(...given.map(wholeColumn))).toEqual(run(...given));
  },
);

test("SUMMARY: whole columns, and bad cells counted as 其他", () => {
  const [headings, total] = summary(wholeColumn(column("达成", Symbol("x"), throwing, "未达成")));
  expect(headings?.[7]).toBe("其他");
  expect(total).toEqual(["合计", 1, 0, 1, 0, 0, 0, 2, 4, 0.25]);
});

/** Arguments of a shape that no range has: Excel hands over none of them, other hosts do. */
const SHAPES: readonly (readonly [name: string, argument: unknown])[] = [
  ["no rows", []],
  ["one row of no cells", [[]]],
  ["ragged rows", [["≥5个"], ["≥5个", 6, null], []]],
  ["a row alone", ["≥5个", 6]],
  ["a hole", Object.assign([], { 1: ["≥5个"], length: 3 })],
  ["nothing", undefined],
  ["null", null],
  ["a text", "≥5个"],
  ["a number", 5],
  ["an object", { type: "Error", basicValue: "#N/A" }],
];

test.each(
  CALLS.flatMap(([name, run, given]) =>
    SHAPES.map(([shape, argument]) => [name, shape, run, given, argument] as const),
  ),
)("%s: %s in any place, and in all, gives words or values", (_, __, run, given, argument) => {
  const places = given.map((___, place) =>
    given.map((usual, index) => (index === place ? argument : usual)),
  );
  for (const spoilt of [...places, given.map(() => argument)]) {
    const table = answered(() => run(...(spoilt as readonly Table[])));
    expect(table.length).toBeGreaterThan(0);
    for (const cell of table.flat()) expect(["string", "number", "boolean"]).toContain(typeof cell);
  }
});

/** One cell without a number is `#N/A` with its reason: the one error that a function throws. */
function answered(run: () => Table): Table {
  try {
    return run();
  } catch (problem) {
    if (!(problem instanceof RuntimeError) || problem.message === "") throw problem;
    return [[problem.code]];
  }
}

test.each([
  ["a day as its serial number", "2020年6月30日前完成", 44012, "完成时间", "达成"],
  ["a later day as its serial number", "2020年6月30日前完成", 44013, "完成时间", "未达成"],
  ["a target that Excel made a day of", 44012, "2020年6月30日", "完成时间", "达成"],
  ["TRUE for 是", "是", true, "", "达成"],
  ["FALSE for 是", "是", false, "", "未达成"],
  ["TRUE for a quality", "健全", true, "", "待确认"],
  ["TRUE for a number", "≥5个", true, "", "待确认"],
  ["a formatted percentage", "≥95%", formatted(0.96, "0.0%"), "", "达成"],
  ["a number with a percent sign behind it", "≥95%", formatted(9.6, '0.0"%"'), "", "未达成"],
  ["a formatted number", "≥5个", formatted(6, "#,##0"), "", "达成"],
  ["an entity with a plain number", "≥5个", entity(6), "", "达成"],
  ["an entity with an error", "≥5个", entity("#VALUE!"), "", "待确认"],
  ["an error object", "≥5个", { type: "Error", basicValue: "#DIV/0!" }, "", "待确认"],
  ["a blank", "≥5个", null, "", "未填报"],
] as const)("EVAL: %s", (_, target, actual, indicator, word) => {
  const lone = evaluate([[target]], [[actual]], [[indicator]], [[2020]]);
  expect(lone).toEqual([[word]]);
  // In the middle of a column and of a row, beside cells that stay as they are.
  const targets = ["≥5个", target, "≥5个"];
  const actuals = [6, actual, 4];
  const names = ["", indicator, ""];
  const expected = ["达成", word, "未达成"];
  expect(evaluate([targets], [actuals], [names], [[2020]])).toEqual([expected]);
  expect(evaluate(column(...targets), column(...actuals), column(...names), [[2020]])).toEqual(
    column(...expected),
  );
});

function formatted(basicValue: number, numberFormat: string): unknown {
  return { type: "FormattedNumber", basicType: "Double", basicValue, numberFormat };
}

function entity(basicValue: number | string): unknown {
  const basicType = typeof basicValue === "number" ? "Double" : "Error";
  return { type: "Entity", text: "x", properties: {}, basicType, basicValue };
}
