import type { Area, PlanCell, SheetPlan } from "../../src/core";
import { areaAddress, cellAddress, columnLetters, numberFormatOf } from "../../src/core";

/** A plan as tables that a clerk can read: what stands where, what belongs together, what prints. */
export function planMarkdown(plan: SheetPlan): string {
  const { print } = plan;
  return [
    `# ${plan.name} (${plan.form})`,
    "",
    `A4 ${print.orientation}, ${areaAddress(print.area)} at ${print.scale} %, footer ${print.footer}`,
    print.repeatRows === null
      ? "no repeated rows"
      : `repeated on every page: rows ${print.repeatRows.first + 1}–${print.repeatRows.last + 1}`,
    print.breaksBefore.length === 0
      ? "no page end set"
      : `page ends before row ${print.breaksBefore.map((row) => row + 1).join(", ")}`,
    "",
    "## Cells",
    "",
    table(
      ["row", "height", ...plan.columnWidths.map((width, column) => `${columnLetters(column)} (${width})`)],
      plan.cells.map((row, index) => [
        String(index + 1),
        String(plan.rowHeights[index]),
        ...row.map((cell, column) => (covered(plan.merges, index, column) ? "〃" : shown(cell))),
      ]),
    ),
    "## Formulas of the first indicator",
    "",
    ...firstFormulas(plan),
    "",
    "## Merged",
    "",
    plan.merges.map(areaAddress).join(" · "),
    "",
    "## Names",
    "",
    table(
      ["name", "cells"],
      plan.names.map(({ name, area }) => [name, areaAddress(area)]),
    ),
    "## Entered with a check",
    "",
    table(
      ["cells", "rule", "message", "on a slip"],
      plan.validations.map(({ areas, rule, prompt, advisory }) => [
        areas.map(areaAddress).join(" "),
        rule.kind,
        prompt.message,
        advisory ? "warned" : "refused",
      ]),
    ),
    "## Marks",
    "",
    table(
      ["cells", "word", "shown as", "fill", "ink"],
      plan.marks.map((mark) => [
        areaAddress(mark.area),
        mark.word,
        mark.numberFormat ?? "",
        mark.fill ?? "",
        [mark.color ?? "text colour", mark.bold === true ? "bold" : "", mark.italic === true ? "italic" : ""]
          .filter(Boolean)
          .join(" "),
      ]),
    ),
    ...(plan.hints.length === 0 ? [] : ["## Hints", "", ...plan.hints.map((hint) => `- ${JSON.stringify(hint)}`), ""]),
  ].join("\n");
}

function firstFormulas(plan: SheetPlan): readonly string[] {
  const area = plan.names.find(({ name }) => name === "PERF_verdict")?.area;
  const row = area?.row ?? -1;
  return (plan.cells[row] ?? []).flatMap((cell, column) =>
    cell.kind === "formula" ? [`- ${cellAddress(row, column)} \`${cell.formula}\``] : [],
  );
}

function covered(merges: readonly Area[], row: number, column: number): boolean {
  return merges.some(
    (area) =>
      row >= area.row &&
      row < area.row + area.rows &&
      column >= area.column &&
      column < area.column + area.columns &&
      (row !== area.row || column !== area.column),
  );
}

function shown(cell: PlanCell): string {
  const format = numberFormatOf(cell);
  switch (cell.kind) {
    case "blank":
      return "";
    case "text":
      return cell.text;
    case "number":
      return `${cell.value} (${format})`;
    case "formula":
      return `ƒ ${described(cell.formula) ?? cell.result}`;
  }
}

/** Results of the language and of the scores are shown by their own tests; here only who gives them. */
function described(formula: string): string | null {
  return /PERF\.[A-Z]+|ROUND/.exec(formula)?.[0] ?? null;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("\n", "<br>")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line), ""].join("\n");
}
