import type { FormContent, OwnField } from "../../../src/core";
import { applyChange, fail, findForm, setOwnForms, succeed } from "../../../src/core";
import { openCommandRunner } from "../../../src/taskpane/command-runner";
import { fieldId } from "../../../src/taskpane/fill/field-entries";
import { openFillSession } from "../../../src/taskpane/fill/fill-session";
import type { OurSheet } from "../../../src/taskpane/fill/our-sheet";
import { closedGate } from "../fake-workbook";
import type { FakeFillWorkbook } from "./fake-fill-workbook";
import { fakeFillWorkbook } from "./fake-fill-workbook";
import { filledSheet, SAMPLE } from "./filled-sheet";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const SHEET = filledSheet();
const OTHER = filledSheet(SAMPLE, "shanghai-2020", "sheet-2");

async function opened({ port }: FakeFillWorkbook) {
  const runner = openCommandRunner();
  const session = openFillSession(port, { runner });
  await session.open();
  return { runner, session };
}

/** More than the pause after which edits are followed, and every answer that is under way. */
async function afterAll(): Promise<void> {
  await jest.advanceTimersByTimeAsync(1000);
}

function field(sheet: OurSheet, key: string): OwnField {
  const found = sheet.own.fields.find((each) => each.key === key);
  if (found === undefined) throw new Error(`The form has no ${key}`);
  return found;
}

const NAME = field(SHEET, "项目名称");
const START = field(SHEET, "计划开始日期");
const CATEGORY = field(SHEET, "项目类别");

describe("one entry after the other", () => {
  test("an entry that breaks off is said so beside its field; those behind it are written", async () => {
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const written: string[] = [];
    const workbook = fakeFillWorkbook([SHEET], {
      writeFact(_sheetId, { key }) {
        written.push(key);
        return written.length === 1
          ? Promise.reject(new TypeError("broken off"))
          : Promise.resolve(succeed(null));
      },
    });
    const { session } = await opened(workbook);
    await Promise.all([session.enter(NAME, "一"), session.enter(CATEGORY, "二")]);
    await session.enter(NAME, "三");
    expect(written).toEqual([NAME.key, CATEGORY.key, NAME.key]);
    expect(session.state().notes.size).toBe(0);
    expect(logged).toHaveBeenCalledTimes(1);
    logged.mockRestore();
  });

  test("what broke off stays said until it is written", async () => {
    const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const workbook = fakeFillWorkbook([SHEET], {
      writeFact: () => Promise.reject(new TypeError("broken off")),
      writeYear: () => Promise.reject(new TypeError("broken off")),
    });
    const { session, runner } = await opened(workbook);
    await session.enter(NAME, "一");
    expect(session.state().notes.get(fieldId(NAME))).toEqual({ kind: "crashed" });
    expect(await session.enterYear(2026)).toBe(false);
    expect(runner.state().news).toEqual({ kind: "crashed" });
    logged.mockRestore();
  });
});

test("an entry that was refused is said so even when one before it is written after that", async () => {
  const { gate, open } = closedGate();
  const workbook = fakeFillWorkbook([SHEET], { writeFact: () => gate.then(() => succeed(null)) });
  const { session } = await opened(workbook);
  const written = session.enter(START, "2026-01-01");
  await session.enter(START, "明年");
  open();
  await written;
  expect(session.state().notes.get(fieldId(START))?.kind).toBe("refused");
  await session.enter(START, "2026-02-01");
  expect(session.state().notes.size).toBe(0);
});

describe("rows that the person looks at are those of the sheet", () => {
  const indicators = ["a", "b", "c"].map((name, row) => ({
    path: ["产出指标", "数量指标"],
    name,
    target: "健全",
    actual: null,
    weight: row === 0 ? 10 : null,
  }));
  const content: FormContent = { ...SAMPLE, indicators };
  const FORM = "national-self-evaluation";

  async function previewed() {
    const workbook = fakeFillWorkbook([filledSheet(content, FORM)]);
    const { session } = await opened(workbook);
    session.previewWeights();
    session.openRow(1);
    expect(session.state().preview?.rows.map(({ name }) => name)).toEqual(["b", "c"]);
    return { workbook, session };
  }

  test.each([
    [
      "a row came in above",
      applyChange(content, {
        kind: "add",
        at: 0,
        indicator: { ...indicators[0], name: "新" } as FormContent["indicators"][number],
      }),
    ],
    ["two rows changed places", { ...content, indicators: indicators.toReversed() }],
  ])("[P11] %s: no points are offered for rows that were, none of them is open", async (_, now) => {
    const { workbook, session } = await previewed();
    workbook.sheets.set("sheet-1", filledSheet(now, FORM));
    workbook.edit();
    await afterAll();
    expect(session.state()).toMatchObject({ preview: null, openRow: null });
  });

  test("[P11] points typed meanwhile take the offer away, the row stays open", async () => {
    const { workbook, session } = await previewed();
    const given = indicators.map((row) => ({ ...row, weight: 10 }));
    workbook.sheets.set("sheet-1", filledSheet({ ...content, indicators: given }, FORM));
    workbook.edit();
    await afterAll();
    expect(session.state()).toMatchObject({ preview: null, openRow: 1 });
  });

  test("another target changes nothing of that", async () => {
    const { workbook, session } = await previewed();
    const other = indicators.map((row) => ({ ...row, target: "规范" }));
    workbook.sheets.set("sheet-1", filledSheet({ ...content, indicators: other }, FORM));
    workbook.edit();
    await afterAll();
    expect(session.state().preview?.rows).toHaveLength(2);
    expect(session.state().openRow).toBe(1);
  });
});

describe("the sheet in front is the one that is shown", () => {
  test("an entry that is written after the person turned to another sheet does not turn back", async () => {
    const { gate, open } = closedGate();
    const workbook = fakeFillWorkbook([SHEET, OTHER], {
      writeFact: () => gate.then(() => fail({ kind: "sheet-protected" })),
    });
    const { session, runner } = await opened(workbook);
    const entered = session.enter(NAME, "另一项目");
    workbook.turnTo("sheet-2");
    open();
    await entered;
    await afterAll();
    expect(session.state().sheet?.id).toBe("sheet-2");
    // The field beside which it would stand is that of another sheet.
    expect(session.state().notes.size).toBe(0);
    expect(runner.state().news).toEqual({
      kind: "failure",
      failure: { kind: "sheet-protected" },
    });
  });

  test("a change of the table that is done or taken back elsewhere leaves the sheet in front", async () => {
    const done = closedGate();
    const undone = closedGate();
    const workbook = fakeFillWorkbook([SHEET, OTHER], {
      editTable: (sheetId) =>
        done.gate.then(() =>
          succeed({ sheetId, undo: { kind: "cells", cells: [], heights: [], pages: null } }),
        ),
      undoTableEdit: () => undone.gate.then(() => succeed(null)),
    });
    const { session, runner } = await opened(workbook);
    const moved = session.step(1, 1);
    workbook.turnTo("sheet-2");
    done.open();
    await moved;
    await afterAll();
    expect(session.state()).toMatchObject({ sheet: { id: "sheet-2" }, openRow: null });
    const { news } = runner.state();
    const back = news?.kind === "told" ? news.undo?.() : undefined;
    session.openRow(4);
    undone.open();
    await back;
    await afterAll();
    expect(session.state()).toMatchObject({ sheet: { id: "sheet-2" }, openRow: 4 });
  });

  test("a sheet that comes to the front while the other is read again stays in front", async () => {
    const workbook = fakeFillWorkbook([SHEET, OTHER]);
    const { session } = await opened(workbook);
    const entered = session.enter(NAME, "另一项目");
    await Promise.resolve();
    workbook.turnTo("sheet-2");
    await entered;
    await afterAll();
    expect(session.state().sheet?.id).toBe("sheet-2");
  });
});

test("[P21] a sheet on a form of the unit's own is read again once that form is known", async () => {
  const read: string[] = [];
  const lost = { kind: "lost", id: "sheet-1", name: "本局目标表" } as const;
  const workbook = fakeFillWorkbook([SHEET], {
    readFilledSheet(sheetId = "sheet-1") {
      read.push(sheetId);
      return Promise.resolve(succeed(findForm("our-bureau") === null ? lost : SHEET));
    },
  });
  const { session } = await opened(workbook);
  expect(session.state().sheet?.kind).toBe("lost");
  setOwnForms([{ ...SHEET.own.form, id: "our-bureau" }]);
  await afterAll();
  expect(session.state().sheet?.kind).toBe("ours");
  setOwnForms([]);
  await afterAll();
  expect(session.state().sheet?.kind).toBe("lost");
  expect(read).toHaveLength(3);
  session.close();
  setOwnForms([]);
  expect(read).toHaveLength(3);
});
