import type { Language } from "../../messages/language";
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
 * The profile of that id or printed name, case, blanks and version aside; `null` for any other text. One
 * that is still to be confirmed is found by its id alone, so that nobody gets it by accident. `own` are
 * profiles of the unit; the names of ours come first.
 */
export function findProfile(written: string, own: readonly RuleProfile[] = []): RuleProfile | null {
  const wanted = fold(written).replace(VERSION, "");
  const found = [...PROFILES, ...own].find(
    ({ id, names, state }) =>
      fold(id) === wanted ||
      (state === "ready" && [...names["zh-CN"], ...names.en].some((name) => fold(name) === wanted)),
  );
  return found ?? null;
}

/**
 * The rules that a sheet names in its cell for them: the default where nothing stands there, as for the
 * functions; `null` where the name is known neither here nor among the unit's own. No other rules stand in.
 */
export function profileOnSheet(text: string, own: readonly RuleProfile[]): RuleProfile | null {
  return text.trim() === "" ? PROFILES[0] : findProfile(text, own);
}

/** PERF.SCORE and its like know the rules that come with the product only. */
export function isShipped({ id }: RuleProfile): boolean {
  return PROFILES.some((profile) => profile.id === id);
}

/** As a sheet names it: `国家2020（第1版）`. */
export function printedProfile(profile: RuleProfile, language: Language): string {
  const { id, names, state, version } = profile;
  const name = state === "ready" ? names[language][0] : id;
  return language === "en" ? `${name} (version ${version})` : `${name}（第${version}版）`;
}

/** What `printedProfile` adds, folded. */
const VERSION = /\((?:第|version)[^()]*\)$/u;

function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}
