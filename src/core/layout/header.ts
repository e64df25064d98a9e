import type { HeaderWord } from "./column-role";
import { compactText } from "./compact-text";
import { readHeaderWord, readTerm } from "./header-words";
import type { SheetCells } from "./sheet-cells";

export interface HeaderColumn extends HeaderWord {
  readonly column: number;
  /** First column of the header cell: columns under one wide header share it. */
  readonly start: number;
}

/** One or several rows that name the columns of an indicator table (SPEC C2). */
export interface Header {
  /** Sheet rows, zero-based, inclusive. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly HeaderColumn[];
}

/** The header that begins in this row, if one does: it names an indicator or a level, and a target. */
export function headerAt(sheet: SheetCells, row: number): Header | null {
  if (!beginsHeader(sheet, row)) return null;
  const bottom = headerBottom(sheet, row);
  const columns: HeaderColumn[] = [];
  for (let column = sheet.left; column < sheet.right; column += 1) {
    const found = readColumn(sheet, row, bottom, column);
    if (found !== null) columns.push(found);
  }
  const names = columns.some(({ role }) => role === "indicator" || role === "level");
  const asks = columns.some(({ role }) => role === "target");
  return names && asks ? { top: row, bottom, columns } : null;
}

/** Rows that one header may take; printed forms have at most three. */
const mostHeaderRows = 4;

function beginsHeader(sheet: SheetCells, row: number): boolean {
  let words = 0;
  let names = false;
  for (let column = sheet.left; column < sheet.right; column += 1) {
    const { text } = sheet.cell(row, column);
    if (text === "") continue;
    const word = readHeaderWord(text);
    if (word === null || isSideLabel(sheet, row, column)) continue;
    words += 1;
    if (word.role === "level" || word.role === "indicator") names = true;
  }
  return names && words >= 2;
}

/** A label that runs down the side of the whole table (绩效指标) names no column. */
function isSideLabel(sheet: SheetCells, row: number, column: number): boolean {
  const merge = sheet.merge(row, column);
  return merge !== null && merge.row + merge.rows - row > mostHeaderRows;
}

function headerBottom(sheet: SheetCells, top: number): number {
  let bottom = top;
  for (let row = top; row <= bottom && row < top + mostHeaderRows; row += 1) {
    for (let column = sheet.left; column < sheet.right; column += 1) {
      const merge = sheet.merge(row, column);
      if (merge === null || merge.row < top || isSideLabel(sheet, merge.row, column)) continue;
      if (readHeaderWord(sheet.cell(merge.row, merge.column).text) === null) continue;
      bottom = Math.max(bottom, merge.row + merge.rows - 1);
    }
    if (row === bottom && continuesHeader(sheet, row + 1, top)) bottom += 1;
  }
  return bottom;
}

/** A row of sub-headers: nothing but header words, at least one of them. */
function continuesHeader(sheet: SheetCells, row: number, top: number): boolean {
  if (row >= sheet.bottom || row - top >= mostHeaderRows) return false;
  let words = 0;
  for (let column = sheet.left; column < sheet.right; column += 1) {
    const { text } = sheet.cell(row, column);
    if (compactText(text) === "") continue;
    if (readHeaderWord(text) === null) return false;
    words += 1;
  }
  return words > 0 && !beginsHeader(sheet, row);
}

function readColumn(
  sheet: SheetCells,
  top: number,
  bottom: number,
  column: number,
): HeaderColumn | null {
  for (let row = bottom; row >= top; row -= 1) {
    const merge = sheet.merge(row, column);
    const at = merge ?? { row, column, rows: 1, columns: 1 };
    if (at.row < top || isSideLabel(sheet, at.row, at.column)) continue;
    const word = readHeaderWord(sheet.cell(at.row, at.column).text);
    if (word === null) continue;
    const term = word.term ?? termAbove(sheet, at.row, column);
    return { ...word, term, column, start: at.column };
  }
  return null;
}

/** A caption over several columns, such as 长期目标 or 年度目标, says for which time they hold. */
function termAbove(sheet: SheetCells, row: number, column: number): HeaderColumn["term"] {
  for (let above = row - 1; above >= Math.max(sheet.top, row - 2); above -= 1) {
    const { text } = sheet.seen(above, column);
    if (text.length > longestCaption) return null;
    const term = readTerm(compactText(text));
    if (term !== null) return term;
  }
  return null;
}

const longestCaption = 16;
