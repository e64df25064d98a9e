import type { FormContent, FormDefinition, Indicator, TableChange } from "../../src/core";
import {
  additionUnder,
  applyChange,
  FORMS,
  moveStep,
  moveUnder,
  planSheet,
  plainResults,
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
    conditionalFormats: snapshot.conditionalFormats.map(({ id: _, ...format }) => format),
  };
}

const WEIGHTED: FormContent = {
  ...SAMPLE,
  indicators: SAMPLE.indicators.map((indicator) => ({ ...indicator, weight: 3 })),
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
  test.each(CHANGES)("[P3] an indicator %s", async (_, changeOf) => {
    const form = FORMS[0] as FormDefinition;
    const { changed, wanted, restored, before } = await outcomeOf(form, SAMPLE, changeOf);
    expect(changed).toEqual(wanted);
    expect(restored).toEqual(before);
  });

  test.each(FORMS.slice(1).map((form) => [form.id, form] as const))(
    "[P3] on %s: added, moved away, removed",
    async (_, form) => {
      for (const index of [0, 12, 5]) {
        const outcome = await outcomeOf(form, contentFor(form), CHANGES[index]?.[1]);
        expect(outcome.changed).toEqual(outcome.wanted);
        expect(outcome.restored).toEqual(outcome.before);
      }
    },
  );

  test("[P3] in plain formulas", async () => {
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
