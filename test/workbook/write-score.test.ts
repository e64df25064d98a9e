import type { Grid, ScoredRow } from "../../src/core";
import { PROFILES, scoredRows } from "../../src/core";
import { checkSheet } from "../../src/workbook/review-sheet";
import type { WrittenScore } from "../../src/workbook/write-score";
import { undoScore, writeScore } from "../../src/workbook/write-score";

jest.setTimeout(120_000);

const SHEET = "Sheet1";

const HEADER = ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分"];

/** Two tables below each other; the points of the second stand one column further left. */
const FIRST = [
  HEADER,
  ["产出指标", "数量指标", "培训人次", "≥100人次", "90人次", 10, "=1+8"],
  ["效益指标", "社会效益指标", "长效机制", "健全", "部分达成", 10, 7],
  ["效益指标", "社会效益指标", "工作机制", "健全", "部分达成", 10, 7],
];
const SECOND = [
  HEADER.filter((header) => header !== "一级指标"),
  ["质量指标", "合格率", "≥95%", "97%", 10, 10],
  ["社会效益指标", "管理制度", "健全", "部分达成", 10, 7],
];

async function checked(): Promise<{
  readonly id: string;
  readonly grid: Grid;
  readonly row: (indicator: string) => ScoredRow;
}> {
  const answer = await checkSheet();
  if (!answer.ok) throw new Error(answer.problem.kind);
  const { sheet, form } = answer.value;
  const [grid] = form.grids;
  if (grid === undefined) throw new Error("Nothing was read");
  const rows = scoredRows(form.tables, PROFILES[0]);
  return {
    id: sheet.id,
    grid,
    row(indicator) {
      const found = rows.find((row) => row.indicator === indicator);
      if (found === undefined) throw new Error(`No row ${indicator}`);
      return found;
    },
  };
}

async function written(indicator: string, points: number): Promise<WrittenScore> {
  const { id, grid, row } = await checked();
  const answer = await writeScore(id, grid, row(indicator), points);
  if (!answer.ok) throw new Error(answer.problem.kind);
  await host.settled();
  return answer.value;
}

beforeEach(async () => {
  await host.reset();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("A1:G4").formulas = FIRST;
    sheet.getRange("A8:F10").formulas = SECOND;
    await context.sync();
  });
  await host.settled();
});

test("[S20] points go into the 得分 column of the row's own table, and are taken back exactly", async () => {
  const before = host.snapshot(SHEET);
  const first = await written("培训人次", 8);
  expect(host.snapshot(SHEET).values[1]?.[6]).toBe(8);
  const second = await written("管理制度", 6.5);
  expect(host.snapshot(SHEET).values[9]).toEqual([
    "社会效益指标",
    "管理制度",
    "健全",
    "部分达成",
    10,
    6.5,
    "",
  ]);
  expect(await undoScore(second)).toEqual({ ok: true, value: null });
  expect(await undoScore(first)).toEqual({ ok: true, value: null });
  await host.settled();
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("[S20] a formula comes back as a formula into a cell that is formatted as text", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("G2").numberFormat = [["@"]];
    await context.sync();
  });
  const done = await written("培训人次", 8);
  expect(await undoScore(done)).toEqual({ ok: true, value: null });
  await host.settled();
  const after = host.snapshot(SHEET);
  expect(after.formulas[1]?.[6]).toBe("=1+8");
  expect(after.values[1]?.[6]).toBe(9);
});

test("[S20] a row came in above meanwhile: no other indicator gets the points", async () => {
  const { id, grid, row } = await checked();
  await host.insertRows(SHEET, 2);
  const before = host.snapshot(SHEET);
  expect(await writeScore(id, grid, row("工作机制"), 6)).toEqual({
    ok: false,
    problem: { kind: "changed-since" },
  });
  expect(host.snapshot(SHEET)).toEqual(before);
});

test.each([
  ["the actual was rewritten", "E3", "健全"],
  ["somebody gave other points", "G3", "6"],
])("[S20] %s meanwhile: nothing is written", async (_name, address, text) => {
  const { id, grid, row } = await checked();
  await host.userEdits(`${SHEET}!${address}`, text);
  const before = host.snapshot(SHEET);
  expect(await writeScore(id, grid, row("长效机制"), 7.5)).toMatchObject({ ok: false });
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("[S20] points that somebody wrote since are not taken back", async () => {
  const done = await written("长效机制", 7.5);
  await host.userEdits(`${SHEET}!G3`, "6");
  const before = host.snapshot(SHEET);
  expect(await undoScore(done)).toEqual({ ok: false, problem: { kind: "changed-since" } });
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("[S20] after a row moved, equal points of another indicator are not taken for ours", async () => {
  await host.userEdits(`${SHEET}!G3`, "7.5");
  const done = await written("工作机制", 7.5);
  await host.insertRows(SHEET, 2);
  const before = host.snapshot(SHEET);
  expect(before.values[3]?.[6]).toBe(7.5);
  expect(await undoScore(done)).toEqual({ ok: false, problem: { kind: "changed-since" } });
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("[S20] a protected sheet and a cell below a merge are said; one request reads and one writes", async () => {
  const { id, grid, row } = await checked();
  const traffic = await host.record(() => writeScore(id, grid, row("长效机制"), 7.5));
  expect(traffic.syncs).toBe(2);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("G3:G4").merge();
    await context.sync();
  });
  const merged = await checked();
  expect(await writeScore(id, merged.grid, merged.row("工作机制"), 6)).toEqual({
    ok: false,
    problem: { kind: "below-merge", cell: "G4" },
  });
  await host.protect(SHEET);
  expect(await writeScore(id, merged.grid, merged.row("长效机制"), 6)).toEqual({
    ok: false,
    problem: { kind: "sheet-protected" },
  });
});
