import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the manifest in the repository points to. */
export const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/**
 * The manifest with every address moved from the developer's machine to `base`
 * (`https://addins.example.gov.cn/perf`). Throws a sentence if Office could not load from there.
 */
export function manifestForHost(manifest: string, base: string): string {
  if (!URL.canParse(base)) {
    throw new Error(`“${base}” is no address. Give one such as https://addins.example.gov.cn/perf`);
  }
  const address = new URL(base);
  if (address.protocol !== "https:") {
    throw new Error(`“${base}” is not https. Office loads add-ins over https only.`);
  }
  if (address.search !== "" || address.hash !== "" || address.username !== "") {
    throw new Error(`“${base}” must end with the folder: no ?, no #, no user name.`);
  }
  const root = `${address.origin}${address.pathname}`.replace(/\/+$/u, "");
  return manifest.replaceAll(DEVELOPMENT_ORIGIN, root.replaceAll("&", "&amp;"));
}

if (require.main === module) {
  const [base, target = join(__dirname, "../dist/manifest.xml")] = process.argv.slice(2);
  if (base === undefined) {
    console.error(
      "Usage: npm run manifest:host -- https://addins.example.gov.cn/perf [target file]\n" +
        "Writes the manifest for that server, dist/manifest.xml if no file is given.",
    );
    process.exitCode = 1;
  } else {
    try {
      const source = readFileSync(join(__dirname, "../manifest.xml"), "utf8");
      writeFileSync(target, manifestForHost(source, base));
      console.log(`${target}: all addresses now begin with ${base}`);
    } catch (problem) {
      console.error(problem instanceof Error ? problem.message : problem);
      process.exitCode = 1;
    }
  }
}
