import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormDefinition } from "../../../src/core";
import {
  acceptOffers,
  carryOver,
  findForm,
  nextYear,
  planSheet,
  SHANGHAI_2020_SAMPLE,
  yearOffers,
} from "../../../src/core";
import { readFormContent } from "../../../src/files/form-content-json";

const SAMPLE = SHANGHAI_2020_SAMPLE;

describe("目标 → 自评", () => {
  const { content, renamed, leftovers } = carryOver(
    SAMPLE,
    formOf("shanghai-2020"),
    formOf("national-self-evaluation"),
  );

  test("[P12] facts find the field that asks for the same, amounts change their unit", () => {
    expect(content.facts["实施单位"]).toBe("上海市干部教育中心");
    expect(content.facts["预期目标"]).toBe(SAMPLE.facts["总目标及阶段性目标"]);
    expect(content.budget["年度资金总额/年初预算数"]).toBe(1065.6);
    expect(renamed).toContainEqual({
      from: "项目当年预算（元）",
      to: "年度资金总额/年初预算数",
      before: "10656000元",
      after: "1065.6万元",
    });
  });

  test("[P12] targets and actuals stay, row by row", () => {
    expect(content.indicators).toEqual(SAMPLE.indicators);
  });

  test("[P12] what finds no place is listed and still there", () => {
    expect(leftovers.map(({ label }) => label)).toEqual([
      "项目类别",
      "计划开始日期",
      "计划完成日期",
      "是否含有政府购买服务",
      "绩效类型",
      "项目概况",
      "立项依据",
      "项目设立的必要性",
      "保证项目实施的制度、措施",
      "项目实施计划",
      "项目总预算（元）",
      "同名项目上年预算额（元）",
      "同名项目上年预算执行数（元）",
    ]);
    for (const { label, value } of leftovers)
      expect(content.facts[label] ?? String(content.budget[label])).toBe(value);
  });

  test("[P12] the sheet of the new form shows what was carried over", () => {
    const { cells } = planSheet(formOf("national-self-evaluation"), content);
    const texts = cells.flat().flatMap((cell) => (cell.kind === "text" ? [cell.text] : []));
    expect(texts).toEqual(
      expect.arrayContaining(["在线学习工作经费", "上海市干部教育中心", "98.6%"]),
    );
  });
});

test("[P12] 目标 → 监控: the year's goal and the budget come along, a scored form leaves its points", () => {
  const from = formOf("national-declaration");
  const read = readFormContent(
    readFileSync(join(__dirname, "../../golden/national-declaration/form.json")),
  );
  if (!read.ok) throw new Error("not read");
  const { content, leftovers } = carryOver(read.value, from, formOf("monitoring"));
  expect(content.facts["年度总体目标"]).toBe(read.value.facts["年度目标"]);
  expect(content.facts["主管部门"]).toBe("市文化和旅游局 123");
  expect(content.budget["年度资金总额/年初预算数"]).toBe(300.5);
  expect(leftovers.map(({ label }) => label)).toEqual([
    "项目属性",
    "项目起止时间",
    "中期目标",
    "资金总额",
    "财政拨款",
    "其他资金",
    "新增图书 中期指标值",
    "服务读者人次 中期指标值",
    "城乡阅读服务网络 中期指标值",
  ]);
});

test("[P12] a value never displaces another", () => {
  const facts = { 主管部门: "甲", 主管部门及编码: "乙 1" };
  const { content, leftovers } = carryOver(
    { ...SAMPLE, facts, budget: {} },
    formOf("national-declaration"),
    formOf("monitoring"),
  );
  expect(content.facts).toEqual(facts);
  expect(leftovers).toEqual([{ label: "主管部门及编码", value: "乙 1" }]);
});

describe("last year → this year", () => {
  const next = nextYear(SAMPLE, 2021);

  test("[P13] targets are kept, actuals and remarks cleared, the year is the one given", () => {
    expect(next.year).toBe(2021);
    expect(next.indicators.map(({ name, target }) => [name, target])).toEqual(
      SAMPLE.indicators.map(({ name, target }) => [name, target]),
    );
    expect(next.indicators.every(({ actual, more }) => actual === null && more === undefined)).toBe(
      true,
    );
  });

  test("[P13] no date, text or amount changes by itself", () => {
    expect(next.facts).toEqual(SAMPLE.facts);
    expect(next.budget).toEqual(SAMPLE.budget);
  });

  test("[P13] years near the old one are offered, those of old documents are not", () => {
    const offers = yearOffers(next, 2020, 2021);
    expect(
      offers.map(({ before, after, likely, place }) => [place, before, after, likely]),
    ).toEqual([
      [{ kind: "fact", key: "计划开始日期" }, "2020", "2021", true],
      [{ kind: "fact", key: "计划完成日期" }, "2020", "2021", true],
      [{ kind: "fact", key: "立项依据" }, "2019", "2020", false],
    ]);
    expect(offers[2]?.context).toBe("育培训规划》；5.《关于2019年度上海干部在线学习招生");
  });

  test("[P13] only the offers that were taken are carried out", () => {
    const offers = yearOffers(next, 2020, 2021);
    const taken = acceptOffers(
      next,
      offers.filter(({ likely }) => likely),
    );
    expect(taken.facts).toMatchObject({ 计划开始日期: "2021-01-01", 计划完成日期: "2021-12-31" });
    expect(taken.facts["立项依据"]).toBe(SAMPLE.facts["立项依据"]);
  });

  test("[P13] several years in one text, names and targets keep their places", () => {
    const content = {
      ...SAMPLE,
      facts: { 项目概况: "2020年起，2019年止，2020年再起" },
      budget: { "项目当年预算（元）": 5, "同名项目上年预算额（元）": 4 },
      indicators: [
        { path: [], name: "2020年新增", target: "2020年12月底前", actual: null, weight: null },
        { path: [], name: "件数", target: 2020, actual: null, weight: null },
      ],
    };
    const after = acceptOffers(content, yearOffers(content, 2020, 2024));
    expect(after.facts["项目概况"]).toBe("2024年起，2023年止，2024年再起");
    expect(after.indicators.map(({ name, target }) => [name, target])).toEqual([
      ["2024年新增", "2024年12月底前"],
      ["件数", 2020],
    ]);
    expect(after.budget["同名项目上年预算额（元）"]).toBe(5);
  });
});

function formOf(id: string): FormDefinition {
  const form = findForm(id);
  if (form === null) throw new Error(`no form ${id}`);
  return form;
}
