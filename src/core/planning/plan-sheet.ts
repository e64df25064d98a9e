import type { Area } from "../area";
import type { FormContent } from "../forms/content";
import type { FormDefinition } from "../forms/form";
import type { Language } from "../messages/language";
import { FORM_WORDS } from "../messages/form";
import type { FormatBlock, Look, PlanCell, SheetPlan } from "./plan";
import { amountHints } from "./amount-hints";
import { addBand, addFields, addHeaded, validation } from "./fields";
import type { RowWriter } from "./formula";
import { finishedResults, perfResults } from "./formula";
import type { PlanStep, TableAreas } from "./indicators";
import { addIndicators } from "./indicators";
import { leftovers } from "./leftover";
import type { MarkStyle } from "./mark";
import { verdictMarks } from "./mark";
import { addMatrix } from "./matrix";
import { printSetup } from "./print";
import { addSignature } from "./signature";
import type { SheetContext } from "./context";
import { printedColumns, profileCell, YEAR_ROW } from "./context";
import { SheetDraft } from "./draft";
import type { RuleProfile } from "../scoring/profile";
import { PROFILES, printedProfile } from "../scoring/profiles/profiles";
import { textHeight } from "./text-metrics";

export interface PlanOptions {
  /** Of the words that we add; the form itself stays as printed. Default Chinese. */
  readonly language?: Language;
  /**
   * PERF functions (default), finished values, or a writer of plain formulas that work without the
   * add-in.
   */
  readonly formulas?: "perf" | "values" | { readonly plain: RowWriter };
  /** `none` leaves the marks to be put on later. Default `exceptions`. */
  readonly marks?: MarkStyle | "none";
  /** Rules that scores follow, in forms that are scored. Default: the first of `PROFILES`. */
  readonly profile?: RuleProfile;
  /** Print our own columns too. Default: the paper form only. */
  readonly printResults?: boolean;
}

const TITLE_SIZE = 18;

/**
 * Decides everything about the sheet of a form (SPEC P): cells, merges, heights, looks, names,
 * validation, marks and print. Takes any content and never fails: what the form cannot show or a
 * cell cannot hold is in `hints`.
 */
export function planSheet(
  form: FormDefinition,
  content: FormContent,
  options: PlanOptions = {},
): SheetPlan {
  const steps = planInSteps(form, content, options);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/**
 * As `planSheet`, with rests before and within the rows of the table, so that whoever has a screen to
 * keep alive can pause: plain formulas of thousands of rows take many seconds.
 */
export function* planInSteps(
  form: FormDefinition,
  content: FormContent,
  options: PlanOptions = {},
): Generator<PlanStep, SheetPlan> {
  const { language = "zh-CN", formulas = "perf", marks = "exceptions" } = options;
  const context: SheetContext = {
    form,
    content,
    language,
    formulas: typeof formulas === "string" ? formulas : "plain",
    writeRow: rowWriter(formulas),
    profile: options.profile ?? PROFILES[0],
  };
  const draft = new SheetDraft(form.columns.length);
  addTitle(draft, context);
  addProfile(draft, context);
  const sections = yield* addSections(draft, context);
  const verdict = draft.names.find(({ name }) => name === "PERF_verdict");
  const { table, signature } = sections;
  return {
    name: form.sheetName,
    form: form.id,
    language,
    cells: draft.cells,
    merges: draft.merges,
    columnWidths: form.columns.map((column) => column.width),
    rowHeights: draft.heights,
    formats: looks(draft, context, sections),
    names: draft.names,
    fields: draft.fields,
    validations: draft.validations,
    marks:
      verdict === undefined || marks === "none" ? [] : verdictMarks(verdict.area, marks, language),
    print: printSetup(
      form,
      {
        heights: draft.heights,
        repeatRows:
          table === null
            ? null
            : { first: table.table.row, last: table.table.row + table.headerRows - 1 },
        together: signature,
        groups: table?.groups ?? [],
        results: options.printResults ?? false,
      },
      language,
    ),
    frozenRows: 0,
    hints: [
      ...draft.hints,
      ...amountHints(form, content, draft.fields),
      ...leftovers(content, form).map((leftover) => ({ kind: "no-place" as const, ...leftover })),
    ],
  };
}

function rowWriter(formulas: NonNullable<PlanOptions["formulas"]>): RowWriter {
  if (formulas === "perf") return perfResults;
  return formulas === "values" ? finishedResults : formulas.plain;
}

/** Title and year line. The year is a number that prints as （2020 年度）, so that formulas can use it. */
function addTitle(draft: SheetDraft, { form, content, language }: SheetContext): void {
  const columns = printedColumns(form);
  const title = { row: 0, column: 0, rows: 1, columns };
  const width = form.columns.slice(0, columns).reduce((sum, column) => sum + column.width, 0);
  const font = { name: form.fonts.title, size: TITLE_SIZE };
  draft.addRow(Math.max(36, textHeight(form.title, width, font)), {
    font: { ...font, bold: true },
    horizontal: "center",
  });
  draft.place(title, draft.text(title, form.title));
  draft.addRow(24, { font: { size: form.fonts.size + 1.5 }, horizontal: "center" });
  const year = { row: YEAR_ROW, column: 0, rows: 1, columns };
  draft.place(year, yearCell(form, content.year));
  const rule = { kind: "year" } as const;
  draft.validate(year, validation(rule, FORM_WORDS[language].entry.year(rule), false));
  draft.names.push({ name: "PERF_year", area: { ...year, columns: 1 } });
}

/** Which rules the scores follow, and a list to choose others from; the formulas look at this cell. */
function addProfile(draft: SheetDraft, { form, language, profile }: SheetContext): void {
  const area = profileCell(form);
  if (area === null) return;
  const names = PROFILES.filter(({ state }) => state === "ready").map((known) =>
    printedProfile(known, language),
  );
  const words = FORM_WORDS[language];
  draft.place({ ...area, column: area.column - 1 }, { kind: "text", text: words.profile });
  draft.place(area, { kind: "text", text: printedProfile(profile, language) });
  const rule = { kind: "list", options: names } as const;
  draft.validate(area, validation(rule, words.entry.list(rule), false));
  draft.names.push({ name: "PERF_profile", area });
}

function yearCell({ yearLine }: FormDefinition, year: number | null): PlanCell {
  const [before, after] = [yearLine.before, yearLine.after].map(
    (text) => `"${text.replaceAll('"', "")}"`,
  );
  const format = `${before}0${after}`;
  return year === null ? { kind: "blank", format } : { kind: "number", value: year, format };
}

interface Sections {
  readonly table: TableAreas | null;
  readonly signature: { readonly first: number; readonly rows: number } | null;
  /** First row that has no borders any more. */
  readonly borderEnd: number;
}

function* addSections(draft: SheetDraft, context: SheetContext): Generator<PlanStep, Sections> {
  let table: TableAreas | null = null;
  let signature: Sections["signature"] = null;
  let borderEnd: number | null = null;
  for (const section of context.form.sections) {
    const row = draft.nextRow;
    switch (section.kind) {
      case "fields":
        addFields(draft, section, context);
        nameBlock(draft, section.store === "facts" ? "PERF_facts" : "PERF_budget", row, context);
        break;
      case "headed":
        addHeaded(draft, section, context);
        nameBlock(draft, "PERF_goals", row, context);
        break;
      case "matrix":
        addMatrix(draft, section, context);
        nameBlock(draft, "PERF_budget", row, context);
        break;
      case "band":
        addBand(draft, section, context);
        break;
      case "indicators":
        table = yield* addIndicators(draft, section, context);
        break;
      case "signature":
        borderEnd ??= row;
        signature = addSignature(draft, section, context);
        break;
    }
  }
  return { table, signature, borderEnd: borderEnd ?? draft.nextRow };
}

/** Facts and amounts are found by their labels inside the block of this name; the first block has it. */
function nameBlock(draft: SheetDraft, name: string, row: number, { form }: SheetContext): void {
  if (draft.names.some((known) => known.name === name)) return;
  const rows = draft.nextRow - row;
  if (rows === 0) return;
  draft.names.push({ name, area: { row, column: 0, rows, columns: printedColumns(form) } });
}

/** Few blocks: the whole sheet by columns, borders of the paper form, sections' own, then rows. */
function looks(
  draft: SheetDraft,
  context: SheetContext,
  sections: Sections,
): readonly FormatBlock[] {
  const { form } = context;
  const whole: Area = { row: 0, column: 0, rows: draft.nextRow, columns: form.columns.length };
  const base: Look = {
    font: { name: form.fonts.body, size: form.fonts.size },
    horizontal: "left",
    vertical: "center",
    wrap: true,
  };
  const printed = printedColumns(form);
  const framed: Area = {
    row: YEAR_ROW + 1,
    column: 0,
    rows: sections.borderEnd - YEAR_ROW - 1,
    columns: printed,
  };
  return [
    { kind: "columns", area: whole, looks: form.columns.map(() => base) },
    {
      kind: "columns",
      area: framed,
      looks: Array.from({ length: printed }, () => ({ borders: "thin" as const })),
    },
    ...draft.formats,
    { kind: "rows", area: whole, looks: draft.rowLooks },
  ];
}
