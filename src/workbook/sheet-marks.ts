import type { Area, Language, MarkStyle } from "../core";
import { sheetProperties } from "./sheet-tag";
import { sheetNames } from "./sheet-names";

/** How the verdicts on a sheet are set off. */
export type MarkMode = "off" | MarkStyle;

/** A column that was made wider; in points. */
export interface SetWidth {
  readonly before: number;
  readonly after: number;
}

/** 结论 and 说明 of ours beside one table of a sheet that somebody else made. */
export interface PlacedMarks {
  /** From 1; part of the names and of the property's key. */
  readonly number: number;
  readonly style: MarkStyle;
  /** Of the words in them. */
  readonly language: Language;
  /** Under which the texts that we wrote are known again, see `written-texts.ts`. */
  readonly id: string;
  /** Of 结论 and of 说明; `null` where the width was left alone. */
  readonly widths: readonly [SetWidth | null, SetWidth | null];
  /** `false` where the column had rules of its own: then none of ours were added. */
  readonly rules: boolean;
  /** With their header cell, where they stand now; `null` once the column was deleted. */
  readonly verdict: Area | null;
  readonly reason: Area | null;
}

/** What is needed to know marks again: names of the sheet's own scope, and its properties by upper-case key. */
export interface MarkedSheet {
  readonly names: ReadonlyMap<string, Area>;
  readonly properties: ReadonlyMap<string, string>;
}

const KEY = "PERF.MARKS";

export function verdictName(number: number): string {
  return `PERF_marks${number}_verdict`;
}

export function reasonName(number: number): string {
  return `PERF_marks${number}_reason`;
}

export function propertyKey(number: number): string {
  return `${KEY}${number}`;
}

/** The marks that a sheet carries. Where both columns were deleted, or undone, there are none any more. */
export function placedMarks({ names, properties }: MarkedSheet): readonly PlacedMarks[] {
  return [...properties]
    .filter(([key]) => key.startsWith(KEY))
    .flatMap(([key, text]) => {
      const number = Number(key.slice(KEY.length));
      const kept = parse(text);
      const verdict = names.get(verdictName(number)) ?? null;
      const reason = names.get(reasonName(number)) ?? null;
      return kept === null || (verdict === null && reason === null)
        ? []
        : [{ ...kept, number, verdict, reason }];
    })
    .sort((one, other) => one.number - other.number);
}

/** The numbers that are taken, by marks or by what is left of them. */
export function takenNumbers({ properties }: MarkedSheet): readonly number[] {
  return [...properties.keys()]
    .filter((key) => key.startsWith(KEY))
    .map((key) => Number(key.slice(KEY.length)));
}

/** A property holds 255 characters; this takes about 90. */
export function propertyText({ style, language, id, widths, rules }: PlacedMarks): string {
  return JSON.stringify({
    style,
    language,
    id,
    rules,
    widths: widths.map((width) => (width === null ? null : [width.before, width.after])),
  });
}

/** What `sheetNames` and `sheetProperties` have loaded. */
export function markedSheet(sheet: Excel.Worksheet): MarkedSheet {
  return { names: sheetNames(sheet), properties: sheetProperties(sheet) };
}

type Kept = Omit<PlacedMarks, "number" | "verdict" | "reason">;

function parse(text: string): Kept | null {
  try {
    const value = JSON.parse(text) as Partial<Record<keyof Kept, unknown>> | null;
    if (typeof value !== "object" || value === null) return null;
    const { style, language, id, rules, widths } = value;
    if (style !== "exceptions" && style !== "all" && style !== "black-and-white") return null;
    if (language !== "zh-CN" && language !== "en") return null;
    if (typeof id !== "string" || typeof rules !== "boolean" || !Array.isArray(widths)) return null;
    const [verdict, reason] = widths as readonly unknown[];
    return { style, language, id, rules, widths: [width(verdict), width(reason)] };
  } catch {
    return null;
  }
}

function width(value: unknown): SetWidth | null {
  if (!Array.isArray(value)) return null;
  const [before, after] = value as readonly unknown[];
  return typeof before === "number" && typeof after === "number" ? { before, after } : null;
}
