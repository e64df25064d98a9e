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

const PATTERN = new RegExp(
  [...CODES.map(({ source }) => source), ...longestFirst(IDIOMS)].join("|"),
  "g",
);

/**
 * Covers the numerals of names and idioms (八项规定, 财预〔2020〕10号), so that the grammar finds no figure
 * in them (SPEC T5). Length and all other characters stay.
 */
export function coverIdioms(normal: Normal): Normal {
  if ((normal.traits & (DIGIT | NUMERAL)) === 0) return normal;
  const read = normal.read.replaceAll(PATTERN, (words) =>
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

function longestFirst(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(" ")).sort((one, other) => other.length - one.length);
}
