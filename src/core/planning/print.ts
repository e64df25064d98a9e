import type { Area } from "../area";
import type { FormDefinition } from "../form";
import { FORM_WORDS } from "../messages/form";
import type { Language } from "../messages/language";
import type { PrintSetup } from "../plan";
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
  const scale = Math.max(
    SMALLEST_SCALE,
    Math.min(100, Math.floor((width / spanWidth(form, area)) * 100)),
  );
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

/** A page end before the rows that belong together, where they would otherwise be cut. */
function breaks({ heights, repeatRows, together }: PrintedSheet, page: number): readonly number[] {
  if (together === null) return [];
  const repeated =
    repeatRows === null ? 0 : total(heights.slice(repeatRows.first, repeatRows.last + 1));
  let used = 0;
  for (const [row, height] of heights.entries()) {
    if (row === together.first) {
      const block = total(heights.slice(row, row + together.rows));
      return used + block > page ? [row] : [];
    }
    if (used + height > page) {
      used = repeatRows !== null && row > repeatRows.last ? repeated : 0;
    }
    used += height;
  }
  return [];
}

function total(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + height, 0);
}

function inPoints(millimetres: PrintSetup["margins"]): PrintSetup["margins"] {
  const { top, bottom, left, right } = millimetres;
  const points = (side: number) => Math.round(side * POINTS_A_MILLIMETRE * 2) / 2;
  return { top: points(top), bottom: points(bottom), left: points(left), right: points(right) };
}
