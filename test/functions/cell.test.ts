import { toCellValue } from "../../src/functions/cell";

const hostile = {
  get code(): string {
    throw new Error("no");
  },
};

test.each([
  ["text", "健全", "健全"],
  ["number", 0.95, 0.95],
  ["zero", 0, 0],
  ["boolean", true, true],
  ["null", null, null],
  ["empty text", "", null],
  ["nothing", undefined, null],
  ["not a number", Number.NaN, "#NUM!"],
  ["infinite", Infinity, "#NUM!"],
  ["bigint", 10n, "10"],
  ["error from the runtime", { code: "#N/A" }, "#N/A"],
  ["error as rich value", { type: "Error", basicValue: "#DIV/0!", errorType: "Div0" }, "#DIV/0!"],
  ["formatted number", { type: "FormattedNumber", basicValue: 3, numberFormat: "0.00" }, 3],
  ["percentage", { type: "FormattedNumber", basicValue: 0.965, numberFormat: "0.0%" }, "96.5%"],
  ["a percentage of 1", { type: "FormattedNumber", basicValue: 1, numberFormat: "0%" }, "100%"],
  ["a quoted sign", { type: "FormattedNumber", basicValue: 3, numberFormat: '0"%"' }, "3%"],
  ["room for a sign", { type: "FormattedNumber", basicValue: 3, numberFormat: "0_%" }, 3],
  ["entity", { type: "Entity", text: "x", properties: {} }, "#VALUE!"],
  ["linked entity", { type: "Entity", basicValue: "健全" }, "健全"],
  ["array", [1], "#VALUE!"],
  ["date", new Date(0), "#VALUE!"],
  ["function", () => 1, "#VALUE!"],
  ["symbol", Symbol("x"), "#VALUE!"],
  ["object that throws", hostile, "#VALUE!"],
])("%s", (_, given, expected) => {
  expect(toCellValue(given)).toBe(expected);
});
