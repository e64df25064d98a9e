import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CHECKS, examine, examineInSteps } from "../../../src/core/checks/examine";
import { checkReport } from "../../../src/core/handing-on/check-report";
import { readForm } from "../../../src/core/layout/form-reading";
import { textGrid } from "../../../src/core/layout/text-grid";
import { explainFinding } from "../../../src/core/messages/finding";
import { NATIONAL_2020 } from "../../../src/core/scoring/profiles/national2020";
import { SHANGHAI } from "../../../src/core/scoring/profiles/shanghai";
import { drawGrid } from "../layout/grid-notation";

/** A self-evaluation that nobody would send back. */
const GOOD = `
| 项目支出绩效自评表 | < | < | < | < | < | < | < | < |
| （2022年度） | < | < | < | < | < | < | < | < |
| 项目名称 | < | 训练经费 | < | < | 实施单位 | < | 区体育中心 | < |
| 计划开始日期 | < | 2022-01-01 | < | < | 计划完成日期 | < | 2022-12-31 | < |
| 项目资金（万元） | < |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |
| ^ | < | 年度资金总额 | 25 | 20 | 19 | 10 | 95.00% | 9.5 |
| ^ | < | 其中：当年财政拨款 | 20 | 15 | 14 | — | 93.33% | — |
| ^ | < | 上年结转资金 | 5 | 5 | 5 | — | 100.00% | — |
| 年度总体目标 | 预期目标 | < | < | < | 实际完成情况 | < | < | < |
| ^ | 完成全年训练任务 | < | < | < | 已全部完成 | < | < | < |
| 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |
| ^ | 产出指标（50分） | 数量指标 | 参训人数 | ≥300人 | 312人 | 20 | 20 | |
| ^ | ^ | ^ | 输送运动员 | ≥15名 | 12名 | 10 | 8 | 选拔赛延期 |
| ^ | ^ | 质量指标 | 训练合格率 | ≥95% | 96% | 10 | 10 | |
| ^ | ^ | 时效指标 | 完成时间 | 2022年12月底前 | 2022年11月 | 10 | 10 | |
| ^ | 效益指标（30分） | 社会效益指标 | 后备人才机制 | 健全 | 健全 | 15 | 15 | |
| ^ | ^ | ^ | 体质达标率 | ≥95% | 96.3% | 15 | 15 | |
| ^ | 满意度指标（10分） | 服务对象满意度指标 | 学员满意度 | ≥90% | 92% | 10 | 10 | |
| 总分 | < | < | < | < | < | 100 | 97.5 | |`;

function found(drawing: string, profile = NATIONAL_2020): readonly string[] {
  const form = readForm([drawGrid(drawing)]);
  expect(form.tables.length).toBeGreaterThan(0);
  return examine(form, profile).map(({ id, cell }) => `${id} ${cell}`);
}

test("[C10] a good form gives nothing", () => {
  expect(found(GOOD)).toEqual([]);
});

test("[C10] the facts of every sheet are looked at, a label the sheets share once for each", () => {
  const reversed = GOOD.replace("2022-12-31", "2021-12-31");
  const form = readForm([drawGrid(GOOD, "甲"), drawGrid(reversed, "乙")]);
  const found = examine(form, NATIONAL_2020).map(({ id, sheet }) => `${id} ${sheet}`);
  expect(found).toEqual(["PC02 乙"]);
  const { facts } = checkReport("x.xlsx", form, [], "zh-CN") as { facts: Record<string, string> };
  expect(Object.values(facts)).toContain("2022-12-31");
  expect(Object.values(facts)).not.toContain("2021-12-31");
});

/** What is changed in the good form, and what the list then holds. */
const CASES: readonly (readonly [
  name: string,
  from: string,
  to: string,
  expected: readonly string[],
])[] = [
  ["a required field is empty", "| 训练经费 |", "|  |", ["PC01 C3"]],
  ["the project ends before it begins", "2022-12-31", "2021-12-31", ["PC02 H4"]],
  ["the year is outside the project", "（2022年度）", "（2024年度）", ["PC03 C4"]],
  ["the sources do not add up", "| 5 | 5 | 5 |", "| 4 | 5 | 5 |", ["PC04 D6"]],
  ["no unit of money", "项目资金（万元）", "项目资金", ["PC06 D6"]],
  ["a text with another sum", "完成全年训练任务", "项目总预算为36万元", ["PC07 B10"]],
  ["the unit of a year's own sum agrees", "完成全年训练任务", "项目总预算为25万元", []],
  [
    "no satisfaction",
    "满意度指标（10分） | 服务对象满意度指标",
    "效益指标 | 其他指标",
    ["PC08 B11", "PC25 G16"],
  ],
  ["a target is missing", "| ≥300人 |", "|  |", ["PC09 E12"]],
  ["a placeholder", "| ≥300人 |", "| ≥**人 |", ["PC09 E12"]],
  ["no comparator", "| ≥300人 |", "| 300人 |", ["PC10 E12"]],
  ["no unit", "| ≥300人 | 312人 |", "| ≥300 | 312 |", ["PC11 E12"]],
  [
    "a unit in the name only",
    "| 参训人数 | ≥300人 | 312人 |",
    "| 参训人数（人） | ≥300 | 312 |",
    ["PC11 E12"],
  ],
  [
    "a unit in the name, another in the target",
    "| 参训人数 | ≥300人",
    "| 参训人数（场） | ≥300人",
    ["PC12 E12"],
  ],
  ["more than all", "≥95% | 96% |", "≥105% | 110% |", ["PC13 E14"]],
  ["a sign the wrong way", "| 体质达标率 | ≥95%", "| 投诉率 | ≥5%", ["PC14 E17"]],
  [
    "a deadline after the end",
    "| 2022年12月底前 | 2022年11月 |",
    "| 2023年1月底前 | 2022年11月 |",
    ["PC15 E15"],
  ],
  ["the same indicator twice", "| 输送运动员 |", "| 参训人数 |", ["PC16 D13"]],
  ["a trend that nobody can test", "| 健全 | 健全 |", "| 稳步提高 | 稳步提高 |", ["PC17 E16"]],
  ["a scale as target", "| 健全 | 健全 | 15 | 15 |", "| 优良中低差 | 优 | 15 | 15 |", ["PC18 E16"]],
  ["a look-alike sign", "| ≥300人 |", "| ≧300人 |", ["PC19 E12"]],
  ["damage", "| ≥300人 |", "| 工300人 |", ["PC20 E12"]],
  ["numbers run together", "| ≥300人 |", "| 30 50 |", ["PC21 E12"]],
  ["an error", "| ≥300人 |", "| #REF! |", ["PC22 E12"]],
  [
    "the weights",
    "| 312人 | 20 | 20 |",
    "| 312人 | 15 | 15 |",
    ["PC23 G19", "PC24 B12", "PC29 H19"],
  ],
  ["the children", "产出指标（50分）", "产出指标（55分）", ["PC24 B12"]],
  [
    "another split",
    "| 312人 | 20 | 20 |",
    "| 312人 | 25 | 25 |",
    ["PC23 G19", "PC24 B12", "PC29 H19"],
  ],
  [
    "a score above the weight",
    "| 312人 | 20 | 20 |",
    "| 312人 | 20 | 21 |",
    ["PC26 H12", "PC29 H19"],
  ],
  [
    "a score below zero",
    "| 312人 | 20 | 20 |",
    "| 312人 | 20 | -1 |",
    ["PC26 H12", "PC30 I12", "PC29 H19"],
  ],
  [
    "a score that is not the rule's",
    "| 12名 | 10 | 8 |",
    "| 12名 | 10 | 9 |",
    ["PC27 H13", "PC29 H19"],
  ],
  [
    "a word scored below its band",
    "| 健全 | 健全 | 15 | 15 | |",
    "| 健全 | 健全 | 15 | 5 | 机构调整 |",
    ["PC28 H16", "PC29 H19"],
  ],
  ["the total", "| 97.5 |", "| 99.5 |", ["PC29 H19"]],
  ["nothing said to a shortfall", "| 选拔赛延期 |", "| 无 |", ["PC30 I13"]],
  [
    "something said though all is well",
    "| 96% | 10 | 10 | |",
    "| 96% | 10 | 10 | 人手不足 |",
    ["PC31 I14"],
  ],
  ["an actual is missing", "| 312人 | 20 | 20 |", "|  | 20 |  |", ["PC32 F12", "PC29 H19"]],
  ["a word for a number", "| 312人 | 20 | 20 |", "| 已完成 | 20 | 20 |", ["PC33 F12"]],
  ["a wrong rate", "95.00%", "95.30%", ["PC34 H6"]],
  ["money from nothing", "| 15 | 14 | — | 93.33%", "| 0 | 14 | — | —", ["PC04 E6", "PC34 E7"]],
  [
    "little spent",
    "| 25 | 20 | 19 | 10 | 95.00% | 9.5 |",
    "| 25 | 20 | 15 | 10 | 75.00% | 7.5 |",
    ["PC04 F6", "PC35 F6", "PC29 H19"],
  ],
  [
    "another rate below",
    "| 训练合格率 | ≥95% | 96% |",
    "| 预算执行率 | ≥90% | 96% |",
    ["PC36 F14"],
  ],
  ["far above the target", "| 312人 |", "| 450人 |", ["PC37 F12"]],
  ["unmet and yet full", "| 12名 | 10 | 8 |", "| 12名 | 10 | 10 |", ["PC38 H13", "PC29 H19"]],
  ["stray characters", "| 参训人数 |", "| 参训_人数 |", ["PC39 D12"]],
  ["other units", "| 312人 |", "| 312场 |", ["PC41 F12"]],
  ["still open", "| 健全 | 健全 | 15 | 15 |", "| 健全 | 较健全 | 15 | 15 |", ["PC42 F16"]],
];

test.each(CASES)("[C10] %s", (_, from, to, expected) => {
  const changed = GOOD.replace(from, to);
  expect(changed).not.toBe(GOOD);
  expect([...found(changed)].toSorted()).toEqual([...expected].toSorted());
});

test("[C10] all actuals repeat their targets", () => {
  const rows = Array.from(
    { length: 6 },
    (_, row) => `| 产出指标 | 数量指标 | 课程${row} | ≥${row + 2}门 | ≥${row + 2}门 |`,
  );
  const drawing = `| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 |\n${rows.join("\n")}`;
  expect(found(drawing)).toEqual(["PC08 A1", "PC08 A1", "PC40 E2"]);
});

test("[C10] the points of the profile against those of the form", () => {
  const changed = GOOD.replace("| 312人 | 20 | 20 |", "| 312人 | 25 | 25 |")
    .replace("| 92% | 10 | 10 |", "| 92% | 5 | 5 |")
    .replace("（50分）", "")
    .replace("（10分）", "");
  expect(found(changed)).toEqual(["PC25 G12", "PC25 G18"]);
});

test("[C10] amounts of the Shanghai form: the year's may not exceed the whole", () => {
  const form = `
    | 项目总预算（元） | 1,000 | 项目当年预算（元） | 2,000 |
    | 一级目标 | 二级目标 | 三级目标 | 指标目标值 |
    | 产出目标 | 数量 | 课件 | ≥190课时 |
    | 效果目标 | 满意度 | 培训满意度 | ≥75% |`;
  expect(found(form)).toEqual(["PC05 D1"]);
});

test("[C10] Shanghai asks for 成本 from 2025 on", () => {
  const form = (year: number) => `
    | （${year}年度） | < | < | < |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量 | 课件 | ≥190课时 |
    | 效益指标 | 社会效益 | 覆盖率 | ≥80% |
    | 满意度指标 | 满意度 | 培训满意度 | ≥75% |`;
  expect(found(form(2025), SHANGHAI)).toEqual(["PC08 A2"]);
  expect(found(form(2024), SHANGHAI)).toEqual([]);
  expect(found(form(2025))).toEqual([]);
});

test("[C10] Excel's own changes are named with what was typed", () => {
  const grid = drawGrid(`
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量 | 课件 | #NAME? |
    | 效益指标 | 满意度 | 培训满意度 | ≥75% |`);
  const cells = grid.cells.map((row, index) =>
    index === 1
      ? row.map((cell, column) => (column === 3 ? { ...cell, formula: "=190课时" } : cell))
      : row,
  );
  const form = readForm([{ ...grid, cells }]);
  const findings = examine(form, NATIONAL_2020);
  expect(findings.map(({ id, cell, fix }) => [id, cell, fix?.value])).toEqual([
    ["PC22", "D2", "=190课时"],
  ]);
});

test("[C10] a list of projects: names may come again, the points of each make 100", () => {
  const list = (weight: number): string => `
    | 单位名称 | 项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |
    | 一中 | 校舍维修 | 产出指标 | 数量指标 | 维修面积 | ≥3000平方米 | 60 |
    | ^ | ^ | 效益指标 | 满意度 | 师生满意度 | ≥90% | 40 |
    | ^ | 设备购置 | 产出指标 | 数量指标 | 购置电脑 | ≥50台 | 60 |
    | ^ | ^ | 效益指标 | 满意度 | 师生满意度 | ≥90% | ${weight} |`;
  expect(found(list(40))).toEqual([]);
  expect(found(list(25))).toEqual(["PC23 G4"]);
});

test("[C10] every check has its own id, and a sentence in both languages", () => {
  expect(CHECKS.map(({ id }) => id)).toEqual([...new Set(CHECKS.map(({ id }) => id))]);
  expect(CHECKS).toHaveLength(42);
  for (const [, from, to] of CASES) {
    const form = readForm([drawGrid(GOOD.replace(from, to))]);
    for (const finding of examine(form, NATIONAL_2020)) {
      for (const language of ["zh-CN", "en"] as const) {
        expect(explainFinding(finding, language)).toMatch(/[。.）?]$/u);
        expect(explainFinding(finding, language)).not.toMatch(/undefined|NaN/u);
      }
    }
  }
});

test("[C10] the printed Shanghai form, everything met word for word: one hint and nothing else", () => {
  const text = readFileSync(join(__dirname, "../../data/seed-shanghai-2020.txt"), "utf8");
  const grid = textGrid(text, "seed");
  const header = grid.cells.findIndex((row) => row.some((cell) => cell.text === "指标目标值"));
  const withActuals = grid.cells.map((row, index) => {
    const target = row[3];
    const added = index === header ? "实际完成值" : (target?.text ?? "");
    return [...row.slice(0, 4), { value: added === "" ? null : added, text: added }];
  });
  const form = readForm([{ ...grid, cells: withActuals }]);
  expect(form.tables[0]?.rows.map(({ verdict }) => verdict.status)).toEqual(
    Array.from({ length: 31 }, () => "met"),
  );
  expect(examine(form, SHANGHAI).map(({ id, severity }) => `${id} ${severity}`)).toEqual([
    "PC40 hint",
  ]);
});

test.each([
  ["| 参训人数（人） | ≥300 | 312 |", "≥300人"],
  ["| 参训人数（单位：人次） | 300～320 | 312 |", "300～320人次"],
  ["| 参训人数 | ≥300 | 312 |", null],
])("[C10] PC11: %s is mended by the unit that the name tells", (row, value) => {
  const form = readForm([drawGrid(GOOD.replace("| 参训人数 | ≥300人 | 312人 |", row))]);
  const finding = examine(form, NATIONAL_2020).find(({ id }) => id === "PC11");
  expect(finding?.fix?.value ?? null).toBe(value);
  if (finding?.fix == null) return;
  const mended = GOOD.replace(
    "| 参训人数 | ≥300人 | 312人 |",
    row.replace(/≥300|300～320/u, value ?? ""),
  );
  expect(found(mended).filter((each) => each.startsWith("PC11"))).toEqual([]);
});

test("[C10] under rules that nobody here knows nothing is said about points that rules give", () => {
  const form = readForm([
    drawGrid(
      GOOD.replace("满意度指标（10分） | 服务对象满意度指标", "效益指标 | 其他指标").replace(
        "96% | 10 | 10",
        "90% | 10 | 10",
      ),
    ),
  ]);
  const ids = (profile: typeof NATIONAL_2020 | null): readonly string[] =>
    examine(form, profile).map(({ id }) => id);
  expect(ids(NATIONAL_2020)).toEqual(expect.arrayContaining(["PC08", "PC25", "PC38"]));
  expect(ids(null).filter((id) => ["PC08", "PC25", "PC27", "PC28"].includes(id))).toEqual([]);
  expect(ids(null)).toContain("PC38");
});

test("[C10] whoever lists findings rests at least every fifty rows of every check", () => {
  const rows = Array.from(
    { length: 500 },
    (_, row) => `| 产出指标 | 数量指标 | 指标${row} | ≥${row}个 | 1个 |`,
  );
  const drawing = ["| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 |", ...rows].join("\n");
  const steps = examineInSteps(readForm([drawGrid(drawing)]), NATIONAL_2020);
  let rests = 0;
  while (steps.next().done !== true) rests += 1;
  const ofRows = CHECKS.filter((check) => "findIn" in check).length;
  expect(rests).toBeGreaterThanOrEqual(ofRows * (500 / 50));
});
