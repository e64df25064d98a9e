import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.join(__dirname, "../..");
const output = path.join(root, ".cache/playground");
const stamp = path.join(output, "built-from");

/** Everything that the pages are made from. */
const SOURCES = ["src", "host", "assets", "scripts"];
const SOURCE_FILES = ["webpack.config.js", "manifest.xml", "package.json", "package-lock.json"];

/** Folders with what the playground serves, absolute. */
export interface BuiltPages {
  /** The add-in as Excel loads it, from the product's own configuration. */
  readonly addin: string;
  readonly page: string;
}

/**
 * Builds the add-in (development form) and the playground page into `.cache`; does nothing when they
 * stand there, made from the same files. Throws with webpack's own messages when something does not
 * compile.
 */
export async function buildPages(): Promise<BuiltPages> {
  const pages = { addin: path.join(output, "addin"), page: path.join(output, "page") };
  const wanted = fingerprint();
  if (wanted === builtFrom()) return pages;
  mkdirSync(output, { recursive: true });
  writeFileSync(stamp, "");
  // Loading the compiler takes longer than serving what is built already.
  const { compilePages } = await import("./compile");
  await compilePages(pages);
  writeFileSync(stamp, wanted);
  return pages;
}

function builtFrom(): string {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return "";
  }
}

function fingerprint(): string {
  const hash = createHash("sha256");
  for (const name of [...SOURCE_FILES, ...SOURCES.flatMap(filesBelow)]) {
    hash.update(`${name}\n`).update(readFileSync(path.join(root, name)));
  }
  return hash.digest("hex");
}

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted();
}
