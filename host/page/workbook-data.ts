import { CellValueType } from "@univerjs/core";
import type { IWorkbookData } from "@univerjs/core";
import type { SampleTable } from "./sample-table";

/** Excel's own look, in the pixels of the grid. */
const SHEET = { rowCount: 200, columnCount: 26, defaultColumnWidth: 72, defaultRowHeight: 19 };
const TABLE_COLUMN_WIDTH = 150;

/** A workbook with one sheet, empty or with a table in it. */
export function workbookData(unitId: string, table: SampleTable | null): Partial<IWorkbookData> {
  const id = "{sheet-1}";
  return {
    id: unitId,
    name: table?.title ?? "工作簿1",
    sheetOrder: [id],
    sheets: { [id]: { ...SHEET, id, name: "Sheet1", ...(table === null ? {} : contentOf(table)) } },
  };
}

function contentOf(table: SampleTable): object {
  const lines = [[table.title], table.columns, ...table.rows];
  return {
    cellData: Object.fromEntries(
      lines.map((line, row) => [
        row,
        Object.fromEntries(
          line.map((value, column) => [
            column,
            {
              v: value,
              t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.STRING,
            },
          ]),
        ),
      ]),
    ),
    columnData: Object.fromEntries(
      table.columns.map((_, column) => [column, { w: TABLE_COLUMN_WIDTH }]),
    ),
  };
}
