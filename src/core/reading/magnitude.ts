import type { Numeral } from "./number";
import type { Approximation } from "./quantity";

/** What the numeral itself says, before a unit is looked for. */
export interface Magnitude {
  readonly mantissa: number;
  readonly exponent: number;
  readonly power: number;
  readonly end: number;
  readonly script: Numeral["script"];
  readonly approximate: Approximation | null;
  readonly indefinite: boolean;
  /** Already said by the numeral: 九成, 百分之五. */
  readonly unit: string | null;
}

export function magnitude(numeral: Numeral, end: number, unit: string | null): Magnitude {
  const { mantissa, exponent, scale, script, loose } = numeral;
  return {
    mantissa,
    exponent,
    power: scale,
    end,
    script,
    approximate: null,
    indefinite: loose,
    unit,
  };
}
