import type { RowOrder, StatusFilter } from "../../../src/taskpane/check/arrange-rows";
import { arrangeRows, OPEN_ROWS } from "../../../src/taskpane/check/arrange-rows";
import { reviewOf } from "../reviewed-sheet";

const { rows } = reviewOf();

function words(status: StatusFilter, order: RowOrder): readonly string[] {
  return arrangeRows(rows, { ...OPEN_ROWS, status }, order).map(
    (row) => `${row.row + 1} ${row.verdict.status}`,
  );
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
  arrangeRows(rows, { ...OPEN_ROWS, status: "all" }, "severity");
  expect(rows.map((row) => row.row)).toEqual([20, 21, 22, 23, 24, 25, 26]);
});

test.each([
  ["预算", ["预算执行率"]],
  ["  ＞＝95％ ", ["预算执行率"]],
  ["投入 90%", ["学员满意度"]],
  ["较好", ["平台服务支持能力"]],
  ["没有这样的", []],
] as const)("words %j find %j, whatever their width", (words_, found) => {
  const filter = { status: "all", level: null, words: words_ } as const;
  expect(arrangeRows(rows, filter, "row").map(({ indicator }) => indicator)).toEqual(found);
});

test("one first level, or the rows without one", () => {
  const [first, ...others] = rows.map((row) => row);
  if (first === undefined) throw new Error("No rows");
  const mixed = [{ ...first, path: ["产出指标"] }, { ...first, path: [] }, ...others];
  const under = (level: string) =>
    arrangeRows(mixed, { status: "all", level, words: "" }, "row").length;
  expect([under("产出指标"), under(""), under("投入与管理")]).toEqual([1, 1, 6]);
});
