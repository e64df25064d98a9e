import type { PlanCell, SheetPlan } from "../../src/core";
import {
  areaAddress,
  cellAddress,
  FORMS,
  freeSheetName,
  numberFormatOf,
  planSheet,
} from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { findUnfinished, removeBuilt } from "../../src/workbook/built-sheet";
import type { SheetSnapshot } from "../../host/model/snapshot";
import { plannedLooks } from "./expected-look";
import { planOfSize, planWith, SAMPLE, samplePlan } from "./plans";

// The stand-in takes a second or two for a form; large ones more.
jest.setTimeout(60_000);

beforeEach(() => host.reset());

/** About 6 MB: more than one request carries. */
function largePlan(): SheetPlan {
  return planWith(
    Array.from({ length: 60 }, (_, index) => ({
      name: `指标${index}`,
      actual: "情".repeat(32_767),
    })),
  );
}

async function built(plan: SheetPlan): Promise<{ sheetId: string; sheetName: string }> {
  const outcome = await buildForm(plan);
  if (!outcome.ok) throw new Error(`Not built: ${JSON.stringify(outcome.problem)}`);
  await host.settled();
  return outcome.value;
}

async function snapshotOf(plan: SheetPlan): Promise<SheetSnapshot> {
  const { sheetName } = await built(plan);
  return host.snapshot(sheetName);
}

/** Rows of a snapshot end where the used range ends; a plan goes on with blanks. */
function at<Cell>(rows: readonly (readonly Cell[])[], row: number, column: number): Cell | "" {
  return rows[row]?.[column] ?? "";
}

function shown(cell: PlanCell): string | number {
  switch (cell.kind) {
    case "blank":
      return "";
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "formula":
      return cell.formula;
  }
}

describe("what stands on the sheet is what was planned", () => {
  const forms = FORMS.map((form) => [form.id, form] as const);

  test.each(forms)("every cell of %s: text, number, formula and number format", async (_, form) => {
    const plan = planSheet(form, SAMPLE);
    const sheet = await snapshotOf(plan);
    for (const [row, line] of plan.cells.entries()) {
      for (const [column, cell] of line.entries()) {
        const address = cellAddress(row, column);
        expect([address, at(sheet.formulas, row, column)]).toEqual([address, shown(cell)]);
        expect([address, sheet.looks[address]?.numberFormat ?? "General"]).toEqual([
          address,
          numberFormatOf(cell),
        ]);
      }
    }
  });
});

describe("the sheet of the real form", () => {
  test("looks, merges, sizes, names, print set-up, rules and marks are as planned", async () => {
    const plan = samplePlan();
    const sheet = await snapshotOf(plan);
    const framed: unknown[][] = [];
    for (const [row, line] of plannedLooks(plan).entries()) {
      for (const [column, planned] of line.entries()) {
        const look = sheet.looks[cellAddress(row, column)] ?? {};
        expect(look.fontName ?? "宋体").toBe(planned.font?.name);
        expect(look.fontSize ?? 11).toBe(planned.font?.size);
        expect(look.bold ?? false).toBe(planned.font?.bold ?? false);
        expect(look.wrap ?? false).toBe(planned.wrap ?? false);
        expect((look.horizontal ?? "General").toLowerCase()).toBe(planned.horizontal ?? "general");
        const thin = "Continuous Thin #000000";
        const lines = { top: thin, bottom: thin, left: thin, right: thin };
        if (planned.borders === "thin") framed.push([look.borders, lines]);
      }
    }

    expect(framed.length).toBeGreaterThan(200);
    expect(framed.map(([seen]) => seen)).toEqual(framed.map(([, planned]) => planned));
    expect([...sheet.merges].sort()).toEqual(plan.merges.map(areaAddress).sort());
    expect(sheet.columnWidths).toEqual(plan.columnWidths);
    expect(sheet.rowHeights).toEqual(plan.rowHeights);
    expect(sheet.names.map(({ name, scope }) => `${scope} ${name}`)).toEqual(
      plan.names.map(({ name }) => `Worksheet ${name}`),
    );
    expect(sheet.names.find(({ name }) => name === "PERF_target")?.formula).toBe(
      "='绩效目标表'!$D$18:$D$48",
    );
    expect(sheet.print).toMatchObject({
      area: areaAddress(plan.print.area),
      orientation: "Portrait",
      paperSize: "A4",
      margins: plan.print.margins,
      headersFooters: { centerFooter: plan.print.footer },
    });
    expect(sheet.print.pageBreaksBefore).toEqual(plan.print.breaksBefore.map((row) => row + 1));
    expect(sheet.print.titleRows).toMatch(/\$?17:\$?17$/u);
    expect(sheet.print.zoom).toMatchObject({ horizontalFitToPages: 1 });
    expect(JSON.parse(sheet.customProperties["PERF"] ?? "")).toMatchObject({
      form: "shanghai-2020",
      language: "zh-CN",
      finished: true,
    });
    expect(Object.values(sheet.customProperties).every((value) => value.length <= 255)).toBe(true);
    expect(host.activeSheet()).toBe("绩效目标表");

    expect(
      sheet.validations
        .map(({ address }) => address)
        .join(",")
        .split(",")
        .sort(),
    ).toEqual(plan.validations.flatMap(({ areas }) => areas.map(areaAddress)).sort());
    expect(sheet.validations.find(({ address }) => address === "B6")).toMatchObject({
      rule: { list: { inCellDropDown: true, source: "是,否" } },
      errorAlert: { style: "Stop", showAlert: true },
    });
    expect(sheet.conditionalFormats.map(({ address, type }) => `${type} ${address}`)).toEqual(
      plan.marks.map(({ area }) => `CellValue ${areaAddress(area)}`),
    );
    expect(JSON.stringify(sheet.conditionalFormats)).not.toContain("PERF");
  });
});

describe("[traffic] what a build costs", () => {
  test("the real form: one request for a name and one that builds, nothing to clean up", async () => {
    const traffic = await host.record(() => built(samplePlan()));
    const [names, build, ...more] = traffic.batches.filter(({ purpose }) => purpose === "work");
    expect(more).toEqual([]);
    expect(names).toMatchObject({ writes: false, delayForCellEdit: true });
    expect(names?.actions.length).toBe(3);
    expect(build).toMatchObject({ writes: true, delayForCellEdit: true });
    expect(build?.actions.length).toBeLessThanOrEqual(123);
    expect(build?.bytes).toBeLessThanOrEqual(40_500);
    expect(traffic.batches.some(({ purpose }) => purpose === "references")).toBe(false);
  });

  test.each([
    // A merge is two actions and a page break one, so they grow with the form; the requests do not.
    [310, 374, 197_000],
    [2000, 1867, 1_190_000],
    [3100, 2833, 1_840_000],
  ])("%i indicators are sent in one request", async (count, actions, bytes) => {
    // What is sent counts; the stand-in need not carry it out.
    host.inject("RequestAborted", { after: 1 });
    const traffic = await host.record(() => buildForm(planOfSize(count)));
    const [, build, ...others] = traffic.batches.filter(({ purpose }) => purpose === "work");
    expect(build?.error).toBe("RequestAborted");
    expect(build?.actions.length).toBeLessThanOrEqual(actions);
    expect(build?.bytes).toBeLessThanOrEqual(bytes);
    expect(others.every((batch) => batch.actions.length <= 4)).toBe(true);
  });

  test("a plan of more than 4.5 MB goes in several requests, none of them larger", async () => {
    const plan = largePlan();
    const progress: number[] = [];
    const traffic = await host.record(async () => {
      const outcome = await buildForm(plan, {
        onProgress: (done, total) => progress.push(done / total),
      });
      expect(outcome.ok).toBe(true);
    });
    expect(traffic.largestBody).toBeLessThanOrEqual(4_500_000);
    expect(traffic.syncs).toBe(3);
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(1);
    expect(host.snapshot().values[17]?.[4]).toBe("情".repeat(32_767));
  });
});

describe("nothing of the user's is touched", () => {
  test("existing sheets stay as they were, and a taken name is numbered", async () => {
    await host.userEdits("Sheet1!B2", "=1+1");
    await host.addSheet("绩效目标表");
    await host.userEdits("'绩效目标表'!A1", "我的内容");
    const before = ["Sheet1", "绩效目标表"].map((name) => host.snapshot(name));
    const first = await built(samplePlan());
    const second = await built(samplePlan());
    expect([first.sheetName, second.sheetName]).toEqual(["绩效目标表 (2)", "绩效目标表 (3)"]);
    expect(["Sheet1", "绩效目标表"].map((name) => host.snapshot(name))).toEqual(before);
  });

  test.each([
    ["a/b?c*[d]:e\\f", [], "a b c  d  e f"],
    ["'History'", [], "History 1"],
    ["   ", [], "Sheet"],
    [`${"长".repeat(30)}😀表`, [], "长".repeat(30)],
    ["二〇二〇年：绩效目标表？", [], "二〇二〇年：绩效目标表？"],
    ["Form", ["FORM", "form (2)"], "Form (3)"],
    ["长".repeat(31), ["长".repeat(31)], `${"长".repeat(27)} (2)`],
  ])("the name %j beside %j becomes %j", (wanted, taken, name) => {
    expect(freeSheetName(wanted, taken)).toBe(name);
  });

  test("a sheet name with an apostrophe does not break the names of its columns", async () => {
    const sheet = await snapshotOf({ ...samplePlan(), name: "[Dept's] form" });
    expect(sheet.names.find(({ name }) => name === "PERF_actual")?.formula).toBe(
      "='Dept''s  form'!$E$18:$E$48",
    );
  });

  test("an edit that arrives in the middle of a build is kept", async () => {
    await host.userEdits("Sheet1!A1", "before");
    let batches = 0;
    const stop = host.beforeBatch(async () => {
      batches += 1;
      if (batches === 2) await host.userEdits("Sheet1!A1", "typed meanwhile");
    });
    const { sheetName } = await built(samplePlan());
    stop();
    expect(host.snapshot("Sheet1").values).toEqual([["typed meanwhile"]]);
    expect(host.snapshot(sheetName).values[2]?.[1]).toBe("上海市干部教育中心");
  });

  test("a sheet of the wanted name made in the middle of a build is left alone", async () => {
    let batches = 0;
    const stop = host.beforeBatch(async () => {
      batches += 1;
      if (batches === 2) await host.addSheet("绩效目标表");
    });
    const { sheetName } = await built(samplePlan());
    stop();
    expect(sheetName).toBe("绩效目标表 (2)");
    expect(host.snapshot("绩效目标表").usedRange).toBeNull();
  });
});

describe("foreign text stays text", () => {
  const TEXTS = [
    "=190课时",
    "=1+1",
    "+86-21",
    "-5%",
    "@SUM(A1)",
    "\ttab",
    "'quoted",
    "95%",
    "10-12",
    "2020-01-01",
    "2020年12月31日",
    "1.5E3",
    "1/2",
    "8:30",
    "TRUE",
    "#N/A",
    "1-Jan",
    "=cmd|' /C calc'!A0",
    "😀达成\u200F\u202E",
    "１２",
    "  spaces  ",
  ];

  test("as targets and actuals", async () => {
    const plan = planWith(
      TEXTS.map((text, index) => ({ name: `指标${index}`, target: text, actual: text })),
    );
    const sheet = await snapshotOf(plan);
    const planned = plan.cells.map((line) => line.slice(3, 5).map(shown)).slice(17);
    expect(planned).toContainEqual(["=cmd|' /C calc'!A0", "=cmd|' /C calc'!A0"]);
    expect(sheet.values.map((line) => line.slice(3, 5)).slice(17)).toEqual(planned);
    expect(sheet.formulas.map((line) => line.slice(3, 5)).slice(17)).toEqual(planned);
  });

  test("in cells of any other format", async () => {
    const plan = planWith([]);
    const [row = []] = plan.cells;
    const cells = TEXTS.map((text) => [{ kind: "text", text } as const, ...row.slice(1)]);
    const sheet = await snapshotOf({
      ...plan,
      cells,
      rowHeights: cells.map(() => 20),
      merges: [],
      formats: [],
      names: [],
      validations: [],
      marks: [],
    });
    expect(sheet.values.map((line) => line[0])).toEqual(TEXTS);
  });

  test("numbers stay numbers, whatever the target beside them is", async () => {
    const plan = planWith([
      { target: 0.95, actual: 0.97 },
      { target: "0.95", actual: "0.97" },
    ]);
    const sheet = await snapshotOf(plan);
    const row = sheet.values.findIndex((line) => line[3] === 0.95);
    expect(sheet.values[row]?.slice(3, 5)).toEqual([0.95, 0.97]);
    expect(sheet.values[row + 1]?.slice(3, 5)).toEqual(["0.95", "0.97"]);
  });

  test("a target of 32,767 characters", async () => {
    const target = "数".repeat(32_767);
    const sheet = await snapshotOf(planWith([{ target }]));
    expect(sheet.values[17]?.[3]).toBe(target);
  });
});

describe("a build that fails leaves nothing behind", () => {
  test("a refusal in the middle removes the half-built sheet and no other", async () => {
    const warn = jest.spyOn(console, "warn").mockImplementation(() => undefined);
    await host.userEdits("Sheet1!A1", "mine");
    const before = host.snapshot("Sheet1");
    const sample = samplePlan();
    const [validation] = sample.validations;
    if (validation === undefined) throw new Error("The sample has no validation");
    // Excel refuses a list of more than 255 characters.
    const rule = {
      kind: "list",
      options: Array.from({ length: 60 }, (_, n) => `选项${n}号`),
    } as const;
    const outcome = await buildForm({ ...sample, validations: [{ ...validation, rule }] });
    expect(outcome).toEqual({ ok: false, problem: { kind: "unknown", code: "InvalidArgument" } });
    expect(host.sheetNames()).toEqual(["Sheet1"]);
    expect(host.snapshot("Sheet1")).toEqual(before);
    expect(warn).toHaveBeenCalledTimes(1);
    warn.mockRestore();
  });

  test.each([
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["AccessDenied", "workbook-protected"],
    ["InactiveWorkbook", "other-workbook"],
    ["RequestAborted", "busy"],
    ["HostRestartNeeded", "restart"],
  ])("%s while building is %s", async (code, kind) => {
    host.inject(code, { after: 1 });
    const outcome = await buildForm(samplePlan());
    expect(outcome).toEqual({ ok: false, problem: { kind } });
    expect(host.sheetNames()).toEqual(["Sheet1"]);
  });

  test("a sheet that cannot be removed either is named", async () => {
    const plan = largePlan();
    const stop = host.beforeBatch(({ actions }) => {
      if (actions.some((action) => action.includes("SetPrintArea"))) host.inject("RequestAborted");
      if (actions.some((action) => action.includes("Delete"))) host.inject("AccessDenied");
    });
    const outcome = await buildForm(plan);
    stop();
    expect(outcome).toEqual({
      ok: false,
      problem: { kind: "left-over", sheet: "绩效目标表", because: { kind: "busy" } },
    });
  });

  test("cancelling between two requests removes what was built", async () => {
    const plan = largePlan();
    const controller = new AbortController();
    const outcome = await buildForm(plan, {
      signal: controller.signal,
      onProgress: (done) => {
        if (done > 0) controller.abort();
      },
    });
    expect(outcome).toEqual({ ok: false, problem: { kind: "cancelled" } });
    expect(host.sheetNames()).toEqual(["Sheet1"]);
  });

  test("while a cell is edited the build waits, and the edit is kept", async () => {
    host.beginEdit("Sheet1!A1");
    const building = buildForm(samplePlan());
    await host.endEdit("typed");
    expect((await building).ok).toBe(true);
    expect(host.snapshot("Sheet1").values).toEqual([["typed"]]);
  });
});

describe("half-built sheets", () => {
  async function halfBuilt(): Promise<string> {
    await host.addSheet("半成品");
    const sheetId = host.snapshot("半成品").id;
    await Excel.run(async (context) => {
      const tag = {
        form: "shanghai-2020",
        plan: 1,
        language: "zh-CN",
        build: "b-1",
        finished: false,
      };
      context.workbook.worksheets
        .getItem("半成品")
        .customProperties.add("PERF", JSON.stringify(tag));
      await context.sync();
    });
    return sheetId;
  }

  test("one left by a pane that was reloaded is found and can be removed", async () => {
    const sheetId = await halfBuilt();
    await built(samplePlan());
    expect(await findUnfinished()).toEqual({
      ok: true,
      value: [{ sheetId, sheetName: "半成品" }],
    });
    expect(await removeBuilt(sheetId)).toEqual({ ok: true, value: null });
    expect(host.sheetNames()).toEqual(["Sheet1", "绩效目标表"]);
  });

  test("only sheets of ours are removed", async () => {
    const sheetId = host.snapshot("Sheet1").id;
    expect(await removeBuilt(sheetId)).toEqual({
      ok: false,
      problem: { kind: "not-ours", sheet: "Sheet1" },
    });
    expect(await removeBuilt("{gone}")).toEqual({ ok: false, problem: { kind: "sheet-gone" } });
  });

  test("a build is taken back", async () => {
    const { sheetId } = await built(samplePlan());
    expect(await removeBuilt(sheetId)).toEqual({ ok: true, value: null });
    expect(host.sheetNames()).toEqual(["Sheet1"]);
  });
});
