import type { Failure, Result, RuleProfile } from "../core";
import { fail, printedProfile, succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";
import { writableText } from "./foreign-text";
import type { ReadSheet } from "./read-sheet";
import { readSheet } from "./read-sheet";
import type { ReviewOptions } from "./review-sheet";
import { putSetting } from "./settings";
import type { SwitchedCell } from "./sheet-results";
import { heldAt, planResults } from "./sheet-results";
import { listScoredSheets, profileOf } from "./sheet-profile";
import type { SheetSwitch } from "./switch-cells";
import { writeSwitches } from "./switch-cells";

/** What choosing other rules did, and what takes it back. */
export interface RulesChange {
  /** Every sheet that is scored, changed or not. */
  readonly sheets: readonly SheetSwitch[];
}

/**
 * Chooses rules for the workbook: they are named on every sheet that is scored, points are written the way
 * each sheet has them (functions, plain formulas or values), and the choice is kept. Points that a person
 * wrote stay. All sheets are worked out first; one request writes everything or nothing.
 */
export async function changeRules(
  to: RuleProfile,
  own: readonly RuleProfile[],
  options: ReviewOptions = {},
): Promise<Result<RulesChange, Failure>> {
  const scored = await listScoredSheets();
  if (!scored.ok) return scored;
  const sheets: SheetSwitch[] = [];
  for (const sheetId of scored.value) {
    const read = await readWorkbook(async (context) => succeed(await readSheet(context, sheetId)));
    if (!read.ok) return read;
    const points = await rescored(read.value, to, own, options);
    if (!points.ok) return points;
    sheets.push({ sheetId, cells: [...named(read.value, to), ...points.value] });
  }
  const written = await write(sheets, to);
  return written.ok ? succeed({ sheets: written.value }) : written;
}

/** Takes the choice back, if every cell still holds what it wrote; `before` were the rules until then. */
export async function undoRules(
  { sheets }: RulesChange,
  before: RuleProfile,
): Promise<Result<null, Failure>> {
  const written = await write(
    sheets.map(({ sheetId, cells }) => ({
      sheetId,
      cells: cells.map((cell) => ({ ...cell, before: cell.after, after: cell.before })),
    })),
    before,
  );
  return written.ok ? succeed(null) : written;
}

function write(
  sheets: readonly SheetSwitch[],
  { id }: RuleProfile,
): Promise<Result<readonly SheetSwitch[], Failure>> {
  return changeWorkbook("sheet", (context) =>
    writeSwitches(context, sheets, () => putSetting(context, "profile", id)),
  );
}

async function rescored(
  sheet: ReadSheet,
  to: RuleProfile,
  own: readonly RuleProfile[],
  options: ReviewOptions,
): Promise<Result<readonly SwitchedCell[], Failure>> {
  const { profile: from } = profileOf(sheet, own);
  const planned = await planResults(sheet, { from, to, roles: ["score"] }, options);
  if (planned.ok) return succeed(planned.value.cells);
  // Of a sheet whose table is gone only the name is left.
  return planned.problem.kind === "no-table" ? succeed([]) : fail(planned.problem);
}

function named(sheet: ReadSheet, to: RuleProfile): readonly SwitchedCell[] {
  const area = sheet.names.get("PERF_profile");
  if (area === undefined) return [];
  const { row, column } = area;
  const name = printedProfile(to, sheet.tag?.language ?? "zh-CN");
  const before = heldAt(sheet, row, column);
  return before === name ? [] : [{ row, column, before, after: writableText(name, "General") }];
}
