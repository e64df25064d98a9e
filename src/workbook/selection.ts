import type { Area, Failure, Result } from "../core";
import { succeed } from "../core";
import { readWorkbook } from "./command";
import type { ReadSheet } from "./read-sheet";
import { readSheet } from "./read-sheet";

/** The sheet in front of the user with everything that is written on it. */
export function readFrontSheet(): Promise<Result<ReadSheet, Failure>> {
  return readWorkbook(async (context) => succeed(await readSheet(context, undefined)));
}

/**
 * The cells that are selected on the sheet in front, as a smaller sheet: of several areas the rectangle
 * that holds them all. A single cell stands for the whole sheet.
 */
export function readSelection(): Promise<Result<ReadSheet, Failure>> {
  return readWorkbook(async (context) => {
    const selected = selectedAreas(context);
    const sheet = await readSheet(context, undefined);
    const area = boundingArea(selected.items);
    return succeed(area.rows === 1 && area.columns === 1 ? sheet : cropped(sheet, area));
  });
}

/** What is selected, without a cell being read; `null` where it is not one rectangle. */
export function selectedArea(): Promise<
  Result<{ readonly sheetId: string; readonly area: Area }, Failure>
> {
  return readWorkbook(async (context) => {
    const selected = selectedAreas(context);
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load("id");
    await context.sync();
    return succeed({ sheetId: sheet.id, area: boundingArea(selected.items) });
  });
}

function selectedAreas(context: Excel.RequestContext): Excel.RangeCollection {
  const { areas } = context.workbook.getSelectedRanges();
  areas.load("rowIndex,columnIndex,rowCount,columnCount");
  return areas;
}

function boundingArea(ranges: readonly Excel.Range[]): Area {
  const row = Math.min(...ranges.map(({ rowIndex }) => rowIndex));
  const column = Math.min(...ranges.map(({ columnIndex }) => columnIndex));
  const bottom = Math.max(...ranges.map(({ rowIndex, rowCount }) => rowIndex + rowCount));
  const right = Math.max(
    ...ranges.map(({ columnIndex, columnCount }) => columnIndex + columnCount),
  );
  return { row, column, rows: bottom - row, columns: right - column };
}

/** Part of a sheet is no sheet of ours any more, whatever the whole is. */
function cropped(sheet: ReadSheet, area: Area): ReadSheet {
  const { grid } = sheet;
  const top = Math.max(area.row, grid.origin.row);
  const left = Math.max(area.column, grid.origin.column);
  const bottom = area.row + area.rows;
  const right = area.column + area.columns;
  const cells = grid.cells
    .slice(top - grid.origin.row, Math.max(0, bottom - grid.origin.row))
    .map((row) => row.slice(left - grid.origin.column, Math.max(0, right - grid.origin.column)));
  return {
    ...sheet,
    tag: null,
    names: new Map(),
    properties: new Map(),
    grid: { ...grid, origin: { row: top, column: left }, cells },
  };
}
