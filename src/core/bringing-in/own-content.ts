import type { CellValue } from "../cell";
import type { FormContent, Indicator } from "../forms/content";
import type { FormColumn, FormDefinition } from "../forms/form";
import type { Grid } from "../grid";
import { readAmount } from "../layout/amount";
import type { SheetNames } from "../layout/own-table";
import type { SheetCells } from "../layout/sheet-cells";
import { openSheet } from "../layout/sheet-cells";
import { readWritten, writtenText } from "../layout/written";
import { findFields } from "./field-cells";
import { bareHeader } from "./label-text";
import { signed } from "./signatures";

/**
 * What a sheet of ours says now (SPEC B4): the inverse of `planSheet`, whatever rows and columns were
 * added or moved since. `null` where its names are gone, so that it is a sheet like any other.
 */
export function ownContent(
  grid: Grid,
  names: SheetNames,
  form: FormDefinition,
): FormContent | null {
  const body = names.get("PERF_indicator");
  const target = names.get("PERF_target");
  if (body === undefined || target === undefined) return null;
  const sheet = openSheet(grid);
  const whole = names.get("PERF_table");
  const top = Math.min(whole?.row ?? body.row - 1, body.row - 1);
  const area = {
    row: top,
    column: sheet.left,
    rows: body.row + body.rows - top,
    columns: sheet.right - sheet.left,
  };
  const facts: Record<string, string> = {};
  const budget: Record<string, number | null> = {};
  for (const { key, store, valueAt } of findFields(sheet, form, area, true)) {
    const cell = sheet.seen(valueAt.row, valueAt.column);
    const text = writtenText(cell);
    const amount = store === "budget" ? readAmount(cell) : null;
    if (amount !== null) budget[key] = amount.value;
    else if (text !== "") facts[key] = text;
  }
  Object.assign(facts, signatures(sheet, form));
  const columns = columnsOf(sheet, form, names, { top, bottom: body.row - 1 });
  const sided = form.columns.some(({ side }) => side === "long-term");
  const longTerm = sided ? readSide(sheet, form, columns, body, true) : [];
  const other = new Set(longTerm.filter(({ blank }) => !blank).map(({ row }) => row));
  // Of two sides one is shorter: its blanks are no indicators. A row blank on both is to be filled in.
  const year = readSide(sheet, form, columns, body, false).filter(
    ({ row, blank }) => !(blank && other.has(row)),
  );
  const stated = longTerm.filter(({ blank }) => !blank);
  return {
    title: form.title,
    year: yearOf(sheet, names),
    facts,
    budget,
    indicators: year.map(({ indicator }) => indicator),
    ...(stated.length === 0 ? {} : { longTerm: stated.map(({ indicator }) => indicator) }),
  };
}

function yearOf(sheet: SheetCells, names: SheetNames): number | null {
  const at = names.get("PERF_year");
  const value = at === undefined ? null : sheet.cell(at.row, at.column).value;
  return typeof value === "number" && Number.isInteger(value) ? value : null;
}

function signatures(sheet: SheetCells, form: FormDefinition): Readonly<Record<string, string>> {
  const labels = form.sections.flatMap((section) =>
    section.kind === "signature" ? section.labels : [],
  );
  if (labels.length === 0) return {};
  const found: (readonly [string, string])[] = [];
  for (let row = sheet.top; row < sheet.bottom; row += 1) {
    const { text } = sheet.cell(row, sheet.left);
    if (labels.some((label) => text.startsWith(`${label}：`))) found.push(...signed(text, labels));
  }
  return Object.fromEntries(found);
}

/** Where each column of the form stands now: by its name, else by its header; `null` where deleted. */
function columnsOf(
  sheet: SheetCells,
  form: FormDefinition,
  names: SheetNames,
  header: { readonly top: number; readonly bottom: number },
): ReadonlyMap<FormColumn, number> {
  const found = new Map<FormColumn, number>();
  let level = 0;
  for (const column of form.columns) {
    const named = column.side === undefined && column.role !== "other";
    if (named && column.role === "level") level += 1;
    const name = column.role === "level" ? `PERF_level${level}` : `PERF_${column.role}`;
    const at = named ? names.get(name)?.column : headerColumn(sheet, column, header);
    if (at !== undefined) found.set(column, at);
  }
  return found;
}

function headerColumn(
  sheet: SheetCells,
  { header }: FormColumn,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number | undefined {
  for (let row = bottom; row >= top; row -= 1)
    for (let column = sheet.left; column < sheet.right; column += 1)
      if (bareHeader(sheet.cell(row, column).text) === bareHeader(header)) return column;
  return undefined;
}

interface ReadRow {
  readonly row: number;
  readonly indicator: Indicator;
  /** Neither name nor target nor actual. */
  readonly blank: boolean;
}

function readSide(
  sheet: SheetCells,
  form: FormDefinition,
  columns: ReadonlyMap<FormColumn, number>,
  body: { readonly row: number; readonly rows: number },
  longTerm: boolean,
): readonly ReadRow[] {
  const own = form.columns.filter(({ side }) => (side === "long-term") === longTerm);
  const place = (role: FormColumn["role"]): number | null => {
    const column = own.find((candidate) => candidate.role === role);
    return column === undefined ? null : (columns.get(column) ?? null);
  };
  const levelColumns = form.columns.filter(({ role }) => role === "level");
  const [shared] = levelColumns;
  const levels = levelColumns
    .filter((column) => own.includes(column) || (longTerm && column === shared))
    .flatMap((column) => columns.get(column) ?? []);
  const more = own.filter(({ role }) => ["other", "forecast", "score"].includes(role));
  const rows: ReadRow[] = [];
  let path: readonly string[] = [];
  for (let row = body.row; row < body.row + body.rows; row += 1) {
    path = levelsAt(sheet, row, levels, path);
    const name = textAt(sheet, row, place("indicator"));
    const target = valueAt(sheet, row, place("target"));
    const actual = valueAt(sheet, row, place("actual"));
    const weight = valueAt(sheet, row, place("weight"));
    const further = more.flatMap((column): [string, CellValue][] => {
      const at = columns.get(column) ?? null;
      // Points with a formula are worked out anew; a number is a person's choice.
      if (column.role === "score" && !isTypedNumber(sheet, row, at)) return [];
      const value = valueAt(sheet, row, at);
      return value === null ? [] : [[column.header, value]];
    });
    rows.push({
      row,
      blank: name === "" && target === null && actual === null,
      indicator: {
        path: path.slice(0, path.findLastIndex((level) => level !== "") + 1),
        name,
        target,
        actual,
        weight: typeof weight === "number" ? weight : null,
        ...(further.length === 0 ? {} : { more: Object.fromEntries(further) }),
      },
    });
  }
  return rows;
}

/** Level names of a row: a blank cell below a name still belongs to it. */
function levelsAt(
  sheet: SheetCells,
  row: number,
  columns: readonly number[],
  above: readonly string[],
): readonly string[] {
  let broken = false;
  return columns.map((column, depth) => {
    const name = textAt(sheet, row, column);
    if (name !== "") {
      broken ||= name !== above[depth];
      return name;
    }
    return broken || sheet.merge(row, column) !== null ? "" : (above[depth] ?? "");
  });
}

function textAt(sheet: SheetCells, row: number, column: number | null): string {
  return column === null ? "" : writtenText(sheet.seen(row, column));
}

function isTypedNumber(sheet: SheetCells, row: number, column: number | null): boolean {
  if (column === null) return false;
  const { formula, value } = sheet.seen(row, column);
  return formula === undefined && typeof value === "number";
}

/** As written: a percentage that Excel made a number of is read back. */
function valueAt(sheet: SheetCells, row: number, column: number | null): CellValue {
  if (column === null) return null;
  return readWritten(sheet.seen(row, column)).value;
}
