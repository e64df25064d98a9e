import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFolder } from "../../scripts/static-files";

let folder: string;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "perf-static-"));
  mkdirSync(join(folder, "dist/assets"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "dist/taskpane.html"), "<p>绩效</p>");
  writeFileSync(join(folder, "dist/空 格.json"), "{}");
  server = createServer(serveFolder(join(folder, "dist"), "local"));
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
});

afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** Sends the path as it is, without the tidying that URL does. */
async function ask(path: string, method = "GET"): Promise<{ status: number; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: "localhost", port, path, method }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
    });
    sent.on("error", reject);
    sent.end();
  });
}

test.each([
  ["/taskpane.html", 200, "<p>绩效</p>"],
  ["/taskpane.html?_host_Info=Excel", 200, "<p>绩效</p>"],
  ["/%E7%A9%BA%20%E6%A0%BC.json", 200, "{}"],
  ["/", 404, "Not found\n"],
  ["/assets", 404, "Not found\n"],
  ["/missing.js", 404, "Not found\n"],
  ["/../secret.txt", 404, "Not found\n"],
  ["/%2e%2e/secret.txt", 404, "Not found\n"],
  ["/assets/..%2f..%2f..%2fsecret.txt", 404, "Not found\n"],
  ["/%ff", 404, "Not found\n"],
  ["/a%00b", 404, "Not found\n"],
])("%s answers %p", async (path, status, body) => {
  expect(await ask(path)).toEqual({ status, body });
});

test("only reading is allowed, and HEAD sends no body", async () => {
  expect(await ask("/taskpane.html", "POST")).toMatchObject({ status: 405 });
  expect(await ask("/taskpane.html", "HEAD")).toEqual({ status: 200, body: "" });
});
