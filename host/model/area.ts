/** A rectangle of cells, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const SHEET_ROWS = 1_048_576;
export const SHEET_COLUMNS = 16_384;

export function lastRow(area: Area): number {
  return area.row + area.rows - 1;
}

export function lastColumn(area: Area): number {
  return area.column + area.columns - 1;
}

export function areaBetween(top: number, left: number, bottom: number, right: number): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top > bottom || left > right ? null : areaBetween(top, left, bottom, right);
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersection(outer, inner);
  return common !== null && sameArea(common, inner);
}

export function boundingArea(a: Area, b: Area): Area {
  return areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

/** What is left of an area when another is cut out: up to four rectangles. */
export function without(area: Area, hole: Area): readonly Area[] {
  const common = intersection(area, hole);
  if (common === null) return [area];
  const parts: Area[] = [];
  const add = (top: number, left: number, bottom: number, right: number): void => {
    if (top <= bottom && left <= right) parts.push(areaBetween(top, left, bottom, right));
  };
  add(area.row, area.column, common.row - 1, lastColumn(area));
  add(lastRow(common) + 1, area.column, lastRow(area), lastColumn(area));
  add(common.row, area.column, lastRow(common), common.column - 1);
  add(common.row, lastColumn(common) + 1, lastRow(common), lastColumn(area));
  return parts;
}

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

export function isWholeRows(area: Area): boolean {
  return area.column === 0 && area.columns === SHEET_COLUMNS;
}

export function isWholeColumns(area: Area): boolean {
  return area.row === 0 && area.rows === SHEET_ROWS;
}
