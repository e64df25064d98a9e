import { readFile } from "node:fs/promises";
import type { Browser, Download, Locator } from "playwright-core";
import { openFile } from "../../src/files/open-file";
import { openBrowser, openPlayground } from "./playground-page";
import type { PlaygroundPage } from "./playground-page";

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

function button(name: string | RegExp): Locator {
  return opened.pane.getByRole("button", { name, exact: true });
}

async function onHandOn(): Promise<void> {
  opened = await openPlayground(browser);
  await button(/用示例试一遍/).click();
  await opened.pane.getByText("31 项：").waitFor();
  await opened.settled();
  await opened.pane.getByRole("tab", { name: "交出" }).click();
  await button("生成外发副本").waitFor();
}

async function downloaded(press: () => Promise<void>): Promise<readonly [string, Uint8Array]> {
  const [download] = await Promise.all<[Promise<Download>, Promise<void>]>([
    opened.page.waitForEvent("download"),
    press(),
  ]);
  return [download.suggestedFilename(), await readFile(await download.path())];
}

test("[H2] a copy to send out: made of the open workbook, opened by itself, without a call of ours", async () => {
  await onHandOn();
  const before = await opened.snapshot(SHEET);
  await button("生成外发副本").click();
  await opened.pane.getByText("替换了 62 个 PERF 公式").waitFor();
  await opened.picture("hand-on-1-copy");
  const [name, bytes] = await downloaded(() => button("下载").click());
  expect(name).toBe("绩效目标表（外发）.xlsx");
  const read = await openFile(name, bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  const grid = read.value.find(({ sheet }) => sheet === SHEET);
  expect(grid?.cells[17]?.slice(5, 7).map(({ text, formula }) => [text, formula])).toEqual([
    [before.text[17]?.[5], undefined],
    [before.text[17]?.[6], undefined],
  ]);
  expect(await opened.snapshot(SHEET)).toEqual(before);
});

test("[H1] plain formulas in place show the same verdicts; 撤销 brings the PERF functions back", async () => {
  await onHandOn();
  const before = await opened.snapshot(SHEET);
  await button("本表的公式").click();
  await button("普通公式").click();
  await opened.pane.getByText("已更换 62 个单元格。").waitFor();
  await opened.settled();
  const plain = await opened.snapshot(SHEET);
  expect(JSON.stringify(plain.formulas)).not.toContain("PERF.");
  const verdicts = ({ text }: typeof before) => text.slice(17, 48).map((row) => row[5]);
  const open = verdicts(plain).filter((word, index) => word !== verdicts(before)[index]);
  expect(open.every((word) => word === "待确认")).toBe(true);
  await opened.picture("hand-on-2-plain");
  await button("撤销").click();
  await opened.pane.getByText("62 个单元格恢复原样").waitFor();
  await opened.settled();
  expect(await opened.snapshot(SHEET)).toEqual(before);
});

test("[H3] an export to a new sheet is taken back; as .csv it opens as it is; a template of one's own is kept", async () => {
  await onHandOn();
  await button("导出指标").click();
  await button("到新工作表").click();
  await opened.pane.getByText("已导出 31 项到新工作表“导出”").waitFor();
  await opened.settled();
  const exported = await opened.snapshot("导出");
  expect(exported.text[2]).toEqual(["投入与管理", "投入管理", "预算执行率", "≥", "95", "%"]);
  await opened.picture("hand-on-3-export");
  await button("撤销").click();
  await opened.pane.getByText("已删除工作表“导出”").waitFor();
  expect(await opened.sheetNames()).not.toContain("导出");

  await button("改模板").click();
  await opened.picture("hand-on-4-template");
  await opened.pane.getByLabel("表头").first().fill("目标一级");
  await opened.pane.getByLabel("模板名称").fill("本市系统");
  await button("保存到本工作簿").click();
  await opened.pane.getByText("模板“本市系统”已存入本工作簿").waitFor();
});
