import { evaluate } from "../../src/functions/functions";

/** What a workbook asks of a runtime that has just started. */
export function first(): unknown {
  return evaluate([["不低于百分之九十五"]], [["96.2%"]]);
}
