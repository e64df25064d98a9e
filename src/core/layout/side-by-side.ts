import type { Area } from "../area";
import type { Header, HeaderColumn } from "./header";
import type { SheetCells } from "./sheet-cells";
import { windowOf } from "./sheet-cells";

/** One form of several that stand beside each other: its header, and the columns that are its own. */
export interface HeaderPart {
  readonly header: Header;
  readonly sheet: SheetCells;
}

/**
 * Parts a header that begins again from the outermost level (SPEC C1): each part is a table of its own.
 * 长期 beside 年度 is one table, of which the terms tell or the levels that the second half lacks.
 */
export function partsOf(header: Header, sheet: SheetCells): readonly HeaderPart[] {
  const parts = parted(header.columns);
  return parts.map((columns, index) => {
    const left = index === 0 ? sheet.left : leftOf(columns);
    const next = parts[index + 1];
    const right = next === undefined ? sheet.right : leftOf(next);
    return {
      header: { ...header, columns },
      sheet: parts.length === 1 ? sheet : windowOf(sheet, left, right),
    };
  });
}

/** The columns beside the tables on a row, where another form may stand. */
export function* besideTables(
  sheet: SheetCells,
  tables: readonly { readonly area: Area }[],
  row: number,
): Generator<SheetCells> {
  const covering = tables
    .map(({ area }) => area)
    .filter((area) => row >= area.row && row < area.row + area.rows);
  if (covering.length === 0) {
    yield sheet;
    return;
  }
  let left = sheet.left;
  for (const area of covering.toSorted((one, other) => one.column - other.column)) {
    if (area.column - left >= LEAST) yield windowOf(sheet, left, area.column);
    left = Math.max(left, area.column + area.columns);
  }
  if (sheet.right - left >= LEAST) yield windowOf(sheet, left, sheet.right);
}

/** An indicator and what is asked for. */
const LEAST = 2;

function parted(columns: readonly HeaderColumn[]): readonly (readonly HeaderColumn[])[] {
  const begins = columns.flatMap((_, index) =>
    beginsAgain(columns, index) ? [columns[index - 1]?.role === "ordinal" ? index - 1 : index] : [],
  );
  if (begins.length === 0) return [columns];
  const parts = [0, ...begins].map((from, index) => columns.slice(from, begins[index]));
  return parts.every(isWhole) && !differInTerm(parts) ? parts : [columns];
}

/** 一级指标 a second time, behind a target. */
function beginsAgain(columns: readonly HeaderColumn[], index: number): boolean {
  const column = columns[index];
  if (column?.role !== "level" || column.depth !== 1) return false;
  const before = columns.slice(0, index);
  const isSame = before.some(({ role, depth, start }) => {
    return role === "level" && depth === 1 && start !== column.start;
  });
  return isSame && before.some(({ role }) => role === "target");
}

function isWhole(columns: readonly HeaderColumn[]): boolean {
  return columns.some(({ role }) => role === "target");
}

function differInTerm(parts: readonly (readonly HeaderColumn[])[]): boolean {
  const terms = parts.map((part) => part.find(({ role }) => role === "target")?.term ?? null);
  return terms.every((term) => term !== null) && new Set(terms).size === terms.length;
}

function leftOf(columns: readonly HeaderColumn[]): number {
  return Math.min(...columns.map(({ column }) => column));
}
