import type { Browser, Locator } from "playwright-core";
import { openBrowser, openPlayground } from "./playground-page";
import type { PlaygroundPage } from "./playground-page";

jest.setTimeout(120_000);

const SHEET = "绩效自评表";

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

/** A self-evaluation with one row in words, partly met, of ten points. */
async function evaluated(): Promise<number> {
  opened = await openPlayground(browser);
  await button("跳过").click();
  await tab("建表").click();
  await opened.pane.getByLabel("国家 项目支出绩效自评表").click();
  await button("新建空表").click();
  await opened.pane.getByText(`已建好工作表“${SHEET}”`).waitFor();
  await opened.settled();
  const { text } = await opened.snapshot(SHEET);
  const header = text.findIndex((row) => row.includes("三级指标"));
  const place = (name: string): string =>
    String.fromCodePoint(65 + (text[header]?.findIndex((cell) => cell.startsWith(name)) ?? 0));
  const row = header + 2;
  await opened.type(`${place("三级指标")}${row}`, "长效机制");
  await opened.type(`${place("年度指标值")}${row}`, "健全");
  await opened.type(`${place("实际完成值")}${row}`, "部分达成");
  await opened.type(`${place("分值")}${row}`, "10");
  await opened.settled();
  return row;
}

test("[S20] other rules are previewed, chosen, named on the sheet, followed by its scores, and taken back", async () => {
  const row = await evaluated();
  const score = async (): Promise<string | undefined> =>
    (await opened.snapshot(SHEET)).text[row - 1]?.find((cell) => /^\d\.\d\d$/u.test(cell));
  expect(await score()).toBe("7.00");
  await tab("核对").click();
  await button("检查当前表").click();
  await button("得分与依据").click();
  await opened.pane.getByText("部分达成，可得 6–8 分").waitFor();
  await opened.picture("rules-1-scores");

  await tab("设置").click();
  await button("评分口径").click();
  await opened.pane.getByLabel("换成").selectOption("hubei");
  await opened.pane.getByText("各项合计：7 → 6.5").waitFor();
  await opened.picture("rules-2-preview");
  await button("确认更换").click();
  await opened.pane.getByText("1 张自评表的得分已跟着更新").waitFor();
  await opened.settled();
  expect((await opened.snapshot(SHEET)).text[1]).toContain("湖北（第1版）");
  expect(await score()).toBe("6.50");
  await button("撤销").click();
  await opened.pane.getByText("已换成“国家2020（第1版）”").waitFor();
  await opened.settled();
  expect(await score()).toBe("7.00");
});
