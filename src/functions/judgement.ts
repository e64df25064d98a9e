import type { CellValue, Docket, Status, Verdict } from "../core";
import { docketOf } from "../core";
import { cellAt, toBlock } from "./block";
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
    (docket, wanted, reached) => words[statusOf(docket, wanted, reached)],
  );
}

/** More pairs of texts than a column has different ones; the next one starts the memory anew. */
const MOST_PAIRS = 4096;

const pairs = new WeakMap<Docket, Map<string, Status>>();

/** A column of words repeats a few pairs, and words take the core longest. */
function statusOf(docket: Docket, wanted: CellValue, reached: CellValue): Status {
  if (typeof wanted !== "string" || typeof reached !== "string") {
    return docket.status(wanted, reached);
  }
  let known = pairs.get(docket);
  if (known === undefined) {
    known = new Map();
    pairs.set(docket, known);
  }
  // No cell holds a NUL, so that two pairs never share a key.
  const key = `${wanted}\0${reached}`;
  let status = known.get(key);
  if (status === undefined) {
    if (known.size >= MOST_PAIRS) known.clear();
    status = docket.status(wanted, reached);
    known.set(key, status);
  }
  return status;
}

function hearRange(
  target: unknown,
  actual: unknown,
  indicator: unknown,
  year: unknown,
  hear: (docket: Docket, wanted: CellValue, reached: CellValue, alone: boolean) => Shown,
): Shown[][] {
  const targets = toBlock(target);
  const actuals = toBlock(actual);
  const indicators = toBlock(indicator);
  const years = toBlock(year);
  const contextAt = contexts(indicators, years);
  return overlay([targets, actuals, indicators, years], [targets, actuals], (row, column, alone) =>
    hear(
      docketOf(contextAt(row, column)),
      cellAt(targets, row, column),
      cellAt(actuals, row, column),
      alone,
    ),
  );
}
