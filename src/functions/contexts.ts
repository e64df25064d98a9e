import type { CellValue, JudgeContext } from "../core";
import type { Block } from "./block";
import { cellAt } from "./block";
import { readYear } from "./year";

/** More than any form has indicators; the next one starts the memory anew. */
const MOST_CONTEXTS = 4096;

const known = new Map<string, JudgeContext>();

/**
 * What indicator and year tell at each place. The same pair gives the same object, between calls as
 * well, so that whatever the core remembers of a context is there when Excel calculates again.
 */
export function contexts(
  indicators: Block,
  years: Block,
): (row: number, column: number) => JudgeContext {
  const contextAt = (row: number, column: number): JudgeContext =>
    contextOf(toIndicator(cellAt(indicators, row, column)), readYear(cellAt(years, row, column)));
  if (indicators.rows * indicators.columns * years.rows * years.columns > 1) return contextAt;
  const context = contextAt(0, 0);
  return () => context;
}

function contextOf(indicator: string, year: number | undefined): JudgeContext {
  const key = `${year ?? ""} ${indicator}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= MOST_CONTEXTS) known.clear();
  const context = {
    ...(indicator !== "" && { indicator }),
    ...(year !== undefined && { year }),
  };
  known.set(key, context);
  return context;
}

/** A blank argument is 0 on the desktop, and no indicator is called so; `//名称` has blank levels. */
function toIndicator(value: CellValue): string {
  return typeof value === "string" ? value.replace(/^[\s/／]+/u, "") : "";
}
