import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormContent, Grid } from "../../../src/core";
import { FORMS, incomingContent, incomingForms, planSheet, textGrid } from "../../../src/core";
import { closestForm } from "../../../src/core/bringing-in/closest-form";
import { readContent } from "../../../src/core/bringing-in/read-content";
import type { ContentReading } from "../../../src/core/bringing-in/read-content";
import { readFormContent } from "../../../src/files/form-content-json";
import { drawGrid } from "../layout/grid-notation";
import { planGrid } from "../../../src/core/planning/plan-grid";

const root = join(__dirname, "../..");

test("[B1] the seed, as the text of its PDF: every fact, the budget, 31 of 31 indicators, no doubt", () => {
  const grid = textGrid(readFileSync(join(root, "data/seed-shanghai-2020.txt"), "utf8"), "seed");
  const { form, reading } = bringIn(grid);
  expect(form).toBe("shanghai-2020");
  expect(reading.content).toEqual(goldenOf("shanghai-2020"));
  expect(reading.content.indicators).toHaveLength(31);
  expect(reading.doubts).toEqual([]);
});

test.each(FORMS.map((form) => [form.id, form] as const))(
  "[B1] %s, built by us and without its names, is known for what it is and read in full",
  (id, form) => {
    const content = goldenOf(id);
    const { grid } = planGrid(planSheet(form, content, { formulas: "values" }));
    const { form: closest, reading } = bringIn(grid);
    expect(closest).toBe(id);
    expect(reading.content.facts).toEqual({
      ...content.facts,
      ...(id === "shanghai-2026" ? { 计划开始日期: "2026-01-01", 计划完成日期: "2026-12-31" } : {}),
    });
    expect(reading.content.budget).toEqual(
      Object.fromEntries(Object.entries(content.budget).filter(([, value]) => value !== null)),
    );
    expect(reading.content.year).toBe(content.year);
    expect(
      reading.content.indicators.map(({ path, name, target, weight }) => [
        path,
        name,
        target,
        weight,
      ]),
    ).toEqual(
      content.indicators.map(({ path, name, target, weight }) => [path, name, target, weight]),
    );
    expect(reading.content.longTerm?.map(({ name, target }) => [name, target])).toEqual(
      content.longTerm?.map(({ name, target }) => [name, target]),
    );
  },
);

test("[B1] amounts come in the unit of the form, wherever the unit is declared", () => {
  const { reading } = bringIn(
    drawGrid(`
    | 项目支出绩效自评表 | < | < | < | < |
    | （2022年度） | < | < | < | < |
    | 项目名称 | 青少年训练 | 主管部门 | 区体育局 |  |
    | 项目资金（元） | ^ | 年初预算数 | 全年预算数 | 全年执行数 |
    | ^ | 年度资金总额 | 250,000 | 250000 | 215457.6 |
    | ^ | 其中：财政拨款 | 250000 | 250000 | — |
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
    | 产出指标 | 数量指标 | 参训人数 | ≥300人 | 312人 |
    | 效益指标 | 社会效益指标 | 达标率 | ≥95% | 96% |`),
  );
  expect(reading.content.budget).toEqual({
    "年度资金总额/年初预算数": 25,
    "年度资金总额/全年预算数": 25,
    "年度资金总额/全年执行数": 21.54576,
    "当年财政拨款/年初预算数": 25,
    "当年财政拨款/全年预算数": 25,
  });
  expect(reading.doubts).toEqual([{ kind: "table", confidence: 0.89 }]);
});

test("[B1] what no form knows keeps its label, columns their header; what is unsure is told", () => {
  const { reading } = bringIn(
    drawGrid(`
    | 项目名称 | 道路养护 | 项目编码 | A-17 |  |
    | 年度资金总额 | 约300万 | 其他资金 | 12 |  |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 | 数据来源 |
    | 产出指标 | 数量指标 | 养护里程 | ≥30公里 | 台账 |
    | ^ | ^ | 修补坑槽 | ≥**处 |  |
    | ^ | ^ | 合格率 | 3O% | =B2 |`),
  );
  expect(reading.content.facts).toMatchObject({ 项目名称: "道路养护", 项目编码: "A-17" });
  expect(JSON.stringify(reading.content)).toContain("约300万");
  expect(reading.content.indicators.map(({ more }) => more)).toEqual([
    { 数据来源: "台账" },
    undefined,
    { 数据来源: "=B2" },
  ]);
  expect(reading.doubts).toEqual(
    expect.arrayContaining([
      { kind: "no-year" },
      { kind: "no-target", row: 1 },
      { kind: "unread-target", row: 2, because: { kind: "damaged", written: "3O%" } },
    ]),
  );
});

test("[B1] two forms on one sheet are two, each with its own facts", () => {
  const grid = drawGrid(`
    | 项目名称 | 甲项目 | 2024年度 |  |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 甲一 | 1个 |
    | 产出指标 | 数量指标 | 甲二 | 2个 |
    |  |  |  |  |
    | 项目名称 | 乙项目 | 2025年度 |  |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 乙一 | 3个 |`);
  const read = incomingForms([grid]).map((incoming) => incomingContent(incoming).content);
  expect(
    read.map(({ facts, year, indicators }) => [facts["项目名称"], year, indicators.length]),
  ).toEqual([
    ["甲项目", 2024, 2],
    ["乙项目", 2025, 1],
  ]);
});

test("[B1] a grid without a table brings in nothing", () => {
  expect(incomingForms([drawGrid("| 项目名称 | 甲项目 |")])).toEqual([]);
});

function bringIn(grid: Grid): { readonly form: string; readonly reading: ContentReading } {
  const [incoming] = incomingForms([grid]);
  if (incoming === undefined) throw new Error("no form found");
  const form = closestForm(incoming, FORMS);
  return { form: form.id, reading: readContent(incoming, form) };
}

function goldenOf(id: string): FormContent {
  const read = readFormContent(readFileSync(join(root, "golden", id, "form.json")));
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}
