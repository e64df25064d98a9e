import type { Unsupported } from "../core";

/** What the start of the pane needs to know of Office; `null` where office.js did not load. */
export interface OfficeHost {
  /** What opened the page; `none` is an ordinary browser. */
  readonly program: "excel" | "other" | "none";
  readonly supports: (set: string, version: string) => boolean;
}

/** The sets that every command of the pane relies on: volume-licensed Excel 2021 has them all. */
const FLOOR = [
  ["ExcelApi", "1.14"],
  ["SharedRuntime", "1.1"],
] as const;

/** Why the pane cannot work here; `null` where it can. */
export function whyUnsupported(office: OfficeHost | null): Unsupported | null {
  if (office === null) return "no-library";
  if (office.program === "none") return "outside-excel";
  if (office.program === "other") return "other-program";
  return FLOOR.every(([set, version]) => office.supports(set, version)) ? null : "old-excel";
}
