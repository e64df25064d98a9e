import { scaled } from "./number";
import { plainEnding } from "./plain";
import type { RangeTarget } from "./target";

// 8.3 may be a day where a time is asked for.
const RANGE = /^(\d{1,7})([-~])(\d{1,7})(?:\.(\d{1,4}))?(?=[^\d.])/;

/** A longer text is no plain range. */
const MOST_CHARACTERS = 24;

/**
 * The short way for the plainest ranges (`90-95%`, `3~5个`): two numbers, a joint and a known unit. Gives what the
 * whole grammar gives, or `null` to leave it to the grammar; a hyphen before a unit may join two days.
 */
export function readPlainRange(text: string): RangeTarget | null {
  const first = text.charCodeAt(0);
  if (first < 48 || first > 57 || text.length > MOST_CHARACTERS) return null;
  const parts = RANGE.exec(text);
  if (parts === null) return null;
  const [written, lowDigits, joint, highWhole = "", highPlaces = ""] = parts;
  const ending = plainEnding(text, written.length);
  if (ending === null || (joint === "-" && ending.unit !== "%")) return null;
  const { unit, power } = ending;
  const low = scaled(Number(lowDigits), power);
  const high = scaled(Number(highWhole + highPlaces), power - highPlaces.length);
  if (low >= high) return null;
  return {
    kind: "range",
    low,
    high,
    lowOpen: false,
    highOpen: false,
    unit,
    scale: power === 0 ? 1 : scaled(1, power),
    subject: null,
    hints: [],
  };
}
