import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:https";
import { join } from "node:path";
import webpack from "webpack";
import configuration from "../webpack.config.js";
import { localhostCertificate } from "./certificate";
import { DEVELOPMENT_ORIGIN, manifestForHost } from "./manifest-for-host";
import { sideloadSteps, trustSteps } from "./sideload-steps";
import { serveFolder } from "./static-files";

const root = join(__dirname, "..");
const folder = join(root, "dist");
const manifestFile = join(folder, "manifest.xml");
const port = Number(process.env["PORT"] ?? 3000);
const origin = port === 3000 ? DEVELOPMENT_ORIGIN : `https://localhost:${port}`;

void main();

/** Builds the add-in, serves it over https on this machine alone, and builds again on every change. */
async function main(): Promise<void> {
  const { cert, key, untrusted } = await localhostCertificate(
    join(root, ".cache/certificate"),
    process.platform,
  );
  const server = createServer({ cert, key }, serveFolder(folder, "local"));
  server.on("error", (problem: NodeJS.ErrnoException) => {
    console.error(
      problem.code === "EADDRINUSE"
        ? `端口 ${port} 已被占用。请先停掉占用它的程序，或换一个 / Port ${port} is taken. Stop what uses it, or choose another: PORT=3001 npm run dev:excel`
        : problem.message,
    );
    process.exit(1);
  });

  const watching = webpack(configuration({}, { mode: "development" })).watch(
    {},
    (problem, stats) => {
      if (problem !== null) console.error(problem.message);
      else if (stats?.hasErrors() === true) console.error(stats.toString("errors-only"));
      else console.log(built());
      if (!server.listening) server.listen(port, "localhost", () => greet(untrusted));
    },
  );

  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.closeAllConnections();
      server.close();
      watching?.close(() => process.exit(0));
    });
  }
}

function built(): string {
  const manifest = manifestForHost(readFileSync(join(root, "manifest.xml"), "utf8"), origin);
  writeFileSync(manifestFile, manifest);
  return `已构建 / Built ${new Date().toLocaleTimeString()}`;
}

function greet(untrusted: string | null): void {
  const [, id = ""] = /<Id>([^<]+)<\/Id>/u.exec(readFileSync(manifestFile, "utf8")) ?? [];
  console.log(`\n${origin}/taskpane.html\n`);
  if (untrusted !== null) console.log(`${trustSteps(untrusted)}\n`);
  console.log(sideloadSteps(process.platform, manifestFile, id));
  console.log("\n停止 / Stop: Ctrl+C");
}
