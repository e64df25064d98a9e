import { cellAddress } from "../core";

interface Placed {
  readonly row: number;
  readonly column: number;
}

/** Cells directly below each other, which travel together. */
export type CellRun<Cell extends Placed> = readonly [Cell, ...Cell[]];

/** Cells in no order as the fewest columns of neighbours. */
export function cellRuns<Cell extends Placed>(cells: readonly Cell[]): readonly CellRun<Cell>[] {
  const sorted = cells.toSorted((one, other) => one.column - other.column || one.row - other.row);
  const runs: [Cell, ...Cell[]][] = [];
  for (const cell of sorted) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last?.column === cell.column && last.row + 1 === cell.row) {
      run.push(cell);
    } else {
      runs.push([cell]);
    }
  }
  return runs;
}

/** `F20:F24` */
export function runAddress(run: CellRun<Placed>): string {
  const [first] = run;
  const last = run.at(-1) ?? first;
  return `${cellAddress(first.row, first.column)}:${cellAddress(last.row, last.column)}`;
}
