import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "../..");

declare global {
  // A global has to be declared with var.
  var playgroundProcess: ChildProcess | undefined;
}

/** Runs what `npm start` runs, once for all files, and leaves its address in PERF_PLAYGROUND. */
export default async function startPlayground(): Promise<void> {
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "host/page/start.ts", "--no-open", "--port", "0"],
    { cwd: root, stdio: ["ignore", "pipe", "pipe"] },
  );
  globalThis.playgroundProcess = child;
  process.env["PERF_PLAYGROUND"] = await addressOf(child);
}

/** The address that it prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      const address = /Ready.*(http:\/\/localhost:\d+\/\S*)/.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("error", reject);
    child.once("exit", (code) => {
      reject(new Error(`The playground ended (code ${code}) before it was ready:\n${said}`));
    });
  });
}
