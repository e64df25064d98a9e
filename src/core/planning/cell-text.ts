/** Characters that fit into one cell. */
export const MOST_CHARACTERS = 32_767;

/** A text made fit for a cell, and what that took. */
export interface CellText {
  readonly text: string;
  /** Control characters left out; a lone half of a surrogate pair counts too. */
  readonly dropped: number;
  /** Length before it was cut to what a cell holds; `null` when it was not. */
  readonly cutFrom: number | null;
}

// Excel, and the XML of its files, refuse these; line breaks stay, a tab becomes a blank.
const REFUSED = /(?!\n)\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

/** Leaves out what no cell can hold. Emoji, right-to-left marks and any script stay. */
export function cellText(written: string): CellText {
  let dropped = 0;
  const kept = written
    .replaceAll("\r\n", "\n")
    .replaceAll("\t", " ")
    .replace(REFUSED, () => {
      dropped += 1;
      return "";
    });
  if (kept.length <= MOST_CHARACTERS) return { text: kept, dropped, cutFrom: null };
  // Never half a surrogate pair at the end.
  const end = /[\ud800-\udbff]$/.test(kept.slice(0, MOST_CHARACTERS))
    ? MOST_CHARACTERS - 1
    : MOST_CHARACTERS;
  return { text: kept.slice(0, end), dropped, cutFrom: kept.length };
}
