import type { IBorderData, IStyleData, Nullable } from "@univerjs/core";

import { invalidArgument } from "../protocol/failure";

/** How a cell looks, in Excel's terms: colours `#RRGGBB`, sizes in points, enum words as the API spells them. */
export interface Look {
  readonly numberFormat: string;
  /** Empty text for no fill. */
  readonly fill: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly fontColor: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
}

export interface Border {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

export const UNTOUCHED: Look = {
  numberFormat: "General",
  fill: "",
  fontName: "宋体",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  horizontal: "General",
  vertical: "Center",
  wrap: false,
  indent: 0,
};

const HORIZONTAL: Readonly<Record<string, number>> = {
  Left: 1,
  Center: 2,
  Right: 3,
  Justify: 4,
  Distributed: 6,
  CenterAcrossSelection: 2,
  Fill: 1,
};
const VERTICAL: Readonly<Record<string, number>> = {
  Top: 1,
  Center: 2,
  Bottom: 3,
  Justify: 2,
  Distributed: 2,
};

/** Univer's border numbers for Excel's pairs of style and weight. */
const BORDER_STYLES: readonly (readonly [number, string, string])[] = [
  [1, "Continuous", "Thin"],
  [2, "Continuous", "Hairline"],
  [3, "Dot", "Thin"],
  [4, "Dash", "Thin"],
  [5, "DashDot", "Thin"],
  [6, "DashDotDot", "Thin"],
  [7, "Double", "Thick"],
  [8, "Continuous", "Medium"],
  [9, "Dash", "Medium"],
  [10, "DashDot", "Medium"],
  [11, "DashDotDot", "Medium"],
  [12, "SlantDashDot", "Medium"],
  [13, "Continuous", "Thick"],
];

const INDENT_PIXELS = 9;

/** Reads Univer's style in Excel's terms. */
export function lookOf(style: IStyleData): Look {
  const horizontal = Object.entries(HORIZONTAL).find(([, value]) => value === style.ht)?.[0];
  const vertical = Object.entries(VERTICAL).find(([, value]) => value === style.vt)?.[0];
  return {
    numberFormat: style.n?.pattern ?? UNTOUCHED.numberFormat,
    fill: colorOf(style.bg?.rgb) ?? "",
    fontName: style.ff ?? UNTOUCHED.fontName,
    fontSize: style.fs ?? UNTOUCHED.fontSize,
    fontColor: colorOf(style.cl?.rgb) ?? UNTOUCHED.fontColor,
    bold: style.bl === 1,
    italic: style.it === 1,
    underline: style.ul?.s === 1 ? "Single" : "None",
    strikethrough: style.st?.s === 1,
    horizontal: horizontal ?? UNTOUCHED.horizontal,
    vertical: vertical ?? UNTOUCHED.vertical,
    wrap: style.tb === 3,
    indent: Math.round((style.pd?.l ?? 0) / INDENT_PIXELS),
  };
}

/** Writes part of a look as Univer's style; null takes a setting away. */
export function styleOf(look: Partial<Look>): IStyleData {
  const style: Record<string, unknown> = {};
  if (look.numberFormat !== undefined) {
    style["n"] = look.numberFormat === "General" ? null : { pattern: look.numberFormat };
  }
  if (look.fill !== undefined) style["bg"] = look.fill === "" ? null : { rgb: look.fill };
  if (look.fontName !== undefined) style["ff"] = look.fontName;
  if (look.fontSize !== undefined) style["fs"] = look.fontSize;
  if (look.fontColor !== undefined) style["cl"] = { rgb: look.fontColor };
  if (look.bold !== undefined) style["bl"] = look.bold ? 1 : 0;
  if (look.italic !== undefined) style["it"] = look.italic ? 1 : 0;
  if (look.underline !== undefined) style["ul"] = look.underline === "None" ? null : { s: 1 };
  if (look.strikethrough !== undefined) style["st"] = look.strikethrough ? { s: 1 } : null;
  if (look.horizontal !== undefined) style["ht"] = HORIZONTAL[look.horizontal] ?? null;
  if (look.vertical !== undefined) style["vt"] = VERTICAL[look.vertical] ?? null;
  if (look.wrap !== undefined) style["tb"] = look.wrap ? 3 : null;
  if (look.indent !== undefined)
    style["pd"] = look.indent === 0 ? null : { l: look.indent * INDENT_PIXELS };
  return style;
}

export const NO_BORDER: Border = { style: "None", weight: "Thin", color: "#000000" };

export function borderOf(style: IStyleData, side: "t" | "b" | "l" | "r"): Border {
  const border = style.bd?.[side];
  const known = BORDER_STYLES.find(([number]) => number === border?.s);
  return known === undefined
    ? NO_BORDER
    : { style: known[1], weight: known[2], color: colorOf(border?.cl.rgb) ?? "#000000" };
}

export function borderData(side: "t" | "b" | "l" | "r", border: Border): IBorderData {
  if (border.style === "None") return { [side]: null };
  const exact = BORDER_STYLES.find(
    ([, style, weight]) => style === border.style && weight === border.weight,
  );
  const near = exact ?? BORDER_STYLES.find(([, style]) => style === border.style);
  if (near === undefined) throw invalidArgument(`${border.style} is not a border style.`);
  return { [side]: { s: near[0], cl: { rgb: border.color } } };
}

/** `#RRGGBB` from any spelling that Excel or Univer uses, null for none. */
export function colorOf(text: Nullable<string>): string | null {
  if (typeof text !== "string" || text === "") return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/u.exec(text);
  if (parts !== null) {
    return `#${[parts[1], parts[2], parts[3]].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  }
  const short = /^#([\da-f])([\da-f])([\da-f])$/iu.exec(text);
  if (short !== null)
    return `#${short
      .slice(1)
      .map((sign) => sign + sign)
      .join("")}`.toUpperCase();
  return text.toUpperCase();
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};

/** Refuses what is no HTML colour, as Excel does. */
export function readColor(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument("A colour is a text such as #FFA500.");
  const named = NAMED_COLORS[value.toLowerCase()];
  if (named !== undefined) return named;
  const hex = /^#?([\da-f]{6}|[\da-f]{3})$/iu.exec(value);
  if (hex === null) throw invalidArgument(`${value} is not a colour.`);
  return colorOf(`#${hex[1] ?? ""}`) ?? "";
}

export function readHorizontal(value: unknown): string {
  if (value === "General" || (typeof value === "string" && Object.hasOwn(HORIZONTAL, value)))
    return value;
  throw invalidArgument(`${String(value)} is not a horizontal alignment.`);
}

export function readVertical(value: unknown): string {
  if (typeof value === "string" && Object.hasOwn(VERTICAL, value)) return value;
  throw invalidArgument(`${String(value)} is not a vertical alignment.`);
}
