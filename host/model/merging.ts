import { HostFailure } from "../protocol/failure";
import { cellCount, contains, intersection, sameArea, type Area } from "./area";
import type { CellRange } from "./cell-range";
import { cellDataOf } from "./cell-value";
import { rangeOf, type Sheet } from "./sheet";
import { COMMAND } from "./univer-command";

/** Merges a range, or each of its rows; the top-left value stays, the others are dropped. */
export function merge(range: CellRange, across: boolean): void {
  const { sheet, area } = range;
  checkUnprotected(sheet);
  for (const table of sheet.tables) {
    if (intersection(table.area, area) !== null) {
      throw new HostFailure(
        "InvalidOperation",
        `Cells of the table ${table.name} cannot be merged.`,
      );
    }
  }
  range.checkMerges();
  const parts = across
    ? Array.from({ length: area.rows }, (_, row) => ({ ...area, row: area.row + row, rows: 1 }))
    : [area];
  for (const part of parts) mergeOne(sheet, part);
}

export function unmerge(range: CellRange): void {
  const { sheet, area } = range;
  checkUnprotected(sheet);
  const ranges = sheet
    .merges()
    .filter((old) => intersection(old, area) !== null)
    .map(rangeOf);
  if (ranges.length > 0) sheet.run(COMMAND.removeMerge, { ranges });
}

function mergeOne(sheet: Sheet, area: Area): void {
  if (cellCount(area) === 1 || sheet.merges().some((old) => sameArea(old, area))) return;
  const inside = sheet
    .merges()
    .filter((old) => contains(area, old))
    .map(rangeOf);
  if (inside.length > 0) sheet.run(COMMAND.removeMerge, { ranges: inside });
  const dropped = new Map<number, Map<number, ReturnType<typeof cellDataOf>>>();
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const corner = row === area.row && column === area.column;
      if (corner || sheet.value(row, column) === "") continue;
      const line = dropped.get(row) ?? new Map<number, ReturnType<typeof cellDataOf>>();
      dropped.set(row, line.set(column, cellDataOf({ kind: "empty" })));
    }
  }
  sheet.write(dropped);
  sheet.grow(area.row + area.rows - 1, area.column + area.columns - 1);
  sheet.run(COMMAND.addMerge, { ranges: [rangeOf(area)] });
}

function checkUnprotected(sheet: Sheet): void {
  if (sheet.protection.protected) throw new HostFailure("AccessDenied", "The sheet is protected.");
}
