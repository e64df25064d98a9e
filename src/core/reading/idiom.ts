import type { Normal } from "./normalize";
import { CODES, IDIOMS } from "./tables/idioms";
import { DIGITS, POWERS, TENS } from "./tables/numerals";
import { DIGIT, NUMERAL, traitsOf } from "./traits";

/** Numerals, each with a character of the private use area that stands for it while it counts nothing. */
const NUMERALS = [
  ..."0123456789".split(""),
  ...Object.keys(DIGITS),
  ...Object.keys(TENS),
  ...Object.keys(POWERS),
];
const FIRST_COVER = 0xe000;
const COVERED = new RegExp(`[\\ue000-\\u${(FIRST_COVER + NUMERALS.length).toString(16)}]`, "gu");

/** Made for the first text that needs it, or when many texts come. */
let pattern: RegExp | null = null;
let asked = 0;
/** So many texts are looked through word by word before making the pattern costs less. */
const FEW = 64;
const WORDS = IDIOMS.join(" ").split(" ");

/** One of these stands in every text with a code. */
const CODE_SIGNS =
  /[([A号版对]|周年|学年|一遇|无理由|世纪|一.{1,2}一|热线|平台|联动|消防|指挥|报警|接警|电话|急救|工单|系统|中心|\.\d+\.|\d-\d{3}|\d{11}/;

/**
 * Covers the numerals of names and idioms (八项规定, 财预〔2020〕10号), so that the grammar finds no figure
 * in them (SPEC T5). Length and all other characters stay.
 */
export function coverIdioms(normal: Normal): Normal {
  if ((normal.traits & (DIGIT | NUMERAL)) === 0) return normal;
  if (pattern === null && asked < FEW) {
    asked += 1;
    if (!mayHoldIdiom(normal.read)) return normal;
  }
  pattern ??= new RegExp(
    [...CODES.map(({ source }) => source), ...longestFirst(WORDS)].join("|"),
    "g",
  );
  const read = normal.read.replaceAll(pattern, (words) =>
    words
      .split("")
      .map((character) => {
        const index = NUMERALS.indexOf(character);
        return index < 0 ? character : String.fromCharCode(FIRST_COVER + index);
      })
      .join(""),
  );
  return read === normal.read ? normal : { plain: normal.plain, read, traits: traitsOf(read) };
}

/** The words with their numerals again. */
export function uncovered(words: string): string {
  return words.replaceAll(COVERED, (cover) => NUMERALS[cover.charCodeAt(0) - FIRST_COVER] ?? cover);
}

/** False only where no idiom and no code stands. */
export function mayHoldIdiom(read: string): boolean {
  return CODE_SIGNS.test(read) || WORDS.some((word) => read.includes(word));
}

function longestFirst(words: readonly string[]): readonly string[] {
  return words.toSorted((one, other) => other.length - one.length);
}
