import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";
import { unpackCarriedChromium } from "./carried-chromium";
import { fontEnvironment } from "./fonts";

/** A browser that can be started: where it came from, its file, and what it needs around it. */
export interface FoundBrowser {
  readonly from: "PERF_BROWSER" | "this machine" | "@sparticuz/chromium";
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}

const HOW_TO_GET_ONE =
  "Install Chromium, Google Chrome or Microsoft Edge, or set PERF_BROWSER to the file of one " +
  "(PERF_BROWSER=/path/to/chrome npm test). On Linux x64 none is needed after a complete `npm ci`.";

/** Names on the PATH, the free ones first. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
  "msedge",
  "chrome",
];

const MACINTOSH = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

const WINDOWS = [
  "Chromium\\Application\\chrome.exe",
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The browser named by PERF_BROWSER, else one installed on this machine, else the one that comes with
 * the packages. Rejects with how to get one when there is none.
 */
export async function findBrowser(
  environment: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
): Promise<FoundBrowser> {
  const named = environment["PERF_BROWSER"];
  if (named !== undefined && named !== "") {
    if (!existsSync(named)) {
      throw new Error(`PERF_BROWSER names "${named}", which is not there. ${HOW_TO_GET_ONE}`);
    }
    return { from: "PERF_BROWSER", file: named, environment: {} };
  }
  const installed = usualPlaces(environment, platform).find((file) => existsSync(file));
  if (installed !== undefined) return { from: "this machine", file: installed, environment: {} };
  if (platform !== "linux" || process.arch !== "x64") {
    throw new Error(`There is no browser for the end-to-end tests. ${HOW_TO_GET_ONE}`);
  }
  try {
    return { from: "@sparticuz/chromium", ...(await unpackCarriedChromium()) };
  } catch (cause) {
    throw new Error(`The Chromium of @sparticuz/chromium cannot be used. ${HOW_TO_GET_ONE}`, {
      cause,
    });
  }
}

/** Starts it without a window and without any connection of its own. */
export async function launchBrowser(found: FoundBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath: found.file,
    headless: true,
    args: [
      // A build machine runs as root, where Chromium has no sandbox; it sees our own pages only.
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      "--font-render-hinting=none",
    ],
    env: { ...process.env, ...fontEnvironment(), ...found.environment },
  });
}

function usualPlaces(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === "win32") {
    return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
      const folder = environment[variable];
      return folder === undefined ? [] : WINDOWS.map((file) => path.win32.join(folder, file));
    });
  }
  const folders = (environment["PATH"] ?? "").split(path.delimiter).filter((name) => name !== "");
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return platform === "darwin" ? [...MACINTOSH, ...onPath] : onPath;
}
