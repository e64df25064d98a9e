import type { Failure, Result } from "../core";
import { succeed } from "../core";
import { changeWorkbook } from "./command";

/**
 * Key of the custom property in which a sheet keeps which columns its table has. It stays with the
 * sheet when that is renamed or copied, and comes with the properties that reading asks for anyway.
 */
const KEY = "PERF.mapping";

/** What a sheet keeps; `null` where nobody has corrected it. */
export function readCorrection(sheet: Excel.Worksheet): string | null {
  // Excel compares the keys without case.
  const found = sheet.customProperties.items.find(
    ({ key }) => key.toUpperCase() === KEY.toUpperCase(),
  );
  return found?.value ?? null;
}

/** Keeps a correction with its sheet; `null` takes it away, and the table is looked for again. */
export function writeCorrection(
  sheetId: string,
  correction: string | null,
): Promise<Result<null, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    const { customProperties } = context.workbook.worksheets.getItem(sheetId);
    if (correction !== null) customProperties.add(KEY, correction);
    else {
      const kept = customProperties.getItemOrNullObject(KEY);
      await context.sync();
      if (kept.isNullObject) return succeed(null);
      kept.delete();
    }
    await context.sync();
    return succeed(null);
  });
}
