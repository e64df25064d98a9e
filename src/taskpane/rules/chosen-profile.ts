import type { RuleProfile } from "../../core";
import { findProfile, PROFILES } from "../../core";
import { readSetting } from "../../workbook/settings";

/** The rules that this workbook chose, the default where it chose none; their name where they are not known here. */
export async function chosenProfile(): Promise<RuleProfile | string> {
  const kept = await readSetting("profile", (stored) =>
    typeof stored === "string" ? stored : null,
  );
  if (!kept.ok || kept.value === null) return PROFILES[0];
  return findProfile(kept.value) ?? findProfile(kept.value, await ownProfiles()) ?? kept.value;
}

/** A unit's own rules that this workbook keeps. Their reader is loaded only where there are some. */
export async function ownProfiles(): Promise<readonly RuleProfile[]> {
  const kept = await readSetting("profiles", (stored) => stored);
  if (!kept.ok || kept.value === null) return [];
  const { acceptRuleProfiles } = await import("./accept-rule-profiles");
  return acceptRuleProfiles(kept.value) ?? [];
}
