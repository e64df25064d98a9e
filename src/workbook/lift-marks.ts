import type { Failure, Result, SheetCells } from "../core";
import { areaAddress, cellAddress, openSheet, succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";
import { writableText } from "./foreign-text";
import { MARK_COLUMNS, ownerOf } from "./mark-cells";
import type { OwnRules } from "./own-rules";
import { ownRules, removeRules } from "./own-rules";
import { setOff } from "./place-marks";
import type { ReadSheet } from "./read-sheet";
import { readSheet } from "./read-sheet";
import type { PlacedMarks } from "./sheet-marks";
import { placedMarks, propertyKey, reasonName, takenNumbers, verdictName } from "./sheet-marks";
import type { WrittenTexts } from "./written-texts";
import { forgetTexts, keepTexts, writtenTexts } from "./written-texts";

/** What was taken off a sheet, and what puts it back. */
export interface LiftedMarks {
  readonly sheetId: string;
  readonly lifted: readonly {
    readonly marks: PlacedMarks;
    readonly cells: readonly LiftedCell[];
  }[];
  /** Cells in our columns that hold something of a person's own; they were left alone. */
  readonly kept: readonly string[];
}

interface LiftedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly isReason: boolean;
}

/**
 * Takes off everything that marking wrote on a sheet of somebody else's: words, rules, names, widths,
 * and what the sheet says of them. Where rows were inserted or columns moved since, it is found by its
 * names; what a person has written into our columns stays. One request writes everything.
 */
export async function liftMarks(sheetId: string): Promise<Result<LiftedMarks, Failure>> {
  const read = await readWorkbook(async (context) => {
    const sheet = await readSheet(context, sheetId);
    return succeed({ sheet, now: await askNow(context, sheet) });
  });
  if (!read.ok) return read;
  const { sheet, now } = read.value;
  const cells = openSheet(sheet.grid);
  const lifted: LiftedMarks["lifted"][number][] = [];
  const kept: string[] = [];
  for (const marks of placedMarks(sheet)) {
    const texts = await writtenTexts(marks.id);
    if (!texts.ok) return texts;
    lifted.push({ marks, cells: oursIn(cells, marks, texts.value, kept) });
  }
  const ruled = lifted.flatMap(({ marks: { verdict, rules, style, language } }) =>
    verdict === null || !rules ? [] : [{ area: verdict, mode: style, language }],
  );
  const own = await ownRules(sheetId, ruled);
  if (!own.ok) return own;
  const outcome = await changeWorkbook("sheet", async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheetId);
    for (const part of lifted) {
      const index = ruled.findIndex(({ area }) => area === part.marks.verdict);
      takeOff(worksheet, part, own.value[index] ?? [], now);
    }
    // Marks whose columns were deleted have left names and a property behind.
    for (const number of takenNumbers(sheet)) forget(worksheet, number, now);
    await context.sync();
    return succeed(null);
  });
  if (!outcome.ok) return outcome;
  for (const { marks } of lifted) await forgetTexts(marks.id);
  return succeed({ sheetId, lifted, kept });
}

/** Puts back what was taken off; where somebody has written meanwhile, their words stay. */
export async function putMarksBack({
  sheetId,
  lifted,
}: LiftedMarks): Promise<Result<null, Failure>> {
  for (const { marks, cells } of lifted) {
    const reasons = cells.flatMap(({ isReason, text }) => (isReason ? [text] : []));
    const kept = await keepTexts(marks.id, reasons);
    if (!kept.ok) return kept;
  }
  const read = await readWorkbook(async (context) => succeed(await readSheet(context, sheetId)));
  if (!read.ok) return read;
  const now = openSheet(read.value.grid);
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    for (const { marks, cells } of lifted) {
      const free = cells.filter(({ row, column }) => now.cell(row, column).value === null);
      putColumns(sheet, marks, free, ({ text }) => writableText(text, "General"));
      setOff(sheet, marks);
    }
    await context.sync();
    return succeed(null);
  });
}

function oursIn(
  sheet: SheetCells,
  marks: PlacedMarks,
  texts: WrittenTexts | null,
  kept: string[],
): readonly LiftedCell[] {
  return MARK_COLUMNS.flatMap((column) => {
    const area = marks[column];
    if (area === null) return [];
    return Array.from({ length: area.rows }, (_, index) => area.row + index).flatMap((row) => {
      const owner = ownerOf(sheet, marks, column, row, texts);
      if (owner === "person" && sheet.cell(row, area.column).value !== null) {
        kept.push(cellAddress(row, area.column));
      }
      if (owner !== "ours") return [];
      const { text } = sheet.cell(row, area.column);
      return [{ row, column: area.column, text, isReason: column === "reason" && row > area.row }];
    });
  });
}

function takeOff(
  sheet: Excel.Worksheet,
  { marks, cells }: LiftedMarks["lifted"][number],
  own: OwnRules,
  { widths }: SheetNow,
): void {
  const { verdict, rules } = marks;
  putColumns(sheet, marks, cells, () => "");
  if (verdict !== null && rules) removeRules(sheet.getRange(areaAddress(verdict)), own);
  for (const [index, column] of MARK_COLUMNS.entries()) {
    const area = marks[column];
    const width = marks.widths[index] ?? null;
    if (area === null || width === null) continue;
    // A width that a person has changed since is theirs.
    const now = widths.get(area.column) ?? 0;
    if (Math.abs(now - width.after) > TOLERANCE) continue;
    sheet.getRange(areaAddress(area)).format.columnWidth = width.before;
  }
}

function forget(sheet: Excel.Worksheet, number: number, { names }: SheetNow): void {
  for (const name of [verdictName(number), reasonName(number)]) {
    if (names.has(name)) sheet.names.getItem(name).delete();
  }
  sheet.customProperties.getItem(propertyKey(number)).delete();
}

/** Excel rounds widths to whole pixels. */
const TOLERANCE = 1;

/** One rectangle per column; `null` leaves the cells between as they are. */
function putColumns(
  sheet: Excel.Worksheet,
  marks: PlacedMarks,
  cells: readonly LiftedCell[],
  textOf: (cell: LiftedCell) => string,
): void {
  for (const column of MARK_COLUMNS) {
    const area = marks[column];
    if (area === null) continue;
    const texts = new Map(
      cells.flatMap((cell) =>
        cell.column === area.column ? [[cell.row, textOf(cell)] as const] : [],
      ),
    );
    if (texts.size === 0) continue;
    sheet.getRange(areaAddress(area)).values = Array.from({ length: area.rows }, (_, index) => [
      texts.get(area.row + index) ?? null,
    ]);
  }
}

interface SheetNow {
  /** Of the columns that were made wider, in points. */
  readonly widths: ReadonlyMap<number, number>;
  /** Every name of the sheet's own scope; one whose cells were deleted is left without any. */
  readonly names: ReadonlySet<string>;
}

async function askNow(context: Excel.RequestContext, sheet: ReadSheet): Promise<SheetNow> {
  const worksheet = context.workbook.worksheets.getItem(sheet.id);
  worksheet.names.load("name");
  const asked = placedMarks(sheet).flatMap((marks) =>
    MARK_COLUMNS.flatMap((column, index) => {
      const area = marks[column];
      if (area === null || (marks.widths[index] ?? null) === null) return [];
      const range = worksheet.getRange(areaAddress(area));
      range.load("format/columnWidth");
      return [{ column: area.column, range }];
    }),
  );
  await context.sync();
  return {
    widths: new Map(asked.map(({ column, range }) => [column, range.format.columnWidth])),
    names: new Set(worksheet.names.items.map(({ name }) => name)),
  };
}
