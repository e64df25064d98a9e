import type { Area } from "../area";
import { FORM_WORDS } from "../messages/form";
import { STATUS_WORDS } from "../messages/status";
import type { SheetContext } from "./context";
import { columnRange, printedColumns } from "./context";
import type { SheetDraft } from "./draft";
import { quoted, SCORE_FORMAT } from "./formula";

/**
 * The last row: weights and scores of the table and of the scored budget row added up. Rows that do
 * not apply drop out and the rest is scaled up to the full sum (SPEC P9); while rows are open the
 * total reads 不低于x分（n项待定）.
 */
export function addTotal(draft: SheetDraft, body: Area, context: SheetContext): void {
  const { form, language, formulas } = context;
  const weight = form.columns.findIndex((column) => column.role === "weight");
  const score = form.columns.findIndex((column) => column.role === "score");
  const verdict = form.columns.findIndex((column) => column.role === "verdict");
  const row = draft.addRow(27, { font: { bold: true }, horizontal: "center" });
  const words = FORM_WORDS[language];
  draft.place({ row, column: 0, rows: 1, columns: weight }, { kind: "text", text: words.total });
  const rest = score + 1;
  draft.place(
    { row, column: rest, rows: 1, columns: printedColumns(form) - rest },
    { kind: "blank" },
  );
  if (body.rows === 0 || formulas === "values") return;
  const last = body.row + body.rows - 1;
  const weights = columnRange(weight, body.row, last);
  const scores = columnRange(score, body.row, last);
  const verdicts = columnRange(verdict, body.row, last);
  const { execution } = draft;
  const plusWeight = execution === null ? "" : `+N(${execution.weight})`;
  const plusScore = execution === null ? "" : `N(${execution.score})+`;
  const plusOpen = execution === null ? "" : `+IF(ISNUMBER(${execution.score}),0,1)`;
  draft.place(
    { row, column: weight, rows: 1, columns: 1 },
    { kind: "formula", formula: `=SUM(${weights})${plusWeight}`, result: sumOfWeights(context) },
  );
  const { undecided, missing } = STATUS_WORDS[language];
  const notApplicable = quoted(STATUS_WORDS[language]["not-applicable"]);
  const open = `COUNTIF(${verdicts},${quoted(undecided)})+COUNTIF(${verdicts},${quoted(missing)})${plusOpen}`;
  const applying = `SUM(${weights})-SUMIF(${verdicts},${notApplicable},${weights})`;
  const sum = `ROUND(${plusScore}IF(${applying}>0,SUM(${scores})*SUM(${weights})/(${applying}),0),2)`;
  const floor = `${quoted(words.atLeast)}&${sum}&${quoted(words.pointsOpen)}&(${open})&${quoted(words.rowsOpen)}`;
  draft.place(
    { row, column: score, rows: 1, columns: 1 },
    {
      kind: "formula",
      formula: `=IF(${open}=0,${sum},${floor})`,
      result: "",
      format: SCORE_FORMAT,
    },
  );
  draft.names.push({
    name: "PERF_total",
    area: { row, column: score, rows: 1, columns: 1 },
  });
}

function sumOfWeights({ form, content }: SheetContext): number {
  const indicators = content.indicators.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
  return indicators + (form.weights?.execution ?? 0);
}
