import type { Area, Failure, JudgedTable, Result, Review, SheetCells, Steps } from "../core";
import {
  areaAddress,
  cellAddress,
  markLinesInSteps,
  openSheet,
  succeed,
  verdictMarks,
} from "../core";
import { absoluteAddress } from "./address";
import { changeWorkbook } from "./command";
import { writableText } from "./foreign-text";
import { addMarks } from "./mark";
import type { MarkColumn } from "./mark-cells";
import { MARK_COLUMNS, ownerOf } from "./mark-cells";
import type { MarkedReview } from "./place-marks";
import type { OwnRules } from "./own-rules";
import { ownRules, removeRules } from "./own-rules";
import { resting } from "./resting";
import type { PlacedMarks } from "./sheet-marks";
import { placedMarks, reasonName, verdictName } from "./sheet-marks";
import type { WrittenTexts } from "./written-texts";
import { keepTexts, writtenTexts } from "./written-texts";

/** What an update of marks did. */
export interface MarksUpdated {
  /** Rows that were written. */
  readonly rows: number;
  /** Cells in our columns that hold something of a person's own; they were left alone. */
  readonly kept: readonly string[];
}

/**
 * Brings the words on a sheet up to what the review says: only cells that differ are written, by one
 * request, and the columns grow where the table has. Doing it again changes nothing.
 */
export async function updateMarks(
  review: Review & MarkedReview,
): Promise<Result<MarksUpdated, Failure>> {
  const changes: MarksChange[] = [];
  const placed = placedMarks(review.marked);
  for (const marks of placed) {
    const texts = await writtenTexts(marks.id);
    if (!texts.ok) return texts;
    const place = placeAmong(marks, placed);
    const change = await resting(changeOf(review, marks, place, texts.value));
    if (change === null) continue;
    const reasons = change.cells.flatMap(({ column, text }) => (column === "reason" ? [text] : []));
    const kept = await keepTexts(marks.id, reasons);
    if (!kept.ok) return kept;
    changes.push(change);
  }
  const needed = changes.filter(({ cells, area }) => cells.length > 0 || area !== null);
  if (needed.length > 0) {
    const growing = needed.filter(({ area, marks }) => area !== null && marks.rules);
    const ruled = growing.flatMap(({ marks: { verdict, style, language } }) =>
      verdict === null ? [] : [{ area: verdict, mode: style, language }],
    );
    const own = await ownRules(review.sheet.id, ruled);
    if (!own.ok) return own;
    const rules = new Map(ruled.map(({ area }, index) => [area, own.value[index] ?? []]));
    const written = await write(review.sheet.id, needed, rules);
    if (!written.ok) return written;
  }
  return succeed({
    rows: changes.reduce((sum, { cells }) => sum + rowCount(cells), 0),
    kept: changes.flatMap(({ kept }) => kept),
  });
}

/** In how many rows the words on the sheet differ from what the review says. */
export function* outdatedRows(review: Review & MarkedReview): Steps<number> {
  let rows = 0;
  const placed = placedMarks(review.marked);
  for (const marks of placed) {
    const change = yield* changeOf(review, marks, placeAmong(marks, placed), null);
    rows += rowCount(change?.cells ?? []);
  }
  return rows;
}

interface WrittenCell {
  readonly column: MarkColumn;
  readonly row: number;
  readonly text: string;
}

interface MarksChange {
  readonly marks: PlacedMarks;
  readonly cells: readonly WrittenCell[];
  readonly kept: readonly string[];
  /** First row and number of rows that the columns are to have, where the table has grown below them. */
  readonly area: Pick<Area, "row" | "rows"> | null;
}

function rowCount(cells: readonly WrittenCell[]): number {
  return new Set(cells.map(({ row }) => row)).size;
}

/** `null` where the table of the marks is no longer found. */
function* changeOf(
  { form }: Review,
  marks: PlacedMarks,
  place: number,
  texts: WrittenTexts | null,
): Steps<MarksChange | null> {
  const own = marks.verdict ?? marks.reason;
  const table = own === null ? undefined : tableOf(form.tables, own, place);
  if (own === null || table === undefined) return null;
  const sheet = openSheet(table.grid);
  const found = yield* markLinesInSteps(table, marks.language);
  const lines = new Map(found.map((line) => [line.row, line]));
  const end = own.row + own.rows - 1;
  const last = found.at(-1)?.row ?? end;
  const grows = last > end && isBlankBelow(sheet, marks, end + 1, last);
  const cells: WrittenCell[] = [];
  const kept: string[] = [];
  for (let row = own.row + 1; row <= (grows ? last : end); row += 1) {
    if (row % REST === 0) yield;
    const line = lines.get(row);
    for (const column of MARK_COLUMNS) {
      const area = marks[column];
      if (area === null) continue;
      const text = (column === "verdict" ? line?.word : line?.reason) ?? "";
      if (sheet.cell(row, area.column).text === text) continue;
      const owner = ownerOf(sheet, marks, column, row, texts);
      if (owner === "person") kept.push(cellAddress(row, area.column));
      else cells.push({ column, row, text });
    }
  }
  return { marks, cells, kept, area: grows ? { row: own.row, rows: last - own.row + 1 } : null };
}

/** Rows compared between two rests. */
const REST = 200;

/**
 * The header of the marks stands on a row of the table. Of forms side by side the marks stand in the same
 * order; where rows of one were inserted since, its header tells.
 */
function tableOf(
  tables: readonly JudgedTable[],
  own: Area,
  place: number,
): JudgedTable | undefined {
  const beside = tables.filter(({ area }) => own.row >= area.row && own.row < area.row + area.rows);
  const headed = beside.filter(({ area }) => area.row === own.row);
  return headed[place] ?? headed[0] ?? beside[0];
}

/** Of marks whose headers stand on one row, how many come before these. */
function placeAmong(marks: PlacedMarks, all: readonly PlacedMarks[]): number {
  const row = (each: PlacedMarks): number | undefined => (each.verdict ?? each.reason)?.row;
  return all.filter((each) => row(each) === row(marks) && each.number < marks.number).length;
}

function isBlankBelow(sheet: SheetCells, marks: PlacedMarks, first: number, last: number): boolean {
  return MARK_COLUMNS.every((column) => {
    const area = marks[column];
    if (area === null) return true;
    for (let row = first; row <= last; row += 1) {
      const { value, formula } = sheet.cell(row, area.column);
      if (value !== null || formula !== undefined) return false;
      if (sheet.merge(row, area.column) !== null) return false;
    }
    return true;
  });
}

function write(
  sheetId: string,
  changes: readonly MarksChange[],
  rules: ReadonlyMap<Area, OwnRules>,
): Promise<Result<null, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const change of changes) {
      writeCells(sheet, change);
      if (change.area !== null) grow(sheet, change.marks, change.area, rules);
    }
    await context.sync();
    return succeed(null);
  });
}

/** One rectangle from the first cell that differs to the last; `null` leaves those between as they are. */
function writeCells(sheet: Excel.Worksheet, { marks, cells }: MarksChange): void {
  const { verdict, reason } = marks;
  const beside = verdict !== null && reason?.column === verdict.column + 1;
  for (const columns of beside ? [MARK_COLUMNS] : MARK_COLUMNS.map((column) => [column])) {
    const own = cells.filter(({ column }) => columns.some((each) => each === column));
    const [first] = columns;
    const at = first === undefined ? null : marks[first];
    if (own.length === 0 || at === null) continue;
    const rows = own.map(({ row }) => row);
    const top = rows.reduce((one, other) => Math.min(one, other));
    const bottom = rows.reduce((one, other) => Math.max(one, other));
    const texts = new Map(own.map(({ column, row, text }) => [`${column} ${row}`, text]));
    const area = { row: top, column: at.column, rows: bottom - top + 1, columns: columns.length };
    sheet.getRange(areaAddress(area)).values = Array.from({ length: area.rows }, (_, index) =>
      columns.map((column) => {
        const text = texts.get(`${column} ${top + index}`);
        return text === undefined ? null : writableText(text, "General");
      }),
    );
  }
}

function grow(
  sheet: Excel.Worksheet,
  { number, verdict, reason, rules, style, language }: PlacedMarks,
  rows: Pick<Area, "row" | "rows">,
  own: ReadonlyMap<Area, OwnRules>,
): void {
  if (verdict !== null) {
    const area = { ...verdict, ...rows };
    const range = sheet.getRange(areaAddress(area));
    if (rules) {
      removeRules(sheet.getRange(areaAddress(verdict)), own.get(verdict) ?? []);
      addMarks(range, verdictMarks(area, style, language));
    }
    renew(sheet, verdictName(number), area);
  }
  if (reason !== null) renew(sheet, reasonName(number), { ...reason, ...rows });
}

function renew(sheet: Excel.Worksheet, name: string, area: Area): void {
  sheet.names.getItem(name).delete();
  sheet.names.add(name, sheet.getRange(absoluteAddress(area)));
}
