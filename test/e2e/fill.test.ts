import type { Browser, Locator } from "playwright-core";
import type { SheetSnapshot } from "../../host/model/snapshot";
import { openBrowser, openPlayground } from "./playground-page";
import type { PlaygroundPage } from "./playground-page";

jest.setTimeout(180_000);

const SHEET = "绩效目标表";
const SCORED = "绩效自评表";

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

function tab(name: string): Locator {
  return opened.pane.getByRole("tab", { name });
}

async function buildSample(): Promise<void> {
  opened = await openPlayground(browser);
  await button(/用示例试一遍/).click();
  await opened.pane.getByText(`已建好工作表“${SHEET}”`).waitFor();
  await opened.settled();
  await tab("填写").click();
  await opened.pane.getByText(`正在填写：${SHEET}`).waitFor();
}

async function buildEmpty(form: string, sheet: string): Promise<void> {
  opened = await openPlayground(browser);
  await button("跳过").click();
  await tab("建表").click();
  await opened.pane.getByLabel(form).click();
  await button("新建空表").click();
  await opened.pane.getByText(`已建好工作表“${sheet}”`).waitFor();
  await opened.settled();
  await tab("填写").click();
  await opened.pane.getByText(`正在填写：${sheet}`).waitFor();
}

async function told(sentence: string): Promise<void> {
  await opened.pane.getByRole("status").filter({ hasText: sentence }).first().waitFor();
  await opened.settled();
}

function rowOf({ text }: SheetSnapshot, name: string): readonly string[] {
  return text.find((row) => row.includes(name)) ?? [];
}

/** The columns of the form; the grid of the playground may have looked at more. */
function form({ formulas }: SheetSnapshot): readonly (readonly unknown[])[] {
  return formulas.map((row) => row.slice(0, 7));
}

test("facts are written when a field is left, refused with a sentence, and follow the sheet", async () => {
  await buildSample();
  await button("基本信息").click();
  await opened.picture("fill-1-facts");
  const end = opened.pane.getByLabel("计划完成日期");
  await end.fill("明年底");
  await end.press("Enter");
  await opened.pane.getByText("请填日期，如 2026-01-01。").waitFor();
  expect((await opened.snapshot(SHEET)).text[4]?.[3]).toContain("2020");
  await end.fill("2021/3/31");
  await end.press("Enter");
  await expectText("计划完成日期", "2021-03-31");

  const name = opened.pane.getByLabel("项目名称");
  await name.fill("=在线学习工作经费");
  await name.press("Tab");
  await opened.page.waitForFunction(
    (sheet) => window.playground.snapshot(sheet).values[3]?.[1] === "=在线学习工作经费",
    SHEET,
  );
  await opened.type("B4", "在线学习平台经费");
  await expectText("项目名称", "在线学习平台经费");

  await button(/资金/).first().click();
  await opened.pane.getByLabel("金额显示单位").selectOption("万元");
  await expectText(/项目总预算/, "1,065.6");
  const budget = opened.pane.getByLabel(/项目当年预算/);
  await budget.fill("1,070.25");
  await budget.press("Enter");
  await opened.page.waitForFunction(
    (sheet) => window.playground.snapshot(sheet).values.flat().includes(10_702_500),
    SHEET,
  );
  await opened.picture("fill-2-budget");
});

async function expectText(label: string | RegExp, text: string): Promise<void> {
  const field = opened.pane.getByLabel(label);
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if ((await field.inputValue()) === text) return;
    await opened.page.waitForTimeout(100);
  }
  expect(await field.inputValue()).toBe(text);
}

test("an indicator is added, moved and removed by keyboard alone, and taken back", async () => {
  await buildSample();
  const before = await opened.snapshot(SHEET);
  await button("添加指标").focus();
  await opened.page.keyboard.press("Enter");
  await opened.pane.getByLabel("所属级别").selectOption({ label: "产出目标 / 质量" });
  await opened.pane.getByLabel("指标名称").focus();
  await opened.page.keyboard.type("课件更新率");
  await opened.page.keyboard.press("Tab");
  await opened.page.keyboard.type("不低于百分之九十");
  await opened.pane.getByText("读作：不低于 90%").waitFor();
  await opened.page.keyboard.press("Enter");
  await told("已添加指标“课件更新率”。");
  const added = await opened.snapshot(SHEET);
  expect(rowOf(added, "课件更新率")).toContain("不低于百分之九十");
  expect(rowOf(added, "课件更新率")).toContain("未填报");
  expect(added.merges).toContain("B32:B33");
  await opened.picture("fill-3-added");

  const up = button("上移");
  await up.focus();
  await opened.page.keyboard.press("Enter");
  await told("已移动指标“课件更新率”。");
  const moved = await opened.snapshot(SHEET);
  expect(moved.text.findIndex((row) => row.includes("课件更新率"))).toBe(
    added.text.findIndex((row) => row.includes("课件更新率")) - 1,
  );
  // The focus stays on what was pressed, so that the next press goes on.
  expect(await up.evaluate((element) => element === document.activeElement)).toBe(true);

  await button("删除").focus();
  await opened.page.keyboard.press("Enter");
  await opened.page.keyboard.press("Shift+Tab");
  await opened.page.keyboard.press("Enter");
  await told("已删除指标“课件更新率”。");
  const removed = await opened.snapshot(SHEET);
  expect(form(removed)).toEqual(form(before));
  expect([...removed.merges].sort()).toEqual([...before.merges].sort());
  await button("撤销上一步").click();
  await told("已恢复原样。");
  expect(form(await opened.snapshot(SHEET))).toEqual(form(moved));
});

test("the rest of the points is previewed, written and taken back", async () => {
  await buildEmpty("国家 项目支出绩效自评表", SCORED);
  await opened.pane.getByText("分值合计 0 / 90").waitFor();
  await button("分值").click();
  await opened.pane.getByText(/指标分值合计 0，应为 90/).waitFor();
  await button("分配剩余分值").click();
  await opened.pane.getByText("将给 9 项填上分值").waitFor();
  await opened.picture("fill-4-weights");
  await button("确认写入").click();
  await told("已给 9 项填上分值。");
  const points = (await opened.snapshot(SCORED)).values
    .slice(12, 21)
    .reduce((sum, row) => sum + Number(row[6]), 0);
  expect(points).toBe(90);
  await opened.pane.getByText(/指标分值合计 90，应为 90/).waitFor();
  await opened.pane.getByText(/连同预算执行率合计 100，应为 100/).waitFor();
  await button("撤销").click();
  await told("已恢复原样。");
  await opened.pane.getByText(/指标分值合计 0，应为 90/).waitFor();
});

test("an indicator of the library is found by words and put under its level; an own one is kept in the workbook", async () => {
  await buildSample();
  await button("指标库").click();
  await opened.pane.getByLabel("查找指标", { exact: true }).fill("等保 测评");
  await opened.pane.getByText("找到 1 项").waitFor();
  await opened.pane.getByLabel("查找指标", { exact: true }).fill("验收 合格率");
  await opened.pane.getByLabel("类别", { exact: true }).selectOption("质量");
  await opened.picture("fill-5-library");
  await button("插入“项目验收合格率”").click();
  await told("已添加指标“项目验收合格率”。");
  const sheet = await opened.snapshot(SHEET);
  expect(rowOf(sheet, "项目验收合格率")).toContain("=100%");
  await button("存入指标库").click();
  await told("“项目验收合格率”已存入指标库");
  await opened.pane.getByText(/^自存 · /).waitFor();
});

test("another sheet leads to building, and the way back is followed", async () => {
  await buildSample();
  await opened.page.locator("#grid").getByText("Sheet1", { exact: true }).first().click();
  await opened.pane.getByText("“Sheet1”不是本助手建的表").waitFor();
  await opened.picture("fill-6-other");
  await button("去建表").click();
  expect(await tab("建表").getAttribute("aria-selected")).toBe("true");
});
