import type { Language, SheetPlan } from "../core";

/** Key of the one custom property that a sheet of ours carries; it survives renaming and copying. */
export const TAG_KEY = "PERF";

/** Raised when names or layout change in a way that a later version has to know of. */
const PLAN_VERSION = 1;

/** What a sheet of ours says about itself. A property holds 255 characters; this takes about 100. */
export interface SheetTag {
  /** Id of the form definition. */
  readonly form: string;
  readonly plan: number;
  readonly language: Language;
  /** Which build made the sheet. */
  readonly build: string;
  /** `false` while the build runs: a sheet found so afterwards is half-built. */
  readonly finished: boolean;
}

export function tagOf(plan: SheetPlan, build: string, finished: boolean): SheetTag {
  return { form: plan.form, plan: PLAN_VERSION, language: plan.language, build, finished };
}

/** Writes the tag; an older one of the same sheet is overwritten. */
export function writeTag(sheet: Excel.Worksheet, tag: SheetTag): void {
  sheet.customProperties.add(TAG_KEY, JSON.stringify(tag));
}

/** The tag among a sheet's custom properties; `null` where there is none that we can read. */
export function readTag(
  properties: readonly { readonly key: string; readonly value: string }[],
): SheetTag | null {
  // Excel compares the keys without case.
  const found = properties.find(({ key }) => key.toUpperCase() === TAG_KEY);
  return found === undefined ? null : parseTag(found.value);
}

function parseTag(text: string): SheetTag | null {
  try {
    const value: unknown = JSON.parse(text);
    return isTag(value) ? value : null;
  } catch {
    return null;
  }
}

function isTag(value: unknown): value is SheetTag {
  if (typeof value !== "object" || value === null) return false;
  const tag = value as Partial<Record<keyof SheetTag, unknown>>;
  return (
    typeof tag.form === "string" &&
    typeof tag.plan === "number" &&
    (tag.language === "zh-CN" || tag.language === "en") &&
    typeof tag.build === "string" &&
    typeof tag.finished === "boolean"
  );
}
