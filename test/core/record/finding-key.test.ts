import fc from "fast-check";
import type { Finding, FindingKey } from "../../../src/core";
import { examine, findingKeys, isAbout, PROFILES } from "../../../src/core";
import { atOnce } from "../../../src/core/layout/steps";
import { formOf, LINES } from "./recorded-form";

interface Keyed {
  readonly finding: Finding;
  readonly key: FindingKey;
}

function keyed(lines: typeof LINES): readonly Keyed[] {
  const form = formOf(lines);
  const findings = examine(form, PROFILES[0]);
  const keys = atOnce(findingKeys(findings, form));
  return findings.map((finding, index) => {
    const key = keys[index];
    if (key === undefined) throw new Error("A finding has no key.");
    return { finding, key };
  });
}

const hashes = (found: readonly Keyed[]): readonly string[] =>
  found.map(({ finding, key }) => `${finding.id} ${key.hash} ${key.at}/${key.of}`).toSorted();

test("[C15] keys are the same whatever rows stand above, and in whatever order the rows stand", () => {
  const rows = LINES.filter(([, , target]) => target !== "≥80%");
  const before = hashes(keyed(rows)).filter((each) => !each.startsWith("PC42"));
  fc.assert(
    fc.property(fc.shuffledSubarray([...rows], { minLength: rows.length }), (shuffled) => {
      const found = hashes(keyed(shuffled)).filter((each) => !each.startsWith("PC42"));
      expect(found).toEqual(before);
    }),
    { numRuns: 25 },
  );
  const more = keyed([["产出指标", "新增", "≥1个", "1个"], ...rows]);
  expect(hashes(more)).toEqual(expect.arrayContaining([...before]));
});

test.each([
  ["another target", 4, ["效益指标", "影响力", "逐步提升", "较上年提高"]],
  ["another name", 4, ["效益指标", "社会影响", "稳步提高", "较上年提高"]],
  ["another level", 4, ["产出指标", "影响力", "稳步提高", "较上年提高"]],
] as const)("[C15] %s is another finding", (_name, row, line) => {
  const vague = (lines: typeof LINES) =>
    keyed(lines).find(({ finding }) => finding.id === "PC17")?.key.hash;
  const changed = LINES.map((each, index) => (index === row ? line : each));
  expect(vague(changed)).toBeDefined();
  expect(vague(changed)).not.toBe(vague(LINES));
});

test("[C15] findings alike are told apart by their order, and know how many they are", () => {
  const vague = LINES[4];
  if (vague === undefined) throw new Error("Not there.");
  const twice = keyed([...LINES, vague]).filter(({ finding }) => finding.id === "PC17");
  expect(twice.map(({ key }) => [key.at, key.of])).toEqual([
    [0, 2],
    [1, 2],
  ]);
  expect(twice[0]?.key.hash).toBe(twice[1]?.key.hash);
});

test("[C15] a decision is about its finding on its sheet, by id or by name, and lapses when one of several alike goes", () => {
  const [found] = keyed(LINES);
  if (found === undefined) throw new Error("Nothing was found.");
  const { finding, key } = found;
  const entry = {
    sheet: { id: "1", name: "自评表" },
    check: finding.id,
    key,
    note: "x",
    date: "2026-01-01",
  };
  const about = { id: finding.id, key };
  expect(isAbout(entry, about, { id: "1", name: "改名" })).toBe(true);
  expect(isAbout(entry, about, { id: "2", name: "自评表" })).toBe(true);
  expect(isAbout(entry, about, { id: "2", name: "改名" })).toBe(false);
  expect(isAbout(entry, { id: finding.id, key: { ...key, of: 2 } }, entry.sheet)).toBe(false);
  expect(isAbout(entry, { id: "PC99", key }, entry.sheet)).toBe(false);
});
