/** A rectangle of cells; `row` and `column` count from zero. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** `{row: 0, column: 0, rows: 2, columns: 3}` → `A1:C2`; a single cell has no colon. */
export function areaAddress(area: Area): string {
  const first = cellAddress(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${cellAddress(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

/** Zero-based row and column → `E21`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** 0 → `A`, 25 → `Z`, 26 → `AA`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  const last = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? last : columnLetters(rest - 1) + last;
}

const SHEET_PREFIX = /(?:'(?:[^']|'')*'|[^'!,\s]+)!/gu;

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u;

/** `Sheet1!A1:B2, 'My, sheet'!D4` → the rectangles among them; `#REF!` and whole columns are none. */
export function parseAddresses(text: string): readonly Area[] {
  return text
    .replace(/^=/u, "")
    .replaceAll(SHEET_PREFIX, "")
    .split(",")
    .map((part) => parseCells(part.trim()))
    .filter((area) => area !== null);
}

function parseCells(text: string): Area | null {
  const match = CELLS.exec(text);
  if (match === null) return null;
  const [, left = "", top = "", right = left, bottom = top] = match;
  const row = Number(top) - 1;
  const column = columnIndex(left);
  return { row, column, rows: Number(bottom) - row, columns: columnIndex(right) - column + 1 };
}

/** `A` → 0, `AA` → 26. */
function columnIndex(letters: string): number {
  return (
    Array.from(letters).reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
