import type { LightBands, RuleProfile } from "./profile";
import { scoreBasis } from "./score-basis";
import type { Target } from "../reading/target";
import type { Verdict } from "../judging/verdict";

/** Colours of the mid-year monitoring; grey where nothing can be said. */
export type Light = "red" | "yellow" | "green" | "blue" | "grey";

/**
 * The light of a target after `month` (1–12) months (SPEC S13, S14). What counts upward is held against
 * the part of the year that has passed, everything else against the target itself. `null` for 不适用.
 */
export function lightOf(
  target: Target,
  verdict: Verdict,
  month: number,
  profile: RuleProfile,
): Light | null {
  switch (verdict.status) {
    case "not-applicable":
      return null;
    case "undecided":
    case "missing":
      return "grey";
    case "partial":
      return "yellow";
    case "met":
    case "unmet": {
      const basis = scoreBasis(target, verdict);
      if (basis.kind === "floor" && basis.bound > 0) {
        return lightOfProgress(basis.actual / basis.bound, month, profile.floorLight.value);
      }
      return verdict.status === "met" ? "green" : "red";
    }
  }
}

/** The light of the money spent after `month` months (SPEC S15); `rate` is a fraction. */
export function budgetLight(rate: number, month: number, profile: RuleProfile): Light {
  return lightOfProgress(rate, month, profile.budgetLight.value);
}

function lightOfProgress(rate: number, month: number, bands: LightBands): Light {
  // A band's end belongs to the next light; the tolerance undoes binary fractions of month / 12.
  const progress = (rate / (month / 12)) * 100 + 1e-9;
  if (progress < bands.red) return "red";
  if (progress < bands.yellow) return "yellow";
  return bands.green === null || progress < bands.green ? "green" : "blue";
}
