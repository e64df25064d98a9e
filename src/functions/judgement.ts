import type { CellValue, JudgeContext, Verdict } from "../core";
import { judge } from "../core";
import type { Block } from "./block";
import { cellAt, toBlock } from "./block";
import { toText } from "./cell";
import type { Shown } from "./overlay";
import { overlay } from "./overlay";
import { readYear } from "./year";

/**
 * Judges each target of a range against the actual at the same place and gives what `show` makes of
 * the verdict.
 */
export function judgeRange(
  target: unknown,
  actual: unknown,
  indicator: unknown,
  year: unknown,
  show: (verdict: Verdict, alone: boolean) => Shown,
): Shown[][] {
  const targets = toBlock(target);
  const actuals = toBlock(actual);
  const indicators = toBlock(indicator);
  const years = toBlock(year);
  const contextAt = contexts(indicators, years);
  return overlay([targets, actuals, indicators, years], [targets, actuals], (row, column, alone) =>
    show(
      judge(cellAt(targets, row, column), cellAt(actuals, row, column), contextAt(row, column)),
      alone,
    ),
  );
}

/** One context object for each pair of indicator and year, however often the pair stands there. */
export function contexts(
  indicators: Block,
  years: Block,
): (row: number, column: number) => JudgeContext {
  const known = new Map<string, JudgeContext>();
  const contextAt = (row: number, column: number): JudgeContext => {
    const indicator = toIndicator(cellAt(indicators, row, column));
    const year = readYear(cellAt(years, row, column));
    const key = `${year ?? ""} ${indicator}`;
    let context = known.get(key);
    if (context === undefined) {
      context = {
        ...(indicator !== "" && { indicator }),
        ...(year !== undefined && { year }),
      };
      known.set(key, context);
    }
    return context;
  };
  if (indicators.rows * indicators.columns * years.rows * years.columns > 1) return contextAt;
  const context = contextAt(0, 0);
  return () => context;
}

/** A blank argument is 0 on the desktop, and no indicator is called so; `//名称` has blank levels. */
function toIndicator(value: CellValue): string {
  return typeof value === "string" ? toText(value).replace(/^[\s/／]+/u, "") : "";
}
