import type { CellValue, Failure, Result } from "../core";
import { cellAddress, succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";

/** What the cell of a score held before. */
export type OldScore = CellValue;

/** Writes points into a cell of the 得分 column. Gives what stood there, formula or value. */
export async function writeScore(
  sheetId: string,
  place: { readonly row: number; readonly column: number },
  points: CellValue,
): Promise<Result<OldScore, Failure>> {
  const address = cellAddress(place.row, place.column);
  const old = await readWorkbook(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheetId).getRange(address);
    cell.load("formulas");
    await context.sync();
    return succeed((cell.formulas as CellValue[][])[0]?.[0] ?? null);
  });
  if (!old.ok) return old;
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.getRange(address).formulas = [[points]];
    await context.sync();
    return old;
  });
}
