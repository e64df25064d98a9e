import { HostFailure, invalidArgument } from "../../protocol/failure";
import { wire, WireObject, type WireType } from "../../protocol/wire-type";
import { writeAbsoluteArea, writeSheetName } from "../address";
import { cellCount } from "../area";
import { CellAreas } from "../cell-areas";
import { CellRange } from "../cell-range";
import { LIMITS } from "../limits";
import type { Sheet } from "../sheet";
import { NO_VALIDATION, type Validation } from "../validations";
import { boolean, oneOf, record, text } from "./argument";
import { checkFormattable } from "./format";
import { rangeAreasType } from "./range-areas";

interface ValidationTarget {
  readonly sheet: Sheet;
  readonly ranges: readonly CellRange[];
}

const TYPES: Readonly<Record<Validation["kind"], string>> = {
  none: "None",
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  date: "Date",
  time: "Time",
  custom: "Custom",
};

export const dataValidationType: WireType<ValidationTarget> = {
  name: "DataValidation",
  scalars: {
    Rule: {
      get: (target) => shared(target)?.rule ?? null,
      set: (target, value) => {
        const rule = target.sheet.validations.readRule(withReferences(value));
        change(target, (old) => ({ ...old, ...rule }));
      },
    },
    IgnoreBlanks: {
      get: (target) => shared(target)?.ignoreBlanks ?? null,
      set: (target, value) => {
        const ignoreBlanks = boolean(value, "ignoreBlanks");
        change(target, (old) => ({ ...old, ignoreBlanks }));
      },
    },
    Prompt: {
      get: (target) => shared(target)?.prompt ?? null,
      set: (target, value) => {
        if (shared(target) === null)
          throw invalidArgument("Only part of the range has a validation; clear it first.");
        const given = record(value, "prompt");
        const prompt = {
          showPrompt: given["showPrompt"] !== false,
          title: limited(given["title"] ?? "", "prompt.title", LIMITS.promptTitle),
          message: limited(given["message"] ?? "", "prompt.message", LIMITS.promptMessage),
        };
        change(target, (old) => ({ ...old, prompt }));
      },
    },
    ErrorAlert: {
      get: (target) => shared(target)?.alert ?? null,
      set: (target, value) => {
        const given = record(value, "errorAlert");
        const alert = {
          showAlert: given["showAlert"] !== false,
          style: oneOf(given["style"] ?? "Stop", "errorAlert.style", [
            "Stop",
            "Warning",
            "Information",
          ]),
          title: limited(given["title"] ?? "", "errorAlert.title", LIMITS.promptTitle),
          message: limited(given["message"] ?? "", "errorAlert.message", LIMITS.alertMessage),
        };
        change(target, (old) => ({ ...old, alert }));
      },
    },
    Type: {
      get: (target) => {
        const validation = shared(target);
        return validation === null ? "Inconsistent" : TYPES[validation.kind];
      },
    },
    Valid: { get: (target) => valid(target), calculated: true },
  },
  methods: {
    Clear: (target) => {
      checkFormattable(target.ranges);
      for (const range of target.ranges) target.sheet.validations.clear(range.area);
      return null;
    },
    GetInvalidCells: (target) => {
      const found = invalidCells(target);
      if (found === null) throw new HostFailure("ItemNotFound", "Every cell is valid.");
      return found;
    },
    GetInvalidCellsOrNullObject: (target) => invalidCells(target),
  },
};

function shared({ sheet, ranges }: ValidationTarget): Validation | null {
  const each = ranges.map((range) => sheet.validations.uniform(range.area));
  const [first] = each;
  return each.every((one) => JSON.stringify(one) === JSON.stringify(first))
    ? (first ?? null)
    : null;
}

function change(target: ValidationTarget, next: (old: Validation) => Validation): void {
  checkFormattable(target.ranges);
  const old = shared(target) ?? NO_VALIDATION;
  for (const range of target.ranges) target.sheet.validations.set(range.area, next(old));
}

function valid(target: ValidationTarget): boolean | null {
  const results = check(target).map((cell) => cell.accepted);
  if (results.every(Boolean)) return true;
  return results.some(Boolean) ? null : false;
}

function invalidCells(target: ValidationTarget): WireObject | null {
  const cells = check(target).filter((cell) => !cell.accepted);
  if (cells.length === 0) return null;
  const ranges = cells.map(
    ({ row, column }) => new CellRange(target.sheet, { row, column, rows: 1, columns: 1 }),
  );
  return wire(rangeAreasType, new CellAreas(target.sheet, ranges));
}

function check({
  sheet,
  ranges,
}: ValidationTarget): { row: number; column: number; accepted: boolean }[] {
  const results: { row: number; column: number; accepted: boolean }[] = [];
  for (const range of ranges) {
    if (cellCount(range.area) > 100_000)
      throw new HostFailure("OperationCellsExceedLimit", "Too many cells to check.");
    for (const [row, column] of range.cells()) {
      const validation = sheet.validations.at(row, column);
      const accepted = sheet.validations.accepts(
        validation,
        sheet.value(row, column),
        sheet.text(row, column),
      );
      results.push({ row, column, accepted });
    }
  }
  return results;
}

/** A range given as a source or bound is kept as a reference. */
function withReferences(rule: unknown): unknown {
  if (rule instanceof WireObject) {
    if (!(rule.target instanceof CellRange)) throw invalidArgument("A range was expected.");
    return `=${writeSheetName(rule.target.sheet.name)}!${writeAbsoluteArea(rule.target.area)}`;
  }
  if (typeof rule !== "object" || rule === null) return rule;
  return Object.fromEntries(
    Object.entries(rule).map(([key, value]) => [key, withReferences(value)]),
  );
}

function limited(value: unknown, name: string, length: number): string {
  const written = text(value, name);
  if (written.length > length) throw invalidArgument(`${name} has at most ${length} characters.`);
  return written;
}
