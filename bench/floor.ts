/**
 * The floor: a bare scanner of ASCII digits with ≥ ≤ % 万 亿, no units and no Chinese numerals. A yardstick of
 * what reading must cost at least, not a parser: whatever it does not know is no number to it.
 */
export interface Scanned {
  /** 1 at least, -1 at most, 0 neither. */
  readonly sense: number;
  readonly strict: boolean;
  readonly value: number;
  readonly scale: number;
}

const POWERS_OF_TEN = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

/** `null`: no number stands where one would begin. */
export function scan(text: string): Scanned | null {
  let at = 0;
  let sense = 0;
  let strict = false;
  switch (text.charCodeAt(0)) {
    case 62:
    case 0x2265:
      sense = 1;
      break;
    case 60:
    case 0x2264:
      sense = -1;
      break;
    case 61:
      sense = 0;
      at = 1;
      break;
  }
  if (sense !== 0) {
    at = 1;
    if (text.charCodeAt(1) === 61) at = 2;
    else strict = text.charCodeAt(0) < 128;
  }
  const start = at;
  let mantissa = 0;
  let code = text.charCodeAt(at);
  while (code >= 48 && code <= 57) {
    mantissa = mantissa * 10 + code - 48;
    code = text.charCodeAt(++at);
  }
  if (at === start) return null;
  let places = 0;
  if (code === 46) {
    const point = at;
    code = text.charCodeAt(++at);
    while (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + code - 48;
      code = text.charCodeAt(++at);
    }
    places = at - point - 1;
  }
  if (code === 32) code = text.charCodeAt(++at);
  const scale = code === 37 ? 0.01 : code === 0x4e07 ? 1e4 : code === 0x4ebf ? 1e8 : 1;
  const printed = mantissa / (POWERS_OF_TEN[places] ?? 10 ** places);
  return { sense, strict, value: scale === 0.01 ? printed / 100 : printed * scale, scale };
}

/** Is the reported number enough? `null` where no number is asked. */
export function floorMet(target: Scanned | null, actual: number): boolean | null {
  if (target === null) return null;
  const value = target.scale === 0.01 ? actual / 100 : actual * target.scale;
  const gap = value - target.value;
  const size = target.value < 0 ? -target.value : target.value;
  // Equal but for the last bits of a decimal.
  if (gap <= 1e-9 * size && gap >= -1e-9 * size) return !target.strict;
  return gap > 0 === target.sense >= 0;
}
