import type { Area } from "../area";
import { cellAddress } from "../area";
import type { CellValue } from "../cell";
import type { FormContent } from "../forms/content";
import type { FormColumn, FormDefinition } from "../forms/form";
import type { RowValues, TableChange } from "../forms/table-change";
import { applyChange, FEWEST_ROWS, rowOrigins } from "../forms/table-change";
import type { SheetNames } from "../layout/own-table";
import type { SheetCells } from "../layout/sheet-cells";
import type { Language } from "../messages/language";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { RuleProfile } from "../scoring/profile";
import { absolute } from "./context";
import type { RowCells, RowWriter } from "./formula";
import { finishedResults } from "./formula";
import { levelRuns, shownLevels } from "./indicator-row";
import type { OwnSheet } from "./own-sheet";
import type { Look, PlanCell, SheetPlan } from "./plan";
import { printSetup } from "./print";
import type { PlannedRows } from "./table-window";
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

/** Rows before which pages end, and the scale in percent at which the form is printed. */
export interface PageFall {
  readonly breaks: readonly number[];
  readonly scale: number;
}

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

export interface CellWrite {
  readonly row: number;
  readonly column: number;
  readonly cell: PlanCell;
}

export interface RowHeight {
  readonly row: number;
  readonly height: number;
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

interface PhysicalRows {
  /** Row of the table before which a blank one comes in. */
  readonly insert: number | null;
  /** Row that goes out, counted after that. */
  readonly remove: number | null;
  /** Which row each row of the changed table is on the sheet; `null` for the blank one. */
  readonly physical: readonly (number | null)[];
}

/** Rows this close are written anew where they stand; further away a row comes in and one goes out. */
const CLOSE = 2;

function physicalRows(count: number, change: TableChange): PhysicalRows {
  const rows: (number | null)[] = Array.from({ length: count }, (_, row) => row);
  const inside = (row: number): number => Math.min(Math.max(row, 1), count - 1);
  switch (change.kind) {
    case "add": {
      const insert = inside(change.at);
      return { insert, remove: null, physical: rows.toSpliced(insert, 0, null) };
    }
    case "remove":
      return { insert: null, remove: change.at, physical: rows.toSpliced(change.at, 1) };
    case "move": {
      const { from, to } = change;
      if (Math.abs(from - to) <= CLOSE) return { insert: null, remove: null, physical: rows };
      const insert = inside(from < to ? to + 1 : to);
      const remove = from < insert ? from : from + 1;
      return {
        insert,
        remove,
        physical: rows.toSpliced(insert, 0, null).toSpliced(remove, 1),
      };
    }
    case "set":
      return { insert: null, remove: null, physical: rows };
  }
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

/** What stands above and below the table; its facts make rows high. */
function bareContent({ title, year, facts, budget }: FormContent): FormContent {
  return { title, year, facts, budget, indicators: [] };
}

function tableTop(plan: SheetPlan): number {
  return plan.names.find(({ name }) => name === "PERF_indicator")?.area.row ?? 0;
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

interface LevelTops {
  readonly column: LevelColumn;
  /** For each row, the table row of the cell that holds its level name, before and after; and that name. */
  readonly before: readonly (TopCell | null)[];
  readonly after: readonly (TopCell | null)[];
}

interface TopCell {
  readonly row: number;
  readonly text: string;
}

function levelTops(
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

function topsOf(content: FormContent, column: LevelColumn): readonly (TopCell | null)[] {
  const paths = sidePaths(content, column.longTerm);
  const tops: (TopCell | null)[] = paths.map(() => null);
  for (const { first, rows, text } of levelRuns(paths, column.depth, column.levels))
    for (let row = first; row < first + rows; row += 1) tops[row] = { row: first, text };
  return tops;
}

function mergeChanges(
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

function mergesIn(sheet: SheetCells, column: number, first: number, rows: number): readonly Area[] {
  return sheet.grid.merges.filter(
    (area) =>
      area.column === column &&
      area.rows > 1 &&
      area.row >= first &&
      area.row + area.rows <= first + rows,
  );
}

/** Merges that are neither of the levels nor of the upright heading, where rows come in, go out or change places. */
function handMerge(
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

function rowWrites(
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

interface Changed {
  readonly before: FormContent;
  readonly after: FormContent;
  readonly plans: { readonly before: PlannedRows; readonly after: PlannedRows };
  readonly physical: readonly (number | null)[];
  readonly origins: readonly (number | null)[];
  readonly tops: readonly LevelTops[];
}

function cellWrites(input: TableEditInput, changed: Changed): readonly CellWrite[] {
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

/** A person's own height stays; one that was planned follows the plan. */
function heightWrites(
  { own, heights, restored }: TableEditInput,
  { plans, physical, origins }: Pick<Changed, "plans" | "physical" | "origins">,
): readonly RowHeight[] {
  return physical.flatMap((from, row) => {
    const origin = origins[row] ?? null;
    const planned = plans.after.get(row)?.height;
    const at = own.body.first + row;
    if (origin === null)
      return restored !== null || planned === undefined ? [] : [{ row: at, height: planned }];
    const before = plans.before.get(origin)?.height;
    const actual = heights[origin] ?? before ?? 0;
    const height =
      planned === undefined || before === undefined ? actual : heightAfter(actual, before, planned);
    const standing = from === null ? null : (heights[from] ?? null);
    return standing !== null && Math.abs(standing - height) < 0.5 ? [] : [{ row: at, height }];
  });
}

function heightAfter(actual: number, before: number, planned: number): number {
  const isPlanned = Math.abs(actual - before) < 0.5;
  const grows = before !== planned && planned > actual;
  return isPlanned || grows ? planned : actual;
}

/** Only where the sheet's rows still are those of the plan: else nobody knows which breaks are whose. */
function pageChange(
  { own, heights, language, restored }: TableEditInput,
  { tops, physical }: Changed,
  { insert, remove }: PhysicalRows,
  written: readonly RowHeight[],
  frame: SheetPlan,
): TableEdit["pages"] {
  if (tableTop(frame) !== own.body.first) return null;
  const { first } = own.body;
  const changed = new Map(written.map(({ row, height }) => [row - first, height]));
  const standing = physical.map(
    (from, row) =>
      changed.get(row) ?? (from === null ? (restored?.height ?? 0) : (heights[from] ?? 0)),
  );
  const planned = pageFall(own.form, sideTops(tops, "before"), heights, frame, language);
  const now = pageFall(own.form, sideTops(tops, "after"), standing, frame, language);
  const shifted = planned.breaks.flatMap((row) => {
    const came = insert !== null && row >= first + insert ? row + 1 : row;
    if (remove === null) return [came];
    if (came === first + remove) return [];
    return [came > first + remove ? came - 1 : came];
  });
  return same({ ...planned, breaks: shifted }, now) ? null : { planned, now };
}

/** Of the year's first two level columns. */
function sideTops(
  tops: readonly LevelTops[],
  side: "before" | "after",
): readonly (readonly (TopCell | null)[])[] {
  return tops
    .filter(({ column }) => !column.longTerm)
    .slice(0, 2)
    .map((level) => level[side]);
}

/** Pages for these heights of the rows, as `planSheet` sets them. */
function pageFall(
  form: FormDefinition,
  levels: readonly (readonly (TopCell | null)[])[],
  body: readonly number[],
  frame: SheetPlan,
  language: Language,
): PageFall {
  const first = tableTop(frame);
  const table = frame.names.find(({ name }) => name === "PERF_table")?.area.row ?? first;
  const below = frame.rowHeights.slice(first + 1);
  const signed = form.sections.some(({ kind }) => kind === "signature");
  const totals = form.sections.some((section) => section.kind === "indicators" && section.total);
  const end = first + body.length + (totals ? 1 : 0);
  const groups = levels.map((tops, depth) => {
    const starts = tops.flatMap((top, row) =>
      top !== null && top.row === row && row > 0 ? [first + row] : [],
    );
    return depth === 0 ? [table, ...starts] : starts;
  });
  const { breaksBefore, scale } = printSetup(
    form,
    {
      heights: [...frame.rowHeights.slice(0, first), ...body, ...below],
      repeatRows: { first: table, last: first - 1 },
      together: signed ? { first: end, rows: below.length - (totals ? 1 : 0) } : null,
      groups,
      results: false,
    },
    language,
  );
  return { breaks: breaksBefore, scale };
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
