import { isComparingWord } from "./comparator";
import { SCRIPT_FOLDS, SIGN_FOLDS } from "./tables/folds";
import { BARE_TRENDS, TRENDS } from "./tables/aims";
import { DIGITS, POWERS, TENS } from "./tables/numerals";
import type { PhraseTarget } from "./target";
import { unitFamily } from "./unit";

/** Longer texts go the whole way. */
const MOST_CHARACTERS = 32;

/** 1 where a character may be part of a number, date, list, trend, scale, question, remark or blank. */
const TELLING = tellingCharacters();

/**
 * The short way for the plainest words (合理, 验收合格, 符合相关规定): ideographs none of which can begin anything
 * else. Gives what the whole grammar gives, or `null` to leave it to the grammar.
 */
export function readPlainWord(text: string): PhraseTarget | null {
  const { length } = text;
  if (length > MOST_CHARACTERS || length === 0) return null;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fa5) return null;
    // 及时 and 持续 are words of their own.
    if (TELLING[code - 0x4e00] === 1 && !isHarmless(text, at, code)) return null;
  }
  if (length <= 6 && (unitFamily(text) !== null || isComparingWord(text))) return null;
  return { kind: "phrase", text, question: false };
}

function isHarmless(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (code === 0x53ca && next === 0x65f6) || (code === 0x6301 && next === 0x7eed);
}

function tellingCharacters(): Uint8Array {
  const table = new Uint8Array(0x9fa5 - 0x4e00 + 1);
  const mark = (characters: string): void => {
    for (const character of characters) {
      const index = character.charCodeAt(0) - 0x4e00;
      if (index >= 0 && index < table.length) table[index] = 1;
    }
  };
  mark([...Object.keys(DIGITS), ...Object.keys(TENS), ...Object.keys(POWERS)].join(""));
  // The first character of a trend word stands in every text that holds the word.
  for (const words of [...Object.values(TRENDS), ...Object.values(BARE_TRENDS)]) {
    for (const word of words.split(" ")) mark(word.charAt(0));
  }
  for (const line of SCRIPT_FOLDS) for (const pair of line.split(" ")) mark(pair.charAt(0));
  for (const [written] of SIGN_FOLDS) mark(written);
  // Numbers without digits, dates, recurrences, events, nothing asked, joints, questions, scales.
  mark(
    "半几数若多成年月日号季旬周天期前后间内底末长常无不未暂没待填空值和及与或并且同以其各均否吗是有优良差中好零锟",
  );
  return table;
}
