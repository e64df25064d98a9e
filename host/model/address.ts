import { invalidArgument } from "../protocol/failure";
import {
  areaBetween,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from "./area";

/** An address as written: the sheet it names, if any, and its areas. */
export interface Address {
  readonly sheet: string | null;
  readonly areas: readonly Area[];
}

/** Excel's own limit for getRange and getRanges. */
const ADDRESS_LIMIT = 8192;

const SHEET_PREFIX = /^(?:'(?<quoted>(?:[^']|'')+)'|(?<plain>[^'!,]+))!(?<rest>.+)$/u;
const CELL = /^\$?(?<column>[A-Za-z]{1,3})\$?(?<row>[1-9]\d{0,6})$/u;
const COLUMN = /^\$?(?<column>[A-Za-z]{1,3})$/u;
const ROW = /^\$?(?<row>[1-9]\d{0,6})$/u;

/** Reads `B3`, `A1:C5`, `$B:$B`, `3:4`, `Sheet1!A1,C3`; null when the text is not an address. */
export function readAddress(text: string): Address | null {
  if (text.length > ADDRESS_LIMIT)
    throw invalidArgument(`An address has at most ${ADDRESS_LIMIT} characters.`);
  const prefix = SHEET_PREFIX.exec(text.trim());
  const sheet =
    prefix?.groups?.["quoted"]?.replaceAll("''", "'") ?? prefix?.groups?.["plain"] ?? null;
  const areas: Area[] = [];
  for (const part of text.trim().split(",")) {
    const area = readArea(SHEET_PREFIX.exec(part.trim())?.groups?.["rest"] ?? part.trim());
    if (area === null) return null;
    areas.push(area);
  }
  return { sheet, areas };
}

/** `A1`, `A1:C5`, `B:C` for whole columns, `3:4` for whole rows. */
export function writeArea(area: Area): string {
  const right = columnName(lastColumn(area));
  if (isWholeColumns(area)) return `${columnName(area.column)}:${right}`;
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const start = `${columnName(area.column)}${area.row + 1}`;
  return area.rows === 1 && area.columns === 1 ? start : `${start}:${right}${lastRow(area) + 1}`;
}

/** The same with dollar signs, as names and print areas are kept. */
export function writeAbsoluteArea(area: Area): string {
  return writeArea(area).replaceAll(/[A-Z]+|\d+/gu, "$$$&");
}

/** Quoted where Excel would quote it. */
export function writeSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && readAddress(name) === null;
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function readArea(text: string): Area | null {
  const [first = "", second, ...more] = text.split(":");
  if (more.length > 0) return null;
  const start = readCorner(first);
  if (start === null) return null;
  if (second === undefined)
    return start.row === null || start.column === null ? null : spanned(start, start);
  const end = readCorner(second);
  return end === null ? null : spanned(start, end);
}

interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

function readCorner(text: string): Corner | null {
  const groups = (CELL.exec(text) ?? COLUMN.exec(text) ?? ROW.exec(text))?.groups;
  if (groups === undefined) return null;
  const column = groups["column"] === undefined ? null : columnIndex(groups["column"]);
  const row = groups["row"] === undefined ? null : Number(groups["row"]) - 1;
  if ((column ?? 0) >= SHEET_COLUMNS || (row ?? 0) >= SHEET_ROWS) return null;
  return { row, column };
}

function spanned(a: Corner, b: Corner): Area | null {
  if ((a.row === null) !== (b.row === null) || (a.column === null) !== (b.column === null))
    return null;
  const [top, bottom] =
    a.row === null || b.row === null ? [0, SHEET_ROWS - 1] : ordered(a.row, b.row);
  const [left, right] =
    a.column === null || b.column === null ? [0, SHEET_COLUMNS - 1] : ordered(a.column, b.column);
  return areaBetween(top, left, bottom, right);
}

function ordered(a: number, b: number): [number, number] {
  return a <= b ? [a, b] : [b, a];
}

function columnIndex(name: string): number {
  return (
    Array.from(name.toUpperCase()).reduce(
      (index, letter) => index * 26 + letter.charCodeAt(0) - 64,
      0,
    ) - 1
  );
}
