import type { Area } from "../area";
import { cellAddress } from "../area";
import type { CellValue } from "../cell";
import type { Indicator } from "../forms/content";
import type { FormColumn, FormDefinition, FormSection } from "../forms/form";
import type { IndicatorRow } from "./indicator-row";
import { indicatorRows, levelRuns, shownLevels } from "./indicator-row";
import type { Steps } from "../layout/steps";
import { FORM_WORDS } from "../messages/form";
import type { Look, PlanCell } from "./plan";
import { fitsInline, raise, validation } from "./fields";
import type { RowCells } from "./formula";
import { SCORE_FORMAT, writeInSteps } from "./formula";
import { addTotal } from "./total";
import type { SheetContext } from "./context";
import { absolute, bodyFont, own, profileCell, YEAR_CELL } from "./context";
import type { SheetDraft } from "./draft";
import { MOST_ROW_HEIGHT, textHeight } from "./text-metrics";

type Section = Extract<FormSection, { readonly kind: "indicators" }>;

/** Two lines of our own 说明 fit into the lowest row. */
const LOWEST_ROW = 34.5;

/** Below title and year. */
const FIRST_SECTION_ROW = 2;

/** Rows of the table that have their results, of all. */
export interface PlanStep {
  readonly done: number;
  readonly total: number;
}

/** Where the table came to stand; the sheet is found again by the names given to these. */
export interface TableAreas {
  /** First header row … last indicator row. */
  readonly table: Area;
  readonly headerRows: number;
  /** Rows of the sheet at which the table and its first levels begin, and its second levels. */
  readonly groups: readonly (readonly number[])[];
}

/**
 * The table of indicators: header, level cells merged over their rows, results to the right. Rests
 * before each row, and within rows whose writer does.
 */
export function* addIndicators(
  draft: SheetDraft,
  section: Section,
  context: SheetContext,
): Generator<PlanStep, TableAreas> {
  const { form, content } = context;
  addResultsBand(draft, context);
  const top = draft.nextRow;
  const headerRows = addHeader(draft, form);
  const first = draft.nextRow;
  const rows = indicatorRows(content, form.columns.some(isLongTerm));
  for (const row of rows) addIndicatorRow(draft, row, form);
  const area = { row: first, column: 0, rows: rows.length, columns: form.columns.length };
  const tops = addLevels(draft, rows, area, form);
  for (const [index, row] of rows.entries()) {
    yield { done: index, total: rows.length };
    if (row.year === null) continue;
    const steps = addResults(
      draft,
      row.year,
      first + index,
      { expression: pathExpression(form, tops, index, first), levels: tops.length },
      context,
    );
    while (steps.next().done !== true) yield { done: index, total: rows.length };
  }
  addUprightHeadings(draft, form, top);
  validateColumns(draft, area, context);
  nameColumns(draft, area, form);
  const table = { ...area, row: top, rows: headerRows + rows.length };
  draft.names.push({ name: "PERF_table", area: table });
  draft.formats.push({ kind: "columns", area: table, looks: form.columns.map(columnLook) });
  if (section.total) addTotal(draft, area, context);
  const start = hasBandAbove(form, section) ? top - 1 : top;
  return { table, headerRows, groups: groupStarts(start, first, tops) };
}

/** A band that names the table stays with it. */
function hasBandAbove({ sections }: FormDefinition, section: Section): boolean {
  return sections[sections.indexOf(section) - 1]?.kind === "band";
}

/** The first group begins with the header above it, or the band above that. */
function groupStarts(
  top: number,
  first: number,
  levels: readonly { readonly tops: readonly number[] }[],
): readonly (readonly number[])[] {
  return levels.slice(0, 2).map(({ tops }, depth) => {
    const starts = tops.filter((start, index) => start === first + index && index > 0);
    return depth === 0 ? [top, ...starts] : starts;
  });
}

/** Says over our own columns, in the widest of them, that they are not part of the paper form. */
function addResultsBand(draft: SheetDraft, { form, language }: SheetContext): void {
  const column = form.columns.findIndex(({ role, printed }) => role === "reason" && !printed);
  const row = draft.nextRow - 1;
  if (column === -1 || row < FIRST_SECTION_ROW) return;
  draft.place(
    { row, column, rows: 1, columns: 1 },
    { kind: "text", text: FORM_WORDS[language].results },
  );
}

function addHeader(draft: SheetDraft, form: FormDefinition): number {
  const grouped = form.columns.some((column) => column.group !== undefined);
  const look: Look = { font: { bold: true }, horizontal: "center" };
  const top = draft.nextRow;
  const height = Math.max(27, ...form.columns.map((column) => headerHeight(column, form)));
  if (grouped) draft.addRow(27, look);
  draft.addRow(height, look);
  for (const [index, column] of form.columns.entries()) {
    if (column.role === "heading") continue;
    const text: PlanCell = { kind: "text", text: column.header };
    const below = { row: draft.nextRow - 1, column: index, rows: 1, columns: 1 };
    if (!grouped) draft.place(below, text);
    else if (column.group === undefined) draft.place({ ...below, row: top, rows: 2 }, text);
    else {
      draft.place(below, text);
      if (form.columns[index - 1]?.group !== column.group)
        draft.place(
          { row: top, column: index, rows: 1, columns: groupWidth(form, index) },
          { kind: "text", text: column.group },
        );
    }
  }
  return draft.nextRow - top;
}

function headerHeight(column: FormColumn, form: FormDefinition): number {
  return column.role === "heading" ? 0 : textHeight(column.header, column.width, bodyFont(form));
}

function groupWidth(form: FormDefinition, start: number): number {
  const { group } = form.columns[start] ?? {};
  const end = form.columns.findIndex((column, index) => index > start && column.group !== group);
  return (end === -1 ? form.columns.length : end) - start;
}

function addIndicatorRow(draft: SheetDraft, row: IndicatorRow, form: FormDefinition): void {
  const at = draft.addRow(LOWEST_ROW);
  let height = LOWEST_ROW;
  for (const [column, definition] of form.columns.entries()) {
    const area = { row: at, column, rows: 1, columns: 1 };
    const cell = ownCell(draft, area, definition, row);
    if (cell === null) continue;
    draft.place(area, cell);
    if (cell.kind !== "text") continue;
    const needed = textHeight(cell.text, definition.width, bodyFont(form));
    if (needed > MOST_ROW_HEIGHT) draft.noteCut(area, definition.header);
    height = Math.max(height, Math.min(needed, MOST_ROW_HEIGHT));
  }
  draft.heights[at] = height;
}

/** What the content says about this column; `null` for level and result columns. */
function ownCell(
  draft: SheetDraft,
  area: Area,
  column: FormColumn,
  row: IndicatorRow,
): PlanCell | null {
  const indicator = isLongTerm(column) ? row.longTerm : row.year;
  switch (column.role) {
    case "indicator":
      return draft.text(area, indicator?.name ?? "", "@");
    case "target":
      return valueCell(draft, area, indicator?.target ?? null);
    case "actual":
      return valueCell(draft, area, indicator?.actual ?? null);
    case "forecast":
    case "other":
      return valueCell(draft, area, own(indicator?.more ?? {}, column.header));
    case "weight":
      return indicator?.weight === null || indicator === null
        ? { kind: "blank" }
        : { kind: "number", value: indicator.weight, format: "General" };
    case "heading":
    case "level":
    case "score":
    case "verdict":
    case "reason":
      return null;
  }
}

/** Targets and actuals stay what was typed: in a cell of format @ `=190课时`, `95%` and `10-12` are text. */
function valueCell(draft: SheetDraft, area: Area, value: CellValue): PlanCell {
  if (typeof value === "number" && Number.isFinite(value))
    return { kind: "number", value, format: "General" };
  return draft.text(area, value === null ? "" : String(value), "@");
}

/**
 * Level names, each merged over the rows that share it. Gives, for every level column of the year's
 * side, the sheet row of the cell that holds the name, per table row.
 */
function addLevels(
  draft: SheetDraft,
  rows: readonly IndicatorRow[],
  body: Area,
  form: FormDefinition,
): readonly { readonly column: number; readonly tops: readonly number[] }[] {
  const ofYear: { column: number; tops: readonly number[] }[] = [];
  for (const longTerm of [false, true]) {
    const columns = levelColumns(form, longTerm);
    const paths = rows.map((row) => (longTerm ? row.longTerm : row.year)?.path ?? null);
    const shared = longTerm ? levelColumns(form, false).length - columns.length : 0;
    for (const [depth, column] of columns.entries()) {
      const tops: number[] = [];
      for (const run of levelRuns(
        fill(paths, rows, depth + shared),
        depth + shared,
        columns.length + shared,
      )) {
        const area = { row: body.row + run.first, column, rows: run.rows, columns: 1 };
        draft.place(area, draft.text(area, run.text, "@"));
        const path = paths[run.first] ?? [];
        if (depth + 1 === columns.length && path.length > columns.length + shared)
          draft.hints.push({
            kind: "levels-joined",
            cell: cellAddress(area.row, column),
            text: run.text,
          });
        const width = form.columns[column]?.width ?? 0;
        raise(draft, area, textHeight(run.text, width, bodyFont(form)));
        for (let index = 0; index < run.rows; index += 1) tops[run.first + index] = area.row;
      }
      if (!longTerm) ofYear.push({ column, tops });
    }
  }
  return ofYear;
}

/** The first level is shared by both sides, so a row that one side leaves blank takes it from the other. */
function fill(
  paths: readonly (readonly string[] | null)[],
  rows: readonly IndicatorRow[],
  depth: number,
): readonly (readonly string[] | null)[] {
  if (depth > 0) return paths;
  return paths.map((path, index) => path ?? rows[index]?.longTerm?.path ?? null);
}

function levelColumns(form: FormDefinition, longTerm: boolean): readonly number[] {
  return [...form.columns.entries()]
    .filter(([, column]) => column.role === "level" && isLongTerm(column) === longTerm)
    .map(([index]) => index);
}

function pathExpression(
  form: FormDefinition,
  levels: readonly { readonly column: number; readonly tops: readonly number[] }[],
  index: number,
  first: number,
): string {
  const name = columnOf(form, "indicator");
  return [
    ...levels.map(({ column, tops }) => absolute(tops[index] ?? first + index, column)),
    cellAddress(first + index, name ?? 0),
  ].join('&"/"&');
}

function* addResults(
  draft: SheetDraft,
  indicator: Indicator,
  row: number,
  path: { readonly expression: string; readonly levels: number },
  context: SheetContext,
): Steps<void> {
  const { form, content, language } = context;
  const judged = columnOf(form, "forecast") ?? columnOf(form, "actual");
  const target = columnOf(form, "target");
  const weight = columnOf(form, "weight");
  const rules = profileCell(form);
  if (judged === null || target === null) return;
  const cells: RowCells = {
    target: cellAddress(row, target),
    actual: cellAddress(row, judged),
    weight: weight === null ? null : cellAddress(row, weight),
    path: path.expression,
    shownPath: [...shownLevels(indicator.path, path.levels), indicator.name].join("/"),
    verdict: cellAddress(row, columnOf(form, "verdict") ?? 0),
    year: `N(${YEAR_CELL})`,
    profile: rules === null ? null : absolute(rules.row, rules.column),
  };
  const results = yield* writeInSteps(context.writeRow, {
    indicator,
    actual: judgedValue(form, indicator),
    cells,
    year: content.year,
    language,
    profile: context.profile,
  });
  for (const role of ["verdict", "reason", "score"] as const) {
    const column = columnOf(form, role);
    if (column === null) continue;
    const cell = role === "score" ? ownPoints(results.score, indicator, form) : results[role];
    draft.place({ row, column, rows: 1, columns: 1 }, cell);
  }
}

/** Points that are shown are rounded to a hundredth. */
const SAME_POINTS = 0.0051;

/** What a person wrote as points stays (SPEC S20), unless the rules give the same. */
function ownPoints(byRules: PlanCell, { more = {} }: Indicator, form: FormDefinition): PlanCell {
  const header = form.columns.find(({ role }) => role === "score")?.header ?? "";
  const value = own(more, header);
  if (typeof value !== "number" || !Number.isFinite(value)) return byRules;
  const given = byRules.kind === "formula" ? byRules.result : "value" in byRules && byRules.value;
  return typeof given === "number" && Math.abs(given - value) < SAME_POINTS
    ? byRules
    : { kind: "number", value, format: SCORE_FORMAT };
}

function judgedValue(form: FormDefinition, indicator: Indicator): CellValue {
  const forecast = form.columns.find((column) => column.role === "forecast");
  return forecast === undefined ? indicator.actual : own(indicator.more ?? {}, forecast.header);
}

function addUprightHeadings(draft: SheetDraft, form: FormDefinition, top: number): void {
  for (const [column, definition] of form.columns.entries())
    if (definition.role === "heading")
      draft.place(
        { row: top, column, rows: draft.nextRow - top, columns: 1 },
        { kind: "text", text: definition.header },
      );
}

function validateColumns(draft: SheetDraft, body: Area, { form, language }: SheetContext): void {
  if (body.rows === 0) return;
  for (const [column, { options = [] }] of form.columns.entries()) {
    if (!fitsInline(options)) continue;
    const rule = { kind: "list", options } as const;
    const prompt = FORM_WORDS[language].entry.list(rule);
    draft.validate({ ...body, column, columns: 1 }, validation(rule, prompt, true));
  }
}

/** `PERF_level1`, `PERF_target` …: the cells below the header, so that a moved column is still known. */
function nameColumns(draft: SheetDraft, body: Area, form: FormDefinition): void {
  if (body.rows === 0) return;
  let level = 0;
  for (const [column, { role, side }] of form.columns.entries()) {
    if (role === "heading" || role === "other" || side !== undefined) continue;
    if (role === "level") level += 1;
    const name = role === "level" ? `PERF_level${level}` : `PERF_${role}`;
    draft.names.push({ name, area: { ...body, column, columns: 1 } });
  }
}

function columnLook(column: FormColumn): Look {
  return { horizontal: column.align, borders: "thin" };
}

/** The column of the year's side with this role. */
function columnOf(form: FormDefinition, role: FormColumn["role"]): number | null {
  const index = form.columns.findIndex((column) => column.role === role && !isLongTerm(column));
  return index === -1 ? null : index;
}

function isLongTerm(column: FormColumn): boolean {
  return column.side === "long-term";
}
