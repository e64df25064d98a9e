import { columnLetters } from "../core";
import { attribute, toXml } from "./outgoing/xml-text";

/** A text to stand in a cell of a worksheet part; rows and columns count from zero. */
export interface TextCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A conditional format over one range: the cell shows exactly this word. */
export interface WordRule {
  readonly range: string;
  readonly word: string;
  /** Which of the workbook's differential formats it looks like. */
  readonly look: number;
}

/**
 * A worksheet part with texts in some cells and rules over them. Cells keep their formats; rules of an
 * earlier run over the same range give way; everything else stays byte for byte. `null` for what is no
 * worksheet.
 */
export function markedSheet(
  part: string,
  cells: readonly TextCell[],
  rules: readonly WordRule[],
): string | null {
  return SHEET_DATA.test(part) ? withRules(withTexts(part, cells), rules) : null;
}

const SHEET_DATA = /<((?:\w+:)?)sheetData(?:\s[^<>]*)?(?:\/>|>([\s\S]*?)<\/\1sheetData>)/u;

const ROW = /<((?:\w+:)?)row((?:\s[^<>]*?)?)(?:\/>|>([\s\S]*?)<\/\1row>)/gu;

const CELL = /<((?:\w+:)?)c((?:\s[^<>]*?)?)(?:\/>|>([\s\S]*?)<\/\1c>)/gu;

interface PartRow {
  readonly number: number;
  readonly attributes: string;
  readonly content: string;
  readonly whole: string;
}

function withTexts(part: string, cells: readonly TextCell[]): string {
  if (cells.length === 0) return part;
  const data = SHEET_DATA.exec(part);
  if (data === null) return part;
  const [whole, prefix = "", body = ""] = data;
  const wanted = new Map<number, TextCell[]>();
  for (const cell of cells) {
    const own = wanted.get(cell.row + 1);
    if (own === undefined) wanted.set(cell.row + 1, [cell]);
    else own.push(cell);
  }
  const rows = rowsOf(body).map((row) => {
    const own = wanted.get(row.number);
    wanted.delete(row.number);
    return { number: row.number, xml: own === undefined ? row.whole : rowWith(row, own, prefix) };
  });
  for (const [number, own] of wanted) {
    const row = { number, attributes: ` r="${number}"`, content: "", whole: "" };
    rows.push({ number, xml: rowWith(row, own, prefix) });
  }
  const sorted =
    wanted.size === 0 ? rows : rows.toSorted((one, other) => one.number - other.number);
  const filled = `<${prefix}sheetData>${sorted.map(({ xml }) => xml).join("")}</${prefix}sheetData>`;
  const before = part.slice(0, data.index);
  return withoutDimension(before) + filled + part.slice(data.index + whole.length);
}

/** Rows and cells may leave their number out: then they follow the one before. */
function rowsOf(body: string): readonly PartRow[] {
  let number = 0;
  return [...body.matchAll(ROW)].map(([whole, , attributes = "", content = ""]) => {
    number = Number(attribute(attributes, "r") ?? number + 1);
    return { number, attributes, content, whole };
  });
}

function rowWith(row: PartRow, texts: readonly TextCell[], prefix: string): string {
  let column = -1;
  const cells = [...row.content.matchAll(CELL)].map(([xml, , attributes = ""]) => {
    column = columnOf(attribute(attributes, "r") ?? "") ?? column + 1;
    return { column, xml, style: attribute(attributes, "s") };
  });
  for (const { column: at, text } of texts) {
    const old = cells.findIndex((cell) => cell.column === at);
    const style = old < 0 ? null : (cells[old]?.style ?? null);
    const look = style === null ? "" : ` s="${style}"`;
    const xml = `<${prefix}c r="${columnLetters(at)}${row.number}"${look} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${toXml(text)}</${prefix}t></${prefix}is></${prefix}c>`;
    if (old < 0) cells.push({ column: at, xml, style });
    else cells[old] = { column: at, xml, style };
  }
  const content = cells
    .toSorted((one, other) => one.column - other.column)
    .map(({ xml }) => xml)
    .join("");
  // `spans` is only a hint, and wrong where a cell was added behind.
  const attributes = row.attributes.replace(/\sspans\s*=\s*(?:"[^"]*"|'[^']*')/u, "");
  return `<${prefix}row${attributes}>${content}</${prefix}row>`;
}

/** `F18` → 5. */
function columnOf(address: string): number | null {
  const letters = /^[A-Z]+/u.exec(address)?.[0];
  if (letters === undefined) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Names the filled range; it may be left out, and must not be too small. */
function withoutDimension(before: string): string {
  return before.replace(/<(?:\w+:)?dimension\s[^<>]*?(?:\/>|>\s*<\/(?:\w+:)?dimension>)/u, "");
}

/** What stands behind the conditional formats in a worksheet, in its fixed order. */
const BEHIND =
  "dataValidations|hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|customProperties|cellWatches|ignoredErrors|smartTags|drawing|legacyDrawing|legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst";

function withRules(part: string, rules: readonly WordRule[]): string {
  if (rules.length === 0) return part;
  const prefix = /<((?:\w+:)?)worksheet[\s>]/u.exec(part)?.[1] ?? "";
  const ranges = new Set(rules.map(({ range }) => range));
  const words = new Set(rules.map(({ word }) => formulaOf(word)));
  const kept = part.replaceAll(
    new RegExp(
      `<${prefix}conditionalFormatting(\\s[^<>]*)>([\\s\\S]*?)</${prefix}conditionalFormatting>`,
      "gu",
    ),
    (whole: string, attributes: string, content: string) =>
      ranges.has(attribute(attributes, "sqref") ?? "") && isOurs(content, words) ? "" : whole,
  );
  const highest = Math.max(
    0,
    ...[...kept.matchAll(/\spriority\s*=\s*["'](\d+)["']/gu)].map(([, priority]) =>
      Number(priority),
    ),
  );
  const xml = [...ranges].map((range) => {
    const own = rules
      .map((rule, index) => ({ ...rule, priority: highest + index + 1 }))
      .filter((rule) => rule.range === range)
      .map(
        ({ word, look, priority }) =>
          `<${prefix}cfRule type="cellIs" dxfId="${look}" priority="${priority}" operator="equal"><${prefix}formula>${formulaOf(word)}</${prefix}formula></${prefix}cfRule>`,
      );
    return `<${prefix}conditionalFormatting sqref="${range}">${own.join("")}</${prefix}conditionalFormatting>`;
  });
  const at = placeOfRules(kept, prefix);
  return kept.slice(0, at) + xml.join("") + kept.slice(at);
}

function formulaOf(word: string): string {
  return toXml(`"${word.replaceAll('"', '""')}"`);
}

/** Nothing but comparisons with our words. */
function isOurs(content: string, words: ReadonlySet<string>): boolean {
  const formulas = [...content.matchAll(/<(?:\w+:)?formula>([\s\S]*?)<\/(?:\w+:)?formula>/gu)];
  return (
    formulas.length > 0 &&
    formulas.every(([, formula = ""]) => words.has(toXml(formula.replaceAll("&quot;", '"'))))
  );
}

function placeOfRules(part: string, prefix: string): number {
  // Elements of these names stand inside them as well.
  const nested = ["sheetData", "customSheetViews", "mergeCells", "conditionalFormatting"];
  const start = Math.max(
    ...nested.map((name) => {
      const end = `</${prefix}${name}>`;
      const at = part.lastIndexOf(end);
      return at < 0 ? 0 : at + end.length;
    }),
    /<(?:\w+:)?sheetData(?:\s[^<>]*)?\/>/u.exec(part)?.index ?? 0,
  );
  const rest = new RegExp(`<${prefix}(?:${BEHIND})[\\s/>]|</${prefix}worksheet>`, "u").exec(
    part.slice(start),
  );
  return rest === null ? part.length : start + rest.index;
}
