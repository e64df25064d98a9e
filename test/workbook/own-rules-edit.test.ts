import type { RuleProfile } from "../../src/core";
import { findForm, planSheet, plainlyScored, PROFILES } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { readFilledSheet } from "../../src/workbook/edit-state";
import { editTable, undoTableEdit } from "../../src/workbook/edit-table";
import { SAMPLE } from "./plans";

jest.setTimeout(120_000);

/** Rules of a unit: above a ceiling the points shrink by the ratio, which ours do not. */
const OWN: RuleProfile = {
  ...PROFILES[0],
  id: "our-unit",
  names: { "zh-CN": ["我单位口径"], en: ["Our rules"] },
  ceiling: { ...PROFILES[0].ceiling, value: "ratio" },
};

const [INDICATOR] = SAMPLE.indicators;
if (INDICATOR === undefined) throw new Error("The sample has no indicators");
const ROW = { ...INDICATOR, target: "≤10万元", actual: "15万元", weight: 10 };

async function built(): Promise<string> {
  const form = findForm("national-self-evaluation");
  if (form === null) throw new Error("Not shipped");
  const indicators = [ROW, { ...ROW, name: "另一项成本" }];
  const formulas = { plain: plainlyScored };
  const plan = planSheet(form, { ...SAMPLE, indicators }, { profile: OWN, formulas });
  const outcome = await buildForm({ ...plan, marks: [] });
  if (!outcome.ok) throw new Error(outcome.problem.kind);
  await host.settled();
  return outcome.value.sheetId;
}

async function added(sheetId: string, rules: readonly RuleProfile[]) {
  const sheet = await readFilledSheet(sheetId);
  if (!sheet.ok || sheet.value.kind !== "ours") throw new Error("Not read");
  const { indicators } = sheet.value.own.content;
  const indicator = { ...ROW, name: "第三项成本" };
  const done = await editTable(sheetId, { kind: "add", at: 2, indicator }, indicators, rules);
  await host.settled();
  return done;
}

/** The 得分 of the row that came in. */
function points(kind: "values" | "formulas"): unknown {
  const sheet = host.snapshot();
  const header = sheet.values.findIndex((line) => line.includes("三级指标"));
  return sheet[kind][header + 3]?.[sheet.values[header]?.indexOf("得分") ?? -1];
}

beforeEach(() => host.reset());

test("[S21] a row that comes in is scored by the unit's own rules as the others are, and goes out again", async () => {
  const sheetId = await built();
  const done = await added(sheetId, [OWN]);
  if (!done.ok) throw new Error(done.problem.kind);
  expect(String(points("formulas"))).toContain("我单位口径");
  expect(String(points("formulas"))).not.toContain("PERF.SCORE");
  expect(await undoTableEdit(done.value, [OWN])).toEqual({ ok: true, value: null });
});

test("[S21] rules that nobody here knows are said, and the table stays as it is", async () => {
  const sheetId = await built();
  const before = host.snapshot();
  expect(await added(sheetId, [])).toEqual({
    ok: false,
    problem: { kind: "unknown-rules", sheet: host.activeSheet(), rules: "我单位口径（第1版）" },
  });
  expect(host.snapshot()).toEqual(before);
});
