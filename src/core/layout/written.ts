import type { CellValue } from "../cell";
import type { GridCell } from "../grid";
import { shownPercentage } from "../number-format";

/** What a cell says, and whether Excel had turned what was typed into something else (SPEC C4). */
export interface Written {
  readonly value: CellValue;
  readonly repaired: "date" | "formula" | null;
  /** The day that is stored, `2027-01-10`, where only month and day are shown. */
  readonly day?: string;
}

/**
 * What the person wrote into a cell, read back from what Excel made of it: `100%` became 1, `10-12`
 * a date, `=190课时` an error, a long number scientific notation.
 */
export function readWritten(cell: GridCell): Written {
  const { value, formula } = cell;
  if (formula !== undefined && (value === null || isError(value))) {
    if (isTypedTarget(formula)) return { value: formula, repaired: "formula" };
    // Written by a program and never calculated: what stands there is not known to be nothing.
    return kept(value ?? formula);
  }
  if (typeof value !== "number") return kept(value === "" ? null : value);
  const percentage = shownPercentage(value, percentFormat(cell));
  if (percentage !== null) return kept(percentage);
  if (!isDate(cell)) return kept(value);
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * millisecondsADay);
  const day = date.toISOString().slice(0, 10);
  return isDayOfYear(cell)
    ? { value: `${date.getUTCMonth() + 1}-${date.getUTCDate()}`, repaired: "date", day }
    : kept(day);
}

/** The written value as text, for names and for showing: 195 is `195`, a blank is `""`. */
export function writtenText(cell: GridCell): string {
  const { value } = readWritten(cell);
  return value === null ? "" : String(value);
}

const millisecondsADay = 86_400_000;
const errorText = /^#(?:NAME\?|VALUE!|REF!|N\/A|NUM!|DIV\/0!|NULL!|SPILL!|CALC!|BUSY!)$/;

function isError(value: CellValue): boolean {
  return typeof value === "string" && errorText.test(value);
}

function kept(value: CellValue): Written {
  return { value, repaired: null };
}

/** `=190课时`, `=1个`: a target that Excel took for a formula; `=SUM(A1:A9)` is one. */
function isTypedTarget(formula: string): boolean {
  return /^[=><]+\s*[\d.,]+\s*[%\p{Script=Han}]*$/u.test(formula);
}

/** The format, or what it must be like where only the text is known. */
function percentFormat({ text, format }: GridCell): string {
  return format ?? (/^-?[\d.,]+\s?%$/u.test(text) ? "0%" : "");
}

function isDate(cell: GridCell): boolean {
  if (typeof cell.value !== "number" || cell.value < 1 || cell.value > lastSerial) return false;
  if (cell.format === undefined) return /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?$/u.test(cell.text);
  const code = cell.format.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, "");
  return /[yd]/iu.test(code) || /m+月/iu.test(cell.format);
}

const lastSerial = 2_958_465;

/** A format without a year is what Excel chooses by itself when `10-12` is typed. */
function isDayOfYear(cell: GridCell): boolean {
  if (cell.format === undefined) return false;
  return !/y/iu.test(cell.format.replace(/"[^"]*"|\[[^\]]*\]/gu, ""));
}
