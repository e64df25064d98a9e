import type { Sense } from "./tables/comparators";
import { SIGNS, WORDS_AFTER, WORDS_BEFORE } from "./tables/comparators";

export type Comparator = ">=" | ">" | "<=" | "<" | "=";

/** A comparing sign or word found at the edge of a text. */
export interface Comparing {
  readonly sense: Sense | "above";
  readonly length: number;
}

/** The words of one side of a number. */
interface Words<Key> {
  readonly senses: ReadonlyMap<string, Key>;
  readonly longest: number;
  /** The character of each word that stands next to the number. */
  readonly edges: ReadonlySet<number>;
}

const BEFORE = words(WORDS_BEFORE, "before");
const AFTER = words(WORDS_AFTER, "after");
const SIGN_CHARACTERS = new Set(SIGNS.map(([sign]) => sign.charCodeAt(sign.length - 1)));

/** The longest comparing sign or word that ends `text`; `null` if none does. */
export function comparingBefore(text: string): Comparing | null {
  const last = text.charCodeAt(text.length - 1);
  if (SIGN_CHARACTERS.has(last)) {
    for (const [sign, sense] of SIGNS) {
      if (text.endsWith(sign)) return { sense, length: sign.length };
    }
  }
  if (!BEFORE.edges.has(last)) return null;
  for (let length = Math.min(BEFORE.longest, text.length); length > 0; length -= 1) {
    const sense = BEFORE.senses.get(text.slice(text.length - length));
    if (sense !== undefined)
      return length === 1 && OTHER_WORDS.test(text.slice(-2)) ? null : { sense, length };
  }
  return null;
}

/** 签约50户, 下达5万元, 审计5次: here the last character compares nothing. */
const OTHER_WORDS =
  /[签预节公合条制特续履违租邀]约|[送下到抵传表转发通直]达|[附邻亲]近|[审设统会]计|[作行]为|公共|立即/;

/** The longest comparing word that begins at `at`, behind a number and its unit. */
export function comparingAfter(text: string, at: number): Comparing | null {
  if (!AFTER.edges.has(text.charCodeAt(at))) return null;
  for (let length = Math.min(AFTER.longest, text.length - at); length > 0; length -= 1) {
    const sense = AFTER.senses.get(text.slice(at, at + length));
    if (sense !== undefined) return { sense, length };
  }
  return null;
}

/** A comparing word and nothing else: 大于等于. */
export function isComparingWord(text: string): boolean {
  return BEFORE.senses.has(text) || AFTER.senses.has(text);
}

/** All in one walk, because every start of the functions waits for it. */
function words<Key extends string>(
  table: Readonly<Record<Key, string>>,
  side: "before" | "after",
): Words<Key> {
  const senses = new Map<string, Key>();
  const edges = new Set<number>();
  let longest = 0;
  for (const sense of Object.keys(table) as Key[]) {
    for (const word of table[sense].split(" ")) {
      senses.set(word, sense);
      edges.add(word.charCodeAt(side === "before" ? word.length - 1 : 0));
      if (word.length > longest) longest = word.length;
    }
  }
  return { senses, longest, edges };
}
