import type { Area, Failure, Language, Result, ReviewRow } from "../core";
import { areaAddress, explain, STATUS_WORDS, succeed } from "../core";
import { changeWorkbook, readWorkbook } from "./command";
import { writableText } from "./foreign-text";
import { resultColumns } from "./result-columns";
import { reviewSheet } from "./review-sheet";

/**
 * Writes verdicts and reasons into our own columns as finished words in place of formulas: for an
 * Excel in which the functions do not answer, and for a copy that is handed on. Rows without an
 * indicator keep what they have. Gives the number of rows.
 */
export async function writeResults(sheetId: string): Promise<Result<number, Failure>> {
  const review = await reviewSheet(sheetId);
  if (!review.ok) return review;
  const columns = await readWorkbook((context) => resultColumns(context, sheetId));
  if (!columns.ok) return columns;
  const { verdict, reason, language } = columns.value;
  const { rows } = review.value;
  return changeWorkbook("sheet", async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const words = column(rows, verdict, (row) => STATUS_WORDS[language][row.verdict.status]);
    const sentences = column(rows, verdict, (row) => sentence(row, language));
    if (reason?.column === verdict.column + 1 && reason.row === verdict.row) {
      // Side by side, as on every sheet of ours until a column is moved: one range takes both.
      const both = { ...verdict, columns: 2 };
      sheet.getRange(areaAddress(both)).values = words.map((word, index) => [
        word,
        sentences[index] ?? null,
      ]);
    } else {
      sheet.getRange(areaAddress(verdict)).values = words.map((word) => [word]);
      if (reason !== null) {
        const beside = { ...reason, row: verdict.row, rows: verdict.rows };
        sheet.getRange(areaAddress(beside)).values = sentences.map((text) => [text]);
      }
    }
    await context.sync();
    return succeed(rows.length);
  });
}

/** One text per row of the area; `null` leaves a cell as it is. */
function column(
  rows: readonly ReviewRow[],
  area: Area,
  textOf: (row: ReviewRow) => string,
): readonly (string | null)[] {
  const texts = new Map(rows.map((row) => [row.row, textOf(row)]));
  return Array.from({ length: area.rows }, (_, index) => texts.get(area.row + index) ?? null);
}

function sentence({ verdict }: ReviewRow, language: Language): string {
  return writableText(explain(verdict, language), "General");
}
