import type { Area } from "../area";
import { cellAddress } from "../area";
import { scoreBudget } from "../scoring/budget-score";
import type { FormContent } from "../forms/content";
import type { FormSection, MatrixColumn, MatrixRow } from "../forms/form";
import type { ExecutionRule, RuleProfile } from "../scoring/profile";
import { STATUS_WORDS } from "../messages/status";
import type { PlanCell } from "./plan";
import { addHeading, placeAmount } from "./fields";
import { finished, quoted, SCORE_FORMAT } from "./formula";
import type { SheetContext } from "./context";
import { bodyFont, own, spanWidth } from "./context";
import type { SheetDraft } from "./draft";
import { textHeight } from "./text-metrics";

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
    for (const placed of columns) {
      const area = cellArea(at, placed.at, placed.column);
      if (placed.column.content.kind === "amount")
        placeAmount(draft, area, `${row.key}/${placed.column.key}`, context);
      else draft.place(area, matrixCell(draft, row, placed, columns, at, context));
    }
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
  const budget = addressOf("budget", columns, sheetRow);
  const executed = addressOf("executed", columns, sheetRow);
  switch (column.content.kind) {
    case "amount":
      return { kind: "blank" };
    case "weight":
      return row.scored
        ? { kind: "number", value: column.content.points, format: "General" }
        : { kind: "text", text: DASH };
    case "rate":
      return rateCell(row, columns, budget, executed, context);
    case "score":
      return row.scored
        ? scoreCell(draft, row, at, columns, sheetRow, context)
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
  const planned = amountOf("budget", row, columns, content.budget);
  const spent = amountOf("executed", row, columns, content.budget);
  const word = STATUS_WORDS[language].undecided;
  const result = rate(planned, spent, word);
  if (formulas === "values") return finished(result, PERCENT);
  const formula = `=IF(OR(${budget}="",${executed}=""),"",IF(N(${budget})>0,N(${executed})/${budget},${quoted(word)}))`;
  return { kind: "formula", formula, result, format: PERCENT };
}

function rate(budget: number | null, executed: number | null, word: string): number | string {
  if (budget === null || executed === null) return "";
  return budget > 0 ? executed / budget : word;
}

function scoreCell(
  draft: SheetDraft,
  row: MatrixRow,
  at: number,
  columns: readonly PlacedColumn[],
  sheetRow: number,
  context: SheetContext,
): PlanCell {
  const weightColumn = columns.find(({ column }) => column.content.kind === "weight");
  if (weightColumn?.column.content.kind !== "weight")
    return { kind: "blank", format: SCORE_FORMAT };
  const weight = cellAddress(sheetRow, weightColumn.at);
  const budget = addressOf("budget", columns, sheetRow);
  const executed = addressOf("executed", columns, sheetRow);
  const { points } = weightColumn.column.content;
  const result = budgetPoints(row, columns, points, context);
  draft.execution = { weight, score: cellAddress(sheetRow, at), points, result };
  if (context.formulas === "values") return finished(result, SCORE_FORMAT);
  const earned =
    context.formulas === "plain" || !scoresAsBudget(context.profile)
      ? plainBudget({ budget, executed, weight }, context)
      : `PERF.BUDGET(${budget},${executed},${weight})`;
  return {
    kind: "formula",
    formula: guardedBudget({ budget, executed }, earned),
    result,
    format: SCORE_FORMAT,
  };
}

/** Blank amounts give no points. */
export function guardedBudget(
  { budget, executed }: Readonly<Record<"budget" | "executed", string>>,
  earned: string,
): string {
  return `=IF(OR(${budget}="",${executed}=""),"",${earned})`;
}

/** PERF.BUDGET gives points in proportion; for rules that count otherwise they are written out. */
export function scoresAsBudget({ execution }: RuleProfile): boolean {
  return execution.value.kind === "proportional";
}

/** The points of 执行率 without PERF.BUDGET; 待确认 where nothing can be divided (SPEC S10, S11, P18). */
export function plainBudget(
  { budget, executed, weight }: Readonly<Record<"budget" | "executed" | "weight", string>>,
  { profile, language }: Pick<SheetContext, "profile" | "language">,
): string {
  const rule = profile.execution.value;
  const rate = `${executed}/${budget}`;
  const points = `INT(${weight}*${executionShare(rule, rate)}*100+0.5000001)/100`;
  const fit = `AND(COUNT(${budget},${executed},${weight})=3,N(${budget})>0,N(${executed})>=0,N(${weight})>=0)`;
  return `IF(${fit},${points},${quoted(STATUS_WORDS[language].undecided)})`;
}

function executionShare(rule: ExecutionRule, rate: string): string {
  switch (rule.kind) {
    case "proportional":
      return `MIN(1,${rate})`;
    case "deduction":
      return `MAX(0,1-MAX(0,${rule.fullFrom}-${rate})*${(100 * rule.perPoint) / rule.points})`;
    case "steps":
      return `(${rule.steps.reduceRight(
        (rest, { from, points }) => `IF(${rate}>=${from},${points},${rest})`,
        "0",
      )})/${rule.points}`;
  }
}

function budgetPoints(
  row: MatrixRow,
  columns: readonly PlacedColumn[],
  points: number,
  { content, language, profile }: SheetContext,
): number | string {
  const planned = amountOf("budget", row, columns, content.budget);
  const spent = amountOf("executed", row, columns, content.budget);
  if (planned === null || spent === null) return "";
  const score = scoreBudget(planned, spent, points, profile);
  return score.ok ? score.value.points : STATUS_WORDS[language].undecided;
}

function amountOf(
  role: "budget" | "executed",
  row: MatrixRow,
  columns: readonly PlacedColumn[],
  amounts: FormContent["budget"],
): number | null {
  const key = columns.find(({ column }) => isAmount(column, role))?.column.key ?? "";
  return own(amounts, `${row.key}/${key}`);
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
