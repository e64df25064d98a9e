import type { Area } from "../area";
import type { Grid } from "../grid";
import { compactText, tidyText } from "./compact-text";
import { readFactLabel } from "./fact-labels";
import { openSheet } from "./sheet-cells";
import type { SheetCells } from "./sheet-cells";
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
    for (let column = sheet.left; column < sheet.right; column += 1) {
      const fact = factAt(sheet, row, column);
      if (fact === null || seen.has(fact.label)) continue;
      seen.add(fact.label);
      facts.push(fact);
    }
  }
  return facts;
}

function factAt(sheet: SheetCells, row: number, column: number): Fact | null {
  const { text } = sheet.cell(row, column);
  if (compactText(text) === "") return null;
  const label = readFactLabel(text);
  if (label !== null) {
    const next = nextColumn(sheet, row, column);
    if (next === null) return { label, value: "", row, column };
    const cell = sheet.seen(row, next);
    // Two labels side by side: the first one has no value.
    const value = readFactLabel(cell.text) === null ? cleanValue(writtenText(cell)) : "";
    return { label, value, row, column: next };
  }
  const inline = /^\s*([^:：\n]{2,20})[:：]\s*(\S[\s\S]*)$/u.exec(text);
  if (inline === null) return null;
  const inlineLabel = readFactLabel(inline[1] ?? "") ?? null;
  return inlineLabel === null
    ? null
    : { label: inlineLabel, value: cleanValue(inline[2] ?? ""), row, column };
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
