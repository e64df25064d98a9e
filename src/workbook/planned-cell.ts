import type { PlanCell } from "../core";
import { numberFormatOf } from "../core";
import { writableText } from "./foreign-text";

/** What is to be assigned to `values` or `formulas` so that a cell becomes as planned. */
export function plannedContent(cell: PlanCell): string | number {
  return cell.kind === "text"
    ? writableText(cell.text, numberFormatOf(cell))
    : plannedHolding(cell);
}

/** What a cell that is as planned holds: its formula, its value, or nothing as `""`. */
export function plannedHolding(cell: PlanCell): string | number {
  switch (cell.kind) {
    case "blank":
      return "";
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "formula":
      return cell.formula;
  }
}
