import { columnName, readAddress } from "./address";
import { shiftArea, type Shift } from "./shift";

/** A formula with its texts blanked out, so that names are looked for in code only. */
function withoutTexts(formula: string): string {
  return formula.replaceAll(/"(?:[^"]|"")*"/gu, '""');
}

/** The first of these function names that a formula calls; functions as a file without the add-in shows them count. */
export function calledFunction(formula: string, names: Iterable<string>): string | null {
  const code = withoutTexts(formula).toUpperCase();
  if (code.includes("_XLDUDF_")) return "_xldudf_";
  for (const name of names) {
    const at = code.indexOf(`${name.toUpperCase()}(`);
    if (at >= 0 && !/[\w.]/u.test(code.charAt(at - 1))) return name;
  }
  return null;
}

/** The formula as it reads from a cell that many rows and columns further: fixed references stay. */
export function moveReferences(formula: string, rows: number, columns: number): string {
  return replaceReferences(formula, (cell) => ({
    ...cell,
    row: cell.fixedRow ? cell.row : cell.row + rows,
    column: cell.fixedColumn ? cell.column : cell.column + columns,
  }));
}

/** The formula after rows or columns came in or went out of its sheet. */
export function shiftReferences(formula: string, shift: Shift): string {
  return replaceReferences(formula, (cell) => {
    const moved = shiftArea({ row: cell.row, column: cell.column, rows: 1, columns: 1 }, shift);
    return moved === null ? null : { ...cell, row: moved.row, column: moved.column };
  });
}

interface CellReference {
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

/** Texts and quoted sheet names are left alone. */
function replaceReferences(
  formula: string,
  replace: (cell: CellReference) => CellReference | null,
): string {
  const reference =
    /(?<![\w.$!])(?<fixedColumn>\$?)(?<column>[A-Z]{1,3})(?<fixedRow>\$?)(?<row>[1-9]\d{0,6})(?![\w(.!])/gu;
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(
            reference,
            (
              written: string,
              fixedColumn: string,
              column: string,
              fixedRow: string,
              row: string,
            ) => {
              const area = readAddress(`${column}${row}`)?.areas[0];
              if (area === undefined) return written;
              const moved = replace({
                row: area.row,
                column: area.column,
                fixedRow: fixedRow !== "",
                fixedColumn: fixedColumn !== "",
              });
              if (moved === null || moved.row < 0 || moved.column < 0) return "#REF!";
              return `${fixedColumn}${columnName(moved.column)}${fixedRow}${moved.row + 1}`;
            },
          ),
    )
    .join("");
}
