import type { Area } from "../area";
import type { Grid } from "../grid";
import { tidyText } from "./compact-text";
import { readFactLabel } from "./fact-labels";
import type { HeaderWord } from "./column-role";
import { readHeaderWord } from "./header-words";
import { shareRows } from "./page-labels";
import type { Block, Piece } from "./page-piece";
import { middleOf, segmentsOf, stacked } from "./page-piece";
import { rowKindByWords } from "./row-kind";

/**
 * The pages of a PDF as a sheet, by where its words stand (SPEC C8): the header's words give the columns,
 * the indicators' names the rows, and merged labels the rows whose middle they stand at. `null` when no
 * page has such a header.
 */
export function pageGrid(pages: readonly (readonly Piece[])[], sheet: string): Grid | null {
  const lines: string[][] = [];
  const merges: Area[] = [];
  let header: PageHeader | null = null;
  let found = false;
  for (const pieces of pages) {
    const segments = segmentsOf(pieces);
    const own = headerOf(segments);
    const above = own === null ? Number.POSITIVE_INFINITY : own.bottom;
    if (own !== null) {
      for (const line of factLines(segments.filter(({ bottom }) => bottom > own.top)))
        lines.push(line);
      lines.push(own.columns.map(({ text }) => text));
      header = own;
      found = true;
    }
    if (header === null) {
      for (const line of factLines(segments)) lines.push(line);
      continue;
    }
    const body = segments.filter(({ top }) => top <= above);
    const { table, rest } = splitAtEnd(body);
    addRows(table, header, own === null, lines, merges);
    for (const line of factLines(rest)) lines.push(line);
    if (rest.length > 0) header = null;
  }
  return found ? gridOf(sheet, lines, merges) : null;
}

interface PageColumn {
  readonly text: string;
  readonly word: HeaderWord | null;
  readonly left: number;
  readonly right: number;
}

interface PageHeader {
  readonly columns: readonly PageColumn[];
  /** Columns of merged labels before the indicator's. */
  readonly levels: number;
  readonly indicator: number;
  readonly target: number;
  readonly top: number;
  readonly bottom: number;
}

/** A line of header words, levels or indicator and target among them; words may be wrapped. */
function headerOf(segments: readonly Block[]): PageHeader | null {
  for (const block of segments) {
    if (readHeaderWord(block.text)?.role !== "level") continue;
    const middle = middleOf(block);
    const size = block.top - block.bottom;
    const near = stacked(segments.filter((each) => Math.abs(middleOf(each) - middle) < size * 1.6));
    const words = near
      .filter((each) => Math.abs(middleOf(each) - middle) < size * 0.8)
      .toSorted((one, other) => one.left - other.left);
    const read = words.map(({ text }) => readHeaderWord(text));
    const target = read.findIndex((word) => word?.role === "target");
    const named = read.findLastIndex(
      (word, index) => index < target && (word?.role === "level" || word?.role === "indicator"),
    );
    if (target < 0 || named < 0) continue;
    const first = read.findIndex((word) => word?.role === "level");
    const used = words.slice(Math.max(0, first));
    const top = Math.max(...used.map((each) => each.top));
    const bottom = Math.min(...used.map((each) => each.bottom));
    const below = segments.filter((each) => each.top <= bottom);
    return {
      columns: withEdges(used, below),
      levels: named - first,
      indicator: named - first,
      target: target - first,
      top,
      bottom,
    };
  }
  return null;
}

/** Where one column ends and the next begins: the gap at whose right edge most cells begin. */
function withEdges(words: readonly Block[], body: readonly Block[]): readonly PageColumn[] {
  const edges = words.slice(1).map((next, index) => {
    const word = words[index] ?? next;
    const [low, high] = [(word.left + word.right) / 2, (next.left + next.right) / 2];
    const across = [...words, ...body].filter(({ left, right }) => right > low && left < high);
    const starts = across.map(({ left }) => left).filter((left) => left > low && left <= high);
    const free = [...starts, next.left].filter(
      (edge) => !across.some(({ left, right }) => left < edge - 1 && right > edge + 1),
    );
    const votes = (edge: number): number =>
      starts.filter((left) => Math.abs(left - edge) < 2).length;
    const best = free.toSorted((one, other) => votes(other) - votes(one) || one - other)[0];
    return (best ?? (word.right + next.left) / 2) - 1;
  });
  return words.map(({ text }, index) => ({
    text: tidyText(text),
    word: readHeaderWord(text),
    left: index === 0 ? (words[0]?.left ?? 0) - 24 : (edges[index - 1] ?? 0),
    right: edges[index] ?? Number.POSITIVE_INFINITY,
  }));
}

/** Totals, notes and signatures end the table; what is below them is no row. */
function splitAtEnd(body: readonly Block[]): {
  readonly table: readonly Block[];
  readonly rest: readonly Block[];
} {
  const end = body.find(
    ({ text }) =>
      rowKindByWords(text) === "end" ||
      rowKindByWords(text) === "total" ||
      readFactLabel(text) !== null,
  );
  if (end === undefined) {
    return { table: body, rest: [] };
  }
  return {
    table: body.filter(
      ({ bottom, top }) => bottom > end.top || bottom > end.bottom + (top - bottom) / 2,
    ),
    rest: body.filter(({ bottom }) => bottom <= end.bottom + 1),
  };
}

function addRows(
  body: readonly Block[],
  header: PageHeader,
  continued: boolean,
  lines: string[][],
  merges: Area[],
): void {
  const columns = header.columns.map(({ left, right }) =>
    stacked(
      body.filter((block) => {
        const centre = (block.left + block.right) / 2;
        return centre >= left && centre < right;
      }),
    ),
  );
  const names = (columns[header.indicator] ?? []).toSorted(
    (one, other) => middleOf(other) - middleOf(one),
  );
  if (names.length === 0) return;
  const middles = names.map(middleOf);
  const first = lines.length;
  const rows = names.map((name) =>
    header.columns.map((_, column) => (column === header.indicator ? name.text : "")),
  );
  columns.forEach((blocks, column) => {
    if (column < header.levels || column === header.indicator) return;
    for (const block of blocks) {
      const row = rows[nearest(middles, middleOf(block))];
      if (row !== undefined) row[column] = (row[column] ?? "") + block.text;
    }
  });
  const bounds = middles.map((middle, row) => ({
    top: edgeBetween(middles[row - 1], middle, middles[row + 1], 1),
    bottom: edgeBetween(middles[row + 1], middle, middles[row - 1], -1),
  }));
  for (let level = 0; level < header.levels; level += 1) {
    const labels = (columns[level] ?? []).toSorted((one, other) => middleOf(other) - middleOf(one));
    const [open = 0, ...shares] = shareRows(bounds, labels.map(middleOf), continued);
    let row = open;
    shares.forEach((share, index) => {
      const line = rows[row];
      if (line !== undefined) line[level] = labels[index]?.text ?? "";
      if (share > 1) merges.push({ row: first + row, column: level, rows: share, columns: 1 });
      row += share;
    });
  }
  lines.push(...rows.map((row) => row.map(tidyText)));
}

/** Half-way to the neighbour; at the end of the page as far as to the other neighbour. */
function edgeBetween(
  neighbour: number | undefined,
  middle: number,
  other: number | undefined,
  side: 1 | -1,
): number {
  if (neighbour !== undefined) return (neighbour + middle) / 2;
  return middle + (side * Math.abs((other ?? middle - 20) - middle)) / 2;
}

function nearest(middles: readonly number[], at: number): number {
  return middles.reduce(
    (best, middle, index) =>
      Math.abs(middle - at) < Math.abs((middles[best] ?? 0) - at) ? index : best,
    0,
  );
}

/** Labels with the text to their right, and what else stands there line by line. */
function factLines(segments: readonly Block[]): readonly string[][] {
  const blocks = stacked(segments);
  const lines: { at: number; left: number; cells: string[] }[] = [];
  const used = new Set<Block>();
  for (const block of blocks) {
    const label = readFactLabel(block.text);
    if (label === null) continue;
    used.add(block);
    const middle = middleOf(block);
    const right = blocks
      .filter(
        (each) =>
          each !== block &&
          each.left >= block.right - 1 &&
          each.top > middle &&
          each.bottom < middle,
      )
      .toSorted((one, other) => one.left - other.left)[0];
    const beside = right !== undefined && readFactLabel(right.text) === null ? right : null;
    const value = beside ?? valueBelow(block, blocks);
    if (value !== null) used.add(value);
    else if (isHeading(block, blocks)) continue;
    lines.push({
      at: middle,
      left: block.left,
      cells: [`${label}：`, value === null ? "" : tidyText(value.text)],
    });
  }
  for (const block of blocks) {
    if (!used.has(block)) {
      lines.push({ at: middleOf(block), left: block.left, cells: [tidyText(block.text)] });
    }
  }
  return lines
    .toSorted((one, other) => other.at - one.at || one.left - other.left)
    .map(({ cells }) => cells);
}

/** 预期目标 | 实际完成情况 head the texts below them; a label with a colon never does. */
function valueBelow(label: Block, blocks: readonly Block[]): Block | null {
  if ([":", "："].some((colon) => label.text.trim().endsWith(colon))) return null;
  const size = label.top - label.bottom;
  const below = blocks
    .filter(
      ({ left, right, top }) =>
        top <= label.bottom &&
        label.bottom - top < size * 5 &&
        left < label.right &&
        right > label.left,
    )
    .toSorted((one, other) => other.top - one.top)[0];
  return below !== undefined && readFactLabel(below.text) === null ? below : null;
}

/** A label at the middle of several rows heads them and asks for nothing itself. */
function isHeading(label: Block, blocks: readonly Block[]): boolean {
  const reach = (label.top - label.bottom) * 3;
  const right = blocks.filter(
    (each) => each.left >= label.right - 1 && Math.abs(middleOf(each) - middleOf(label)) < reach,
  );
  return (
    right.length > 0 &&
    right.every((each) => each.bottom > middleOf(label) || each.top < middleOf(label))
  );
}

function gridOf(sheet: string, lines: readonly string[][], merges: readonly Area[]): Grid {
  const width = lines.reduce((widest, line) => Math.max(widest, line.length), 0);
  return {
    sheet,
    origin: { row: 0, column: 0 },
    cells: lines.map((line) =>
      Array.from({ length: width }, (_, column) => {
        const text = line[column] ?? "";
        return { value: text === "" ? null : text, text };
      }),
    ),
    merges,
    hiddenRows: [],
  };
}
