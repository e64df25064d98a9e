import type { Failure, MarkStyle, Result } from "../core";
import { areaAddress, succeed, verdictMarks } from "../core";
import { changeWorkbook, readWorkbook } from "./command";
import { addMarks, removeMarks } from "./mark";
import { resultColumns } from "./result-columns";

/**
 * Sets the words of our own 结论 column off, as rules on that column; nothing else is touched. Doing
 * it again gives the same rules: the old ones are taken off first.
 */
export async function showMarks(sheetId: string, style: MarkStyle): Promise<Result<null, Failure>> {
  const column = await readWorkbook((context) => resultColumns(context, sheetId));
  if (!column.ok) return column;
  const { verdict, language } = column.value;
  return changeWorkbook("sheet", async (context) => {
    const cells = context.workbook.worksheets.getItem(sheetId).getRange(areaAddress(verdict));
    removeMarks(cells);
    addMarks(cells, verdictMarks(verdict, style, language));
    await context.sync();
    return succeed(null);
  });
}

/** Takes all marks off our own 结论 column; its values and formats are as before. */
export async function clearMarks(sheetId: string): Promise<Result<null, Failure>> {
  const column = await readWorkbook((context) => resultColumns(context, sheetId));
  if (!column.ok) return column;
  return changeWorkbook("sheet", async (context) => {
    const { worksheets } = context.workbook;
    removeMarks(worksheets.getItem(sheetId).getRange(areaAddress(column.value.verdict)));
    await context.sync();
    return succeed(null);
  });
}
