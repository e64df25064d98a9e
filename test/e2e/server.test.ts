import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { Server } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import path from "node:path";
import { PRODUCTION_POLICY, startServer } from "../../host/page/server";
import type { RunningServer } from "../../host/page/server";

const PANE =
  '<!doctype html><head><script src="office-js/office.js"></script><script defer src="taskpane.js"></script></head>';

/** Of this computer; one without IPv6 has only the first. */
const LOOPBACK = ["127.0.0.1", "::1"].filter((address) =>
  Object.values(networkInterfaces()).some((entries) =>
    entries?.some((entry) => entry.address === address),
  ),
);

let folder: string;
let running: RunningServer[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "perf-server-"));
  running = [];
  for (const name of ["addin", "page"]) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, "addin/taskpane.html"), PANE);
  writeFileSync(path.join(folder, "addin/functions.json"), "{}");
  writeFileSync(path.join(folder, "page/index.html"), "<p>the page</p>");
  writeFileSync(path.join(folder, "secret.txt"), "secret");
});

afterEach(async () => {
  await Promise.all(running.map((server) => server.close()));
  rmSync(folder, { recursive: true });
});

test("the pane's page is the built one with a single script tag more, before office.js", async () => {
  const { port } = await start(0);
  const response = await fetch(`http://localhost:${port}/taskpane.html`);
  const html = await response.text();
  expect(html.replace('<script src="/playground/frame.js"></script>', "")).toBe(PANE);
  expect(html.indexOf("frame.js")).toBeLessThan(html.indexOf("office.js"));
});

test("the add-in's pages are sent with production's content security policy", async () => {
  const { port } = await start(0);
  for (const name of ["taskpane.html", "functions.json"]) {
    const response = await fetch(`http://localhost:${port}/${name}`);
    expect(response.headers.get("content-security-policy")).toBe(PRODUCTION_POLICY);
  }
  expect(PRODUCTION_POLICY).not.toContain("unsafe-eval");
});

test("the playground's page is at its address, and / leads there", async () => {
  const { address, port } = await start(0);
  expect(address).toBe(`http://localhost:${port}/playground/`);
  const response = await fetch(`http://localhost:${port}/`);
  expect(response.url).toBe(address);
  expect(await response.text()).toBe("<p>the page</p>");
});

test.each([
  "/..%2fsecret.txt",
  "/%2e%2e/secret.txt",
  "/playground/..%2f..%2fsecret.txt",
  "/gone.js",
])("%s is not served", async (name) => {
  const { port } = await start(0);
  expect((await fetch(`http://localhost:${port}${name}`)).status).toBe(404);
});

test("nothing can be sent to the server", async () => {
  const { port } = await start(0);
  const response = await fetch(`http://localhost:${port}/taskpane.html`, { method: "POST" });
  expect(response.status).toBe(405);
});

test.each(LOOPBACK)("a port taken on %s is left to the other program", async (host) => {
  const other = await occupy(host);
  const { port } = await start(other.port);
  expect(port).toBeGreaterThan(other.port);
  expect((await fetch(`http://localhost:${port}/functions.json`)).status).toBe(200);
  other.server.close();
});

test("after closing, the port is free again", async () => {
  const first = await start(0);
  await first.close();
  running = [];
  expect((await start(first.port)).port).toBe(first.port);
});

async function start(port: number): Promise<RunningServer> {
  const server = await startServer(
    { addin: path.join(folder, "addin"), page: path.join(folder, "page"), samples: {} },
    port,
  );
  running.push(server);
  return server;
}

function occupy(host: string): Promise<{ readonly server: Server; readonly port: number }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, host, () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("no port");
      resolve({ server, port: address.port });
    });
  });
}
