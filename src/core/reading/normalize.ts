import { UNEVEN, traitsOf } from "./traits";
import { SCRIPT_FOLDS, SIGN_FOLDS } from "./tables/folds";

/**
 * A text made ready for the grammar (SPEC T2). Both strings have the same length, so that what was
 * found in `read` can be quoted from `plain`.
 */
export interface Normal {
  /** Full-width forms narrowed and blanks gone, characters otherwise as written. */
  readonly plain: string;
  /** `plain` with one spelling per sign and in simplified script. */
  readonly read: string;
  /** What kinds of characters `read` holds (see `traits.ts`). */
  readonly traits: number;
}

/** A part of a normalised text, to be read on its own. */
export function part({ plain, read }: Normal, from: number, to: number): Normal {
  const cut = read.slice(from, to);
  return { plain: plain.slice(from, to), read: cut, traits: traitsOf(cut) };
}

/** Made for the first text that needs it. */
let folds: ReadonlyMap<number, string> | null = null;

/** Narrows full-width forms, drops blanks and invisible characters, unifies signs and script. */
export function normalize(text: string): Normal {
  const traits = traitsOf(text);
  if ((traits & UNEVEN) === 0) return { plain: text, read: text, traits };
  folds ??= foldTable();
  let plain = "";
  let read = "";
  let gap = false;
  let piece = 0;
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at);
    if (isLineEnd(code)) {
      if (startsNewItem(text, at + 1) && !/[;,。:、]$/.test(read) && read !== "") {
        plain += ";";
        read += ";";
      }
      gap = false;
      continue;
    }
    if (isInvisible(code)) {
      gap = true;
      continue;
    }
    if (code >= 0xff01 && code <= 0xff5e) code -= 0xfee0;
    const character = String.fromCharCode(code);
    const digit = isDigit(code);
    if (gap && digit && piece > 0 && !joins(text, at, piece)) {
      plain += " ";
      read += " ";
    }
    piece = digit ? (gap ? 1 : piece + 1) : 0;
    gap = false;
    plain += character;
    read += code < 0x80 ? character : (folds.get(code) ?? character);
  }
  return { plain, read, traits: traitsOf(read) };
}

/** A text without outer blanks, for quoting. */
export function trimmed(text: string): string {
  if (!isInvisible(text.charCodeAt(0)) && !isInvisible(text.charCodeAt(text.length - 1)))
    return text;
  return text.replace(/^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g, "");
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/**
 * Digits parted by a blank are one number when they stand in groups of three (`1 000`) or one by one
 * (`1 2 0`); else the blank stays and parts two numbers.
 */
function joins(text: string, at: number, piece: number): boolean {
  let end = at;
  while (end < at + 4 && isDigit(narrow(text.charCodeAt(end)))) end += 1;
  // 1 3/5 is one and three fifths.
  const fraction = narrow(text.charCodeAt(end)) === 0x2f;
  return end - at === 3 ? piece <= 3 : end - at === 1 && piece === 1 && !fraction;
}

function narrow(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

/** Blanks of every width, zero-width and direction marks, control characters. */
function isInvisible(code: number): boolean {
  return (
    code <= 32 ||
    (code >= 0x7f && code <= 0xa0) ||
    code === 0xad ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x206f) ||
    code === 0xfeff
  );
}

/** A new line is a joint when it begins with a number of its own: `1.`, `（2）`, `③`. */
function startsNewItem(text: string, from: number): boolean {
  return /^\s*(?:[(（]?\d{1,2}[)）.、．]|[①-⑳])\s*\D/.test(text.slice(from, from + 12));
}

function foldTable(): ReadonlyMap<number, string> {
  const table = new Map<number, string>();
  for (const [written, read] of SIGN_FOLDS) {
    for (const character of written) table.set(character.charCodeAt(0), read);
  }
  for (const line of SCRIPT_FOLDS) {
    for (let at = 0; at < line.length; at += 3) {
      table.set(line.charCodeAt(at), line.charAt(at + 1));
    }
  }
  return table;
}
