/** A cell as a person types it. */
export type Line = readonly (string | number | null)[];

const HEADER: Line = ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"];

export const LINES: readonly Line[] = [
  ["产出指标", "数量指标", "培训人次", "≥100人次", "90人次"],
  ["产出指标", "数量指标", "课时", "=190课时", "190课时"],
  ["产出指标", "质量指标", "合格率", "≥95%", "96%"],
  ["效益指标", "社会效益", "影响", "显著提高", "显著提高"],
  ["满意度指标", "服务对象", "满意度", "≥90%", null],
  ["满意度指标", "服务对象", "投诉", "≤3次", "部分达成"],
];

/** So many rows that differ. */
export function manyLines(count: number): readonly Line[] {
  return Array.from({ length: count }, (_, index) => {
    const line = LINES[index % LINES.length] ?? [];
    return line.map((cell, column) => (column === 2 ? `${cell} ${index + 1}` : cell));
  });
}

/** A sheet that somebody else made: a title, a header in row 3, the lines, a note; with looks of its own. */
export async function foreignSheet(name: string, lines = LINES): Promise<string> {
  await host.addSheet(name);
  await host.activate(name);
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.load("id");
    sheet.getRange("A1").values = [["项目支出绩效自评表"]];
    sheet.getRange("A1:E1").merge();
    const table = sheet.getRangeByIndexes(2, 0, lines.length + 1, 5);
    table.numberFormat = [HEADER, ...lines].map((line) => line.map(() => "@"));
    table.values = [HEADER, ...lines].map((line) => line.map((cell) => cell ?? ""));
    for (const edge of ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const) {
      table.format.borders.getItem(edge).style = "Continuous";
    }
    sheet.getRange("A3:E3").format.fill.color = "#D9E1F2";
    sheet.getRange("D4:E6").format.wrapText = true;
    sheet.getRange("A:A").format.columnWidth = 90;
    const rule = sheet.getRange("E4:E9").conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: '="90人次"', operator: "EqualTo" };
    rule.cellValue.format.fill.color = "#FFFF00";
    sheet.pageLayout.setPrintArea(`A1:E${lines.length + 4}`);
    await context.sync();
    return sheet.id;
  });
}
