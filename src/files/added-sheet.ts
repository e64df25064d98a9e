import { columnLetters, freeSheetName } from "../core";
import { addPart } from "./outgoing/added-part";
import { sheetParts } from "./outgoing/sheet-parts";
import { attribute, toXml } from "./outgoing/xml-text";
import type { ZipParts } from "./outgoing/zip-parts";

/**
 * Writes a sheet of texts behind the last one of a workbook, under a name that no sheet has, or over the
 * sheet that an earlier run left.
 */
export function addTextSheet(
  parts: ZipParts,
  name: string,
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  earlier: string | null,
): void {
  const sheets = sheetParts(parts);
  const text = sheetOf(rows, widths);
  const old = earlier === null ? undefined : sheets.get(earlier);
  if (old !== undefined) {
    parts.write(old, text);
    return;
  }
  const workbook = parts.text(WORKBOOK) ?? "";
  let number = sheets.size + 1;
  while (parts.text(`xl/worksheets/sheet${number}.xml`) !== null) number += 1;
  const id = addPart(parts, {
    name: `xl/worksheets/sheet${number}.xml`,
    from: WORKBOOK,
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
    relation: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet",
    text,
  });
  const numbers = [...workbook.matchAll(/<(?:\w+:)?sheet(\s[^<>]*?)\/?>/gu)].map(
    ([, attributes = ""]) => Number(attribute(attributes, "sheetId") ?? 0),
  );
  const reference = relationAttribute(workbook, id);
  const entry = (prefix: string): string =>
    `<${prefix}sheet name="${toXml(freeSheetName(name, [...sheets.keys()]))}" sheetId="${Math.max(0, ...numbers) + 1}" ${reference}/>`;
  parts.write(
    WORKBOOK,
    workbook.replace(
      /<\/((?:\w+:)?)sheets>/u,
      (end, prefix: string) => entry(prefix) + String(end),
    ),
  );
}

const WORKBOOK = "xl/workbook.xml";

/** `r:id`, with the prefix that the workbook gives to relationships. */
function relationAttribute(workbook: string, id: string): string {
  const declared =
    /<(?:\w+:)?workbook\s[^>]*?xmlns:(\w+)\s*=\s*["'][^"']*\/officeDocument\/(?:2006\/)?relationships["']/u.exec(
      workbook,
    );
  return declared === null
    ? `xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"`
    : `${declared[1] ?? "r"}:id="${id}"`;
}

function sheetOf(rows: readonly (readonly string[])[], widths: readonly number[]): string {
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const lines = rows.map(
    (row, index) =>
      `<row r="${index + 1}">${row.map((text, column) => cellOf(`${columnLetters(column)}${index + 1}`, text)).join("")}</row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cols>${columns.join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

function cellOf(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${toXml(text)}</t></is></c>`;
}
