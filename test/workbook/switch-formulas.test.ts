import type { RuleProfile } from "../../src/core";
import { findForm, planSheet, plainResults, PROFILES } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { switchFormulas, undoSwitch } from "../../src/workbook/switch-formulas";
import { SAMPLE, samplePlan } from "./plans";

jest.setTimeout(120_000);

const SHEET = "绩效目标表";

/** Rules of a unit: above a ceiling the points shrink by the ratio, which ours do not. */
const OWN: RuleProfile = {
  ...PROFILES[0],
  id: "our-unit",
  names: { "zh-CN": ["我单位口径"], en: ["Our rules"] },
  ceiling: { ...PROFILES[0].ceiling, value: "ratio" },
};

/** A self-evaluation scored by a unit's own rules: 15 where 10 at most were asked for, of 10 points. */
async function ownScored(): Promise<string> {
  const form = findForm("national-self-evaluation");
  if (form === null) throw new Error("Not shipped");
  const [indicator] = SAMPLE.indicators;
  if (indicator === undefined) throw new Error("The sample has no indicators");
  const row = { ...indicator, target: "≤10万元", actual: "15万元", weight: 10 };
  const content = { ...SAMPLE, indicators: [row, { ...row, name: "另一项成本" }] };
  return built(planSheet(form, content, { profile: OWN, formulas: { plain: plainResults } }));
}

/** What the 得分 column of the sheet in front holds in its first two rows. */
function scores(kind: "values" | "formulas"): readonly unknown[] {
  const sheet = host.snapshot();
  const header = sheet.values.findIndex((line) => line.includes("三级指标"));
  const column = sheet.values[header]?.indexOf("得分") ?? -1;
  return [1, 2].map((below) => sheet[kind][header + below]?.[column]);
}

async function built(plan = samplePlan()): Promise<string> {
  const outcome = await buildForm({ ...plan, marks: [] });
  if (!outcome.ok) throw new Error("Not built");
  await host.settled();
  return outcome.value.sheetId;
}

async function switched(sheetId: string, mode: "perf" | "plain" | "values") {
  const outcome = await switchFormulas(sheetId, mode, { own: [] });
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

test("[traffic] four requests: read, look again, write, learn how Excel spells it; a protected sheet stays as it is", async () => {
  const sheetId = await built();
  const traffic = await host.record(() => switchFormulas(sheetId, "values", { own: [] }));
  expect(traffic.syncs).toBe(4);
  expect(traffic.actions).toBeLessThanOrEqual(32);
  await switched(sheetId, "perf");
  await host.protect(SHEET);
  const before = host.snapshot(SHEET);
  expect(await switchFormulas(sheetId, "values", { own: [] })).toEqual({
    ok: false,
    problem: { kind: "sheet-protected" },
  });
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("[S21] a unit's own rules score in every mode; PERF.SCORE, which does not know them, is not called", async () => {
  const sheetId = await ownScored();
  const plain = scores("formulas");
  const values = await switchFormulas(sheetId, "values", { own: [OWN] });
  await host.settled();
  expect(values).toMatchObject({ ok: true, value: { kept: [] } });
  expect(scores("formulas")).toEqual([6.67, 6.67]);
  await switchFormulas(sheetId, "perf", { own: [OWN] });
  await host.settled();
  expect(scores("formulas")).toEqual(plain);
  expect(JSON.stringify(host.snapshot().formulas)).toContain("PERF.EVAL");
});

test("[S21] rules that nobody here knows are said, and no other rules stand in for them", async () => {
  const sheetId = await ownScored();
  const before = host.snapshot();
  expect(await switchFormulas(sheetId, "values", { own: [] })).toEqual({
    ok: false,
    problem: { kind: "unknown-rules", sheet: host.activeSheet(), rules: "我单位口径（第1版）" },
  });
  expect(host.snapshot()).toEqual(before);
});

test("[H1] a row that comes in while the formulas are worked out: nothing is written into the wrong rows", async () => {
  const sheetId = await built();
  let batches = 0;
  const stop = host.beforeBatch(async () => {
    batches += 1;
    if (batches === 2) await host.insertRows(SHEET, 20);
  });
  const outcome = await switchFormulas(sheetId, "values", { own: [] });
  stop();
  await host.settled();
  expect(outcome).toEqual({ ok: false, problem: { kind: "changed-since" } });
  expect(String(host.snapshot(SHEET).formulas[20]?.[5])).toContain("PERF.EVAL");
});

test("[H1] cancelled before the writing began: nothing is written; after that it is not offered any more", async () => {
  const sheetId = await built();
  const before = host.snapshot(SHEET);
  const cancel = new AbortController();
  const calls: string[] = [];
  const onWriting = (): void => void calls.push("writing");
  const running = switchFormulas(sheetId, "values", {
    own: [],
    signal: cancel.signal,
    onProgress: () => cancel.abort(),
    onWriting,
  });
  expect(await running).toEqual({ ok: false, problem: { kind: "cancelled" } });
  await host.settled();
  expect(host.snapshot(SHEET)).toEqual(before);
  expect(calls).toEqual([]);
  await switchFormulas(sheetId, "values", { own: [], onWriting });
  expect(calls).toEqual(["writing"]);
});

test("[H1] formulas that Excel spells its own way are taken back all the same", async () => {
  const sheetId = await built();
  const before = host.snapshot(SHEET);
  let batches = 0;
  const stop = host.beforeBatch(async () => {
    batches += 1;
    if (batches !== 4) return;
    const formula = String(host.snapshot(SHEET).formulas[19]?.[6]);
    await host.userEdits(`'${SHEET}'!G20`, formula.replace("=IF(", "=IF( "));
  });
  const change = await switched(sheetId, "plain");
  stop();
  expect(String(host.snapshot(SHEET).formulas[19]?.[6])).toContain("=IF( ");
  expect(await undoSwitch(change)).toEqual({ ok: true, value: change.cells.length });
  await host.settled();
  expect(host.snapshot(SHEET)).toEqual(before);
});

test("[H1] points of 预算执行率 that were left as a value become a formula again, in either way", async () => {
  const form = findForm("national-self-evaluation");
  if (form === null) throw new Error("Not shipped");
  const budget = { "年度资金总额/全年预算数": 100, "年度资金总额/全年执行数": 85 };
  const indicators = SAMPLE.indicators.slice(0, 2);
  const sheetId = await built(planSheet(form, { ...SAMPLE, budget, indicators }));
  const before = host.snapshot(form.sheetName);
  await switched(sheetId, "values");
  expect(host.snapshot(form.sheetName).formulas[5]?.[8]).toBe(8.5);
  await switched(sheetId, "plain");
  expect(String(host.snapshot(form.sheetName).formulas[5]?.[8])).toContain("INT(G6*MIN(1,F6/E6)");
  await switched(sheetId, "values");
  await switched(sheetId, "perf");
  expect(host.snapshot(form.sheetName).formulas).toEqual(before.formulas);
});
