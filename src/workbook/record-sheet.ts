import type { Failure, PlanCell, Result, SheetPlan } from "../core";
import { fail, succeed } from "../core";
import type { BuildOptions } from "./build-form";
import { buildForm } from "./build-form";
import type { BuiltSheet } from "./built-sheet";
import { removeBuilt } from "./built-sheet";
import { readWorkbook } from "./command";
import { readSheet } from "./read-sheet";

/** A 核对记录 that this session made. */
export interface RecordSheet extends BuiltSheet {
  readonly plan: SheetPlan;
}

/** Name of the file that is open, as Excel shows it; `null` for one that has none. */
export function readFileName(): Promise<Result<string | null, Failure>> {
  return readWorkbook(async (context) => {
    const { workbook } = context;
    workbook.load("name");
    await context.sync();
    return succeed(workbook.name === "" ? null : workbook.name);
  });
}

/** Writes a record on a new sheet: one request finds a free name, one builds. */
export async function writeRecord(
  plan: SheetPlan,
  options: BuildOptions,
): Promise<Result<RecordSheet, Failure>> {
  const built = await buildForm(plan, options);
  return built.ok ? succeed({ ...built.value, plan }) : built;
}

/**
 * Deletes a record that this session made. One that was edited since is left, unless `edited` says that
 * the person was asked; the answer tells whether it was deleted.
 */
export async function removeRecord(
  { sheetId, plan }: RecordSheet,
  edited: "keep" | "delete",
): Promise<Result<"removed" | "edited", Failure>> {
  if (edited === "keep") {
    const untouched = await isUntouched(sheetId, plan);
    if (!untouched.ok) return untouched;
    if (!untouched.value) return succeed("edited");
  }
  const removed = await removeBuilt(sheetId);
  return removed.ok ? succeed("removed") : fail(removed.problem);
}

/** Every cell holds what the plan says, and nothing stands beside it. */
function isUntouched(sheetId: string, plan: SheetPlan): Promise<Result<boolean, Failure>> {
  return readWorkbook(async (context) => {
    const { grid } = await readSheet(context, sheetId);
    const { origin, cells } = grid;
    const within =
      origin.row + cells.length <= plan.cells.length &&
      origin.column + (cells[0]?.length ?? 0) <= plan.columnWidths.length;
    return succeed(
      within &&
        plan.cells.every((line, row) =>
          line.every((cell, column) => {
            const found = cells[row - origin.row]?.[column - origin.column];
            return found?.formula === undefined && (found?.value ?? "") === valueOf(cell);
          }),
        ),
    );
  });
}

/** A record holds finished values only. */
function valueOf(cell: PlanCell): string | number {
  switch (cell.kind) {
    case "blank":
      return "";
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "formula":
      return cell.formula;
  }
}
