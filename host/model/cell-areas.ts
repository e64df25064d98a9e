import type { CellRange } from "./cell-range";
import type { Sheet } from "./sheet";

/** Several ranges of one sheet that are treated together. */
export class CellAreas {
  readonly sheet: Sheet;
  readonly ranges: readonly CellRange[];

  constructor(sheet: Sheet, ranges: readonly CellRange[]) {
    this.sheet = sheet;
    this.ranges = ranges;
  }
}
