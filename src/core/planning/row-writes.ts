import { cellAddress } from "../area";
import type { CellValue } from "../cell";
import type { FormContent } from "../forms/content";
import type { FormColumn } from "../forms/form";
import type { SheetCells } from "../layout/sheet-cells";
import { absolute } from "./context";
import type { RowCells } from "./formula";
import { finishedResults } from "./formula";
import { shownLevels } from "./indicator-row";
import type { LevelTops, TopCell } from "./level-cells";
import type { OwnSheet } from "./own-sheet";
import type { Look, PlanCell, SheetPlan } from "./plan";
import { tableTop } from "./table-frame";
import type { TableEditInput } from "./table-edit";
import type { PlannedRows } from "./table-window";

/** A row that is written from end to end. */
export interface RowWrite {
  readonly row: number;
  /** The sheet row, as it was, whose cells, looks and height come here; `null` for a new one. */
  readonly from: number | null;
  /** Columns of the form that do not come along: level names, results that are written anew. */
  readonly except: readonly number[];
  /** Looks of the form's own cells, where the row has none yet, by sheet column. */
  readonly looks: readonly { readonly column: number; readonly look: Look }[];
}

/** A cell that is written as planned. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
}

/** The table before and after a change, by rows of the table. */
export interface Changed {
  readonly before: FormContent;
  readonly after: FormContent;
  readonly plans: { readonly before: PlannedRows; readonly after: PlannedRows };
  readonly physical: readonly (number | null)[];
  readonly origins: readonly (number | null)[];
  readonly tops: readonly LevelTops[];
}

/** Rows that are new or stand elsewhere. */
export function rowWrites(
  { own, restored }: TableEditInput,
  physical: readonly (number | null)[],
  origins: readonly (number | null)[],
  moved: readonly boolean[],
  plan: SheetPlan,
): readonly RowWrite[] {
  const looks = looksOfRow(plan, own);
  return physical.flatMap((from, row) => {
    if (moved[row] !== true && from !== null) return [];
    const origin = origins[row] ?? null;
    const except = own.form.columns.flatMap(({ role }, index) => {
      const column = own.columns[index] ?? null;
      const stays = role === "level" || role === "heading";
      return column !== null && stays ? [column] : [];
    });
    return [
      {
        row: own.body.first + row,
        from: origin === null ? null : own.body.first + origin,
        except,
        // A row that takes the place of another has its looks from there, or is to look like new.
        looks: from === null || (origin === null && restored === null) ? looks : [],
      },
    ];
  });
}

/** Cells whose plan changed, of level names and results too. */
export function cellWrites(input: TableEditInput, changed: Changed): readonly CellWrite[] {
  const { own } = input;
  const writes: CellWrite[] = [];
  const { plans, physical, origins } = changed;
  const { first } = own.body;
  for (const [row, from] of physical.entries()) {
    const origin = origins[row] ?? null;
    const keeps = origin !== null || input.restored !== null;
    for (const [index, { role }] of own.form.columns.entries()) {
      const column = own.columns[index] ?? null;
      if (column === null || !isContent(role)) continue;
      const planned = plans.after.get(row);
      if (planned === undefined) continue;
      const cell = planned.cells[index] ?? { kind: "blank" };
      const old = origin === null ? null : plans.before.get(origin)?.cells[index];
      if (origin === null ? keeps : old === undefined || same(old, cell)) continue;
      writes.push({ row: first + row, column, cell });
    }
    for (const { column: level, before, after } of changed.tops) {
      const column = own.columns[level.index] ?? null;
      if (column === null) continue;
      const standing = from === null ? "" : topText(before, from);
      const text = topText(after, row);
      const fresh = from === null && text === "";
      if (text === standing && !fresh) continue;
      writes.push({ row: first + row, column, cell: levelCell(text) });
    }
    const results = resultsOf(input, changed, row);
    writes.push(...results);
  }
  return writes;
}

function looksOfRow(plan: SheetPlan, own: OwnSheet): RowWrite["looks"] {
  const row = tableTop(plan);
  return own.form.columns.flatMap((_, index) => {
    const column = own.columns[index] ?? null;
    if (column === null) return [];
    let look: Look = {};
    for (const { kind, area, looks } of plan.formats) {
      const inside =
        row >= area.row &&
        row < area.row + area.rows &&
        index >= area.column &&
        index < area.column + area.columns;
      const part = looks[kind === "columns" ? index - area.column : row - area.row];
      if (inside && part !== undefined)
        look = { ...look, ...part, font: { ...look.font, ...part.font } };
    }
    return [{ column, look }];
  });
}

function isContent(role: FormColumn["role"]): boolean {
  switch (role) {
    case "indicator":
    case "target":
    case "actual":
    case "forecast":
    case "weight":
    case "other":
      return true;
    case "heading":
    case "level":
    case "score":
    case "verdict":
    case "reason":
      return false;
  }
}

function topText(tops: readonly (TopCell | null)[], row: number): string {
  const top = tops[row] ?? null;
  return top !== null && top.row === row ? top.text : "";
}

/** As `planSheet` writes it: text for ever where there is one, an untouched cell below. */
function levelCell(text: string): PlanCell {
  return text === "" ? { kind: "blank" } : { kind: "text", text, format: "@" };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Results are written where the row is new or the cells that its formulas name are others now. */
function resultsOf(input: TableEditInput, changed: Changed, row: number): readonly CellWrite[] {
  const { own, names } = input;
  const { physical, origins, tops, after } = changed;
  const indicator = after.indicators[row];
  const judged = columnOf(own, "forecast") ?? columnOf(own, "actual");
  const target = columnOf(own, "target");
  if (indicator === undefined || judged === null || target === null) return [];
  const from = physical[row] ?? null;
  const origin = origins[row] ?? null;
  if (origin === null && input.restored !== null) return [];
  const sameRow = from !== null && from === origin;
  const sameTops = tops
    .filter(({ column }) => !column.longTerm)
    .every(
      (level) =>
        from !== null &&
        physical[level.after[row]?.row ?? -1] === (level.before[from]?.row ?? null),
    );
  if (sameRow && sameTops) return [];
  const { first } = own.body;
  const at = first + row;
  const weight = columnOf(own, "weight");
  const profile = names.get("PERF_profile");
  const year = names.get("PERF_year");
  const name = columnOf(own, "indicator") ?? target;
  const levels = tops
    .filter(({ column }) => !column.longTerm)
    .map(({ column, after: rows }) =>
      absolute(first + (rows[row]?.row ?? row), own.columns[column.index] ?? 0),
    );
  const cells: RowCells = {
    target: cellAddress(at, target),
    actual: cellAddress(at, judged),
    weight: weight === null ? null : cellAddress(at, weight),
    path: [...levels, cellAddress(at, name)].join('&"/"&'),
    shownPath: [...shownLevels(indicator.path, levels.length), indicator.name].join("/"),
    verdict: cellAddress(at, columnOf(own, "verdict") ?? judged),
    year: year === undefined ? "0" : `N(${absolute(year.row, year.column)})`,
    profile: profile === undefined ? null : absolute(profile.row, profile.column),
  };
  const results = {
    indicator,
    actual: judgedValue(own, indicator),
    cells,
    year: after.year,
    language: input.language,
    profile: input.profile,
  };
  const written = input.write(results);
  const finished = finishedResults(results);
  return (["verdict", "reason", "score"] as const).flatMap((role) => {
    const column = columnOf(own, role);
    if (column === null) return [];
    const isTheirs =
      origin !== null && !isOurs(input.sheet, first + origin, column, finished[role]);
    return isTheirs ? [] : [{ row: at, column, cell: written[role] }];
  });
}

function judgedValue(own: OwnSheet, indicator: FormContent["indicators"][number]): CellValue {
  const forecast = own.form.columns.find(({ role }) => role === "forecast");
  return forecast === undefined ? indicator.actual : (indicator.more?.[forecast.header] ?? null);
}

/** A formula, nothing, or the very word that we would write; anything else a person wrote. */
function isOurs(sheet: SheetCells, row: number, column: number, finished: PlanCell): boolean {
  const { value, formula } = sheet.cell(row, column);
  if (formula !== undefined || value === null) return true;
  switch (finished.kind) {
    case "text":
      return finished.text === value;
    case "number":
      return finished.value === value;
    case "blank":
    case "formula":
      return false;
  }
}

/** Sheet column of the year's side with this role. */
function columnOf({ form, columns }: OwnSheet, wanted: FormColumn["role"]): number | null {
  const index = form.columns.findIndex(({ role, side }) => role === wanted && side === undefined);
  return index === -1 ? null : (columns[index] ?? null);
}
