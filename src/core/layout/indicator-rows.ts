import type { CellValue } from "../cell";
import { compactText } from "./compact-text";
import { readFactLabel } from "./fact-labels";
import { GroupReader } from "./group-reader";
import { headerAt } from "./header";
import { isLevelName, isTemplateName } from "./level-names";
import { openProjects } from "./project-column";
import { rowKindByWords } from "./row-kind";
import type { SheetCells } from "./sheet-cells";
import type { Steps } from "./steps";
import type { TableMapping } from "./table-mapping";
import { mappedColumns } from "./table-mapping";

/** One indicator as a table has it; columns are the sheet's, zero-based, `null` where the form has none. */
export interface IndicatorRow {
  readonly row: number;
  readonly group: number;
  readonly path: readonly string[];
  /** Which project the row belongs to, where one list holds several; `""` otherwise. */
  readonly project: string;
  readonly indicator: string;
  /** Split columns joined: `≤` | `30` | `万元` is `≤30万元`. */
  readonly target: CellValue;
  readonly actual: CellValue;
  /** The whole day behind an actual that shows month and day alone, `2027-01-10`. */
  readonly actualDay?: string;
  readonly weight: number | null;
  readonly score: number | null;
  readonly deviation: string;
  readonly direction: "higher" | "lower" | null;
  readonly columns: { readonly target: number; readonly actual: number | null };
  /** Excel had turned what was typed into a date or a formula; it was read back (SPEC C4). */
  readonly repaired: boolean;
  readonly hidden: boolean;
}

/** 合计, 小计, 总分: no indicator, but what the others should add up to. */
export interface TotalRow {
  readonly row: number;
  readonly label: string;
  readonly weight: number | null;
  readonly score: number | null;
}

export interface IndicatorRows {
  readonly rows: readonly IndicatorRow[];
  readonly totals: readonly TotalRow[];
  /** Last sheet row that belongs to the table, zero-based. */
  readonly lastRow: number;
}

/** Rows read between two rests. */
const REST = 5;

/**
 * Reads the rows below a header down to where the table ends (SPEC C5): level names fill down
 * merges and blanks; totals, notes and signatures are no rows; a repeated header is stepped over.
 */
export function* readIndicatorRows(sheet: SheetCells, mapping: TableMapping): Steps<IndicatorRows> {
  const hidden = new Set(sheet.grid.hiddenRows);
  const columns = mappedColumns(mapping.groups);
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  const readers = mapping.groups.map((group, index) => new GroupReader(sheet, group, index));
  for (const reader of readers) reader.beginBelow(mapping.headerTop - 1);
  const projectOf = openProjects(sheet, mapping.headerBottom, first);
  const side = sideText(sheet, mapping.headerTop, first);
  const rows: IndicatorRow[] = [];
  const totals: TotalRow[] = [];
  let lastRow = mapping.headerBottom;
  let blanks = 0;
  for (let row = mapping.headerBottom + 1; row < sheet.bottom; row += 1) {
    if (row % REST === 0) yield;
    const project = projectOf(row);
    const leading = firstText(sheet, row, first, last);
    if (leading === null) {
      blanks += 1;
      if (blanks > mostBlankRows && rows.length > 0) break;
      if (blanks > mostBlankRows * 2) break;
      continue;
    }
    const kind = rowKindByWords(leading);
    if (kind === "end" || beginsFacts(leading)) break;
    if (kind === "skip" || isNumbering(sheet, row, columns) || isGuidance(sheet, row, columns)) {
      continue;
    }
    if (kind === "total" || readers.some((reader) => reader.isSum(row))) {
      lastRow = row;
      const sums = readers.map((reader) => reader.sums(row));
      totals.push({
        row,
        label: compactText(leading),
        weight: sums.find(({ weight }) => weight !== null)?.weight ?? null,
        score: sums.find(({ score }) => score !== null)?.score ?? null,
      });
      continue;
    }
    const header = headerAt(sheet, row);
    const named = header?.columns.map(({ column }) => column) ?? [];
    // The header of another form beside this one says nothing about its rows.
    if (header !== null && named.some((column) => column >= first && column <= last)) {
      if (!sameColumns(named, columns) || sideText(sheet, row, first) !== side) break;
      row = header.bottom;
      continue;
    }
    const goesOn = readers.some((reader) => reader.goesOn(row));
    if (blanks > 0 && rows.length > 0 && !goesOn) break;
    if (goesOn) blanks = 0;
    if (readers.every((reader) => reader.isRemark(row))) continue;
    const found = readers.flatMap((reader) => reader.read(row, project, hidden.has(row)) ?? []);
    if (found.length > 0) lastRow = row;
    else if (
      rows.length > 0 &&
      !readers.some((reader) => reader.isBand(row) || reader.touches(row))
    ) {
      break;
    }
    rows.push(...found);
  }
  return { rows, totals, lastRow };
}

/** What stands in the header's rows to the left of its words: 年度绩效指标, 长期绩效指标. */
function sideText(sheet: SheetCells, row: number, first: number): string {
  const texts: string[] = [];
  for (let column = Math.max(sheet.left, first - 2); column < first; column += 1) {
    texts.push(compactText(sheet.seen(row, column).text));
  }
  return texts.join("");
}

/** A gap wider than this ends a table. */
const mostBlankRows = 3;

function sameColumns(header: readonly number[], mapped: readonly number[]): boolean {
  return mapped.every((column) => header.includes(column));
}

/** 项目名称 below the rows: the facts of another form. */
function beginsFacts(leading: string): boolean {
  return readFactLabel(leading) !== null && !isLevelName(leading) && !isTemplateName(leading);
}

/** 1 | 2 | 3 | 4 below a header: the columns' numbers. */
function isNumbering(sheet: SheetCells, row: number, columns: readonly number[]): boolean {
  return isAll(sheet, row, columns, /^(?:[(]?\d{1,2}[)]?|[甲乙丙丁])$/u);
}

/** （必填，选择） under every header word: how to fill in, not what was filled in. */
function isGuidance(sheet: SheetCells, row: number, columns: readonly number[]): boolean {
  return isAll(sheet, row, columns, /^[([].*[)\]]$/u);
}

/** Three texts or more, all of one kind. */
function isAll(sheet: SheetCells, row: number, columns: readonly number[], kind: RegExp): boolean {
  let texts = 0;
  for (const column of columns) {
    const text = compactText(sheet.cell(row, column).text);
    if (text === "") continue;
    if (!kind.test(text)) return false;
    texts += 1;
  }
  return texts > 2;
}

function firstText(sheet: SheetCells, row: number, first: number, last: number): string | null {
  for (let column = Math.max(sheet.left, first - 1); column <= last; column += 1) {
    const { text } = sheet.cell(row, column);
    if (compactText(text) !== "") return text;
  }
  return null;
}
