import type { Browser } from "playwright-core";
import type { SheetSnapshot } from "../../host/model/snapshot";
import { openBrowser, openPlayground } from "./playground-page";
import type { PlaygroundPage } from "./playground-page";

jest.setTimeout(180_000);

/** A sheet that somebody typed: the form of the golden case as a plain table. */
const SHEET = "Sheet1";
const FOREIGN = "?workbook=shanghai-2020";

let browser: Browser;
let opened: PlaygroundPage;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

afterEach(() => opened.closeClean());

/** Everything of a sheet but the ids of rules, which are Excel's own. */
async function seen(): Promise<SheetSnapshot> {
  await opened.settled();
  const snapshot = await opened.snapshot(SHEET);
  return {
    ...snapshot,
    conditionalFormats: snapshot.conditionalFormats.map((format) => ({ ...format, id: "" })),
  };
}

async function check(): Promise<void> {
  await opened.pane.getByRole("button", { name: /检查当前表/ }).click();
  await opened.pane.getByText(/31 项：/).waitFor();
}

let clicks = 0;

/** Goes to a cell by a click that is never the second one of a double click, which would edit the cell. */
async function goTo(address: string): Promise<void> {
  clicks += 1;
  const position = { x: 420 + 90 * (clicks % 2), y: 480 };
  await opened.page.locator("#grid [id^='univer-sheet-main-canvas']").click({ position });
  await opened.page.evaluate((cell) => window.playground.activate(cell), address);
  await opened.page.waitForFunction((cell) => window.playground.selection() === cell, address);
}

async function type(address: string, text: string): Promise<void> {
  await goTo(address);
  await opened.page.keyboard.type(text);
  await opened.page.keyboard.press("Enter");
}

function press(name: string | RegExp): Promise<void> {
  return opened.pane.getByRole("button", { name, exact: true }).click();
}

test("a foreign sheet: checked, filtered, jumped to, marked, judged again after an edit, cleared without residue, undone", async () => {
  opened = await openPlayground(browser, FOREIGN);
  for (const [cell, text] of [
    ["E3", "合理"],
    ["E4", "不健全"],
    ["E9", "72%"],
  ] as const) {
    await type(cell, text);
  }
  await check();
  await opened.picture("check-1-checked");

  const { pane, page } = opened;
  await pane.getByLabel("显示").selectOption("unmet");
  await pane.locator("button[data-cell]").first().click();
  await page.waitForFunction(() => window.playground.selection().startsWith("E"));
  await opened.picture("check-2-jumped");
  await pane.getByLabel("显示").selectOption("attention");

  // A met row is not in the list: its cell is explained all the same.
  await goTo("E3");
  const card = pane.getByRole("region", { name: "当前单元格 E3" });
  await card.waitFor();
  expect(await card.innerText()).toMatch(/达成[\s\S]*依据 [A-Z]\d+/u);
  await goTo("E4");
  await pane.locator('button[data-cell="E4"][aria-current="true"]').waitFor();
  expect(await page.evaluate(() => document.activeElement?.id)).not.toBe("pane");
  await opened.picture("check-3-selected");

  // What was taken for a table is corrected where it is told.
  await pane.getByRole("button", { name: /· 31 行/u }).click();
  await press("校正认错的列");
  await pane.getByText("照这样读到 31 项").waitFor();
  await opened.picture("check-3-correct");
  await press("校正认错的列");

  const before = await seen();
  await pane.getByRole("switch", { name: "在表中标出" }).click();
  await pane.getByText("这张表没有结论列").waitFor();
  expect(await seen()).toEqual(before);
  await opened.picture("check-4-offer");
  await press("写入");
  await pane.getByText("已写入 31 项结论。").waitFor();
  const marked = await seen();
  expect(marked.conditionalFormats.length).toBe(3);
  await opened.picture("check-5-marked");

  await type("E4", "健全");
  await pane.getByText("表中有 1 行的结论已不是最新。").waitFor();
  await press("更新");
  await pane.getByText("已更新表中 1 行的结论。").waitFor();
  await type("E4", "不健全");
  await pane.getByText("表中有 1 行的结论已不是最新。").waitFor();
  await check();
  await pane.getByText("已更新表中 1 行的结论。").waitFor();
  expect(await seen()).toEqual(marked);

  await pane.getByRole("switch", { name: "在表中标出" }).click();
  await pane.getByText("表格恢复原样").waitFor();
  expect(await seen()).toEqual(before);
  await opened.picture("check-6-cleared");
  await press("撤销");
  await pane.getByText("标出哪些").or(pane.getByLabel("标出哪些")).first().waitFor();
  expect(await seen()).toEqual(marked);

  // The pane opened anew finds the marks, and takes them off.
  await opened.reloadPane();
  await check();
  expect(await pane.getByRole("switch", { name: "在表中标出" }).isChecked()).toBe(true);
  await pane.getByRole("switch", { name: "在表中标出" }).click();
  await pane.getByText("表格恢复原样").waitFor();
  expect(await seen()).toEqual(before);
});

test("another sheet in front is told quietly, and checked when asked", async () => {
  opened = await openPlayground(browser);
  const { pane } = opened;
  await pane.getByRole("button", { name: /用示例试一遍/ }).click();
  await pane.getByText("已建好工作表").waitFor();
  await pane.getByRole("button", { name: "检查当前表", disabled: false }).waitFor();
  const hint = pane.getByText("现在看的是另一张工作表，下面是“绩效目标表”的结果。");
  expect(await hint.count()).toBe(0);
  await opened.page.getByText("Sheet1", { exact: true }).first().click();
  await hint.waitFor();
  await opened.picture("check-7-other-sheet");
  await press("检查这张表");
  await pane.getByText("“Sheet1”里没有找到绩效目标表。").waitFor();
  expect(await hint.count()).toBe(1);
});

test("by keyboard alone", async () => {
  opened = await openPlayground(browser, FOREIGN);
  await type("E4", "不健全");
  await check();
  const { pane, page } = opened;
  const { keyboard } = page;
  await pane.getByRole("button", { name: /检查当前表/ }).focus();
  await keyboard.press("F8");
  await page.waitForFunction(() => window.playground.selection() === "E4");
  const toggle = pane.getByRole("switch", { name: "在表中标出" });
  for (let presses = 0; presses < 10 && !(await isFocused("switch")); presses += 1) {
    await keyboard.press("Tab");
  }
  await keyboard.press("Space");
  await pane.getByText("这张表没有结论列").waitFor();
  for (let presses = 0; presses < 5 && (await focusedText()) !== "写入"; presses += 1) {
    await keyboard.press("Tab");
  }
  await keyboard.press("Enter");
  await pane.getByText("已写入 31 项结论。").waitFor();
  await toggle.waitFor();
  expect(await focusedText()).not.toBe("");
  await opened.picture("check-8-keyboard");

  function isFocused(role: string): Promise<boolean> {
    return pane
      .locator("body")
      .evaluate(
        (body, wanted) => body.ownerDocument.activeElement?.getAttribute("role") === wanted,
        role,
      );
  }

  function focusedText(): Promise<string> {
    return pane
      .locator("body")
      .evaluate((body) => body.ownerDocument.activeElement?.textContent ?? "");
  }
});
