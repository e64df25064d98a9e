import type { Batch, Traffic } from "../../host/protocol/traffic";
import type { Review } from "../../src/core";
import { countStatuses, emptyContent, FORMS, judge, planSheet } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import type { ReviewedSheet } from "../../src/workbook/review-sheet";
import { checkSheet } from "../../src/workbook/review-sheet";
import { selectCell } from "../../src/workbook/select-cell";
import { clearMarks, showMarks } from "../../src/workbook/show-marks";
import { watchEdits, watchSelection } from "../../src/workbook/watch-sheet";
import { planOfSize, planWith, SAMPLE, samplePlan } from "./plans";

jest.setTimeout(60_000);

const SHEET = "绩效目标表";
let sheetId: string;

beforeEach(async () => {
  await host.reset();
  const built = await buildForm({ ...samplePlan(), marks: [] });
  if (!built.ok) throw new Error("Not built");
  ({ sheetId } = built.value);
  await host.settled();
});

async function reviewed(id?: string): Promise<ReviewedSheet> {
  const outcome = await checkSheet(id);
  if (!outcome.ok) throw new Error(`Not reviewed: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/**
 * Requests of ours that change something. The library calls a request for merged areas a writing one,
 * so the actions are looked at; and it sends messages of its own, one of them a second after its start.
 */
function writing({ batches }: Traffic): readonly Batch[] {
  return batches.filter(
    ({ purpose, actions }) =>
      purpose === "work" &&
      // Counting is a method that changes nothing.
      actions.some((action) => /^(?:SetProperty|Update|Method (?!\S+ GetCount$))/u.test(action)),
  );
}

function verdicts(review: Review): readonly string[] {
  return review.rows.map(({ indicator, verdict }) => `${indicator} ${verdict.status}`);
}

describe("checking", () => {
  test("every indicator of our own sheet, under its levels, judged as the core judges it", async () => {
    const review = await reviewed(sheetId);
    expect(review.sheet).toEqual({ id: sheetId, name: SHEET });
    expect(review.year).toBe(2020);
    expect(review.rows.map(({ path, indicator }) => [...path, indicator])).toEqual(
      SAMPLE.indicators.map(({ path, name }) => [...path, name]),
    );
    expect(review.rows.map(({ verdict }) => verdict)).toEqual(
      SAMPLE.indicators.map(({ target, actual, name, path }) =>
        judge(target, actual, { indicator: name, path, year: 2020 }),
      ),
    );
    expect(review.rows[0]).toMatchObject({ row: 17, cell: "E18" });
    expect(countStatuses(review.rows).unmet).toBeGreaterThan(0);
  });

  test("[traffic] one request of seven actions, which writes nothing and leaves nothing behind", async () => {
    const traffic = await host.record(() => reviewed(sheetId));
    expect(traffic.syncs).toBe(1);
    expect(traffic.actions).toBeLessThanOrEqual(7);
    expect(traffic.bytes).toBeLessThanOrEqual(1600);
    expect(traffic.batches.filter(({ purpose }) => purpose === "references")).toEqual([]);
    expect(writing(traffic)).toEqual([]);
  });

  test("[traffic] the number of requests does not grow with the rows", async () => {
    const built = await buildForm({ ...planOfSize(310), marks: [] });
    expect(built.ok).toBe(true);
    const traffic = await host.record(async () => {
      expect((await reviewed()).rows).toHaveLength(310);
    });
    expect(traffic.syncs).toBe(1);
    expect(traffic.actions).toBeLessThanOrEqual(7);
  });

  test("the sheet is known again after rows and columns came in and it was renamed", async () => {
    const before = verdicts(await reviewed(sheetId));
    await host.insertRows(SHEET, 3, 2);
    await host.insertRows(SHEET, 25, 1);
    await host.insertColumns(SHEET, 3, 1);
    await host.insertColumns(SHEET, 5, 1);
    await host.renameSheet(SHEET, "二〇二〇, 终稿's");
    const review = await reviewed();
    expect(verdicts(review)).toEqual(before);
    expect(review.sheet.name).toBe("二〇二〇, 终稿's");
    expect(review.year).toBe(2020);
    expect(review.rows[0]).toMatchObject({ row: 19, cell: "G20" });
  });

  test("a row that a person inserts among the others is judged with them, under the same levels", async () => {
    await host.insertRows(SHEET, 20, 1);
    await host.userEdits(`'${SHEET}'!C20`, "新增指标");
    await host.userEdits(`'${SHEET}'!D20`, ">=80%");
    await host.userEdits(`'${SHEET}'!E20`, "79%");
    const row = (await reviewed(sheetId)).rows.find(({ indicator }) => indicator === "新增指标");
    expect(row).toMatchObject({
      row: 19,
      path: ["投入与管理", "投入管理"],
      verdict: { status: "unmet" },
    });
  });

  test("a form of ours that nobody has filled in is checked, and follows what is filled in", async () => {
    const [form] = FORMS;
    if (form === undefined) throw new Error("No form is shipped");
    const built = await buildForm(planSheet(form, emptyContent(form, 2026)));
    if (!built.ok) throw new Error(built.problem.kind);
    await host.settled();
    expect(await reviewed(built.value.sheetId)).toMatchObject({
      rows: [],
      marks: { kind: "form" },
    });
  });

  test("an error value or a nonsense text is open, never met", async () => {
    const built = await buildForm(
      planWith([
        { name: "甲", target: ">=90%", actual: "#N/A" },
        { name: "乙", target: ">=90%", actual: "😀\u200F" },
      ]),
    );
    expect(built.ok).toBe(true);
    await host.settled();
    await host.userEdits("E18", "=NA()");
    const statuses = (await reviewed()).rows.map(({ verdict }) => verdict.status);
    expect(statuses).not.toContain("met");
  });

  test("a sheet of any other make is read by its header words; one without a table says so", async () => {
    await host.addSheet("别人的表");
    await host.activate("别人的表");
    const none = await checkSheet();
    expect(none).toEqual({ ok: false, problem: { kind: "no-table", sheet: "别人的表" } });
    for (const [row, line] of [
      ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值"],
      ["产出指标", "数量指标", "培训人次", "≥100人次", "90人次"],
      ["产出指标", "质量指标", "合格率", "≥95%", "0.97"],
    ].entries()) {
      for (const [column, text] of line.entries()) {
        await host.userEdits(`${"ABCDE"[column]}${row + 3}`, text);
      }
    }
    expect(verdicts(await reviewed())).toEqual(["培训人次 unmet", "合格率 met"]);
  });

  test("a deleted sheet, a cancelled check and an answer that is too large", async () => {
    const controller = new AbortController();
    controller.abort();
    expect(await checkSheet(sheetId, { signal: controller.signal })).toEqual({
      ok: false,
      problem: { kind: "cancelled" },
    });
    const whole = verdicts(await reviewed(sheetId));
    host.inject("ResponsePayloadSizeLimitExceeded");
    expect(verdicts(await reviewed(sheetId))).toEqual(whole);
    await host.deleteSheet(SHEET);
    expect(await checkSheet(sheetId)).toEqual({ ok: false, problem: { kind: "sheet-gone" } });
  });

  test("while a cell is edited a check is tried again, a writing command is not", async () => {
    host.inject("InvalidOperationInCellEditMode");
    expect((await checkSheet(sheetId)).ok).toBe(true);
    // Where the marks go and whose rules are there is read first.
    host.inject("InvalidOperationInCellEditMode", { after: 2 });
    expect(await showMarks(sheetId, "all")).toEqual({ ok: false, problem: { kind: "editing" } });
    expect(host.snapshot(SHEET).conditionalFormats).toEqual([]);
  });
});

describe("marks", () => {
  test("are put on our own column, once, and taken off without residue", async () => {
    const before = host.snapshot(SHEET);
    const first = await host.record(() => showMarks(sheetId, "exceptions"));
    const marked = host.snapshot(SHEET);
    const second = await host.record(() => showMarks(sheetId, "exceptions"));
    const again = host.snapshot(SHEET);
    expect(new Set(marked.conditionalFormats.map(({ address }) => address))).toEqual(
      new Set(["F18:F48"]),
    );
    const rules = ({ conditionalFormats }: typeof marked) =>
      conditionalFormats.map(({ rule, format, address }) => ({ rule, format, address }));
    expect(rules(again)).toEqual(rules(marked));
    const others = (sheet: typeof marked) => ({
      ...sheet,
      conditionalFormats: [],
      customProperties: {},
    });
    expect(others(again)).toEqual(others(before));
    expect(second.actions).toBe(first.actions);
    expect(writing(first)).toHaveLength(1);
    expect(await clearMarks(sheetId)).toEqual({
      ok: true,
      value: { kind: "rules", before: "exceptions" },
    });
    expect(host.snapshot(SHEET)).toEqual(before);
  });

  test("the sheet says how it is marked, from its build on and in a later opening", async () => {
    expect((await reviewed(sheetId)).marks).toEqual({ mode: "off", kind: "form", outdated: 0 });
    await showMarks(sheetId, "black-and-white");
    expect((await reviewed(sheetId)).marks.mode).toBe("black-and-white");
    const built = await buildForm(samplePlan());
    expect(built.ok).toBe(true);
    expect((await reviewed()).marks.mode).toBe("exceptions");
  });

  test.each([
    ["exceptions", ["未达成", "部分达成", "待确认"]],
    ["all", ["未达成", "部分达成", "待确认", "未填报", "达成", "不适用"]],
    ["black-and-white", ["未达成", "部分达成", "待确认", "未填报", "达成", "不适用"]],
  ] as const)("%s: rules for %j, and fills only where colour is wanted", async (style, words) => {
    await showMarks(sheetId, style);
    const rules = host.snapshot(SHEET).conditionalFormats;
    expect(rules.map(({ rule }) => (rule as { formula1: string }).formula1).sort()).toEqual(
      words.map((word) => `="${word}"`).sort(),
    );
    expect(JSON.stringify(rules).includes("#E9A17C")).toBe(style !== "black-and-white");
  });

  test("follow the column after rows and columns came in", async () => {
    await host.insertRows(SHEET, 3, 1);
    await host.insertColumns(SHEET, 3, 1);
    await showMarks(sheetId, "all");
    expect(new Set(host.snapshot(SHEET).conditionalFormats.map(({ address }) => address))).toEqual(
      new Set(["G19:G49"]),
    );
  });

  test("on a protected sheet nothing is changed, and the reason is said", async () => {
    await host.protect(SHEET);
    const before = host.snapshot(SHEET);
    expect(await showMarks(sheetId, "all")).toEqual({
      ok: false,
      problem: { kind: "sheet-protected" },
    });
    expect(host.snapshot(SHEET)).toEqual(before);
    expect((await checkSheet(sheetId)).ok).toBe(true);
  });

  test("on a sheet that is not ours nothing is written", async () => {
    const foreign = host.snapshot("Sheet1").id;
    expect(await clearMarks(foreign)).toEqual({
      ok: false,
      problem: { kind: "no-table", sheet: "Sheet1" },
    });
  });
});

describe("following the person", () => {
  test("edits of the sheet are told, our own writing and other sheets are not", async () => {
    const edits: string[] = [];
    const watch = await watchEdits(sheetId, (address) => edits.push(address));
    if (!watch.ok) throw new Error("Not watching");
    await host.userEdits(`'${SHEET}'!E18`, "不合理");
    await host.settled();
    await host.userEdits("Sheet1!A1", "elsewhere");
    await showMarks(sheetId, "all");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(sheetId).getRange("F18").values = [["达成"]];
      await context.sync();
    });
    await host.settled();
    expect(edits).toEqual(["E18"]);
    await watch.value();
    await watch.value();
    await host.userEdits(`'${SHEET}'!E18`, "合理");
    await host.settled();
    expect(edits).toEqual(["E18"]);
  });

  test("a selected finding is shown, and a selection is told", async () => {
    const selections: string[] = [];
    const watch = await watchSelection((id, address) => selections.push(`${id} ${address}`));
    if (!watch.ok) throw new Error("Not watching");
    await host.activate("Sheet1");
    expect(await selectCell(sheetId, "E22")).toEqual({ ok: true, value: null });
    await host.settled();
    expect(host.activeSheet()).toBe(SHEET);
    expect(selections).toContain(`${sheetId} E22`);
    await watch.value();
    expect(await selectCell("{gone}", "A1")).toEqual({
      ok: false,
      problem: { kind: "sheet-gone" },
    });
  });
});
