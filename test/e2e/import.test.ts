import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import { FORMS, planSheet, SHANGHAI_2020_SAMPLE } from "../../src/core";
import { planWorkbook } from "../../src/files/plan-workbook";
import { openBrowser, openPlayground } from "./playground-page";
import type { PlaygroundPage } from "./playground-page";
import golden from "../golden/shanghai-2020/form.json";

jest.setTimeout(120_000);

const SEED = readFileSync(join(__dirname, "../data/seed-shanghai-2020.txt"), "utf8");

let browser: Browser;
let opened: PlaygroundPage;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

afterEach(() => opened.closeClean());

function button(name: string | RegExp): Locator {
  return opened.pane.getByRole("button", { name, exact: true });
}

/** The part of 建表 with this title, opened. */
async function open(part: string, query = ""): Promise<void> {
  opened = await openPlayground(browser, query);
  await button("跳过").click();
  await opened.pane.getByRole("tab", { name: "建表" }).click();
  await button(part).click();
}

function tableOf(sheet: Awaited<ReturnType<PlaygroundPage["snapshot"]>>): readonly string[][] {
  const header = sheet.text.findIndex((row) => row.includes("三级目标"));
  return sheet.text.slice(header + 1, header + 1 + golden.indicators.length).map((row) => [...row]);
}

test("[B1] [B3] the seed pasted: 31 of 31 in the preview, nothing written before 确认, then a sheet that is checked", async () => {
  await open("带入已有的表");
  await opened.pane.getByLabel("粘贴文字或表格").fill(SEED);
  await button("读取").click();
  await opened.pane.getByText("31 项指标，17 项信息，没有不确定的").waitFor();
  expect(await opened.sheetNames()).toEqual(["Sheet1"]);
  await opened.picture("import-1-preview");
  await button("确认，新建工作表").click();
  await opened.pane.getByText("31 项：达成 0 · 未填报 31").waitFor();
  await opened.settled();
  const built = await opened.snapshot("绩效目标表");
  expect(tableOf(built).map((row) => row.slice(2, 4))).toEqual(
    golden.indicators.map((row) => [row.三级目标, row.指标目标值]),
  );
  const texts = built.text.flat();
  for (const value of Object.values(golden.facts)) expect(texts).toContain(value);
  expect(texts.filter((text) => text === "10,656,000")).toHaveLength(4);
  expect((await opened.snapshot("Sheet1")).usedRange).toBeNull();
  await opened.picture("import-2-built");
});

test("[B1] an .xlsx dropped on the pane is read in a worker; as another form what does not fit is listed", async () => {
  await open("带入已有的表");
  const [form] = FORMS;
  if (form === undefined) throw new Error("no form");
  const file = await planWorkbook(planSheet(form, SHANGHAI_2020_SAMPLE, { formulas: "values" }));
  const worker = opened.page.waitForEvent("worker");
  await drop([{ name: "去年的表.xlsx", bytes: [...file] }]);
  await opened.pane.getByText(/^31 项指标，17 项信息/).waitFor();
  expect((await worker).url()).toContain("reader");
  await opened.pane.getByLabel("建成").selectOption({ label: "国家 项目支出绩效自评表" });
  await button(/^放不下的/).click();
  await opened.pane.getByText("项目设立的必要性").waitFor();
  await opened.picture("import-3-leftovers");
});

test("[B3] what cannot be read says why: several files, a wrong kind, a damaged one, no table", async () => {
  await open("带入已有的表");
  const told = opened.pane.getByRole("alert");
  await opened.pane.getByLabel("粘贴文字或表格").waitFor();
  await drop([
    { name: "甲.xlsx", bytes: [1] },
    { name: "乙.xlsx", bytes: [1] },
  ]);
  await told.getByText("一次拖来了 2 个文件").waitFor();
  await drop([{ name: "图.png", bytes: [1, 2, 3] }]);
  await told.getByText("不认识“.png”这种文件").waitFor();
  await drop([{ name: "表.xlsx", bytes: [0x50, 0x4b, 3, 4, 5, 6] }]);
  await told.getByText("文件已损坏或不完整").waitFor();
  await opened.pane.getByLabel("粘贴文字或表格").fill("这里没有表。");
  await button("读取").click();
  await told.getByText("在“粘贴的内容”里没有找到绩效指标表").waitFor();
  expect(await opened.pane.getByLabel("粘贴文字或表格").inputValue()).toBe("这里没有表。");
  await opened.picture("import-4-problem");
  expect(await opened.sheetNames()).toEqual(["Sheet1"]);
});

test("[P12] [B4] the sample becomes a self-evaluation; what is different is marked and named, the sample stays as it was", async () => {
  opened = await openPlayground(browser);
  await button(/用示例试一遍/).click();
  await opened.pane.getByText("31 项：").waitFor();
  await opened.settled();
  // The new sheet is tried out for its functions before the pane is free again.
  await opened.pane.getByRole("button", { name: "检查当前表", disabled: false }).waitFor();
  const before = filled(await opened.snapshot("绩效目标表"));
  await opened.pane.getByRole("tab", { name: "建表" }).click();
  await button("从本表做下一张表").click();
  await button("读取当前工作表").click();
  await opened.pane.getByLabel("做成").selectOption({ label: "国家 项目支出绩效自评表" });
  await opened.picture("carry-1-choice");
  await button("新建工作表").click();
  await opened.pane.getByText("处与原表不同，请核对").waitFor();
  await opened.settled();
  const made = await opened.snapshot("绩效自评表");
  expect(made.text.flat()).toEqual(
    expect.arrayContaining(["在线学习工作经费", "上海市干部教育中心", "98.6%"]),
  );
  await opened.picture("carry-2-made");
  expect(filled(await opened.snapshot("绩效目标表"))).toEqual(before);
});

test("[B6] a table without header words: its columns are pointed out, kept with the sheet, and checked from then on", async () => {
  opened = await openPlayground(browser);
  await button("跳过").click();
  // Written by the pane's own library, for typing twelve cells takes the grid a while.
  await opened.page.frame({ url: /taskpane\.html/u })?.evaluate(WRITE_TABLE);
  await opened.settled();
  await button("检查当前表").click();
  await opened.pane.getByRole("alert").waitFor();
  await opened.pane.getByRole("tab", { name: "建表" }).click();
  await button("校正认错的列").click();
  await button("读取当前工作表").last().click();
  await opened.pane.getByText("没有认出指标表").waitFor();
  await opened.pane.getByLabel("一级指标", { exact: true }).selectOption({ label: "B 列 类别" });
  await opened.pane
    .getByLabel("三级指标（名称）", { exact: true })
    .selectOption({ label: "C 列 做什么" });
  await opened.pane.getByLabel("指标值", { exact: true }).selectOption({ label: "D 列 要求" });
  await opened.goTo("E4");
  await button("实际完成值：取表中所选的列").click();
  await opened.pane.getByText("照这样读到 2 项").waitFor();
  await opened.picture("mapping-1-columns");
  const cells = await opened.snapshot("Sheet1");
  await button("记住并检查").click();
  await opened.pane.getByText("2 项：达成 1 · 未达成 1").waitFor();
  await opened.pane.getByText("已记住“Sheet1”各列的含义").waitFor();
  await opened.picture("mapping-2-checked");
  const after = await opened.snapshot("Sheet1");
  expect({ ...after, customProperties: {} }).toEqual({ ...cells, customProperties: {} });
  await button("撤销").click();
  await opened.pane.getByRole("alert").waitFor();
  expect((await opened.snapshot("Sheet1")).customProperties).toEqual({});
});

test("by keyboard alone: open, paste, read, confirm", async () => {
  opened = await openPlayground(browser);
  await button("跳过").click();
  const { keyboard } = opened.page;
  await opened.pane.getByRole("tab", { name: "核对" }).focus();
  await keyboard.press("ArrowLeft");
  await keyboard.press("ArrowLeft");
  await keyboard.press("Enter");
  // The tab loads when it is first shown.
  await button("带入已有的表").waitFor();
  await tabTo("带入已有的表");
  await keyboard.press("Enter");
  await opened.pane.getByLabel("粘贴文字或表格").waitFor();
  await keyboard.press("Tab");
  await keyboard.insertText(SEED);
  await keyboard.press("Tab");
  await keyboard.press("Enter");
  await opened.pane.getByText(/^31 项指标/).waitFor();
  expect(await focused()).toBe("预览");
  await tabTo("确认，新建工作表");
  await keyboard.press("Enter");
  await opened.pane.getByText("31 项：达成 0 · 未填报 31").waitFor();
});

test("[B3] English, 320 pixels wide: nothing is cut off sideways", async () => {
  opened = await openPlayground(browser);
  await button("English").click();
  await button("Skip").click();
  await opened.pane.getByRole("tab").first().click();
  await button("Bring in an existing form").click();
  await opened.pane.getByLabel("Paste text or a table").fill(SEED);
  await opened.page.setViewportSize({ width: 660, height: 1400 });
  await opened.picture("import-5-english-sources");
  await button("Read").click();
  await opened.pane.getByText("31 indicators, 17 facts, nothing uncertain").waitFor();
  await opened.picture("import-6-english-preview");
  expect(
    await opened.pane
      .locator("body")
      .evaluate((body) => body.scrollWidth - body.ownerDocument.documentElement.clientWidth),
  ).toBeLessThanOrEqual(0);
});

const WRITE_TABLE = `Excel.run(async (context) => {
  const cells = context.workbook.worksheets.getActiveWorksheet().getRange("B3:E5");
  cells.numberFormat = Array.from({ length: 3 }, () => ["@", "@", "@", "@"]);
  cells.values = [
    ["类别", "做什么", "要求", "做到"],
    ["产出", "培训场次", "≥12场", "13场"],
    ["产出", "合格率", "≥95%", "94%"],
  ];
  await context.sync();
})`;

/** Every cell that holds something: how far a sheet counts as used may shrink by itself. */
function filled({ formulas }: Awaited<ReturnType<PlaygroundPage["snapshot"]>>): readonly string[] {
  return formulas.flatMap((row, index) =>
    row.flatMap((cell, column) => (cell === "" ? [] : [`${index} ${column} ${String(cell)}`])),
  );
}

async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    await opened.page.keyboard.press("Tab");
    if ((await focused()).endsWith(name)) return;
  }
  throw new Error(`Tab does not reach ${name}`);
}

function focused(): Promise<string> {
  return opened.pane
    .locator("body")
    .evaluate((body) => body.ownerDocument.activeElement?.textContent ?? "");
}

/** As when files are let go over the pane. */
async function drop(
  files: readonly { readonly name: string; readonly bytes: readonly number[] }[],
): Promise<void> {
  await opened.pane.getByLabel("粘贴文字或表格").waitFor();
  await opened.pane.locator("body").evaluate((body, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of dropped)
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
    for (const type of ["dragover", "drop"])
      body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  }, files);
}
