import type { Area } from "../area";
import { cellAddress } from "../area";
import { daySerial } from "../reading/day-serial";
import { entryCheck } from "../forms/entry";
import type { FieldInput, FormField, FormSection, SideHeading } from "../forms/form";
import { FORM_WORDS } from "../messages/form";
import type { Language } from "../messages/language";
import type { PlanCell, PlanValidation } from "./plan";
import type { SheetContext } from "./context";
import { bodyFont, own, printedColumns, spanWidth, YEAR_CELL } from "./context";
import type { SheetDraft } from "./draft";
import { quoted } from "./formula";
import { MOST_ROW_HEIGHT, SIDE_PADDING, textHeight, textWidth } from "./text-metrics";

type Section<Kind extends FormSection["kind"]> = Extract<FormSection, { readonly kind: Kind }>;

const LOWEST_ROW = 24;
/** More rows than this for one text are more than two pages: the rest is for an attachment. */
const MOST_ROWS_OF_A_TEXT = 4;
const WHOLE_AMOUNT = "#,##0";
/** Every digit that was entered shows, and fen always do. */
const AMOUNT = "#,##0.00####";
const DAY = "yyyy-mm-dd";

/** Label, value, label, value …, as high as the longest of their texts needs. */
export function addFields(
  draft: SheetDraft,
  section: Section<"fields">,
  context: SheetContext,
): void {
  const top = draft.nextRow;
  for (const fields of section.rows) addFieldRow(draft, fields, section, context);
  addHeading(draft, section.heading, top, context);
}

/** Labels above their texts, side by side. */
export function addHeaded(
  draft: SheetDraft,
  section: Section<"headed">,
  context: SheetContext,
): void {
  const { form, content, language } = context;
  const top = draft.addRow(LOWEST_ROW, { horizontal: "center" });
  const start = section.heading?.columns ?? 0;
  let column = start;
  let height = section.height;
  for (const field of section.fields) {
    const width = spanWidth(form, { row: top, column, rows: 1, columns: field.columns });
    const text = own(content.facts, field.key) ?? "";
    height = Math.max(height, textHeight(text, width, bodyFont(form)));
    column += field.columns;
  }
  const rows = addTextRows(draft, height);
  column = start;
  for (const field of section.fields) {
    draft.place(
      { row: top, column, rows: 1, columns: field.columns },
      { kind: "text", text: field.label },
    );
    const area = { row: top + 1, column, rows, columns: field.columns };
    draft.place(area, draft.text(area, own(content.facts, field.key) ?? ""));
    noteCutText(draft, area, field.label, height);
    draft.fields.push({ key: field.key, store: "facts", area });
    const rule = { kind: "length", most: field.most } as const;
    draft.validate(area, validation(rule, FORM_WORDS[language].entry.length(rule), true));
    column += field.columns;
  }
  addHeading(draft, section.heading, top, context);
}

/** A line across the printed form. With the year in it, it follows the year cell. */
export function addBand(draft: SheetDraft, section: Section<"band">, context: SheetContext): void {
  const { form, content } = context;
  const row = draft.addRow(27, { font: { bold: true }, horizontal: "center" });
  const area = { row, column: 0, rows: 1, columns: printedColumns(form) };
  const [before = "", after] = section.text.split("{year}");
  const text = section.text.replace("{year}", String(content.year ?? ""));
  draft.place(
    area,
    after === undefined || context.formulas === "values"
      ? draft.text(area, text)
      : { kind: "formula", formula: `=${joined([before, null, after])}`, result: text },
  );
}

/** The upright label to the left of rows `top` … the last one added. */
export function addHeading(
  draft: SheetDraft,
  heading: SideHeading | undefined,
  top: number,
  context: SheetContext,
): void {
  if (heading === undefined) return;
  const area = { row: top, column: 0, rows: draft.nextRow - top, columns: heading.columns };
  draft.place(area, { kind: "text", text: heading.text });
  const needed = textHeight(heading.text, spanWidth(context.form, area), bodyFont(context.form));
  raise(draft, area, needed);
  draft.formats.push({
    kind: "columns",
    area,
    looks: Array.from({ length: heading.columns }, () => ({ horizontal: "center" as const })),
  });
}

/** Makes the rows of an area high enough together, each by the same share. */
export function raise(draft: SheetDraft, area: Area, needed: number): void {
  const heights = draft.heights.slice(area.row, area.row + area.rows);
  const lacking = needed - heights.reduce((sum, height) => sum + height, 0);
  if (lacking <= 0) return;
  for (const [index, height] of heights.entries())
    draft.heights[area.row + index] = Math.min(
      MOST_ROW_HEIGHT,
      Math.ceil((height + lacking / area.rows) / 0.75) * 0.75,
    );
}

/** An amount in its cell, checked on entry; one that is negative or too wide to show is noted. */
export function placeAmount(
  draft: SheetDraft,
  area: Area,
  key: string,
  { form, content, language }: SheetContext,
): void {
  const value = own(content.budget, key);
  const rule = { kind: "amount" } as const;
  draft.validate(area, validation(rule, FORM_WORDS[language].entry.amount(rule), false));
  draft.fields.push({ key, store: "budget", area });
  if (value === null || !Number.isFinite(value)) {
    draft.place(area, { kind: "blank", format: AMOUNT });
    return;
  }
  const whole = Number.isInteger(value);
  draft.place(area, { kind: "number", value, format: whole ? WHOLE_AMOUNT : AMOUNT });
  const cell = cellAddress(area.row, area.column);
  if (value < 0) draft.hints.push({ kind: "negative-amount", cell, label: key, value });
  const shown = value.toLocaleString("en-US", {
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: whole ? 0 : 6,
  });
  if (textWidth(shown, bodyFont(form)) + SIDE_PADDING > spanWidth(form, area))
    draft.hints.push({ kind: "number-too-wide", cell, label: key });
}

export function validation(
  rule: PlanValidation["rule"],
  prompt: PlanValidation["prompt"],
  advisory: boolean,
): Omit<PlanValidation, "areas"> {
  return { rule, prompt, advisory };
}

function addFieldRow(
  draft: SheetDraft,
  fields: readonly FormField[],
  section: Section<"fields">,
  context: SheetContext,
): void {
  const { form } = context;
  const row = draft.nextRow;
  const placed = placeFields(fields, section.heading?.columns ?? 0, row);
  let height = LOWEST_ROW;
  for (const { field, label, value } of placed) {
    const font = bodyFont(form);
    height = Math.max(
      height,
      textHeight(field.label + form.labelEnd, spanWidth(form, label), font),
      textHeight(written(field, section.store, context), spanWidth(form, value), font),
    );
  }
  const rows = addTextRows(draft, height);
  for (const { field, label, value } of placed) {
    draft.place({ ...label, rows }, { kind: "text", text: field.label + form.labelEnd });
    const area = { ...value, rows };
    if (section.store === "budget") {
      placeAmount(draft, area, field.key, context);
      continue;
    }
    draft.place(area, factCell(draft, area, field, context));
    noteCutText(draft, area, field.key, height);
    draft.fields.push({ key: field.key, store: "facts", area });
    validateField(draft, area, field.input, context);
  }
}

function placeFields(
  fields: readonly FormField[],
  start: number,
  row: number,
): readonly { readonly field: FormField; readonly label: Area; readonly value: Area }[] {
  let column = start;
  return fields.map((field) => {
    column += field.gap;
    const label = { row, column, rows: 1, columns: field.labelColumns };
    const value = {
      row,
      column: column + field.labelColumns,
      rows: 1,
      columns: field.valueColumns,
    };
    column += field.labelColumns + field.valueColumns;
    return { field, label, value };
  });
}

/** As many rows as a text of this height needs, no row being higher than Excel allows. */
function addTextRows(draft: SheetDraft, height: number): number {
  const rows = Math.min(Math.ceil(height / MOST_ROW_HEIGHT), MOST_ROWS_OF_A_TEXT);
  for (let index = 0; index < rows; index += 1)
    draft.addRow(Math.min(height / rows, MOST_ROW_HEIGHT));
  return rows;
}

function noteCutText(draft: SheetDraft, area: Area, label: string, needed: number): void {
  const cell = draft.cells[area.row]?.[area.column];
  if (needed > area.rows * MOST_ROW_HEIGHT && cell?.kind === "text") draft.noteCut(area, label);
}

function written(field: FormField, store: "facts" | "budget", context: SheetContext): string {
  if (store === "budget") return "";
  return own(context.content.facts, field.key) ?? "";
}

function factCell(
  draft: SheetDraft,
  area: Area,
  field: FormField,
  { content }: SheetContext,
): PlanCell {
  const text = own(content.facts, field.key) ?? "";
  switch (field.input.kind) {
    case "date": {
      const serial = daySerial(text);
      if (serial !== null) return { kind: "number", value: serial, format: DAY };
      // Anything else stays as written; a blank cell shows the day that is typed into it.
      return text === "" ? { kind: "blank", format: DAY } : draft.text(area, text, "@");
    }
    case "amount":
    case "choice":
      return draft.text(area, text);
    case "text":
      // Excel shows #### for long texts in cells of format @, so only short ones get it.
      return draft.text(area, text, field.input.long || text.length > 200 ? undefined : "@");
  }
}

function validateField(
  draft: SheetDraft,
  area: Area,
  input: FieldInput,
  { language }: SheetContext,
): void {
  const check = entryCheck(input);
  if (check === null) return;
  const { rule, advisory } = check;
  if (rule.kind === "list" && !fitsInline(rule.options)) return;
  draft.validate(area, validation(rule, entryPrompt(rule, language), advisory));
}

function entryPrompt(rule: PlanValidation["rule"], language: Language): PlanValidation["prompt"] {
  const { entry } = FORM_WORDS[language];
  switch (rule.kind) {
    case "list":
      return entry.list(rule);
    case "date":
      return entry.date(rule);
    case "year":
      return entry.year(rule);
    case "amount":
      return entry.amount(rule);
    case "length":
      return entry.length(rule);
  }
}

/** Excel keeps an inline list as one text of at most 255 characters with commas between. */
export function fitsInline(options: readonly string[]): boolean {
  return (
    options.length > 0 &&
    options.join(",").length <= 255 &&
    options.every((option) => option !== "" && !option.includes(","))
  );
}

/** Pieces of text with the year (`null`) between them, as a formula without `=`. */
function joined(pieces: readonly (string | null)[]): string {
  return pieces
    .filter((piece) => piece !== "")
    .map((piece) => (piece === null ? YEAR_CELL : quoted(piece)))
    .join("&");
}
