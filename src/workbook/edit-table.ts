import type {
  Failure,
  FormContent,
  GridCell,
  PageFall,
  PlanCell,
  Result,
  RuleProfile,
  TableChange,
  TableEdit,
} from "../core";
import {
  applyChange,
  areaAddress,
  fail,
  numberFormatOf,
  openSheet,
  planTableEdit,
  succeed,
} from "../core";
import { cellFormat } from "./cell-properties";
import { cellRuns, runAddress } from "./cell-runs";
import { changeWorkbook } from "./command";
import type { KeptRow } from "./edit-row";
import { askLooks, putRow, segments, settable } from "./edit-row";
import type { EditState } from "./edit-state";
import { readEditState, rowPart, wholeRow } from "./edit-state";
import { giveBack } from "./held-cell";
import { plannedContent, plannedHolding } from "./planned-cell";

/** What a change of the table did, and what takes it back. */
export interface TableEdited {
  readonly sheetId: string;
  readonly undo: TableUndo;
}

export type TableUndo =
  | {
      readonly kind: "change";
      readonly change: TableChange;
      /** The row that went out. */
      readonly kept: KeptRow | null;
      /** The table as the change left it. */
      readonly expected: FormContent["indicators"];
      /** What the row that came in was given, which must be all that goes out with it. */
      readonly added: TableEdit["cells"];
    }
  | {
      readonly kind: "cells";
      readonly cells: readonly KeptCell[];
      readonly heights: TableEdit["heights"];
      /** How the pages fell; `null` where that did not change. */
      readonly pages: PageFall | null;
    };

interface KeptCell {
  readonly row: number;
  readonly column: number;
  readonly before: GridCell;
  readonly after: PlanCell;
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

/** Takes a change back, if the table still is as the change left it. Gives what would do it again. */
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

function setPages(sheet: Excel.Worksheet, { breaks, scale }: PageFall): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) sheet.horizontalPageBreaks.add(rowPart(row, 0, 1));
  // Both, as `applyPrintSetup` says.
  sheet.pageLayout.zoom = { scale };
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
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

/** The row holds what it was given when it came in, from end to end, and nothing else. */
function holdsOnly({ read, own }: EditState, at: number, added: TableEdit["cells"]): boolean {
  const { origin, cells } = read.grid;
  // Levels are compared with the table; their cells may stand for other rows as well.
  const levels = own.form.columns.flatMap(({ role }, index) =>
    role === "level" || role === "heading" ? (own.columns[index] ?? []) : [],
  );
  const row = cells[own.body.first + at - origin.row] ?? [];
  return row.every((cell, index) => {
    const column = origin.column + index;
    if (levels.includes(column)) return true;
    const given = added.find((write) => write.column === column)?.cell ?? { kind: "blank" };
    // Excel respells formulas, and moves them with their rows.
    if (given.kind === "formula") return cell.formula !== undefined;
    return (cell.formula ?? cell.value ?? "") === plannedHolding(given);
  });
}

interface AskedRows {
  /** By sheet row as it was. */
  readonly kept: ReadonlyMap<number, KeptRow>;
  /** Rows before which pages end now; empty where nobody asked. */
  readonly breaks: readonly number[];
}

/** Rows that change places, and one that goes out, are read from end to end before anything is written. */
async function keepRows(
  context: Excel.RequestContext,
  sheetId: string,
  { read, own, heights }: EditState,
  edit: TableEdit,
  change: TableChange,
): Promise<AskedRows> {
  const wanted = new Set(edit.rows.flatMap(({ from }) => (from === null ? [] : [from])));
  if (change.kind === "remove") wanted.add(own.body.first + change.at);
  const asksBreaks = edit.pages !== null;
  if (wanted.size === 0 && !asksBreaks) return { kept: new Map(), breaks: [] };
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const { origin, cells } = read.grid;
  const used = origin.column + (cells[0]?.length ?? 0);
  const columns = Math.max(used, ...own.columns.map((column) => (column ?? 0) + 1));
  const asked = [...wanted].map((row) => ({ row, looks: askLooks(sheet, row, columns) }));
  const breaks = sheet.horizontalPageBreaks;
  if (asksBreaks) breaks.load("items/rowIndex");
  await context.sync();
  const kept = new Map(
    asked.map(({ row, looks }) => [
      row,
      {
        row,
        cells: Array.from(
          { length: columns },
          (_, column): GridCell =>
            cells[row - origin.row]?.[column - origin.column] ?? { value: null, text: "" },
        ),
        formats: settable(looks.value[0] ?? []),
        height: heights[row - own.body.first] ?? 0,
      },
    ]),
  );
  return { kept, breaks: asksBreaks ? breaks.items.map(({ rowIndex }) => rowIndex) : [] };
}

function sameRows(found: readonly number[], planned: readonly number[]): boolean {
  return found.length === planned.length && found.every((row) => planned.includes(row));
}

interface Material {
  readonly state: EditState;
  readonly rows: ReadonlyMap<number, KeptRow>;
  readonly restored: KeptRow | null;
}

/** Rows come in first: if Excel refuses that, nothing was written. */
function applyEdit(sheet: Excel.Worksheet, edit: TableEdit, material: Material): void {
  if (edit.insertBefore !== null) sheet.getRange(wholeRow(edit.insertBefore)).insert("Down");
  for (const area of edit.unmerge) sheet.getRange(areaAddress(area)).unmerge();
  if (edit.remove !== null) sheet.getRange(wholeRow(edit.remove)).delete("Up");
  for (const write of edit.rows) putWhole(sheet, write, edit, material);
  for (const run of cellRuns(edit.cells)) {
    const range = sheet.getRange(runAddress(run));
    range.numberFormat = run.map(({ cell }) => [numberFormatOf(cell)]);
    range.values = run.map(({ cell }) => [plannedContent(cell)]);
  }
  for (const area of edit.merge) sheet.getRange(areaAddress(area)).merge();
  for (const { row, height } of edit.heights)
    sheet.getRange(wholeRow(row)).format.rowHeight = height;
}

function putWhole(
  sheet: Excel.Worksheet,
  { row, from, except, looks }: TableEdit["rows"][number],
  edit: TableEdit,
  { state, rows, restored }: Material,
): void {
  const ordered = looks.toSorted((one, other) => one.column - other.column);
  for (const { first, cells } of segmentsOf(ordered)) {
    const range = sheet.getRange(rowPart(row, first, cells.length));
    range.setCellProperties([
      cells.map(({ look }) => ({ format: cellFormat(look, null) })),
    ] as never);
  }
  if (from === null && restored !== null) {
    putRow(sheet, row, restored, except, (same) => same);
    return;
  }
  const kept = from === null ? null : (rows.get(from) ?? null);
  if (kept !== null) {
    putRow(sheet, row, kept, except, edit.rowAfter);
    return;
  }
  // A new row in the place of another starts blank beside the form, too.
  const { origin, cells } = state.read.grid;
  const used = origin.column + (cells[0]?.length ?? 0);
  const ours = state.own.columns.flatMap((column) => column ?? []);
  for (const part of segments(Array.from({ length: used }), ours))
    sheet.getRange(rowPart(row, part.first, part.cells.length)).values = "" as never;
}

function segmentsOf<Cell extends { readonly column: number }>(
  cells: readonly Cell[],
): readonly { readonly first: number; readonly cells: readonly Cell[] }[] {
  const found: { first: number; cells: Cell[] }[] = [];
  for (const cell of cells) {
    const last = found.at(-1);
    if (last !== undefined && last.first + last.cells.length === cell.column) last.cells.push(cell);
    else found.push({ first: cell.column, cells: [cell] });
  }
  return found;
}

function undoOf(
  change: TableChange,
  { own, read, heights }: EditState,
  edit: TableEdit,
  rows: ReadonlyMap<number, KeptRow>,
): TableUndo {
  const { indicators } = own.content;
  const expected = applyChange(own.content, change).indicators;
  const { origin, cells } = read.grid;
  switch (change.kind) {
    case "add":
      return {
        kind: "change",
        change: { kind: "remove", at: change.at },
        kept: null,
        expected,
        added: edit.cells.filter(({ row }) => row === own.body.first + change.at),
      };
    case "remove": {
      const indicator = indicators[change.at];
      const kept = rows.get(own.body.first + change.at) ?? null;
      if (indicator === undefined) throw new RangeError(`There is no row ${change.at}.`);
      return {
        kind: "change",
        change: { kind: "add", at: change.at, indicator },
        kept,
        expected,
        added: [],
      };
    }
    case "move":
      return {
        kind: "change",
        change: {
          kind: "move",
          from: change.to,
          to: change.from,
          path: indicators[change.from]?.path ?? [],
        },
        kept: null,
        expected,
        added: [],
      };
    case "set":
      return {
        kind: "cells",
        cells: edit.cells.map(({ row, column, cell }) => ({
          row,
          column,
          before: cells[row - origin.row]?.[column - origin.column] ?? { value: null, text: "" },
          after: cell,
        })),
        heights: edit.heights.map(({ row }) => ({
          row,
          height: heights[row - own.body.first] ?? 0,
        })),
        pages: null,
      };
  }
}

/** Cells that still hold what was written get what they held before; if one does not, nothing is done. */
async function restoreCells(
  context: Excel.RequestContext,
  sheetId: string,
  rules: readonly RuleProfile[],
  { cells, heights, pages }: Extract<TableUndo, { readonly kind: "cells" }>,
): Promise<Result<null, Failure>> {
  const state = await readEditState(context, sheetId, rules);
  if (!state.ok) return state;
  const { origin, cells: grid } = state.value.read.grid;
  const isAsWritten = cells.every(({ row, column, after }) => {
    const found = grid[row - origin.row]?.[column - origin.column];
    return (found?.formula ?? found?.value ?? "") === plannedHolding(after);
  });
  if (!isAsWritten) return fail({ kind: "changed-since" });
  const sheet = context.workbook.worksheets.getItem(sheetId);
  for (const { row, column, before } of cells) {
    giveBack(sheet, row, column, before, before.format ?? "General");
  }
  for (const { row, height } of heights) sheet.getRange(wholeRow(row)).format.rowHeight = height;
  if (pages !== null) setPages(sheet, pages);
  await context.sync();
  return succeed(null);
}
