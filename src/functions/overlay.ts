import type { CellValue } from "../core";
import { FUNCTIONS } from "../core";
import type { Block } from "./block";
import { cellAt, commonShape, isOneCell, usedShape } from "./block";

/** What one cell of a result may hold; a blank is `""`. */
export type Shown = string | number | boolean;

/**
 * Lays ranges over each other and asks `cell` for the result at each place. `asked` are the one or two
 * blocks without which there is nothing to say, and whose values are handed over: where all of them are
 * blank a range shows `""`, and blank rows at their end are cut off. `alone` tells that the whole result
 * is one cell. Ranges that do not fit give one cell with a sentence.
 */
export function overlay(
  blocks: readonly Block[],
  asked: readonly [first: Block, second?: Block],
  cell: (first: CellValue, second: CellValue, row: number, column: number, alone: boolean) => Shown,
): Shown[][] {
  const shape = commonShape(blocks);
  if (shape === null) return [[shapeProblem(blocks)]];
  const alone = shape.rows === 1 && shape.columns === 1;
  const [first, second = NOTHING] = asked;
  const both = [first, second];
  const ranged = !both.every(isOneCell);
  const { rows, columns } = usedShape(shape, ranged ? both : blocks);
  // Each value is read once: in a range of a million cells that is most of the work.
  const shown = (row: number, column: number): Shown => {
    const one = cellAt(first, row, column);
    const other = cellAt(second, row, column);
    return ranged && one === null && other === null ? "" : cell(one, other, row, column, alone);
  };
  const result: Shown[][] = [];
  for (let row = 0; row < rows; row += 1) {
    // A row of one cell as a literal: an array that grows reserves room for many.
    const line: Shown[] = [shown(row, 0)];
    for (let column = 1; column < columns; column += 1) line.push(shown(row, column));
    result.push(line);
  }
  return result;
}

const NOTHING: Block = { rows: 1, columns: 1, cells: [[null]] };

/** Says which argument has which size; the places are those of the formula. */
export function shapeProblem(blocks: readonly Block[]): string {
  const shapes = blocks
    .map(({ rows, columns }, index) => ({ place: index + 1, rows, columns }))
    .filter(({ rows, columns }) => rows > 1 || columns > 1);
  return FUNCTIONS.shapes(shapes);
}
