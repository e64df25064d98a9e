import type { LibraryEntry } from "../../../src/core";
import {
  CATEGORIES,
  categoryOf,
  describeTarget,
  joinLibraries,
  keepEntry,
  levelFor,
  MOST_OWN_ENTRIES,
  readTarget,
  searchLibrary,
  SECTORS,
  STARTER_LIBRARY,
} from "../../../src/core";

const ALL = { sector: null, category: null } as const;

function names(entries: readonly LibraryEntry[]): readonly string[] {
  return entries.map(({ name }) => name);
}

test("the starter library has an entry of every sector and category, none twice, each with its source", () => {
  expect(STARTER_LIBRARY.length).toBeGreaterThanOrEqual(80);
  expect(new Set(STARTER_LIBRARY.map(({ sector }) => sector))).toEqual(new Set(SECTORS));
  expect(new Set(STARTER_LIBRARY.map(({ path }) => categoryOf(path)))).toEqual(new Set(CATEGORIES));
  const keys = STARTER_LIBRARY.map(({ name, target }) => `${name} ${target}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect(STARTER_LIBRARY.filter(({ source }) => source.length < 4)).toEqual([]);
  expect(new Set(STARTER_LIBRARY.map(({ id }) => id)).size).toBe(STARTER_LIBRARY.length);
});

test("every typical target of the starter library is read for certain, with the unit that its entry names", () => {
  const unread = STARTER_LIBRARY.filter(({ name, path, target }) => {
    const read = readTarget(target, { indicator: name, path });
    return !describeTarget(read, "zh-CN").certain;
  });
  expect(unread.map(({ name, target }) => `${name} ${target}`)).toEqual([]);
  const lost = STARTER_LIBRARY.filter(({ target, unit }) => unit !== "" && !target.includes(unit));
  expect(lost.map(({ name, unit }) => `${name} ${unit}`)).toEqual([]);
});

test.each([
  ["等保", ["平台等保测评"]],
  ["满意度 网络", ["网络培训满意度"]],
  ["  ＷＩＦＩ  ", ["WIFI布点全覆盖"]],
  ["没有这样的词", []],
])("words %s find %j", (words, found) => {
  expect(names(searchLibrary(STARTER_LIBRARY, { ...ALL, words }))).toEqual(found);
});

test("entries with the words in their name stand before those found by their source", () => {
  const found = searchLibrary(STARTER_LIBRARY, { ...ALL, words: "博物馆" });
  expect(found.length).toBeGreaterThan(1);
  expect(found[0]?.name).toContain("博物馆");
});

test("sector and category narrow what is found", () => {
  const found = searchLibrary(STARTER_LIBRARY, {
    words: "",
    sector: "卫生健康",
    category: "数量",
  });
  expect(names(found)).toEqual(["7岁以下儿童健康管理率", "2型糖尿病患者管理人数", "婚检率"]);
});

test.each([
  [["产出目标", "数量"], "数量"],
  [["效益指标", "生态环境成本指标"], "成本"],
  [["效果目标", "环境效益"], "生态效益"],
  [["影响力目标", "长效管理"], "可持续影响"],
  [["满意度指标", "服务对象满意度指标"], "满意度"],
  [["其他"], null],
] as const)("levels %j are of the category %s", (path, category) => {
  expect(categoryOf(path)).toBe(category);
});

test("an entry belongs under the level of the form that is about the same", () => {
  const levels = [
    ["产出目标", "数量"],
    ["产出目标", "质量"],
    ["效果目标", "满意度"],
  ];
  expect(levelFor({ path: ["产出指标", "质量指标"] }, levels)).toEqual(["产出目标", "质量"]);
  expect(levelFor({ path: ["产出指标", "时效指标"] }, levels)).toBeNull();
});

const OWN: LibraryEntry = {
  id: "own-1",
  path: ["产出指标", "数量指标"],
  name: "自己的指标",
  target: ">=3个",
  unit: "个",
  sector: "通用管理",
  source: "自存",
};

test("an own entry is kept, changed in place, and not doubled", () => {
  const kept = keepEntry([], OWN);
  expect(kept).toEqual({ ok: true, value: [OWN] });
  const changed = { ...OWN, target: ">=5个" };
  expect(keepEntry([OWN], changed)).toEqual({ ok: true, value: [changed] });
  expect(keepEntry([OWN], { ...OWN, id: "own-2" })).toEqual({
    ok: false,
    problem: { kind: "known", name: "自己的指标" },
  });
  expect(keepEntry([], { ...OWN, name: " " })).toEqual({
    ok: false,
    problem: { kind: "no-name" },
  });
});

test("the library of a workbook has an end, and what found no room is counted", () => {
  const full = Array.from({ length: MOST_OWN_ENTRIES }, (_, index) => ({
    ...OWN,
    id: `own-${index}`,
    name: `指标${index}`,
  }));
  expect(keepEntry(full, { ...OWN, id: "own-x" })).toMatchObject({
    ok: false,
    problem: { kind: "full" },
  });
  expect(joinLibraries(full.slice(1), [OWN, { ...OWN, name: "再一个" }])).toMatchObject({
    added: 1,
    left: 1,
  });
});

test("entries of a file whose ids are taken get others, and all stay apart", () => {
  const { entries, added } = joinLibraries([OWN], [{ ...OWN, target: ">=9个" }, OWN]);
  expect(added).toBe(1);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
});
