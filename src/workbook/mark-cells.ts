import type { Area, SheetCells } from "../core";
import { isVerdictWord, MARK_HEADERS } from "../core";
import type { PlacedMarks } from "./sheet-marks";
import type { WrittenTexts } from "./written-texts";
import { isWritten } from "./written-texts";

/** The two columns of marks. */
export const MARK_COLUMNS = ["verdict", "reason"] as const;

export type MarkColumn = (typeof MARK_COLUMNS)[number];

/** Whose the content of a cell is: a person may write into our columns too, and what is theirs stays. */
export type Owner = "nobody" | "ours" | "person";

/**
 * Whose the content of a cell in one of our columns is. A reason is ours if we have written that text;
 * where that is not known (`null`), if the word beside it is one of ours.
 */
export function ownerOf(
  sheet: SheetCells,
  marks: PlacedMarks,
  column: MarkColumn,
  row: number,
  texts: WrittenTexts | null,
): Owner {
  const area = marks[column];
  if (area === null) return "person";
  const { value, text, formula } = sheet.cell(row, area.column);
  if (formula !== undefined) return "person";
  if (value === null) return isCovered(sheet, row, area.column) ? "person" : "nobody";
  if (row === area.row) return HEADERS.has(text) ? "ours" : "person";
  if (!contains(area, row)) return "person";
  switch (column) {
    case "verdict":
      return isVerdictWord(text) ? "ours" : "person";
    case "reason": {
      const ours =
        texts === null
          ? ownerOf(sheet, marks, "verdict", row, texts) === "ours"
          : isWritten(texts, text);
      return ours ? "ours" : "person";
    }
  }
}

/** Below the first cell of a merge nothing can be written. */
function isCovered(sheet: SheetCells, row: number, column: number): boolean {
  const merge = sheet.merge(row, column);
  return merge !== null && (merge.row !== row || merge.column !== column);
}

function contains(area: Area, row: number): boolean {
  return row >= area.row && row < area.row + area.rows;
}

const HEADERS: ReadonlySet<string> = new Set(
  Object.values(MARK_HEADERS).flatMap((words) => Object.values(words)),
);
