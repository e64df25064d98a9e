import type { FindingKey } from "./finding-key";

/** A finding that a person decided to leave as it is, and why; kept in the workbook. */
export interface IgnoredFinding {
  /** A sheet is known again by its id, or by its name where a copy of the file gave it another id. */
  readonly sheet: { readonly id: string; readonly name: string };
  readonly check: string;
  readonly key: FindingKey;
  readonly note: string;
  /** Day on which it was decided, ISO. */
  readonly date: string;
}

/** Longest reason, and most decisions, that one workbook keeps. */
export const MOST_NOTE_CHARACTERS = 200;
export const MOST_IGNORED = 500;

/** Whether a decision of this sheet is about the finding with this key. */
export function isAbout(
  { sheet, check, key }: IgnoredFinding,
  found: { readonly id: string; readonly key: FindingKey },
  reviewed: IgnoredFinding["sheet"],
): boolean {
  return (
    isOfSheet(sheet, reviewed) &&
    check === found.id &&
    key.hash === found.key.hash &&
    key.at === found.key.at &&
    // One of several alike was mended: which one is not known, so that all are shown again.
    key.of === found.key.of
  );
}

/** Whether a decision belongs to the sheet under review. */
export function isOfSheet(
  sheet: IgnoredFinding["sheet"],
  reviewed: IgnoredFinding["sheet"],
): boolean {
  return sheet.id === reviewed.id || sheet.name === reviewed.name;
}
