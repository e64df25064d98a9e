import type { Area } from "../area";
import type { Grid, GridCell } from "../grid";
import type { PlanCell, SheetPlan } from "./plan";
import { numberFormatOf } from "./plan";

/** The sheet that a plan makes, as it would be read again, and its names. */
export function planGrid(plan: SheetPlan): {
  readonly grid: Grid;
  readonly names: ReadonlyMap<string, Area>;
} {
  return {
    grid: {
      sheet: plan.name,
      origin: { row: 0, column: 0 },
      cells: plan.cells.map((row) => row.map(toCell)),
      merges: plan.merges,
      hiddenRows: [],
    },
    names: new Map(plan.names.map(({ name, area }) => [name, area])),
  };
}

function toCell(cell: PlanCell): GridCell {
  const format = numberFormatOf(cell);
  switch (cell.kind) {
    case "blank":
      return { value: null, text: "", format };
    case "text":
      return { value: cell.text, text: cell.text, format };
    case "number":
      return { value: cell.value, text: shown(cell.value, format), format };
    case "formula":
      return { value: cell.result, text: String(cell.result), format, formula: cell.formula };
  }
}

/** `"（"0" 年度）"` shows 2020 as （2020 年度）. */
function shown(value: number, format: string): string {
  const [, before = "", after = ""] = /^"([^"]*)"0"([^"]*)"$/u.exec(format) ?? [];
  return `${before}${value}${after}`;
}
