import type { CellValue, GridCell } from "../core";
import { cellAddress } from "../core";
import { writableText } from "./foreign-text";

/** A cell of which nothing is known holds nothing. */
export const BLANK: GridCell = { value: null, text: "", format: "General" };

/** What has to be loaded of a range before `rangeCell` is asked. */
export const HELD = "values,text,formulas,numberFormat";

/** A cell of a range that was loaded. */
export function rangeCell(range: Excel.Range, row: number, column: number): GridCell {
  return gridCell(
    (range.values as CellValue[][])[row]?.[column] ?? null,
    range.text[row]?.[column] ?? "",
    (range.formulas as CellValue[][])[row]?.[column] ?? null,
    (range.numberFormat as string[][])[row]?.[column] ?? "General",
  );
}

/** Excel gives a text that begins with `=` as value and as formula alike; that is no formula. */
export function gridCell(
  value: CellValue,
  text: string,
  formula: CellValue,
  format: string,
): GridCell {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    value: value === "" ? null : value,
    text,
    format,
    ...(isFormula ? { formula } : {}),
  };
}

/** Of formulas only the formula counts: what it shows may wait for a calculation. */
export function holdsSame(one: GridCell, other: GridCell): boolean {
  return one.formula === undefined && other.formula === undefined
    ? one.value === other.value
    : one.formula === other.formula;
}

/** A value that is not ours as it is to be assigned. A cell of format `@` takes a number as text, too. */
export function writableValue(value: CellValue, format: string): Exclude<CellValue, null> {
  return typeof value === "string" ? writableText(value, format) : (value ?? "");
}

/** Gives a cell back what it held. The format goes last: Excel gives a cell one of its own choice when a formula comes in. */
export function giveBack(
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  { value, formula }: GridCell,
  format: string,
): void {
  const range = sheet.getRange(cellAddress(row, column));
  if (formula === undefined) {
    range.numberFormat = [[format]];
    range.values = [[writableValue(value, format)]];
  } else {
    // In a cell of format `@` it would stay text.
    range.numberFormat = [["General"]];
    range.formulas = [[formula]];
  }
  range.numberFormat = [[format]];
}
