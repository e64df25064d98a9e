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
  // Whole stretches first: they overwrite.
  table.fill(LETTER, 0x41, 0x5b);
  table.fill(LETTER, 0x61, 0x7b);
  table.fill(UNEVEN, 0, 33);
  table.fill(UNEVEN, 0x7f, 0xa1);
  table.fill(UNEVEN, 0x2000, 0x2010);
  table.fill(UNEVEN, 0x2028, 0x2030);
  table.fill(UNEVEN, 0x205f, 0x2070);
  table.fill(UNEVEN, 0xff01, 0xff5f);
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
  mark("\u00ad\u3000\ufeff", UNEVEN);
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
