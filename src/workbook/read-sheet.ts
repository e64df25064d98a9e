import type { Area, CellValue, Grid, GridCell } from "../core";
import { areaAddress, parseAddresses } from "../core";
import { wait } from "./command";
import { gridCell, HELD } from "./held-cell";
import type { SheetTag } from "./sheet-tag";
import { NAMES, sheetNames } from "./sheet-names";
import { readCorrection } from "./mapping";
import { readTag, sheetProperties, TAG } from "./sheet-tag";

/** A sheet as it was read: its cells, and what makes it known as one of ours. */
export interface ReadSheet {
  readonly id: string;
  readonly name: string;
  readonly tag: SheetTag | null;
  /** Which columns a person said its table has; `null` where nobody did. */
  readonly corrected: string | null;
  /** Names of the sheet's own scope that stand for one rectangle of cells. */
  readonly names: ReadonlyMap<string, Area>;
  /** What the sheet carries unseen, by upper-case key. */
  readonly properties: ReadonlyMap<string, string>;
  readonly grid: Grid;
}

/** Cells per request where a sheet is too large for one answer. */
const SLICE = 40_000;

const SHEET = ["id", "name", ...NAMES.split(","), ...TAG.split(",")]
  .map((property) => `worksheet/${property}`)
  .join(",");

/** The sheet with this id; without one the sheet in front. */
function sheetOf(context: Excel.RequestContext, sheetId: string | undefined): Excel.Worksheet {
  const { worksheets } = context.workbook;
  return sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
}

/**
 * Reads everything that is written on a sheet, in one request of seven actions; hidden rows take a
 * second one. A sheet whose answer would be too large is read in slices of rows.
 */
export async function readSheet(
  context: Excel.RequestContext,
  sheetId: string | undefined,
): Promise<ReadSheet> {
  const used = sheetOf(context, sheetId).getUsedRange(true);
  const merged = used.getMergedAreasOrNullObject();
  merged.load("address");
  used.load(`rowIndex,columnIndex,rowHidden,${HELD},${SHEET}`);
  try {
    await context.sync();
  } catch (error) {
    if (!answerTooLarge(error)) throw error;
    return readInSlices(context, sheetId);
  }
  return {
    ...identity(used.worksheet),
    grid: {
      sheet: used.worksheet.name,
      origin: { row: used.rowIndex, column: used.columnIndex },
      cells: await gridCells(used),
      merges: merged.isNullObject ? [] : parseAddresses(merged.address),
      hiddenRows: await hiddenRows(context, used, used.values.length),
    },
  };
}

async function readInSlices(
  context: Excel.RequestContext,
  sheetId: string | undefined,
): Promise<ReadSheet> {
  const used = sheetOf(context, sheetId).getUsedRange(true);
  const merged = used.getMergedAreasOrNullObject();
  merged.load("address");
  used.load(`rowIndex,columnIndex,rowCount,columnCount,rowHidden,${SHEET}`);
  await context.sync();
  const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = used;
  const step = Math.max(1, Math.floor(SLICE / columnCount));
  const cells: (readonly GridCell[])[] = [];
  for (let done = 0; done < rowCount; done += step) {
    const rows = Math.min(step, rowCount - done);
    const area = { row: rowIndex + done, column: columnIndex, rows, columns: columnCount };
    const slice = sheetOf(context, worksheet.id).getRange(areaAddress(area));
    slice.load(HELD);
    await context.sync();
    cells.push(...(await gridCells(slice)));
  }
  return {
    ...identity(worksheet),
    grid: {
      sheet: worksheet.name,
      origin: { row: rowIndex, column: columnIndex },
      cells,
      merges: merged.isNullObject ? [] : parseAddresses(merged.address),
      hiddenRows: await hiddenRows(context, used, rowCount),
    },
  };
}

function identity(sheet: Excel.Worksheet): Omit<ReadSheet, "grid"> {
  return {
    id: sheet.id,
    name: sheet.name,
    tag: readTag(sheet),
    corrected: readCorrection(sheet),
    names: sheetNames(sheet),
    properties: sheetProperties(sheet),
  };
}

/** Milliseconds of work without a pause, in which the pane may answer. */
const PAUSE_AFTER = 12;

async function gridCells(range: Excel.Range): Promise<readonly (readonly GridCell[])[]> {
  const values = range.values as CellValue[][];
  const texts = range.text;
  const formulas = range.formulas as CellValue[][];
  const formats = range.numberFormat as string[][];
  const cells: GridCell[][] = [];
  let begun = performance.now();
  for (const [row, line] of values.entries()) {
    if (performance.now() - begun > PAUSE_AFTER) {
      await wait(0);
      begun = performance.now();
    }
    cells.push(
      line.map((value, column) =>
        gridCell(
          value,
          texts[row]?.[column] ?? "",
          formulas[row]?.[column] ?? null,
          formats[row]?.[column] ?? "General",
        ),
      ),
    );
  }
  return cells;
}

/** Excel says `null` where some rows are hidden and some are not. */
async function hiddenRows(
  context: Excel.RequestContext,
  { rowHidden, rowIndex, worksheet }: Excel.Range,
  count: number,
): Promise<readonly number[]> {
  const mixed = (rowHidden as boolean | null) === null;
  if (!mixed && !rowHidden) return [];
  const rows = sheetOf(context, worksheet.id).getRange(`${rowIndex + 1}:${rowIndex + count}`);
  const properties = rows.getRowProperties({ rowHidden: true });
  await context.sync();
  return properties.value.flatMap((row, index) =>
    row.rowHidden === true ? [rowIndex + index] : [],
  );
}

function answerTooLarge(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error && error.code === "ResponsePayloadSizeLimitExceeded"
  );
}
