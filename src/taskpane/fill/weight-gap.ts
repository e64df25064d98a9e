import type { FillMessages } from "../../core";
import { roundPoints } from "../../core";

/** How a sum of points stands against what it should be, told apart by sign and word. */
export function weightGap(sum: number, expected: number, words: FillMessages): string {
  if (sum === expected) return `✔ ${words.enough}`;
  const rest = roundPoints(expected - sum);
  return rest > 0 ? `▲ ${words.missing(points(rest))}` : `✘ ${words.over(points(-rest))}`;
}

/** Hundredths, without the dust of binary fractions. */
export function points(value: number): string {
  return String(roundPoints(value));
}
