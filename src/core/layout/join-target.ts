import type { CellValue } from "../cell";
import { compactText } from "./compact-text";
import type { SheetCells } from "./sheet-cells";
import type { ColumnGroup } from "./table-mapping";
import { readWritten, writtenText } from "./written";

/** Comparator, value and unit from their columns as one target (SPEC C3). */
export function joinTarget(
  sheet: SheetCells,
  group: ColumnGroup,
  row: number,
): { readonly value: CellValue; readonly repaired: boolean } {
  const cells = group.target.map((column) => readWritten(sheet.seen(row, column)));
  const texts = group.target.map((column, index) =>
    sameMerge(sheet, row, group.target, index) ? "" : writtenText(sheet.seen(row, column)).trim(),
  );
  const repaired = cells.some((cell) => cell.repaired !== null);
  const only = cells[0]?.value ?? null;
  const comparator = group.comparator === null ? "" : comparatorText(sheet, row, group.comparator);
  const unit = group.unit === null ? "" : writtenText(sheet.seen(row, group.unit)).trim();
  const value = texts.join("");
  if (value === "") return { value: null, repaired };
  if (group.target.length === 1 && comparator === "" && isNoUnit(unit)) {
    return { value: typeof only === "string" ? value : only, repaired };
  }
  const sign = hasComparator(value) ? "" : comparator;
  const ending = isNoUnit(unit) || !endsInNumber(value) ? "" : unit;
  return { value: `${sign}${value}${ending}`, repaired };
}

/** Columns of one header under which the body is merged as well: one cell, read once. */
function sameMerge(
  sheet: SheetCells,
  row: number,
  columns: readonly number[],
  index: number,
): boolean {
  const column = columns[index] ?? 0;
  const merge = sheet.merge(row, column);
  return index > 0 && merge !== null && merge.column < column;
}

/** 定性 and 定量 say what kind the value is, not how to compare. */
function comparatorText(sheet: SheetCells, row: number, column: number): string {
  const text = writtenText(sheet.seen(row, column)).replace(/\s+/gu, "");
  return /^(?:定性|定量|其他|无|不适用|[/—-])/u.test(compactText(text)) ? "" : text;
}

function hasComparator(text: string): boolean {
  return /^[<>=≥≤≧≦＞＜＝]|^(?:不[低少高超多小大]|至少|至多|大于|小于|等于|达到|控制在)/u.test(
    text,
  );
}

function isNoUnit(unit: string): boolean {
  return /^(?:[/—\-*]|无|定性|不适用)?$/u.test(compactText(unit));
}

function endsInNumber(text: string): boolean {
  return /[\d.〇零一二三四五六七八九十百千万亿半]$/u.test(compactText(text));
}
