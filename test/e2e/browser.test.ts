import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { findBrowser, launchBrowser } from "./browser";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "perf-browser-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test("the browser named by PERF_BROWSER comes first", async () => {
  const named = program("my-browser");
  program("chromium");
  const found = await findBrowser({ PERF_BROWSER: named, PATH: folder }, "linux");
  expect(found).toMatchObject({ from: "PERF_BROWSER", file: named });
});

test("a named browser that is not there is an error that names it, never a silent other one", async () => {
  const gone = path.join(folder, "gone");
  program("chromium");
  await expect(findBrowser({ PERF_BROWSER: gone, PATH: folder }, "linux")).rejects.toThrow(
    /gone", which is not there\. Install Chromium/,
  );
});

test.each(["chromium", "google-chrome", "microsoft-edge"])(
  "an installed %s comes before the carried one",
  async (name) => {
    const file = program(name);
    const found = await findBrowser({ PATH: `/nowhere${path.delimiter}${folder}` }, "linux");
    expect(found).toMatchObject({ from: "this machine", file });
  },
);

test("where there is no browser, the error says how to get one", async () => {
  await expect(findBrowser({}, "win32")).rejects.toThrow(
    /no browser for the end-to-end tests\. Install Chromium, Google Chrome or Microsoft Edge, or set PERF_BROWSER/,
  );
});

test("the browser found here starts and draws Chinese, not boxes", async () => {
  const browser = await launchBrowser(await findBrowser());
  try {
    const page = await browser.newPage();
    const pictures = await page.evaluate(() => {
      const pen = document.createElement("canvas").getContext("2d");
      if (pen === null) throw new Error("no canvas");
      pen.font = "40px sans-serif";
      const drawn = ["达", "成", "✔", "✘"].map((glyph) => {
        pen.clearRect(0, 0, 100, 100);
        pen.fillText(glyph, 0, 50);
        return pen.getImageData(0, 0, 100, 100).data.join("");
      });
      return new Set(drawn).size;
    });
    // A missing glyph is drawn as the same box each time.
    expect(pictures).toBe(4);
  } finally {
    await browser.close();
  }
});

function program(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, "");
  return file;
}
