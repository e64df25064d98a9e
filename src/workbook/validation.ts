import type { PlanValidation } from "../core";
import { FIRST_YEAR, LAST_YEAR } from "../core";
import type { RequestSheet } from "./build-step";
import { joinAddresses } from "./address";

/**
 * Sets a rule and its alert on all areas. Nothing pops up when a cell is merely selected: a prompt
 * would cover the cells beside it and cost an action more.
 */
export function applyValidation(
  { sheet, range }: Pick<RequestSheet, "sheet" | "range">,
  validation: PlanValidation,
): void {
  const [area, ...more] = validation.areas;
  // A single area has most often been asked for already, to be merged.
  const places =
    area !== undefined && more.length === 0
      ? [range(area)]
      : joinAddresses(validation.areas).map((addresses) => sheet.getRanges(addresses));
  for (const { dataValidation: cells } of places) {
    cells.rule = ruleOf(validation.rule);
    cells.errorAlert = {
      ...validation.prompt,
      showAlert: true,
      style: validation.advisory ? "Warning" : "Stop",
    };
  }
}

function ruleOf(rule: PlanValidation["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.options.join(",") } };
    case "date":
      return { date: { formula1: "1900-01-01", operator: "GreaterThanOrEqualTo" } };
    case "year":
      return { wholeNumber: { formula1: FIRST_YEAR, formula2: LAST_YEAR, operator: "Between" } };
    case "amount":
      return { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    case "length":
      return { textLength: { formula1: rule.most, operator: "LessThanOrEqualTo" } };
  }
}
