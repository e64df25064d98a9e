import type { RuleProfile } from "../../core";
import { acceptRuleProfile } from "../../files/rule-profile-json";

/** A unit has one set of rules a year or so. */
const MOST = 50;

/** Rules as a workbook keeps them; those that another version wrote otherwise are left out. */
export function acceptRuleProfiles(stored: unknown): readonly RuleProfile[] | null {
  if (!Array.isArray(stored)) return null;
  return stored.slice(0, MOST).flatMap((value: unknown) => {
    const read = acceptRuleProfile(value);
    return read.ok ? [read.value] : [];
  });
}
