import type { Area } from "../area";
import type { FormContent } from "../forms/content";
import type { FormColumn } from "../forms/form";
import type { RowValues, TableChange } from "../forms/table-change";
import { applyChange, FEWEST_ROWS, rowOrigins } from "../forms/table-change";
import type { SheetNames } from "../layout/own-table";
import type { SheetCells } from "../layout/sheet-cells";
import type { Language } from "../messages/language";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { RuleProfile } from "../scoring/profile";
import type { RowWriter } from "./formula";
import { handMerge, levelTops, mergeChanges } from "./level-cells";
import type { OwnSheet } from "./own-sheet";
import type { PageFall, RowHeight } from "./page-change";
import { heightWrites, pageChange } from "./page-change";
import { physicalRows } from "./physical-rows";
import type { CellWrite, Changed, RowWrite } from "./row-writes";
import { cellWrites, rowWrites } from "./row-writes";
import { bareContent } from "./table-frame";
import { bare, planWindow, touchedLevels } from "./table-window";

/** What a change of the table comes to on its sheet; rows and columns are the sheet's, zero-based. */
export interface TableEdit {
  /** A blank row comes in before this one: always inside the table, so that Excel extends all that spans it. */
  readonly insertBefore: number | null;
  /** A row that goes out, counted after the other came in. */
  readonly remove: number | null;
  /** Level cells that are taken apart, counted after the row came in and before the other goes out. */
  readonly unmerge: readonly Area[];
  /** From here on rows are counted as they are in the end. */
  readonly rows: readonly RowWrite[];
  readonly cells: readonly CellWrite[];
  readonly merge: readonly Area[];
  readonly heights: readonly RowHeight[];
  /** How the pages fall, where that changes: what was planned before and what is now. */
  readonly pages: { readonly planned: PageFall; readonly now: PageFall } | null;
  /** Where a row of the sheet stands afterwards; `null` when it goes out. */
  readonly rowAfter: (row: number) => number | null;
}

/** Why a change cannot be made without harm. */
export type TableEditProblem =
  /** A person merged cells of these rows; a cell of them stands for all. */
  | { readonly kind: "merged-by-hand"; readonly cell: string }
  /** The last rows stay: names, rules and print area hang on them. */
  | { readonly kind: "too-few-rows" }
  /** A column that the change has to write was deleted. */
  | { readonly kind: "column-gone"; readonly header: string };

export interface TableEditInput {
  readonly own: OwnSheet;
  readonly sheet: SheetCells;
  readonly names: SheetNames;
  readonly change: TableChange;
  readonly language: Language;
  readonly profile: RuleProfile;
  /** How the results of this sheet come about. */
  readonly write: RowWriter;
  /** Heights of the rows of the table as they are, first to last. */
  readonly heights: readonly number[];
  /** The row that comes in is one that went out: it is put back as it was; `null` for a new one. */
  readonly restored: { readonly height: number } | null;
}

/**
 * Works out a change of the table on the sheet as it stands, so that it comes to the same as a new
 * sheet of the changed content (SPEC P3), and nothing that a person has beside, above or below it is
 * touched.
 */
export function planTableEdit(input: TableEditInput): Result<TableEdit, TableEditProblem> {
  const { own, change } = input;
  const before = own.content;
  const count = before.indicators.length;
  if (change.kind === "add" && count < FEWEST_ROWS) return fail({ kind: "too-few-rows" });
  if (change.kind === "remove" && count <= FEWEST_ROWS) return fail({ kind: "too-few-rows" });
  const after = applyChange(before, change);
  const origins = rowOrigins(count, change);
  const rows = physicalRows(count, change);
  const problem = handMerge(input, rows, origins) ?? goneColumn(own, change);
  if (problem !== null) return fail(problem);
  const changed: Changed = {
    before,
    after,
    plans: plannedSides(input, before, after, origins),
    physical: rows.physical,
    origins,
    tops: levelTops(own.form, own.columns, before, after),
  };
  const frame = bare(
    own.form,
    { ...bareContent(before), indicators: after.indicators.slice(0, 1) },
    input,
  );
  const heights = heightWrites(input, changed);
  const moved = rows.physical.map((from, row) => from !== origins[row]);
  return succeed({
    insertBefore: rows.insert === null ? null : own.body.first + rows.insert,
    remove: rows.remove === null ? null : own.body.first + rows.remove,
    ...mergeChanges(input, after, rows),
    rows: rowWrites(input, rows.physical, origins, moved, frame),
    cells: cellWrites(input, changed),
    heights,
    pages: pageChange(input, changed, rows, heights, frame),
    rowAfter: rowMap(own, origins),
  });
}

/** The rows that the change may touch, planned as they were and as they will be. */
function plannedSides(
  input: TableEditInput,
  before: FormContent,
  after: FormContent,
  origins: readonly (number | null)[],
): Changed["plans"] {
  const { own, change } = input;
  const namedBefore = new Set<number>();
  const namedAfter = new Set<number>();
  if (change.kind === "remove") namedBefore.add(change.at);
  if (change.kind === "move") namedBefore.add(change.from);
  if (change.kind === "set") for (const row of change.rows.keys()) namedBefore.add(row);
  for (const [row, origin] of origins.entries())
    if (origin === null || namedBefore.has(origin)) namedAfter.add(row);
  const touched = touchedLevels([
    ...[...namedBefore].map((row) => before.indicators[row]),
    ...[...namedAfter].map((row) => after.indicators[row]),
  ]);
  // Points in many rows touch no heights and no levels.
  const levels =
    change.kind === "set" && [...change.rows.values()].every(isWeightAlone)
      ? touchedLevels([])
      : touched;
  return {
    before: planWindow(own.form, before, namedBefore, levels, input),
    after: planWindow(own.form, after, namedAfter, levels, input),
  };
}

function isWeightAlone(values: RowValues): boolean {
  return Object.keys(values).every((key) => key === "weight");
}

function goneColumn(own: OwnSheet, change: TableChange): TableEditProblem | null {
  const needed = (role: FormColumn["role"]): boolean => {
    switch (change.kind) {
      case "add":
      case "move":
        return role === "level" || role === "indicator" || role === "target";
      case "set":
        return [...change.rows.values()].some(
          (values) =>
            (role === "indicator" && values.name !== undefined) ||
            (role === "target" && values.target !== undefined) ||
            (role === "actual" && values.actual !== undefined) ||
            (role === "weight" && values.weight !== undefined),
        );
      case "remove":
        return false;
    }
  };
  const index = own.form.columns.findIndex(
    ({ role, side }, at) => side === undefined && needed(role) && own.columns[at] === null,
  );
  const column = own.form.columns[index];
  return column === undefined ? null : { kind: "column-gone", header: column.header };
}

function rowMap(
  own: OwnSheet,
  origins: readonly (number | null)[],
): (row: number) => number | null {
  const { first, rows } = own.body;
  const places = new Map(
    [...origins.entries()].flatMap(([row, origin]) =>
      origin === null ? [] : [[origin, row] as const],
    ),
  );
  return (row) => {
    if (row < first) return row;
    if (row >= first + rows) return row + origins.length - rows;
    const place = places.get(row - first);
    return place === undefined ? null : first + place;
  };
}
