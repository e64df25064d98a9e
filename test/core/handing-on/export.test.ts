import { assert, array, constantFrom, oneof, property, string } from "fast-check";
import type { Grid } from "../../../src/core";
import {
  commaSeparated,
  EXPORT_TEMPLATES,
  exportTable,
  readForm,
  tabSeparated,
} from "../../../src/core";
import { commaSeparatedGrid } from "../../../src/files/comma-separated";

const LINES = [
  ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值"],
  ["产出指标", "数量指标", "培训人次", "≥1.2万人次", "1.1万人次", "10"],
  ["产出指标", "质量指标", "合格率", "不低于95%", "0.97", "10"],
  ["产出指标", "时效指标", "完成时间", "2020年12月底前", "", "10"],
  ["效益指标", "社会效益", "长效机制", "健全", "健全", "10"],
  ["效益指标", "社会效益", "影响力", "不适用", "", "10"],
];

function form() {
  const grid: Grid = {
    sheet: "表",
    origin: { row: 0, column: 0 },
    cells: LINES.map((line) => line.map((text) => ({ value: text === "" ? null : text, text }))),
    merges: [],
    hiddenRows: [],
  };
  return readForm([grid]);
}

function rowsOf(name: string): readonly string[] {
  const template = EXPORT_TEMPLATES.find((each) => each.name === name);
  if (template === undefined) throw new Error("No such template");
  return exportTable(form().tables, template, "zh-CN").map((row) => row.join(" | "));
}

test("[H3] six columns as budget systems import them", () => {
  expect(rowsOf("指标导入（六列）")).toEqual([
    "一级指标 | 二级指标 | 三级指标 | 计算符号 | 指标值 | 计量单位",
    "产出指标 | 数量指标 | 培训人次 | ≥ | 1.2 | 万人次",
    "产出指标 | 质量指标 | 合格率 | ≥ | 95 | %",
    "产出指标 | 时效指标 | 完成时间 | 定量(其他) | 2020年12月底前 | ",
    "效益指标 | 社会效益 | 长效机制 | 定性 | 健全 | ",
    "效益指标 | 社会效益 | 影响力 | 不适用 | 不适用 | ",
  ]);
});

test("[H3] what was reported and what became of it", () => {
  expect(rowsOf("核对结果").slice(0, 3)).toEqual([
    "一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 结论 | 说明",
    expect.stringMatching(
      /^产出指标 \| 数量指标 \| 培训人次 \| ≥1\.2万人次 \| 1\.1万人次 \| 未达成 \| /u,
    ),
    expect.stringMatching(/ \| 0\.97 \| 达成 \| /u),
  ]);
});

test.each([
  ["=190课时", "'=190课时"],
  ["=", "="],
  ["=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"],
  ["＝1+1", "'＝1+1"],
  ["-5", "-5"],
  ["-12.5%", "-12.5%"],
  ["-2+3", "'-2+3"],
  ["@SUM(1)", "'@SUM(1)"],
  ["\tx", "'\tx"],
  ["≥95%", "≥95%"],
  ['说"好", 是', '"说""好"", 是"'],
  ["两\n行", '"两\n行"'],
  ["\n=1+1", '"\'\n=1+1"'],
  [" =1+1", "' =1+1"],
])("[H4] %j is the field %j", (text, field) => {
  expect(commaSeparated([[text]])).toBe(`\ufeff${field}\r\n`);
});

test("[H4] a .csv reads back as it was, but for the apostrophes", () => {
  const text = oneof(string(), constantFrom("=1", "≥95%", '"', ",", "\r\n", "'", "a\tb"));
  assert(
    property(array(array(text, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
      const read = commaSeparatedGrid(commaSeparated(rows), "表").cells;
      for (const [index, row] of rows.entries()) {
        for (const [column, value] of row.entries()) {
          expect([value, `'${value}`]).toContain(read[index]?.[column]?.text);
        }
      }
    }),
  );
});

test("[H4] as text a row is a line, whatever its cells hold", () => {
  expect(
    tabSeparated([
      ["a\tb", null],
      ["两\r\n行", 3],
      ["\n=1+1", "\t@A1"],
    ]),
  ).toBe("a b\t\n两 行\t3\n' =1+1\t' @A1");
});
