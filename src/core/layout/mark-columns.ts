import { STATUS_WORDS } from "../messages/status";
import { compactText } from "./compact-text";
import type { JudgedTable } from "./form-reading";
import { readHeaderWord } from "./header-words";
import type { SheetCells } from "./sheet-cells";
import { openSheet } from "./sheet-cells";

/**
 * Where 结论 and 说明 of a table go: two columns side by side to the right of it, the first pair in which
 * nothing stands on any row of the table, or the pair that an earlier run filled (SPEC C11).
 */
export function markColumns({ grid, area }: JudgedTable): {
  readonly verdict: number;
  readonly reason: number;
} {
  const sheet = openSheet(grid);
  const rows = { first: area.row, last: area.row + area.rows - 1 };
  for (let column = area.column + 1; column < sheet.right; column += 1) {
    if (isOwn(sheet, column, rows)) return { verdict: column, reason: column + 1 };
  }
  let column = area.column + area.columns;
  while (!isFree(sheet, column, rows) || !isFree(sheet, column + 1, rows)) column += 1;
  return { verdict: column, reason: column + 1 };
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

function isFree(sheet: SheetCells, column: number, { first, last }: Rows): boolean {
  for (let row = first; row <= last; row += 1) {
    if (sheet.cell(row, column).text !== "" || sheet.merge(row, column) !== null) return false;
  }
  return true;
}

/** 结论 and 说明 of ours: words only, no formula of anybody's. */
function isOwn(sheet: SheetCells, column: number, { first, last }: Rows): boolean {
  const header = (at: number) => readHeaderWord(sheet.cell(first, at).text)?.role;
  if (header(column) !== "verdict" || header(column + 1) !== "reason") return false;
  for (let row = first + 1; row <= last; row += 1) {
    const { text, formula } = sheet.cell(row, column);
    if (formula !== undefined || sheet.cell(row, column + 1).formula !== undefined) return false;
    if (text !== "" && !WORDS.has(compactText(text))) return false;
  }
  return true;
}

const WORDS: ReadonlySet<string> = new Set(
  Object.values(STATUS_WORDS).flatMap((words) => Object.values(words).map(compactText)),
);
