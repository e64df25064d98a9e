import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readFacts } from "../../../src/core/layout/facts";
import { findTables } from "../../../src/core/layout/find-tables";
import { readFormYear } from "../../../src/core/layout/form-year";
import { textGrid } from "../../../src/core/layout/text-grid";

const root = join(__dirname, "../..");

test("[C8] the printed form as the text of its PDF: every fact, every row, every level", () => {
  const text = readFileSync(join(root, "data/seed-shanghai-2020.txt"), "utf8");
  const form = JSON.parse(
    readFileSync(join(root, "golden/shanghai-2020/form.json"), "utf8"),
  ) as Form;
  const grid = textGrid(text, "seed");
  const [table, ...others] = findTables(grid);
  expect(others).toEqual([]);
  expect(table?.rows.map(({ path, indicator, target }) => [...path, indicator, target])).toEqual(
    form.indicators.map((row) => [
      row["一级目标"],
      row["二级目标"],
      row["三级目标"],
      row["指标目标值"],
    ]),
  );
  const facts = readFacts(grid, table === undefined ? [] : [table.area]);
  const found = Object.fromEntries(facts.map(({ label, value }) => [label, value]));
  expect(found).toEqual({
    ...form.facts,
    ...Object.fromEntries(
      Object.entries(form.budget).map(([label, amount]) => [label, amount.toLocaleString("en-US")]),
    ),
  });
  expect(readFormYear(grid, table === undefined ? [] : [table.area])).toBe(2020);
});

interface Form {
  readonly facts: Readonly<Record<string, string>>;
  readonly budget: Readonly<Record<string, number>>;
  readonly indicators: readonly Readonly<Record<string, string>>[];
}

test("[C8] labels at the top of their cells, every one on a row", () => {
  const grid = textGrid(
    `一级指标 二级指标 三级指标 指标值
产出指标 数量指标 开放天数 ≥310天
展览数量 ≥6个
质量指标 展览完好率 ≥98%
效益指标 社会效益指标 参观人次 ≥50万人次`,
    "text",
  );
  expect(findTables(grid)[0]?.rows.map(({ path, indicator }) => [...path, indicator])).toEqual([
    ["产出指标", "数量指标", "开放天数"],
    ["产出指标", "数量指标", "展览数量"],
    ["产出指标", "质量指标", "展览完好率"],
    ["效益指标", "社会效益指标", "参观人次"],
  ]);
});
