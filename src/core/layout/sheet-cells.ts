import type { Area } from "../area";
import type { Grid, GridCell } from "../grid";

/** A grid with its merges looked up: cells by sheet coordinates, zero-based. */
export interface SheetCells {
  readonly grid: Grid;
  readonly top: number;
  readonly left: number;
  /** First row and column behind the grid. */
  readonly bottom: number;
  readonly right: number;
  /** The cell itself; blank outside the grid and below the first cell of a merge. */
  cell(row: number, column: number): GridCell;
  /** The merge that covers a cell, clipped to the grid. */
  merge(row: number, column: number): Area | null;
  /** What a reader sees there: for a merged cell the text of the merge's first cell. */
  seen(row: number, column: number): GridCell;
}

const blank: GridCell = { value: null, text: "" };

/** Looks the merges of a grid up once, so that a cell is found in the merges of its own row. */
export function openSheet(grid: Grid): SheetCells {
  const { row: top, column: left } = grid.origin;
  const bottom = top + grid.cells.length;
  const right = left + (grid.cells[0]?.length ?? 0);
  const merges = mergesByRow(grid.merges, (merge) => clip(merge, top, left, bottom, right));
  const cell = (row: number, column: number): GridCell =>
    grid.cells[row - top]?.[column - left] ?? blank;
  const merge = (row: number, column: number): Area | null =>
    merges.get(row)?.find((area) => column >= area.column && column < area.column + area.columns) ??
    null;
  return {
    grid,
    top,
    left,
    bottom,
    right,
    cell,
    merge,
    seen(row, column) {
      const area = merge(row, column);
      return area === null ? cell(row, column) : cell(area.row, area.column);
    },
  };
}

/** Excel's merges do not overlap; in a file they may, and then those beyond this are left out. */
const MOST_MERGED_ROWS = 2_000_000;

/** The merges that reach a row; a sheet of a million rows may be merged into one cell. */
function mergesByRow(
  merges: readonly Area[],
  clipped: (merge: Area) => Area | null,
): ReadonlyMap<number, readonly Area[]> {
  const found = new Map<number, Area[]>();
  let rows = 0;
  for (const merge of merges) {
    const area = clipped(merge);
    if (area === null) continue;
    rows += area.rows;
    if (rows > MOST_MERGED_ROWS) break;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      const own = found.get(row);
      if (own === undefined) found.set(row, [area]);
      else own.push(area);
    }
  }
  return found;
}

/** The same sheet as if it had the columns from `left` up to `right` only. */
export function windowOf(sheet: SheetCells, left: number, right: number): SheetCells {
  const cell = (row: number, column: number): GridCell =>
    column < left || column >= right ? blank : sheet.cell(row, column);
  const merge = (row: number, column: number): Area | null => {
    if (column < left || column >= right) return null;
    const area = sheet.merge(row, column);
    return area === null ? null : clip(area, sheet.top, left, sheet.bottom, right);
  };
  return {
    ...sheet,
    left,
    right,
    cell,
    merge,
    seen: (row, column) => (column < left || column >= right ? blank : sheet.seen(row, column)),
  };
}

function clip(area: Area, top: number, left: number, bottom: number, right: number): Area | null {
  const row = Math.max(area.row, top);
  const column = Math.max(area.column, left);
  const rows = Math.min(area.row + area.rows, bottom) - row;
  const columns = Math.min(area.column + area.columns, right) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}
