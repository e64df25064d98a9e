import type { Area } from "../area";
import type { Status } from "../judging/status";
import { STATUSES } from "../judging/status";
import type { Language } from "../messages/language";
import { STATUS_WORDS } from "../messages/status";
import { explain } from "../messages/verdict";
import { compactText } from "./compact-text";
import type { JudgedRow, JudgedTable } from "./form-reading";
import { readHeaderWord } from "./header-words";
import type { SheetCells } from "./sheet-cells";
import { openSheet } from "./sheet-cells";
import type { Steps } from "./steps";
import { atOnce } from "./steps";

/** What is written beside one row of a table. */
export interface MarkLine {
  /** Sheet row, zero-based. */
  readonly row: number;
  readonly word: string;
  readonly reason: string;
}

/** 结论 and 说明 for every row of a table that has an indicator, top to bottom. */
export function markLines(table: JudgedTable, language: Language): readonly MarkLine[] {
  return atOnce(markLinesInSteps(table, language));
}

/** The same with rests. */
export function* markLinesInSteps(
  table: JudgedTable,
  language: Language,
): Steps<readonly MarkLine[]> {
  const lines: MarkLine[] = [];
  for (const [row, rows] of rowsOf(table)) {
    if (lines.length % REST === REST - 1) yield;
    const word = STATUS_WORDS[language][worst(rows)];
    lines.push({ row, word, reason: reasons(rows, language) });
  }
  return lines;
}

/** Rows put into words between two rests. */
const REST = 50;

/** Long-term and annual indicators share a row, and so one cell. */
function rowsOf({ rows }: JudgedTable): ReadonlyMap<number, readonly JudgedRow[]> {
  const found = new Map<number, JudgedRow[]>();
  for (const row of rows) {
    const shared = found.get(row.row);
    if (shared === undefined) found.set(row.row, [row]);
    else shared.push(row);
  }
  return new Map([...found].sort(([one], [other]) => one - other));
}

/** What needs action first. */
function worst(rows: readonly JudgedRow[]): Status {
  return STATUSES.find((status) => rows.some(({ verdict }) => verdict.status === status)) ?? "met";
}

function reasons(rows: readonly JudgedRow[], language: Language): string {
  const sentences = rows.map(({ verdict }) => explain(verdict, language));
  return rows.length === 1
    ? (sentences[0] ?? "")
    : rows.map(({ indicator }, index) => `${indicator}：${sentences[index] ?? ""}`).join("\n");
}

/** Whether a text in a 结论 column is one of the words that we write there. */
export function isVerdictWord(text: string): boolean {
  return WORDS.has(compactText(text));
}

/**
 * Columns that can take 结论 as far as the sheet's cells tell, from the table to the right: on no row
 * of the table does anything stand there, nor is anything merged.
 */
export function freeColumns(
  { grid, area }: JudgedTable,
  from: number,
  count: number,
): readonly number[] {
  const sheet = openSheet(grid);
  const rows = { first: area.row, last: area.row + area.rows - 1 };
  const first = Math.max(from, area.column + area.columns);
  return Array.from({ length: count }, (_, index) => first + index).filter((column) =>
    isFree(sheet, column, rows),
  );
}

/** 结论 and 说明 of a table, side by side. */
export interface MarkColumns {
  readonly verdict: number;
  readonly reason: number;
}

/**
 * Where 结论 and 说明 of each table go: two columns side by side to the right of it, the first pair in which
 * nothing stands on any row of the table, or the pair that an earlier run filled (SPEC C11). Forms that
 * stand beside each other get columns of their own.
 */
export function markColumns(tables: readonly JudgedTable[]): readonly MarkColumns[] {
  const given: { readonly table: JudgedTable; readonly columns: MarkColumns }[] = [];
  return tables.map((table) => {
    const taken = given
      .filter((other) => other.table.grid === table.grid && shareRows(other.table.area, table.area))
      .map(({ columns }) => columns.verdict);
    const columns = columnsFor(table, (at) => taken.every((other) => Math.abs(other - at) > 1));
    given.push({ table, columns });
    return columns;
  });
}

function columnsFor(
  { grid, area }: JudgedTable,
  isOpen: (verdict: number) => boolean,
): MarkColumns {
  const sheet = openSheet(grid);
  const rows = { first: area.row, last: area.row + area.rows - 1 };
  for (let column = area.column + 1; column < sheet.right; column += 1) {
    if (isOpen(column) && isOwn(sheet, column, rows)) {
      return { verdict: column, reason: column + 1 };
    }
  }
  let column = area.column + area.columns;
  while (!isOpen(column) || !isFree(sheet, column, rows) || !isFree(sheet, column + 1, rows)) {
    column += 1;
  }
  return { verdict: column, reason: column + 1 };
}

function shareRows(one: Area, other: Area): boolean {
  return one.row < other.row + other.rows && other.row < one.row + one.rows;
}

interface Rows {
  readonly first: number;
  readonly last: number;
}

function isFree(sheet: SheetCells, column: number, { first, last }: Rows): boolean {
  for (let row = first; row <= last; row += 1) {
    if (sheet.cell(row, column).text !== "" || sheet.merge(row, column) !== null) return false;
  }
  return true;
}

/** 结论 and 说明 of ours: words only, no formula of anybody's. */
function isOwn(sheet: SheetCells, column: number, { first, last }: Rows): boolean {
  const header = (at: number) => readHeaderWord(sheet.cell(first, at).text)?.role;
  if (header(column) !== "verdict" || header(column + 1) !== "reason") return false;
  for (let row = first + 1; row <= last; row += 1) {
    const { text, formula } = sheet.cell(row, column);
    if (formula !== undefined || sheet.cell(row, column + 1).formula !== undefined) return false;
    if (text !== "" && !isVerdictWord(text)) return false;
  }
  return true;
}

const WORDS: ReadonlySet<string> = new Set(
  Object.values(STATUS_WORDS).flatMap((words) => Object.values(words).map(compactText)),
);
