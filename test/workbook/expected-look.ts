import type { Look, SheetPlan } from "../../src/core";

/** The look of every cell of a plan, later blocks laid over earlier ones; by row and column. */
export function plannedLooks(plan: SheetPlan): readonly (readonly Look[])[] {
  const looks = plan.cells.map((line) => line.map((): Look => ({})));
  for (const block of plan.formats) {
    const { row: top, column: left, rows, columns } = block.area;
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        const line = looks[top + row];
        const below = line?.[left + column];
        const look = block.looks[block.kind === "columns" ? column : row];
        if (line === undefined || below === undefined || look === undefined) continue;
        line[left + column] = { ...below, ...look, font: { ...below.font, ...look.font } };
      }
    }
  }
  return looks;
}
