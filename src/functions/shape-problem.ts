import { FUNCTIONS } from "../core";
import type { Block } from "./block";
import { resultLanguage } from "./settings";

/** The one cell that a function gives when its ranges do not lie over each other. */
export function shapeProblem(blocks: readonly Block[]): string[][] {
  const shapes = blocks
    .map(({ rows, columns }, index) => ({ place: index + 1, rows, columns }))
    .filter(({ rows, columns }) => rows > 1 || columns > 1);
  return [[FUNCTIONS[resultLanguage()].shapes(shapes)]];
}
