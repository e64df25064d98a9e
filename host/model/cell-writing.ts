import type { ICellData } from "@univerjs/core";

import { HostFailure, invalidArgument } from "../protocol/failure";
import { lastColumn, lastRow, SHEET_COLUMNS, SHEET_ROWS } from "./area";
import type { CellRange } from "./cell-range";
import { cellDataOf } from "./cell-value";
import { understand } from "./coercion";
import { styleOf } from "./look";
import { HOST_TRIGGER } from "./univer-command";

/** Null leaves a cell alone, an empty text clears it; in merged cells only the top-left one takes a value. */
export function writeEntries(
  range: CellRange,
  entryAt: (row: number, column: number) => unknown,
  trigger = HOST_TRIGGER,
): void {
  const { sheet, area } = range;
  range.checkWritable();
  if (area.rows === SHEET_ROWS || area.columns === SHEET_COLUMNS) {
    if (entryAt(0, 0) !== "") throw invalidArgument("Whole rows or columns can only be cleared.");
    clearContents(range);
    return;
  }
  const year = new Date().getFullYear();
  const changes = new Map<number, Map<number, ICellData>>();
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const line = new Map<number, ICellData>();
    for (let column = area.column; column <= lastColumn(area); column += 1) {
      const entered = entryAt(row - area.row, column - area.column);
      if (entered === null || entered === undefined) continue;
      const merge = sheet.mergeAt(row, column);
      if (merge !== null && (merge.row !== row || merge.column !== column)) continue;
      const { numberFormat } = sheet.look(row, column);
      const content = understand(entered, numberFormat, year);
      const data = cellDataOf(content);
      const format = content.kind === "number" ? content.format : null;
      if (format !== null && numberFormat === "General") data.s = styleOf({ numberFormat: format });
      line.set(column, data);
    }
    changes.set(row, line);
  }
  sheet.write(changes, trigger);
}

/** Empties the cells that have content. */
export function clearContents(range: CellRange): void {
  range.checkWritable();
  changeStored(range, (cell) =>
    cell.v === undefined && cell.f === undefined && cell.si === undefined
      ? null
      : cellDataOf({ kind: "empty" }),
  );
}

/** Takes the looks away. */
export function clearLooks(range: CellRange): void {
  if (range.sheet.protection.protected) {
    throw new HostFailure("AccessDenied", "The sheet is protected: its formats cannot be changed.");
  }
  changeStored(range, (cell) => (cell.s == null ? null : { s: null }));
}

function changeStored(range: CellRange, change: (cell: ICellData) => ICellData | null): void {
  const { sheet, area } = range;
  const changes = new Map<number, Map<number, ICellData>>();
  sheet.model.getCellMatrix().forValue((row, column, cell) => {
    if (
      cell == null ||
      row < area.row ||
      column < area.column ||
      row > lastRow(area) ||
      column > lastColumn(area)
    )
      return;
    const data = change(cell);
    if (data === null) return;
    const line = changes.get(row) ?? new Map<number, ICellData>();
    changes.set(row, line.set(column, data));
  });
  sheet.write(changes);
}
