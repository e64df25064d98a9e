import type { CellValue } from "../cell";
import { daySerial } from "../reading/day-serial";
import type { Result } from "../result";
import { fail, succeed } from "../result";
import type { AmountUnit, FieldInput } from "./form";

/** What may be entered into a field: the rule of its cell, in Excel's kinds, and of the pane alike. */
export type EntryRule =
  | { readonly kind: "list"; readonly options: readonly string[] }
  | { readonly kind: "date" }
  | { readonly kind: "amount" }
  | { readonly kind: "length"; readonly most: number };

/** A rule, and whether a person may go on after a warning. */
export interface EntryCheck {
  readonly rule: EntryRule;
  readonly advisory: boolean;
}

/** What a person typed, as it goes into the cell. */
export type Entry =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  /** An amount, or the serial number of a day. */
  | { readonly kind: "number"; readonly value: number };

/** Why an entry is refused, or a person is warned about it; the sentences are in `messages/fill.ts`. */
export type EntryProblem =
  | { readonly kind: "not-a-day" }
  | { readonly kind: "not-an-amount" }
  | { readonly kind: "negative" }
  | { readonly kind: "not-an-option"; readonly options: readonly string[] }
  | { readonly kind: "too-long"; readonly most: number; readonly length: number }
  | { readonly kind: "not-a-phone" };

export interface CheckedEntry {
  readonly entry: Entry;
  /** Written all the same, for the rule is only advice. */
  readonly warning: EntryProblem | null;
}

/** The rule for a field's cell; `null` where anything goes: short texts are checked by nobody. */
export function entryCheck(input: FieldInput): EntryCheck | null {
  switch (input.kind) {
    case "date":
      return { rule: { kind: "date" }, advisory: false };
    case "amount":
      return { rule: { kind: "amount" }, advisory: false };
    case "choice":
      return { rule: { kind: "list", options: input.options }, advisory: input.open };
    case "text":
      return input.long ? { rule: { kind: "length", most: input.most }, advisory: true } : null;
  }
}

/** What a person typed as a target, which a cell keeps as text. */
export function typedTarget(text: string): CellValue {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}

/** Points as typed; `undefined` where it is no number of points. */
export function typedWeight(text: string): number | null | undefined {
  const trimmed = text.normalize("NFKC").trim();
  if (trimmed === "") return null;
  const value = /^\d+(?:\.\d{1,2})?$/u.test(trimmed) ? Number(trimmed) : Number.NaN;
  return value >= 0 && value <= 1000 ? value : undefined;
}

/** What the text of a field comes to. `shown` is the unit in which the amount is typed. */
export function readEntry(
  { input, label }: { readonly input: FieldInput; readonly label: string },
  written: string,
  units: { readonly stored: AmountUnit; readonly shown: AmountUnit },
): Result<CheckedEntry, EntryProblem> {
  const text = written.replaceAll("\r\n", "\n").trim();
  if (text === "") return succeed({ entry: { kind: "blank" }, warning: null });
  switch (input.kind) {
    case "date": {
      const value = daySerial(text.normalize("NFKC"));
      return value === null
        ? fail({ kind: "not-a-day" })
        : succeed({ entry: { kind: "number", value }, warning: null });
    }
    case "amount": {
      const value = readTypedAmount(text, units);
      if (value === null) return fail({ kind: "not-an-amount" });
      return value < 0
        ? fail({ kind: "negative" })
        : succeed({ entry: { kind: "number", value }, warning: null });
    }
    case "choice": {
      const warning: EntryProblem | null = input.options.includes(text)
        ? null
        : { kind: "not-an-option", options: input.options };
      if (warning !== null && !input.open) return fail(warning);
      return succeed({ entry: { kind: "text", text }, warning });
    }
    case "text":
      return succeed({ entry: { kind: "text", text }, warning: textWarning(label, text, input) });
  }
}

/** A stored amount in the unit to be shown, digit by digit: no binary fraction comes in. */
export function shownAmount(
  value: number,
  units: { readonly stored: AmountUnit; readonly shown: AmountUnit },
): string {
  return shiftPoint(plainDigits(value), places(units.stored, units.shown));
}

function textWarning(
  label: string,
  text: string,
  { most }: Extract<FieldInput, { readonly kind: "text" }>,
): EntryProblem | null {
  const { length } = text;
  if (length > most) return { kind: "too-long", most, length };
  const isPhone = /(?:电话|手机)(?:号码)?$/u.test(label);
  return isPhone && !/^[\d\s()（）+＋\-－—,，、/转]{5,}$/u.test(text)
    ? { kind: "not-a-phone" }
    : null;
}

/** `1,234.5`, `１２万` with its own unit, `¥20`: anything else is no amount. */
function readTypedAmount(
  text: string,
  { stored, shown }: { readonly stored: AmountUnit; readonly shown: AmountUnit },
): number | null {
  const plain = text.normalize("NFKC").replaceAll("−", "-").replace(/^[¥$]/u, "");
  const found = /^(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(元|万元)?$/u.exec(plain);
  const [, grouped, unit] = found ?? [];
  if (grouped === undefined) return null;
  const digits = grouped.replaceAll(",", "");
  const written: AmountUnit = unit === "元" || unit === "万元" ? unit : shown;
  return Number(shiftPoint(digits, places(written, stored)));
}

/** How far the decimal point moves to the right. */
function places(from: AmountUnit, to: AmountUnit): number {
  if (from === to) return 0;
  return from === "万元" ? 4 : -4;
}

function plainDigits(value: number): string {
  const shortest = String(value);
  // 1e-7 and 1e21 are no budgets, but they have digits, too.
  return shortest.includes("e") ? value.toFixed(20).replace(/\.?0+$/u, "") : shortest;
}

function shiftPoint(digits: string, by: number): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  const padded = by < 0 ? whole.padStart(1 - by, "0") : whole;
  const all = padded + fraction.padEnd(Math.max(0, by), "0");
  const point = padded.length + by;
  const front = all.slice(0, point).replace(/^0+(?=\d)/u, "");
  const back = all.slice(point).replace(/0+$/u, "");
  return sign + front + (back === "" ? "" : `.${back}`);
}
