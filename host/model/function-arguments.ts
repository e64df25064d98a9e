import type { ArrayValueObject, BaseValueObject } from "@univerjs/engine-formula";

import { GETTING_DATA } from "./cell-value";
import type { FunctionDescription, ParameterDescription } from "./function-metadata";

/** A value as the runtime of custom functions takes it. */
export type Argument = string | number | boolean | null | ArgumentError | readonly Argument[];

export interface ArgumentError {
  readonly type: "CustomFunctionError";
  readonly code: string;
}

/** The arguments of a call, or why it is not made: an error that passes through, or one that is not there yet. */
export type ReadArguments =
  | { readonly kind: "call"; readonly values: readonly Argument[]; readonly hasErrors: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "waiting" };

/** Shapes what Univer passes by the parameters of functions.json, as Excel does. */
export function readArguments(
  given: readonly (BaseValueObject | null | undefined)[],
  description: FunctionDescription,
  blank: 0 | null,
): ReadArguments {
  const { parameters } = description;
  const last = parameters.at(-1);
  if (given.length > parameters.length && last?.repeating !== true)
    return { kind: "error", code: "#VALUE!" };
  const errors: string[] = [];
  const values: Argument[] = [];
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.repeating) {
      values.push(given.slice(index).map((value) => readArgument(value, parameter, blank, errors)));
      break;
    }
    const value = given[index];
    if (isOmitted(value) && !parameter.optional && index >= given.length)
      return { kind: "error", code: "#VALUE!" };
    values.push(readArgument(value, parameter, blank, errors));
  }
  if (errors.includes(GETTING_DATA)) return { kind: "waiting" };
  const [error] = errors;
  if (error === undefined) return { kind: "call", values, hasErrors: false };
  const passes = description.allowsErrors && errors.every((code) => code !== NOT_CONVERTIBLE);
  return passes
    ? { kind: "call", values, hasErrors: true }
    : { kind: "error", code: error === NOT_CONVERTIBLE ? "#VALUE!" : error };
}

/** A value that a typed parameter does not take. */
const NOT_CONVERTIBLE = "not convertible";

function readArgument(
  value: BaseValueObject | null | undefined,
  parameter: ParameterDescription,
  blank: 0 | null,
  errors: string[],
): Argument {
  // An omitted argument is null whatever the type; a blank cell comes as an array of one nothing.
  if (isOmitted(value)) return null;
  const rows = value.isArray() ? rowsOf(value as ArrayValueObject) : [[value]];
  const cells = rows.map((row) => row.map((cell) => readCell(cell, parameter, blank, errors)));
  if (parameter.matrix) return cells;
  if (cells.length !== 1 || cells[0]?.length !== 1) {
    errors.push(NOT_CONVERTIBLE);
    return null;
  }
  return cells[0][0] ?? null;
}

function readCell(
  cell: BaseValueObject | null | undefined,
  parameter: ParameterDescription,
  blank: 0 | null,
  errors: string[],
): Argument {
  if (isOmitted(cell)) return blankOf(parameter, blank);
  if (cell.isError()) {
    const code = String(cell.getValue());
    errors.push(code);
    return { type: "CustomFunctionError", code };
  }
  const value = cell.isBoolean() ? Boolean(cell.getValue()) : (cell.getValue() as string | number);
  return convert(value, parameter, errors);
}

function blankOf({ type }: ParameterDescription, blank: 0 | null): Argument {
  if (type === "number") return 0;
  if (type === "string") return "";
  return type === "boolean" ? false : blank;
}

/** Excel converts to the type that functions.json names; `any` is left alone. */
function convert(
  value: string | number | boolean,
  { type }: ParameterDescription,
  errors: string[],
): Argument {
  if (type === "string")
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (type === "number") {
    const number = typeof value === "string" && value.trim() === "" ? Number.NaN : Number(value);
    if (Number.isNaN(number)) errors.push(NOT_CONVERTIBLE);
    return number;
  }
  if (type === "boolean")
    return typeof value === "string" ? value.toUpperCase() === "TRUE" : Boolean(value);
  return value;
}

function isOmitted(value: BaseValueObject | null | undefined): value is null | undefined {
  return value === null || value === undefined || value.isNull();
}

function rowsOf(array: ArrayValueObject): (BaseValueObject | null)[][] {
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from({ length: array.getColumnCount() }, (__, column) => array.get(row, column) ?? null),
  );
}
