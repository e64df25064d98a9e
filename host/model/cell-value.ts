import type { ICellData } from "@univerjs/core";

import type { CellContent } from "./coercion";

/** What the wire shows of a cell. */
export type WireValue = string | number | boolean;

/** Univer's word for a custom function that has not answered, and Excel's. */
export const GETTING_DATA = "#GETTING_DATA";
const BUSY = "#BUSY!";

const NUMBER = 2;
const BOOLEAN = 3;
const TEXT = 1;

export function valueOf(cell: ICellData | null | undefined): WireValue {
  const value = cell?.v;
  if (value === null || value === undefined) return "";
  if (cell?.t === BOOLEAN || typeof value === "boolean")
    return value === 1 || value === true || value === "1";
  if (cell?.t === NUMBER || (cell?.t === undefined && typeof value === "number"))
    return Number(value);
  return value === GETTING_DATA ? BUSY : String(value);
}

/** `computed`: the cell has a formula or shows part of a spilled result, so that an error text is an error. */
export function valueTypeOf(cell: ICellData | null | undefined, computed: boolean): string {
  const value = valueOf(cell);
  if (value === "" && !computed) return "Empty";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return computed && /^#[A-Z/0_]+[!?A]?$/u.test(value) ? "Error" : "String";
}

/** Cell data that says its type, so that Univer guesses nothing. */
export function cellDataOf(content: CellContent): ICellData {
  switch (content.kind) {
    case "empty":
      return { v: null, f: null, si: null, p: null };
    case "number":
      return { v: content.value, t: NUMBER, f: null, si: null, p: null };
    case "text":
      return { v: content.value, t: TEXT, f: null, si: null, p: null };
    case "boolean":
      return { v: content.value ? 1 : 0, t: BOOLEAN, f: null, si: null, p: null };
    case "formula":
      return { f: content.formula, v: null, si: null, p: null };
  }
}
