import type { Failure, Result, RuleProfile } from "../core";
import { profileOnSheet, succeed } from "../core";
import { readWorkbook } from "./command";
import type { ReadSheet } from "./read-sheet";
import { NAMES, sheetNames } from "./sheet-names";

/** Ids of all sheets of the workbook that name rules for their scores, in one request. */
export function listScoredSheets(): Promise<Result<readonly string[], Failure>> {
  return readWorkbook(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load(`id,${NAMES}`);
    await context.sync();
    return succeed(
      sheets.items.filter((sheet) => sheetNames(sheet).has("PERF_profile")).map(({ id }) => id),
    );
  });
}

/** The rules that a sheet names, and the name itself; `null` for rules that are known nowhere (SPEC S19). */
export function profileOf(
  { grid, names }: Pick<ReadSheet, "grid" | "names">,
  own: readonly RuleProfile[],
): { readonly name: string; readonly profile: RuleProfile | null } {
  const area = names.get("PERF_profile");
  const { origin, cells } = grid;
  const cell =
    area === undefined ? undefined : cells[area.row - origin.row]?.[area.column - origin.column];
  const name = cell?.text ?? "";
  return { name, profile: profileOnSheet(name, own) };
}
