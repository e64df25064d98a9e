import type { Sense } from "./tables/comparators";
import { SIGNS, WORDS_AFTER, WORDS_BEFORE } from "./tables/comparators";

export type Comparator = ">=" | ">" | "<=" | "<" | "=";

/** A comparing sign or word found at the edge of a text. */
export interface Comparing {
  readonly sense: Sense | "above";
  readonly length: number;
}

const BEFORE = table(WORDS_BEFORE);
const AFTER = table(WORDS_AFTER);
const LONGEST_BEFORE = longest(BEFORE);
const LONGEST_AFTER = longest(AFTER);
const LAST_CHARACTERS = new Set([...BEFORE.keys()].map((word) => word.charCodeAt(word.length - 1)));
const FIRST_CHARACTERS = new Set([...AFTER.keys()].map((word) => word.charCodeAt(0)));
const SIGN_CHARACTERS = new Set(SIGNS.map(([sign]) => sign.charCodeAt(sign.length - 1)));

/** The longest comparing sign or word that ends `text`; `null` if none does. */
export function comparingBefore(text: string): Comparing | null {
  const last = text.charCodeAt(text.length - 1);
  if (SIGN_CHARACTERS.has(last)) {
    for (const [sign, sense] of SIGNS) {
      if (text.endsWith(sign)) return { sense, length: sign.length };
    }
  }
  if (!LAST_CHARACTERS.has(last)) return null;
  for (let length = Math.min(LONGEST_BEFORE, text.length); length > 0; length -= 1) {
    const sense = BEFORE.get(text.slice(text.length - length));
    if (sense !== undefined) return { sense, length };
  }
  return null;
}

/** The longest comparing word that begins at `at`, behind a number and its unit. */
export function comparingAfter(text: string, at: number): Comparing | null {
  if (!FIRST_CHARACTERS.has(text.charCodeAt(at))) return null;
  for (let length = Math.min(LONGEST_AFTER, text.length - at); length > 0; length -= 1) {
    const sense = AFTER.get(text.slice(at, at + length));
    if (sense !== undefined) return { sense, length };
  }
  return null;
}

/** A comparing word and nothing else: 大于等于. */
export function isComparingWord(text: string): boolean {
  return BEFORE.has(text) || AFTER.has(text);
}

function table<Key extends string>(words: Readonly<Record<Key, string>>): ReadonlyMap<string, Key> {
  const map = new Map<string, Key>();
  for (const sense of Object.keys(words) as Key[]) {
    for (const word of words[sense].split(" ")) map.set(word, sense);
  }
  return map;
}

function longest(words: ReadonlyMap<string, unknown>): number {
  return [...words.keys()].reduce((most, word) => Math.max(most, word.length), 0);
}
