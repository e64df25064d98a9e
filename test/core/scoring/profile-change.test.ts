import type { Grid } from "../../../src/core";
import {
  explainScore,
  findProfile,
  profileChanges,
  PROFILES,
  readForm,
  scoredRows,
} from "../../../src/core";

const LINES = [
  ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "培训人次", "≥100人次", "90人次", "10", "9"],
  ["产出指标", "质量指标", "合格率", "≥95%", "97%", "10", "10"],
  ["产出指标", "成本指标", "成本", "≤10万元", "12万元", "10", ""],
  ["效益指标", "社会效益", "长效机制", "健全", "部分达成", "10", ""],
  ["效益指标", "社会效益", "影响力", "提升", "不明", "10", ""],
  ["效益指标", "社会效益", "公平", "不适用", "", "10", ""],
];

function tables() {
  const grid: Grid = {
    sheet: "表",
    origin: { row: 0, column: 0 },
    cells: LINES.map((line) => line.map((text) => ({ value: text === "" ? null : text, text }))),
    merges: [],
    hiddenRows: [],
  };
  return readForm([grid]).tables;
}

test("[S20] every score says why, by rule and numbers", () => {
  const rows = scoredRows(tables(), PROFILES[0]);
  expect(rows.map(({ score }) => explainScore(score, "zh-CN"))).toEqual([
    "实际 90，目标 100，按比例得 10 分的 90%，即 9 分 [S3]。",
    "达到目标，得满分 10 分 [S3]。",
    "实际 120000，目标 100000，按比例得 10 分的 80%，即 8 分 [S5]。",
    "部分达成，可得 6–8 分，建议 7 分，可以在区间内另定 [S8]。",
    "待确认，暂不计分 [S2]。",
    "不适用，不计分，其余各项按比例折算 [S9]。",
  ]);
  expect(rows.map(({ shown }) => shown)).toEqual([9, 10, null, null, null, null]);
});

test("[S20] other rules change the rows that they score otherwise, and no others", () => {
  const hubei = findProfile("hubei");
  if (hubei === null) throw new Error("Not shipped");
  expect(
    profileChanges(tables(), PROFILES[0], hubei).map(({ indicator, before, after }) => [
      indicator,
      before.kind === "scored" && before.points,
      after.kind === "scored" && after.points,
    ]),
  ).toEqual([["长效机制", 7, 6.5]]);
  expect(profileChanges(tables(), hubei, hubei)).toEqual([]);
});
