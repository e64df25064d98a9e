/**
 * 完成率 as a fraction (SPEC V24). Against a floor it is actual ÷ target and may pass 1; against a
 * ceiling it is 1 up to the ceiling and falls to 0 at twice the ceiling, so that less is never worse.
 * `null` where the target gives no measure.
 */
export function rateOf(actual: number, target: number, better: "higher" | "lower"): number | null {
  if (better === "higher") {
    if (target <= 0) return null;
    return tidy(Math.max(0, actual / target));
  }
  if (actual <= target) return 1;
  if (target <= 0) return 0;
  return tidy(Math.max(0, 2 - actual / target));
}

/** Drops the noise of binary fractions: 203000 / 200000 is 1.015; `null` where the fraction has no end. */
function tidy(value: number): number | null {
  return !Number.isFinite(value) ? null : Number(value.toPrecision(12));
}
