import { FUNCTIONS } from "../core";
import type { Block } from "./block";
import { cellAt, commonShape, usedShape } from "./block";
import { resultLanguage } from "./settings";

/** What one cell of a result may hold; a blank is `""`. */
export type Shown = string | number | boolean;

/**
 * Lays ranges over each other and asks `cell` for the result at each place. `asked` are the blocks
 * without which there is nothing to say: where all of them are blank a range shows `""`, and blank rows
 * at their end are cut off. `alone` tells that the whole result is one cell. Ranges that do not fit
 * give one cell with a sentence.
 */
export function overlay(
  blocks: readonly Block[],
  asked: readonly Block[],
  cell: (row: number, column: number, alone: boolean) => Shown,
): Shown[][] {
  const shape = commonShape(blocks);
  if (shape === null) return [[shapeProblem(blocks)]];
  const alone = shape.rows === 1 && shape.columns === 1;
  const ranged = asked.some((block) => block.rows > 1 || block.columns > 1);
  const { rows, columns } = usedShape(shape, ranged ? asked : blocks);
  const shown = (row: number, column: number): Shown =>
    ranged && isBlankAt(asked, row, column) ? "" : cell(row, column, alone);
  const result: Shown[][] = [];
  for (let row = 0; row < rows; row += 1) {
    // A row of one cell as a literal: an array that grows reserves room for many.
    const line: Shown[] = [shown(row, 0)];
    for (let column = 1; column < columns; column += 1) line.push(shown(row, column));
    result.push(line);
  }
  return result;
}

function isBlankAt(blocks: readonly Block[], row: number, column: number): boolean {
  for (const block of blocks) {
    if (cellAt(block, row, column) !== null) return false;
  }
  return true;
}

/** Says which argument has which size; the places are those of the formula. */
export function shapeProblem(blocks: readonly Block[]): string {
  const shapes = blocks
    .map(({ rows, columns }, index) => ({ place: index + 1, rows, columns }))
    .filter(({ rows, columns }) => rows > 1 || columns > 1);
  return FUNCTIONS[resultLanguage()].shapes(shapes);
}
