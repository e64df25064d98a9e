import { findTables } from "../../../src/core/layout/find-tables";
import { readFacts } from "../../../src/core/layout/facts";
import { readForm } from "../../../src/core/layout/form-reading";
import { readFormYear } from "../../../src/core/layout/form-year";
import { readWritten } from "../../../src/core/layout/written";
import { drawGrid } from "./grid-notation";

function rowsOf(drawing: string) {
  return findTables(drawGrid(drawing)).map((table) =>
    table.rows.map(
      ({ row, path, indicator, target, actual, weight }) =>
        [row + 1, path.join("/"), indicator, target, actual, weight] as const,
    ),
  );
}

test("[C1] the printed Shanghai form: levels merged, facts above", () => {
  const drawing = `
    | 财政项目支出绩效目标表 | < | < | < |
    | （2020 年度） | < | < | < |
    | 项目名称： | 在线学习工作经费 | 项目类别： | 经常性专项业务费 |
    | 2020 年绩效目标 | < | < | < |
    | 一级目标 | 二级目标 | 三级目标 | 指标目标值 |
    | 投入与管理 | 投入管理 | 预算编制合理性 | 合理 |
    | ^ | ^ | 预算执行率 | >=95% |
    | ^ | 财务管理 | 财务管理制度健全性 | 健全 |
    | 产出目标 | 数量 | 定制课件 | =190 课时 |
    | ^ | ^ | 平台服务支持能力 | >=20 万人 |
    | 注：本表一式两份 | < | < | < |`;
  expect(rowsOf(drawing)).toEqual([
    [
      [6, "投入与管理/投入管理", "预算编制合理性", "合理", null, null],
      [7, "投入与管理/投入管理", "预算执行率", ">=95%", null, null],
      [8, "投入与管理/财务管理", "财务管理制度健全性", "健全", null, null],
      [9, "产出目标/数量", "定制课件", "=190 课时", null, null],
      [10, "产出目标/数量", "平台服务支持能力", ">=20 万人", null, null],
    ],
  ]);
  const grid = drawGrid(drawing);
  const tables = findTables(grid).map(({ area }) => area);
  expect(readFacts(grid, tables).map(({ label, value }) => [label, value])).toEqual([
    ["项目名称", "在线学习工作经费"],
    ["项目类别", "经常性专项业务费"],
  ]);
  expect(readFormYear(grid, tables)).toBe(2020);
});

test("[C2] the national self-evaluation: side label, money block above, in-word blanks, total row", () => {
  expect(
    rowsOf(`
    | 项目支出绩效自评表 | < | < | < | < | < | < | < | < |
    | 项目资金（万元） | < |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
    | ^ | < | 年度资金总额 | 100 | 100 | 86.18 | 10 | 86.18% | 8.62 |
    | 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
    | ^ | 完成全年任务 | < | < | < | 已完成 | < | < | < |
    | 绩\\n效\\n指\\n标 | 一级指标 | 二级指标 | 三 级 指 标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
    | ^ | 产出指标（50分） | 数量指标 | 指标1：培训场次 | ≥12场 | 13场 | 10 | 10 | |
    | ^ | ^ | 质量指标 | 合格率 | 0.95{0%} | 0.96{0%} | 10 | 10 | |
    | ^ | 效益指标 | 社会效益指标 | 提升能力 | 有所提升 | 达成预期指标 | 10 | 10 | |
    | ^ | ^ | ^ | 指标2： |  |  |  |  | |
    | ^ | 满意度指标 | 服务对象满意度指标 | 学员满意度 | ≥90% | 92% | 10 | 10 | |
    | 总分 | < | < | < | < | < | 100 | 98.62 | |`),
  ).toEqual([
    [
      [7, "产出指标/数量指标", "培训场次", "≥12场", "13场", 10],
      [8, "产出指标/质量指标", "合格率", "95%", "96%", 10],
      [9, "效益指标/社会效益指标", "提升能力", "有所提升", "达成预期指标", 10],
      [11, "满意度指标/服务对象满意度指标", "学员满意度", "≥90%", "92%", 10],
    ],
  ]);
});

test("[C3] split columns are joined: comparator, value, unit", () => {
  expect(
    rowsOf(`
    | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分 | 未完成原因分析 |
    | 产出指标 | 数量指标 | 维护道路 | ≥ | 30 | 公里 | 31 | 20 | 20 | |
    | | 质量指标 | 验收情况 | 定性 | 合格 |  | 合格 | 20 | 20 | |
    | | 成本指标 | 维护成本 | ≤ | 30 | 万元 | 28.8 | 20 | 20 | |`),
  ).toEqual([
    [
      [2, "产出指标/数量指标", "维护道路", "≥30公里", 31, 20],
      [3, "产出指标/质量指标", "验收情况", "合格", "合格", 20],
      [4, "产出指标/成本指标", "维护成本", "≤30万元", 28.8, 20],
    ],
  ]);
});

test("[C3] long-term beside annual gives rows for both", () => {
  expect(
    rowsOf(`
    | 绩效指标 | 长期目标 | < | < | < | 年度目标 | < | < |
    | ^ | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值 |
    | ^ | 产出指标 | 数量指标 | 培训总人数 | ≥3000人 | 数量指标 | 培训人数 | ≥1000人 |
    | ^ | ^ | 质量指标 | 总合格率 | ≥95% | 质量指标 | 合格率 | ≥96% |`),
  ).toEqual([
    [
      [3, "产出指标/数量指标", "培训总人数", "≥3000人", null, null],
      [3, "产出指标/数量指标", "培训人数", "≥1000人", null, null],
      [4, "产出指标/质量指标", "总合格率", "≥95%", null, null],
      [4, "产出指标/质量指标", "合格率", "≥96%", null, null],
    ],
  ]);
});

test("[C2] a header of two rows: sub-headers below, levels merged over both", () => {
  expect(
    rowsOf(`
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | < | < | 1-7月执行情况 | 全年预计完成情况 |
    | ^ | ^ | ^ | 计算符号 | 指标值 | 计量单位 | ^ | ^ |
    | 产出指标 | 数量指标 | 巡查次数 | ≥ | 24 | 次 | 15次 | 26次 |`),
  ).toEqual([[[3, "产出指标/数量指标", "巡查次数", "≥24次", "15次", null]]]);
});

test("[C5] several tables on a sheet, a header repeated on the next page, levels blank below the first", () => {
  expect(
    rowsOf(`
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 甲 | 1个 |
    | | | 乙 | 2个 |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 效益指标 | 社会效益 | 丙 | 提高 |
    | 合计 | | | |
    | | | | |
    | 填表人： | 某 | | |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 成本指标 | 经济成本 | 丁 | ≤5万元 |`),
  ).toEqual([
    [
      [2, "产出指标/数量指标", "甲", "1个", null, null],
      [3, "产出指标/数量指标", "乙", "2个", null, null],
      [5, "效益指标/社会效益", "丙", "提高", null, null],
    ],
    [[10, "成本指标/经济成本", "丁", "≤5万元", null, null]],
  ]);
});

test.each([
  ["nothing", "| |"],
  ["a list of people", "| 姓名 | 单位 | 电话 |\n| 甲 | 乙 | 1 |"],
  ["a budget table", "| 项目 | 年初预算数 | 分值 | 得分 |\n| 合计 | 1 | 2 | 3 |"],
  ["a text about indicators", "| 一级指标分为产出指标和效益指标，指标值应当可衡量 | |"],
])("[C1] %s is no table", (_, drawing) => {
  expect(rowsOf(drawing)).toEqual([]);
});

test.each([
  [
    "labels above their values",
    `
    | 项目名称 | 主管部门 | 实施单位 |
    | 社区养老 | 民政局 | 服务中心 |`,
    { 项目名称: "社区养老", 主管部门: "民政局", 实施单位: "服务中心" },
  ],
  [
    "several labels in one cell",
    "| 项目名称：道路养护      主管部门：交通局 | < |",
    { 项目名称: "道路养护", 主管部门: "交通局" },
  ],
  [
    "names of a policy and of a department",
    `
    | 政策名称 | 新能源补贴 | 政策期限 | 3年 |
    | 部门（单位）名称 | 市水利局 |  |  |`,
    { 政策名称: "新能源补贴", 政策期限: "3年", "部门（单位）名称": "市水利局" },
  ],
  [
    "traditional characters, blanks inside words",
    "| 項 目 名 稱 | 圖書採購 |",
    { 項目名稱: "圖書採購" },
  ],
])("[C6] facts: %s", (_, drawing, facts) => {
  const read = readFacts(drawGrid(drawing), []);
  expect(Object.fromEntries(read.map(({ label, value }) => [label, value]))).toEqual(facts);
});

test("[C4] a formula that no program has calculated: a target is what was typed, the rest no blank", () => {
  const grid = drawGrid(`
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 |
    | 产出指标 | 数量指标 | 课件 | target | actual |`);
  const cells = grid.cells.map((row) =>
    row.map((cell) => {
      if (cell.text === "target") return { value: null, text: "", formula: "=190课时" };
      return cell.text === "actual" ? { value: null, text: "", formula: "=B9/C9" } : cell;
    }),
  );
  const [table] = findTables({ ...grid, cells });
  expect(table?.rows.map(({ target, actual }) => [target, actual])).toEqual([
    ["=190课时", "=B9/C9"],
  ]);
});

test.each([
  ["0%", 0.95, "95%"],
  ["0.0%;[Red]-0.0%", 0.955, "95.5%"],
  ['0.0"%"', 9.5, "9.5%"],
  ["0\\%", 3, "3%"],
  ["0!%", 3, "3%"],
  ["0_%", 3, 3],
  ["0*%", 3, 3],
  ['0%"%"', 0.03, "3%"],
])("[C4] a number shown by the format %s is what it shows", (format, value, expected) => {
  expect(readWritten({ value, text: "", format }).value).toBe(expected);
});

test.each([
  ["2026年12月31日前", 'm"月"d"日"', 46_402, "undecided"],
  ["2026年12月31日前", "m-d", 46_402, "undecided"],
  ["2026年12月31日前", "m-d", 46_332, "met"],
  ["2026年12月31日前", "yyyy-m-d", 46_402, "unmet"],
  ["10-12", "m-d", 46_307, "met"],
])("[C4] %s, done on a day shown by %s", (target, format, value, status) => {
  const [table] = readForm([
    drawGrid(`
    | （2026年度） | < | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 |
    | 产出指标 | 时效指标 | 完成时间 | ${target} | ${value}{${format}} |`),
  ]).tables;
  expect(table?.rows[0]?.verdict.status).toBe(status);
});

test("[C5] a remark over all columns is no row and no part of the table", () => {
  const [table] = findTables(
    drawGrid(`
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 甲 | 1个 |
    | 以上指标由各科室按季度填报并经分管领导审核后报送财务科汇总存档 | < | < | < |`),
  );
  expect([table?.rows.length, table?.area.rows]).toEqual([1, 2]);
});
