import { mkdirSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import type { Configuration, MultiStats } from "webpack";
import addin from "../../webpack.config.js";
import page from "./webpack.config.js";

const root = path.join(__dirname, "../..");
const output = path.join(root, ".cache/playground");

/** Folders with what the playground serves, absolute. */
export interface BuiltPages {
  /** The add-in as Excel loads it, from the product's own configuration. */
  readonly addin: string;
  readonly page: string;
}

/**
 * Builds the add-in (development form) and the playground page into `.cache`, where the next call
 * finds what has not changed. Throws with webpack's own messages when something does not compile.
 */
export async function buildPages(): Promise<BuiltPages> {
  const pages = { addin: path.join(output, "addin"), page: path.join(output, "page") };
  mkdirSync(output, { recursive: true });
  const configurations = [
    cached("addin", addin({ output: pages.addin }, { mode: "development" })),
    cached("page", page({ output: pages.page })),
  ];
  const stats = await run(configurations);
  if (stats.hasErrors()) {
    throw new Error(stats.toString({ preset: "errors-only", colors: false }));
  }
  return pages;
}

function cached(name: string, configuration: Configuration): Configuration {
  return {
    ...configuration,
    name,
    cache: {
      type: "filesystem",
      name,
      cacheDirectory: path.join(root, ".cache/webpack"),
      buildDependencies: {
        config: [
          path.join(root, "webpack.config.js"),
          path.join(root, "host/page/webpack.config.js"),
          path.join(root, "package-lock.json"),
        ],
      },
    },
  };
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
