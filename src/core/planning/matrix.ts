import type { Area } from "../area";
import { cellAddress } from "../area";
import type { FormSection, MatrixColumn, MatrixRow } from "../form";
import { FORM_WORDS } from "../messages/form";
import { STATUS_WORDS } from "../messages/status";
import type { PlanCell } from "../plan";
import { addHeading, amountCell, validation } from "./fields";
import { quoted, SCORE_FORMAT } from "./formula";
import type { SheetContext } from "./context";
import { bodyFont, own, spanWidth } from "./context";
import type { SheetDraft } from "./draft";
import { textHeight } from "../text-metrics";

type Section = Extract<FormSection, { readonly kind: "matrix" }>;

const LOWEST_ROW = 24;
const PERCENT = "0.00%";
/** Printed where a row is not scored. */
const DASH = "—";

/** Amounts by row and column: 年度资金总额 … × 年初预算数, 全年预算数, 全年执行数, 分值, 执行率, 得分. */
export function addMatrix(draft: SheetDraft, section: Section, context: SheetContext): void {
  const { form } = context;
  const start = section.heading?.columns ?? 0;
  const columns = placeColumns(section, start + section.labelColumns);
  const font = bodyFont(form);
  const top = draft.nextRow;
  const headerHeights = columns.map(({ column, at }) =>
    textHeight(column.header, spanWidth(form, cellArea(0, at, column)), font),
  );
  draft.addRow(Math.max(LOWEST_ROW, ...headerHeights), { horizontal: "center" });
  const label = { column: start, rows: 1, columns: section.labelColumns };
  draft.place({ ...label, row: top }, { kind: "blank" });
  for (const { column, at } of columns)
    draft.place(cellArea(top, at, column), { kind: "text", text: column.header });
  for (const row of section.rows) {
    const needed = textHeight(row.label, spanWidth(form, { ...label, row: 0 }), font);
    const at = draft.addRow(Math.max(LOWEST_ROW, needed), { horizontal: "center" });
    draft.place({ ...label, row: at }, { kind: "text", text: row.label });
    for (const placed of columns)
      draft.place(
        cellArea(at, placed.at, placed.column),
        matrixCell(draft, row, placed, columns, at, context),
      );
  }
  addHeading(draft, section.heading, top, context);
}

interface PlacedColumn {
  readonly column: MatrixColumn;
  readonly at: number;
}

function placeColumns(section: Section, start: number): readonly PlacedColumn[] {
  let at = start;
  return section.columns.map((column) => {
    const placed = { column, at };
    at += column.columns;
    return placed;
  });
}

function cellArea(row: number, column: number, { columns }: MatrixColumn): Area {
  return { row, column, rows: 1, columns };
}

function matrixCell(
  draft: SheetDraft,
  row: MatrixRow,
  { column, at }: PlacedColumn,
  columns: readonly PlacedColumn[],
  sheetRow: number,
  context: SheetContext,
): PlanCell {
  const { content, language } = context;
  const budget = addressOf("budget", columns, sheetRow);
  const executed = addressOf("executed", columns, sheetRow);
  switch (column.content.kind) {
    case "amount": {
      const area = cellArea(sheetRow, at, column);
      const key = `${row.key}/${column.key}`;
      const rule = { kind: "amount" } as const;
      draft.validate(area, validation(rule, FORM_WORDS[language].entry.amount(rule), false));
      draft.fields.push({ key, store: "budget", area });
      return amountCell(own(content.budget, key));
    }
    case "weight":
      return row.scored
        ? { kind: "number", value: column.content.points, format: "General" }
        : { kind: "text", text: DASH };
    case "rate":
      return rateCell(row, columns, budget, executed, context);
    case "score":
      return row.scored
        ? scoreCell(draft, at, columns, sheetRow, context)
        : { kind: "text", text: DASH };
  }
}

/** A budget of zero or less gives no rate: 待确认, not a division. */
function rateCell(
  row: MatrixRow,
  columns: readonly PlacedColumn[],
  budget: string,
  executed: string,
  { content, language, formulas }: SheetContext,
): PlanCell {
  const [planned, spent] = (["budget", "executed"] as const).map((role) => {
    const key = columns.find(({ column }) => isAmount(column, role))?.column.key ?? "";
    return own(content.budget, `${row.key}/${key}`);
  });
  const word = STATUS_WORDS[language].undecided;
  const result = rate(planned ?? null, spent ?? null, word);
  if (formulas === "values") {
    if (typeof result === "number") return { kind: "number", value: result, format: PERCENT };
    return result === "" ? { kind: "blank" } : { kind: "text", text: result };
  }
  const formula = `=IF(OR(${budget}="",${executed}=""),"",IF(N(${budget})>0,N(${executed})/${budget},${quoted(word)}))`;
  return { kind: "formula", formula, result, format: PERCENT };
}

function rate(budget: number | null, executed: number | null, word: string): number | string {
  if (budget === null || executed === null) return "";
  return budget > 0 ? executed / budget : word;
}

function scoreCell(
  draft: SheetDraft,
  at: number,
  columns: readonly PlacedColumn[],
  row: number,
  { formulas }: SheetContext,
): PlanCell {
  const weightColumn = columns.find(({ column }) => column.content.kind === "weight");
  if (weightColumn === undefined || formulas === "values")
    return { kind: "blank", format: SCORE_FORMAT };
  const weight = cellAddress(row, weightColumn.at);
  const budget = addressOf("budget", columns, row);
  const executed = addressOf("executed", columns, row);
  draft.execution = { weight, score: cellAddress(row, at) };
  return {
    kind: "formula",
    formula: `=IF(OR(${budget}="",${executed}=""),"",PERF.BUDGET(${budget},${executed},${weight}))`,
    result: "",
    format: SCORE_FORMAT,
  };
}

function addressOf(
  role: "budget" | "executed",
  columns: readonly PlacedColumn[],
  row: number,
): string {
  return cellAddress(row, columns.find(({ column }) => isAmount(column, role))?.at ?? 0);
}

function isAmount({ content }: MatrixColumn, role: "budget" | "executed"): boolean {
  return content.kind === "amount" && content.role === role;
}
