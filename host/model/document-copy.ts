import type { Cell, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import { columnName, readAddress } from "./address";
import type { Book } from "./book";
import { takeSnapshot } from "./sheet-snapshot";
import type { SheetSnapshot } from "./snapshot";

/**
 * The open workbook as the bytes of an .xlsx, as `getFileAsync` hands it over: cells with formulas
 * under their stored names, number formats, merges, widths, heights and names. Looks, validation and
 * conditional formats are left out: nothing that reads the copy asks for them.
 */
export function documentCopy(book: Book, functionNames: readonly string[]): Promise<Uint8Array> {
  const sheets = book.sheets().map((sheet) => takeSnapshot(sheet));
  return writeXlsx({
    sheets: sheets.map((sheet) => toSheet(sheet, functionNames)),
    namedRanges: sheets.flatMap((sheet) =>
      sheet.names.map(({ name, formula, scope }) => ({
        name,
        range: formula.replace(/^=/u, ""),
        ...(scope === "Worksheet" ? { scope: sheet.name } : {}),
      })),
    ),
  });
}

function toSheet(sheet: SheetSnapshot, functionNames: readonly string[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, line] of sheet.formulas.entries()) {
    for (const [column, entry] of line.entries()) {
      const value = sheet.values[row]?.[column] ?? "";
      const formula = typeof entry === "string" && entry.startsWith("=") && entry !== value;
      const format = sheet.looks[`${columnName(column)}${row + 1}`]?.numberFormat;
      cells.set(`${row},${column}`, {
        value: value === "" ? null : value,
        ...(formula
          ? { formula: stored(entry, functionNames).slice(1), formulaResult: value }
          : {}),
        ...(format === undefined ? {} : { style: { numFmt: format } }),
      });
    }
  }
  return {
    name: sheet.name,
    rows: sheet.values.map((line) => line.map((value) => (value === "" ? null : value))),
    cells,
    merges: sheet.merges.flatMap((address) =>
      (readAddress(address)?.areas ?? []).map(({ row, column, rows, columns }) => ({
        startRow: row,
        startCol: column,
        endRow: row + rows - 1,
        endCol: column + columns - 1,
      })),
    ),
    rowDefs: new Map(
      sheet.rowHeights.map((height, row) => [
        row,
        { height, ...(sheet.hiddenRows.includes(row + 1) ? { hidden: true } : {}) },
      ]),
    ),
  };
}

/** `PERF.EVAL(` → `_xldudf_PERF_EVAL(`, as files keep the functions of add-ins. */
function stored(formula: string, functionNames: readonly string[]): string {
  return functionNames.reduce(
    (text, name) =>
      text.replaceAll(
        new RegExp(`(?<![\\w.])${name.replaceAll(".", "\\.")}(?=\\()`, "giu"),
        () => `_xldudf_${name.replaceAll(".", "_")}`,
      ),
    formula,
  );
}
