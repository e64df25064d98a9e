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

/** The longest comparing sign or word that ends `text`; `null` if none does. */
export function comparingBefore(text: string): Comparing | null {
  for (const [sign, sense] of SIGNS) {
    if (text.endsWith(sign)) return { sense, length: sign.length };
  }
  for (let length = Math.min(LONGEST_BEFORE, text.length); length > 0; length -= 1) {
    const sense = BEFORE.get(text.slice(text.length - length));
    if (sense !== undefined) return { sense, length };
  }
  return null;
}

/** The longest comparing word that begins at `at`, behind a number and its unit. */
export function comparingAfter(text: string, at: number): Comparing | null {
  for (let length = Math.min(LONGEST_AFTER, text.length - at); length > 0; length -= 1) {
    const sense = AFTER.get(text.slice(at, at + length));
    if (sense !== undefined) return { sense, length };
  }
  return null;
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
