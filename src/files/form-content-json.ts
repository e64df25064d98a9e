import { z } from "zod";
import type { CellValue, FormContent, FormFileProblem, Indicator, Result } from "../core";
import { fail, MOST_CHARACTERS, readHeaderWord, readYear, succeed } from "../core";
import { pathText, readJsonValue, shapeProblems, shown } from "./json-value";

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.record(z.string(), cell);

/** The shape of `test/golden/shanghai-2020/form.json`; unknown members are left alone. */
const contentFile = z.object({
  title: z.string().optional(),
  year: z.union([z.number(), z.string(), z.null()]).optional(),
  facts: z.record(z.string(), cell).optional(),
  budget: z.record(z.string(), cell).optional(),
  columns: z.array(z.string()).optional(),
  indicators: z.array(row),
  longTerm: z.array(row).optional(),
});

type ContentFile = z.infer<typeof contentFile>;

/**
 * Facts, amounts and indicators from a JSON file: any level names, with or without 实际完成值 and 分值,
 * in UTF-8 (with or without its mark), UTF-16 or GBK. Columns that are none of these are kept in
 * `more`. All problems come at once, each with its path.
 */
export function readFormContent(
  file: Uint8Array | string,
): Result<FormContent, readonly FormFileProblem[]> {
  const json = readJsonValue(file);
  if (!json.ok) return fail([json.problem]);
  const read = contentFile.safeParse(json.value);
  if (!read.success) return fail(shapeProblems(read.error, json.value));
  return toContent(read.data);
}

/** A content as the file that `readFormContent` takes. */
export function writeFormContent(content: FormContent): string {
  const { title, year, facts, budget, indicators, longTerm } = content;
  const file = {
    title,
    year,
    facts,
    budget,
    indicators: indicators.map(writeIndicator),
    ...(longTerm === undefined ? {} : { longTerm: longTerm.map(writeIndicator) }),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}

function toContent(file: ContentFile): Result<FormContent, readonly FormFileProblem[]> {
  const problems: FormFileProblem[] = [];
  const budget = readAmounts(file.budget ?? {}, problems);
  const year = yearOf(file.year ?? null, problems);
  checkLengths(file, problems);
  const indicators = readIndicators(file.indicators, file.columns, problems);
  const longTerm =
    file.longTerm === undefined ? null : readIndicators(file.longTerm, file.columns, problems);
  if (problems.length > 0) return fail(problems);
  return succeed({
    title: file.title ?? "",
    year,
    facts: readFacts(file.facts ?? {}),
    budget,
    indicators,
    ...(longTerm === null ? {} : { longTerm }),
  });
}

function readFacts(facts: Readonly<Record<string, CellValue>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(facts).map(([label, value]) => [label, value === null ? "" : String(value)]),
  );
}

/** Amounts may be numbers or their text, `10,656,000`; anything else is refused, never dropped. */
function readAmounts(
  amounts: Readonly<Record<string, CellValue>>,
  problems: FormFileProblem[],
): Readonly<Record<string, number | null>> {
  return Object.fromEntries(
    Object.entries(amounts).map(([label, value]) => {
      if (value === null || value === "" || typeof value === "number")
        return [label, value || (value === 0 ? 0 : null)];
      const digits = String(value).trim().replaceAll(",", "");
      if (/^-?\d+(?:\.\d+)?$/.test(digits)) return [label, Number(digits)];
      const path = pathText(["budget", label]);
      problems.push({ kind: "shape", path, expected: { kind: "number" }, received: shown(value) });
      return [label, null];
    }),
  );
}

function yearOf(year: number | string | null, problems: FormFileProblem[]): number | null {
  if (year === null || year === "") return null;
  const read = readYear(year);
  if (read !== null) return read;
  problems.push({ kind: "shape", path: "year", expected: { kind: "year" }, received: shown(year) });
  return null;
}

function checkLengths(file: ContentFile, problems: FormFileProblem[]): void {
  const texts: [readonly PropertyKey[], CellValue][] = [];
  for (const [label, value] of Object.entries(file.facts ?? {}))
    texts.push([["facts", label], value]);
  for (const part of ["indicators", "longTerm"] as const)
    for (const [index, indicator] of (file[part] ?? []).entries())
      for (const [key, value] of Object.entries(indicator)) texts.push([[part, index, key], value]);
  for (const [path, value] of texts)
    if (typeof value === "string" && value.length > MOST_CHARACTERS)
      problems.push({ kind: "too-long", path: pathText(path), most: MOST_CHARACTERS });
}

/** Which key of an indicator is what. */
interface Keys {
  readonly levels: readonly string[];
  readonly name: string | null;
  readonly target: string;
  readonly comparator: string | null;
  readonly unit: string | null;
  readonly actual: string | null;
  readonly weight: string | null;
}

function readIndicators(
  rows: readonly Readonly<Record<string, CellValue>>[],
  columns: readonly string[] | undefined,
  problems: FormFileProblem[],
): readonly Indicator[] {
  if (rows.length === 0) return [];
  const present = [
    ...new Set([...(columns ?? []), ...rows.flatMap((indicator) => Object.keys(indicator))]),
  ];
  const keys = readKeys(present, columns);
  if (keys === null) {
    problems.push({ kind: "no-target-column", columns: present });
    return [];
  }
  return rows.map((indicator, index) => readIndicator(indicator, keys, index, problems));
}

/**
 * By the words of the headers; a header that says nothing is a level when it stands before the
 * target. Where no header is a target's, the last of `columns` is.
 */
function readKeys(present: readonly string[], columns: readonly string[] | undefined): Keys | null {
  const roles = new Map(present.map((key) => [key, readHeaderWord(hyphened(key))?.role ?? null]));
  const withRole = (role: string): string | null =>
    present.find((key) => roles.get(key) === role) ?? null;
  const target = withRole("target") ?? columns?.at(-1) ?? null;
  if (target === null) return null;
  const before = (columns ?? present).slice(0, (columns ?? present).indexOf(target));
  const named = present.filter((key) => roles.get(key) === "level");
  const unknown = before.filter((key) => roles.get(key) === null);
  const chain = named.length > 0 ? named : unknown;
  const indicator = withRole("indicator");
  return {
    levels: indicator === null ? chain.slice(0, -1) : chain,
    name: indicator ?? chain.at(-1) ?? null,
    target,
    comparator: withRole("comparator"),
    unit: withRole("unit"),
    actual: withRole("actual") ?? withRole("period-actual"),
    weight: withRole("weight"),
  };
}

/** `1–7月` is written with any of these. */
function hyphened(key: string): string {
  return key.replace(/[\u2010-\u2015\u2212\uff0d]/gu, "-");
}

function readIndicator(
  indicator: Readonly<Record<string, CellValue>>,
  keys: Keys,
  index: number,
  problems: FormFileProblem[],
): Indicator {
  const own = (key: string | null): CellValue =>
    key !== null && Object.hasOwn(indicator, key) ? (indicator[key] ?? null) : null;
  const used = new Set([
    ...keys.levels,
    ...Object.values(keys).filter((key) => typeof key === "string"),
  ]);
  const more = Object.entries(indicator).filter(([key]) => !used.has(key));
  const actual = own(keys.actual);
  const path = keys.levels.map((key) => String(own(key) ?? ""));
  let name = String(own(keys.name) ?? "");
  // Where some rows have a fourth level, the name of the others stands in their third.
  while (name === "" && path.length > LEAST_LEVELS) name = path.pop() ?? "";
  return {
    path,
    name,
    target: joinTarget(own(keys.comparator), own(keys.target), own(keys.unit)),
    actual: actual === "" ? null : actual,
    weight: readWeight(own(keys.weight), keys.weight, index, problems),
    ...(more.length === 0 ? {} : { more: Object.fromEntries(more) }),
  };
}

/** 一级 and 二级 are levels even of a row that has no name yet. */
const LEAST_LEVELS = 2;

/** 指标性质, 指标值 and 度量单位 in keys of their own: `≤` `30` `万元` is the target `≤30万元`. */
function joinTarget(comparator: CellValue, target: CellValue, unit: CellValue): CellValue {
  const sign = String(comparator ?? "").trim();
  const ending = String(unit ?? "").trim();
  const isSign = /^[<>=≤≥＜＞＝≦≧]+$/u.test(sign);
  if (target === null || target === "" || (!isSign && ending === ""))
    return target === "" ? null : target;
  const value = String(target);
  const numeric = /\d\s*$/u.test(value);
  return `${isSign ? sign : ""}${value}${numeric ? ending : ""}`;
}

function readWeight(
  weight: CellValue,
  key: string | null,
  index: number,
  problems: FormFileProblem[],
): number | null {
  if (weight === null || weight === "") return null;
  const number = typeof weight === "string" ? Number(weight.trim() || Number.NaN) : weight;
  if (typeof number === "number" && Number.isFinite(number)) return number;
  const path = pathText(["indicators", index, key ?? ""]);
  problems.push({ kind: "shape", path, expected: { kind: "number" }, received: shown(weight) });
  return null;
}

/** Headers of the file, as the forms print them. */
const LEVELS = ["一级指标", "二级指标", "三级指标", "四级指标", "五级指标"] as const;

function writeIndicator(indicator: Indicator): Readonly<Record<string, CellValue>> {
  const { path, name, target, actual, weight, more } = indicator;
  return {
    ...Object.fromEntries(
      path.map((level, depth) => [LEVELS[depth] ?? `${depth + 1}级指标`, level]),
    ),
    [path.length < 2 ? "指标名称" : (LEVELS[path.length] ?? "指标名称")]: name,
    指标值: target,
    ...(actual === null ? {} : { 实际完成值: actual }),
    ...(weight === null ? {} : { 分值: weight }),
    ...more,
  };
}
