import { HostFailure, invalidArgument } from "../protocol/failure";
import { LIMITS } from "./limits";

/** What a cell holds once Excel has understood what was entered. */
export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number; readonly format: string | null }
  | { readonly kind: "text"; readonly value: string; readonly quoted: boolean }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "formula"; readonly formula: string };

const GROUPED = /^(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?$/u;
const DATE_YMD =
  /^(?<y>\d{4})(?:[-/](?<m>\d{1,2})[-/](?<d>\d{1,2})|年(?<m2>\d{1,2})月(?<d2>\d{1,2})日)$/u;
const DATE_YM = /^(?<y>\d{4})(?:[-/](?<m>\d{1,2})|年(?<m2>\d{1,2})月)$/u;
const DATE_MD = /^(?:(?<m>\d{1,2})[-/](?<d>\d{1,2})|(?<m2>\d{1,2})月(?<d2>\d{1,2})日)$/u;
const TIME = /^(?<h>\d{1,2}):(?<min>[0-5]\d)(?::(?<s>[0-5]\d))?$/u;
const FRACTION = /^(?<sign>-?)(?<whole>\d+) (?<top>\d+)\/(?<bottom>[1-9]\d*)$/u;

/**
 * Understands a value as Excel does when it is typed or assigned. A text in a General cell becomes a formula,
 * number, percentage, date or truth value where it looks like one; a cell formatted `@` and a leading apostrophe
 * keep it as it is.
 */
export function understand(entered: unknown, numberFormat: string, year: number): CellContent {
  if (typeof entered === "string") return understandText(entered, numberFormat, year);
  if (typeof entered === "boolean") return { kind: "boolean", value: entered };
  if (typeof entered !== "number" || !Number.isFinite(entered)) {
    throw invalidArgument("A cell takes a text, a finite number or a boolean.");
  }
  return { kind: "number", value: entered, format: null };
}

function understandText(text: string, numberFormat: string, year: number): CellContent {
  if (text === "") return { kind: "empty" };
  if (text.startsWith("=") && text.length > 1 && numberFormat !== "@") {
    if (text.length > LIMITS.formula) {
      throw new HostFailure(
        "FormulaLengthExceedsLimit",
        `A formula has at most ${LIMITS.formula} characters.`,
      );
    }
    checkFormula(text);
    return { kind: "formula", formula: text };
  }
  // Assumed, not seen in Excel: the mark is taken away in a cell formatted as text, too.
  const quoted = text.startsWith("'");
  const kept = quoted ? text.slice(1) : text;
  if (kept.length > LIMITS.cellText) {
    throw invalidArgument(`A cell holds at most ${LIMITS.cellText} characters.`);
  }
  if (quoted || numberFormat === "@") return { kind: "text", value: kept, quoted };
  const trimmed = text.trim();
  if (/^true$/iu.test(trimmed)) return { kind: "boolean", value: true };
  if (/^false$/iu.test(trimmed)) return { kind: "boolean", value: false };
  const number = readNumber(trimmed) ?? readFraction(trimmed) ?? readMoment(trimmed, year);
  if (number !== null) return { kind: "number", ...number };
  // Excel takes a text that begins with + or - and goes on like a formula for one.
  if (/^[+-][A-Za-z($\d]/u.test(trimmed) && looksLikeFormula(trimmed.slice(1))) {
    return { kind: "formula", formula: `=${trimmed}` };
  }
  if (trimmed.startsWith("@") && /^@[A-Za-z_]/u.test(trimmed)) {
    throw invalidArgument(`${text} begins like a function; write it with an apostrophe.`);
  }
  return { kind: "text", value: text, quoted: false };
}

interface Understood {
  readonly value: number;
  readonly format: string | null;
}

function readNumber(text: string): Understood | null {
  const parts =
    /^(?<open>\(?)(?<sign>[+-]?)(?<currency>[¥￥$]?)(?<digits>[\d.,]+)(?<exponent>[eE][+-]?\d+)?(?<percent>%?)(?<close>\)?)$/u.exec(
      text,
    )?.groups;
  if (parts === undefined) return null;
  const digits = parts["digits"] ?? "";
  if (!GROUPED.test(digits) || !/\d/u.test(digits)) return null;
  const bracketed = parts["open"] === "(";
  if (bracketed !== (parts["close"] === ")") || (bracketed && parts["sign"] !== "")) return null;
  const exponent = parts["exponent"] ?? "";
  const plain = Number(`${digits.replaceAll(",", "")}${exponent}`);
  if (!Number.isFinite(plain)) return null;
  const negative = bracketed || parts["sign"] === "-";
  const percent = parts["percent"] === "%";
  const value =
    (negative ? -1 : 1) * (percent ? percentOf(digits.replaceAll(",", ""), exponent) : plain);
  const decimals = digits.includes(".") && !digits.endsWith(".");
  const grouped = digits.includes(",");
  const format = percent
    ? decimals
      ? "0.00%"
      : "0%"
    : parts["currency"] !== ""
      ? decimals
        ? "¥#,##0.00"
        : "¥#,##0"
      : exponent !== ""
        ? "0.00E+00"
        : grouped
          ? decimals
            ? "#,##0.00"
            : "#,##0"
          : null;
  return { value, format };
}

/** `95` per cent is 0.95 and not 0.9500000000000001: the decimal point is moved in the text. */
function percentOf(digits: string, exponent: string): number {
  return Number(`${digits}e${Number(exponent.slice(1) || "0") - 2}`);
}

function readFraction(text: string): Understood | null {
  const parts = FRACTION.exec(text)?.groups;
  if (parts === undefined) return null;
  const value = Number(parts["whole"]) + Number(parts["top"]) / Number(parts["bottom"]);
  return { value: parts["sign"] === "-" ? -value : value, format: "# ?/?" };
}

function readMoment(text: string, year: number): Understood | null {
  const [datePart = "", timePart, ...more] = text.split(" ");
  if (more.length > 0) return null;
  const time = readTime(timePart ?? datePart);
  if (timePart === undefined && time !== null) return { value: time.value, format: time.format };
  const date = readDate(datePart, year);
  if (date === null) return null;
  if (timePart === undefined) return date;
  return time === null ? null : { value: date.value + time.value, format: "yyyy/m/d h:mm" };
}

function readDate(text: string, thisYear: number): Understood | null {
  const full = DATE_YMD.exec(text)?.groups;
  if (full !== undefined) {
    return serial(
      Number(full["y"]),
      Number(full["m"] ?? full["m2"]),
      Number(full["d"] ?? full["d2"]),
      text.includes("年") ? 'yyyy"年"m"月"d"日"' : "yyyy/m/d",
    );
  }
  const month = DATE_YM.exec(text)?.groups;
  if (month !== undefined) {
    return serial(
      Number(month["y"]),
      Number(month["m"] ?? month["m2"]),
      1,
      text.includes("年") ? 'yyyy"年"m"月"' : "mmm-yy",
    );
  }
  const day = DATE_MD.exec(text)?.groups;
  if (day !== undefined) {
    return serial(
      thisYear,
      Number(day["m"] ?? day["m2"]),
      Number(day["d"] ?? day["d2"]),
      text.includes("月") ? 'm"月"d"日"' : "d-mmm",
    );
  }
  return null;
}

function readTime(text: string): Understood | null {
  const parts = TIME.exec(text)?.groups;
  if (parts === undefined) return null;
  const seconds = Number(parts["h"]) * 3600 + Number(parts["min"]) * 60 + Number(parts["s"] ?? "0");
  return { value: seconds / 86_400, format: parts["s"] === undefined ? "h:mm" : "h:mm:ss" };
}

/** Days since the last day of 1899, with the 29 February 1900 that Excel believes in. */
function serial(year: number, month: number, day: number, format: string): Understood | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!real || year < 1900 || year > 9999) return null;
  const days = Math.round((date.getTime() - Date.UTC(1899, 11, 31)) / 86_400_000);
  return { value: days > 59 ? days + 1 : days, format };
}

/** Excel refuses a formula that it cannot parse; brackets and quotes are what can be told without parsing it. */
function checkFormula(formula: string): void {
  let depth = 0;
  let quote = "";
  for (const sign of formula) {
    if (quote !== "") {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === "(") depth += 1;
    else if (sign === ")") depth -= 1;
    if (depth < 0) break;
  }
  const dangling = /[-+*/^&=<>,(]\s*$/u.test(formula);
  const code = formula.replaceAll(/"[^"]*"|'[^']*'/gu, '""');
  const foreign = /^==|^=[*/^&<>,)%]|[≥≤≠＞＜＝，。、；：～]/u.test(code);
  if (depth !== 0 || quote !== "" || dangling || foreign) {
    throw invalidArgument(`There is an error in the formula ${formula.slice(0, 60)}.`);
  }
}

function looksLikeFormula(text: string): boolean {
  return (
    /^[A-Za-z$\d.()+\-*/^:,]+$/u.test(text) && /^\(|[A-Za-z]{1,3}\$?\d|\d[-+*/^]\d|\w\(/u.test(text)
  );
}
