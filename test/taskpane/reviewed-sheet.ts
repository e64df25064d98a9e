import type { CellValue, Grid, Review, ReviewRow } from "../../src/core";
import { judge, readForm } from "../../src/core";
import type { MarkState, ReviewedSheet } from "../../src/workbook/review-sheet";

type Line = readonly [indicator: string, target: CellValue, actual: CellValue];

/** Sheet rows 21–27: two 未达成, one each of the other statuses. */
const LINES: readonly Line[] = [
  ["工作方案完善性", "完善", "完善"],
  ["预算执行率", ">=95%", "72%"],
  ["课程资源更新", "=190课时", null],
  ["管理制度健全性", "健全", "不健全"],
  ["信息共享", "不适用", ""],
  ["学员满意度", ">=90%", "部分达成"],
  ["平台服务支持能力", ">=20 万人", "较好"],
];

/** A review as the workbook gives it, judged by the core. */
export function reviewOf(
  lines: readonly Line[] = LINES,
  sheetId = "sheet-1",
  marks?: MarkState,
): ReviewedSheet {
  return withMarks(reviewBare(lines, sheetId), marks);
}

/** The review of a sheet that carries these marks; without them of one of ours, unmarked. */
export function withMarks(
  review: Review,
  marks: MarkState = { mode: "off", kind: "form", outdated: 0 },
): ReviewedSheet {
  return { ...review, marked: { names: new Map(), properties: new Map() }, marks };
}

function reviewBare(lines: readonly Line[], sheetId: string): Review {
  return {
    sheet: { id: sheetId, name: "绩效目标表" },
    year: 2020,
    rows: lines.map(([indicator, target, actual], index) => ({
      row: 20 + index,
      path: ["投入与管理", "投入管理"],
      indicator,
      target,
      actual,
      cell: `E${21 + index}`,
      verdict: judge(target, actual),
    })),
    form: readForm([gridOf(lines)]),
  };
}

const HEADER = ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"];

/** The sheet that such a review comes from: one header row, then the lines. */
function gridOf(lines: readonly Line[]): Grid {
  const rows = lines.map(([indicator, target, actual]) => [
    "投入与管理",
    "投入管理",
    indicator,
    target,
    actual,
  ]);
  return {
    sheet: "绩效目标表",
    origin: { row: 19, column: 0 },
    cells: [HEADER, ...rows].map((row) =>
      row.map((value) => ({ value, text: value === null ? "" : String(value) })),
    ),
    merges: [],
    hiddenRows: [],
  };
}

/** So many rows that are all 未达成. */
export function manyRows(count: number): readonly ReviewRow[] {
  return reviewOf(
    Array.from({ length: count }, (_, index) => [`指标 ${index + 1}`, ">=95%", "72%"] as const),
  ).rows;
}
