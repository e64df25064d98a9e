import type { FormContent, GridCell, PlanCell } from "../../../src/core";
import {
  findForm,
  fundSums,
  planSheet,
  readOwnSheet,
  SHANGHAI_2020_SAMPLE,
} from "../../../src/core";
import type { OurSheet } from "../../../src/taskpane/fill/our-sheet";

export const SAMPLE: FormContent = SHANGHAI_2020_SAMPLE;

/** The sheet that a form was just built on, as the workbook reads it. */
export function filledSheet(
  content: FormContent = SAMPLE,
  formId = "shanghai-2020",
  id = "sheet-1",
): OurSheet {
  const form = findForm(formId);
  if (form === null) throw new Error(`The form ${formId} is not shipped`);
  const plan = planSheet(form, content);
  const grid = {
    sheet: plan.name,
    origin: { row: 0, column: 0 },
    merges: plan.merges,
    hiddenRows: [],
    cells: plan.cells.map((line) => line.map(gridCell)),
  };
  const names = new Map(plan.names.map(({ name, area }) => [name, area]));
  const own = readOwnSheet(form, grid, names);
  if (own === null) throw new Error("The sheet of a plan cannot be read");
  return { kind: "ours", id, name: plan.name, own, funds: fundSums(grid) };
}

function gridCell(cell: PlanCell): GridCell {
  switch (cell.kind) {
    case "blank":
      return { value: null, text: "" };
    case "text":
      return { value: cell.text, text: cell.text };
    case "number":
      return { value: cell.value, text: String(cell.value) };
    case "formula":
      return { value: cell.result, text: String(cell.result), formula: cell.formula };
  }
}
