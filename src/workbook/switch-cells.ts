import type { CellValue, Failure, Result } from "../core";
import { fail, succeed } from "../core";
import { cellRuns, runAddress } from "./cell-runs";
import { readSheet } from "./read-sheet";
import type { SwitchedCell } from "./sheet-results";
import { heldAt, shownAfter } from "./sheet-results";

/** Cells of one sheet that change together. */
export interface SheetSwitch {
  readonly sheetId: string;
  readonly cells: readonly SwitchedCell[];
}

/**
 * Writes cells of several sheets in one request, after looking whether each still holds what the change
 * was worked out from; `also` adds to that request. Where Excel breaks off in the middle, what was written
 * is taken back. Gives the cells as Excel has them now, which is what takes them back: it spells formulas its
 * own way.
 */
export async function writeSwitches(
  context: Excel.RequestContext,
  switches: readonly SheetSwitch[],
  also: () => void = () => undefined,
): Promise<Result<readonly SheetSwitch[], Failure>> {
  const changed = switches.filter(({ cells }) => cells.length > 0);
  for (const { sheetId, cells } of changed) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.protection.load("protected");
    const now = await readSheet(context, sheetId);
    if (sheet.protection.protected) return fail({ kind: "sheet-protected" });
    const isAsRead = cells.every(
      ({ row, column, before }) => heldAt(now, row, column) === shownAfter(before),
    );
    if (!isAsRead) return fail({ kind: "changed-since" });
  }
  put(context, changed, "after");
  also();
  try {
    await context.sync();
  } catch (error) {
    put(context, changed, "before");
    // What went wrong first is what the person is told.
    await context.sync().catch(() => undefined);
    throw error;
  }
  return succeed(await asSpelled(context, switches));
}

/** The writing is done whatever becomes of this reading: without it the cells are as they were sent. */
async function asSpelled(
  context: Excel.RequestContext,
  switches: readonly SheetSwitch[],
): Promise<readonly SheetSwitch[]> {
  const spelled: SheetSwitch[] = [];
  for (const { sheetId, cells } of switches) {
    const now = cells.length === 0 ? null : await readSheet(context, sheetId).catch(() => null);
    spelled.push({
      sheetId,
      cells: cells.map((cell) => {
        const held = now === null ? null : heldAt(now, cell.row, cell.column);
        return isFormula(cell.after) && isFormula(held) ? { ...cell, after: held } : cell;
      }),
    });
  }
  return spelled;
}

function isFormula(content: CellValue): boolean {
  return typeof content === "string" && content.startsWith("=");
}

/** Cells below each other travel together. */
function put(
  context: Excel.RequestContext,
  switches: readonly SheetSwitch[],
  which: "before" | "after",
): void {
  for (const { sheetId, cells } of switches) {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const run of cellRuns(cells)) {
      sheet.getRange(runAddress(run)).formulas = run.map((cell) => [cell[which]]);
    }
  }
}
