import type { FormContent, FormDefinition, Indicator, TableChange } from "../../src/core";
import { additionUnder, FORMS, planSheet } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { readFilledSheet } from "../../src/workbook/edit-state";
import type { TableEdited } from "../../src/workbook/edit-table";
import { editTable, undoTableEdit } from "../../src/workbook/edit-table";
import { SAMPLE } from "./plans";

// The stand-in takes a second or two for a form.
jest.setTimeout(60_000);

const form = FORMS[0] as FormDefinition;

const NEW: Indicator = {
  path: ["产出目标", "质量"],
  name: "课件更新及时率",
  target: ">=98%",
  actual: null,
  weight: null,
};

const CHANGED_SINCE = { ok: false, problem: { kind: "changed-since" } };

beforeEach(() => host.reset());

async function build(content: FormContent): Promise<string> {
  const outcome = await buildForm(planSheet(form, content));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  await host.settled();
  return outcome.value.sheetId;
}

async function edited(
  sheetId: string,
  changeOf: (content: FormContent) => TableChange,
): Promise<TableEdited> {
  const outcome = await readFilledSheet(sheetId);
  if (!outcome.ok || outcome.value.kind !== "ours") throw new Error(JSON.stringify(outcome));
  const { content } = outcome.value.own;
  const done = await editTable(sheetId, changeOf(content), content.indicators);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  await host.settled();
  return done.value;
}

const addition = (content: FormContent): TableChange => additionUnder(content, NEW, []);

describe("an added row goes out again only as it came in", () => {
  test.each([
    ["another target", "D", ">=99%"],
    ["an actual value", "E", "98.5%"],
    ["a verdict written over", "F", "经领导同意"],
    ["a note beside the form", "J", "待财务科核"],
    ["a formula beside the form", "J", "=1+1"],
  ])("[P22] %s in it stays", async (_, column, text) => {
    const sheetId = await build(SAMPLE);
    const done = await edited(sheetId, addition);
    const row = host.snapshot(form.sheetName).values.findIndex((line) => line[2] === NEW.name);
    await host.userEdits(`'${form.sheetName}'!${column}${row + 1}`, text);
    await host.settled();
    const before = host.snapshot(form.sheetName);
    expect(await undoTableEdit(done)).toEqual(CHANGED_SINCE);
    expect(host.snapshot(form.sheetName)).toEqual(before);
  });

  test.each([
    ["values were typed in other rows", (name: string) => host.userEdits(`'${name}'!D20`, "5项")],
    ["rows came in above the table", (name: string) => host.insertRows(name, 3, 2)],
  ])("[P22] after %s it is taken back", async (_, meanwhile) => {
    const sheetId = await build(SAMPLE);
    const done = await edited(sheetId, addition);
    await meanwhile(form.sheetName);
    await host.settled();
    expect(await undoTableEdit(done)).toEqual({ ok: true, value: null });
    const { values } = host.snapshot(form.sheetName);
    expect(values.flat()).not.toContain(NEW.name);
  });
});
