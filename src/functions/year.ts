import type { CellValue } from "../core";

/** `2020`, `"2020年"`, `"2020年度"` → 2020; anything else, 0 (a blank on the desktop) included, is no year. */
export function readYear(written: CellValue): number | undefined {
  if (typeof written === "boolean" || written === null) return undefined;
  const match = /^\s*(\d{4})\s*(?:年度?)?\s*$/u.exec(String(written).normalize("NFKC"));
  const year = Number(match?.[1]);
  return year >= 1949 && year <= 2199 ? year : undefined;
}
