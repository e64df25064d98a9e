import type { Area } from "../area";
import { convertAmount } from "../forms/carry-over";
import type { FormContent, Indicator } from "../forms/content";
import type { AmountUnit, FormDefinition } from "../forms/form";
import type { Amount } from "../layout/amount";
import { declaredUnit, readAmount } from "../layout/amount";
import { compactText } from "../layout/compact-text";
import { readFacts } from "../layout/facts";
import type { SheetCells } from "../layout/sheet-cells";
import { openSheet } from "../layout/sheet-cells";
import { writtenText } from "../layout/written";
import { readTarget } from "../reading/read-target";
import type { Doubt } from "./doubt";
import type { FieldCell } from "./field-cells";
import { findFields } from "./field-cells";
import type { IncomingForm } from "./incoming-form";
import { incomingIndicators } from "./incoming-indicators";
import { bareLabel } from "./label-text";
import { signed } from "./signatures";

export interface ContentReading {
  readonly content: FormContent;
  readonly doubts: readonly Doubt[];
}

/**
 * What a form says, in the words of the form definition it resembles most (SPEC B1): facts and
 * amounts under the definition's keys, everything that it does not know under its printed label.
 * Nothing that is written is dropped; what is not certain is in `doubts`. Amounts come in the
 * definition's unit.
 */
export function readContent(incoming: IncomingForm, form: FormDefinition): ContentReading {
  const { grid, table, year } = incoming;
  const sheet = openSheet(grid);
  const fields = findFields(sheet, form, table.area, false);
  const doubts: Doubt[] = [];
  if (table.confidence < SURE) doubts.push({ kind: "table", confidence: table.confidence });
  if (year === null) doubts.push({ kind: "no-year" });
  const facts = new Map<string, string>();
  const budget = new Map<string, number | null>();
  for (const field of fields) {
    const { valueAt, key, label, store } = field;
    if (isLabelOf(fields, valueAt) || isInside(table.area, valueAt.row)) continue;
    const cell = sheet.seen(valueAt.row, valueAt.column);
    const written = writtenText(cell).replaceAll("\r", "").trim();
    if (store === "facts") {
      if (written !== "" && !facts.has(key)) facts.set(key, written);
      continue;
    }
    const amount = readAmount(cell);
    if (amount !== null) budget.set(key, inUnit(sheet, field, amount, form.amountUnit, doubts));
    else if (!isDash(written)) {
      facts.set(key, written);
      doubts.push({ kind: "amount", label, written });
    }
  }
  addOtherFacts(incoming, form, fields, facts);
  addSignatures(sheet, form, facts);
  const { indicators, longTerm, sources } = incomingIndicators(incoming, form);
  const deepest = Math.max(0, ...indicators.map(({ path }) => path.length));
  for (const [row, indicator] of indicators.entries())
    doubts.push(...doubtsAbout(indicator, row, deepest, sources[row] ?? UNTOUCHED));
  return {
    content: {
      title: form.title,
      year,
      facts: Object.fromEntries(facts),
      budget: Object.fromEntries(budget),
      indicators,
      ...(longTerm.length === 0 ? {} : { longTerm }),
    },
    doubts,
  };
}

/** Below this a table is shown as uncertain. */
const SURE = 0.9;

const UNTOUCHED = { repaired: false, hidden: false };

function doubtsAbout(
  { name, path, target }: Indicator,
  row: number,
  deepest: number,
  source: { readonly repaired: boolean; readonly hidden: boolean },
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const read = readTarget(target, { indicator: name, path });
  if (read.kind === "blank" && read.meaning !== "not-applicable")
    doubts.push({ kind: "no-target", row });
  if (read.kind === "unreadable")
    doubts.push({ kind: "unread-target", row, because: read.because });
  if (path.length < deepest) doubts.push({ kind: "no-level", row });
  if (source.repaired) doubts.push({ kind: "read-back", row });
  if (source.hidden) doubts.push({ kind: "hidden", row });
  return doubts;
}

function isLabelOf(
  fields: readonly FieldCell[],
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return fields.some(({ labelAt }) => labelAt.row === row && labelAt.column === column);
}

/** The row below the last label is the table's: nothing was filled in. */
function isInside({ row, rows }: Area, at: number): boolean {
  return at >= row && at < row + rows;
}

function isDash(written: string): boolean {
  return /^[-—–－/]*$/u.test(compactText(written));
}

/** In the unit of the form; where nothing says the unit, it is taken to be that, and said. */
function inUnit(
  sheet: SheetCells,
  { label, labelAt, valueAt }: FieldCell,
  { value, unit }: Amount,
  wanted: AmountUnit,
  doubts: Doubt[],
): number {
  const declared =
    unit ?? declaredUnit(sheet.cell(labelAt.row, labelAt.column).text) ?? unitNear(sheet, valueAt);
  if (declared === null && value !== 0) doubts.push({ kind: "unit", label, unit: wanted });
  return convertAmount(value, declared ?? wanted, wanted);
}

/** Said to the left, at the head of the block, or once for the sheet: 项目资金（万元）, 单位：元. */
function unitNear(
  sheet: SheetCells,
  { row, column }: { readonly row: number; readonly column: number },
): AmountUnit | null {
  for (let above = row; above >= Math.max(sheet.top, row - BLOCK_ROWS); above -= 1)
    for (let left = sheet.left; left < (above === row ? column : sheet.right); left += 1) {
      const unit = declaredUnit(sheet.seen(above, left).text);
      if (unit !== null) return unit;
    }
  for (let above = sheet.top; above < row - BLOCK_ROWS; above += 1)
    for (let left = sheet.left; left < sheet.right; left += 1) {
      const { text } = sheet.cell(above, left);
      if (/单位\s*[:：]/u.test(text)) return declaredUnit(text);
    }
  return null;
}

const BLOCK_ROWS = 6;

/** Labels that the definition does not know keep their own name; so does an amount that is a text. */
function addOtherFacts(
  { grid, table }: IncomingForm,
  form: FormDefinition,
  fields: readonly FieldCell[],
  facts: Map<string, string>,
): void {
  const known = new Set(
    fields.flatMap(({ labelAt, valueAt }) => [placeKey(labelAt), placeKey(valueAt)]),
  );
  const labels = new Map<string, string>();
  for (const section of form.sections) {
    const all = section.kind === "fields" ? section.rows.flat() : [];
    for (const { key, label } of section.kind === "headed" ? section.fields : all)
      if (section.kind !== "fields" || section.store === "facts") labels.set(bareLabel(label), key);
  }
  const signatures = form.sections.flatMap((section) =>
    section.kind === "signature" ? section.labels : [],
  );
  for (const fact of readFacts(grid, [table.area])) {
    const { label, value } = fact;
    if (value === "" || known.has(placeKey(fact)) || isColumnHeader(label)) continue;
    if (signatures.includes(label)) continue;
    const key = labels.get(bareLabel(label)) ?? label;
    if (!facts.has(key)) facts.set(key, value);
  }
}

/** 年初预算数 over its column is no fact of the project. */
function isColumnHeader(label: string): boolean {
  return /(?:预算数|执行数|执行率|分值|得分)$/u.test(bareLabel(label));
}

/** Who signed, where somebody typed the names behind the labels. */
function addSignatures(sheet: SheetCells, form: FormDefinition, facts: Map<string, string>): void {
  for (const section of form.sections) {
    if (section.kind !== "signature") continue;
    for (let row = sheet.top; row < sheet.bottom; row += 1)
      for (let column = sheet.left; column < sheet.right; column += 1) {
        const { text } = sheet.cell(row, column);
        if (!section.labels.some((label) => compactText(text).startsWith(`${label}:`))) continue;
        for (const [label, value] of signed(text, section.labels))
          if (!facts.has(label)) facts.set(label, value);
      }
  }
}

function placeKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row} ${column}`;
}
