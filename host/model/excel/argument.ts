import { type HostFailure, invalidArgument } from "../../protocol/failure";
import { WireObject } from "../../protocol/wire-type";
import { readAddress } from "../address";
import { lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS, type Area } from "../area";
import { CellAreas } from "../cell-areas";
import { CellRange } from "../cell-range";
import type { Sheet } from "../sheet";

export function text(value: unknown, name: string): string {
  if (typeof value !== "string") throw invalidArgument(`${name} has to be a text.`);
  return value;
}

export function boolean(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(`${name} has to be true or false.`);
  return value;
}

export function number(value: unknown, name: string, low: number, high: number): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < low || value > high) {
    throw invalidArgument(`${name} has to be a number from ${low} to ${high}.`);
  }
  return value;
}

export function integer(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isInteger(value))
    throw invalidArgument(`${name} has to be a whole number.`);
  return value;
}

export function oneOf<T extends string>(value: unknown, name: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined)
    throw invalidArgument(`${name}: ${String(value)} is none of ${words.join(", ")}.`);
  return found;
}

export function record(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidArgument(`${name} has to be an object.`);
  }
  return value as Readonly<Record<string, unknown>>;
}

/** A cell area inside the sheet; Excel answers InvalidArgument outside. */
export function insideSheet(area: Area): Area {
  const inside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    lastRow(area) < SHEET_ROWS &&
    lastColumn(area) < SHEET_COLUMNS;
  if (!inside) throw invalidArgument("The range would lie outside the sheet.");
  return area;
}

/** An address or a defined name on a sheet; Excel answers InvalidArgument when it is neither. */
export function rangeOnSheet(sheet: Sheet, address: unknown): CellRange {
  const written = text(address, "The address");
  const found = sheet.book.resolveReference(written, sheet);
  if (found === null)
    throw invalidArgument(`${written} is neither an address nor a name on this sheet.`);
  if (found.sheet !== sheet) throw invalidArgument(`${written} lies on another sheet.`);
  return new CellRange(sheet, found.area);
}

export function areasOnSheet(sheet: Sheet, address: unknown): CellAreas {
  const written = text(address, "The address");
  const parsed = readAddress(written);
  if (parsed === null) throw invalidArgument(`${written} is not a list of addresses.`);
  return new CellAreas(
    sheet,
    parsed.areas.map((area) => new CellRange(sheet, area)),
  );
}

/** A range object or an address. */
export function rangeArgument(value: unknown, base: Sheet): CellRange {
  if (value instanceof WireObject) {
    if (value.target instanceof CellRange) return value.target;
    throw invalidArgument("A range was expected.");
  }
  return rangeOnSheet(base, value);
}

/**
 * Reads what is assigned to values, formulas or numberFormat: one value for all cells or a 2-D array of exactly
 * the range's shape.
 */
export function readGrid(value: unknown, area: Area): (row: number, column: number) => unknown {
  if (!Array.isArray(value)) return () => value;
  const rows: readonly unknown[] = value;
  if (rows.length !== area.rows) throw wrongShape(area, `${rows.length} rows`);
  for (const row of rows) {
    if (!Array.isArray(row)) throw wrongShape(area, "a list that is not two-dimensional");
    if (row.length !== area.columns) throw wrongShape(area, `${row.length} columns`);
  }
  return (row, column) => (rows[row] as readonly unknown[])[column];
}

function wrongShape(area: Area, given: string): HostFailure {
  return invalidArgument(
    `The range has ${area.rows} rows and ${area.columns} columns, given were ${given}.`,
  );
}
