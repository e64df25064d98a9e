import { findForm, planSheet, plainResults } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { switchFormulas, undoSwitch } from "../../src/workbook/switch-formulas";
import { SAMPLE, samplePlan } from "./plans";

jest.setTimeout(120_000);

const SHEET = "绩效目标表";

async function built(plan = samplePlan()): Promise<string> {
  const outcome = await buildForm({ ...plan, marks: [] });
  if (!outcome.ok) throw new Error("Not built");
  await host.settled();
  return outcome.value.sheetId;
}

async function switched(sheetId: string, mode: "perf" | "plain" | "values") {
  const outcome = await switchFormulas(sheetId, mode);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  await host.settled();
  return outcome.value;
}

beforeEach(() => host.reset());

test("[H1] the sheet of a new build is the same in every cell as one switched to plain formulas", async () => {
  const form = findForm("national-self-evaluation");
  if (form === null) throw new Error("Not shipped");
  const content = {
    ...SAMPLE,
    indicators: SAMPLE.indicators.map((indicator) => ({ ...indicator, weight: 3 })),
  };
  const plain = await built(planSheet(form, content, { formulas: { plain: plainResults } }));
  const expected = host.snapshot(form.sheetName);
  await host.reset();
  const perf = await built(planSheet(form, content));
  const before = host.snapshot(form.sheetName);
  expect(plain).not.toBe("");
  await switched(perf, "plain");
  const after = host.snapshot(form.sheetName);
  expect(after.formulas).toEqual(expected.formulas);
  expect(JSON.stringify(after.formulas)).not.toContain("PERF.");
  expect({ ...after, formulas: [], values: [], text: [] }).toEqual({
    ...before,
    formulas: [],
    values: [],
    text: [],
  });
  await switched(perf, "perf");
  expect(host.snapshot(form.sheetName).formulas).toEqual(before.formulas);
});

test("[H1] finished values are the words of the plan, and no formula of ours is left", async () => {
  const plan = samplePlan();
  const sheetId = await built(plan);
  const before = host.snapshot(SHEET);
  const change = await switched(sheetId, "values");
  const after = host.snapshot(SHEET);
  expect(after.values.map((line) => line.slice(5, 7))).toEqual(
    plan.cells.map((line) =>
      line.slice(5, 7).map((cell) => {
        if (cell.kind === "formula") return cell.result;
        return cell.kind === "text" ? cell.text : "";
      }),
    ),
  );
  expect(JSON.stringify(after.formulas)).not.toContain("PERF.");
  expect(change.kept).toEqual([]);
  expect(await undoSwitch(change)).toEqual({ ok: true, value: change.cells.length });
  await host.settled();
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("a cell in which a person wrote is kept and told, in every mode and back", async () => {
  const sheetId = await built();
  await host.userEdits(`'${SHEET}'!F20`, "经领导同意");
  const change = await switched(sheetId, "values");
  expect(change.kept).toEqual(["F20"]);
  expect(host.snapshot(SHEET).values[19]?.[5]).toBe("经领导同意");
  await host.userEdits(`'${SHEET}'!G21`, "改写的说明");
  await undoSwitch(change);
  const after = host.snapshot(SHEET);
  expect(after.values[20]?.[6]).toBe("改写的说明");
  expect(String(after.formulas[21]?.[5])).toContain("PERF.EVAL");
});

test("after rows and columns came in the formulas look at the cells where they stand now", async () => {
  const sheetId = await built();
  await host.insertRows(SHEET, 5, 2);
  await host.insertColumns(SHEET, 2, 1);
  const before = host.snapshot(SHEET);
  await switched(sheetId, "plain");
  await switched(sheetId, "perf");
  const after = host.snapshot(SHEET);
  expect(after.values).toEqual(before.values);
  expect(String(after.formulas[19]?.[6])).toContain("PERF.EVAL(IF(E20");
});

test("[traffic] one request, a few actions; a protected sheet stays as it is", async () => {
  const sheetId = await built();
  const traffic = await host.record(() => switchFormulas(sheetId, "values"));
  expect(traffic.syncs).toBe(2);
  expect(traffic.actions).toBeLessThanOrEqual(15);
  await switched(sheetId, "perf");
  await host.protect(SHEET);
  const before = host.snapshot(SHEET);
  expect(await switchFormulas(sheetId, "values")).toEqual({
    ok: false,
    problem: { kind: "sheet-protected" },
  });
  expect(host.snapshot(SHEET)).toEqual(before);
});
