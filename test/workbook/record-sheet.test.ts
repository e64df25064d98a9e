import type { CheckRecord } from "../../src/core";
import { examine, planRecord, PROFILES } from "../../src/core";
import { readFileName, removeRecord, writeRecord } from "../../src/workbook/record-sheet";
import { reviewSheet } from "../../src/workbook/review-sheet";
import { buildForm } from "../../src/workbook/build-form";
import { samplePlan } from "./plans";

jest.setTimeout(120_000);

const SHEET = "绩效目标表";
const RECORD = "核对记录";

/** The sample, built and checked, and the record of that. */
async function recorded() {
  const built = await buildForm({ ...samplePlan(), marks: [] });
  if (!built.ok) throw new Error(built.problem.kind);
  await host.settled();
  const review = await reviewSheet(built.value.sheetId);
  if (!review.ok) throw new Error(review.problem.kind);
  const { form, sheet } = review.value;
  const record: CheckRecord = {
    time: new Date(2026, 10, 24, 10, 31),
    version: "1.2.3",
    profile: PROFILES[0],
    file: "绩效.xlsx",
    sheet: sheet.name,
    form,
    findings: examine(form, PROFILES[0]).map((finding) => ({ finding, ignored: null })),
  };
  return planRecord(record, "zh-CN");
}

async function written() {
  const plan = await recorded();
  const made = await writeRecord(plan, {});
  if (!made.ok) throw new Error(made.problem.kind);
  await host.settled();
  return { plan, record: made.value };
}

beforeEach(() => host.reset());

test("[C13] a record is a new sheet of finished texts and numbers, as planned; the checked sheet stays as it was", async () => {
  const plan = await recorded();
  const before = host.snapshot(SHEET);
  const traffic = await host.record(() => writeRecord(plan, {}));
  await host.settled();
  expect(traffic.syncs).toBe(2);
  expect(host.snapshot(SHEET)).toEqual(before);
  const sheet = host.snapshot(RECORD);
  expect(sheet.formulas).toEqual(sheet.values);
  expect(sheet.values).toEqual(
    plan.cells.map((line) =>
      line.map((cell) =>
        cell.kind === "text" ? cell.text : cell.kind === "number" ? cell.value : "",
      ),
    ),
  );
  expect(sheet.text[1]?.[2]).toMatch(/^2026-11-24 10:31/u);
});

test("[C13] a second record takes the next name and leaves the first as it is", async () => {
  const { plan } = await written();
  const first = host.snapshot(RECORD);
  const again = await writeRecord(plan, {});
  await host.settled();
  expect(again).toMatchObject({ ok: true, value: { sheetName: `${RECORD} (2)` } });
  expect(host.snapshot(RECORD)).toEqual(first);
});

test("[C13] taken back untouched it is gone, and nothing else", async () => {
  const { record } = await written();
  const before = host.snapshot(SHEET);
  expect(await removeRecord(record, "keep")).toEqual({ ok: true, value: "removed" });
  await host.settled();
  expect(host.sheetNames()).toEqual(["Sheet1", SHEET]);
  expect(host.snapshot(SHEET)).toEqual(before);
});

test.each([
  ["in a blank cell of the list", "I30", "张三复核"],
  ["over a text", "C2", "昨天"],
  ["beside it", "K5", "1"],
  ["below it", "A90", "签字"],
])("[C13] with a word written %s it stays until the person says so", async (_where, cell, text) => {
  const { record } = await written();
  await host.userEdits(`'${RECORD}'!${cell}`, text);
  const before = host.snapshot(RECORD);
  expect(await removeRecord(record, "keep")).toEqual({ ok: true, value: "edited" });
  expect(host.snapshot(RECORD)).toEqual(before);
  expect(await removeRecord(record, "delete")).toEqual({ ok: true, value: "removed" });
  expect(host.sheetNames()).toEqual(["Sheet1", SHEET]);
});

test("[C13] a record that somebody deleted already is said to be gone", async () => {
  const { record } = await written();
  await host.deleteSheet(RECORD);
  expect(await removeRecord(record, "keep")).toEqual({
    ok: false,
    problem: { kind: "sheet-gone" },
  });
});

test("[C13] where the workbook takes no sheet nothing is written", async () => {
  const plan = await recorded();
  host.inject("AccessDenied", { after: 1 });
  expect(await writeRecord(plan, {})).toMatchObject({ ok: false });
  expect(host.sheetNames()).toEqual(["Sheet1", SHEET]);
});

test("the name of the file is known", async () => {
  expect(await readFileName()).toEqual({ ok: true, value: "绩效.xlsx" });
});
