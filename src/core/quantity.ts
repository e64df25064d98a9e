import type { Approximation } from "./target";

/** A number with its unit, in base scale, as a target or an actual carries it (SPEC Q). */
export interface Quantity {
  /** 万 and 亿 applied, `95%` is 0.95. */
  readonly value: number;
  /** As written, without scale; `%` for every form of percent, `null` where none is written. */
  readonly unit: string | null;
  /** What the number as printed was multiplied by: `20万人` 10000, `95%` 0.01, `3` 1. */
  readonly scale: number;
  readonly approximate: Approximation | null;
}

/** Reads a text that is one number with or without a unit and nothing else; `null` for any other. */
export function readQuantity(text: string): Quantity | null {
  void text;
  return null;
}
