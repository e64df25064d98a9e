import type { Failure, Result } from "../core";
import { succeed } from "../core";
import type { SheetTag } from "./sheet-tag";
import { readTag, TAG } from "./sheet-tag";

export interface ListedSheet {
  readonly id: string;
  readonly name: string;
  /** `null` for every sheet that is not ours. */
  readonly tag: SheetTag | null;
}

/** All sheets of the workbook with what ours say about themselves, in one request. */
export async function listSheets(
  context: Excel.RequestContext,
): Promise<Result<readonly ListedSheet[], Failure>> {
  const sheets = context.workbook.worksheets;
  sheets.load(`id,name,${TAG}`);
  await context.sync();
  return succeed(
    sheets.items.map((sheet) => ({ id: sheet.id, name: sheet.name, tag: readTag(sheet) })),
  );
}
