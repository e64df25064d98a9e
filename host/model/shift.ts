import { areaBetween, lastColumn, lastRow, type Area } from "./area";

/** Rows or columns that come in before `at`, or that go out from `at` on. */
export interface Shift {
  readonly axis: "rows" | "columns";
  readonly kind: "insert" | "delete";
  readonly at: number;
  readonly count: number;
}

/** Where an area lies after the shift, as Excel moves references; null when all of it was deleted. */
export function shiftArea(area: Area, shift: Shift): Area | null {
  if (shift.axis === "rows") {
    const moved = shiftSpan(area.row, lastRow(area), shift);
    return moved === null ? null : areaBetween(moved[0], area.column, moved[1], lastColumn(area));
  }
  const moved = shiftSpan(area.column, lastColumn(area), shift);
  return moved === null ? null : areaBetween(area.row, moved[0], lastRow(area), moved[1]);
}

function shiftSpan(first: number, last: number, shift: Shift): readonly [number, number] | null {
  const { at, count, kind } = shift;
  if (kind === "insert")
    return [first >= at ? first + count : first, last >= at ? last + count : last];
  const end = at + count;
  if (first >= at && last < end) return null;
  const newFirst = first < at ? first : Math.max(at, first - count);
  const newLast = last < at ? last : last < end ? at - 1 : last - count;
  return [newFirst, newLast];
}
