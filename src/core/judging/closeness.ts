/** Relative tolerance of floating point arithmetic; nothing is ever rounded up (SPEC V3). */
const TOLERANCE = 1e-9;

export function equal(left: number, right: number): boolean {
  return Math.abs(left - right) <= TOLERANCE * Math.max(Math.abs(left), Math.abs(right));
}

export function above(left: number, right: number): boolean {
  return left > right && !equal(left, right);
}

export function atLeast(left: number, right: number): boolean {
  return left > right || equal(left, right);
}
