import type { Area, Failure, Language, MarkLine, MarkStyle, Result, Review } from "../core";
import { areaAddress, fail, MARK_HEADERS, markLinesInSteps, succeed, verdictMarks } from "../core";
import { absoluteAddress } from "./address";
import { changeWorkbook, wait } from "./command";
import { writableText } from "./foreign-text";
import { addMarks } from "./mark";
import type { MarkOffer, MarkPlace } from "./mark-place";
import { removeRules } from "./own-rules";
import { resting } from "./resting";
import type { MarkedSheet, PlacedMarks, SetWidth } from "./sheet-marks";
import { propertyKey, propertyText, reasonName, takenNumbers, verdictName } from "./sheet-marks";
import { forgetTexts, keepTexts } from "./written-texts";

export interface PlaceOptions {
  readonly style: MarkStyle;
  /** Of the words on the sheet. */
  readonly language: Language;
  /** Whether 说明 is written beside 结论. */
  readonly reasons: boolean;
}

/** In points: what `✘ 部分达成` needs, and a sentence that can be read. */
const WIDTHS = [68, 220] as const;

/**
 * Writes 结论 and 说明 where the person agreed to have them, with their marks, as one request. In it
 * the cells are looked at before they are written: if somebody filled one meanwhile, everything is put
 * back and nothing was done. Gives the number of rows.
 */
export async function placeMarks(
  review: Review & MarkedReview,
  offer: MarkOffer,
  options: PlaceOptions,
): Promise<Result<number, Failure>> {
  const id = newId();
  const placings: Placing[] = [];
  for (const [index, place] of offer.places.entries()) {
    const placing = await placingOf(review, place, index, id, options);
    if (placing !== null) placings.push(placing);
  }
  if (options.reasons) {
    const texts = placings.flatMap(({ lines }) => lines.map(({ reason }) => reason));
    const kept = await keepTexts(id, texts);
    if (!kept.ok) return kept;
  }
  const outcome = await write(offer.sheetId, placings);
  if (!outcome.ok) {
    // What was kept for texts that were never written is of no use; that it stays does no harm.
    if (options.reasons) await forgetTexts(id);
    return outcome;
  }
  return succeed(placings.reduce((sum, { lines }) => sum + lines.length, 0));
}

/** What the review has to know of the marks that a sheet carries already. */
export interface MarkedReview {
  readonly marked: MarkedSheet;
}

/** Marks about to be written. */
interface Placing {
  readonly marks: PlacedMarks;
  readonly lines: readonly MarkLine[];
  /** What is written into the block of both columns, its header first. */
  readonly values: readonly (readonly (string | null)[])[];
}

async function placingOf(
  { form, marked }: Review & MarkedReview,
  place: MarkPlace,
  index: number,
  id: string,
  { style, language, reasons }: PlaceOptions,
): Promise<Placing | null> {
  const table = form.tables[place.table];
  if (table === undefined) return null;
  const area = (column: number): Area => ({
    row: place.header,
    column,
    rows: place.last - place.header + 1,
    columns: 1,
  });
  const first = Math.max(0, ...takenNumbers(marked)) + 1;
  const [verdict, reason] = place.widths;
  const marks: PlacedMarks = {
    number: first + index,
    style,
    language,
    id,
    rules: place.rules,
    widths: [widened(verdict, WIDTHS[0]), reasons ? widened(reason, WIDTHS[1]) : null],
    verdict: area(place.verdict),
    reason: reasons ? area(place.verdict + 1) : null,
  };
  const lines = (await resting(markLinesInSteps(table, language))) ?? [];
  await wait(0);
  return { marks, lines, values: valuesOf(marks, lines) };
}

function widened(before: number, least: number): SetWidth | null {
  return before < least ? { before, after: least } : null;
}

async function write(
  sheetId: string,
  placings: readonly Placing[],
): Promise<Result<null, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const found = placings.map((placing) => {
      const block = sheet.getRange(areaAddress(blockOf(placing.marks)));
      // Asked for in the same request, before the writing: the answer is what stood there.
      const filled = block.getUsedRangeOrNullObject(true);
      filled.load("rowIndex,columnIndex,formulas,values");
      return { placing, block, filled };
    });
    for (const { placing, block } of found) {
      block.values = placing.values as unknown[][];
      setOff(sheet, placing.marks);
    }
    await context.sync();
    const taken = found.filter(({ filled }) => !filled.isNullObject);
    if (taken.length === 0) return succeed(null);
    for (const { placing, filled } of found) {
      sheet.getRange(areaAddress(blockOf(placing.marks))).values = "" as never;
      takeOff(sheet, placing.marks);
      if (filled.isNullObject) continue;
      const { rowIndex, columnIndex, formulas, values } = filled;
      const [line = []] = formulas;
      const area = {
        row: rowIndex,
        column: columnIndex,
        rows: formulas.length,
        columns: line.length,
      };
      sheet.getRange(areaAddress(area)).values = formulas.map((cells, row) =>
        (cells as unknown[]).map((cell, column) => asBefore(cell, values[row]?.[column])),
      );
    }
    await context.sync();
    return fail({ kind: "changed-since" });
  });
}

/** A text keeps its mark of text; `formulas` would have made it a formula. */
function asBefore(formula: unknown, value: unknown): unknown {
  return typeof formula === "string" && formula === value && formula !== ""
    ? writableText(formula, "General")
    : formula;
}

/** Both columns as one rectangle: 说明 is always beside 结论 when they are written first. */
function blockOf({ verdict, reason }: PlacedMarks): Area {
  if (verdict === null) throw new RangeError("Marks that are to be written have a column.");
  return { ...verdict, columns: reason === null ? 1 : 2 };
}

/** `null` leaves a cell as it is: rows without an indicator. */
function valuesOf(marks: PlacedMarks, lines: readonly MarkLine[]): Placing["values"] {
  const area = blockOf(marks);
  const { verdict, reason } = MARK_HEADERS[marks.language];
  const texts = new Map(
    lines.map((line) => [line.row, [line.word, writableText(line.reason, "General")]] as const),
  );
  return Array.from({ length: area.rows }, (_, index) => {
    const cells = index === 0 ? [verdict, reason] : (texts.get(area.row + index) ?? [null, null]);
    return cells.slice(0, area.columns);
  });
}

/** Everything about marks but their words: rules, names, widths, and what the sheet says of them. */
export function setOff(sheet: Excel.Worksheet, marks: PlacedMarks): void {
  const { number, verdict, reason, style, language, rules, widths } = marks;
  if (verdict !== null) {
    if (rules) {
      addMarks(sheet.getRange(areaAddress(verdict)), verdictMarks(verdict, style, language));
    }
    sheet.names.add(verdictName(number), sheet.getRange(absoluteAddress(verdict)));
  }
  if (reason !== null) {
    sheet.names.add(reasonName(number), sheet.getRange(absoluteAddress(reason)));
  }
  for (const [area, width] of [
    [verdict, widths[0]],
    [reason, widths[1]],
  ] as const) {
    if (area !== null && width !== null) {
      sheet.getRange(areaAddress(area)).format.columnWidth = width.after;
    }
  }
  sheet.customProperties.add(propertyKey(number), propertyText(marks));
}

/** Takes off what `setOff` has just put there. */
function takeOff(sheet: Excel.Worksheet, marks: PlacedMarks): void {
  const { number, verdict, reason, rules, widths } = marks;
  // A moment ago there were none on the column.
  if (verdict !== null && rules) removeRules(sheet.getRange(areaAddress(verdict)), "all");
  if (verdict !== null) sheet.names.getItem(verdictName(number)).delete();
  if (reason !== null) sheet.names.getItem(reasonName(number)).delete();
  for (const [area, width] of [
    [verdict, widths[0]],
    [reason, widths[1]],
  ] as const) {
    if (area !== null && width !== null) {
      sheet.getRange(areaAddress(area)).format.columnWidth = width.before;
    }
  }
  sheet.customProperties.getItem(propertyKey(number)).delete();
}

/** Not a secret, only unlike any other in the workbook. */
function newId(): string {
  return Math.random().toString(36).slice(2, 10);
}
