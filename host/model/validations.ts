import { invalidArgument, notImplemented } from "../protocol/failure";
import { readAddress } from "./address";
import { cellCount, type Area } from "./area";
import { AreaMap } from "./area-map";
import type { WireValue } from "./cell-value";
import { calledFunction } from "./formula-text";
import { LIMITS } from "./limits";
import { rangeOf, type Sheet } from "./sheet";
import type { Shift } from "./shift";
import { COMMAND } from "./univer-command";

export type RuleKind =
  "list" | "wholeNumber" | "decimal" | "textLength" | "date" | "time" | "custom";

/** Rule, prompt and alert in the shape of Excel's API. */
export interface Validation {
  readonly kind: RuleKind | "none";
  readonly rule: Readonly<Record<string, unknown>>;
  readonly ignoreBlanks: boolean;
  readonly prompt: Prompt;
  readonly alert: Alert;
}

export interface Prompt {
  readonly showPrompt: boolean;
  readonly title: string;
  readonly message: string;
}

export interface Alert {
  readonly showAlert: boolean;
  readonly style: string;
  readonly title: string;
  readonly message: string;
}

export const NO_VALIDATION: Validation = {
  kind: "none",
  rule: {},
  ignoreBlanks: true,
  prompt: { showPrompt: true, title: "", message: "" },
  alert: { showAlert: true, style: "Stop", title: "", message: "" },
};

const KINDS: readonly RuleKind[] = [
  "list",
  "wholeNumber",
  "decimal",
  "textLength",
  "date",
  "time",
  "custom",
];
const UNIVER_TYPES: Readonly<Record<RuleKind, string>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
  time: "time",
  custom: "custom",
};
const OPERATORS: Readonly<Record<string, string>> = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThan: "lessThan",
  LessThanOrEqualTo: "lessThanOrEqual",
};
const ALERT_STYLES: Readonly<Record<string, number>> = { Information: 0, Stop: 1, Warning: 2 };

/** The data validation of a sheet; Univer's copy follows at the end of a batch. */
export class Validations {
  private readonly map = new AreaMap<Validation>();
  private shown: string[] = [];
  private dirty = false;
  private readonly sheet: Sheet;

  constructor(sheet: Sheet) {
    this.sheet = sheet;
  }

  entries(): readonly { readonly area: Area; readonly value: Validation }[] {
    return this.map.entries();
  }

  at(row: number, column: number): Validation {
    return this.map.at(row, column) ?? NO_VALIDATION;
  }

  /** The one validation of a whole area, or null when parts of it differ. */
  uniform(area: Area): Validation | null {
    const parts = this.map.within(area);
    if (parts.length === 0) return NO_VALIDATION;
    const covered = parts.reduce((sum, part) => sum + overlap(part.area, area), 0);
    const [first] = parts;
    const same = parts.every((part) => JSON.stringify(part.value) === JSON.stringify(first?.value));
    return same && covered === cellCount(area) ? (first?.value ?? null) : null;
  }

  set(area: Area, value: Validation): void {
    if (value.kind === "none" && JSON.stringify(value) === JSON.stringify(NO_VALIDATION))
      this.map.clear(area);
    else this.map.set(area, value);
    this.dirty = true;
  }

  clear(area: Area): void {
    this.map.clear(area);
    this.dirty = true;
  }

  shift(shift: Shift): void {
    this.map.shift(shift);
    this.dirty = true;
  }

  /** Reads and checks a rule as the API takes it: exactly one kind, at most 255 units in an inline list. */
  readRule(rule: unknown): {
    readonly kind: RuleKind | "none";
    readonly rule: Readonly<Record<string, unknown>>;
  } {
    if (typeof rule !== "object" || rule === null)
      throw invalidArgument("A validation rule is an object.");
    const given = KINDS.filter((kind) => (rule as Record<string, unknown>)[kind] != null);
    const [kind] = given;
    if (kind === undefined) return { kind: "none", rule: {} };
    if (given.length > 1) throw invalidArgument("A validation rule has one kind.");
    const details = (rule as Record<string, Record<string, unknown>>)[kind] ?? {};
    for (const value of Object.values(details)) this.checkFormula(value);
    if (kind === "list") checkList(details["source"]);
    else if (kind !== "custom" && !Object.hasOwn(OPERATORS, String(details["operator"]))) {
      throw invalidArgument(
        `${String(details["operator"])} is not an operator of data validation.`,
      );
    }
    return { kind, rule: { [kind]: details } };
  }

  /** Whether a value passes; rules that only Excel can calculate are named, not guessed. */
  accepts(validation: Validation, value: WireValue, shownText: string): boolean {
    if (validation.kind === "none" || (value === "" && validation.ignoreBlanks)) return true;
    const details = (validation.rule[validation.kind] ?? {}) as Record<string, unknown>;
    if (validation.kind === "list") return this.listItems(details["source"]).includes(shownText);
    if (validation.kind === "custom") throw notImplemented("DataValidation.valid of a custom rule");
    const number = validation.kind === "textLength" ? shownText.length : value;
    if (typeof number !== "number") return false;
    if (validation.kind === "wholeNumber" && !Number.isInteger(number)) return false;
    return compares(
      String(details["operator"]),
      number,
      this.operand(details["formula1"]),
      this.operand(details["formula2"]),
    );
  }

  /** Shows the rules in Univer's grid. */
  flush(): void {
    if (!this.dirty || this.sheet.deleted) return;
    this.dirty = false;
    const old = this.shown.splice(0);
    if (old.length > 0) this.sheet.run(COMMAND.removeValidation, { ruleId: old });
    const groups = new Map<string, { value: Validation; areas: Area[] }>();
    for (const { area, value } of this.map.entries()) {
      const key = JSON.stringify(value);
      const group = groups.get(key) ?? { value, areas: [] };
      group.areas.push(area);
      groups.set(key, group);
    }
    for (const { value, areas } of groups.values()) {
      if (value.kind === "none") continue;
      const uid = this.sheet.book.newId("DV");
      const rule = { uid, ranges: areas.map(rangeOf), ...univerRule(value, value.kind) };
      this.sheet.run(COMMAND.addValidation, { rule });
      this.shown.push(uid);
    }
  }

  private checkFormula(value: unknown): void {
    const called =
      typeof value === "string" ? calledFunction(value, this.sheet.book.functionNames()) : null;
    if (called !== null)
      throw invalidArgument(`Data validation cannot call the custom function ${called}.`);
  }

  private listItems(source: unknown): readonly string[] {
    const text = String(source);
    if (!text.startsWith("=")) return text.split(",").map((item) => item.trim());
    const range = this.sheet.book.resolveReference(text.slice(1), this.sheet);
    if (range === null) throw notImplemented("DataValidation.valid of a list that is a formula");
    const items: string[] = [];
    for (let row = 0; row < range.area.rows; row += 1) {
      for (let column = 0; column < range.area.columns; column += 1) {
        items.push(range.sheet.text(range.area.row + row, range.area.column + column));
      }
    }
    return items.filter((item) => item !== "");
  }

  private operand(formula: unknown): number {
    const text = (asText(formula) ?? "").replace(/^=/u, "");
    const number = Number(text);
    if (text !== "" && Number.isFinite(number)) return number;
    const address = readAddress(text);
    const [area] = address?.areas ?? [];
    if (area === undefined) throw notImplemented("DataValidation.valid of a calculated bound");
    const value = this.sheet.value(area.row, area.column);
    return typeof value === "number" ? value : Number.NaN;
  }
}

function checkList(source: unknown): void {
  if (typeof source !== "string" || source === "") throw invalidArgument("A list needs a source.");
  if (source.startsWith("=")) return;
  if (source.length > LIMITS.validationList) {
    throw invalidArgument(
      `An inline list has at most ${LIMITS.validationList} characters, this one ${source.length}.`,
    );
  }
}

function compares(operator: string, value: number, low: number, high: number): boolean {
  switch (operator) {
    case "Between":
      return value >= low && value <= high;
    case "NotBetween":
      return value < low || value > high;
    case "EqualTo":
      return value === low;
    case "NotEqualTo":
      return value !== low;
    case "GreaterThan":
      return value > low;
    case "GreaterThanOrEqualTo":
      return value >= low;
    case "LessThan":
      return value < low;
    default:
      return value <= low;
  }
}

function univerRule(value: Validation, kind: RuleKind): object {
  const details = (value.rule[kind] ?? {}) as Record<string, unknown>;
  return {
    type: UNIVER_TYPES[kind],
    allowBlank: value.ignoreBlanks,
    formula1: asText(
      kind === "list" ? details["source"] : (details["formula1"] ?? details["formula"]),
    ),
    formula2: asText(details["formula2"]),
    operator: OPERATORS[String(details["operator"])],
    showDropDown: kind === "list" ? details["inCellDropDown"] !== false : undefined,
    renderMode: 1,
    showErrorMessage: value.alert.showAlert,
    errorStyle: ALERT_STYLES[value.alert.style] ?? 1,
    errorTitle: value.alert.title,
    error: value.alert.message,
    showInputMessage: value.prompt.showPrompt && value.prompt.message !== "",
    promptTitle: value.prompt.title,
    prompt: value.prompt.message,
  };
}

/** Univer takes bounds as texts only. */
function asText(bound: unknown): string | undefined {
  return bound === null || bound === undefined ? undefined : String(bound as string | number);
}

function overlap(a: Area, b: Area): number {
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - Math.max(a.row, b.row);
  const columns =
    Math.min(a.column + a.columns, b.column + b.columns) - Math.max(a.column, b.column);
  return Math.max(0, rows) * Math.max(0, columns);
}
