import type { GridCell, TableChange, TableEdit } from "../core";
import { areaAddress, numberFormatOf } from "../core";
import { cellFormat } from "./cell-properties";
import { cellRuns, runAddress } from "./cell-runs";
import type { KeptRow } from "./edit-row";
import { askLooks, putRow, segments, settable } from "./edit-row";
import type { EditState } from "./edit-state";
import { rowPart, wholeRow } from "./edit-state";
import { plannedContent } from "./planned-cell";

export interface AskedRows {
  /** By sheet row as it was. */
  readonly kept: ReadonlyMap<number, KeptRow>;
  /** Rows before which pages end now; empty where nobody asked. */
  readonly breaks: readonly number[];
}

/** Rows that change places, and one that goes out, are read from end to end before anything is written. */
export async function keepRows(
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

/** What rows are written from. */
export interface Material {
  readonly state: EditState;
  readonly rows: ReadonlyMap<number, KeptRow>;
  readonly restored: KeptRow | null;
}

/** Rows come in first: if Excel refuses that, nothing was written. */
export function applyEdit(sheet: Excel.Worksheet, edit: TableEdit, material: Material): void {
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
