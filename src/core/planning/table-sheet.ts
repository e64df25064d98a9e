import type { CellValue } from "../cell";
import { FORM_WORDS } from "../messages/form";
import type { Language } from "../messages/language";
import { cellText } from "./cell-text";
import type { Look, PlanCell, SheetPlan } from "./plan";
import { MOST_ROW_HEIGHT, textHeight, textWidth } from "./text-metrics";

const FONT = { name: "宋体", size: 10.5 };

/** In points: a column is as wide as its texts ask for, within these. */
const NARROWEST = 54;
const WIDEST = 200;
const PADDING = 8;

/** Rows that are measured; a long table has the widths of its beginning. */
const MEASURED = 500;

const MARGIN = 36;
const PAGE_WIDTH = 842 - 2 * MARGIN;

/**
 * A plain table as a sheet of its own: the first line is its header, repeated on every page and left
 * standing while the rest scrolls. Texts are texts whatever they begin with. A4 across, one page wide.
 */
export function planTableSheet(
  name: string,
  form: string,
  rows: readonly (readonly CellValue[])[],
  language: Language,
): SheetPlan {
  const [header = []] = rows;
  const columnWidths = header.map((_, column) => columnWidth(rows, column));
  const width = columnWidths.reduce((sum, each) => sum + each, 0);
  const area = { row: 0, column: 0, rows: rows.length, columns: header.length };
  const base: Look = { font: FONT, vertical: "center", wrap: true, borders: "thin" };
  return {
    name,
    form,
    language,
    cells: rows.map((row) => row.map(toCell)),
    merges: [],
    columnWidths,
    rowHeights: rows.map((row) => rowHeight(row, columnWidths)),
    formats: [
      { kind: "columns", area, looks: header.map(() => base) },
      {
        kind: "rows",
        area: { ...area, rows: 1 },
        looks: [{ font: { bold: true }, horizontal: "center" }],
      },
    ],
    names: [],
    fields: [],
    validations: [],
    marks: [],
    print: {
      area,
      repeatRows: { first: 0, last: 0 },
      orientation: "landscape",
      scale: Math.max(10, Math.min(100, Math.floor((PAGE_WIDTH / width) * 100))),
      margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
      footer: FORM_WORDS[language].footer,
      breaksBefore: [],
    },
    frozenRows: 1,
    hints: [],
  };
}

function toCell(value: CellValue): PlanCell {
  if (typeof value === "number" && Number.isFinite(value)) {
    return { kind: "number", value, format: "General" };
  }
  return value === null || value === ""
    ? { kind: "blank" }
    : { kind: "text", text: cellText(String(value)).text, format: "@" };
}

function columnWidth(rows: readonly (readonly CellValue[])[], column: number): number {
  const widths = rows
    .slice(0, MEASURED)
    .map((row) => textWidth(shown(row[column]), FONT) + PADDING);
  return Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, ...widths)));
}

function rowHeight(row: readonly CellValue[], widths: readonly number[]): number {
  const heights = row.map((value, column) => textHeight(shown(value), widths[column] ?? 0, FONT));
  return Math.min(MOST_ROW_HEIGHT, Math.max(18, ...heights));
}

function shown(value: CellValue | undefined): string {
  return value === null || value === undefined ? "" : String(value);
}
