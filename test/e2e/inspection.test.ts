import type { Browser, Locator } from "playwright-core";
import { openBrowser, openPlayground } from "./playground-page";
import type { PlaygroundPage } from "./playground-page";

jest.setTimeout(120_000);

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

const SHEET = "Sheet1";

/** The seed form that somebody typed, with a few things that would be sent back. */
async function inspected(language: "zh-CN" | "en" = "zh-CN"): Promise<void> {
  opened = await openPlayground(browser, "?workbook=shanghai-2020");
  for (const [cell, text] of [
    ["D13", "190课时"],
    ["D14", "350课时"],
    ["D26", "稳步提高"],
  ] as const) {
    await opened.type(cell, text);
  }
  await opened.settled();
  await button(/检查当前表/).click();
  if (language === "en") {
    await opened.pane.getByRole("tab", { name: "设置" }).click();
    await opened.pane.getByRole("radio", { name: "English" }).click();
    await opened.pane.getByRole("tab", { name: "Check", exact: true }).click();
  }
  await opened.pane.getByRole("tab", { name: /（3）|\(3\)/u }).focus();
  await press("Enter");
  await opened.pane.getByRole("list", { name: /体检结果|Findings/u }).waitFor();
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await opened.page.keyboard.press(key);
}

/** What has the focus in the pane, as it reads. */
function focused(): Promise<string> {
  return opened.pane.locator(":focus").innerText();
}

/** Walks by Tab until something that reads so has the focus. */
async function tabTo(text: string | RegExp): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    const found = await focused();
    if (typeof text === "string" ? found === text : text.test(found)) return;
    await press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(text)}.`);
}

const news = (text: string | RegExp): Promise<void> =>
  opened.pane.getByRole("status").filter({ hasText: text }).waitFor();

test("by keyboard alone: walk the findings, mend one after a look, take it back exactly", async () => {
  await inspected();
  const before = await opened.snapshot(SHEET);
  await tabTo(/PC10/u);
  await press("ArrowDown", "Enter");
  await opened.page.waitForFunction(() => window.playground.selection() === "D14");
  await press("ArrowUp", "Enter");
  await opened.page.waitForFunction(() => window.playground.selection() === "D13");
  await opened.picture("inspection-1-list");
  await tabTo("改成“≥190课时”…");
  await press("Enter");
  await opened.pane.getByText("将改写 1 个单元格").waitFor();
  await opened.picture("inspection-2-preview");
  expect(await opened.snapshot(SHEET)).toEqual(before);
  await tabTo("确认");
  await press("Enter");
  await news("已改写 1 个单元格：D13。");
  await opened.pane.getByRole("tab", { name: "体检（2）" }).waitFor();
  const mended = await opened.snapshot(SHEET);
  expect(mended.values[12]?.[3]).toBe("≥190课时");
  await opened.picture("inspection-3-mended");
  // The focus stayed in the list; what was told stands above it.
  expect(await focused()).toContain("PC10");
  await opened.pane.getByRole("button", { name: "撤销" }).focus();
  await press("Enter");
  await news("已撤销，1 个单元格恢复原样。");
  await opened.pane.getByRole("tab", { name: "体检（3）" }).waitFor();
  expect(await opened.snapshot(SHEET)).toEqual(before);
});

test("by keyboard alone: all of a kind, those that are ticked, and taken back together", async () => {
  await inspected();
  const before = await opened.snapshot(SHEET);
  await tabTo(/PC10/u);
  await tabTo("一并修正 2 处同类…");
  await press("Enter");
  await opened.pane.getByText("已选 2 / 2").waitFor();
  await opened.picture("inspection-4-alike");
  await tabTo("确认改写 2 处");
  await press("Enter");
  await news("已改写 2 个单元格：D13、D14。");
  const mended = await opened.snapshot(SHEET);
  expect([12, 13].map((row) => mended.values[row]?.[3])).toEqual(["≥190课时", "≥350课时"]);
  await opened.pane.getByRole("tab", { name: "体检（1）" }).waitFor();
  await opened.pane.getByRole("button", { name: "撤销" }).focus();
  await press("Enter");
  await news("已撤销，2 个单元格恢复原样。");
  await opened.settled();
  expect(await opened.snapshot(SHEET)).toEqual(before);
});

test("a cell that somebody changed after the fix keeps what they wrote", async () => {
  await inspected();
  await tabTo(/PC10/u);
  await tabTo("改成“≥190课时”…");
  await press("Enter");
  await tabTo("确认");
  await press("Enter");
  await news("已改写 1 个单元格：D13。");
  await opened.type("D13", "≥200课时");
  await opened.settled();
  await button("撤销").click();
  await news("0 个单元格恢复原样；1 个后来又改过，没有动：D13。");
  expect((await opened.snapshot(SHEET)).values[12]?.[3]).toBe("≥200课时");
});

test("by keyboard alone: ignored with a reason, kept in the workbook over a reload and a row that comes in, restored", async () => {
  await inspected();
  await tabTo(/PC10/u);
  await press("End");
  expect(await focused()).toContain("PC17");
  await tabTo("忽略…");
  await press("Enter");
  await opened.pane.getByLabel("忽略的理由").waitFor();
  await opened.page.keyboard.insertText("主管部门已同意");
  await opened.picture("inspection-5-note");
  await tabTo("忽略");
  await press("Enter");
  await news("已忽略 PC17（D26）");
  await opened.pane.getByRole("tab", { name: "体检（2）" }).waitFor();
  expect(await focused()).toContain("PC10");

  await opened.reloadPane();
  await button(/检查当前表/).click();
  await opened.pane.getByRole("tab", { name: "体检（2）" }).click();
  await button("已忽略（1）").click();
  await opened.pane.getByText("理由：主管部门已同意").waitFor();
  await opened.picture("inspection-6-ignored");
  await button("恢复 PC17 D26").focus();
  await press("Enter");
  await news("已恢复到列表。");
  await opened.pane.getByRole("tab", { name: "体检（3）" }).waitFor();
});

test("a record is a sheet of its own, taken back untouched, and after an edit only when asked for", async () => {
  await inspected();
  const before = await opened.snapshot(SHEET);
  await tabTo("生成核对记录");
  await press("Enter");
  await news("已生成工作表“核对记录”：31 项指标结论，3 项体检发现。");
  await opened.picture("inspection-7-record");
  const record = await opened.snapshot("核对记录");
  expect(record.text.flat()).toEqual(
    expect.arrayContaining([
      "绩效目标核对记录",
      "PC17",
      "一、体检发现（3 项）",
      "二、指标结论（31 项）",
    ]),
  );
  expect(record.formulas).toEqual(record.values);
  expect(await opened.snapshot(SHEET)).toEqual(before);
  await button("撤销").click();
  await news("已删除“核对记录”");
  expect(await opened.sheetNames()).toEqual([SHEET]);

  await button("生成核对记录").click();
  await news("已生成工作表“核对记录”");
  await opened.type("I2", "张三复核");
  await opened.settled();
  await button("撤销").click();
  await opened.pane.getByText("“核对记录”生成之后被改过。").waitFor();
  expect(await opened.sheetNames()).toEqual([SHEET, "核对记录"]);
  await button("仍要删除").click();
  await news("已删除“核对记录”");
  expect(await opened.sheetNames()).toEqual([SHEET]);
});

test.each([
  ["narrow", "zh-CN", 320, {}],
  ["english", "en", 320, {}],
  ["contrast", "zh-CN", 350, { forcedColors: "active" }],
] as const)("nothing is wider than the pane: %s", async (name, language, width, media) => {
  await inspected(language);
  await opened.page.emulateMedia(media);
  await opened.page.evaluate((pixels) => {
    const pane = document.querySelector<HTMLElement>("#pane")?.parentElement;
    if (pane !== null && pane !== undefined)
      pane.style.flexBasis = pane.style.width = `${pixels}px`;
  }, width);
  await tabTo(/PC10/u);
  await press("Enter");
  await tabTo(/^一并修正 2 处同类…$|^Mend 2 of this kind…$/u);
  await press("Enter");
  await opened.pane.getByText(/已选 2 \/ 2|2 of 2 chosen/u).waitFor();
  const wide = await opened.pane
    .locator("html")
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await opened.picture(`inspection-8-${name}`);
  expect(wide).toBe(0);
});
