import { once } from "node:events";
import path from "node:path";
import { openBrowser, openPlayground } from "./playground-page";
import startPlayground from "./start-playground";

const picture = path.join(__dirname, "../../docs/playground.png");

void take();

/** `npm run screenshot`: the picture of the README, of the playground with the sample built. */
async function take(): Promise<void> {
  await startPlayground();
  const browser = await openBrowser();
  const opened = await openPlayground(browser);
  await opened.pane.getByRole("button", { name: /用示例试一遍/ }).click();
  await opened.pane.getByRole("button", { name: "检查当前表", disabled: false }).waitFor();
  await opened.settled();
  await opened.pane.locator("button[data-cell]").first().click();
  await opened.page.waitForFunction(() => window.playground.selection() !== "A1");
  await opened.page.screenshot({ path: picture });
  await browser.close();
  const child = globalThis.playgroundProcess;
  if (child !== undefined) {
    const exit = once(child, "exit");
    child.kill("SIGINT");
    await exit;
  }
  console.log(path.relative(process.cwd(), picture));
}
