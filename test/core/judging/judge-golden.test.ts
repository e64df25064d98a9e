import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CellValue } from "../../../src/core";
import { explain, judge, SHANGHAI_2020_SAMPLE, STATUS_WORDS } from "../../../src/core";

const path = join(__dirname, "../../golden/shanghai-2020/verdicts.md");

/** For each target of the seed form, in its order: an actual that meets it, and one that fails it. */
const ACTUALS: readonly (readonly [meeting: CellValue, failing: CellValue])[] = [
  ["科学合理", "不合理"],
  ["95.2%", 0.9496],
  ["100.00%", "99.99%"],
  ["建立健全", "不健全"],
  ["达成预期指标", "存在违规"],
  ["有效", "无效"],
  ["完善", "尚不完善"],
  ["合规", "不合规"],
  ["完备", "不完备"],
  ["管理规范", "管理不规范"],
  ["205课时", "189课时"],
  [350, "349课时"],
  ["1个", 0],
  ["20.3万", "19.9万人"],
  ["已验收", "未通过验收"],
  ["如期完成", "未按时完成"],
  ["提前完成", "滞后"],
  ["98%", "101%"],
  ["运行平稳", "不稳定"],
  ["沟通有效", "沟通无效"],
  ["符合规定", "不符合要求"],
  [0.86, "79.9%"],
  ["85%", "80%"],
  ["九成", "74.99%"],
  ["成果报告1份", "未提交"],
  ["课程库、学员库均已建立", "均未建立"],
  ["满意度91.5%", "70%"],
  ["已建立", "未建立"],
  ["成效显著", "无效"],
  ["可持续", "不可持续"],
  ["已应用", "未应用"],
];

test("[V1] the seed's 31 targets are judged as the golden file says", () => {
  const written = markdown();
  // `UPDATE_GOLDEN=yes npx jest …` writes the file anew; read the difference before committing it.
  if (process.env["UPDATE_GOLDEN"] === "yes") writeFileSync(path, written);
  expect(written).toBe(readFileSync(path, "utf8"));
});

function markdown(): string {
  const rows = SHANGHAI_2020_SAMPLE.indicators;
  expect(rows).toHaveLength(ACTUALS.length);
  const lines = rows.flatMap((row, index) => {
    const [meeting, failing] = ACTUALS[index] ?? [null, null];
    const indicator = [...row.path, row.name].join("/");
    const cases = [meeting, failing, null, "？？待定"] as const;
    const statuses = ["met", "unmet", "missing", "undecided"];
    return cases.map((actual, at) => {
      const verdict = judge(row.target, actual, { indicator, year: 2020 });
      expect(`${indicator} ${String(actual)} ${verdict.status}`).toBe(
        `${indicator} ${String(actual)} ${statuses[at] ?? ""}`,
      );
      const head = at === 0 ? `${index + 1} | ${indicator} | ${String(row.target)}` : " | | ";
      const word = STATUS_WORDS["zh-CN"][verdict.status] + (verdict.over ? "（超额）" : "");
      return `| ${head} | ${String(actual ?? "")} | ${word} | ${explain(verdict, "zh-CN")} | ${verdict.clause} |`;
    });
  });
  return [
    "# 2020 年上海表的 31 个目标：达到、未达到、未填、看不懂各一例",
    "",
    "| # | 指标 | 目标 | 实际 | 结论 | 说明 | 条款 |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...lines,
    "",
  ].join("\n");
}
