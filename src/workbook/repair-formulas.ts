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
 * else. Gives the number of cells.
 */
export async function repairFormulas(sheetId: string): Promise<Result<number, Failure>> {
  const found = await readWorkbook((context) => findRepairs(context, sheetId));
  if (!found.ok || found.value.length === 0) return found.ok ? succeed(0) : found;
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { address, formula } of found.value) sheet.getRange(address).formulas = [[formula]];
    await context.sync();
    return succeed(found.value.length);
  });
}

async function findRepairs(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<Result<readonly Repair[], Failure>> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRange(true);
  used.load("rowIndex,columnIndex,values,formulas");
  await context.sync();
  const values = used.values as CellValue[][];
  const formulas = used.formulas as CellValue[][];
  return succeed(
    formulas.flatMap((line, row) =>
      line.flatMap((formula, column) => {
        const lost = LOST.has(values[row]?.[column] ?? null);
        if (!lost || typeof formula !== "string" || !formula.startsWith("=")) return [];
        const repaired = repairedFormula(formula);
        const address = cellAddress(used.rowIndex + row, used.columnIndex + column);
        return repaired === null ? [] : [{ address, formula: repaired }];
      }),
    ),
  );
}
