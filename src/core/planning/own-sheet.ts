import type { Area } from "../area";
import type { CellValue } from "../cell";
import type { FormContent, Indicator } from "../forms/content";
import type { ListedField } from "../forms/field-list";
import { listFields } from "../forms/field-list";
import type { FormDefinition } from "../forms/form";
import type { Grid, GridCell } from "../grid";
import { compactText } from "../layout/compact-text";
import type { SheetNames } from "../layout/own-table";
import type { SheetCells } from "../layout/sheet-cells";
import { openSheet } from "../layout/sheet-cells";
import { dayOfSerial } from "../reading/day-serial";

/** A sheet of ours as it stands now: what it says, and where each part of its form has come to stand. */
export interface OwnSheet {
  readonly form: FormDefinition;
  readonly content: FormContent;
  readonly fields: readonly OwnField[];
  /** Sheet rows of the indicators, zero-based; one indicator a row, blank ones too. */
  readonly body: { readonly first: number; readonly rows: number };
  /** Sheet row of the first header row. */
  readonly headerTop: number;
  /** Sheet column of each column of the form; `null` where it was deleted. */
  readonly columns: readonly (number | null)[];
}

export interface OwnField extends ListedField {
  /** Of the cell that holds the value; `null` where label or column was deleted. */
  readonly cell: { readonly row: number; readonly column: number } | null;
  /** As a person would type it. */
  readonly text: string;
  /** The cell calculates its value: a person's own formula, not to be written over. */
  readonly calculated: boolean;
}

/**
 * Reads a sheet that this form was built on, after rows came in, columns moved and labels changed
 * place. `null` where the names of the table are gone.
 */
export function readOwnSheet(form: FormDefinition, grid: Grid, names: SheetNames): OwnSheet | null {
  const body = names.get("PERF_indicator") ?? names.get("PERF_target");
  const table = names.get("PERF_table");
  if (body === undefined || table === undefined) return null;
  const sheet = openSheet(grid);
  const columns = placeColumns(form, sheet, names, { top: table.row, bottom: body.row });
  const fields = placeFields(form, sheet, columns, {
    ...table,
    rows: body.row + body.rows - table.row,
  });
  const indicators: Indicator[] = [];
  const longTerm: Indicator[] = [];
  for (let index = 0; index < body.rows; index += 1) {
    const row = body.row + index;
    indicators.push(readIndicator(form, sheet, columns, row, false, indicators.at(-1) ?? null));
    const term = readIndicator(form, sheet, columns, row, true, longTerm.at(-1) ?? null);
    if (term.name !== "" || term.target !== null) longTerm.push(term);
  }
  const year = names.get("PERF_year");
  return {
    form,
    content: {
      title: form.title,
      year: year === undefined ? null : wholeNumber(sheet.cell(year.row, year.column).value),
      facts: Object.fromEntries(
        fields.filter(({ store }) => store === "facts").map(({ key, text }) => [key, text]),
      ),
      budget: Object.fromEntries(
        fields
          .filter(({ store }) => store === "budget")
          .map(({ key, cell }) => [
            key,
            cell === null ? null : numberIn(sheet.cell(cell.row, cell.column)),
          ]),
      ),
      indicators,
      ...(longTerm.length === 0 ? {} : { longTerm }),
    },
    fields,
    body: { first: body.row, rows: body.rows },
    headerTop: table.row,
    columns,
  };
}

/** Named columns by their names; the others by their headers, or between two that are known. */
function placeColumns(
  form: FormDefinition,
  sheet: SheetCells,
  names: SheetNames,
  header: { readonly top: number; readonly bottom: number },
): readonly (number | null)[] {
  let level = 0;
  const known = form.columns.map(({ role, side }) => {
    if (role === "heading" || role === "other" || side !== undefined) return null;
    if (role === "level") level += 1;
    const name = role === "level" ? `PERF_level${level}` : `PERF_${role}`;
    return names.get(name)?.column ?? null;
  });
  return form.columns.map((column, index) => {
    const place = known[index] ?? null;
    const isNamed = !(
      column.role === "heading" ||
      column.role === "other" ||
      column.side !== undefined
    );
    if (place !== null || isNamed) return place;
    const before = known.slice(0, index).findLast((other) => other !== null) ?? -1;
    const behind = known.slice(index + 1).find((other) => other !== null) ?? sheet.right;
    for (let at = before + 1; at < behind; at += 1)
      for (let row = header.top; row < header.bottom; row += 1)
        if (compactText(sheet.cell(row, at).text) === compactText(column.header)) return at;
    return null;
  });
}

/** The n-th label of this text in its column is the n-th that the form prints there. */
function placeFields(
  form: FormDefinition,
  sheet: SheetCells,
  columns: readonly (number | null)[],
  table: Area,
): readonly OwnField[] {
  const taken = new Map<string, { readonly key: string; readonly row: number }[]>();
  return listFields(form).map((field) => {
    const { place } = field;
    const [labelColumn = null, column = null] = [columns[place.labelColumn], columns[place.column]];
    const wanted = compactText(place.label);
    const group = `${labelColumn} ${wanted}`;
    const rowKey = place.kind === "beside" ? (field.key.split("/")[0] ?? "") : field.key;
    const placed = taken.get(group) ?? [];
    // All amounts of one row share its label.
    const shared =
      field.input.kind === "amount" && field.key.includes("/")
        ? placed.find(({ key }) => key === rowKey)
        : undefined;
    const labelRow =
      labelColumn === null || column === null
        ? null
        : (shared?.row ?? labelAt(sheet, labelColumn, wanted, table, placed.at(-1)?.row ?? -1));
    if (labelRow === null || column === null) {
      return { ...field, cell: null, text: "", calculated: false };
    }
    if (shared === undefined) taken.set(group, [...placed, { key: rowKey, row: labelRow }]);
    const row = place.kind === "below" ? labelRow + 1 : labelRow;
    const cell = sheet.cell(row, column);
    return {
      ...field,
      cell: { row, column },
      text: fieldText(field, cell),
      calculated: cell.formula !== undefined,
    };
  });
}

function labelAt(
  sheet: SheetCells,
  column: number,
  wanted: string,
  table: Area,
  after: number,
): number | null {
  for (let row = Math.max(sheet.top, after + 1); row < sheet.bottom; row += 1) {
    if (row >= table.row && row < table.row + table.rows) continue;
    if (compactText(sheet.cell(row, column).text) === wanted) return row;
  }
  return null;
}

function fieldText({ input }: ListedField, { value }: GridCell): string {
  if (value === null) return "";
  if (typeof value === "number" && input.kind === "date") return dayText(value);
  return String(value);
}

function readIndicator(
  form: FormDefinition,
  sheet: SheetCells,
  columns: readonly (number | null)[],
  row: number,
  longTerm: boolean,
  above: Indicator | null,
): Indicator {
  const path: string[] = [];
  let name = "";
  let target: CellValue = null;
  let actual: CellValue = null;
  let weight: number | null = null;
  const more: Record<string, CellValue> = {};
  let depth = 0;
  for (const [index, definition] of form.columns.entries()) {
    const column = columns[index] ?? null;
    const ofSide = (definition.side === "long-term") === longTerm;
    // The first level stands once for both sides.
    const isShared = longTerm && definition.role === "level" && definition.side === undefined;
    if (!ofSide && !(isShared && depth === 0)) continue;
    const cell = column === null ? null : sheet.cell(row, column);
    switch (definition.role) {
      case "level":
        path.push(levelAt(sheet, row, column, depth, path, above));
        depth += 1;
        break;
      case "indicator":
        name = String(cell?.value ?? "");
        break;
      case "target":
        target = cell?.value ?? null;
        break;
      case "actual":
        actual = cell?.value ?? null;
        break;
      case "weight":
        weight = cell === null ? null : numberIn(cell);
        break;
      case "forecast":
      case "other":
        if (cell !== null && cell.value !== null) more[definition.header] = cell.value;
        break;
      case "score":
        // Points with a formula are worked out; a number is a person's choice.
        if (cell !== null && cell.formula === undefined && typeof cell.value === "number")
          more[definition.header] = cell.value;
        break;
      case "heading":
      case "verdict":
      case "reason":
        break;
    }
  }
  const found = { path, name, target, actual, weight };
  return Object.keys(more).length === 0 ? found : { ...found, more };
}

/** A level cell that is blank and not merged goes on with the level above, as a reader sees it. */
function levelAt(
  sheet: SheetCells,
  row: number,
  column: number | null,
  depth: number,
  outer: readonly string[],
  above: Indicator | null,
): string {
  if (column === null) return above?.path[depth] ?? "";
  const own = String(sheet.seen(row, column).value ?? "");
  if (own !== "" || sheet.merge(row, column) !== null || above === null) return own;
  const same = outer.every((name, index) => above.path[index] === name);
  return same ? (above.path[depth] ?? "") : "";
}

function numberIn({ value }: GridCell): number | null {
  return typeof value === "number" ? value : null;
}

function wholeNumber(value: CellValue): number | null {
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}

/** Serial numbers of years that a form could mean; anything else is shown as the number that it is. */
function dayText(serial: number): string {
  return Number.isInteger(serial) && serial > 366 && serial < 110_000
    ? dayOfSerial(serial)
    : String(serial);
}
