import type { Area } from "../area";
import { cellAddress, columnLetters } from "../area";
import type { FormContent } from "../forms/content";
import type { FormDefinition } from "../forms/form";
import type { Language } from "../messages/language";
import type { RowWriter } from "./formula";
import type { RuleProfile } from "../scoring/profile";
import type { Font } from "./text-metrics";

/** What every section of a sheet needs to know. */
export interface SheetContext {
  readonly form: FormDefinition;
  readonly content: FormContent;
  readonly language: Language;
  /** `plain`: formulas without PERF functions; `values`: no formulas at all. */
  readonly formulas: "perf" | "plain" | "values";
  readonly writeRow: RowWriter;
  /** The rules that scores follow. */
  readonly profile: RuleProfile;
}

export const YEAR_ROW = 1;

/** The year cell with both `$`: it keeps its place in a formula that is filled down. */
export const YEAR_CELL = absolute(YEAR_ROW, 0);

/** Where a form that is scored names its rules: beside the year, outside the printed form. */
export function profileCell(form: FormDefinition): Area | null {
  const column = form.columns.findIndex(({ role }) => role === "reason");
  if (column < 1 || !form.columns.some(({ role }) => role === "score")) return null;
  return { row: YEAR_ROW, column, rows: 1, columns: 1 };
}

/** Grid columns that belong to the paper form; they stand before all others. */
export function printedColumns(form: FormDefinition): number {
  return form.columns.filter((column) => column.printed).length;
}

/** Width in points of neighbouring grid columns. */
export function spanWidth(form: FormDefinition, area: Area): number {
  return form.columns
    .slice(area.column, area.column + area.columns)
    .reduce((sum, column) => sum + column.width, 0);
}

export function bodyFont(form: FormDefinition): Font {
  return { name: form.fonts.body, size: form.fonts.size };
}

/** `$A$21` */
export function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** `G20:G50`, one column. */
export function columnRange(column: number, first: number, last: number): string {
  return `${cellAddress(first, column)}:${cellAddress(last, column)}`;
}

/** A value of a record that may come from a file: its own keys only. */
export function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | null {
  return Object.hasOwn(record, key) ? (record[key] ?? null) : null;
}
