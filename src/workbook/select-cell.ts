import type { Failure, Result } from "../core";
import { succeed } from "../core";
import { readWorkbook } from "./command";

/** Brings a sheet to the front and selects a cell of it; the address is without sheet name. */
export function selectCell(sheetId: string, address: string): Promise<Result<null, Failure>> {
  return readWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.activate();
    sheet.getRange(address).select();
    await context.sync();
    return succeed(null);
  });
}
