import type { Area, Failure, Language, Result } from "../core";
import { fail, succeed } from "../core";
import { NAMES, sheetNames } from "./sheet-names";
import { readTag, TAG } from "./sheet-tag";

/** The columns of a sheet of ours that are ours to write. */
export interface ResultColumns {
  readonly verdict: Area;
  /** `null` on a sheet without 说明, or where it was deleted. */
  readonly reason: Area | null;
  /** Of the words in them. */
  readonly language: Language;
}

/** Where the result columns stand now, after rows were inserted and columns moved. */
export async function resultColumns(
  context: Excel.RequestContext,
  sheetId: string,
): Promise<Result<ResultColumns, Failure>> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  sheet.load(`name,${NAMES},${TAG}`);
  await context.sync();
  const names = sheetNames(sheet);
  const verdict = names.get("PERF_verdict");
  if (verdict === undefined) return fail({ kind: "no-table", sheet: sheet.name });
  return succeed({
    verdict,
    reason: names.get("PERF_reason") ?? null,
    language: readTag(sheet)?.language ?? "zh-CN",
  });
}
