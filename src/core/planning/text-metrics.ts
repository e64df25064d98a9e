/** A font as a cell names it; size in points. */
export interface Font {
  readonly name: string;
  readonly size: number;
}

/**
 * Advance of ASCII characters in em. 宋体, 仿宋, 黑体 and 楷体 draw them half as wide as an
 * ideograph; a substitute on a machine without these fonts is proportional, and wider in places.
 */
const HALF_WIDTH = 0.5;
const SUBSTITUTE_ADVANCES: readonly (readonly [characters: RegExp, em: number])[] = [
  [/[mwMW%@]/, 0.93],
  [/[A-HJ-LN-VX-Z&#]/, 0.68],
  [/[0-9$+<=>~_a-hknopquvxyz?*]/, 0.57],
];
const HALF_WIDTH_FONTS: readonly string[] = [
  "宋体",
  "新宋体",
  "仿宋",
  "仿宋_GB2312",
  "黑体",
  "楷体",
  "楷体_GB2312",
];

/** Height of a line in em: the substitutes (Noto, 思源) are set higher than 宋体 (1.23). */
const LINE_HEIGHT = 1.45;

/** Room that Excel keeps free left and right of a text together, and above and below, in points. */
export const SIDE_PADDING = 6;
const EDGE_PADDING = 4;

/** Excel takes no higher row. */
export const MOST_ROW_HEIGHT = 409;

const ZERO_WIDTH = /[\p{M}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const OPENING = "“‘（《〈「『【〔［｛(\\[{";
const CLOSING = "”’）》〉」』】〕］｝)\\]}，。、；：？！…％,.;:?!%";

/** What stays on one line: a word or one wide character, with the punctuation that clings to it. */
const UNIT = new RegExp(` +|[${OPENING}]*(?:[!-~\\u00c0-\\u024f]+|[^ ])[${CLOSING}]*`, "gsu");

/** Width of a text on one line, in points. */
export function textWidth(text: string, font: Font): number {
  let em = 0;
  for (const character of text) em += advance(character, font.name);
  return em * font.size;
}

/**
 * Lines that a wrapped text takes in a cell (or merge) of the given width in points. Breaks where
 * Excel breaks: between ideographs, after words, never before closing punctuation.
 */
export function countLines(text: string, width: number, font: Font): number {
  const room = Math.max(width - SIDE_PADDING, font.size);
  let lines = 0;
  for (const paragraph of text.split(/\r\n|\n|\r/)) lines += paragraphLines(paragraph, room, font);
  return lines;
}

/** Height in points of a wrapped text, padding included, in steps that a screen can show. */
export function textHeight(text: string, width: number, font: Font): number {
  const lines = countLines(text, width, font);
  return roundUp(lines * font.size * LINE_HEIGHT + EDGE_PADDING);
}

/** Row heights are whole pixels: 0.75 points. */
export function roundUp(points: number): number {
  return Math.ceil(points / 0.75 - 1e-9) * 0.75;
}

function paragraphLines(paragraph: string, room: number, font: Font): number {
  let lines = 1;
  let used = 0;
  for (const [unit] of paragraph.matchAll(UNIT)) {
    const width = textWidth(unit, font);
    if (unit.startsWith(" ")) {
      // Blanks at the end of a line take no room on the next.
      used = Math.min(used + width, room);
    } else if (used + width <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      // A word wider than the line is broken anywhere; a character may leave a gap at each end.
      const most = room - font.size;
      const more = Math.ceil(width / Math.max(most, font.size));
      lines += used === 0 ? more - 1 : more;
      used = room;
    }
  }
  return lines;
}

function advance(character: string, fontName: string): number {
  if (ZERO_WIDTH.test(character)) return 0;
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x250) return 1;
  if (code > 0x7e) return code >= 0xc0 ? 0.6 : 1;
  let em = HALF_WIDTH_FONTS.includes(fontName) ? HALF_WIDTH : 0.6;
  for (const [characters, wide] of SUBSTITUTE_ADVANCES)
    if (characters.test(character)) em = Math.max(em, wide);
  return em;
}
