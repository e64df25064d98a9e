import type { Failure, Result } from "../core";
import { cellAddress, succeed } from "../core";
import { changeWorkbook, readWorkbook, wait } from "./command";

/** Whether the custom functions answer in this workbook. */
export type SelfTest =
  | { readonly kind: "ready" }
  /** An old function file is cached; Excel drops it within a day or when the add-in's version rises. */
  | { readonly kind: "other-version"; readonly found: string }
  | { readonly kind: "unavailable" };

/** Pauses before the cell is read again, in milliseconds: two seconds in all. */
const PAUSES = [50, 150, 300, 500, 1000] as const;

/** One more, for a function that is still starting. */
const LAST_PAUSE = 2000;

/**
 * Writes `=PERF.VERSION()` to the right of everything on a sheet that we just built, reads what it
 * shows, and empties the cell. `expected` is the version that the pane was built with.
 */
export async function selfTest(
  sheetId: string,
  expected: string,
): Promise<Result<SelfTest, Failure>> {
  const cell = await readWorkbook((context) => freeCell(context, sheetId));
  if (!cell.ok) return cell;
  const address = cell.value;
  const written = await write(sheetId, address, "=PERF.VERSION()");
  if (!written.ok) return written;
  const shown = await answer(sheetId, address);
  const emptied = await write(sheetId, address, "");
  if (!shown.ok) return shown;
  if (!emptied.ok) return emptied;
  return succeed(outcome(shown.value, expected));
}

function outcome(shown: string, expected: string): SelfTest {
  if (shown === expected) return { kind: "ready" };
  if (isWaiting(shown) || shown.startsWith("#")) return { kind: "unavailable" };
  return { kind: "other-version", found: shown };
}

async function answer(sheetId: string, address: string): Promise<Result<string, Failure>> {
  for (const pause of PAUSES) {
    await wait(pause);
    const shown = await shownIn(sheetId, address);
    if (!shown.ok || !isWaiting(shown.value)) return shown;
  }
  await wait(LAST_PAUSE);
  return shownIn(sheetId, address);
}

function isWaiting(shown: string): boolean {
  return shown === "" || shown === "#BUSY!" || shown === "#GETTING_DATA";
}

/** Two columns behind the used range, in the first row: outside the print area, next to nothing. */
async function freeCell(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<Result<string, Failure>> {
  const used = context.workbook.worksheets.getItem(sheetId).getUsedRange();
  used.load("columnIndex,columnCount");
  await context.sync();
  return succeed(cellAddress(0, used.columnIndex + used.columnCount + 1));
}

function write(sheetId: string, address: string, formula: string): Promise<Result<null, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    context.workbook.worksheets.getItem(sheetId).getRange(address).formulas = [[formula]];
    await context.sync();
    return succeed(null);
  });
}

function shownIn(sheetId: string, address: string): Promise<Result<string, Failure>> {
  return readWorkbook(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheetId).getRange(address);
    cell.load("values");
    await context.sync();
    return succeed(String(cell.values[0]?.[0] ?? ""));
  });
}
