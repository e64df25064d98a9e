import type { Browser } from "playwright-core";
import { openBrowser, PlaygroundPage, playgroundAddress } from "./playground-page";

jest.setTimeout(60_000);

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

test.each([
  ["zh-CN", "请在 Excel 里打开"],
  ["en-US", "Open this in Excel"],
])("opened by itself in a browser of %s the pane says “%s”", async (locale, sentence) => {
  const context = await browser.newContext({ viewport: { width: 350, height: 378 }, locale });
  const opened = new PlaygroundPage(await context.newPage());
  await opened.page.goto(new URL("/taskpane.html", playgroundAddress()).href);
  await opened.page.getByRole("heading", { name: sentence }).waitFor();
  await opened.picture(`outside-excel-${locale}`);
  expect(opened.outside).toEqual([]);
  await opened.close();
});
