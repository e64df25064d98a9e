import type { CellValue, Grid, Review } from "../../../src/core";
import { readForm } from "../../../src/core";

type Line = readonly [indicator: string, target: CellValue, actual: CellValue];

const HEADER = ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"];

/** Two targets without a comparator, one without a test, one that is empty, one in order. */
export const LINES: readonly Line[] = [
  ["定制课件", "190课时", "190课时"],
  ["采购课件", "350课时", "350课时"],
  ["影响力", "稳步提高", "提高"],
  ["学员满意度", null, "90%"],
  ["预算执行率", "≥95%", "96%"],
];

/** A sheet of such lines as the workbook gives it, read and judged by the core. */
export function inspectedSheet(lines: readonly Line[] = LINES, sheetId = "sheet-1"): Review {
  const grid = gridOf(lines);
  return {
    sheet: { id: sheetId, name: grid.sheet },
    year: null,
    rows: [],
    form: readForm([grid]),
  };
}

function gridOf(lines: readonly Line[]): Grid {
  const rows = lines.map(([indicator, target, actual]) => [
    "产出指标",
    "数量指标",
    indicator,
    target,
    actual,
  ]);
  return {
    sheet: "绩效目标表",
    origin: { row: 19, column: 0 },
    cells: [HEADER, ...rows].map((row) =>
      row.map((value) => ({
        value,
        text: value === null ? "" : String(value),
        format: "General",
      })),
    ),
    merges: [],
    hiddenRows: [],
  };
}
