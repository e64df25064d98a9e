import type { OfficeHost } from "../../src/taskpane/entry";
import { whyUnsupported } from "../../src/taskpane/entry";
import { openMemory } from "../../src/taskpane/memory";
import { paneTheme } from "../../src/taskpane/theme";
import { languageOf } from "../../src/taskpane/use-preferences";

/** An Excel that has these sets and no others. */
function excel(...sets: readonly string[]): OfficeHost {
  return { program: "excel", supports: (set, version) => sets.includes(`${set} ${version}`) };
}

test.each([
  ["office.js did not load", null, "no-library"],
  ["an ordinary browser", { program: "none", supports: () => false }, "outside-excel"],
  ["Word", { program: "other", supports: () => true }, "other-program"],
  ["Excel 2019", excel(), "old-excel"],
  ["an Excel without the shared runtime (iPad)", excel("ExcelApi 1.14"), "old-excel"],
  ["an Excel below ExcelApi 1.14", excel("SharedRuntime 1.1"), "old-excel"],
  ["volume-licensed Excel 2021", excel("ExcelApi 1.14", "SharedRuntime 1.1"), null],
] as const)("%s → %p", (_name, office, why) => {
  expect(whyUnsupported(office as OfficeHost | null)).toBe(why);
});

test.each([
  ["zh-CN", "zh-CN"],
  ["zh-TW", "zh-CN"],
  ["ZH-Hans-CN", "zh-CN"],
  ["zh", "zh-CN"],
  ["en-US", "en"],
  ["de-DE", "en"],
  ["zhx", "en"],
  ["", "en"],
])("Office in %p: the pane in %s", (tag, language) => {
  expect(languageOf(tag)).toBe(language);
});

test("memory outlives an opening of the pane and keeps sites apart by partition", () => {
  openMemory(() => localStorage, "site-a.").keep("language", "en");
  expect(openMemory(() => localStorage, "site-a.").recall("language")).toBe("en");
  expect(openMemory(() => localStorage).recall("language")).toBeNull();
  localStorage.clear();
});

test("where storage is blocked, memory lasts as long as the pane", () => {
  const memory = openMemory(() => {
    throw new DOMException("blocked", "SecurityError");
  });
  expect(memory.recall("first-run-over")).toBeNull();
  memory.keep("first-run-over", "yes");
  expect(memory.recall("first-run-over")).toBe("yes");
});

test.each([
  ["#262626", "#FFFFFF", "#262626"],
  ["#0A0A0A", "#FFFFFF", "#0A0A0A"],
])("a dark Office (%s) gives a dark pane in its colours", (background, foreground, expected) => {
  const theme = paneTheme({ bodyBackgroundColor: background, bodyForegroundColor: foreground });
  expect(theme.colorNeutralBackground1).toBe(expected);
  expect(theme.colorNeutralForeground1).toBe(foreground);
});

test.each([[null], ["#FFFFFF"], ["#E6E6E6"], ["not a colour"]])(
  "Office in %p gives a light pane",
  (background) => {
    const theme = paneTheme(
      background === null
        ? null
        : { bodyBackgroundColor: background, bodyForegroundColor: "#000000" },
    );
    expect(theme.colorNeutralBackground1).toBe("#ffffff");
    expect(theme.fontFamilyBase).toContain("Microsoft YaHei UI");
  },
);
