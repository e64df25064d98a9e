import type { Failure, Result } from "../core";
import { succeed } from "../core";
import type { SheetTag } from "./sheet-tag";
import { readTag } from "./sheet-tag";

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
  sheets.load("items/id,items/name,items/customProperties/key,items/customProperties/value");
  await context.sync();
  return succeed(
    sheets.items.map(({ id, name, customProperties }) => ({
      id,
      name,
      tag: readTag(customProperties.items),
    })),
  );
}
