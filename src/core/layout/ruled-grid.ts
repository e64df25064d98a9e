import type { Area } from "../area";
import type { Grid } from "../grid";
import { tidyText } from "./compact-text";
import type { Piece } from "./page-piece";
import { segmentsOf } from "./page-piece";
import type { PageRules } from "./page-rules";
import { placesOf } from "./page-rules";
import type { RuledCell, RuledPage } from "./ruled-cells";
import { ruledCells } from "./ruled-cells";

/** A page's words and the lines that rule it. */
export interface PrintedPage {
  readonly pieces: readonly Piece[];
  readonly rules: PageRules;
}

/**
 * The pages of a PDF as a sheet, by the lines drawn on them (SPEC C8): what stands between lines is a cell,
 * where a line is missing cells are merged. Words outside the tables stand in rows of their own. `null`
 * when no page is ruled.
 */
export function ruledGrid(pages: readonly PrintedPage[], sheet: string): Grid | null {
  const columns = placesOf(pages.flatMap(({ rules }) => rules.down));
  const lines: Line[] = [];
  let found = false;
  for (const { pieces, rules } of pages) {
    const page = ruledCells(rules, columns);
    found ||= page.cells.length > 0;
    const own = linesOf(pieces, page, columns);
    joinAcrossPages(lines, own);
    lines.push(...own);
  }
  return found ? gridOf(sheet, lines, Math.max(1, columns.length - 1)) : null;
}

/** A row of the sheet to be: cells that begin in it. */
interface Line {
  /** Height on the page, for sorting. */
  readonly at: number;
  readonly ruled: boolean;
  readonly cells: LineCell[];
}

interface LineCell {
  text: string;
  readonly column: number;
  readonly columns: number;
  readonly cutAbove: boolean;
  readonly cutBelow: boolean;
  /** Lines down to which the cell reaches, by object, because lines are still to be sorted. */
  readonly lines: Line[];
}

function linesOf(
  pieces: readonly Piece[],
  { heights, cells }: RuledPage,
  columns: readonly number[],
): readonly Line[] {
  const rows: Line[] = heights.slice(1).map((low, index) => ({
    at: ((heights[index] ?? low) + low) / 2,
    ruled: true,
    cells: [],
  }));
  const owners = cells.map((cell) => ({
    cell,
    ...boxOf(cell, heights, columns),
    pieces: [] as Piece[],
  }));
  const loose: Piece[] = [];
  for (const piece of pieces.flatMap((each) => partedAt(each, columns))) {
    const [x, y] = [piece.x + piece.width / 2, piece.y + piece.height / 2];
    const owner = owners.find(
      ({ left, right, top, bottom }) => x >= left && x < right && y < top && y >= bottom,
    );
    (owner?.pieces ?? loose).push(piece);
  }
  const used = new Set<Line>();
  for (const { cell, pieces: own } of owners) {
    const covered = rows.slice(cell.top, cell.bottom + 1);
    for (const line of covered) used.add(line);
    covered[0]?.cells.push({
      text: textOf(own),
      column: cell.left,
      columns: cell.right - cell.left + 1,
      cutAbove: cell.cutAbove,
      cutBelow: cell.cutBelow,
      lines: covered,
    });
  }
  return [...rows.filter((line) => used.has(line)), ...looseLines(loose)].toSorted(
    (one, other) => other.at - one.at,
  );
}

/**
 * Words of neighbouring cells may come as one piece: where it runs over the place of a line, each word
 * goes by itself, to where it stands if all letters of a kind are equally wide.
 */
function partedAt(piece: Piece, columns: readonly number[]): readonly Piece[] {
  const { text, x, width } = piece;
  const crosses = columns.some((line) => line > x + 1 && line < x + width - 1);
  if (!crosses || !/\S\s+\S/u.test(text)) return [piece];
  const whole = widthOf(text);
  return [...text.matchAll(/\S+/gu)].map((word) => ({
    ...piece,
    text: word[0],
    x: x + (widthOf(text.slice(0, word.index)) / whole) * width,
    width: (widthOf(word[0]) / whole) * width,
  }));
}

/** A Chinese character is as wide as two Latin ones. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (letter < "\u2e80" ? 1 : 2), 0);
}

function boxOf(cell: RuledCell, heights: readonly number[], columns: readonly number[]) {
  return {
    left: columns[cell.left] ?? 0,
    right: columns[cell.right + 1] ?? 0,
    top: heights[cell.top] ?? 0,
    bottom: heights[cell.bottom + 1] ?? 0,
  };
}

/** Titles, notes and signatures: words of one height side by side. */
function looseLines(pieces: readonly Piece[]): readonly Line[] {
  const lines: { at: number; ruled: boolean; cells: LineCell[] }[] = [];
  for (const { text, bottom, top } of segmentsOf(pieces)) {
    const at = (bottom + top) / 2;
    let line = lines.at(-1);
    if (line === undefined || Math.abs(line.at - at) > (top - bottom) / 2) {
      line = { at, ruled: false, cells: [] };
      lines.push(line);
    }
    line.cells.push({
      text: tidyText(text),
      column: line.cells.length,
      columns: 1,
      cutAbove: false,
      cutBelow: false,
      lines: [line],
    });
  }
  return lines;
}

/** The lines of a cell as one text: what was wrapped at the border is joined again. */
function textOf(pieces: readonly Piece[]): string {
  let text = "";
  let bottom = Number.NEGATIVE_INFINITY;
  for (const segment of segmentsOf(pieces)) {
    const below = segment.bottom < bottom - 1;
    text += text !== "" && (!below || /[\w,.]$/u.test(text)) ? " " : "";
    text += segment.text;
    bottom = segment.bottom;
  }
  return tidyText(text);
}

/**
 * A cell that runs on over the page's end is closed by two lines there, and its label stands on one side
 * only: blanks at the left of the first row of a page belong to the cells above, and those at the left
 * of the last row of the page before to the cells below. Below a header that comes again the label does.
 */
function joinAcrossPages(before: readonly Line[], page: readonly Line[]): void {
  const last = before.findLast(({ ruled }) => ruled);
  if (last === undefined) return;
  const ruled = page.filter((line) => line.ruled);
  const known = new Set(before.map(wordsOf));
  const start = ruled.findIndex((line) => !known.has(wordsOf(line)));
  const first = ruled[start];
  if (first === undefined) return;
  const above = before.flatMap(({ cells }) => cells).filter(({ lines }) => lines.includes(last));
  const below = first.cells.toSorted((one, other) => one.column - other.column);
  for (const cell of below) {
    const label = above.find(
      ({ column, columns }) => column === cell.column && columns === cell.columns,
    );
    if (label === undefined) return;
    const isCut = label.cutBelow && cell.cutAbove;
    if (!isCut && label.text !== "" && cell.text !== "") return;
    // Some programs print the label of a cell on every page that it reaches.
    const text = label.text === cell.text ? label.text : label.text + cell.text;
    if (start === 0) {
      label.text = text;
      label.lines.push(...cell.lines);
      first.cells.splice(first.cells.indexOf(cell), 1);
    } else {
      label.text = text;
      cell.text = text;
    }
  }
}

function wordsOf({ cells }: Line): string {
  return cells.map(({ text }) => text).join("\n");
}

function gridOf(sheet: string, lines: readonly Line[], columns: number): Grid {
  const width = Math.max(columns, ...lines.map(({ cells }) => cells.length));
  const numbers = new Map(lines.map((line, index) => [line, index]));
  const texts = lines.map(() => Array.from({ length: width }, () => ""));
  const merges: Area[] = [];
  lines.forEach(({ cells }, row) => {
    for (const { text, column, columns: wide, lines: own } of cells) {
      const line = texts[row];
      if (line !== undefined) line[column] = text;
      const end = Math.max(row, ...own.map((each) => numbers.get(each) ?? row));
      if (end > row || wide > 1) merges.push({ row, column, rows: end - row + 1, columns: wide });
    }
  });
  return {
    sheet,
    origin: { row: 0, column: 0 },
    cells: texts.map((row) => row.map((text) => ({ value: text === "" ? null : text, text }))),
    merges,
    hiddenRows: [],
  };
}
