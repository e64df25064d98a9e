import type { PlanMark } from "../core";
import { hexColor } from "./mark-rules";
import { addPart } from "./outgoing/added-part";
import { attribute, toXml } from "./outgoing/xml-text";
import type { ZipParts } from "./outgoing/zip-parts";

const STYLES = "xl/styles.xml";

/** Adds the looks of marks to a workbook's differential formats; gives where each stands among them. */
export function addLooks(parts: ZipParts, marks: readonly PlanMark[]): readonly number[] {
  const styles = parts.text(STYLES) ?? newStyles(parts);
  const prefix = /<((?:\w+:)?)styleSheet[\s>]/u.exec(styles)?.[1] ?? "";
  const list = new RegExp(
    `<${prefix}dxfs(?:\\s[^<>]*?)?(?:/>|>([\\s\\S]*?)</${prefix}dxfs>)`,
    "u",
  ).exec(styles);
  const looks = [...(list?.[1] ?? "").matchAll(dxfPattern(prefix))].map(([whole]) => whole);
  let number = highestFormat(styles);
  const places = marks.map((mark) => {
    const plain = lookOf(mark, prefix, null);
    const known = looks.findIndex(
      (look) => withoutFormatNumber(look) === withoutFormatNumber(plain),
    );
    if (known >= 0) return known;
    number += 1;
    return looks.push(lookOf(mark, prefix, number)) - 1;
  });
  const written = `<${prefix}dxfs count="${looks.length}">${looks.join("")}</${prefix}dxfs>`;
  parts.write(STYLES, withDxfs(styles, list, written, prefix));
  return places;
}

function dxfPattern(prefix: string): RegExp {
  return new RegExp(`<${prefix}dxf(?:\\s[^<>]*?)?(?:/>|>[\\s\\S]*?</${prefix}dxf>)`, "gu");
}

function withDxfs(
  styles: string,
  list: RegExpExecArray | null,
  written: string,
  prefix: string,
): string {
  if (list !== null) {
    return styles.slice(0, list.index) + written + styles.slice(list.index + list[0].length);
  }
  const behind = new RegExp(
    `<${prefix}(?:tableStyles|colors|extLst)[\\s/>]|</${prefix}styleSheet>`,
    "u",
  ).exec(styles);
  const at = behind?.index ?? styles.length;
  return styles.slice(0, at) + written + styles.slice(at);
}

function lookOf(mark: PlanMark, p: string, formatNumber: number | null): string {
  const { bold, italic, color, fill, numberFormat } = mark;
  const font = [
    bold === undefined ? "" : `<${p}b val="${bold ? 1 : 0}"/>`,
    italic === undefined ? "" : `<${p}i val="${italic ? 1 : 0}"/>`,
    color === undefined ? "" : `<${p}color rgb="FF${hexColor(color)}"/>`,
  ].join("");
  return [
    `<${p}dxf>`,
    font === "" ? "" : `<${p}font>${font}</${p}font>`,
    numberFormat === undefined
      ? ""
      : `<${p}numFmt numFmtId="${formatNumber ?? 0}" formatCode="${toXml(numberFormat).replaceAll('"', "&quot;")}"/>`,
    fill === undefined
      ? ""
      : `<${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="FF${hexColor(fill)}"/></${p}patternFill></${p}fill>`,
    `</${p}dxf>`,
  ].join("");
}

function withoutFormatNumber(look: string): string {
  return look.replace(/\snumFmtId="\d+"/u, "");
}

/** Numbers up to 163 are Excel's own. */
function highestFormat(styles: string): number {
  const numbers = [...styles.matchAll(/<(?:\w+:)?numFmt(\s[^<>]*?)\/?>/gu)].map(
    ([, attributes = ""]) => Number(attribute(attributes, "numFmtId") ?? 0),
  );
  return Math.max(163, ...numbers);
}

/** A file made by a program that writes no formats at all. */
function newStyles(parts: ZipParts): string {
  addPart(parts, {
    name: STYLES,
    from: "xl/workbook.xml",
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
    relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
    text: "",
  });
  return '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';
}
