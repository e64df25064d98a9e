import {
  ArrayValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";

/** What the runtime answered to one call. */
export type Answer =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "error"; readonly code: string; readonly text: string };

/** Reads one entry `[id, ok, value, errorCode?]` of a result batch. */
export function readAnswer(entry: readonly unknown[]): Answer {
  const [, ok, value, errorCode] = entry;
  if (ok !== true)
    return {
      kind: "error",
      code: ERROR_CODES[Number(errorCode)] ?? "#VALUE!",
      text: typeof value === "string" ? value : "",
    };
  const error = errorOf(value);
  return error === null ? { kind: "value", value } : { kind: "error", code: error, text: "" };
}

/** The answer as a value of Univer's formula engine. */
export function valueObject(answer: Answer): BaseValueObject {
  if (answer.kind === "error") return errorObject(answer.code, answer.text);
  return Array.isArray(answer.value) ? matrix(answer.value) : scalar(answer.value);
}

export function errorObject(code: string, text = ""): ErrorValueObject {
  const known = Object.values(ErrorType).find((type) => String(type) === code);
  return ErrorValueObject.create(known ?? ErrorType.VALUE, text);
}

/** The runtime's numbers for errors: 0 NaN or Error returned, 2 thrown, 3 rejected, 10 unknown function. */
const ERROR_CODES: Readonly<Record<number, string>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  10: "#N/A",
};

function errorOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const { type, basicValue } = value as { readonly type?: unknown; readonly basicValue?: unknown };
  return type === "Error" ? String(basicValue) : null;
}

function scalar(value: unknown): BaseValueObject {
  const error = errorOf(value);
  if (error !== null) return errorObject(error);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "number")
    return Number.isFinite(value) ? NumberValueObject.create(value) : errorObject("#NUM!");
  // Nothing shows as 0 in Excel.
  return value === null || value === undefined
    ? NumberValueObject.create(0)
    : errorObject("#VALUE!");
}

function matrix(rows: readonly unknown[]): BaseValueObject {
  const cells = rows.map((row) =>
    (Array.isArray(row) ? (row as readonly unknown[]) : [row]).map(scalar),
  );
  const columnCount = Math.max(0, ...cells.map((row) => row.length));
  if (columnCount === 0) return errorObject("#CALC!");
  return ArrayValueObject.create({
    calculateValueList: cells,
    rowCount: cells.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}
