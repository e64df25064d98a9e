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
import { applyChange, fail, succeed } from "../core";
import type { KeptRow } from "./edit-row";
import type { EditState } from "./edit-state";
import { readEditState, wholeRow } from "./edit-state";
import { giveBack } from "./held-cell";
import { setPages } from "./page-ends";
import { plannedHolding } from "./planned-cell";

/** What takes a change of the table back. */
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

/** What takes this change back; `rows` are those that it moved or took out, by sheet row as it was. */
export function undoOf(
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
export async function restoreCells(
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

/** The row holds what it was given when it came in, from end to end, and nothing else. */
export function holdsOnly(
  { read, own }: EditState,
  at: number,
  added: TableEdit["cells"],
): boolean {
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
