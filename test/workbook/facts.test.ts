import type { FormDefinition, OwnField, OwnSheet } from "../../src/core";
import { FORMS, planSheet, readEntry } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { readFilledSheet } from "../../src/workbook/edit-state";
import { writeFact, writeYear } from "../../src/workbook/facts";
import { SAMPLE } from "./plans";

jest.setTimeout(120_000);

beforeEach(() => host.reset());

async function build(form: FormDefinition, content = SAMPLE): Promise<string> {
  const outcome = await buildForm(planSheet(form, content));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  await host.settled();
  return outcome.value.sheetId;
}

async function read(sheetId: string): Promise<OwnSheet> {
  const outcome = await readFilledSheet(sheetId);
  if (!outcome.ok || outcome.value.kind !== "ours") throw new Error(JSON.stringify(outcome));
  return outcome.value.own;
}

async function enter(sheetId: string, field: OwnField, text: string) {
  const units = { stored: "元", shown: "元" } as const;
  const checked = readEntry(field, text, units);
  if (!checked.ok) throw new Error(checked.problem.kind);
  const done = await writeFact(sheetId, field, checked.value.entry);
  await host.settled();
  return done;
}

const TYPED = { text: "=某项目", date: "2026/3/5", choice: "是", amount: "1,234.5" } as const;
const KEPT = { text: "=某项目", date: "2026-03-05", choice: "是", amount: "1234.5" } as const;

test.each(FORMS.map((form) => [form.id, form] as const))(
  "every field of %s is found on its sheet, written, and read back, after rows and columns came in",
  async (_, form) => {
    const sheetId = await build(form, { ...SAMPLE, facts: {}, budget: {} });
    await host.insertRows(form.sheetName, 3, 1);
    await host.insertColumns(form.sheetName, form.columns.length + 1, 1);
    const { fields } = await read(sheetId);
    expect(fields.length).toBeGreaterThan(5);
    expect(fields.filter(({ cell }) => cell === null)).toEqual([]);
    // All of them stand in cells of their own.
    expect(new Set(fields.map(({ cell }) => JSON.stringify(cell))).size).toBe(fields.length);
    for (const field of fields) await enter(sheetId, field, TYPED[field.input.kind]);
    const after = await read(sheetId);
    expect(after.fields.map(({ key, text }) => [key, text])).toEqual(
      fields.map(({ key, input }) => [key, KEPT[input.kind]]),
    );
    expect(await writeYear(sheetId, 2027)).toEqual({ ok: true, value: null });
    await host.settled();
    expect((await read(sheetId)).content.year).toBe(2027);
  },
);

test("a fact is written as the builder would: the sheet of a form that was built with it, cell by cell", async () => {
  const form = FORMS[0] as FormDefinition;
  const facts = {
    ...SAMPLE.facts,
    项目概况: "重新写过的概况，".repeat(40),
    计划完成日期: "2026-12-31",
  };
  await build(form, { ...SAMPLE, facts });
  const wanted = host.snapshot(form.sheetName);
  await host.reset();
  const sheetId = await build(form);
  const { fields } = await read(sheetId);
  for (const field of fields) {
    const text = (facts as Readonly<Record<string, string>>)[field.key];
    if (text !== undefined && text !== field.text) await enter(sheetId, field, text);
  }
  const { values, looks, rowHeights } = host.snapshot(form.sheetName);
  expect({ values, looks, rowHeights }).toEqual({
    values: wanted.values,
    looks: wanted.looks,
    rowHeights: wanted.rowHeights,
  });
});

test("a person's own formula stays; a deleted column and a protected sheet are said", async () => {
  const form = FORMS[0] as FormDefinition;
  const sheetId = await build(form);
  await host.userEdits(`'${form.sheetName}'!B14`, "=1+1");
  const { fields } = await read(sheetId);
  const budget = fields.find(({ calculated }) => calculated);
  if (budget === undefined) throw new Error("No field with a formula");
  expect(await enter(sheetId, budget, "5")).toEqual({
    ok: false,
    problem: { kind: "formula-in-cell", cell: "B14" },
  });
  const [name] = fields;
  if (name === undefined) throw new Error("No field");
  await host.protect(form.sheetName);
  expect(await enter(sheetId, name, "另一单位")).toEqual({
    ok: false,
    problem: { kind: "sheet-protected" },
  });
  await host.unprotect(form.sheetName);
  await host.deleteColumns(form.sheetName, 2);
  expect(await enter(sheetId, name, "另一单位")).toMatchObject({
    ok: false,
    problem: { kind: "column-gone" },
  });
});

test("[traffic] one request writes a fact; a sheet that is not ours is told apart", async () => {
  const form = FORMS[0] as FormDefinition;
  const sheetId = await build(form);
  const [name] = (await read(sheetId)).fields;
  if (name === undefined) throw new Error("No field");
  const traffic = await host.record(() =>
    writeFact(sheetId, name, { kind: "text", text: "某单位" }),
  );
  expect(traffic.syncs).toBe(2);
  await host.activate("Sheet1");
  expect(await readFilledSheet()).toMatchObject({ ok: true, value: { kind: "other" } });
});
