import type { Failure, Language, Result, RuleProfile } from "../core";
import { cellAddress, printedProfile, succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";
import { NAMES, sheetNames } from "./sheet-names";
import { readTag, TAG } from "./sheet-tag";

/** A sheet of ours that names the rules of its scores. */
export interface ScoredSheet {
  readonly sheetId: string;
  readonly sheetName: string;
  /** Address of the cell that names them. */
  readonly cell: string;
  readonly language: Language;
}

/** All sheets of the workbook that name rules, in one request. */
export function listScoredSheets(): Promise<Result<readonly ScoredSheet[], Failure>> {
  return readWorkbook(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load(`id,name,${NAMES},${TAG}`);
    await context.sync();
    return succeed(
      sheets.items.flatMap((sheet) => {
        const cell = sheetNames(sheet).get("PERF_profile");
        if (cell === undefined) return [];
        return [
          {
            sheetId: sheet.id,
            sheetName: sheet.name,
            cell: cellAddress(cell.row, cell.column),
            language: readTag(sheet)?.language ?? "zh-CN",
          },
        ];
      }),
    );
  });
}

/** Names the rules on the sheets, all of them or none; their formulas follow by themselves. */
export function nameProfile(
  sheets: readonly ScoredSheet[],
  profile: RuleProfile,
): Promise<Result<null, Failure>> {
  if (sheets.length === 0) return Promise.resolve(succeed(null));
  return changeWorkbook("sheet", async (context) => {
    for (const { sheetId, cell, language } of sheets) {
      context.workbook.worksheets.getItem(sheetId).getRange(cell).values = [
        [printedProfile(profile, language)],
      ];
    }
    await context.sync();
    return succeed(null);
  });
}
