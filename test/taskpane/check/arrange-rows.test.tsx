import type { RowFilter, RowOrder } from "../../../src/taskpane/check/arrange-rows";
import { arrangeRows } from "../../../src/taskpane/check/arrange-rows";
import { reviewOf } from "../reviewed-sheet";

const { rows } = reviewOf();

function words(filter: RowFilter, order: RowOrder): readonly string[] {
  return arrangeRows(rows, filter, order).map((row) => `${row.row + 1} ${row.verdict.status}`);
}

test("what needs a person comes worst first, and by row within a status", () => {
  expect(words("attention", "severity")).toEqual([
    "22 unmet",
    "24 unmet",
    "26 partial",
    "27 undecided",
    "23 missing",
  ]);
});

test("or as the rows stand on the sheet", () => {
  expect(words("attention", "row")).toEqual([
    "22 unmet",
    "23 missing",
    "24 unmet",
    "26 partial",
    "27 undecided",
  ]);
});

test("everything, or one status", () => {
  expect(words("all", "severity")).toEqual([
    "22 unmet",
    "24 unmet",
    "26 partial",
    "27 undecided",
    "23 missing",
    "21 met",
    "25 not-applicable",
  ]);
  expect(words("met", "row")).toEqual(["21 met"]);
});

test("the review itself stays in its order", () => {
  arrangeRows(rows, "all", "severity");
  expect(rows.map((row) => row.row)).toEqual([20, 21, 22, 23, 24, 25, 26]);
});
