import {
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { writeOutput } from "../../src/cli/output-file";

const folder = mkdtempSync(join(tmpdir(), "perf-out-"));
const input = join(folder, "input.json");
const made = Buffer.from("made");

let said = "";
beforeEach(() => {
  said = "";
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
  writeFileSync(input, "facts");
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A path of the test's own folder, after something was put there. */
function at(name: string, put: (path: string) => void = () => undefined): string {
  const path = join(folder, name);
  put(path);
  return path;
}

describe("[P23] what a command makes", () => {
  test("a new file is written without a word", async () => {
    const out = at("new.xlsx");
    expect(await writeOutput(out, made, [input])).toBeNull();
    expect(readFileSync(out, "utf8")).toBe("made");
    expect(said).toBe("");
  });

  test("another file is replaced in one go, keeps its rights, and that is said", async () => {
    const out = at("old.xlsx", (path) => writeFileSync(path, "old", { mode: 0o640 }));
    expect(await writeOutput(out, made, [input])).toBeNull();
    expect(readFileSync(out, "utf8")).toBe("made");
    expect(statSync(out).mode & 0o777).toBe(0o640);
    expect(said).toBe(`${out}: replaced the file of that name\n`);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("a link stays a link, to the new file", async () => {
    const target = at("target.xlsx", (path) => writeFileSync(path, "old"));
    const link = at("link.xlsx", (path) => symlinkSync(target, path));
    expect(await writeOutput(link, made, [input])).toBeNull();
    expect(readFileSync(target, "utf8")).toBe("made");
  });

  test.each<readonly [string, () => string]>([
    ["by its name", () => input],
    ["by a relative path", () => relative(process.cwd(), input)],
    ["by a detour", () => join(folder, "..", folder.split("/").at(-1) ?? "", "input.json")],
    ["by a symbolic link", () => at("soft.xlsx", (path) => symlinkSync(input, path))],
    ["by a hard link", () => at("hard.xlsx", (path) => linkSync(input, path))],
  ])("what was read is not overwritten, named %s", async (_, name) => {
    const out = name();
    expect(await writeOutput(out, made, ["absent", input])).toContain(
      "the original is not overwritten",
    );
    expect(readFileSync(input, "utf8")).toBe("facts");
    expect(said).toBe("");
  });

  test("a folder, and a place that does not exist, are refused", async () => {
    expect(await writeOutput(folder, made, [input])).toContain("is no file");
    expect(await writeOutput(join(folder, "none", "x.xlsx"), made, [])).toContain("ENOENT");
  });
});
