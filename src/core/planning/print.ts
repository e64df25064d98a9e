import type { Area } from "../area";
import type { FormDefinition } from "../forms/form";
import { FORM_WORDS } from "../messages/form";
import type { Language } from "../messages/language";
import type { PrintSetup } from "./plan";
import { printedColumns, spanWidth } from "./context";

/** A4 in points, upright. */
const PAPER = { width: 595, height: 842 };
const POINTS_A_MILLIMETRE = 72 / 25.4;
const SMALLEST_SCALE = 10;

/** What is to be printed of a sheet whose rows are known. */
export interface PrintedSheet {
  readonly heights: readonly number[];
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  /** Rows that belong on one page, such as signature and seal. */
  readonly together: { readonly first: number; readonly rows: number } | null;
  /** Rows before which a page may end well, the best kind first: table and first level, then second. */
  readonly groups: readonly (readonly number[])[];
  /** Our own columns are printed too. */
  readonly results: boolean;
}

/**
 * One page wide on A4 by a computed scale. The print area is the paper form; with `results` it takes
 * in the columns to its right (SPEC P8).
 */
export function printSetup(
  form: FormDefinition,
  sheet: PrintedSheet,
  language: Language,
): PrintSetup {
  const columns = sheet.results ? form.columns.length : printedColumns(form);
  const area: Area = { row: 0, column: 0, rows: sheet.heights.length, columns };
  const { orientation } = form.print;
  const margins = inPoints(form.print.margins);
  const page = orientation === "portrait" ? PAPER : { width: PAPER.height, height: PAPER.width };
  const width = page.width - margins.left - margins.right;
  const height = page.height - margins.top - margins.bottom;
  const wide = Math.max(
    SMALLEST_SCALE,
    Math.min(100, Math.floor((width / spanWidth(form, area)) * 100)),
  );
  const scale = onOnePage(wide, sheet.heights, height);
  return {
    area,
    repeatRows: sheet.repeatRows,
    orientation,
    scale,
    margins,
    footer: FORM_WORDS[language].footer,
    breaksBefore: breaks(sheet, (height * 100) / scale),
  };
}

/** A form that is a little too long for its page is printed so much smaller, and no more. */
const LEAST_OF_SCALE = 0.9;

function onOnePage(scale: number, heights: readonly number[], height: number): number {
  const smaller = Math.floor(((height * SAFE) / total(heights)) * 100);
  return smaller < scale && smaller >= scale * LEAST_OF_SCALE ? smaller : scale;
}

/** How full a page has to be before it may end at a start of each kind of group: first level, second level. */
const LEAST_FULL = [0.78, 0.6] as const;
/** Other programs set a page a little shorter. */
const SAFE = 0.97;

/** Rows of the table that come along with a signature that has no room on their page. */
const COMPANY = 2;

/**
 * Page ends where a page would otherwise end inside a group or before a signature: at the last start of
 * a group that leaves the page full enough, else where it is full. A signature never stands alone.
 */
function breaks(sheet: PrintedSheet, page: number): readonly number[] {
  const { heights, repeatRows, together } = sheet;
  const repeated =
    repeatRows === null ? 0 : total(heights.slice(repeatRows.first, repeatRows.last + 1));
  const ends: number[] = [];
  let start = 0;
  let used = 0;
  for (let row = 0; row < heights.length; row += 1) {
    const height = heights[row] ?? 0;
    const block = row === together?.first ? total(heights.slice(row, row + together.rows)) : height;
    if (used + block > page * SAFE && row > start) {
      const latest = row === together?.first ? Math.max(row - COMPANY, start + 1) : row;
      const chosen = pageEnd(sheet, { start, row, used }, latest, page);
      // Where the page is simply full it ends by itself.
      if (chosen !== null || latest < row) ends.push(chosen ?? latest);
      const end = chosen ?? latest;
      start = end;
      const again = repeatRows !== null && end > repeatRows.last ? repeated : 0;
      used = again + total(heights.slice(end, row));
    }
    used += height;
  }
  return ends;
}

/** A page from the row `start` on that has no room for `row`. */
interface FullPage {
  readonly start: number;
  readonly row: number;
  readonly used: number;
}

/** The start of a group, at `latest`, that leaves it full enough; a header is not left behind. `null` where there is none. */
function pageEnd(
  { heights, groups, repeatRows }: PrintedSheet,
  { start, row, used }: FullPage,
  latest: number,
  page: number,
): number | null {
  for (const [kind, rows] of groups.entries()) {
    const least = (LEAST_FULL[kind] ?? 1) * page;
    const best = rows.findLast(
      (each) => each > start && each <= latest && used - total(heights.slice(each, row)) >= least,
    );
    if (best !== undefined) return best;
  }
  const table = groups[0]?.[0] ?? 0;
  const isBelowHeader = repeatRows !== null && latest > table && latest <= repeatRows.last + 1;
  return isBelowHeader && table > start ? table : null;
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

function inPoints(millimetres: PrintSetup["margins"]): PrintSetup["margins"] {
  const { top, bottom, left, right } = millimetres;
  const points = (side: number) => Math.round(side * POINTS_A_MILLIMETRE * 2) / 2;
  return { top: points(top), bottom: points(bottom), left: points(left), right: points(right) };
}
