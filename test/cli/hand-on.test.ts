import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findForm, planSheet, SHANGHAI_2020_SAMPLE } from "../../src/core";
import { planWorkbook } from "../../src/files/plan-workbook";

jest.setTimeout(60_000);

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "perf-hand-on-"));
const original = join(folder, "表.xlsx");
const copy = join(folder, "外发.xlsx");

beforeAll(async () => {
  const form = findForm("shanghai-2020");
  if (form === null) throw new Error("Not shipped");
  writeFileSync(original, await planWorkbook(planSheet(form, SHANGHAI_2020_SAMPLE)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function handOn(...parameters: readonly string[]): Promise<readonly [number, string]> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--import", "tsx", join(root, "src/cli/perf.ts"), "hand-on", ...parameters],
      { cwd: root, encoding: "utf8" },
      (error, output, complaints) =>
        resolve([error === null ? 0 : Number(error.code), output + complaints]),
    );
  });
}

test("[H2][P23] a copy beside the original, which stays as it is; a copy of that name is replaced and that is said", async () => {
  const before = readFileSync(original);
  expect(await handOn(original, "--out", copy)).toEqual([
    0,
    `${copy}: 62 formulas replaced, 0 add-in parts removed\n`,
  ]);
  const made = readFileSync(copy);
  const [again, said] = await handOn(original, "--out", copy, "--formulas", "plain");
  expect(again).toBe(0);
  expect(said).toContain(`${copy}: replaced the file of that name`);
  expect(readFileSync(copy)).not.toEqual(made);
  expect((await handOn(original, "--out", original))[1]).toContain("not overwritten");
  expect(readFileSync(original)).toEqual(before);
});

test.each([
  [["absent.xlsx", "--out", "x.xlsx"], "no such file"],
  [[original], "perf hand-on"],
  [[original, "--out", "x.xlsx", "--formulas", "perf"], "perf hand-on"],
])("%j is refused with what is wrong", async (parameters, sentence) => {
  const [code, said] = await handOn(...parameters);
  expect(code).toBe(2);
  expect(said).toContain(sentence);
});
