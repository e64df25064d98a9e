import type { CellValue, Docket, Status, Verdict } from "../core";
import { docketOf } from "../core";
import { isOneCell, toBlock } from "./block";
import { overColumns } from "./columns";
import { contexts } from "./contexts";
import type { Shown } from "./overlay";
import { overlay } from "./overlay";

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
  return hearRange(target, actual, indicator, year, (docket, wanted, reached, alone) =>
    show(docket.verdict(wanted, reached), alone),
  );
}

/** As `judgeRange` for the status alone, which costs a fraction where numbers meet plain targets. */
export function statusRange(
  target: unknown,
  actual: unknown,
  indicator: unknown,
  year: unknown,
  words: Readonly<Record<Status, string>>,
): Shown[][] {
  return hearRange(
    target,
    actual,
    indicator,
    year,
    (docket, wanted, reached) => words[docket.status(wanted, reached)],
  );
}

function hearRange(
  target: unknown,
  actual: unknown,
  indicator: unknown,
  year: unknown,
  hear: (docket: Docket, wanted: CellValue, reached: CellValue, alone: boolean) => Shown,
): Shown[][] {
  const indicators = toBlock(indicator);
  const years = toBlock(year);
  const contextAt = contexts(indicators, years);
  let context = contextAt(0, 0);
  let docket = docketOf(context);
  if (isOneCell(indicators) && isOneCell(years)) {
    const result = overColumns(target, actual, (wanted, reached) =>
      hear(docket, wanted, reached, false),
    );
    if (result !== null) return result;
  }
  const targets = toBlock(target);
  const actuals = toBlock(actual);
  return overlay(
    [targets, actuals, indicators, years],
    [targets, actuals],
    (wanted, reached, row, column, alone) => {
      const here = contextAt(row, column);
      if (here !== context) {
        context = here;
        docket = docketOf(here);
      }
      return hear(docket, wanted, reached, alone);
    },
  );
}
