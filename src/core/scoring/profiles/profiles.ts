import type { RuleProfile } from "../profile";
import { HUBEI } from "./hubei";
import { NATIONAL_2020 } from "./national2020";
import { SHANGHAI } from "./shanghai";
import { SICHUAN } from "./sichuan";
import { STEP_101 } from "./step101";
import { UNIT_INPUT } from "./unit-input";

/** The rules that come with the product; the first is the default. */
export const PROFILES = [
  NATIONAL_2020,
  SHANGHAI,
  HUBEI,
  SICHUAN,
  UNIT_INPUT,
  STEP_101,
] as const satisfies readonly RuleProfile[];

/**
 * The profile of that id or printed name, case and blanks aside; `null` for any other text. One that is
 * still to be confirmed is found by its id alone, so that nobody gets it by accident.
 */
export function findProfile(written: string): RuleProfile | null {
  const wanted = fold(written);
  const found = PROFILES.find(
    ({ id, names, state }) =>
      fold(id) === wanted ||
      (state === "ready" && [...names["zh-CN"], ...names.en].some((name) => fold(name) === wanted)),
  );
  return found ?? null;
}

function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}
