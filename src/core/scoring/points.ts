/** Points are given to two decimals, a half goes up: 8.625 → 8.63 (SPEC S2). */
export function roundPoints(points: number): number {
  // The small addition undoes binary fractions: 1.005 is stored a little below itself.
  return Math.floor(points * 100 + 0.5 + 1e-7) / 100;
}
