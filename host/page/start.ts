import { parseArgs } from "node:util";
import { buildPages } from "./build";
import { openInBrowser } from "./open-in-browser";
import { readSamples } from "./samples";
import { startServer } from "./server";

const FIRST_PORT = 3000;

start().catch((failure: unknown) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});

/** `npm start`: builds, serves on this computer, opens a browser, and ends with Ctrl+C. */
async function start(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: String(FIRST_PORT) },
      "no-open": { type: "boolean", default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`--port ${values.port}: give a whole number from 0 to 65535.`);
  }

  console.log("正在构建… Building…");
  const began = Date.now();
  const pages = await buildPages();
  const server = await startServer({ ...pages, samples: readSamples() }, port);
  console.log(`已就绪 Ready (${((Date.now() - began) / 1000).toFixed(1)} s): ${server.address}`);
  console.log("按 Ctrl+C 结束。Press Ctrl+C to stop.");

  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, stop);
  stopWithParent(stop);
  const { CI, PERF_OPEN } = process.env;
  if (!values["no-open"] && !CI && PERF_OPEN !== "0") openInBrowser(server.address);
}

/** npm ends only the shell between itself and us, so a shell that is gone counts as its word. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop();
  }, 500).unref();
}
