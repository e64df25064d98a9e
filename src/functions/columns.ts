import type { CellValue } from "../core";
import { isBlank, isSheetHigh } from "./block";
import { readCell } from "./cell";
import type { Shown } from "./overlay";

/**
 * What `overlay` gives for the usual call, a column beside a column of the same height, in one walk over
 * both: with a million cells, fetching every row from memory once more costs as much as judging it. `null`
 * for every other shape.
 */
export function overColumns(
  first: unknown,
  second: unknown,
  cell: (first: CellValue, second: CellValue) => Shown,
): Shown[][] | null {
  if (!Array.isArray(first) || !Array.isArray(second)) return null;
  const { length } = first;
  if (length < 2 || second.length !== length) return null;
  const rows = usedEnd(first, second);
  // oxlint-disable-next-line unicorn/no-new-array -- growing to a million rows copies them many times
  const result = new Array<Shown[]>(rows);
  for (let row = 0; row < rows; row += 1) {
    const line: unknown = first[row];
    const beside: unknown = second[row];
    if (!isLone(line) || !isLone(beside)) return null;
    const one = readCell(line[0]);
    const other = readCell(beside[0]);
    result[row] = [one === null && other === null ? "" : cell(one, other)];
  }
  return result;
}

/** Rows up to the last in use, at least 1; a line that is not one cell ends the search and is met again. */
function usedEnd(first: readonly unknown[], second: readonly unknown[]): number {
  const zeroIsBlank = isSheetHigh(first.length);
  const isBlankLine = (line: unknown): boolean => isLone(line) && isBlank(line[0], zeroIsBlank);
  let rows = first.length;
  while (rows > 1 && isBlankLine(first[rows - 1]) && isBlankLine(second[rows - 1])) rows -= 1;
  return rows;
}

function isLone(line: unknown): line is readonly [unknown] {
  return Array.isArray(line) && line.length === 1;
}
