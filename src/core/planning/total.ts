import type { Area } from "../area";
import { FORM_WORDS } from "../messages/form";
import { STATUS_WORDS } from "../messages/status";
import { roundPoints } from "../scoring/points";
import type { SheetContext } from "./context";
import { columnRange, printedColumns } from "./context";
import type { SheetDraft } from "./draft";
import { finished, quoted, SCORE_FORMAT } from "./formula";

/**
 * The last row: weights and scores of the table and of the scored budget row added up. Rows that do
 * not apply drop out and the rest is scaled up to the full sum (SPEC P9); while rows are open the
 * total reads 不低于x分（n项待定）.
 */
export function addTotal(draft: SheetDraft, body: Area, context: SheetContext): void {
  const { form, language, formulas } = context;
  const weight = form.columns.findIndex((column) => column.role === "weight");
  const score = form.columns.findIndex((column) => column.role === "score");
  const row = draft.addRow(27, { font: { bold: true }, horizontal: "center" });
  const label = { row, column: 0, rows: 1, columns: weight };
  draft.place(label, { kind: "text", text: FORM_WORDS[language].total });
  const results = totals(draft, body, context);
  const formula = totalFormulas(draft, body, context);
  const live = formulas !== "values" && body.rows > 0;
  const weightArea = { row, column: weight, rows: 1, columns: 1 };
  // The sentence of an open total needs the room of the remark beside it.
  const scoreArea = { row, column: score, rows: 1, columns: printedColumns(form) - score };
  draft.place(
    weightArea,
    live
      ? { kind: "formula", formula: formula.weight, result: results.weight }
      : finished(results.weight, "General"),
  );
  draft.place(
    scoreArea,
    live
      ? { kind: "formula", formula: formula.score, result: results.score, format: SCORE_FORMAT }
      : finished(results.score, SCORE_FORMAT),
  );
  draft.names.push({ name: "PERF_total", area: scoreArea });
}

function totalFormulas(
  draft: SheetDraft,
  body: Area,
  { form, language }: SheetContext,
): { readonly weight: string; readonly score: string } {
  const last = body.row + body.rows - 1;
  const [weights, scores, verdicts] = (["weight", "score", "verdict"] as const).map((role) =>
    columnRange(
      form.columns.findIndex((column) => column.role === role),
      body.row,
      last,
    ),
  );
  const { execution } = draft;
  const words = FORM_WORDS[language];
  const statuses = STATUS_WORDS[language];
  const count = (word: string): string => `COUNTIF(${verdicts},${quoted(word)})`;
  const budgetOpen = execution === null ? "" : `+IF(ISNUMBER(${execution.score}),0,1)`;
  const open = `${count(statuses.undecided)}+${count(statuses.missing)}${budgetOpen}`;
  const excluded = `SUMIF(${verdicts},${quoted(statuses["not-applicable"])},${weights})`;
  const applying = `SUM(${weights})-${excluded}`;
  const scaled = `IF(${applying}>0,SUM(${scores})*SUM(${weights})/(${applying}),0)`;
  const sum = `ROUND(${execution === null ? "" : `N(${execution.score})+`}${scaled},2)`;
  const floor = `${quoted(words.atLeast)}&${sum}&${quoted(words.pointsOpen)}&(${open})&${quoted(words.rowsOpen)}`;
  return {
    weight: `=SUM(${weights})${execution === null ? "" : `+N(${execution.weight})`}`,
    score: `=IF(${open}=0,${sum},${floor})`,
  };
}

/** The same sums from what the cells will show. */
function totals(
  draft: SheetDraft,
  body: Area,
  { form, content, language }: SheetContext,
): { readonly weight: number; readonly score: number | string } {
  const words = FORM_WORDS[language];
  const statuses = STATUS_WORDS[language];
  const score = form.columns.findIndex((column) => column.role === "score");
  const verdict = form.columns.findIndex((column) => column.role === "verdict");
  let all = 0;
  let excluded = 0;
  let earned = 0;
  let open = 0;
  for (let index = 0; index < body.rows; index += 1) {
    const cells = draft.cells[body.row + index] ?? [];
    const points = shownIn(cells[score]);
    const word = shownIn(cells[verdict]);
    const weight = content.indicators[index]?.weight ?? 0;
    all += weight;
    if (word === statuses["not-applicable"]) excluded += weight;
    if (word === statuses.undecided || word === statuses.missing) open += 1;
    if (typeof points === "number") earned += points;
  }
  const { execution } = draft;
  const spent = execution?.result;
  if (execution !== null && typeof spent !== "number") open += 1;
  const scaled = all > excluded ? (earned * all) / (all - excluded) : 0;
  const sum = roundPoints(scaled + (typeof spent === "number" ? spent : 0));
  return {
    weight: all + (execution?.points ?? 0),
    score: open === 0 ? sum : `${words.atLeast}${sum}${words.pointsOpen}${open}${words.rowsOpen}`,
  };
}

function shownIn(cell: SheetDraft["cells"][number][number] | undefined): string | number {
  switch (cell?.kind) {
    case "formula":
      return cell.result;
    case "number":
      return cell.value;
    case "text":
      return cell.text;
    case "blank":
    case undefined:
      return "";
  }
}
