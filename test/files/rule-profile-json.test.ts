import type { RuleProfile } from "../../src/core";
import { describeFileProblem, findProfile, PROFILES, printedProfile } from "../../src/core";
import { readRuleProfile, writeRuleProfile } from "../../src/files/rule-profile-json";

type Json = Record<string, unknown>;

/** The national rules under names of a unit's own, with one thing changed. */
function own(change: (profile: Json) => void = () => undefined): string {
  const profile = JSON.parse(JSON.stringify(PROFILES[0])) as Json;
  profile["id"] = "our-city";
  profile["names"] = { "zh-CN": ["本市2026"], en: ["Our city 2026"] };
  change(profile);
  return JSON.stringify(profile);
}

function at(profile: Json, path: string): Json {
  return path.split(".").reduce<Json>((here, step) => here[step] as Json, profile);
}

test.each(PROFILES.map((profile) => [profile.id, profile] as const))(
  "[S21] %s has the shape of a profile, and its names are taken",
  (_, profile) => {
    const read = readRuleProfile(writeRuleProfile(profile));
    if (read.ok) throw new Error("read in spite of its names");
    expect(read.problem.every(({ kind }) => kind === "contradiction")).toBe(true);
    expect(describeFileProblem(read.problem[0] ?? { kind: "empty" }, "zh-CN")).toContain(
      "用了两次",
    );
  },
);

test("[S21] a unit's own rules come back as they were and are found by their name", () => {
  const read = readRuleProfile(`\ufeff${own()}`);
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  const rules: RuleProfile = read.value;
  expect(JSON.parse(writeRuleProfile(rules))).toEqual(JSON.parse(own()));
  expect(findProfile("本市2026（第1版）", [rules])).toBe(rules);
  expect(findProfile("本市2026")).toBeNull();
});

test.each<[string, (profile: Json) => void, string]>([
  [
    "a missing rule",
    (profile) => delete profile["words"],
    "words：应为一组“名称：值” { }，实际是 没有。",
  ],
  ["a misspelt one", (profile) => (profile["wrods"] = 1), "wrods：不认识这一项"],
  [
    "bands out of order",
    (profile) => (at(profile, "words.value")["partial"] = { low: 0.9, high: 0.95 }),
    "words.value：界限没有依次排列（0、0.6、0.9、0.95、0.8、1）。",
  ],
  [
    "no lowest grade",
    (profile) =>
      (at(profile, "grades")["value"] = [{ from: 60, name: { "zh-CN": "合格", en: "Pass" } }]),
    "grades.value：最低一档必须从 0 分起",
  ],
  [
    "a light that falls",
    (profile) => (at(profile, "floorLight.value")["yellow"] = 10),
    "floorLight.value：界限没有依次排列",
  ],
  [
    "shares beyond the full score",
    (profile) => (profile["fullScore"] = 50),
    "weights.value：一级指标分值之和为 100，应为 50。",
  ],
  [
    "a fraction beyond one",
    (profile) => (at(profile, "words.value.met")["high"] = 100),
    "words.value.met.high：应为不超过 1，实际是 100。",
  ],
  ["a hostile id", (profile) => (profile["id"] = "__proto__"), "id：应为小写字母、数字和连字符"],
])("[S21] %s is refused with path and reason", (_, change, sentence) => {
  const read = readRuleProfile(own(change));
  if (read.ok) throw new Error("read without a problem");
  const told = read.problem.map((problem) => describeFileProblem(problem, "zh-CN")).join("\n");
  expect(told).toContain(sentence);
});

test.each(["", "{", "[]", "null", '"x"', '{"__proto__":{"id":"x"}}'])(
  "[S21] %j is refused and nothing is thrown",
  (text) => {
    expect(readRuleProfile(text).ok).toBe(false);
  },
);

test.each(PROFILES)("[S19] $id is found by what a sheet prints, in either language", (profile) => {
  expect(findProfile(printedProfile(profile, "zh-CN"))).toBe(profile);
  expect(findProfile(printedProfile(profile, "en"))).toBe(profile);
});
