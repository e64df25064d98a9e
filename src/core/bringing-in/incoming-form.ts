import type { Grid } from "../grid";
import type { FoundTable } from "../layout/find-tables";
import { findTables } from "../layout/find-tables";
import { readFormYear } from "../layout/form-year";

/** One form in what was brought in: its table of indicators and the rows that belong to it. */
export interface IncomingForm {
  /** Only the rows of this form; rows and columns are still those of the whole sheet. */
  readonly grid: Grid;
  readonly table: FoundTable;
  readonly year: number | null;
}

/**
 * Every form in the grids of a file, a paste or a sheet, in order. Where several stand on one sheet,
 * what is printed between two tables belongs to the lower one, as its head.
 */
export function incomingForms(
  grids: readonly Grid[],
  tablesOf: (grid: Grid) => readonly FoundTable[] = findTables,
): readonly IncomingForm[] {
  return grids.flatMap((grid) => {
    const tables = tablesOf(grid);
    return tables.map((table, index) => {
      const first = index === 0 ? grid.origin.row : endOf(tables[index - 1]);
      const last = index === tables.length - 1 ? null : endOf(table);
      const own = rowsOf(grid, first, last ?? grid.origin.row + grid.cells.length);
      return { grid: own, table, year: readFormYear(own, [table.area]) ?? shownYear(own) };
    });
  });
}

/**
 * The tables of a document below each other as one sheet: a form is often printed as several, the
 * facts in one and the indicators in the next.
 */
export function stackGrids(grids: readonly Grid[], name: string): Grid {
  const width = Math.max(0, ...grids.map(({ cells }) => cells[0]?.length ?? 0));
  const rows: Grid["cells"][number][] = [];
  const merges: Grid["merges"][number][] = [];
  for (const grid of grids) {
    const down = rows.length - grid.origin.row;
    const right = -grid.origin.column;
    merges.push(
      ...grid.merges.map((area) => ({
        ...area,
        row: area.row + down,
        column: area.column + right,
      })),
    );
    for (const row of grid.cells)
      rows.push(Array.from({ length: width }, (_, column) => row[column] ?? BLANK));
  }
  return { sheet: name, origin: { row: 0, column: 0 }, cells: rows, merges, hiddenRows: [] };
}

/**
 * A year that is a number and shown as （2020 年度）: files give it without the words, and old ones
 * without the format, so below the title a number that leads its row will do.
 */
function shownYear({ cells }: Grid): number | null {
  for (const [row, line] of cells.entries()) {
    const lead = line.findIndex(({ text }) => text !== "");
    for (const [column, { value, format }] of line.entries()) {
      if (typeof value !== "number" || !YEARS.test(String(value))) continue;
      if (format?.includes("年度") || (row < HEAD_ROWS && column === lead)) return value;
    }
  }
  return null;
}

const HEAD_ROWS = 4;

const YEARS = /^(?:19|20)\d\d$/u;

const BLANK = { value: null, text: "" } as const;

function endOf(table: FoundTable | undefined): number {
  return table === undefined ? 0 : table.area.row + table.area.rows;
}

function rowsOf(grid: Grid, first: number, end: number): Grid {
  const { origin, cells, rowNumbers } = grid;
  const from = first - origin.row;
  const to = end - origin.row;
  if (from <= 0 && to >= cells.length) return grid;
  return {
    ...grid,
    origin: { ...origin, row: first },
    cells: cells.slice(from, to),
    ...(rowNumbers === undefined ? {} : { rowNumbers: rowNumbers.slice(from, to) }),
  };
}
