import type { Figure } from "./reason";
import type { Verdict } from "./verdict";

/**
 * 差额 of a verdict in the unit and scale of its target, days for a deadline (SPEC S16): above 0 so much
 * is missing or too much, 0 or below means met with so much to spare. `null` where neither numbers nor
 * days were compared.
 */
export function gapOf({ reason }: Verdict): number | null {
  if (reason.kind === "compared") {
    const { actual, bound, comparator } = reason;
    return comparator === "<=" || comparator === "<"
      ? difference(actual, bound)
      : difference(bound, actual);
  }
  if (reason.kind === "range-compared") {
    const { actual, low, high, side } = reason;
    switch (side) {
      case "below":
        return difference(low, actual);
      case "above":
        return difference(actual, high);
      case "inside":
        return 0;
    }
  }
  return reason.kind === "dates-compared" ? reason.late : null;
}

/** Both figures of one verdict share unit and scale; `null` where they are too small to be told apart. */
function difference(larger: Figure, smaller: Figure): number | null {
  const gap = (larger.value - smaller.value) / larger.scale;
  if (!Number.isFinite(gap)) return null;
  // Drops the noise of binary fractions: (0.95 − 0.94) / 0.01 is 1.
  const tidy = Number(gap.toPrecision(12));
  return tidy === 0 || Math.abs(gap) < Math.abs(larger.value / larger.scale) * 1e-12 ? 0 : tidy;
}
