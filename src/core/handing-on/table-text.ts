import type { CellValue } from "../cell";
import { startsFormula } from "../formula-start";

const NUMBER = /^[+-]?\d+(?:,\d{3})*(?:\.\d+)?[%％]?$/u;

/**
 * A table as a .csv that Excel and WPS open as it is: a mark of UTF-8 in front, lines ending as
 * Windows ends them. A text that a spreadsheet would run as a formula gets an apostrophe in front; a
 * sign alone (`=`) and a plain number do not need one (SPEC H4).
 */
export function commaSeparated(rows: readonly (readonly CellValue[])[]): string {
  const lines = rows.map((row) => row.map((value) => csvField(value)).join(","));
  return `\ufeff${lines.map((line) => `${line}\r\n`).join("")}`;
}

/** A table as text for a document, a chat or a sheet: tabs between cells, one line a row (SPEC H4). */
export function tabSeparated(rows: readonly (readonly CellValue[])[]): string {
  return rows
    .map((row) => row.map((value) => safe(shown(value).replaceAll(/[\t\r\n]+/gu, " "))).join("\t"))
    .join("\n");
}

function csvField(value: CellValue): string {
  const text = safe(shown(value));
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function safe(text: string): string {
  const harmless = text.length <= 1 || NUMBER.test(text) || !startsFormula(text);
  return harmless ? text : `'${text}`;
}

function shown(value: CellValue): string {
  return value === null ? "" : String(value);
}
