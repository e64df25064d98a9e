import type { PlanMark } from "../core";

/** How one word in the 结论 column is set off. */
export type Mark = Omit<PlanMark, "area">;

/**
 * Adds one rule per word to the cells. The rules compare the cell with the word and call no function
 * of ours, so they hold on machines without the add-in; they exclude each other, so their order does
 * not matter.
 */
export function addMarks(cells: Excel.Range, marks: readonly Mark[]): void {
  for (const mark of marks) {
    const { cellValue } = cells.conditionalFormats.add("CellValue");
    cellValue.rule = { formula1: markFormula(mark), operator: "EqualTo" };
    const { format } = cellValue;
    if (mark.numberFormat !== undefined) format.numberFormat = mark.numberFormat;
    if (mark.color !== undefined) format.font.color = mark.color;
    if (mark.bold !== undefined) format.font.bold = mark.bold;
    if (mark.italic !== undefined) format.font.italic = mark.italic;
    if (mark.fill !== undefined) format.fill.color = mark.fill;
  }
}

/** What the rule of a word compares the cell with. */
export function markFormula({ word }: Pick<Mark, "word">): string {
  return `="${word.replaceAll('"', '""')}"`;
}
