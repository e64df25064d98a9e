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

/** How full a page has to be before it may end at a start of each kind of group. */
const LEAST_FULL = [0.6, 0.6] as const;
/** Other programs set a page a little shorter. */
const SAFE = 0.97;

/** Rows of the table that come along with a signature that has no room on their page. */
const COMPANY = 2;

/**
 * Page ends where a page would otherwise end inside a group or before a signature: at the last start of
 * a group that leaves the page full enough. A signature never stands alone on its page.
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
      const group = pageEnd(sheet, start, row, used, page);
      const best = row === together?.first ? accompanied(sheet, group, start, row, page) : group;
      const end = best ?? row;
      if (best !== null) ends.push(best);
      start = end;
      const again = repeatRows !== null && end > repeatRows.last ? repeated : 0;
      used = again + total(heights.slice(end, row));
    }
    used += height;
  }
  return ends;
}

/**
 * Where the page ends before a signature: at a first level that comes along whole, at a group that fits
 * beside it, else a few rows above it.
 */
function accompanied(
  { heights, groups }: PrintedSheet,
  group: number | null,
  start: number,
  row: number,
  page: number,
): number {
  const level = groups[0]?.findLast(
    (each) => each > start && each < row && total(heights.slice(each, row)) < page / 3,
  );
  if (level !== undefined) return level;
  if (group !== null && group < row && total(heights.slice(group, row)) < page / 2) return group;
  return row - COMPANY > start ? row - COMPANY : row;
}

/** The start of a group before which a page ends that is full at `row`; `null` where none fills it. */
function pageEnd(
  { heights, groups }: PrintedSheet,
  start: number,
  row: number,
  used: number,
  page: number,
): number | null {
  for (const [kind, rows] of groups.entries()) {
    const least = (LEAST_FULL[kind] ?? 1) * page;
    const best = rows.findLast(
      (each) => each > start && each <= row && used - total(heights.slice(each, row)) >= least,
    );
    if (best !== undefined) return best;
  }
  return null;
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

function inPoints(millimetres: PrintSetup["margins"]): PrintSetup["margins"] {
  const { top, bottom, left, right } = millimetres;
  const points = (side: number) => Math.round(side * POINTS_A_MILLIMETRE * 2) / 2;
  return { top: points(top), bottom: points(bottom), left: points(left), right: points(right) };
}
