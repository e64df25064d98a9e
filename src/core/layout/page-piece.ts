import { compactText } from "./compact-text";

/** A run of text on a page; `y` is the base line and grows upwards, as in a PDF. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Text that stands together: the lines of one cell. */
export interface Block {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function middleOf({ top, bottom }: Block): number {
  return (top + bottom) / 2;
}

/** Pieces of one line with no more than a letter's gap between them, top to bottom, left to right. */
export function segmentsOf(pieces: readonly Piece[]): readonly Block[] {
  return linesOf(pieces).flatMap((line) => {
    const segments: Block[] = [];
    for (const piece of line) {
      const last = segments.at(-1);
      const gap = piece.x - (last?.right ?? Number.NEGATIVE_INFINITY);
      if (last === undefined || gap > piece.height * 0.8) segments.push(blockOf(piece));
      else
        segments[segments.length - 1] = joined(
          last,
          blockOf(piece),
          gap > piece.height * 0.3 ? " " : "",
        );
    }
    return segments;
  });
}

/** A page without the line that only numbers it (第 2 页 共 4 页, - 2 -). */
export function withoutPageNumber(pieces: readonly Piece[]): readonly Piece[] {
  return linesOf(pieces)
    .filter((line) => !PAGE_NUMBER.test(compactText(line.map(({ text }) => text).join(""))))
    .flat();
}

const PAGE_NUMBER = /^(?:第\d+页[,，/]?(?:共\d+页)?|[-—–]\d+[-—–]|\d+\/\d+)$/u;

function linesOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y)) {
    if (compactText(piece.text) === "") continue;
    const line = lines.findLast(([first]) => first !== undefined && onOneLine(first, piece));
    if (line === undefined) lines.push([piece]);
    else line.push(piece);
  }
  return lines.map((line) => line.toSorted((one, other) => one.x - other.x));
}

/** Segments below each other at the pitch of wrapped lines, as one block. */
export function stacked(segments: readonly Block[]): readonly Block[] {
  const blocks: { block: Block; last: Block }[] = [];
  for (const segment of segments.toSorted((one, other) => other.top - one.top)) {
    const above = blocks.findLast(
      ({ block, last }) => isBelow(segment, last) && overlaps(segment, block),
    );
    if (above === undefined) blocks.push({ block: segment, last: segment });
    else {
      above.block = joined(above.block, segment, "");
      above.last = segment;
    }
  }
  return blocks.map(({ block }) => block);
}

/** Lines of one cell lie closer than the rows of a table. */
const mostPitch = 1.7;

function isBelow(segment: Block, last: Block): boolean {
  const pitch = last.bottom - segment.bottom;
  return pitch > 0 && pitch <= (last.top - last.bottom) * mostPitch;
}

function overlaps(one: Block, other: Block): boolean {
  return one.left < other.right && other.left < one.right;
}

function onOneLine(one: Piece, other: Piece): boolean {
  return Math.abs(one.y - other.y) < Math.max(one.height, other.height, 4) / 3;
}

function blockOf({ text, x, y, width, height }: Piece): Block {
  return { text, left: x, right: x + width, top: y + height, bottom: y };
}

function joined(one: Block, other: Block, between: string): Block {
  return {
    text: one.text + between + other.text,
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
    bottom: Math.min(one.bottom, other.bottom),
  };
}
