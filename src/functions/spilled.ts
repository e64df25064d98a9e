import type { SummaryEntry } from "../core";
import { TARGET_COLUMNS_IN_CHINESE, readTarget, summarize, targetColumns } from "../core";
import { cellAt, commonShape, toBlock, usedShape } from "./block";
import { toText } from "./cell";
import { contexts } from "./contexts";
import type { Shown } from "./overlay";
import { shapeProblem } from "./overlay";

/** One row of 计算符号 | 指标值 | 计量单位 | 类型 for each target, row by row. */
export function parseRange(target: unknown, indicator: unknown): Shown[][] {
  const targets = toBlock(target);
  const indicators = toBlock(indicator);
  const blocks = [targets, indicators];
  const shape = commonShape(blocks);
  if (shape === null) return [[shapeProblem(blocks)]];
  const contextAt = contexts(indicators, toBlock(null));
  const ranged = targets.rows > 1 || targets.columns > 1;
  const { rows, columns } = usedShape(shape, ranged ? [targets] : blocks);
  const result: Shown[][] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const written = cellAt(targets, row, column);
      if (written === null && ranged) result.push(["", "", "", ""]);
      else {
        const read = readTarget(written, contextAt(row, column));
        result.push([...targetColumns(read, toText(written), TARGET_COLUMNS_IN_CHINESE)]);
      }
    }
  }
  return result;
}

/** The table of how often each status occurs, by group where groups are given. */
export function summaryRange(statuses: unknown, groups: unknown): Shown[][] {
  const words = toBlock(statuses);
  const names = toBlock(groups);
  const blocks = [words, names];
  const shape = commonShape(blocks);
  if (shape === null) return [[shapeProblem(blocks)]];
  const grouped = cellAt(names, 0, 0) !== null || names.rows > 1 || names.columns > 1;
  const { rows, columns } = usedShape(shape, [words]);
  const entries: SummaryEntry[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      entries.push({
        word: statusText(cellAt(words, row, column)),
        group: statusText(cellAt(names, row, column)),
      });
    }
  }
  return summarize(entries, grouped).map((line) => [...line]);
}

/** Blank cells of a range are 0 on the desktop, and 0 is neither a status nor a group. */
function statusText(value: ReturnType<typeof cellAt>): string {
  return value === 0 ? "" : toText(value);
}
