import type { CellValue } from "./cell";

/** The years that a form can be of; what is entered outside them is a slip. */
export const FIRST_YEAR = 1949;
export const LAST_YEAR = 2199;

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/**
 * The year of a form as it is entered: `2020`, `"2020年"`, `"２０２０年度"` → 2020; anything else, 0 (a
 * blank on the desktop) included, is `null`.
 */
export function readYear(written: CellValue): number | null {
  if (typeof written === "boolean" || written === null) return null;
  const match = /^\s*(\d{4})\s*(?:年度?)?\s*$/u.exec(String(written).normalize("NFKC"));
  const year = Number(match?.[1]);
  return isYear(year) ? year : null;
}
