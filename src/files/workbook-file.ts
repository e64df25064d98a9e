import type { Cell, CellValue as FileValue, Sheet, Workbook } from "hucre/xlsx";
import { readXls, readXlsb, readXlsx } from "hucre/xlsx";
import type { FileProblem, Grid, GridCell, Result } from "../core";
import { fail, shownPercentage, succeed } from "../core";
import type { Container } from "./container";
import { holdsName, MOST_CELLS, MOST_ROWS } from "./container";

/** Sheets of an .xlsx, .xlsb or .xls as grids, in order; very hidden ones hold no form and are left out. */
export async function readWorkbookFile(
  bytes: Uint8Array,
  container: Container,
): Promise<Result<readonly Grid[], FileProblem>> {
  let workbook: Workbook;
  try {
    workbook = await open(bytes, container);
  } catch (problem) {
    return fail(problemOf(problem));
  }
  const grids: Grid[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.veryHidden === true) continue;
    const grid = toGrid(sheet);
    if (grid === null) return fail({ kind: "too-many-cells", most: MOST_CELLS });
    if (filledRows(sheet) > MOST_ROWS) return fail({ kind: "too-many-rows", most: MOST_ROWS });
    grids.push(grid);
  }
  return succeed(grids);
}

async function open(bytes: Uint8Array, container: Container): Promise<Workbook> {
  if (container === "compound") return readXls(bytes);
  return holdsName(bytes, "xl/workbook.bin")
    ? readXlsb(bytes, { readStyles: true })
    : readXlsx(bytes, { readStyles: true });
}

function problemOf(problem: unknown): FileProblem {
  const text = problem instanceof Error ? `${problem.name} ${problem.message}` : "";
  if (/encrypt|password/iu.test(text)) return { kind: "password" };
  if (/cells|too large|exceed/iu.test(text)) return { kind: "too-many-cells", most: MOST_CELLS };
  return { kind: "damaged" };
}

/** `null` when the filled part spans more cells than are read. */
function toGrid(sheet: Sheet): Grid | null {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, lastFilled(row)), 0);
  const height = lastRow(sheet.rows);
  if (width * height > MOST_CELLS) return null;
  const hiddenRows: number[] = [];
  for (const [row, definition] of sheet.rowDefs ?? []) {
    if (definition.hidden === true) hiddenRows.push(row);
  }
  return {
    sheet: sheet.name,
    origin: { row: 0, column: 0 },
    cells: sheet.rows
      .slice(0, height)
      .map((values, row) =>
        Array.from({ length: width }, (_, column) =>
          toCell(values[column] ?? null, sheet.cells?.get(`${row},${column}`)),
        ),
      ),
    merges: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      row: startRow,
      column: startCol,
      rows: endRow - startRow + 1,
      columns: endCol - startCol + 1,
    })),
    hiddenRows,
  };
}

function lastFilled(values: readonly FileValue[]): number {
  let length = values.length;
  while (length > 0 && (values[length - 1] ?? null) === null) length -= 1;
  return length;
}

function lastRow(rows: readonly (readonly FileValue[])[]): number {
  let length = rows.length;
  while (length > 0 && lastFilled(rows[length - 1] ?? []) === 0) length -= 1;
  return length;
}

function filledRows({ rows }: Sheet): number {
  return rows.reduce((count, row) => count + (lastFilled(row) > 0 ? 1 : 0), 0);
}

/** Most cells of a sheet hold nothing, and are one and the same. */
const BLANK: GridCell = { value: null, text: "" };

function toCell(value: FileValue, cell: Cell | undefined): GridCell {
  if (value === null && cell === undefined) return BLANK;
  const format = cell?.style?.numFmt;
  const formula = cell?.formula === undefined ? undefined : withEquals(cell.formula);
  const plain = value instanceof Date ? serialOf(value) : value;
  return {
    value: plain,
    text: shown(plain, format),
    ...(format === undefined
      ? value instanceof Date
        ? { format: "yyyy-mm-dd" }
        : {}
      : { format }),
    ...(formula === undefined ? {} : { formula }),
  };
}

function withEquals(formula: string): string {
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** Excel's serial number of a moment; files give dates as UTC. */
function serialOf(date: Date): number {
  return (date.getTime() - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function shown(value: GridCell["value"], format: string | undefined): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const percentage =
    typeof value === "number" && format !== undefined ? shownPercentage(value, format) : null;
  return percentage ?? String(value);
}
