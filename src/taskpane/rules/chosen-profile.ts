import type { RuleProfile } from "../../core";
import { findProfile, PROFILES } from "../../core";
import { readSetting } from "../../workbook/settings";

/**
 * The rules that this workbook chose, the default where it chose none or they cannot be read. The
 * reader of a unit's own rules is loaded only where the workbook has some.
 */
export async function chosenProfile(): Promise<RuleProfile> {
  const kept = await readSetting("profile", (stored) =>
    typeof stored === "string" ? stored : null,
  );
  if (!kept.ok || kept.value === null) return PROFILES[0];
  const shipped = findProfile(kept.value);
  if (shipped !== null) return shipped;
  const { acceptRuleProfiles } = await import("./accept-rule-profiles");
  const own = await readSetting("profiles", acceptRuleProfiles);
  return findProfile(kept.value, own.ok ? (own.value ?? []) : []) ?? PROFILES[0];
}
