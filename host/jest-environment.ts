import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";

import JsdomEnvironment from "@jest/environment-jsdom-abstract";
import type { EnvironmentContext, JestEnvironmentConfig } from "@jest/environment";
import type { Circus } from "@jest/types";
import * as jsdom from "jsdom";

import { installDesktopChannel } from "./channels/desktop";
import { DirectPort } from "./channels/direct";
import { ApiSets } from "./model/api-sets";
import { createHeadlessUniver, openEmptyWorkbook } from "./model/headless";
import { createHost, type Host } from "./model/host";
import { JestHost } from "./model/jest-host";

const LIBRARY = path.join(
  path.dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist",
);
const ORIGIN = "http://localhost";

/** A window in which the real office.js runs against the embedded workbook; tests reach it as `host`. */
export default class OfficeEnvironment extends JsdomEnvironment {
  private univer: ReturnType<typeof createHeadlessUniver> | null = null;
  private defects: unknown[] = [];

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    const testEnvironmentOptions = {
      url: `${ORIGIN}/`,
      resources: { interceptors: [jsdom.requestInterceptor(serveLibrary)] },
      ...config.projectConfig.testEnvironmentOptions,
    };
    super(
      { ...config, projectConfig: { ...config.projectConfig, testEnvironmentOptions } },
      context,
      jsdom,
    );
  }

  override async setup(): Promise<void> {
    await super.setup();
    this.univer = createHeadlessUniver();
    openEmptyWorkbook(this.univer, "workbook 0");
    const host = createHost({
      univer: this.univer,
      unitId: "workbook 0",
      reportDefect: (error) => this.defects.push(error),
      apiSetOf: (type, member) => apiSets().of(type, member),
    });
    const port = new DirectPort(host);
    installDesktopChannel(this.global, port);
    Object.assign(this.global, { host: new JestHost(host, this.univer, port, this.global.JSON) });
    await this.loadLibrary(host);
  }

  override async teardown(): Promise<void> {
    this.univer?.dispose();
    await super.teardown();
  }

  /** A defect of the host fails the test in which it showed, whatever the code under test made of it. */
  handleTestEvent(event: Circus.AsyncEvent | Circus.SyncEvent): void {
    if (event.name === "test_fn_success" || event.name === "test_fn_failure") {
      event.test.errors.push(
        ...this.defects
          .splice(0)
          .map((defect) => [defect, new Error("Defect of the host")] as [unknown, Error]),
      );
    }
  }

  private async loadLibrary(host: Host): Promise<void> {
    const { document } = this.global;
    const script = document.createElement("script");
    script.src = `${ORIGIN}/lib/office.js`;
    await new Promise<void>((resolve, reject) => {
      script.addEventListener("load", () => resolve());
      script.addEventListener("error", () => reject(new Error("office.js could not be loaded.")));
      document.head.append(script);
    });
    await (this.global as unknown as { Office: { onReady(): Promise<unknown> } }).Office.onReady();
    await host.settled();
  }
}

let readSets: ApiSets | null = null;

/** Read when first asked for, once per worker. */
function apiSets(): ApiSets {
  readSets ??= new ApiSets(readFileSync(require.resolve("@types/office-js/index.d.ts"), "utf8"));
  return readSets;
}

/** `/lib/` is the installed package, everything else is not there. */
async function serveLibrary(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const file = path.join(LIBRARY, path.normalize(pathname.replace(/^\/lib\//u, "/")));
  if (!pathname.startsWith("/lib/") || !file.startsWith(LIBRARY))
    return new Response("", { status: 404 });
  try {
    const body = await readFile(file, "utf8");
    return new Response(body, { headers: { "Content-Type": "application/javascript" } });
  } catch {
    return new Response("", { status: 404 });
  }
}
