import type { Browser } from "playwright-core";
import type { SheetSnapshot } from "../../host/model/snapshot";
import { openBrowser, openPlayground } from "./playground-page";
import type { PlaygroundPage } from "./playground-page";
import golden from "../golden/shanghai-2020/form.json";

jest.setTimeout(120_000);

const SHEET = "绩效目标表";

let browser: Browser;
let opened: PlaygroundPage;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

afterEach(() => opened.closeClean());

test("the main job: one press builds the real form, edits are judged live, what is unmet is listed and one press away", async () => {
  opened = await openPlayground(browser);
  await opened.picture("1-first-run");
  await buildSample();
  await opened.picture("2-built");

  const built = await opened.snapshot(SHEET);
  const column = columnsOf(built);
  expect(table(built).map((row) => [row[column.name], row[column.target]])).toEqual(
    golden.indicators.map((indicator) => [indicator.三级目标, indicator.指标目标值]),
  );
  expect(count(table(built).map((row) => row[column.verdict]))).toEqual({
    达成: 21,
    部分达成: 1,
    未达成: 4,
    待确认: 3,
    未填报: 2,
  });
  expect(await opened.pane.getByText("31 项：").innerText()).toBe(
    "31 项：达成 21 · 部分达成 1 · 未达成 4 · 待确认 3 · 未填报 2",
  );
  // Each verdict is calculated by the formula in its own cell.
  for (const formula of tableFormulas(built).map((row) => row[column.verdict])) {
    expect(formula).toContain("PERF.EVAL(");
  }

  const execution = addressOf(built, "预算执行率", column.actual);
  await opened.type(execution, "72%");
  await opened.settled();
  const edited = await opened.snapshot(SHEET);
  expect(rowOf(edited.text, "预算执行率").slice(column.target)).toEqual([
    ">=95%",
    "72%",
    "未达成",
    "实际 72% < 目标 ≥95%，差 23 个百分点。",
  ]);

  // The pane follows the edit by itself.
  const finding = opened.pane.locator("button[data-cell]", { hasText: "预算执行率" });
  await finding.waitFor();
  expect(await finding.innerText()).toContain("实际 72% < 目标 ≥95%，差 23 个百分点。");
  await opened.pane.getByText("31 项：达成 20 · 部分达成 1 · 未达成 5").waitFor();
  await opened.picture("3-edited");

  await finding.click();
  await opened.page.waitForFunction((cell) => window.playground.selection() === cell, execution);
  expect(await opened.activeSheet()).toBe(SHEET);
  await opened.picture("4-jumped");
});

test("marks are on after building and can be switched off and on again", async () => {
  opened = await openPlayground(browser);
  await buildSample();
  expect(marks(await opened.snapshot(SHEET)).length).toBeGreaterThan(0);
  const toggle = opened.pane.getByRole("switch", { name: "在表中标出" });
  await toggle.click();
  await opened.page.waitForFunction(
    (sheet) => window.playground.snapshot(sheet).conditionalFormats.length === 0,
    SHEET,
  );
  await opened.picture("5-marks-off");
  await toggle.click();
  await opened.page.waitForFunction(
    (sheet) => window.playground.snapshot(sheet).conditionalFormats.length > 0,
    SHEET,
  );
});

test("a second build leaves the first as it is and takes the next name", async () => {
  opened = await openPlayground(browser);
  await buildSample();
  const first = await opened.snapshot(SHEET);
  await opened.pane.getByRole("tab", { name: "建表" }).click();
  await opened.picture("6-build-tab");
  await opened.pane.getByRole("button", { name: "用示例建表" }).click();
  await opened.pane.getByText(`已建好工作表“${SHEET} (2)”`).waitFor();
  await opened.pane.getByRole("tab", { name: "核对" }).click();
  await idle();
  expect(await opened.sheetNames()).toEqual(["Sheet1", SHEET, `${SHEET} (2)`]);
  expect(await opened.activeSheet()).toBe(`${SHEET} (2)`);
  expect(await opened.snapshot(SHEET)).toEqual(first);
});

test("a pane reloaded in the middle of a build leaves a whole sheet, none, or one that it offers to remove", async () => {
  opened = await openPlayground(browser);
  await opened.pane.getByRole("button", { name: /用示例试一遍/ }).click();
  await opened.reloadPane();
  await opened.settled();
  const names = await opened.sheetNames();
  expect(names[0]).toBe("Sheet1");
  expect((await opened.snapshot("Sheet1")).usedRange).toBeNull();
  expect(["none", "whole", "offered for removal"]).toContain(await outcomeOfBuild(names));
  // The functions of the new runtime answer what the old one was asked.
  expect(JSON.stringify(await opened.snapshot(names.at(-1)))).not.toMatch(/#BUSY!|#GETTING_DATA/);
});

test("the functions judge the same when a blank argument arrives as null, as on the web", async () => {
  opened = await openPlayground(browser, "?blank=null");
  await buildSample();
  const built = await opened.snapshot(SHEET);
  const { verdict } = columnsOf(built);
  expect(count(table(built).map((row) => row[verdict]))).toMatchObject({ 达成: 21, 未填报: 2 });
});

test("a form that somebody typed is checked where it stands", async () => {
  opened = await openPlayground(browser, "?workbook=shanghai-2020");
  await opened.type("E3", "合理");
  await opened.settled();
  await opened.pane.getByRole("button", { name: /检查当前表/ }).click();
  await opened.pane.getByText("31 项：达成 1 · 未填报 30").waitFor();
  await opened.picture("7-own-table");
  expect(await opened.sheetNames()).toEqual(["Sheet1"]);
});

test("while a formula is typed the grid shows what the function does", async () => {
  opened = await openPlayground(browser);
  await opened.goTo("B2");
  await opened.page.keyboard.type("=PERF.EV");
  const help = opened.page.getByText("判断实际完成值是否达到指标值").first();
  await help.waitFor();
  expect(await help.innerText()).toContain("达成、部分达成、未达成、待确认、未填报、不适用");
  await opened.picture("8-function-help");
  await opened.page.keyboard.press("Escape");
  await opened.page.keyboard.press("Escape");
});

/** Presses the first choice of the first run and waits for the sheet and its verdicts. */
async function buildSample(): Promise<void> {
  await opened.pane.getByRole("button", { name: /用示例试一遍/ }).click();
  await opened.pane.getByText(`已建好工作表“${SHEET}”`).waitFor();
  await idle();
}

/** What became of a build that was interrupted. */
async function outcomeOfBuild(names: readonly string[]): Promise<string> {
  if (!names.includes(SHEET)) return "none";
  const built = await opened.snapshot(SHEET);
  if (built.customProperties["PERF"]?.includes('"finished":true') === true) {
    return table(built).length === golden.indicators.length ? "whole" : "half-written";
  }
  await opened.pane.getByText(SHEET).first().waitFor();
  return "offered for removal";
}

/** The pane has finished what it does by itself after building: checking, and trying the functions once. */
async function idle(): Promise<void> {
  await opened.pane.getByRole("button", { name: "检查当前表", disabled: false }).waitFor();
  await opened.settled();
}

interface Columns {
  readonly name: number;
  readonly target: number;
  readonly actual: number;
  readonly verdict: number;
  readonly reason: number;
}

const HEADERS = {
  name: "三级目标",
  target: "指标目标值",
  actual: "实际完成值",
  verdict: "结论",
  reason: "说明",
};

function headerRow(sheet: SheetSnapshot): number {
  const row = sheet.values.findIndex((cells) => cells.includes(HEADERS.target));
  if (row < 0) throw new Error(`${sheet.name} has no row with ${HEADERS.target}.`);
  return row;
}

function columnsOf(sheet: SheetSnapshot): Columns {
  const header = sheet.values[headerRow(sheet)] ?? [];
  const at = (word: string): number => header.indexOf(word);
  return {
    name: at(HEADERS.name),
    target: at(HEADERS.target),
    actual: at(HEADERS.actual),
    verdict: at(HEADERS.verdict),
    reason: at(HEADERS.reason),
  };
}

function table(sheet: SheetSnapshot): SheetSnapshot["values"] {
  return sheet.values.slice(headerRow(sheet) + 1, headerRow(sheet) + 1 + golden.indicators.length);
}

function tableFormulas(sheet: SheetSnapshot): SheetSnapshot["formulas"] {
  return sheet.formulas.slice(
    headerRow(sheet) + 1,
    headerRow(sheet) + 1 + golden.indicators.length,
  );
}

function rowOf<Cell>(rows: readonly (readonly Cell[])[], indicator: Cell): readonly Cell[] {
  const row = rows.find((cells) => cells.includes(indicator));
  if (row === undefined) throw new Error(`There is no row of ${String(indicator)}.`);
  return row;
}

function addressOf(sheet: SheetSnapshot, indicator: string, column: number): string {
  const row = sheet.values.findIndex((cells) => cells.includes(indicator));
  return `${String.fromCodePoint(65 + column)}${row + 1}`;
}

function marks(sheet: SheetSnapshot): SheetSnapshot["conditionalFormats"] {
  return sheet.conditionalFormats;
}

function count(words: readonly unknown[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[String(word)] = (counts[String(word)] ?? 0) + 1;
  return counts;
}
