import type { Area } from "../area";
import { cellAddress } from "../area";
import type { FormContent } from "../forms/content";
import type { FormDefinition } from "../forms/form";
import type { SheetCells } from "../layout/sheet-cells";
import { levelRuns } from "./indicator-row";
import type { OwnSheet } from "./own-sheet";
import type { PhysicalRows } from "./physical-rows";
import type { TableEdit, TableEditInput, TableEditProblem } from "./table-edit";

/** One level column: which cell names the level of each row. */
export interface LevelTops {
  readonly column: LevelColumn;
  /** For each row, the table row of the cell that holds its level name, before and after; and that name. */
  readonly before: readonly (TopCell | null)[];
  readonly after: readonly (TopCell | null)[];
}

/** The topmost cell of a level, merged or not; `row` is counted within the table. */
export interface TopCell {
  readonly row: number;
  readonly text: string;
}

/** For every level column that the sheet still has. */
export function levelTops(
  form: FormDefinition,
  columns: OwnSheet["columns"],
  before: FormContent,
  after: FormContent,
): readonly LevelTops[] {
  return levelColumns(form)
    .filter(({ index }) => columns[index] !== null)
    .map((column) => ({
      column,
      before: topsOf(before, column),
      after: topsOf(after, column),
    }));
}

/** Level cells to be taken apart and to be merged, so that each level is one cell again. */
export function mergeChanges(
  { own, sheet }: TableEditInput,
  after: FormContent,
  { insert, physical }: PhysicalRows,
): Pick<TableEdit, "unmerge" | "merge"> {
  const unmerge: Area[] = [];
  const merge: Area[] = [];
  const { first, rows } = own.body;
  for (const level of levelColumns(own.form)) {
    const column = own.columns[level.index] ?? null;
    if (column === null) continue;
    const wanted = levelRuns(sidePaths(after, level.longTerm), level.depth, level.levels).filter(
      (run) => run.rows > 1,
    );
    const standing = new Set<string>();
    for (const area of mergesIn(sheet, column, first, rows)) {
      const top = area.row - first;
      const last = top + area.rows - 1;
      const inside = (from: number | null): boolean =>
        from === null
          ? insert !== null && insert > top && insert <= last
          : from >= top && from <= last;
      const left = [...physical.keys()].filter((row) => inside(physical[row] ?? null));
      const run = `${left[0] ?? -1} ${left.length}`;
      if (left.length < 2 || wanted.some((need) => `${need.first} ${need.rows}` === run)) {
        standing.add(run);
      } else {
        const shifted = (row: number): number => (insert !== null && row >= insert ? row + 1 : row);
        unmerge.push({
          row: first + shifted(top),
          column,
          rows: shifted(last) - shifted(top) + 1,
          columns: area.columns,
        });
      }
    }
    for (const run of wanted)
      if (!standing.has(`${run.first} ${run.rows}`))
        merge.push({ row: first + run.first, column, rows: run.rows, columns: 1 });
  }
  return { unmerge, merge };
}

/** Merges that are neither of the levels nor of the upright heading, where rows come in, go out or change places. */
export function handMerge(
  { own, sheet }: TableEditInput,
  { insert, remove, physical }: PhysicalRows,
  origins: readonly (number | null)[],
): TableEditProblem | null {
  const { first } = own.body;
  const upright = new Set(
    own.form.columns.flatMap(({ role }, index) =>
      role === "level" || role === "heading" ? [own.columns[index] ?? -1] : [],
    ),
  );
  const touched = new Set<number>();
  for (const [row, from] of physical.entries()) {
    if (from === origins[row]) continue;
    if (from !== null) touched.add(from);
    const origin = origins[row] ?? null;
    if (origin !== null) touched.add(origin);
  }
  if (remove !== null) touched.add(insert !== null && remove > insert ? remove - 1 : remove);
  const last = Math.max(...own.columns.map((column) => column ?? 0));
  const found = sheet.grid.merges.find((area) => {
    if (upright.has(area.column) && area.columns === 1) return false;
    const top = area.row - first;
    const bottom = top + area.rows - 1;
    if (bottom < 0 || top >= own.body.rows || (area.rows === 1 && area.columns === 1)) return false;
    const splits = insert !== null && insert > top && insert <= bottom && area.column <= last;
    return splits || [...touched].some((row) => row >= top && row <= bottom);
  });
  return found === undefined
    ? null
    : { kind: "merged-by-hand", cell: cellAddress(found.row, found.column) };
}

interface LevelColumn {
  /** Of the form. */
  readonly index: number;
  readonly depth: number;
  readonly levels: number;
  readonly longTerm: boolean;
}

function levelColumns(form: FormDefinition): readonly LevelColumn[] {
  const ofSide = (longTerm: boolean): readonly number[] =>
    [...form.columns.entries()]
      .filter(([, { role, side }]) => role === "level" && (side === "long-term") === longTerm)
      .map(([index]) => index);
  const [year, term] = [ofSide(false), ofSide(true)];
  const shared = year.length - term.length;
  return [
    ...year.map((index, depth) => ({ index, depth, levels: year.length, longTerm: false })),
    ...term.map((index, depth) => ({
      index,
      depth: depth + shared,
      levels: year.length,
      longTerm: true,
    })),
  ];
}

/** Paths of one side, row by row as `planSheet` puts them beside each other. */
function sidePaths(content: FormContent, longTerm: boolean): readonly (readonly string[] | null)[] {
  if (!longTerm) return content.indicators.map(({ path }) => path);
  const waiting = new Map<string, (readonly string[])[]>();
  for (const { path } of content.longTerm ?? []) {
    const group = waiting.get(path[0] ?? "");
    if (group === undefined) waiting.set(path[0] ?? "", [path]);
    else group.push(path);
  }
  return content.indicators.map(({ path }) => waiting.get(path[0] ?? "")?.shift() ?? null);
}

function topsOf(content: FormContent, column: LevelColumn): readonly (TopCell | null)[] {
  const paths = sidePaths(content, column.longTerm);
  const tops: (TopCell | null)[] = paths.map(() => null);
  for (const { first, rows, text } of levelRuns(paths, column.depth, column.levels))
    for (let row = first; row < first + rows; row += 1) tops[row] = { row: first, text };
  return tops;
}

function mergesIn(sheet: SheetCells, column: number, first: number, rows: number): readonly Area[] {
  return sheet.grid.merges.filter(
    (area) =>
      area.column === column &&
      area.rows > 1 &&
      area.row >= first &&
      area.row + area.rows <= first + rows,
  );
}
