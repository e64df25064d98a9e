import type { FormContent, FormDefinition, Indicator, TableChange } from "../../src/core";
import {
  additionUnder,
  applyChange,
  FORMS,
  moveStep,
  moveUnder,
  planSheet,
  plainResults,
  removalOf,
} from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { readFilledSheet } from "../../src/workbook/edit-state";
import { editTable, undoTableEdit } from "../../src/workbook/edit-table";
import type { SheetSnapshot } from "../../host/model/snapshot";
import { SAMPLE } from "./plans";

// The stand-in takes a second or two for a form, and each case builds two.
jest.setTimeout(120_000);

const NEW: Indicator = {
  path: ["产出目标", "质量"],
  name: "课件更新及时率与内容审校合格率两项合并考核",
  target: ">=98%",
  actual: null,
  weight: null,
};

beforeEach(() => host.reset());

async function build(form: FormDefinition, content: FormContent, plain = false): Promise<string> {
  const options = plain ? { formulas: { plain: plainResults } } : {};
  const outcome = await buildForm(planSheet(form, content, options));
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  await host.settled();
  return outcome.value.sheetId;
}

async function read(sheetId: string): Promise<FormContent> {
  const outcome = await readFilledSheet(sheetId);
  if (!outcome.ok || outcome.value.kind !== "ours") throw new Error(JSON.stringify(outcome));
  return outcome.value.own.content;
}

/** Ids differ from sheet to sheet and from rule to rule. */
function comparable(snapshot: SheetSnapshot): object {
  return {
    ...snapshot,
    id: "",
    customProperties: {},
    names: snapshot.names
      .map(({ name, formula }) => `${name} ${formula.replaceAll("'", "")}`)
      .sort(),
    merges: [...snapshot.merges].sort(),
    validations: snapshot.validations.map((validation) => JSON.stringify(validation)).sort(),
    conditionalFormats: snapshot.conditionalFormats.map((format) => ({ ...format, id: "" })),
  };
}

const WEIGHTED: FormContent = {
  ...SAMPLE,
  indicators: SAMPLE.indicators.map((indicator) => ({ ...indicator, weight: 3 })),
};

/** Two first levels have indicators of the middle term, fewer than those of the year. */
const WITH_TERM: FormContent = {
  ...SAMPLE,
  longTerm: SAMPLE.indicators.filter((_, row) => [0, 1, 4, 11, 12].includes(row)),
};

function contentFor(form: FormDefinition): FormContent {
  return form.weights === null ? SAMPLE : WEIGHTED;
}

/** Every kind of change, at the edges of the table and of its groups too. */
const CHANGES: readonly (readonly [string, (content: FormContent) => TableChange])[] = [
  ["added at the end of a group", (content) => additionUnder(content, NEW, [])],
  [
    "added at the top of the table",
    () => ({ kind: "add", at: 0, indicator: { ...NEW, path: ["投入与管理", "投入管理"] } }),
  ],
  [
    "added at the end of the table",
    (content) => additionUnder(content, { ...NEW, path: ["影响力目标", "信息共享"] }, []),
  ],
  [
    "added as a new first level at the end",
    (content) => additionUnder(content, { ...NEW, path: ["成本目标", "成本"] }, []),
  ],
  [
    "added as the first of a group",
    () => ({ kind: "add", at: 10, indicator: { ...NEW, path: ["产出目标", "数量"] } }),
  ],
  ["removed from the middle of a group", () => ({ kind: "remove", at: 1 })],
  ["removed as the first of all", () => ({ kind: "remove", at: 0 })],
  ["removed as the last of all", () => ({ kind: "remove", at: 30 })],
  ["removed as the only one of its group", () => ({ kind: "remove", at: 14 })],
  ["moved one up", (content) => moveStep(content, 12, -1) ?? { kind: "remove", at: -1 }],
  [
    "moved down over the border of its group",
    (content) => moveStep(content, 2, 1) ?? { kind: "remove", at: -1 },
  ],
  [
    "moved from the last place one up",
    (content) => moveStep(content, 30, -1) ?? { kind: "remove", at: -1 },
  ],
  [
    "moved to another first level below",
    (content) => moveUnder(content, 3, ["效果目标", "满意度"], []),
  ],
  [
    "moved to another first level above",
    (content) => moveUnder(content, 30, ["投入与管理", "资产管理"], []),
  ],
  [
    "moved to the end of the table",
    (content) => moveUnder(content, 0, ["影响力目标", "信息共享"], []),
  ],
  [
    "with another name, target and weight",
    () => ({
      kind: "set",
      rows: new Map([
        [4, { name: "一个写得很长很长的指标名称".repeat(6), target: "=190课时" }],
        [5, { target: 12 }],
      ]),
    }),
  ],
];

describe("a changed sheet is the sheet of the changed content, cell by cell", () => {
  test.each(CHANGES)("[P22] an indicator %s", async (_, changeOf) => {
    const form = FORMS[0] as FormDefinition;
    const { changed, wanted, restored, before } = await outcomeOf(form, SAMPLE, changeOf);
    expect(changed).toEqual(wanted);
    expect(restored).toEqual(before);
  });

  test.each(FORMS.slice(1).map((form) => [form.id, form] as const))(
    "[P22] on %s: added, moved away, removed",
    async (_, form) => {
      for (const index of [0, 12, 5]) {
        const outcome = await outcomeOf(form, contentFor(form), CHANGES[index]?.[1]);
        expect(outcome.changed).toEqual(outcome.wanted);
        expect(outcome.restored).toEqual(outcome.before);
      }
    },
  );

  test.each([0, 4, 5, 8, 12])(
    "[P22] with a middle term beside the year: change %i",
    async (index) => {
      const [, , form] = FORMS;
      const outcome = await outcomeOf(form as FormDefinition, WITH_TERM, CHANGES[index]?.[1]);
      expect(outcome.changed).toEqual(outcome.wanted);
      expect(outcome.restored).toEqual(outcome.before);
    },
  );

  test("[P22] in plain formulas", async () => {
    const form = FORMS[3] as FormDefinition;
    const outcome = await outcomeOf(form, WEIGHTED, CHANGES[0]?.[1], true);
    expect(outcome.changed).toEqual(outcome.wanted);
    expect(outcome.restored).toEqual(outcome.before);
  });
});

interface Outcome {
  readonly changed: object;
  /** The sheet that is built anew from the changed content. */
  readonly wanted: object;
  readonly restored: object;
  readonly before: object;
}

async function outcomeOf(
  form: FormDefinition,
  content: FormContent,
  changeOf: ((content: FormContent) => TableChange) | undefined,
  plain = false,
): Promise<Outcome> {
  if (changeOf === undefined) throw new Error("No change");
  await host.reset();
  const change = changeOf(content);
  await build(form, applyChange(content, change), plain);
  const wanted = comparable(host.snapshot(form.sheetName));
  await host.reset();
  const sheetId = await build(form, content, plain);
  const before = comparable(host.snapshot(form.sheetName));
  const seen = await read(sheetId);
  const done = await editTable(sheetId, change, seen.indicators);
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
  await host.settled();
  const changed = comparable(host.snapshot(form.sheetName));
  const undone = await undoTableEdit(done.value);
  await host.settled();
  const restored = undone.ok ? comparable(host.snapshot(form.sheetName)) : undone;
  return { changed, wanted, restored, before };
}

describe("what a person has on the sheet stays", () => {
  const form = FORMS[0] as FormDefinition;

  async function edited(sheetId: string, change: TableChange) {
    const seen = await read(sheetId);
    const done = await editTable(sheetId, change, seen.indicators);
    await host.settled();
    return done;
  }

  test("columns beside, rows above and below, own formats and formulas move with their rows, and come back", async () => {
    const sheetId = await build(form, SAMPLE);
    await host.insertRows(form.sheetName, 3, 2);
    for (const row of [20, 21, 49, 50]) {
      await host.userEdits(`'${form.sheetName}'!I${row}`, `备注${row}`);
      await host.userEdits(`'${form.sheetName}'!J${row}`, `=LEN(D${row})+ROW(D$19)`);
    }
    await host.userEdits(`'${form.sheetName}'!B60`, "表下说明");
    await host.userEdits(`'${form.sheetName}'!C60`, "=COUNTA(C20:C50)");
    const before = host.snapshot(form.sheetName);
    const done = await edited(sheetId, {
      kind: "move",
      from: 30,
      to: 0,
      path: SAMPLE.indicators[0]?.path ?? [],
    });
    const after = host.snapshot(form.sheetName);
    expect(after.values[19]?.slice(2, 4)).toEqual(["信息共享应用情况", "应用"]);
    expect(after.values[19]?.[8]).toBe("备注50");
    expect(after.formulas[19]?.[9]).toBe("=LEN(D20)+ROW(D$19)");
    expect(after.values[20]?.[8]).toBe("备注20");
    expect(after.values[59]?.[1]).toBe("表下说明");
    expect(after.values[59]?.[2]).toBe(31);
    expect(String(after.formulas[19]?.[5])).toContain("PERF.EVAL(IF(D20");
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    expect(await undoTableEdit(done.value)).toEqual({ ok: true, value: null });
    await host.settled();
    expect(comparable(host.snapshot(form.sheetName))).toEqual(comparable(before));
  });

  test("a verdict that a person wrote over is not written over again, and moves with its row", async () => {
    const sheetId = await build(form, SAMPLE);
    await host.userEdits(`'${form.sheetName}'!F30`, "经领导同意");
    await edited(sheetId, moveStep(await read(sheetId), 12, -1) ?? { kind: "remove", at: 0 });
    expect(host.snapshot(form.sheetName).values[28]?.[5]).toBe("经领导同意");
  });

  test("a removed row with a person's own text, colour and formula comes back as it was", async () => {
    const sheetId = await build(form, SAMPLE);
    await host.userEdits(`'${form.sheetName}'!E25`, "另议");
    await host.userEdits(`'${form.sheetName}'!H25`, "=D25&E25");
    await Excel.run(async (context) => {
      const cells = context.workbook.worksheets.getItem(sheetId).getRange("D25:E25");
      cells.format.fill.color = "#FFFF00";
      cells.format.font.bold = true;
      await context.sync();
    });
    await host.settled();
    const before = comparable(host.snapshot(form.sheetName));
    const done = await edited(sheetId, { kind: "remove", at: 7 });
    if (!done.ok) throw new Error(JSON.stringify(done.problem));
    expect(comparable(host.snapshot(form.sheetName))).not.toEqual(before);
    expect(await undoTableEdit(done.value)).toEqual({ ok: true, value: null });
    await host.settled();
    expect(comparable(host.snapshot(form.sheetName))).toEqual(before);
  });

  test.each([
    ["a protected sheet", "sheet-protected", (name: string) => host.protect(name)],
    [
      "a table that is not the one that was seen",
      "changed-since",
      (name: string) => host.userEdits(`'${name}'!C20`, "改了名的指标"),
    ],
    [
      "cells merged by hand",
      "merged-by-hand",
      async (name: string) => {
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(name).getRange("D30:D31").merge();
          await context.sync();
        });
      },
    ],
    ["a deleted column", "column-gone", (name: string) => host.deleteColumns(name, 2)],
  ])("%s: nothing is written, and it is said why", async (_, kind, spoil) => {
    const sheetId = await build(form, SAMPLE);
    const seen = await read(sheetId);
    await spoil(form.sheetName);
    await host.settled();
    const before = host.snapshot(form.sheetName);
    const done = await editTable(
      sheetId,
      { kind: "add", at: 13, indicator: { ...NEW, path: SAMPLE.indicators[12]?.path ?? [] } },
      kind === "column-gone" ? (await read(sheetId)).indicators : seen.indicators,
    );
    expect(done).toMatchObject({ ok: false, problem: { kind } });
    expect(host.snapshot(form.sheetName)).toEqual(before);
  });

  test.each([
    ["a target", "D", ">=99%", { target: ">=95%" }],
    ["an actual value", "E", "98%", { actual: "97%" }],
  ] as const)("%s typed meanwhile is not written over unseen", async (_, column, text, values) => {
    const sheetId = await build(form, SAMPLE);
    const seen = await read(sheetId);
    await host.userEdits(`'${form.sheetName}'!${column}22`, text);
    await host.settled();
    const before = host.snapshot(form.sheetName);
    const at = seen.indicators.findIndex(({ name }) => name === before.values[21]?.[2]);
    expect(at).toBeGreaterThan(-1);
    const done = await editTable(
      sheetId,
      { kind: "set", rows: new Map([[at, values]]) },
      seen.indicators,
    );
    expect(done).toEqual({ ok: false, problem: { kind: "changed-since" } });
    expect(host.snapshot(form.sheetName)).toEqual(before);
    const other = await editTable(
      sheetId,
      { kind: "set", rows: new Map([[at, { name: "另一名称" }]]) },
      seen.indicators,
    );
    expect(other.ok).toBe(true);
    expect(host.snapshot(form.sheetName).values[21]?.slice(2, 3)).toEqual(["另一名称"]);
  });

  test("of the last two rows the contents go, as in a new form, and come back", async () => {
    const small = { ...SAMPLE, indicators: SAMPLE.indicators.slice(0, 2) };
    const gone = removalOf(small, 0);
    const outcome = await outcomeOf(form, small, () => gone);
    expect(gone.kind).toBe("set");
    expect(outcome.changed).toEqual(outcome.wanted);
    expect(outcome.restored).toEqual(outcome.before);
    expect(removalOf(SAMPLE, 0)).toEqual({ kind: "remove", at: 0 });
  });

  test("the last two rows stay; what was changed meanwhile is not taken back", async () => {
    const small = { ...SAMPLE, indicators: SAMPLE.indicators.slice(0, 2) };
    const sheetId = await build(form, small);
    expect(await edited(sheetId, { kind: "remove", at: 0 })).toMatchObject({
      ok: false,
      problem: { kind: "too-few-rows" },
    });
    const done = await edited(sheetId, {
      kind: "set",
      rows: new Map([[0, { target: "规范" }]]),
    });
    await host.userEdits(`'${form.sheetName}'!D18`, "另一个值");
    if (!done.ok) throw new Error("Not set");
    expect(await undoTableEdit(done.value)).toEqual({
      ok: false,
      problem: { kind: "changed-since" },
    });
    expect(host.snapshot(form.sheetName).values[17]?.[3]).toBe("另一个值");
  });
});

test("[traffic] a change reads in two or three requests and writes in one of a few actions", async () => {
  const form = FORMS[0] as FormDefinition;
  const sheetId = await build(form, SAMPLE);
  const { indicators } = await read(sheetId);
  const traffic = await host.record(() =>
    editTable(
      sheetId,
      { kind: "add", at: 13, indicator: { ...NEW, path: ["产出目标", "数量"] } },
      indicators,
    ),
  );
  const writing = traffic.batches.filter(({ actions }) =>
    actions.some((action) => /SetProperty|Instantiate Insert/u.test(action)),
  );
  expect(writing).toHaveLength(1);
  expect(writing[0]?.actions.length).toBeLessThanOrEqual(60);
  expect(traffic.syncs).toBeLessThanOrEqual(4);
});
