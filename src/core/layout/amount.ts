import type { GridCell } from "../grid";
import { compactText } from "./compact-text";

export type AmountUnit = "元" | "万元";

/** An amount of money as a cell has it; `unit` only where the cell or its label says so. */
export interface Amount {
  readonly value: number;
  readonly unit: AmountUnit | null;
}

/** `10,656,000`, `100万元`, 25; `null` for blanks, `—`, words, and commas that part no groups of three (SPEC T2). */
export function readAmount({ value, text }: GridCell): Amount | null {
  if (typeof value === "number") return { value, unit: null };
  const found = /^(?:¥|￥)?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万?元)?$/u.exec(
    compactText(String(value ?? text)),
  );
  if (found === null) return null;
  const [, digits = "", unit] = found;
  return {
    value: Number(digits.replaceAll(",", "")),
    unit: unit === "元" || unit === "万元" ? unit : null,
  };
}

/** `项目资金（万元）`, `单位：元`: the unit that a label or a heading declares. */
export function declaredUnit(text: string): AmountUnit | null {
  const found = /(?:[([](?:单位[:：]?)?|单位[:：])(?:人民币)?(万元|元)(?:[)\]]|$)/u.exec(
    compactText(text),
  );
  const unit = found?.[1];
  return unit === "元" || unit === "万元" ? unit : null;
}

export function inYuan({ value, unit }: Amount): number {
  return unit === "万元" ? value * 10_000 : value;
}
