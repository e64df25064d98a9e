import type { CellValue } from "../../core";
import { attribute, fromXml, toXml } from "./xml-text";

/** A cell of a worksheet part. */
export interface PartCell {
  /** `F18` */
  readonly address: string;
  /** With `=`; `null` where the cell holds none, or shares that of another cell. */
  readonly formula: string | null;
  /** Which group of filled-down formulas the cell belongs to, of which one cell holds the text. */
  readonly shared: string | null;
  /** The cached result is an error. */
  readonly failed: boolean;
}

/** What a cell is to hold instead; a formula comes with what it shows. */
export type NewCell =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "formula"; readonly formula: string; readonly result: string | number }
  /** Only the formula goes: what the cell shows stays. */
  | { readonly kind: "finished" };

const CELL = /<((?:\w+:)?)c((?:\s[^<>]*?)?)(?:\/>|>([\s\S]*?)<\/\1c>)/gu;

const FORMULA = /<(?:\w+:)?f((?:\s[^<>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?f>)/u;

const RESULT = /<(?:\w+:)?v(?:\s[^<>]*)?>([\s\S]*?)<\/(?:\w+:)?v>/u;

/** The cells that have a formula. */
export function formulaCells(part: string): readonly PartCell[] {
  return [...part.matchAll(CELL)].flatMap(([, , attributes = "", content = ""]) => {
    const formula = FORMULA.exec(content);
    if (formula === null) return [];
    const [, kind = "", text = ""] = formula;
    return [
      {
        address: attribute(attributes, "r") ?? "",
        formula: text === "" ? null : `=${fromXml(text)}`,
        shared: attribute(kind, "t") === "shared" ? attribute(kind, "si") : null,
        failed: attribute(attributes, "t") === "e",
      },
    ];
  });
}

/** The part with some of its cells changed; looks and everything else stay byte for byte. */
export function withCells(part: string, cells: ReadonlyMap<string, NewCell>): string {
  if (cells.size === 0) return part;
  return part.replaceAll(
    CELL,
    (whole: string, prefix: string, attributes: string, content: string | undefined) => {
      const cell = cells.get(attribute(attributes, "r") ?? "");
      if (cell === undefined) return whole;
      return cell.kind === "finished"
        ? finishedCell(prefix, attributes, content ?? "")
        : newCell(prefix, attributes, cell);
    },
  );
}

/** `cm` and `vm` belong to formulas that spill and to rich values. */
function kept(attributes: string): string {
  return attributes.replaceAll(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/gu, "");
}

/** A text that a formula gave becomes a text that was typed; numbers and errors stand as they are. */
function finishedCell(prefix: string, attributes: string, content: string): string {
  const [, result] = RESULT.exec(content) ?? [];
  if (attribute(attributes, "t") === "str") {
    const value = result === undefined ? null : fromXml(result);
    return newCell(prefix, attributes, { kind: "value", value });
  }
  const left = attributes.replaceAll(/\s(?:cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/gu, "");
  return `<${prefix}c${left}>${content.replace(FORMULA, "")}</${prefix}c>`;
}

function newCell(
  prefix: string,
  attributes: string,
  cell: Exclude<NewCell, { kind: "finished" }>,
): string {
  const [value, formula] =
    cell.kind === "formula"
      ? [cell.result, `<${prefix}f>${toXml(cell.formula.slice(1))}</${prefix}f>`]
      : [cell.value, ""];
  const start = `<${prefix}c${kept(attributes)}`;
  if (value === null || value === "") {
    return formula === "" ? `${start}/>` : `${start}>${formula}</${prefix}c>`;
  }
  if (typeof value === "number") {
    return `${start}>${formula}<${prefix}v>${value}</${prefix}v></${prefix}c>`;
  }
  if (typeof value === "boolean") {
    return `${start} t="b">${formula}<${prefix}v>${value ? 1 : 0}</${prefix}v></${prefix}c>`;
  }
  return formula === ""
    ? `${start} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${toXml(value)}</${prefix}t></${prefix}is></${prefix}c>`
    : `${start} t="str">${formula}<${prefix}v>${toXml(value)}</${prefix}v></${prefix}c>`;
}
