import { FUNCTION_IDS, explainFailure, repairedFormula } from "../../src/core";
import { buildForm } from "../../src/workbook/build-form";
import { failureOf } from "../../src/workbook/failure";
import { repairFormulas } from "../../src/workbook/repair-formulas";
import { selfTest } from "../../src/workbook/self-test";
import { readSetting, removeSetting, writeSetting } from "../../src/workbook/settings";
import { samplePlan } from "./plans";

jest.setTimeout(60_000);

beforeEach(() => host.reset());

async function builtSheet(): Promise<string> {
  const built = await buildForm(samplePlan());
  if (!built.ok) throw new Error("Not built");
  await host.settled();
  return built.value.sheetId;
}

/** What `PERF.VERSION()` gives, once Excel knows it. */
let answer: () => unknown;

beforeAll(() => {
  CustomFunctions.associate("VERSION", (() => answer()) as never);
});

function knowVersion(given: () => unknown): void {
  answer = given;
  const id = "VERSION";
  host.useFunctions({ functions: [{ id, name: id, parameters: [] }] }, "PERF");
}

describe("self-test", () => {
  test.each([
    ["1.2.3", { kind: "ready" }],
    ["1.0.0", { kind: "other-version", found: "1.0.0" }],
  ] as const)("functions of version %s under a pane of 1.2.3", async (version, value) => {
    const sheetId = await builtSheet();
    knowVersion(() => version);
    const before = host.snapshot("绩效目标表").usedRange;
    expect(await selfTest(sheetId, "1.2.3")).toEqual({ ok: true, value });
    expect(host.snapshot("绩效目标表").usedRange).toBe(before);
  });

  test("functions that Excel does not know, and ones that never answer, are unavailable", async () => {
    const sheetId = await builtSheet();
    const unavailable = { ok: true, value: { kind: "unavailable" } };
    expect(await selfTest(sheetId, "1.2.3")).toEqual(unavailable);
    const late: ((value: string) => void)[] = [];
    knowVersion(() => new Promise((resolve) => late.push(resolve)));
    expect(await selfTest(sheetId, "1.2.3")).toEqual(unavailable);
    expect(late).not.toHaveLength(0);
    for (const resolve of late) resolve("too late");
    await host.settled();
  });
});

describe("repair", () => {
  test.each([
    ["=_xldudf_PERF_EVAL(A1,B1)", "=PERF.EVAL(A1,B1)"],
    [`='C:\\Office\\FUNCRES.XLAM'!_xldudf_PERF_WHY(A1,B1)`, "=PERF.WHY(A1,B1)"],
    [
      "=IF(A1=1,[2]!_xldudf_PERF_EVAL(A1,B1),PERF.WHY(A1,B1))",
      "=IF(A1=1,PERF.EVAL(A1,B1),PERF.WHY(A1,B1))",
    ],
    [`=PERF.EVAL("_xldudf_PERF_EVAL(",B1)`, `=PERF.EVAL("_xldudf_PERF_EVAL(",B1)`],
    ["=_xldudf_PERF_NEWER(A1)", null],
    ["=_xldudf_OTHER_EVAL(A1)", null],
    ["=SUM(A1:A9)", null],
  ])("%s becomes %s", (formula, repaired) => {
    expect(repairedFormula(formula)).toBe(repaired);
  });

  test("enters our lost formulas again and touches no other cell", async () => {
    await host.userEdits("Sheet1!A1", "=_xldudf_PERF_VERSION()");
    await host.userEdits("Sheet1!A2", "=NOSUCHNAME");
    await host.userEdits("Sheet1!A3", "'=PERF.VERSION()");
    await host.settled();
    knowVersion(() => "1.2.3");
    expect(await repairFormulas(host.snapshot("Sheet1").id)).toEqual({ ok: true, value: 1 });
    await host.settled();
    const { formulas, values } = host.snapshot("Sheet1");
    expect(formulas.map(([formula]) => formula)).toEqual([
      "=PERF.VERSION()",
      "=NOSUCHNAME",
      "=PERF.VERSION()",
    ]);
    expect(values[0]?.[0]).toBe("1.2.3");
    expect(values[2]?.[0]).toBe("=PERF.VERSION()");
  });

  test("the list of functions has no two that are stored under one name", () => {
    const stored = FUNCTION_IDS.map((id) => id.replaceAll(".", "_"));
    expect(new Set(stored).size).toBe(stored.length);
  });
});

describe("settings", () => {
  const text = (value: unknown): string | null => (typeof value === "string" ? value : null);

  test("are kept in the workbook, read back through a check, and removed", async () => {
    expect(await readSetting("profile", text)).toEqual({ ok: true, value: null });
    expect((await writeSetting("profile", "shanghai")).ok).toBe(true);
    expect(await readSetting("profile", text)).toEqual({ ok: true, value: "shanghai" });
    await writeSetting("profile", { from: "a later version" });
    expect(await readSetting("profile", text)).toEqual({ ok: true, value: null });
    await removeSetting("profile");
    await removeSetting("profile");
    expect(await readSetting("profile", (value) => value)).toEqual({ ok: true, value: null });
  });
});

describe("failures", () => {
  async function errorWith(code: string): Promise<unknown> {
    host.inject(code);
    return Excel.run(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    }).catch((error: unknown) => error);
  }

  test.each([
    ["InvalidOperationInCellEditMode", "editing"],
    ["AccessDenied", "sheet-protected"],
    ["ApiNotFound", "old-excel"],
    ["RequestPayloadSizeLimitExceeded", "too-large"],
    ["ItemNotFound", "sheet-gone"],
    ["InactiveWorkbook", "other-workbook"],
    ["RequestAborted", "busy"],
    ["MemoryLimitReached", "restart"],
    ["FilteredRangeConflict", "rows-fixed"],
    ["AnErrorOfALaterExcel", "unknown"],
  ])("%s is %s, in three sentences of either language", async (code, kind) => {
    const failure = failureOf(await errorWith(code), "sheet");
    if (failure === null) throw new Error("Not recognised");
    expect(failure.kind).toBe(kind);
    for (const language of ["zh-CN", "en"] as const) {
      const { what, why, next } = explainFailure(failure, language);
      const end = language === "en" ? "." : "。";
      expect([what, why, next].every((sentence) => sentence.endsWith(end))).toBe(true);
    }
  });

  test("a mistake of ours is no failure", () => {
    expect(failureOf(new TypeError("ours"), "sheet")).toBeNull();
  });
});
