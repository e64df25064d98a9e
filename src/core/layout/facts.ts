import type { Area } from "../area";
import type { Grid } from "../grid";
import { compactText, tidyText } from "./compact-text";
import { readFactLabel } from "./fact-labels";
import { openSheet } from "./sheet-cells";
import type { SheetCells } from "./sheet-cells";
import { labelledParts } from "./text-facts";
import { writtenText } from "./written";

export interface Fact {
  /** As printed, without colon. */
  readonly label: string;
  readonly value: string;
  /** Sheet row and column of the value, zero-based. */
  readonly row: number;
  readonly column: number;
}

/**
 * The label–value pairs around the tables of a sheet (SPEC C6): the value stands in the label's own
 * cell behind a colon, or in the next cell to its right, merged or not.
 */
export function readFacts(grid: Grid, tables: readonly Area[]): readonly Fact[] {
  const sheet = openSheet(grid);
  const facts: Fact[] = [];
  const seen = new Set<string>();
  for (let row = sheet.top; row < sheet.bottom; row += 1) {
    if (tables.some((area) => row >= area.row && row < area.row + area.rows)) continue;
    if (tables.some((area) => row === area.row - 1) && isCaption(sheet, row)) continue;
    for (let column = sheet.left; column < sheet.right; column += 1) {
      for (const fact of factsAt(sheet, row, column)) {
        if (seen.has(fact.label)) continue;
        seen.add(fact.label);
        facts.push(fact);
      }
    }
  }
  return facts;
}

/** 绩效指标 | 年度绩效目标 | 目标完成情况 above the header's words: what the columns are about. */
function isCaption(sheet: SheetCells, row: number): boolean {
  let captions = 0;
  for (let column = sheet.left; column < sheet.right; column += 1) {
    const { text } = sheet.cell(row, column);
    if (text === "") continue;
    if (!/^.{0,8}(?:指标|目标|情况|值|年度?)$/u.test(compactText(text))) return false;
    captions += 1;
  }
  return captions > 1;
}

function factsAt(sheet: SheetCells, row: number, column: number): readonly Fact[] {
  const { text } = sheet.cell(row, column);
  if (text === "") return [];
  const parts = text.length > longestLine ? [] : labelledParts(text);
  // 项目名称：甲  主管部门：乙 in one cell, every label known by its own words.
  if (parts.length > 1 && parts.every(({ label }) => readFactLabel(label) !== null)) {
    return parts.map(({ label, value }) => ({ label, value, row, column }));
  }
  const fact = factAt(sheet, row, column, text);
  return fact === null ? [] : [fact];
}

/** A cell longer than this holds a text, not a line of facts. */
const longestLine = 200;

function factAt(sheet: SheetCells, row: number, column: number, text: string): Fact | null {
  const label = readFactLabel(text);
  if (label !== null) {
    const next = nextColumn(sheet, row, column);
    const cell = next === null ? null : sheet.seen(row, next);
    if (next === null || cell === null || readFactLabel(cell.text) !== null) {
      return headedFact(sheet, row, column, label);
    }
    const value = cleanValue(writtenText(cell));
    const headed = value === "" ? headedFact(sheet, row, column, label) : null;
    return headed !== null && headed.value !== "" ? headed : { label, value, row, column: next };
  }
  const inline = /^\s*([^:：\n]{2,20})[:：]\s*(\S[\s\S]*)$/u.exec(text);
  if (inline === null) return null;
  const inlineLabel = readFactLabel(inline[1] ?? "") ?? null;
  return inlineLabel === null
    ? null
    : { label: inlineLabel, value: cleanValue(inline[2] ?? ""), row, column };
}

/**
 * No value to the right: it stands below (预期目标 | 实际完成情况 over their texts), or there is none.
 * A label that runs down the side of several rows heads a group and asks for nothing itself.
 */
function headedFact(sheet: SheetCells, row: number, column: number, label: string): Fact | null {
  const merge = sheet.merge(row, column);
  if (merge !== null && merge.rows > 1) return null;
  const below = sheet.cell(row + 1, column);
  const hasColon = /[:：]\s*$/u.test(sheet.cell(row, column).text);
  const isValue = compactText(below.text) !== "" && readFactLabel(below.text) === null;
  return !hasColon && isValue
    ? { label, value: cleanValue(writtenText(below)), row: row + 1, column }
    : { label, value: "", row, column };
}

function nextColumn(sheet: SheetCells, row: number, column: number): number | null {
  const merge = sheet.merge(row, column);
  const next = merge === null ? column + 1 : merge.column + merge.columns;
  return next < sheet.right ? next : null;
}

/** Line breaks inside a long text are layout; blanks between Latin words are not. */
function cleanValue(text: string): string {
  return tidyText(text);
}
