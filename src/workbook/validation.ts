import type { PlanValidation } from "../core";
import { joinAddresses } from "./address";

/**
 * Sets a rule and its alert on all areas. Nothing pops up when a cell is merely selected: a prompt
 * would cover the cells beside it and cost an action more.
 */
export function applyValidation(sheet: Excel.Worksheet, validation: PlanValidation): void {
  for (const addresses of joinAddresses(validation.areas)) {
    const cells = sheet.getRanges(addresses).dataValidation;
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
    case "amount":
      return { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    case "length":
      return { textLength: { formula1: rule.most, operator: "LessThanOrEqualTo" } };
  }
}
