import { SCRIPT_FOLDS, SIGN_FOLDS } from "./tables/folds";
import { DIGITS, POWERS, TENS } from "./tables/numerals";

/** What kinds of characters a text holds; each reader first asks whether there is anything for it to find. */
export const DIGIT = 1;
export const NUMERAL = 2;
export const BRACKET = 4;
export const COLON = 8;
export const JOINT = 16;
export const CALENDAR = 32;
export const DASH = 64;
const LETTER = 128;
export const GAP = 256;
/** Must be folded or dropped before the grammar can read the text. */
export const UNEVEN = 512;
export const POINT = 1024;

const TRAITS = traits();

/** The traits of a character, by its code. */
export function traitOf(code: number): number {
  return TRAITS[code] ?? 0;
}

/** The traits of a whole text. */
export function traitsOf(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum |= TRAITS[text.charCodeAt(at)] ?? 0;
  return sum;
}

function traits(): Uint16Array {
  const table = new Uint16Array(0x10000);
  const mark = (characters: string, trait: number): void => {
    for (let at = 0; at < characters.length; at += 1) {
      const code = characters.charCodeAt(at);
      table[code] = (table[code] ?? 0) | trait;
    }
  };
  const between = (first: number, last: number, trait: number): void => {
    for (let code = first; code <= last; code += 1) table[code] = (table[code] ?? 0) | trait;
  };
  mark("0123456789", DIGIT);
  mark([...Object.keys(DIGITS), ...Object.keys(TENS), ...Object.keys(POWERS)].join(""), NUMERAL);
  mark("半几数若多成折", NUMERAL);
  mark("()[]", BRACKET);
  mark(":", COLON);
  mark(";,。、|①且并同以或其", JOINT);
  mark("年月日号季旬周天期岁Qq", CALENDAR);
  mark("-~/±至到和", DASH);
  mark(".", POINT);
  mark("*×X?_□○xNn…", GAP);
  between(0x41, 0x5a, LETTER);
  between(0x61, 0x7a, LETTER);
  between(0, 32, UNEVEN);
  between(0x7f, 0xa0, UNEVEN);
  mark("\u00ad\u3000\ufeff", UNEVEN);
  between(0x2000, 0x200f, UNEVEN);
  between(0x2028, 0x202f, UNEVEN);
  between(0x205f, 0x206f, UNEVEN);
  between(0xff01, 0xff5e, UNEVEN);
  for (const [written] of SIGN_FOLDS) mark(written, UNEVEN);
  // Pairs of characters, parted by blanks.
  for (const line of SCRIPT_FOLDS) {
    for (let at = 0; at < line.length; at += 3) {
      const code = line.charCodeAt(at);
      table[code] = (table[code] ?? 0) | UNEVEN;
    }
  }
  return table;
}
