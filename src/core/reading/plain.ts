import type { Comparator } from "./comparator";
import type { BoundTarget } from "./target";
import { unitFamily } from "./unit";
import { isGroup, scaled } from "./number";

const NO_HINTS: readonly [] = [];

/** What stands behind the digits; the same object for the same text. */
export interface Ending {
  readonly unit: string | null;
  readonly power: number;
  /** Ten to the power. */
  readonly scale: number;
}

/** A plain target taken apart. */
interface Plain {
  comparator: Comparator | null;
  value: number;
  ending: Ending;
}

const NOTHING: Ending = { unit: null, power: 0, scale: 1 };

/** What stands behind the digits of a plain target → unit and power of ten. */
const ENDINGS = new Map<string, Ending | null>([
  ["", NOTHING],
  ["%", { unit: "%", power: -2, scale: 0.01 }],
]);

const MOST_ENDINGS = 2000;

/** The ending met last with each first character (modulo 64): a column repeats a few. */
const RECENT: ({ readonly rest: string; readonly ending: Ending | null } | undefined)[] =
  Array.from({
    length: 64,
  });

/** Behind 不. */
const NEGATED: Readonly<Record<string, Comparator>> = {
  低于: ">=",
  少于: ">=",
  超过: "<=",
  高于: "<=",
};

const last: Plain = { comparator: null, value: 0, ending: NOTHING };

/** What `scanPlain` found: one record that the next text overwrites, since a million cells need no million objects. */
export const scanned: Readonly<Plain> = last;

/**
 * The short way for the plainest targets (`>=95%`, `=190 课时`, 不低于90%): an optional sign or word, digits, an
 * optional blank and a known unit. Gives what the whole grammar gives, or `null` to leave it to the grammar.
 */
export function readPlain(text: string): BoundTarget | null {
  if (!scanPlain(text)) return null;
  const { comparator, value, ending } = scanned;
  return {
    kind: "bound",
    comparator,
    value,
    unit: ending.unit,
    scale: ending.scale,
    approximate: null,
    subject: null,
    hints: NO_HINTS,
  };
}

/** As `readPlain`, into `scanned`; false leaves the text to the grammar and `scanned` as it was. */
export function scanPlain(text: string): boolean {
  const { length } = text;
  if (length > 24) return false;
  let at = 0;
  let comparator: Comparator | null = null;
  const first = text.charCodeAt(0);
  if (first === 62 || first === 60) {
    const equal = text.charCodeAt(1) === 61;
    comparator = first === 62 ? (equal ? ">=" : ">") : equal ? "<=" : "<";
    at = equal ? 2 : 1;
  } else if (first === 61) {
    comparator = "=";
    at = 1;
  } else if (first === 0x2265) {
    comparator = ">=";
    at = 1;
  } else if (first === 0x2264) {
    comparator = "<=";
    at = 1;
  } else if (first === 0x4e0d) {
    // 不
    comparator = NEGATED[text.slice(1, 3)] ?? null;
    if (comparator === null) return false;
    at = 3;
  }
  const start = at;
  let mantissa = 0;
  let code = text.charCodeAt(at);
  while (code >= 48 && code <= 57) {
    mantissa = mantissa * 10 + code - 48;
    at += 1;
    code = text.charCodeAt(at);
  }
  if (at === start) return false;
  if (code === 44 && at - start <= 3) {
    const groups = groupsEnd(text, at);
    for (; at < groups; at += 1) {
      code = text.charCodeAt(at);
      if (code !== 44) mantissa = mantissa * 10 + code - 48;
    }
    code = text.charCodeAt(at);
  }
  let places = 0;
  if (code === 46) {
    const point = at;
    at += 1;
    code = text.charCodeAt(at);
    while (code >= 48 && code <= 57) {
      mantissa = mantissa * 10 + code - 48;
      at += 1;
      code = text.charCodeAt(at);
    }
    places = at - point - 1;
    if (places === 0) return false;
  }
  if (at - start > 15) return false;
  const digits = at - start;
  if (code === 32) at += 1;
  // Eight digits may be a day (20251231) and are left to the grammar.
  if (at === length && digits === 8 && places === 0) return false;
  const ending = plainEnding(text, at);
  if (ending === null) return false;
  if (ending.power < 0 && comparator === null && mantissa >= 250 * 10 ** places) return false;
  const power = ending.power - places;
  last.comparator = comparator;
  last.value = power === 0 ? mantissa : scaled(mantissa, power);
  last.ending = ending;
  return true;
}

/** End of the groups of three digits with a comma before each that begin at `at`: 1,200,000. */
function groupsEnd(text: string, at: number): number {
  let end = at;
  while (text.charCodeAt(end) === 44 && isGroup(text, end + 1)) end += 4;
  return end;
}

/**
 * The unit or percent sign from `at` to the end of a text and the power of ten that it brings along;
 * `null` where another reading competes with it.
 */
export function plainEnding(text: string, at: number): Ending | null {
  const slot = at < text.length ? text.charCodeAt(at) & 63 : 0;
  const recent = RECENT[slot];
  if (
    recent !== undefined &&
    recent.rest.length === text.length - at &&
    text.startsWith(recent.rest, at)
  ) {
    return recent.ending;
  }
  const rest = text.slice(at);
  const known = ENDINGS.get(rest);
  const ending = known === undefined ? learn(rest) : known;
  RECENT[slot] = { rest, ending };
  return ending;
}

/** Is it a scale and a known unit that no other reading competes with? Kept, because units repeat. */
function learn(rest: string): Ending | null {
  const parts = /^([千百]?[万亿]?)([\u4e00-\u9fff]{1,6})$/.exec(rest);
  const [, scale = "", unit = ""] = parts ?? [];
  const plain = parts !== null && unitFamily(unit) !== null && !CONTESTED.test(rest);
  const power = scale === "" ? 0 : (POWERS[scale] ?? null);
  const ending =
    plain && power !== null ? { unit, power, scale: power === 0 ? 1 : scaled(1, power) } : null;
  if (ENDINGS.size < MOST_ENDINGS) ENDINGS.set(rest, ending);
  return ending;
}

const POWERS: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 千万: 7, 百万: 6 };

/** Dates, percent words and units that begin like a scale are left to the grammar. */
const CONTESTED = /^[月日号年时点分百千季版]|比例|百分|^(?:人民币|两|半|天内)/;
