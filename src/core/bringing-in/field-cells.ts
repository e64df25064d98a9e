import type { Area } from "../area";
import type { FormDefinition, FormField, FormSection, MatrixRow } from "../forms/form";
import { readFactLabel } from "../layout/fact-labels";
import type { SheetCells } from "../layout/sheet-cells";
import { bareLabel } from "./label-text";

/** Where a sheet has what a field of a form asks for; rows and columns of the sheet, zero-based. */
export interface FieldCell {
  /** Key in the content's facts or budget. */
  readonly key: string;
  readonly label: string;
  readonly store: "facts" | "budget";
  readonly labelAt: Place;
  readonly valueAt: Place;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The fields of a form on a sheet, found by their printed labels wherever they stand around the
 * table. With `exact` the sheet is one that was built from this form: a value then stands where the
 * form puts it, and nowhere else.
 */
export function findFields(
  sheet: SheetCells,
  form: FormDefinition,
  table: Area,
  exact: boolean,
): readonly FieldCell[] {
  const search = new LabelSearch(sheet, table);
  const outside = exact ? null : table;
  const found: FieldCell[] = [];
  for (const section of form.sections) {
    switch (section.kind) {
      case "fields":
        found.push(...findSection(sheet, section, search, outside));
        break;
      case "headed":
        for (const { key, label } of section.fields) {
          const labelAt = search.take(label);
          if (labelAt === null) continue;
          const valueAt = headedValue(sheet, labelAt, outside);
          found.push({ key, label, store: "facts", labelAt, valueAt });
        }
        break;
      case "matrix":
        found.push(...findMatrix(section, search));
        break;
      case "band":
      case "indicators":
      case "signature":
        break;
    }
  }
  return found;
}

/** Cells with a text outside the table, each taken once. */
class LabelSearch {
  readonly #places = new Map<string, Place[]>();

  constructor(sheet: SheetCells, table: Area) {
    for (let row = sheet.top; row < sheet.bottom; row += 1) {
      if (row >= table.row && row < table.row + table.rows) continue;
      for (let column = sheet.left; column < sheet.right; column += 1) {
        const { text } = sheet.cell(row, column);
        const bare = text.length > LONGEST_LABEL ? "" : bareLabel(text);
        if (bare === "") continue;
        const places = this.#places.get(bare);
        if (places === undefined) this.#places.set(bare, [{ row, column }]);
        else places.push({ row, column });
      }
    }
  }

  all(label: string): readonly Place[] {
    return this.#places.get(bareLabel(label)) ?? [];
  }

  take(label: string, accept: (place: Place) => boolean = () => true): Place | null {
    const places = this.#places.get(bareLabel(label)) ?? [];
    const index = places.findIndex(accept);
    return index === -1 ? null : (places.splice(index, 1)[0] ?? null);
  }
}

const LONGEST_LABEL = 60;

function findSection(
  sheet: SheetCells,
  section: Extract<FormSection, { readonly kind: "fields" }>,
  search: LabelSearch,
  outside: Area | null,
): readonly FieldCell[] {
  const found: FieldCell[] = [];
  const labels = section.rows.flat().map(({ label }) => bareLabel(label));
  /** Grid column of the form → column of the sheet, by the labels found so far. */
  const stacks = new Map<number, number>();
  for (const row of section.rows) {
    let column = section.heading?.columns ?? 0;
    for (const field of row) {
      column += field.gap;
      const stack = stacks.get(column);
      const twice = labels.filter((label) => label === bareLabel(field.label)).length > 1;
      // 其他资金 stands twice: under the project's total and under the year's.
      const labelAt = search.take(
        field.label,
        (place) => !twice || stack === undefined || place.column === stack,
      );
      const start = column;
      column += field.labelColumns + field.valueColumns;
      if (labelAt === null) continue;
      if (stack === undefined) stacks.set(start, labelAt.column);
      found.push(fieldCell(sheet, section.store, field, labelAt, outside));
    }
  }
  return found;
}

function fieldCell(
  sheet: SheetCells,
  store: "facts" | "budget",
  { key, label }: FormField,
  labelAt: Place,
  outside: Area | null,
): FieldCell {
  const right = behind(sheet, labelAt);
  const below = under(sheet, labelAt);
  const aside =
    outside !== null && !hasValue(sheet, right, outside) && hasValue(sheet, below, outside);
  const valueAt = aside ? below : right;
  return { key, label, store, labelAt, valueAt };
}

/** Below its label; foreign forms also print it to the right. */
function headedValue(sheet: SheetCells, labelAt: Place, outside: Area | null): Place {
  const below = under(sheet, labelAt);
  const right = behind(sheet, labelAt);
  const aside =
    outside !== null && !hasValue(sheet, below, outside) && hasValue(sheet, right, outside);
  return aside ? right : below;
}

/** A text that is no label and no part of the table. */
function hasValue(sheet: SheetCells, { row, column }: Place, table: Area): boolean {
  if (row >= table.row && row < table.row + table.rows) return false;
  const { text } = sheet.seen(row, column);
  return text.trim() !== "" && readFactLabel(text) === null;
}

function behind(sheet: SheetCells, { row, column }: Place): Place {
  const merge = sheet.merge(row, column);
  return { row, column: merge === null ? column + 1 : merge.column + merge.columns };
}

function under(sheet: SheetCells, { row, column }: Place): Place {
  const merge = sheet.merge(row, column);
  return { row: merge === null ? row + 1 : merge.row + merge.rows, column };
}

/** Rows that a block of money may take. */
const MOST_MATRIX_ROWS = 12;

function findMatrix(
  section: Extract<FormSection, { readonly kind: "matrix" }>,
  search: LabelSearch,
): readonly FieldCell[] {
  const amounts = section.columns.filter(({ content }) => content.kind === "amount");
  const headers = new Map<number, { readonly key: string; readonly at: Place }[]>();
  for (const { key, header } of amounts)
    for (const at of search.all(header)) {
      const row = headers.get(at.row);
      if (row === undefined) headers.set(at.row, [{ key, at }]);
      else if (!row.some((known) => known.key === key)) row.push({ key, at });
    }
  const [best = []] = [...headers.values()].toSorted((one, other) => other.length - one.length);
  const top = best[0]?.at.row;
  if (top === undefined) return [];
  const left = Math.min(...best.map(({ at }) => at.column));
  const inside = (place: Place): boolean =>
    place.row > top && place.row <= top + MOST_MATRIX_ROWS && place.column < left;
  return section.rows.flatMap((row) => {
    const labelAt = rowLabel(search, row, section.rows, inside);
    if (labelAt === null) return [];
    return best.map(({ key, at }) => ({
      key: `${row.key}/${key}`,
      label: row.label,
      store: "budget" as const,
      labelAt,
      valueAt: { row: labelAt.row, column: at.column },
    }));
  });
}

function rowLabel(
  search: LabelSearch,
  row: MatrixRow,
  rows: readonly MatrixRow[],
  inside: (place: Place) => boolean,
): Place | null {
  const own = search.take(row.label, inside);
  if (own !== null) return own;
  const spellings = FUND_SPELLINGS.find((names) => names.includes(bareLabel(row.label))) ?? [];
  const others = rows.map(({ label }) => bareLabel(label));
  for (const spelling of spellings) {
    if (others.includes(spelling)) continue;
    const place = search.take(spelling, inside);
    if (place !== null) return place;
  }
  return null;
}

/** The rows of a block of money as forms print them. */
const FUND_SPELLINGS: readonly (readonly string[])[] = [
  ["年度资金总额", "资金总额", "项目资金总额", "资金合计", "合计"],
  ["当年财政拨款", "财政拨款", "本年财政拨款", "当年财政资金", "财政资金"],
  ["上年结转资金", "上年结转", "结转资金", "结转结余资金"],
  ["其他资金", "其他", "单位资金"],
];
