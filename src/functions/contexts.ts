import type { CellValue, JudgeContext } from "../core";
import { readYear } from "../core";
import type { Block } from "./block";
import { cellAt, isOneCell } from "./block";

/** More than any form has indicators; the next one starts the memory anew. */
const MOST_CONTEXTS = 4096;

type Year = number | null;

/** By the year, then by the indicator as its cell holds it. */
const known = new Map<Year, Map<string, JudgeContext>>();
let size = 0;

/**
 * What indicator and year tell at each place. The same pair gives the same object, between calls as
 * well, so that whatever the core remembers of a context is there when Excel calculates again.
 */
export function contexts(
  indicators: Block,
  years: Block,
): (row: number, column: number) => JudgeContext {
  if (!isOneCell(years)) {
    return (row, column) =>
      contextOf(cellAt(indicators, row, column), readYear(cellAt(years, row, column)));
  }
  const year = readYear(cellAt(years, 0, 0));
  if (!isOneCell(indicators)) {
    return (row, column) => contextOf(cellAt(indicators, row, column), year);
  }
  const context = contextOf(cellAt(indicators, 0, 0), year);
  return () => context;
}

/** A blank argument is 0 on the desktop, and no indicator is called so. */
function contextOf(written: CellValue, year: Year): JudgeContext {
  const cell = typeof written === "string" ? written : "";
  const found = known.get(year)?.get(cell);
  if (found !== undefined) return found;
  if (size >= MOST_CONTEXTS) {
    known.clear();
    size = 0;
  }
  const indicator = withoutBlankLevels(cell);
  const context = {
    ...(indicator !== "" && { indicator }),
    ...(year !== null && { year }),
  };
  const ofYear = known.get(year) ?? new Map<string, JudgeContext>();
  known.set(year, ofYear.set(cell, context));
  size += 1;
  return context;
}

/** `//名称`: the levels before the name are blank. */
function withoutBlankLevels(path: string): string {
  return path.replace(/^[\s/／]+/u, "");
}
