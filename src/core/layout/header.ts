import type { ColumnRole, HeaderWord } from "./column-role";
import { compactText } from "./compact-text";
import { mayNameIndicators, readHeaderWord, readTerm } from "./header-words";
import type { SheetCells } from "./sheet-cells";

export interface HeaderColumn extends HeaderWord {
  readonly column: number;
  /** First column of the header cell: columns under one wide header share it. */
  readonly start: number;
  /** As printed, for telling an adjusted value from the first one. */
  readonly text: string;
  /** Where years stand side by side, the one that the column is about. */
  readonly year: string | null;
  /** Named by the wide cell above only: what stands under it is no header word. */
  readonly fallen: boolean;
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
  // 绩效指标 | 年度目标 | 完成情况 above the words proper: a caption, nothing is read by it.
  if (bottom + 1 < sheet.bottom && beginsHeader(sheet, bottom + 1)) return null;
  const columns: HeaderColumn[] = [];
  for (let column = sheet.left; column < sheet.right; column += 1) {
    const found = readColumn(sheet, row, bottom, column);
    if (found !== null) columns.push(found);
  }
  const named = withoutFallen(columns);
  const names = named.some(({ role }) => role === "indicator" || role === "level");
  const asks = named.some(({ role }) => role === "target");
  return names && asks ? { top: row, bottom, columns: named } : null;
}

/** 基期值 under a wide 指标值 is no target when 预期实现值 beside it says that it is one. */
function withoutFallen(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  const told = columns.some(({ role, fallen }) => role === "target" && !fallen);
  return told ? columns.filter(({ role, fallen }) => role !== "target" || !fallen) : columns;
}

/** Rows that one header may take; printed forms have at most three. */
const mostHeaderRows = 4;

function beginsHeader(sheet: SheetCells, row: number): boolean {
  if (!namesIndicators(sheet, row)) return false;
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

/** Most rows of a table are told from a header by this alone. */
function namesIndicators(sheet: SheetCells, row: number): boolean {
  for (let column = sheet.left; column < sheet.right; column += 1) {
    const { text } = sheet.cell(row, column);
    if (!mayNameIndicators(text)) continue;
    const role = readHeaderWord(text)?.role;
    if (role === "level" || role === "indicator") return true;
  }
  return false;
}

/** A label that runs down the side of the table (绩效指标) names no column: rows of it stand beside it. */
function isSideLabel(sheet: SheetCells, row: number, column: number): boolean {
  const merge = sheet.merge(row, column);
  if (merge === null) return false;
  if (merge.row + merge.rows - row > mostHeaderRows) return true;
  for (let below = row + 1; below < merge.row + merge.rows; below += 1) {
    for (let other = sheet.left; other < sheet.right; other += 1) {
      if (other >= merge.column && other < merge.column + merge.columns) continue;
      const { text } = sheet.cell(below, other);
      if (compactText(text) !== "" && !isHeaderText(sheet, row, below, other)) return true;
    }
  }
  return false;
}

/** A header word, or what a wide header cell above is parted into: 经费保障 under 偏差原因分析. */
function isHeaderText(sheet: SheetCells, top: number, row: number, column: number): boolean {
  if (readHeaderWord(sheet.cell(row, column).text) !== null) return true;
  const width = sheet.merge(row, column)?.columns ?? 1;
  for (let above = row - 1; above >= top; above -= 1) {
    const merge = sheet.merge(above, column);
    if (merge === null || merge.columns <= width || merge.rows > 1) continue;
    const word = readHeaderWord(sheet.seen(above, column).text);
    if (word === null) continue;
    if (PARTED.has(word.role)) return true;
    // 名称 | 权重 under a wide 一级指标.
    if ((word.role === "level" || word.role === "indicator") && isNameWord(sheet, row, column)) {
      return true;
    }
  }
  return false;
}

function isNameWord(sheet: SheetCells, row: number, column: number): boolean {
  return /^(?:名称|内容|指标名称)$/u.test(compactText(sheet.cell(row, column).text));
}

/** What forms part into columns of their own words; a target's parts are header words themselves. */
const PARTED: ReadonlySet<ColumnRole> = new Set(["deviation", "likelihood", "target", "remark"]);

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
    if (!isHeaderText(sheet, top, row, column)) return false;
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
  let fallen = false;
  for (let row = bottom; row >= top; row -= 1) {
    const merge = sheet.merge(row, column);
    const at = merge ?? { row, column, rows: 1, columns: 1 };
    if (at.row < top || isSideLabel(sheet, at.row, at.column)) continue;
    const { text } = sheet.cell(at.row, at.column);
    const word = readHeaderWord(text);
    if (word === null) {
      fallen ||= compactText(text) !== "";
      continue;
    }
    const wide = wideActual(sheet, top, at.row, column);
    const year = yearIn(text) ?? yearAbove(sheet, at.row, column);
    if (wide !== null && partWord.test(compactText(text))) return { ...wide, column, year, fallen };
    const term = word.term ?? termAbove(sheet, at.row, column);
    return { ...word, term, column, start: at.column, text, year, fallen };
  }
  return null;
}

/** 值 | 单位 below a wide 完成值 are parts of what was done, not of what is asked. */
function wideActual(
  sheet: SheetCells,
  top: number,
  row: number,
  column: number,
): Omit<HeaderColumn, "column" | "year" | "fallen"> | null {
  for (let above = row - 1; above >= top; above -= 1) {
    const merge = sheet.merge(above, column);
    if (merge === null || merge.columns < 2 || merge.row < top) continue;
    const { text } = sheet.cell(merge.row, merge.column);
    const word = readHeaderWord(text);
    if (word !== null && DONE.has(word.role)) return { ...word, start: merge.column, text };
  }
  return null;
}

const DONE: ReadonlySet<ColumnRole> = new Set(["actual", "period-actual", "forecast", "previous"]);

const partWord = /^(?:值|数值?|数量|内容|描述|(?:计量|度量)?单位)$/u;

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

function yearIn(text: string): string | null {
  return /(?<!\d)20\d{2}(?=年)/u.exec(text.normalize("NFKC"))?.[0] ?? null;
}

/** 2023年 | 2024年 over their columns each. */
function yearAbove(sheet: SheetCells, row: number, column: number): string | null {
  for (let above = row - 1; above >= Math.max(sheet.top, row - 2); above -= 1) {
    const { text } = sheet.seen(above, column);
    const year = text.length > longestCaption ? null : yearIn(text);
    if (year !== null) return year;
  }
  return null;
}

const longestCaption = 16;
