import { isComparingWord } from "./comparator";
import { BARE_TRENDS, TRENDS } from "./tables/aims";
import type { PhraseTarget } from "./target";
import { NUMERAL, UNEVEN, traitOf } from "./traits";
import { unitFamily } from "./unit";

/** Longer texts go the whole way. */
const MOST_CHARACTERS = 32;

/** Characters that may be part of a number, date, list, scale, question, remark or blank. */
const TELLING = 1;
/** Characters that only begin a trend word: 有 in 有所提高, but not in 有效. */
const TREND = 2;

/** Numbers without digits, dates, recurrences, events, nothing asked, joints, questions, scales. */
const OTHERS =
  "半几数若多折成年月日号季旬周天期前后间内底末长常无不未暂没待填空值和及与或并且同以其各均否吗是有优良差中好零锟";
/** The trend words by their first two characters, taken as one number. */
const TREND_WORDS = new Map<number, string[]>();
const CHARACTERS = characterTable();

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
    const folded = (traitOf(code) & (NUMERAL | UNEVEN)) !== 0;
    const told = folded ? TELLING : (CHARACTERS[code - 0x4e00] ?? TELLING);
    if (told === 0) continue;
    if (told === TREND ? beginsTrend(text, at, code) : !isHarmless(text, at, code)) return null;
  }
  if (length <= 6 && (unitFamily(text) !== null || isComparingWord(text))) return null;
  return { kind: "phrase", text, question: false };
}

function beginsTrend(text: string, at: number, code: number): boolean {
  const words = TREND_WORDS.get(code * 0x10000 + text.charCodeAt(at + 1));
  return words !== undefined && words.some((word) => text.startsWith(word, at));
}

/** 及时, 持续 and 有效 are words of their own; 成 is a tenth behind a numeral only. */
function isHarmless(text: string, at: number, code: number): boolean {
  const next = text.charCodeAt(at + 1);
  return (
    (code === 0x53ca && next === 0x65f6) ||
    (code === 0x6301 && next === 0x7eed) ||
    (code === 0x6709 && next === 0x6548 && !beginsTrend(text, at, code)) ||
    // 至少完成 leads to a figure that is missing.
    (code === 0x6210 && !"不至大小达约完".includes(text.charAt(0)))
  );
}

/** What begins a trend, and what else tells; numerals and what has to be folded are traits. */
function characterTable(): Uint8Array {
  const table = new Uint8Array(0x9fa5 - 0x4e00 + 1);
  for (const words of [...Object.values(TRENDS), ...Object.values(BARE_TRENDS)]) {
    for (const word of words.split(" ")) {
      const first = word.charCodeAt(0);
      const start = first * 0x10000 + word.charCodeAt(1);
      const alike = TREND_WORDS.get(start);
      if (alike === undefined) TREND_WORDS.set(start, [word]);
      else alike.push(word);
      table[first - 0x4e00] = word.length > 1 ? TREND : TELLING;
    }
  }
  for (let at = 0; at < OTHERS.length; at += 1) table[OTHERS.charCodeAt(at) - 0x4e00] = TELLING;
  return table;
}
