import { keepMapping, readMappedTable } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { writeCorrection } from "../../src/workbook/mapping";
import { reviewSheet } from "../../src/workbook/review-sheet";
import { readFrontSheet, readSelection, selectedArea } from "../../src/workbook/selection";
import { samplePlan } from "./plans";

jest.setTimeout(60_000);

const ROWS = [
  ["类别", "做什么", "要求", "做到"],
  ["产出", "培训场次", "≥12场", "13场"],
  ["产出", "合格率", "≥95%", "94%"],
];

const COLUMNS = {
  term: null,
  levels: [1],
  indicator: [2],
  comparator: null,
  target: [3],
  unit: null,
  direction: null,
  actual: [4],
  weight: null,
  score: null,
  deviation: [],
} as const;

let sheetId: string;

beforeEach(async () => {
  await host.reset();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id");
    const cells = sheet.getRange("B3:E5");
    cells.numberFormat = ROWS.map((row) => row.map(() => "@"));
    cells.values = ROWS;
    await context.sync();
    sheetId = sheet.id;
  });
  await host.settled();
});

async function corrected(): Promise<string> {
  const front = await readFrontSheet();
  if (!front.ok) throw new Error("not read");
  const mapping = {
    sheet: front.value.name,
    kind: "self-evaluation",
    headerTop: 2,
    headerBottom: 2,
    groups: [COLUMNS],
  } as const;
  expect(readMappedTable(front.value.grid, mapping)?.rows).toHaveLength(2);
  return keepMapping(front.value.grid, mapping) ?? "";
}

async function verdicts(id?: string): Promise<readonly string[] | string> {
  const review = await reviewSheet(id);
  return review.ok
    ? review.value.rows.map(({ indicator, verdict }) => `${indicator} ${verdict.status}`)
    : review.problem.kind;
}

const READ = ["培训场次 met", "合格率 unmet"];

test("[B6] a correction stays with its sheet: renamed, with rows and columns put in", async () => {
  expect(await verdicts()).toBe("no-table");
  expect(await writeCorrection(sheetId, await corrected())).toMatchObject({ ok: true });
  expect(await verdicts()).toEqual(READ);
  await host.insertRows("Sheet1", 2, 2);
  await host.insertColumns("Sheet1", 3, 1);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetId).name = "改名";
    await context.sync();
  });
  expect(await verdicts(sheetId)).toEqual(READ);
});

test("[B6] taken away, the sheet is as it was; taking away nothing is fine", async () => {
  await writeCorrection(sheetId, await corrected());
  expect(await writeCorrection(sheetId, null)).toMatchObject({ ok: true });
  expect(await verdicts()).toBe("no-table");
  expect(await writeCorrection(sheetId, null)).toMatchObject({ ok: true });
});

test("[traffic] a corrected sheet is read in one request, as any other", async () => {
  await writeCorrection(sheetId, await corrected());
  const traffic = await host.record(() => verdicts());
  expect(traffic.syncs).toBe(1);
  expect(traffic.actions).toBeLessThanOrEqual(7);
});

test("[B6] correcting changes no cell", async () => {
  const before = await readFrontSheet();
  await writeCorrection(sheetId, await corrected());
  const after = await readFrontSheet();
  if (!before.ok || !after.ok) throw new Error("not read");
  expect(after.value.grid).toEqual(before.value.grid);
});

test("[B1] the selection is a smaller sheet; a single cell stands for the whole one", async () => {
  await host.select("B4:C5");
  const part = await readSelection();
  expect(part).toMatchObject({
    ok: true,
    value: { grid: { origin: { row: 3, column: 1 } }, names: new Map(), tag: null },
  });
  if (!part.ok) throw new Error("not read");
  expect(part.value.grid.cells.map((row) => row.map(({ text }) => text))).toEqual([
    ["产出", "培训场次"],
    ["产出", "合格率"],
  ]);
  await host.select("A1");
  expect(await readSelection()).toEqual(await readFrontSheet());
  await host.select("D:D");
  expect(await selectedArea()).toMatchObject({
    ok: true,
    value: { sheetId, area: { column: 3, columns: 1 } },
  });
});

test("[B4] a sheet of ours in front carries its form and its names", async () => {
  expect(await buildForm({ ...samplePlan(), marks: [] })).toMatchObject({ ok: true });
  const front = await readFrontSheet();
  if (!front.ok) throw new Error("not read");
  expect(front.value.tag?.form).toBe("shanghai-2020");
  expect(front.value.names.has("PERF_indicator")).toBe(true);
  expect(front.value.corrected).toBeNull();
});
