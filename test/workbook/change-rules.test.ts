import type { PlanOptions, RuleProfile } from "../../src/core";
import {
  findForm,
  findProfile,
  plainlyScored,
  plainResults,
  planSheet,
  PROFILES,
} from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { changeRules, undoRules } from "../../src/workbook/change-rules";
import { readSetting } from "../../src/workbook/settings";
import { SAMPLE } from "./plans";

jest.setTimeout(120_000);

/** Rules of a unit: above a ceiling the points shrink by the ratio, which ours do not. */
const OWN: RuleProfile = {
  ...PROFILES[0],
  id: "our-unit",
  names: { "zh-CN": ["我单位口径"], en: ["Our rules"] },
  ceiling: { ...PROFILES[0].ceiling, value: "ratio" },
};

const FORM = findForm("national-self-evaluation");
const [INDICATOR] = SAMPLE.indicators;
const HUBEI = findProfile("hubei");
const UNIT_INPUT = findProfile("unitInput");
if (FORM === null || INDICATOR === undefined || HUBEI === null || UNIT_INPUT === null) {
  throw new Error("Not shipped");
}

const COST = { ...INDICATOR, name: "总成本", target: "≤10万元", actual: "15万元", weight: 10 };
const CONTENT = {
  ...SAMPLE,
  budget: { "年度资金总额/全年预算数": 100, "年度资金总额/全年执行数": 85 },
  indicators: [COST, { ...COST, name: "长效机制", target: "健全", actual: "部分达成" }],
};

/** Builds a self-evaluation and gives its name. */
async function built(options: PlanOptions = {}): Promise<string> {
  if (FORM === null) throw new Error("Not shipped");
  const outcome = await buildForm({ ...planSheet(FORM, CONTENT, options), marks: [] });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  await host.settled();
  return outcome.value.sheetName;
}

/** The 得分 of the two rows. */
function scores(sheetName: string, kind: "values" | "formulas"): readonly unknown[] {
  const sheet = host.snapshot(sheetName);
  const header = sheet.values.findIndex((line) => line.includes("三级指标"));
  const column = sheet.values[header]?.indexOf("得分") ?? -1;
  return [1, 2].map((below) => sheet[kind][header + below]?.[column]);
}

async function changed(to: RuleProfile, own: readonly RuleProfile[] = []) {
  const outcome = await changeRules(to, own);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  await host.settled();
  return outcome.value;
}

async function chosen(): Promise<unknown> {
  const kept = await readSetting("profile", (stored) => stored);
  return kept.ok ? kept.value : kept.problem;
}

beforeEach(() => host.reset());

test("[S20] every sheet keeps its way: functions, plain formulas, values; taken back to the last cell", async () => {
  const live = await built();
  const plain = await built({ formulas: { plain: plainResults } });
  const values = await built({ formulas: "values" });
  const before = [live, plain, values].map((name) => host.snapshot(name));
  const change = await changed(HUBEI);
  expect(change.sheets).toHaveLength(3);
  expect(scores(live, "formulas")).toEqual([
    expect.stringContaining("PERF.SCORE"),
    expect.stringContaining("PERF.SCORE"),
  ]);
  expect(/PERF\./u.test(JSON.stringify(host.snapshot(plain).formulas))).toBe(false);
  expect(scores(plain, "formulas")[0]).toEqual(expect.stringContaining("湖北"));
  expect(scores(plain, "values")).toEqual([5, 6.5]);
  expect(scores(values, "formulas")).toEqual([5, 6.5]);
  expect(await chosen()).toBe("hubei");
  expect(await undoRules(change, PROFILES[0])).toEqual({ ok: true, value: null });
  await host.settled();
  expect([live, plain, values].map((name) => host.snapshot(name))).toEqual(before);
  expect(await chosen()).toBe("national2020");
});

test("[S21] a unit's own rules: points become plain formulas, verdicts stay live, and both come back", async () => {
  const live = await built();
  const before = host.snapshot(live);
  const change = await changed(OWN, [OWN]);
  expect(String(scores(live, "formulas")[0])).toContain("我单位口径（第1版）");
  const formulas = JSON.stringify(host.snapshot(live).formulas);
  expect([formulas.includes("PERF.SCORE"), formulas.includes("PERF.EVAL")]).toEqual([false, true]);
  expect(await undoRules(change, PROFILES[0])).toEqual({ ok: true, value: null });
  await host.settled();
  expect(host.snapshot(live)).toEqual(before);
  await changed(OWN, [OWN]);
  await changed(PROFILES[0], [OWN]);
  expect(host.snapshot(live).formulas).toEqual(before.formulas);
});

test("[S10] rules that count 预算执行率 otherwise have its points written out, as PERF.BUDGET does not know them", async () => {
  const live = await built();
  expect(JSON.stringify(host.snapshot(live).formulas)).toContain("PERF.BUDGET");
  await changed(UNIT_INPUT);
  expect(JSON.stringify(host.snapshot(live).formulas)).not.toContain("PERF.BUDGET");
  await changed(PROFILES[0]);
  expect(JSON.stringify(host.snapshot(live).formulas)).toContain("PERF.BUDGET");
});

test("[S10] where results are values the points of 预算执行率 follow the rules as well, but not those of a person", async () => {
  const values = await built({ formulas: "values" });
  const before = host.snapshot(values);
  expect(before.values[5]?.[8]).toBe(8.5);
  const change = await changed(UNIT_INPUT);
  expect(host.snapshot(values).values[5]?.[8]).toBe(6.67);
  expect(await undoRules(change, PROFILES[0])).toEqual({ ok: true, value: null });
  await host.settled();
  expect(host.snapshot(values)).toEqual(before);
  await host.userEdits(`'${values}'!I6`, "9");
  await changed(UNIT_INPUT);
  expect(host.snapshot(values).values[5]?.[8]).toBe(9);
});

test("[S20] a person's own points stay, in every way a sheet may have its results", async () => {
  const values = await built({ formulas: "values" });
  const row = host.snapshot(values).values.findIndex((line) => line.includes("总成本"));
  const column = host.snapshot(values).values[row - 1]?.indexOf("得分") ?? -1;
  await host.userEdits(`'${values}'!${String.fromCharCode(65 + column)}${row + 1}`, "4");
  await changed(OWN, [OWN]);
  expect(scores(values, "values")).toEqual([4, 7]);
});

test("[S20] one of the sheets is protected: names, formulas and the choice stay on all of them", async () => {
  const first = await built();
  const second = await built({ profile: OWN, formulas: { plain: plainlyScored } });
  await host.protect(second);
  const before = [first, second].map((name) => host.snapshot(name));
  expect(await changeRules(HUBEI, [OWN])).toEqual({
    ok: false,
    problem: { kind: "sheet-protected" },
  });
  await host.settled();
  expect([first, second].map((name) => host.snapshot(name))).toEqual(before);
  expect(await chosen()).toBeNull();
});

test("[S20] Excel breaks off in the middle of the writing: what was written is taken back", async () => {
  const first = await built();
  const second = await built({ formulas: "values" });
  const before = [first, second].map((name) => host.snapshot(name));
  // Between the last look and the writing the second sheet is closed to writers.
  let batches = 0;
  const stop = host.beforeBatch(async () => {
    batches += 1;
    if (batches === 6) await host.protect(second);
  });
  const outcome = await changeRules(OWN, [OWN]);
  stop();
  await host.settled();
  expect(outcome).toEqual({ ok: false, problem: { kind: "sheet-protected" } });
  expect(batches).toBe(7);
  expect(host.snapshot(first)).toEqual(before[0]);
  expect(await chosen()).toBeNull();
});

test("[S20] after somebody gave a row other points the choice is not taken back", async () => {
  const values = await built({ formulas: "values" });
  const change = await changed(OWN, [OWN]);
  const row = host.snapshot(values).values.findIndex((line) => line.includes("总成本"));
  const column = host.snapshot(values).values[row - 1]?.indexOf("得分") ?? -1;
  await host.userEdits(`'${values}'!${String.fromCharCode(65 + column)}${row + 1}`, "4");
  const before = host.snapshot(values);
  expect(await undoRules(change, PROFILES[0])).toEqual({
    ok: false,
    problem: { kind: "changed-since" },
  });
  expect(host.snapshot(values)).toEqual(before);
});
