import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import type { FormContent } from "../../src/core";
import { findForm, planSheet, SHANGHAI_2020_SAMPLE } from "../../src/core";
import { openFile } from "../../src/files/open-file";
import { planWorkbook } from "../../src/files/plan-workbook";
import { openBrowser, PlaygroundPage, playgroundAddress } from "./playground-page";

jest.setTimeout(60_000);

let browser: Browser;
let opened: PlaygroundPage;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

afterEach(async () => {
  // Outside Excel office.js asks for a page of its maker; the policy of the page refuses it, as it should.
  const errors = opened.errors.filter(
    (error) => !/^Framing .* Content Security Policy/u.test(error),
  );
  const problems = [...opened.outside, ...errors];
  await opened.close();
  if (problems.length > 0) throw new Error(problems.join("\n"));
});

async function open(locale: string, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 720 }, locale });
  opened = new PlaygroundPage(await context.newPage());
  await opened.page.goto(new URL("/taskpane.html", playgroundAddress()).href);
  return opened.page;
}

async function downloaded(page: Page, name: string): Promise<readonly [string, Uint8Array]> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name, exact: true }).click();
  const download = await waiting;
  return [download.suggestedFilename(), await readFile(await download.path())];
}

async function sampleFile(content: FormContent = SHANGHAI_2020_SAMPLE): Promise<Uint8Array> {
  const form = findForm("shanghai-2020");
  if (form === null) throw new Error("Not shipped");
  return planWorkbook(planSheet(form, content));
}

test.each([
  ["zh-CN", "绩效目标助手", "选择文件…"],
  ["en-US", "Performance Targets", "Choose a file…"],
])("opened by itself in a browser of %s the page takes files", async (locale, title, choose) => {
  const page = await open(locale, 350);
  await page.getByRole("heading", { name: title }).waitFor();
  await page.getByRole("button", { name: choose }).waitFor();
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(title);
  await opened.picture(`outside-excel-${locale}`);
});

test("a file is checked in the browser: the same list, a marked copy, a copy without our functions", async () => {
  const page = await open("zh-CN", 900);
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "选择文件…" }).click();
  await (
    await choosing
  ).setFiles({ name: "示例.xlsx", mimeType: "", buffer: Buffer.from(await sampleFile()) });
  await page.getByText("“示例.xlsx”的核对结果").waitFor();
  expect(await page.getByText("31 项：").innerText()).toBe(
    "31 项：达成 21 · 部分达成 1 · 未达成 4 · 待确认 3 · 未填报 2",
  );
  await opened.picture("outside-excel-checked");
  const [marked, bytes] = await downloaded(page, "下载标注副本");
  expect(marked).toBe("示例（已核对）.xlsx");
  const read = await openFile(marked, bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value.map(({ sheet }) => sheet)).toContain("核对记录");
  const [copy, outgoing] = await downloaded(page, "下载外发副本（不含 PERF 公式）");
  expect(copy).toBe("示例（外发）.xlsx");
  expect((await openFile(copy, outgoing)).ok).toBe(true);
});

test("a text dropped anywhere on the page is checked, one without a table says so", async () => {
  const page = await open("zh-CN", 900);
  await page.getByRole("button", { name: "选择文件…" }).waitFor();
  const seed = await readFile(path.join(__dirname, "../data/seed-shanghai-2020.txt"), "utf8");
  const drop = (name: string, text: string): Promise<void> =>
    page.evaluate(
      ([file = "", content = ""]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], file));
        document.body.dispatchEvent(
          new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }),
        );
      },
      [name, text],
    );
  await drop("年报.txt", seed);
  await page.getByText("31 项：").waitFor();
  await drop("空.txt", "今天开会");
  const told = page.getByText("“空.txt”里没有找到绩效指标表");
  await told.waitFor();
  expect(await told.isVisible()).toBe(true);
});

test("a form is downloaded with plain formulas, for whoever has no Excel at hand", async () => {
  const page = await open("zh-CN", 350);
  await page.getByRole("button", { name: "下载表式" }).click();
  await page.getByLabel("表式").selectOption("national-self-evaluation");
  await page.getByLabel("结论列").selectOption("plain");
  await opened.picture("outside-excel-forms");
  const [name, bytes] = await downloaded(page, "下载空表");
  expect(name).toBe("绩效自评表.xlsx");
  const read = await openFile(name, bytes);
  if (!read.ok) throw new Error(read.problem.kind);
  expect(read.value[0]?.cells[0]?.[0]?.text).toBe("项目支出绩效自评表");
});
