import type { CellValue } from "../core";
import { shownPercentage } from "../core";

/**
 * Whatever Excel hands over for one cell → what the core reads. Blanks (`null`, `""`, an argument
 * left out) are `null`; an error value is its text `#N/A`; a rich value is its plain one. Anything
 * that no cell can hold becomes `#VALUE!`, which the core answers with 待确认.
 */
export function toCellValue(value: unknown): CellValue {
  switch (typeof value) {
    case "string":
      return value === "" ? null : value;
    case "number":
      return Number.isFinite(value) ? value : "#NUM!";
    case "boolean":
      return value;
    case "undefined":
      return null;
    case "bigint":
      return value.toString();
    case "object":
      return value === null ? null : fromObject(value);
    case "function":
    case "symbol":
      return "#VALUE!";
  }
}

/** As `toCellValue`; the two kinds that a million cells consist of skip the call. */
export function readCell(value: unknown): CellValue {
  if (typeof value === "string" && value !== "") return value;
  // A difference of infinities is no number.
  if (typeof value === "number" && value - value === 0) return value;
  return toCellValue(value);
}

/** For texts such as a name or a path: numbers as they stand, blanks as `""`. */
export function toText(value: CellValue): string {
  return value === null ? "" : String(value);
}

/**
 * `#N/A` for a result of one cell; Excel for Windows and the web show the message beside it. Inside
 * an array one Error may turn every cell into `#VALUE!`, so arrays carry the text `#N/A` instead.
 */
export function notAvailable(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, message);
}

const errorText = /^#[A-Z0-9/_]+[!?]?$/;

function fromObject(value: object): CellValue {
  // A value of a foreign kind may throw when it is looked at; it still is only one bad cell.
  try {
    const { code, basicValue, numberFormat } = value as Readonly<Record<string, unknown>>;
    if (typeof code === "string" && errorText.test(code)) return code;
    if (typeof basicValue === "number" && typeof numberFormat === "string") {
      const percentage = shownPercentage(basicValue, numberFormat);
      if (percentage !== null) return percentage;
    }
    if (typeof basicValue === "object" || basicValue === undefined) return "#VALUE!";
    return toCellValue(basicValue);
  } catch {
    return "#VALUE!";
  }
}
