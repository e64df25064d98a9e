import type { JudgeContext, Verdict } from "../core";
import { judge } from "../core";
import type { Block } from "./block";
import { cellAt, commonShape, toBlock, usedShape } from "./block";
import { toText } from "./cell";
import { readIndicator } from "./indicator-path";
import { shapeProblem } from "./shape-problem";
import { readYear } from "./year";

type Shown = string | number | boolean;

/**
 * Judges each target of a range against the actual at the same place and gives what `show` makes of
 * the verdict. Where both cells of a range are blank nothing is asked, so the result is `""`.
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
  const blocks = [targets, actuals, indicators, years];
  const shape = commonShape(blocks);
  if (shape === null) return shapeProblem(blocks);

  const judged = [targets, actuals].some((block) => block.rows > 1 || block.columns > 1)
    ? [targets, actuals]
    : blocks;
  const { rows, columns } = usedShape(shape, judged);
  const alone = shape.rows === 1 && shape.columns === 1;
  const contextAt = contexts(indicators, years);
  const result: Shown[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Shown[] = [];
    for (let column = 0; column < columns; column += 1) {
      const wanted = cellAt(targets, row, column);
      const reached = cellAt(actuals, row, column);
      line.push(
        wanted === null && reached === null && !alone
          ? ""
          : show(judge(wanted, reached, contextAt(row, column)), alone),
      );
    }
    result.push(line);
  }
  return result;
}

/** One context object for each pair of indicator and year, however often the pair stands there. */
export function contexts(
  indicators: Block,
  years: Block,
): (row: number, column: number) => JudgeContext {
  const known = new Map<string, JudgeContext>();
  const one = indicators.rows * indicators.columns * years.rows * years.columns === 1;
  const contextAt = (row: number, column: number): JudgeContext => {
    const indicator = toText(cellAt(indicators, row, column));
    const year = readYear(cellAt(years, row, column));
    const key = `${year ?? ""} ${indicator}`;
    let context = known.get(key);
    if (context === undefined) {
      // A blank argument is 0 on the desktop, and no indicator is called 0.
      const name = indicator === "0" ? {} : readIndicator(indicator);
      context = { ...name, ...(year !== undefined && { year }) };
      known.set(key, context);
    }
    return context;
  };
  if (!one) return contextAt;
  const context = contextAt(0, 0);
  return () => context;
}
