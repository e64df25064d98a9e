import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

const root = path.join(__dirname, "../..");
const cache = path.join(root, ".cache/chromium");

/**
 * Unpacks the Chromium that the package carries, once per version, and says how to start it. The
 * package is made for one cloud's machines: only there it unpacks the libraries, and always into the
 * folder for temporary files. So it runs in a process of its own that is told to be there.
 */
export async function unpackCarriedChromium(): Promise<{
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
}> {
  const folder = path.join(cache, carriedVersion());
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    file: path.join(folder, "chromium"),
    environment: { LD_LIBRARY_PATH: path.join(folder, "al2023/lib") },
  };
}

/** Read as a file: the package does not export its package.json. */
function carriedVersion(): string {
  const file = path.join(root, "node_modules/@sparticuz/chromium/package.json");
  const { version } = JSON.parse(readFileSync(file, "utf8")) as { readonly version: string };
  return version;
}

/** Unpacked aside and renamed, so that a run that was stopped leaves nothing half-done behind. */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(path.join(cache, "unpacking-"));
  try {
    await promisify(execFile)(
      process.execPath,
      ["-e", 'require("@sparticuz/chromium").executablePath()'],
      {
        cwd: __dirname,
        env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
      },
    );
    renameSync(aside, folder);
  } catch (failure) {
    rmSync(aside, { recursive: true, force: true });
    // Another run was quicker.
    if (!existsSync(folder)) throw failure;
  }
}
