import type { Result } from "../result";
import { fail, succeed } from "../result";

/** Fields of work that indicators are looked for by; the words are in `messages/library.ts`. */
export const SECTORS = [
  "通用管理",
  "教育培训",
  "卫生健康",
  "农业农村",
  "林业生态",
  "城市管理",
  "工程建设",
  "信息化",
  "文化体育",
  "社会救助",
  "市场监管",
  "公共安全",
  "科学技术",
  "商务旅游",
  "机关运行",
] as const;

export type Sector = (typeof SECTORS)[number];

/** An indicator that may be put into a form. */
export interface LibraryEntry {
  /** `starter-12`, or `own-…` for a person's own. */
  readonly id: string;
  /** First and second level, as the forms since 2022 name them. */
  readonly path: readonly [string, string];
  readonly name: string;
  /** Typical target, with sign and unit: `>=95%`, `验收合格`. */
  readonly target: string;
  /** Empty for targets in words. */
  readonly unit: string;
  readonly sector: Sector;
  /** Form or document that it is taken from. */
  readonly source: string;
}

/** What an indicator is about, whatever a form calls the level: 数量, 质量, 满意度. */
export const CATEGORIES = [
  "投入管理",
  "财务管理",
  "实施管理",
  "资产管理",
  "数量",
  "质量",
  "时效",
  "成本",
  "经济效益",
  "社会效益",
  "生态效益",
  "可持续影响",
  "满意度",
] as const;

export type Category = (typeof CATEGORIES)[number];

/** The category of a level name; `null` where its words say none. */
export function categoryOf(path: readonly string[]): Category | null {
  const name = path.at(-1) ?? "";
  const found = CATEGORIES.find((category) => name.includes(category));
  if (found !== undefined) return found;
  if (/环境效益/u.test(name)) return "生态效益";
  if (/长效|信息共享|人力资源|部门协助|配套设施/u.test(name)) return "可持续影响";
  return null;
}

export interface LibraryQuery {
  /** Words that must all occur, in any order, in name, levels, target or source. */
  readonly words: string;
  readonly sector: Sector | null;
  readonly category: Category | null;
}

/** Entries that answer a query, those with the words in their name first. */
export function searchLibrary(
  entries: readonly LibraryEntry[],
  { words, sector, category }: LibraryQuery,
): readonly LibraryEntry[] {
  const wanted = plain(words)
    .split(" ")
    .filter((word) => word !== "");
  const found = entries.filter(
    (entry) =>
      (sector === null || entry.sector === sector) &&
      (category === null || categoryOf(entry.path) === category) &&
      wanted.every((word) => searchText(entry).includes(word)),
  );
  const inName = (entry: LibraryEntry): boolean =>
    wanted.every((word) => plain(entry.name).includes(word));
  return [...found.filter(inName), ...found.filter((entry) => !inName(entry))];
}

/** The level of a form under which an entry belongs best; `null` where none is about the same. */
export function levelFor(
  entry: Pick<LibraryEntry, "path">,
  levels: readonly (readonly string[])[],
): readonly string[] | null {
  const category = categoryOf(entry.path);
  const exact = levels.find((level) => level.join("\n") === entry.path.join("\n"));
  return (
    exact ?? levels.find((level) => category !== null && categoryOf(level) === category) ?? null
  );
}

/** A workbook is no database: settings travel with every saving of the file. */
export const MOST_OWN_ENTRIES = 500;

export type LibraryProblem =
  | { readonly kind: "no-name" }
  | { readonly kind: "known"; readonly name: string }
  | { readonly kind: "full"; readonly most: number };

/** The library with one more entry, or in place of the one with the same id. */
export function keepEntry(
  entries: readonly LibraryEntry[],
  entry: LibraryEntry,
): Result<readonly LibraryEntry[], LibraryProblem> {
  if (entry.name.trim() === "") return fail({ kind: "no-name" });
  const same = entries.find(
    (other) => other.id !== entry.id && other.name === entry.name && other.target === entry.target,
  );
  if (same !== undefined) return fail({ kind: "known", name: entry.name });
  const at = entries.findIndex(({ id }) => id === entry.id);
  if (at !== -1) return succeed(entries.with(at, entry));
  if (entries.length >= MOST_OWN_ENTRIES) return fail({ kind: "full", most: MOST_OWN_ENTRIES });
  return succeed([...entries, entry]);
}

/** Own entries and those of a file; what is there already is not doubled. */
export function joinLibraries(
  own: readonly LibraryEntry[],
  added: readonly LibraryEntry[],
): { readonly entries: readonly LibraryEntry[]; readonly added: number; readonly left: number } {
  let entries = own;
  let count = 0;
  let left = 0;
  for (const entry of added) {
    const id = entries.some((other) => other.id === entry.id)
      ? freeId(entries, entry.id)
      : entry.id;
    const kept = keepEntry(entries, { ...entry, id });
    if (kept.ok) {
      entries = kept.value;
      count += 1;
    } else if (kept.problem.kind === "full") left += 1;
  }
  return { entries, added: count, left };
}

/** An id that no entry has: `own-3`. */
export function freeId(entries: readonly LibraryEntry[], wanted = "own-1"): string {
  const stem = wanted.replace(/-\d+$/u, "");
  let number = entries.length + 1;
  while (entries.some(({ id }) => id === `${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

function searchText({ name, path, target, source, sector }: LibraryEntry): string {
  return plain([name, ...path, target, sector, source].join(" "));
}

function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
