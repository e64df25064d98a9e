import type { CellValue, RuleProfile } from "../core";
import { FUNCTIONS, PROFILES, findProfile } from "../core";
import { RESULT_LANGUAGE } from "./result-language";

/** A number that a cell holds, as number or as plain text (`10`, `８`); `null` for anything else. */
export function toNumber(value: CellValue): number | null {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return null;
  const text = value.normalize("NFKC").trim();
  return /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/u.test(text) ? Number(text) : null;
}

/** The rules that an argument names, the default for a blank one (0 on the desktop); else a sentence. */
export function toProfile(value: CellValue): RuleProfile | string {
  if (value === null || value === 0) return PROFILES[0];
  const written = String(value);
  const known = PROFILES.filter(({ state }) => state === "ready").map(
    ({ names }) => names[RESULT_LANGUAGE][0],
  );
  return findProfile(written) ?? FUNCTIONS.profile(written, known);
}
