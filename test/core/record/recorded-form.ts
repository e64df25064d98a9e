import type { CellValue, FormReading } from "../../../src/core";
import { readForm } from "../../../src/core";

type Line = readonly [level: string, indicator: string, target: CellValue, actual: CellValue];

/** A form with every kind of verdict, a few findings, and texts that would like to be formulas. */
export const LINES: readonly Line[] = [
  ["产出指标", "定制课件", "=190课时", "205课时"],
  ["产出指标", "采购课件", "350课时", "19"],
  ["产出指标", "验收", "=cmd|'/c calc'!A1", "@SUM(1)"],
  ["效益指标", "学员注册率", "≥80%", ""],
  ["效益指标", "影响力", "稳步提高", "较上年提高"],
  ["满意度指标", "学员满意度", "≥90%", "91%"],
];

export function formOf(lines: readonly Line[] = LINES): FormReading {
  const header = ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"];
  const rows = lines.map(([level, ...rest]) => [level, "数量指标", ...rest]);
  return readForm([
    {
      sheet: "自评表",
      origin: { row: 3, column: 0 },
      cells: [header, ...rows].map((row) =>
        row.map((value) => ({
          value: value === "" ? null : value,
          text: value === null ? "" : String(value),
        })),
      ),
      merges: [],
      hiddenRows: [],
    },
  ]);
}
