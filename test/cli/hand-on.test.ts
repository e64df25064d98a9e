import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findForm, planSheet, PROFILES, SHANGHAI_2020_SAMPLE } from "../../src/core";
import { planWorkbook } from "../../src/files/plan-workbook";
import { writeRuleProfile } from "../../src/files/rule-profile-json";

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

test("[S21][H2] a unit's own rules come from their file; without it the points are 待确认, and that is said", async () => {
  const form = findForm("national-self-evaluation");
  if (form === null) throw new Error("Not shipped");
  const profile = {
    ...PROFILES[0],
    id: "our-unit",
    names: { "zh-CN": ["我单位口径"], en: ["Our rules"] },
  } as const;
  const [scored, rules] = [join(folder, "自评表.xlsx"), join(folder, "口径.json")];
  writeFileSync(scored, await planWorkbook(planSheet(form, SHANGHAI_2020_SAMPLE, { profile })));
  writeFileSync(rules, writeRuleProfile(profile));
  expect((await handOn(scored, "--out", copy))[1]).toContain(
    '绩效自评表: the rules "我单位口径（第1版）" are not known, its points are 待确认; give their file with --profile',
  );
  const [code, said] = await handOn(scored, "--out", copy, "--profile", rules);
  expect(code).toBe(0);
  expect(said).not.toContain("not known");
  expect((await handOn(scored, "--out", rules, "--profile", rules))[1]).toContain(
    "not overwritten",
  );
});

test.each([
  [[original, "--out", "x.xlsx", "--profile", "nobody"], 'there is no rule profile "nobody"'],
  [["absent.xlsx", "--out", "x.xlsx"], "no such file"],
  [[original], "perf hand-on"],
  [[original, "--out", "x.xlsx", "--formulas", "perf"], "perf hand-on"],
])("%j is refused with what is wrong", async (parameters, sentence) => {
  const [code, said] = await handOn(...parameters);
  expect(code).toBe(2);
  expect(said).toContain(sentence);
});
