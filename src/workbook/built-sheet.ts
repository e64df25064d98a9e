import type { Failure, Result } from "../core";
import { fail, succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";
import { listSheets } from "./sheet-list";

export interface BuiltSheet {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** Builds that this session began, by build id: their sheets may be taken back. */
const begun = new Set<string>();

/** Builds that are running now: their sheets are not left over. */
const running = new Set<string>();

/** Runs one build under an id of its own; its sheet carries the id from the first request on. */
export async function asBuild<Value>(work: (build: string) => Promise<Value>): Promise<Value> {
  const build = newBuildId();
  begun.add(build);
  running.add(build);
  try {
    return await work(build);
  } finally {
    running.delete(build);
  }
}

/** Sheets that a build left half-done, because the pane was closed or reloaded meanwhile. */
export async function findUnfinished(): Promise<Result<readonly BuiltSheet[], Failure>> {
  const sheets = await readWorkbook(listSheets);
  if (!sheets.ok) return sheets;
  return succeed(
    sheets.value
      .filter(({ tag }) => tag !== null && !tag.finished && !running.has(tag.build))
      .map(({ id, name }) => ({ sheetId: id, sheetName: name })),
  );
}

/**
 * Takes a build back: deletes the sheet if this session built it or a build left it half-done, and
 * no other sheet. Excel's own undo list is lost by that: ask before.
 */
export async function removeBuilt(sheetId: string): Promise<Result<null, Failure>> {
  const sheets = await readWorkbook(listSheets);
  if (!sheets.ok) return sheets;
  const sheet = sheets.value.find(({ id }) => id === sheetId);
  if (sheet === undefined) return fail({ kind: "sheet-gone" });
  const { tag, name } = sheet;
  if (tag === null || (tag.finished && !begun.has(tag.build))) {
    return fail({ kind: "not-ours", sheet: name });
  }
  return deleteSheet(sheetId);
}

/**
 * After a build that failed: removes what it left, and lets events through again. A build that got
 * as far as marking its sheet finished only failed to show it, which is no failure.
 */
export async function settleBuild(
  build: string,
  failure: Failure,
): Promise<Result<BuiltSheet, Failure>> {
  const sheets = await readWorkbook(listSheets);
  const sheet = sheets.ok ? sheets.value.find(({ tag }) => tag?.build === build) : undefined;
  if (sheet === undefined) return fail(failure);
  if (sheet.tag?.finished === true) return succeed({ sheetId: sheet.id, sheetName: sheet.name });
  const removal = await deleteSheet(sheet.id);
  return fail(removal.ok ? failure : { kind: "left-over", sheet: sheet.name, because: failure });
}

function deleteSheet(sheetId: string): Promise<Result<null, Failure>> {
  return changeWorkbook("workbook", async (context) => {
    context.workbook.worksheets.getItem(sheetId).delete();
    await context.sync();
    return succeed(null);
  });
}

/** Not a secret, only unlike any other in the workbook. */
function newBuildId(): string {
  return `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
}
