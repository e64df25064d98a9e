import type { Failure, Result, RuleProfile } from "../core";
import { fail, succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";
import { readSheet } from "./read-sheet";
import type { FormulaMode } from "./result-writer";
import type { ReviewOptions } from "./review-sheet";
import { heldAt, planResults, shownAfter } from "./sheet-results";
import { profileOf } from "./sheet-profile";
import type { SheetSwitch } from "./switch-cells";
import { writeSwitches } from "./switch-cells";

export interface SwitchOptions extends ReviewOptions {
  /** The unit's own rules: what the sheet names is looked for among these too. */
  readonly own: readonly RuleProfile[];
  /** Called when everything is worked out and the writing begins: from there on it goes to its end. */
  readonly onWriting?: () => void;
}

/** What a switch did, and what takes it back. */
export interface FormulaSwitch extends SheetSwitch {
  readonly mode: FormulaMode;
  /** Cells of our columns in which a person had written something else; they were left alone. */
  readonly kept: readonly string[];
}

/**
 * Writes the results of a sheet of ours in another way, in place: verdict, reason, points, and the
 * points of 预算执行率; without an id on the sheet in front. A cell in which a person wrote something of their own stays. One request
 * writes everything or nothing.
 */
export async function switchFormulas(
  sheetId: string | undefined,
  mode: FormulaMode,
  options: SwitchOptions,
): Promise<Result<FormulaSwitch, Failure>> {
  const read = await readWorkbook(async (context) => succeed(await readSheet(context, sheetId)));
  if (!read.ok) return read;
  const sheet = read.value;
  const { name, profile } = profileOf(sheet, options.own);
  if (profile === null) return fail({ kind: "unknown-rules", sheet: sheet.name, rules: name });
  const made = await planResults(sheet, { mode, from: profile, to: profile }, options);
  if (!made.ok) return made;
  if (options.signal?.aborted === true) return fail({ kind: "cancelled" });
  options.onWriting?.();
  const done = { sheetId: sheet.id, cells: made.value.cells };
  const written = await changeWorkbook("sheet", (context) => writeSwitches(context, [done]));
  if (!written.ok) return written;
  return succeed({ ...done, ...written.value[0], mode, kept: made.value.kept });
}

/** Takes a switch back: every cell that still holds what the switch wrote gets what it held before. */
export async function undoSwitch({
  sheetId,
  cells,
}: FormulaSwitch): Promise<Result<number, Failure>> {
  const read = await readWorkbook(async (context) => succeed(await readSheet(context, sheetId)));
  if (!read.ok) return read;
  const back = cells
    .filter(({ row, column, after }) => heldAt(read.value, row, column) === shownAfter(after))
    .map((cell) => ({ ...cell, before: cell.after, after: cell.before }));
  const written = await changeWorkbook("sheet", (context) =>
    writeSwitches(context, [{ sheetId, cells: back }]),
  );
  return written.ok ? succeed(back.length) : written;
}
