import { mkdirSync } from "node:fs";
import path from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import type { Playground } from "../../host/page/playground";
import type { SheetSnapshot } from "../../host/model/snapshot";
import { findBrowser, launchBrowser } from "./browser";

const pictures = path.join(__dirname, "../../test-output/e2e");

/** Excel's window on the office's most common screen. */
const SCREEN = { width: 1366, height: 768 };

declare global {
  interface Window {
    readonly playground: Playground;
  }
}

/** The page of the playground with a person in front of it. */
export class PlaygroundPage {
  readonly page: Page;
  /** Addresses asked for that are not on this computer. */
  readonly outside: string[] = [];
  /** What the browser's console says is wrong. */
  readonly errors: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.context().on("request", (request) => {
      const { protocol, hostname } = new URL(request.url());
      const here = protocol === "data:" || protocol === "blob:" || hostname === "localhost";
      if (!here) this.outside.push(request.url());
    });
    page.on("pageerror", (error) => this.errors.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.errors.push(message.text());
    });
  }

  get pane(): FrameLocator {
    return this.page.frameLocator("#pane");
  }

  /** Waits until the workbook is calculated and the pane has heard of it. */
  async settled(): Promise<void> {
    await this.page.evaluate(() => window.playground.settled());
  }

  sheetNames(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.playground.sheetNames());
  }

  activeSheet(): Promise<string> {
    return this.page.evaluate(() => window.playground.activeSheet());
  }

  selection(): Promise<string> {
    return this.page.evaluate(() => window.playground.selection());
  }

  snapshot(sheet?: string): Promise<SheetSnapshot> {
    return this.page.evaluate((name) => window.playground.snapshot(name), sheet);
  }

  defects(): Promise<readonly string[]> {
    return this.page.evaluate(() => window.playground.defects);
  }

  /** Clicks into the grid, which gives it the keyboard, and goes to a cell of the active sheet. */
  async goTo(address: string): Promise<void> {
    await this.page.locator("#grid [id^='univer-sheet-main-canvas']").click();
    await this.page.evaluate((cell) => window.playground.activate(cell), address);
    await this.page.waitForFunction((cell) => window.playground.selection() === cell, address);
  }

  /** Goes to a cell of the active sheet and types into it, ending with Enter. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** As when Office restarts an add-in: everything that the pane held is gone. */
  async reloadPane(): Promise<void> {
    const reloaded = this.page.waitForResponse((response) =>
      new URL(response.url()).pathname.endsWith("/taskpane.html"),
    );
    await this.page.evaluate(() => {
      document.querySelector<HTMLIFrameElement>("#pane")?.contentWindow?.location.reload();
    });
    await reloaded;
    await this.pane
      .getByText(/用示例试一遍|检查当前表/)
      .first()
      .waitFor();
  }

  /** Saved under test-output for a person to look at. */
  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Closes the page; throws when a request left this computer or something went wrong unseen. */
  async closeClean(): Promise<void> {
    const defects = await this.defects();
    await this.close();
    const problems = [
      ...this.outside.map((address) => `a request left this computer: ${address}`),
      ...this.errors.map((error) => `the browser's console: ${error}`),
      ...defects.map((defect) => `the stand-in for Excel: ${defect}`),
    ];
    if (problems.length > 0) throw new Error(problems.join("\n"));
  }
}

/** The browser that this machine offers, see browser.ts. */
export async function openBrowser(): Promise<Browser> {
  return launchBrowser(await findBrowser());
}

/** Opens the playground as a new visitor: empty storage, nothing remembered. */
export async function openPlayground(browser: Browser, query = ""): Promise<PlaygroundPage> {
  const context = await browser.newContext({ viewport: SCREEN, locale: "zh-CN" });
  const opened = new PlaygroundPage(await context.newPage());
  await opened.page.goto(playgroundAddress() + query);
  await opened.pane.getByRole("button", { name: /用示例试一遍|Try it with a sample/ }).waitFor();
  return opened;
}

/** Of the server that runs for all files, such as `http://localhost:40001/playground/`. */
export function playgroundAddress(): string {
  const address = process.env["PERF_PLAYGROUND"];
  if (address === undefined)
    throw new Error("The playground was not started (start-playground.ts).");
  return address;
}
