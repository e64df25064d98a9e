import type { Area, Failure, JudgedTable, Result, Review } from "../core";
import { areaAddress, fail, freeColumns, succeed } from "../core";
import { readWorkbook } from "./command";

/** Where 结论 and 说明 of one table would go. */
export interface MarkPlace {
  /** Index among the tables of the review. */
  readonly table: number;
  /** Sheet rows, zero-based: the header's, and the last of the table. */
  readonly header: number;
  readonly last: number;
  /** Sheet columns, zero-based; 说明 is always the next one. */
  readonly verdict: number;
  /** Of both columns, in points. */
  readonly widths: readonly [number, number];
  /** Whether marks can be set off by rules of ours: the column has none of its own. */
  readonly rules: boolean;
}

/** What the person is asked before anything is written. */
export interface MarkOffer {
  readonly sheetId: string;
  readonly places: readonly MarkPlace[];
  /** Without a print area the new columns are printed too. */
  readonly printsMore: boolean;
}

/** Columns looked at in one request, and how often that is done before giving up. */
const WINDOW = 8;
const WINDOWS = 6;

/** Last column of a sheet, zero-based; 说明 needs one beside 结论. */
const LAST = 16_383;

/**
 * Looks for two columns side by side to the right of each table that are free in every sense: no
 * cell, formula or merge on the table's rows, not hidden, no Excel table there or beside them (it would
 * grow over them), no validation, no wrapping that would raise the rows. Columns without rules of their
 * own come first. Writes nothing.
 */
export async function findMarkPlaces(review: Review): Promise<Result<MarkOffer, Failure>> {
  const places = new Map<number, MarkPlace>();
  let printsMore = false;
  let from = 0;
  const { tables } = review.form;
  for (let round = 0; round < WINDOWS && places.size < tables.length; round += 1) {
    const open = [...tables.entries()].filter(([index]) => !places.has(index));
    const last = round === WINDOWS - 1;
    const found = await readWorkbook((context) => probe(context, review, open, from, last));
    if (!found.ok) return found;
    for (const { table, pairs } of found.value.seen) {
      const place = placeBeside(table, pairs, [...places.values()]);
      if (place !== null) places.set(place.table, place);
    }
    ({ printsMore } = found.value);
    from = found.value.next;
  }
  if (places.size < tables.length) {
    return fail({ kind: "no-free-columns", sheet: review.sheet.name });
  }
  return succeed({
    sheetId: review.sheet.id,
    places: [...places.values()].sort((one, other) => one.table - other.table),
    printsMore,
  });
}

interface Column {
  readonly at: number;
  readonly width: number;
  readonly free: boolean;
  readonly rules: boolean;
}

type Pair = readonly [verdict: Column, reason: Column];

/** A table, and the columns that could take its marks, the best first. */
interface SeenTable {
  readonly table: { readonly index: number; readonly area: Area };
  readonly pairs: readonly Pair[];
}

async function probe(
  context: Excel.RequestContext,
  review: Review,
  tables: readonly (readonly [number, JudgedTable])[],
  from: number,
  withRules: boolean,
): Promise<
  Result<
    { readonly seen: readonly SeenTable[]; readonly printsMore: boolean; readonly next: number },
    Failure
  >
> {
  const sheet = context.workbook.worksheets.getItem(review.sheet.id);
  sheet.protection.load("protected");
  const printed = sheet.pageLayout.getPrintAreaOrNullObject();
  printed.load("address");
  const asked = tables.map(([index, table]) => ({
    index,
    table,
    columns: freeColumns(table, from, WINDOW)
      .filter((column) => column < LAST)
      .map((column) => ask(sheet, table, column)),
  }));
  await context.sync();
  if (sheet.protection.protected) return fail({ kind: "sheet-protected" });
  const seen = asked.map(({ index, table, columns }) => {
    const found = columns.map(answered);
    const pairs = [...pairsOf(found, false), ...(withRules ? pairsOf(found, true) : [])];
    return { table: { index, area: table.area }, pairs };
  });
  const ends = asked.map(({ table: { area } }) => Math.max(from, area.column + area.columns));
  // One column is looked at again, as the first of a pair.
  const next = Math.min(...ends) + WINDOW - 1;
  return succeed({ seen, printsMore: printed.isNullObject, next });
}

function ask(sheet: Excel.Worksheet, { area }: JudgedTable, column: number) {
  const cells = { row: area.row, column, rows: area.rows, columns: 1 };
  const range = sheet.getRange(areaAddress(cells));
  range.load("columnHidden,format/columnWidth,format/wrapText");
  const filled = range.getUsedRangeOrNullObject(true);
  filled.load("address");
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address");
  range.dataValidation.load("type");
  // Excel lets a table grow into what is typed at its right edge or below it.
  const above = Math.max(0, cells.row - 1);
  const around = {
    row: above,
    column: column - 1,
    rows: area.rows + cells.row - above,
    columns: 2,
  };
  return {
    column,
    range,
    filled,
    merged,
    rules: range.conditionalFormats.getCount(),
    tables: sheet.getRange(areaAddress(around)).getTables(false).getCount(),
  };
}

function answered({
  column,
  range,
  filled,
  merged,
  rules,
  tables,
}: ReturnType<typeof ask>): Column {
  const wraps = range.format.wrapText as boolean | null;
  return {
    at: column,
    width: range.format.columnWidth,
    free:
      filled.isNullObject &&
      merged.isNullObject &&
      !range.columnHidden &&
      wraps === false &&
      range.dataValidation.type === "None" &&
      tables.value === 0,
    rules: rules.value > 0,
  };
}

function pairsOf(columns: readonly Column[], withRules: boolean): readonly Pair[] {
  return columns.flatMap((verdict, index) => {
    const reason = columns[index + 1];
    if (reason === undefined || reason.at !== verdict.at + 1) return [];
    if (!verdict.free || !reason.free || (verdict.rules && !withRules)) return [];
    return [[verdict, reason] as const];
  });
}

/** The first pair that no table on the same rows has got: two forms may stand side by side. */
function placeBeside(
  { index, area }: SeenTable["table"],
  pairs: readonly Pair[],
  given: readonly MarkPlace[],
): MarkPlace | null {
  const last = area.row + area.rows - 1;
  const beside = given.filter((place) => place.header <= last && place.last >= area.row);
  const pair = pairs.find(([{ at }]) => beside.every(({ verdict }) => Math.abs(verdict - at) > 1));
  if (pair === undefined) return null;
  const [verdict, reason] = pair;
  return {
    table: index,
    header: area.row,
    last,
    verdict: verdict.at,
    widths: [verdict.width, reason.width],
    rules: !verdict.rules,
  };
}
