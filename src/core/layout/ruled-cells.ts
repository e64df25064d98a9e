import type { PageRules, Rule } from "./page-rules";
import { covers, placesOf, SLACK } from "./page-rules";

/**
 * A cell that lines close in: which rows and columns of the ruling it takes. Where it runs over the end of
 * a page the line there may be missing.
 */
export interface RuledCell {
  /** Counted from the top of the page and from the left; inclusive. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly cutAbove: boolean;
  readonly cutBelow: boolean;
}

/** The cells of a page's tables; `heights` are the places of the lines across, from the top down. */
export interface RuledPage {
  readonly heights: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** More lines than this are a drawing, no form. */
const mostPlaces = 400;

/**
 * Finds the cells between ruling lines: neighbours without a line between them are one cell, whatever
 * was merged. `columns` are the places of lines down, of all pages, from left to right.
 */
export function ruledCells(rules: PageRules, columns: readonly number[]): RuledPage {
  const heights = placesOf(rules.across).toReversed();
  const none = { heights: [], cells: [] };
  if (heights.length < 2 || columns.length < 2) return none;
  if (heights.length > mostPlaces || columns.length > mostPlaces) return none;
  const acrossAt = heights.map((place) => near(rules.across, place));
  const downAt = columns.map((place) => near(rules.down, place));
  const [rowCount, columnCount] = [heights.length - 1, columns.length - 1];
  const hasAcross = (row: number, column: number): boolean =>
    covers(acrossAt[row] ?? [], columns[column] ?? 0, columns[column + 1] ?? 0);
  const hasDown = (row: number, column: number): boolean =>
    covers(downAt[column] ?? [], heights[row + 1] ?? 0, heights[row] ?? 0);
  const owner = new Int32Array(rowCount * columnCount).fill(-1);
  const cells: RuledCell[] = [];
  for (let start = 0; start < owner.length; start += 1) {
    if (owner[start] !== -1) continue;
    const cell = grow(start, owner, rowCount, columnCount, hasAcross, hasDown);
    if (cell !== null) cells.push(cell);
  }
  return { heights, cells };
}

/** All that is joined to one field without crossing a line; `null` unless it is a rectangle closed at its sides. */
function grow(
  start: number,
  owner: Int32Array,
  rowCount: number,
  columnCount: number,
  hasAcross: (row: number, column: number) => boolean,
  hasDown: (row: number, column: number) => boolean,
): RuledCell | null {
  const open = [start];
  owner[start] = start;
  let count = 0;
  let [closed, cutAbove, cutBelow] = [true, false, false];
  let [top, bottom, left, right] = [rowCount, -1, columnCount, -1];
  const visit = (row: number, column: number): void => {
    if (column < 0 || column >= columnCount) closed = false;
    cutAbove ||= row < 0;
    cutBelow ||= row >= rowCount;
    if (row < 0 || row >= rowCount || column < 0 || column >= columnCount) return;
    const field = row * columnCount + column;
    if (owner[field] !== -1) return;
    owner[field] = start;
    open.push(field);
  };
  for (let field = open.pop(); field !== undefined; field = open.pop()) {
    const [row, column] = [Math.floor(field / columnCount), field % columnCount];
    count += 1;
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
    [left, right] = [Math.min(left, column), Math.max(right, column)];
    if (!hasAcross(row, column)) visit(row - 1, column);
    if (!hasAcross(row + 1, column)) visit(row + 1, column);
    if (!hasDown(row, column)) visit(row, column - 1);
    if (!hasDown(row, column + 1)) visit(row, column + 1);
  }
  const whole = count === (bottom - top + 1) * (right - left + 1);
  return closed && whole ? { top, bottom, left, right, cutAbove, cutBelow } : null;
}

function near(rules: readonly Rule[], place: number): readonly Rule[] {
  return rules.filter(({ at }) => at >= place - SLACK && at <= place + SLACK);
}
