import type { NamedRange } from "hucre";
import type { Cell, CellStyle, DataValidation, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import type { Area, FormatBlock, Look, PlanCell, PlanValidation, SheetPlan } from "../core";
import {
  areaAddress,
  columnLetters,
  FIRST_YEAR,
  LAST_YEAR,
  numberFormatOf,
  storedFormula,
} from "../core";
import { hexColor, markRules } from "./mark-rules";

/**
 * A plan as the bytes of an .xlsx, with everything the plan says: looks, merges, heights, validation,
 * marks, names, print set-up. Every formula carries its result, so that readers that do not
 * calculate, and Excel without the add-in, show the verdicts.
 */
export async function planWorkbook(plan: SheetPlan): Promise<Uint8Array> {
  const quoted = `'${plan.name.replaceAll("'", "''")}'!`;
  return writeXlsx({
    sheets: [toSheet(plan)],
    namedRanges: [...printNames(plan, quoted), ...ownNames(plan, quoted)],
    activeSheet: 0,
    defaultFont: COLUMN_FONT,
  });
}

/**
 * Columns are measured in digits of the default font: these are 7 pixels wide in Excel, and in
 * LibreOffice by a substitute of the same widths, where Calibri would be replaced by a wider one.
 */
const COLUMN_FONT = { name: "Arial", size: 10 };

function toSheet(plan: SheetPlan): WriteSheet {
  const looks = layLooks(plan);
  const cells = new Map<string, Partial<Cell>>();
  plan.cells.forEach((row, rowIndex) =>
    row.forEach((cell, column) => {
      cells.set(`${rowIndex},${column}`, {
        ...content(cell),
        style: { ...toStyle(looks[rowIndex]?.[column] ?? {}), numFmt: numberFormatOf(cell) },
      });
    }),
  );
  return {
    name: plan.name,
    rows: plan.cells.map((row) => row.map(plainValue)),
    cells,
    columns: plan.columnWidths.map((points) => ({ width: characters(points) })),
    rowDefs: new Map(plan.rowHeights.map((height, row) => [row, { height }])),
    merges: plan.merges.map((area) => ({
      startRow: area.row,
      startCol: area.column,
      endRow: area.row + area.rows - 1,
      endCol: area.column + area.columns - 1,
    })),
    dataValidations: plan.validations.flatMap(toValidations),
    conditionalRules: [...markRules(plan.marks)],
    ...(plan.frozenRows > 0 ? { freezePane: { rows: plan.frozenRows } } : {}),
    ...(plan.print.breaksBefore.length > 0
      ? { rowBreaks: plan.print.breaksBefore.map((row) => row - 1) }
      : {}),
    pageSetup: {
      paperSize: "a4",
      orientation: plan.print.orientation,
      scale: plan.print.scale,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(plan.print.margins.top),
        bottom: inches(plan.print.margins.bottom),
        left: inches(plan.print.margins.left),
        right: inches(plan.print.margins.right),
        header: 0.3,
        footer: 0.3,
      },
    },
    headerFooter: { oddFooter: `&C${plan.print.footer}` },
  };
}

function content(cell: PlanCell): Partial<Cell> {
  switch (cell.kind) {
    case "blank":
      return { value: null };
    case "text":
      return { value: cell.text, type: "string" };
    case "number":
      return { value: cell.value, type: "number" };
    case "formula":
      return {
        value: cell.result,
        formula: (storedFormula(cell.formula) ?? cell.formula).slice(1),
        formulaResult: cell.result,
      };
  }
}

function plainValue(cell: PlanCell): string | number | null {
  switch (cell.kind) {
    case "blank":
      return null;
    case "text":
      return cell.text;
    case "number":
      return cell.value;
    case "formula":
      return cell.result;
  }
}

/** The blocks of a plan laid over each other: one look per cell. */
function layLooks(plan: SheetPlan): readonly (readonly Look[])[] {
  const looks: Look[][] = plan.cells.map((row) => row.map(() => ({})));
  for (const block of plan.formats) {
    const { area } = block;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const line = looks[row];
        const below = line?.[column];
        const above = lookAt(block, row, column);
        if (line !== undefined && below !== undefined && above !== undefined) {
          line[column] = laidOver(below, above);
        }
      }
    }
  }
  return looks;
}

function lookAt(block: FormatBlock, row: number, column: number): Look | undefined {
  switch (block.kind) {
    case "columns":
      return block.looks[column - block.area.column];
    case "rows":
      return block.looks[row - block.area.row];
  }
}

function laidOver(below: Look, above: Look): Look {
  return { ...below, ...above, ...(above.font ? { font: { ...below.font, ...above.font } } : {}) };
}

function toStyle({ font, fill, horizontal, vertical, wrap, borders }: Look): CellStyle {
  return {
    ...(font === undefined ? {} : { font: toFont(font) }),
    ...(fill === undefined
      ? {}
      : { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: hexColor(fill) } } }),
    ...(borders === "thin" ? { border: thinBorders } : {}),
    alignment: {
      ...(horizontal === undefined ? {} : { horizontal }),
      ...(vertical === undefined ? {} : { vertical }),
      ...(wrap === undefined ? {} : { wrapText: wrap }),
    },
  };
}

const thinBorders: NonNullable<CellStyle["border"]> = {
  top: { style: "thin" },
  bottom: { style: "thin" },
  left: { style: "thin" },
  right: { style: "thin" },
};

function toFont(font: NonNullable<Look["font"]>): NonNullable<CellStyle["font"]> {
  const { color, ...rest } = font;
  return { ...rest, ...(color === undefined ? {} : { color: { rgb: hexColor(color) } }) };
}

function toValidations(validation: PlanValidation): readonly DataValidation[] {
  const { rule, prompt, advisory } = validation;
  return validation.areas.map((area) => ({
    ...toRule(rule),
    range: areaAddress(area),
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: true,
    inputTitle: prompt.title,
    inputMessage: prompt.message,
    errorTitle: prompt.title,
    errorMessage: prompt.message,
    errorStyle: advisory ? "warning" : "stop",
  }));
}

function toRule(rule: PlanValidation["rule"]): Omit<DataValidation, "range"> {
  switch (rule.kind) {
    case "list":
      return { type: "list", values: [...rule.options] };
    case "date":
      return { type: "date", operator: "greaterThanOrEqual", formula1: "1" };
    case "year":
      return {
        type: "whole",
        operator: "between",
        formula1: String(FIRST_YEAR),
        formula2: String(LAST_YEAR),
      };
    case "amount":
      return { type: "decimal", operator: "greaterThanOrEqual", formula1: "0" };
    case "length":
      return { type: "textLength", operator: "lessThanOrEqual", formula1: String(rule.most) };
  }
}

/** Excel's own names for print area and titles; written here because they need the quoted sheet name. */
function printNames({ name, print }: SheetPlan, quoted: string): readonly NamedRange[] {
  const area = { name: "_xlnm.Print_Area", range: quoted + absolute(print.area), scope: name };
  if (print.repeatRows === null) return [area];
  const { first, last } = print.repeatRows;
  const titles = `${quoted}$${first + 1}:$${last + 1}`;
  return [area, { name: "_xlnm.Print_Titles", range: titles, scope: name }];
}

function ownNames({ name: scope, names }: SheetPlan, quoted: string): readonly NamedRange[] {
  return names.map(({ name, area }) => ({ name, range: quoted + absolute(area), scope }));
}

function absolute({ row, column, rows, columns }: Area): string {
  const first = `$${columnLetters(column)}$${row + 1}`;
  return `${first}:$${columnLetters(column + columns - 1)}$${row + rows}`;
}

/** Points to the width unit of files: digits of the default font, 7 pixels each and 5 of padding. */
function characters(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}

function inches(points: number): number {
  return points / 72;
}
