import type { Failure, FormContent, Result, RuleProfile, TableChange, TableEdit } from "../core";
import { fail, openSheet, planTableEdit, succeed } from "../core";
import { applyEdit, keepRows } from "./apply-edit";
import { changeWorkbook } from "./command";
import type { KeptRow } from "./edit-row";
import { readEditState } from "./edit-state";
import { setPages } from "./page-ends";
import type { TableUndo } from "./undo-edit";
import { holdsOnly, restoreCells, undoOf } from "./undo-edit";

/** What a change of the table did, and what takes it back. */
export interface TableEdited {
  readonly sheetId: string;
  readonly undo: TableUndo;
}

/**
 * Makes one change of the table of indicators, as `planTableEdit` works it out: everything is checked
 * first, one request writes all of it. `expected` is the table that the person saw; where the sheet
 * says something else by now, nothing is done. `rules` are the unit's own, which the sheet may be scored by.
 */
export function editTable(
  sheetId: string,
  change: TableChange,
  expected: FormContent["indicators"],
  rules: readonly RuleProfile[] = [],
): Promise<Result<TableEdited, Failure>> {
  return changeWorkbook("sheet", (context) =>
    carryOut(context, sheetId, rules, { change, expected, kept: null, added: null }),
  );
}

/** Takes a change back, if the table still is as the change left it and nothing was typed into what would go. */
export function undoTableEdit(
  { sheetId, undo }: TableEdited,
  rules: readonly RuleProfile[] = [],
): Promise<Result<null, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    if (undo.kind === "cells") return restoreCells(context, sheetId, rules, undo);
    const done = await carryOut(context, sheetId, rules, undo);
    return done.ok ? succeed(null) : done;
  });
}

interface Order {
  readonly change: TableChange;
  readonly expected: FormContent["indicators"];
  readonly kept: KeptRow | null;
  /** Of an undo: what a row may hold to be taken out; `null` where a person asked for it to go. */
  readonly added: TableEdit["cells"] | null;
}

async function carryOut(
  context: Excel.RequestContext,
  sheetId: string,
  rules: readonly RuleProfile[],
  { change, expected, kept, added }: Order,
): Promise<Result<TableEdited, Failure>> {
  const state = await readEditState(context, sheetId, rules);
  if (!state.ok) return state;
  const { own, read } = state.value;
  const { indicators } = own.content;
  if (!sameTable(indicators, expected) || !sameValues(indicators, expected, change))
    return fail({ kind: "changed-since" });
  // The formulas of a row that went out hold only where it stood.
  if (kept !== null && change.kind === "add" && kept.row !== own.body.first + change.at)
    return fail({ kind: "changed-since" });
  if (added !== null && change.kind === "remove" && !holdsOnly(state.value, change.at, added))
    return fail({ kind: "changed-since" });
  const edit = planTableEdit({
    ...state.value,
    sheet: openSheet(read.grid),
    names: read.names,
    change,
    restored: kept,
  });
  if (!edit.ok) return edit;
  const rows = await keepRows(context, sheetId, state.value, edit.value, change);
  const sheet = context.workbook.worksheets.getItem(sheetId);
  applyEdit(sheet, edit.value, { state: state.value, rows: rows.kept, restored: kept });
  // A person's own page ends stay: only those that we set are set anew.
  const { pages } = edit.value;
  const movesPages = pages !== null && sameRows(rows.breaks, pages.planned.breaks);
  if (movesPages) setPages(sheet, pages.now);
  await context.sync();
  const undo = undoOf(change, state.value, edit.value, rows.kept);
  return succeed({
    sheetId,
    undo: undo.kind === "cells" && movesPages ? { ...undo, pages: pages.planned } : undo,
  });
}

/** Names and levels tell rows apart; a value typed meanwhile is no other table. */
function sameTable(found: FormContent["indicators"], expected: FormContent["indicators"]): boolean {
  return (
    found.length === expected.length &&
    found.every(({ name, path }, row) => {
      const other = expected[row];
      return other?.name === name && other.path.join("\n") === path.join("\n");
    })
  );
}

/** What is written over is what the person saw there. */
function sameValues(
  found: FormContent["indicators"],
  expected: FormContent["indicators"],
  change: TableChange,
): boolean {
  if (change.kind !== "set") return true;
  return [...change.rows].every(([row, values]) =>
    (Object.keys(values) as (keyof typeof values)[]).every(
      (key) => JSON.stringify(found[row]?.[key]) === JSON.stringify(expected[row]?.[key]),
    ),
  );
}

function sameRows(found: readonly number[], planned: readonly number[]): boolean {
  return found.length === planned.length && found.every((row) => planned.includes(row));
}
