import type { Area } from "../area";
import type { Grid } from "../grid";
import { compactText } from "./compact-text";

/**
 * The year a sheet is for (SPEC C7): `（2020年度）` below the title or in a band above the table wins
 * over a year in the title's words. `null` when none is named or several disagree.
 */
export function readFormYear(grid: Grid, tables: readonly Area[]): number | null {
  const first = Math.min(...tables.map(({ row }) => row), grid.origin.row + grid.cells.length);
  const strong = new Set<number>();
  const weak = new Set<number>();
  for (const [index, cells] of grid.cells.entries()) {
    if (grid.origin.row + index > first) break;
    for (const { text } of cells) {
      const compact = compactText(text);
      if (compact.length > longestTitle) continue;
      for (const [, year] of compact.matchAll(/(?<!\d)(20\d{2})年度/gu)) strong.add(Number(year));
      for (const [, year] of compact.matchAll(
        /(?<!\d)(20\d{2})年(?:度)?.{0,12}(?:绩效|预算|自评|目标)/gu,
      )) {
        weak.add(Number(year));
      }
    }
  }
  return only(strong) ?? (strong.size === 0 ? only(weak) : null);
}

const longestTitle = 60;

function only(years: ReadonlySet<number>): number | null {
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
