import type { JudgeContext } from "../judging/context";
import { isClosedRate } from "../judging/direction";
import type { Grid, GridCell } from "../grid";
import type { Fact } from "../layout/facts";
import type { FormReading, JudgedRow, JudgedTable } from "../layout/form-reading";
import { contextOf } from "../layout/form-reading";
import type { FundBlock } from "../layout/funds";
import { readFunds } from "../layout/funds";
import type { StatedDay } from "../layout/project-dates";
import { readProjectDates } from "../layout/project-dates";
import type { SheetCells } from "../layout/sheet-cells";
import { openSheet } from "../layout/sheet-cells";
import type { ColumnGroup } from "../layout/table-mapping";
import type { Place } from "../judging/place";
import { placeOf } from "../judging/place";
import type { RuleProfile } from "../scoring/profile";
import type { FindingPlace } from "./finding";

/** A form with everything looked up once that several checks ask for. */
export interface CheckedForm {
  /** `null`: the sheet names rules that nobody here knows; nothing is held against others in their place. */
  readonly profile: RuleProfile | null;
  readonly year: number | null;
  readonly facts: FormReading["facts"];
  /** The sheets that hold a table, in order. */
  readonly sheets: readonly CheckedSheet[];
  readonly tables: readonly CheckedTable[];
  readonly rows: readonly CheckedRow[];
}

export type CheckedFact = Fact & { readonly sheet: string };

/** When the project of a sheet begins and ends, as its facts say. */
export interface ProjectDays {
  readonly start: StatedDay<CheckedFact> | null;
  readonly end: StatedDay<CheckedFact> | null;
}

export interface CheckedSheet extends ProjectDays {
  readonly name: string;
  readonly cells: SheetCells;
  readonly funds: readonly FundBlock[];
  readonly tables: readonly CheckedTable[];
}

export interface CheckedTable extends JudgedTable {
  readonly checked: readonly CheckedRow[];
}

export interface CheckedRow extends JudgedRow {
  readonly sheet: string;
  readonly cells: SheetCells;
  readonly own: ColumnGroup;
  readonly place: Place;
  readonly context: JudgeContext;
  /** As written, for sentences. */
  readonly written: string;
  readonly reported: string;
  /** The sheet's own row number, or the line of the text. */
  readonly line: number;
}

/** Rows opened between two pauses. */
const SLICE = 50;

/** Looks everything up, in steps between which others may have their turn. */
export function* openForm(
  form: FormReading,
  profile: RuleProfile | null,
): Generator<void, CheckedForm> {
  const tables: CheckedTable[] = [];
  for (const table of form.tables) tables.push(yield* openTable(table, form.year));
  const sheets = form.grids.flatMap((grid) => {
    const own = tables.filter((table) => table.grid === grid);
    if (own.length === 0) return [];
    const days = readProjectDates(form.facts.filter(({ sheet }) => sheet === grid.sheet));
    const name = grid.sheet;
    return [{ name, cells: openSheet(grid), funds: readFunds(grid), tables: own, ...days }];
  });
  return {
    profile,
    year: form.year,
    facts: form.facts,
    sheets,
    tables,
    rows: tables.flatMap(({ checked }) => checked),
  };
}

/** The days for a row: of its own sheet, or of the one sheet that states any. */
export function daysOf({ sheet }: CheckedRow, { sheets }: CheckedForm): ProjectDays {
  const stating = sheets.filter(({ start, end }) => start !== null || end !== null);
  const only = stating.length === 1 ? stating[0] : undefined;
  return stating.find(({ name }) => name === sheet) ?? only ?? { start: null, end: null };
}

/** The number that a reader of the source sees beside a row. */
export function lineOf(grid: Grid, row: number): number {
  return grid.rowNumbers?.[row - grid.origin.row] ?? row + 1;
}

/** The rows of each project of a list; all of them together where a form is about one. */
export function projectsOf(rows: readonly CheckedRow[]): readonly (readonly CheckedRow[])[] {
  const projects = new Map<string, CheckedRow[]>();
  for (const row of rows) {
    const own = projects.get(row.project);
    if (own === undefined) projects.set(row.project, [row]);
    else own.push(row);
  }
  return [...projects.values()];
}

export function targetPlace({ sheet, row, columns }: CheckedRow): FindingPlace {
  return { sheet, row, column: columns.target };
}

/** The actual's cell; the target's where the form has no column for it. */
export function actualPlace({ sheet, row, columns }: CheckedRow): FindingPlace {
  return { sheet, row, column: columns.actual ?? columns.target };
}

export function nameCell({ cells, row, own }: CheckedRow): GridCell & { readonly column: number } {
  const column =
    own.indicator.find((at) => cells.cell(row, at).text !== "") ?? own.indicator[0] ?? 0;
  return { ...cells.seen(row, column), column };
}

/** Beyond this share of the target one asks whether it was set too low (domain 6, Q6). */
export const FAR_OVER = 1.3;

/** A share that cannot pass 100 % is to pass it. */
export function asksMoreThanAll({ read, place }: CheckedRow): boolean {
  if (!isClosedRate(place.name)) return false;
  if (read.kind === "bound") return read.unit === "%" && read.value > 1 + 1e-9;
  return read.kind === "range" && read.unit === "%" && read.high > 1 + 1e-9;
}

function* openTable(table: JudgedTable, year: number | null): Generator<void, CheckedTable> {
  const cells = openSheet(table.grid);
  const checked: CheckedRow[] = [];
  for (const [index, row] of table.rows.entries()) {
    const own = table.mapping.groups[row.group];
    if (own !== undefined) checked.push(openRow(table, row, own, cells, year));
    if (index % SLICE === SLICE - 1) yield;
  }
  return { ...table, checked };
}

function openRow(
  table: JudgedTable,
  row: JudgedRow,
  own: ColumnGroup,
  cells: SheetCells,
  year: number | null,
): CheckedRow {
  const context = contextOf(row, year);
  return {
    ...row,
    sheet: table.mapping.sheet,
    cells,
    own,
    context,
    place: placeOf(context),
    written: text(row.target),
    reported: text(row.actual),
    line: lineOf(table.grid, row.row),
  };
}

function text(value: JudgedRow["target"]): string {
  return value === null ? "" : String(value).trim();
}
