import type { FormDefinition, Indicator } from "../../src/core";
import { FORMS, planSheet } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { readFilledSheet } from "../../src/workbook/edit-state";
import { editTable, undoTableEdit } from "../../src/workbook/edit-table";
import { SAMPLE } from "./plans";

jest.setTimeout(120_000);

const [FORM] = FORMS as readonly FormDefinition[];
if (FORM === undefined) throw new Error("No forms");
const SHEET = FORM.sheetName;

async function built(): Promise<string> {
  if (FORM === undefined) throw new Error("No forms");
  const content = { ...SAMPLE, indicators: SAMPLE.indicators.slice(0, 4) };
  const plan = planSheet(FORM, content);
  const outcome = await buildForm({ ...plan, marks: [] });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  await host.settled();
  return outcome.value.sheetId;
}

async function indicatorsOf(sheetId: string): Promise<readonly Indicator[]> {
  const read = await readFilledSheet(sheetId);
  if (!read.ok || read.value.kind !== "ours") throw new Error("Not read");
  return read.value.own.content.indicators;
}

async function format(address: string, code: string): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(SHEET).getRange(address.replace(/^.*!/u, ""));
    cell.numberFormat = [[code]];
    await context.sync();
  });
  await host.settled();
}

beforeEach(() => host.reset());

test("[P22] a formula beside the table that is formatted as text moves with its row as a formula, and comes back", async () => {
  const sheetId = await built();
  const indicators = await indicatorsOf(sheetId);
  await host.userEdits(`'${SHEET}'!J18`, "=1+2");
  await format("J18", "@");
  const path = indicators[3]?.path ?? [];
  const done = await editTable(sheetId, { kind: "move", from: 0, to: 3, path }, indicators);
  if (!done.ok) throw new Error(done.problem.kind);
  await host.settled();
  const moved = host.snapshot(SHEET);
  expect([moved.formulas[20]?.[9], moved.values[20]?.[9]]).toEqual(["=1+2", 3]);
  expect(await undoTableEdit(done.value)).toMatchObject({ ok: true });
  await host.settled();
  const back = host.snapshot(SHEET);
  expect([back.formulas[17]?.[9], back.values[17]?.[9]]).toEqual(["=1+2", 3]);
});

test("[P22] a person's formula in a cell of format text is a formula again after a change was taken back", async () => {
  const sheetId = await built();
  const cell = `'${SHEET}'!E18`;
  await format(cell, "General");
  await host.userEdits(cell, '="完"&"善"');
  await format(cell, "@");
  const before = host.snapshot(SHEET);
  const rows = new Map([[0, { actual: "合理" }]]);
  const done = await editTable(sheetId, { kind: "set", rows }, await indicatorsOf(sheetId));
  if (!done.ok) throw new Error(done.problem.kind);
  await host.settled();
  expect(host.snapshot(SHEET).values[17]?.[4]).toBe("合理");
  expect(await undoTableEdit(done.value)).toMatchObject({ ok: true });
  await host.settled();
  const after = host.snapshot(SHEET);
  expect(after.formulas[17]?.[4]).toBe(before.formulas[17]?.[4]);
  expect(after.values[17]?.[4]).toBe("完善");
});
