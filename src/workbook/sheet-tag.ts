import type { Language, MarkStyle, SheetPlan } from "../core";
import { styleOfMarks } from "../core";

/** Key of the one custom property that a sheet of ours carries; it survives renaming and copying. */
const KEY = "PERF";

/** What a sheet has to be asked for so that `readTag` can answer. */
export const TAG = "customProperties/key,customProperties/value";

/** Raised when names or layout change in a way that a later version has to know of. */
const PLAN_VERSION = 1;

/** What a sheet of ours says about itself. A property holds 255 characters; this takes about 120. */
export interface SheetTag {
  /** Id of the form definition. */
  readonly form: string;
  readonly plan: number;
  readonly language: Language;
  /** Which build made the sheet. */
  readonly build: string;
  /** `false` while the build runs: a sheet found so afterwards is half-built. */
  readonly finished: boolean;
  /** How its verdicts are set off. */
  readonly marks: "off" | MarkStyle;
}

export function tagOf(plan: SheetPlan, build: string, finished: boolean): SheetTag {
  return {
    form: plan.form,
    plan: PLAN_VERSION,
    language: plan.language,
    build,
    finished,
    marks: styleOfMarks(plan.marks) ?? "off",
  };
}

/** Writes the tag; an older one of the same sheet is overwritten. */
export function writeTag(sheet: Excel.Worksheet, tag: SheetTag): void {
  sheet.customProperties.add(KEY, JSON.stringify(tag));
}

/** What a sheet says about itself; `null` where that is nothing, or nothing that we can read. */
export function readTag(sheet: Excel.Worksheet): SheetTag | null {
  const text = sheetProperties(sheet).get(KEY);
  return text === undefined ? null : parseTag(text);
}

/** All properties that a sheet was loaded with, by upper-case key: Excel compares the keys without case. */
export function sheetProperties(sheet: Excel.Worksheet): ReadonlyMap<string, string> {
  return new Map(
    sheet.customProperties.items.map(({ key, value }) => [key.toUpperCase(), value] as const),
  );
}

function parseTag(text: string): SheetTag | null {
  try {
    const value: unknown = JSON.parse(text);
    return isTag(value) ? { ...value, marks: value.marks ?? "off" } : null;
  } catch {
    return null;
  }
}

/** Sheets of earlier builds do not say how they are marked. */
type KeptTag = Omit<SheetTag, "marks"> & { readonly marks?: SheetTag["marks"] };

const MODES: readonly unknown[] = ["off", "exceptions", "all", "black-and-white", undefined];

function isTag(value: unknown): value is KeptTag {
  if (typeof value !== "object" || value === null) return false;
  const tag = value as Partial<Record<keyof SheetTag, unknown>>;
  return (
    typeof tag.form === "string" &&
    typeof tag.plan === "number" &&
    (tag.language === "zh-CN" || tag.language === "en") &&
    typeof tag.build === "string" &&
    typeof tag.finished === "boolean" &&
    MODES.includes(tag.marks)
  );
}
