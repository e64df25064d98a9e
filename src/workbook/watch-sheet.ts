import type { Failure, Result } from "../core";
import { succeed } from "../core";
import { readWorkbook } from "./command";
import { failureOf } from "./failure";

/** Ends a watch. Ending it twice does no harm, nor does a sheet that is gone. */
export type StopWatching = () => Promise<void>;

/** A person changed cells of the sheet; the address is without sheet name, as `C3:C5`. */
export type OnEdit = (address: string) => void;

/**
 * Tells of edits that the person at this computer makes on one sheet. Not told: what we write
 * ourselves, and what co-authors write. Excel misses some edits (list picks on the web, very fast
 * typing), so this is a hint to check again, never the only way to.
 */
export function watchEdits(
  sheetId: string,
  onEdit: OnEdit,
): Promise<Result<StopWatching, Failure>> {
  return readWorkbook(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      if (event.worksheetId === sheetId && byThisPerson(event)) onEdit(event.address);
      return Promise.resolve();
    });
    await context.sync();
    return succeed(stopper(handler));
  });
}

/** Tells of every selection that the person makes, on any sheet. */
export function watchSelection(
  onSelect: (sheetId: string, address: string) => void,
): Promise<Result<StopWatching, Failure>> {
  return readWorkbook(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add((event) => {
      onSelect(event.worksheetId, event.address);
      return Promise.resolve();
    });
    await context.sync();
    return succeed(stopper(handler));
  });
}

/** Tells of every sheet that comes to the front. */
export function watchFront(
  onFront: (sheetId: string) => void,
): Promise<Result<StopWatching, Failure>> {
  return readWorkbook(async (context) => {
    const handler = context.workbook.worksheets.onActivated.add((event) => {
      onFront(event.worksheetId);
      return Promise.resolve();
    });
    await context.sync();
    return succeed(stopper(handler));
  });
}

function byThisPerson(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.source === "Local" && event.triggerSource !== "ThisLocalAddin";
}

/** A handler can be removed only through the context that added it. */
function stopper<Event>(handler: OfficeExtension.EventHandlerResult<Event>): StopWatching {
  let stopped = false;
  return async () => {
    if (stopped) return;
    stopped = true;
    try {
      handler.remove();
      await handler.context.sync();
    } catch (error) {
      if (failureOf(error, "sheet") === null) throw error;
    }
  };
}
