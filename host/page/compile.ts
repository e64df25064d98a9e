import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import type { Configuration, MultiStats } from "webpack";
import addin from "../../webpack.config.js";
import type { BuiltPages } from "./build";
import page from "./webpack.config.js";

const root = path.join(__dirname, "../..");

/** Compiles both into the folders given, helped by what the last run kept in `.cache/webpack`. */
export async function compilePages(pages: BuiltPages): Promise<void> {
  const stats = await run([
    cached("addin", addin({ output: pages.addin }, { mode: "development" })),
    cached("page", page({ output: pages.page })),
  ]);
  if (stats.hasErrors()) {
    throw new Error(stats.toString({ preset: "errors-only", colors: false }));
  }
}

function cached(name: string, configuration: Configuration): Configuration {
  return {
    ...configuration,
    name,
    cache: {
      type: "filesystem",
      name,
      cacheDirectory: path.join(root, ".cache/webpack"),
      version: settingsFingerprint(),
    },
  };
}

/** Of everything that decides how sources become pages, so that an old cache is never believed. */
function settingsFingerprint(): string {
  const scripts = readdirSync(path.join(root, "scripts")).map((name) => `scripts/${name}`);
  const settings = ["webpack.config.js", "host/page/webpack.config.js", "package-lock.json"];
  const hash = createHash("sha256");
  for (const name of [...settings, ...scripts.toSorted()]) {
    hash.update(name).update(readFileSync(path.join(root, name)));
  }
  return hash.digest("hex");
}

function run(configurations: readonly Configuration[]): Promise<MultiStats> {
  return new Promise((resolve, reject) => {
    const compiler = webpack([...configurations]);
    compiler.run((failure, stats) => {
      // Closing writes the cache, so it is awaited.
      compiler.close((closing) => {
        const problem = failure ?? closing;
        if (problem) reject(problem);
        else if (stats === undefined) reject(new Error("webpack gave no result"));
        else resolve(stats);
      });
    });
  });
}
