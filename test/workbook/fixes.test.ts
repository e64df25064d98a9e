import type { Grid } from "../../src/core";
import { applyFixes, undoFixes } from "../../src/workbook/apply-fixes";
import type { CellFix, FixesDone } from "../../src/workbook/apply-fixes";
import { readFrontSheet } from "../../src/workbook/selection";

jest.setTimeout(120_000);

const SHEET = "Sheet1";

/** What cells hold before they are mended, whatever a workbook may hold. */
const CELLS = [
  ["text", "@", "190课时"],
  ["text that begins with an equals sign", "@", "=190课时"],
  ["text that looks like a number", "General", "'0095"],
  ["number", "0.00%", 0.9432],
  ["whole number", "General", 95],
  ["date", "yyyy-mm-dd", 45_658],
  ["formula", "0.0", "=1+2"],
  ["formula shown as text is", "General", '="a"&"b"'],
  ["truth", "General", true],
  ["blank", "#,##0", ""],
  ["own apostrophe", "General", "''单引号"],
] as const;

/** Writes the cells into column D from row 2 on, and gives the sheet as a check reads it. */
async function prepared(): Promise<{ readonly id: string; readonly grid: Grid }> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    for (const [index, [, format, content]] of CELLS.entries()) {
      const cell = sheet.getRange(`D${index + 2}`);
      cell.numberFormat = [[format]];
      cell.values = [[content]];
      cell.format.fill.color = "#FFF2CC";
    }
    sheet.getRange("A1:D1").values = [["一级指标", "二级指标", "三级指标", "指标值"]];
    await context.sync();
  });
  await host.settled();
  return read();
}

async function read(): Promise<{ readonly id: string; readonly grid: Grid }> {
  const sheet = await readFrontSheet();
  if (!sheet.ok) throw new Error(sheet.problem.kind);
  return sheet.value;
}

async function applied(id: string, grid: Grid, fixes: readonly CellFix[]): Promise<FixesDone> {
  const done = await applyFixes(id, grid, fixes);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  await host.settled();
  return done.value;
}

const COLUMN = 3;
const fix = (index: number, value: string | number): CellFix => ({
  row: index + 1,
  column: COLUMN,
  value,
});

beforeEach(() => host.reset());

test.each(CELLS.map(([name], index) => [name, index] as const))(
  "[C14] %s: mended as text, and taken back to the same value or formula, format and look",
  async (_name, index) => {
    const { id, grid } = await prepared();
    const before = host.snapshot(SHEET);
    const done = await applied(id, grid, [fix(index, "=190课时")]);
    const mended = host.snapshot(SHEET);
    expect(mended.values[index + 1]?.[COLUMN]).toBe("=190课时");
    expect(mended.text[index + 1]?.[COLUMN]).toBe("=190课时");
    expect({ ...mended, values: [], text: [], formulas: [] }).toEqual({
      ...before,
      values: [],
      text: [],
      formulas: [],
    });
    expect(await undoFixes(done)).toEqual({ ok: true, value: { restored: 1, left: [] } });
    await host.settled();
    expect(host.snapshot(SHEET)).toEqual(before);
  },
);

test("[C14] all at once and taken back at once, and nothing else is touched", async () => {
  const { id, grid } = await prepared();
  const before = host.snapshot(SHEET);
  const fixes = CELLS.map((_, index) => fix(index, index % 2 === 0 ? "≥95%" : 12));
  const done = await applied(id, grid, fixes);
  expect(done.cells.map(({ before: { formula } }) => formula ?? null)).toEqual(
    CELLS.map(([name]) =>
      name === "formula" ? "=1+2" : name === "formula shown as text is" ? '="a"&"b"' : null,
    ),
  );
  expect(await undoFixes(done)).toEqual({
    ok: true,
    value: { restored: CELLS.length, left: [] },
  });
  await host.settled();
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("[C14] one request reads and one writes, whatever the number of cells", async () => {
  const { id, grid } = await prepared();
  const plain = [0, 1, 2, 3, 4].map((index) => fix(index, "≥95%"));
  const traffic = await host.record(() => applyFixes(id, grid, plain));
  expect(traffic.syncs).toBe(2);
  expect(traffic.actions).toBeLessThanOrEqual(20);
});

test("[C14] where any cell of the sheet says something else by now nothing is written", async () => {
  const { id, grid } = await prepared();
  await host.userEdits(`${SHEET}!A1`, "一级目标");
  const before = host.snapshot(SHEET);
  expect(await applyFixes(id, grid, [fix(0, "≥95%")])).toEqual({
    ok: false,
    problem: { kind: "changed-since" },
  });
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("[C14] a row that came in above is a change: the fix does not land a row too high", async () => {
  const { id, grid } = await prepared();
  await host.insertRows(SHEET, 3, 1);
  const before = host.snapshot(SHEET);
  expect(await applyFixes(id, grid, [fix(6, "≥95%")])).toMatchObject({ ok: false });
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("[C14] a cell that was changed after the fix keeps what the person wrote, and is named", async () => {
  const { id, grid } = await prepared();
  const before = host.snapshot(SHEET);
  const done = await applied(id, grid, [fix(0, "≥190课时"), fix(4, "≥95%")]);
  await host.userEdits(`${SHEET}!D2`, "由人填写");
  expect(await undoFixes(done)).toEqual({ ok: true, value: { restored: 1, left: ["D2"] } });
  await host.settled();
  const after = host.snapshot(SHEET);
  expect(after.values[1]?.[COLUMN]).toBe("由人填写");
  expect(after.values[5]).toEqual(before.values[5]);
});

test("[C14] a number format that the person chose after the fix stays", async () => {
  const { id, grid } = await prepared();
  const done = await applied(id, grid, [fix(4, 90)]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange("D6").numberFormat = [["0.000"]];
    await context.sync();
  });
  expect(await undoFixes(done)).toMatchObject({ ok: true, value: { restored: 1 } });
  await host.settled();
  const after = host.snapshot(SHEET);
  expect(after.values[5]?.[COLUMN]).toBe(95);
  expect(after.text[5]?.[COLUMN]).toBe("95.000");
});

test("[C14] a protected sheet, a cell below a merge, a cell of a spilled formula: said, and nothing written", async () => {
  const { id } = await prepared();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("B2:C3").merge();
    sheet.getRange("F2").formulas = [["=SEQUENCE(3)"]];
    await context.sync();
  });
  await host.settled();
  const { grid } = await read();
  const before = host.snapshot(SHEET);
  expect(await applyFixes(id, grid, [fix(0, "≥95%"), { row: 2, column: 2, value: "x" }])).toEqual({
    ok: false,
    problem: { kind: "below-merge", cell: "C3" },
  });
  expect(await applyFixes(id, grid, [fix(0, "≥95%"), { row: 2, column: 5, value: 9 }])).toEqual({
    ok: false,
    problem: { kind: "array-formula", cell: "F3" },
  });
  expect(host.snapshot(SHEET)).toEqual(before);
  await host.protect(SHEET);
  expect(await applyFixes(id, grid, [fix(0, "≥95%")])).toEqual({
    ok: false,
    problem: { kind: "sheet-protected" },
  });
});

test("[C14] the first cell of a merge and cells of an Excel table are mended and taken back like others", async () => {
  const { id } = await prepared();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    sheet.getRange("B15:C16").merge();
    sheet.getRange("B15").values = [["95%以上"]];
    sheet.getRange("F1:G3").values = [
      ["指标", "指标值"],
      ["甲", "95"],
      ["乙", "96"],
    ];
    sheet.tables.add("F1:G3", true);
    await context.sync();
  });
  await host.settled();
  const { grid } = await read();
  const before = host.snapshot(SHEET);
  const done = await applied(id, grid, [
    { row: 14, column: 1, value: "≥95%" },
    { row: 1, column: 6, value: "≥95" },
  ]);
  expect(host.snapshot(SHEET).values[14]?.[1]).toBe("≥95%");
  expect(await undoFixes(done)).toMatchObject({ ok: true, value: { restored: 2 } });
  await host.settled();
  expect(host.snapshot(SHEET)).toEqual(before);
});
