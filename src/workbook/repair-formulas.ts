import type { CellValue, Failure, Result } from "../core";
import { cellAddress, repairedFormula, succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";

interface Repair {
  readonly address: string;
  readonly formula: string;
}

/** What a call shows that Excel lost the function of; it stays so until it is entered again. */
const LOST = new Set<CellValue>(["#NAME?", "#REF!"]);

/**
 * Enters again the formulas of ours that show `#NAME?` or `#REF!`, cell by cell, and touches nothing
 * else; without an id on the sheet in front. Gives the number of cells.
 */
export async function repairFormulas(sheetId?: string): Promise<Result<number, Failure>> {
  const found = await readWorkbook((context) => findRepairs(context, sheetId));
  if (!found.ok) return found;
  const { id, repairs } = found.value;
  if (repairs.length === 0) return succeed(0);
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(id);
    for (const { address, formula } of repairs) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
    return succeed(repairs.length);
  });
}

async function findRepairs(
  context: Excel.RequestContext,
  sheetId: string | undefined,
): Promise<Result<{ readonly id: string; readonly repairs: readonly Repair[] }, Failure>> {
  const { worksheets } = context.workbook;
  const sheet =
    sheetId === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(sheetId);
  const used = sheet.getUsedRange(true);
  used.load("rowIndex,columnIndex,values,formulas");
  sheet.load("id");
  await context.sync();
  const values = used.values as CellValue[][];
  const formulas = used.formulas as CellValue[][];
  const repairs = formulas.flatMap((line, row) =>
    line.flatMap((formula, column) => {
      const lost = LOST.has(values[row]?.[column] ?? null);
      if (!lost || typeof formula !== "string" || !formula.startsWith("=")) return [];
      const repaired = repairedFormula(formula);
      const address = cellAddress(used.rowIndex + row, used.columnIndex + column);
      return repaired === null ? [] : [{ address, formula: repaired }];
    }),
  );
  return succeed({ id: sheet.id, repairs });
}
