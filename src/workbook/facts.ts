import type {
  CheckedEntry,
  Failure,
  FormContent,
  OwnField,
  OwnSheet,
  PlanCell,
  Result,
} from "../core";
import { cellAddress, dayOfSerial, fail, numberFormatOf, planSheet, succeed } from "../core";
import { changeWorkbook } from "./command";
import { ownSheet, rowPart, wholeRow } from "./edit-state";
import { plannedContent } from "./planned-cell";
import { readSheet } from "./read-sheet";

/**
 * Writes what was entered for one fact or amount into its cell, as the builder would: text as text, days
 * and amounts as numbers, the row as high as the text needs. One request writes it. A person's own
 * formula is not written over.
 */
export function writeFact(
  sheetId: string,
  field: Pick<OwnField, "key" | "store" | "label">,
  entry: CheckedEntry["entry"],
): Promise<Result<null, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    const read = await readSheet(context, sheetId);
    const own = ownSheet(read);
    if (own === null) return fail({ kind: "no-table", sheet: read.name });
    const found = own.fields.find(({ key, store }) => key === field.key && store === field.store);
    const cell = found?.cell ?? null;
    if (found === undefined || cell === null)
      return fail({ kind: "column-gone", header: field.label });
    if (found.calculated)
      return fail({ kind: "formula-in-cell", cell: cellAddress(cell.row, cell.column) });
    const planned = planFact(own, field, entry);
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const range = sheet.getRange(rowPart(cell.row, cell.column, 1));
    range.numberFormat = [[numberFormatOf(planned.cell)]];
    range.values = [[plannedContent(planned.cell)]];
    if (planned.height !== null)
      sheet.getRange(wholeRow(cell.row)).format.rowHeight = planned.height;
    await context.sync();
    return succeed(null);
  });
}

/** Writes the year of the form, which the titles and the judging of deadlines follow. */
export function writeYear(sheetId: string, year: number | null): Promise<Result<null, Failure>> {
  return changeWorkbook("sheet", async (context) => {
    const read = await readSheet(context, sheetId);
    const area = read.names.get("PERF_year");
    if (area === undefined) return fail({ kind: "no-table", sheet: read.name });
    const sheet = context.workbook.worksheets.getItem(sheetId);
    sheet.getRange(rowPart(area.row, area.column, 1)).values = [[year ?? ""]];
    await context.sync();
    return succeed(null);
  });
}

interface PlannedFact {
  readonly cell: PlanCell;
  /** Of the row, where the entry changes it. */
  readonly height: number | null;
}

/** The table does not matter to the facts above it, and planning it takes longest. */
function planFact(
  { form, content }: OwnSheet,
  field: Pick<OwnField, "key" | "store">,
  entry: CheckedEntry["entry"],
): PlannedFact {
  const bare: FormContent = {
    title: content.title,
    year: content.year,
    facts: content.facts,
    budget: content.budget,
    indicators: [],
  };
  const plans = [bare, withEntry(bare, field, entry)].map((part) =>
    planSheet(form, part, { formulas: "values", marks: "none" }),
  );
  const [before, after] = plans.map((plan) => {
    const area = plan.fields.find(
      ({ key, store }) => key === field.key && store === field.store,
    )?.area;
    return {
      cell: area === undefined ? undefined : plan.cells[area.row]?.[area.column],
      height: area === undefined ? 0 : (plan.rowHeights[area.row] ?? 0),
    };
  });
  const height = after?.height ?? 0;
  return {
    cell: after?.cell ?? { kind: "blank" },
    height: height === before?.height ? null : height,
  };
}

function withEntry(
  content: FormContent,
  { key, store }: Pick<OwnField, "key" | "store">,
  entry: CheckedEntry["entry"],
): FormContent {
  return store === "facts"
    ? { ...content, facts: { ...content.facts, [key]: factText(entry) } }
    : {
        ...content,
        budget: { ...content.budget, [key]: entry.kind === "number" ? entry.value : null },
      };
}

function factText(entry: CheckedEntry["entry"]): string {
  switch (entry.kind) {
    case "blank":
      return "";
    case "text":
      return entry.text;
    case "number":
      return dayOfSerial(entry.value);
  }
}
