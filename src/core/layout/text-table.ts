import { compactText, tidyText } from "./compact-text";
import type { HeaderWord } from "./column-role";
import { readHeaderWord } from "./header-words";
import { isLevelName } from "./level-names";
import type { CentredLabel, LabelPlacement } from "./merged-labels";
import { placeLabels } from "./merged-labels";
import { rowKindByWords } from "./row-kind";
import type { TextLine } from "./text-line";

/** The columns that the header line of a text names. */
export interface TextHeader {
  readonly words: readonly string[];
  /** How many level columns stand before the indicator. */
  readonly levels: number;
}

export interface TextRow {
  readonly line: number;
  /** From the indicator's name to the last column. */
  readonly cells: readonly string[];
}

export interface TextTable {
  readonly header: TextHeader;
  readonly headerLine: number;
  readonly rows: readonly TextRow[];
  readonly labels: LabelPlacement | null;
  /** How many of the lines given belong to the table, its header included. */
  readonly lines: number;
}

/** A line of header words: levels, indicator and target among them, each a word of its own. */
export function readTextHeader(text: string): TextHeader | null {
  const words = text.trim().split(/\s+/u);
  if (words.length < 2) return null;
  const read: HeaderWord[] = [];
  for (const word of words) {
    const header = readHeaderWord(word);
    if (header === null) return null;
    read.push(header);
  }
  const names = read.filter(({ role }) => role === "level" || role === "indicator").length;
  const target = read.findIndex(({ role }) => role === "target");
  return names >= 1 && target >= names ? { words, levels: names - 1 } : null;
}

/** Reads the lines from a header line on, down to notes, a signature or the end of the text. */
export function readTextTable(lines: readonly TextLine[], header: TextHeader): TextTable | null {
  const [headerLine, ...body] = lines;
  if (headerLine === undefined) return null;
  const width = header.words.length - header.levels;
  const rows: TextRow[] = [];
  const labels: CentredLabel[] = [];
  let used = 1;
  for (const line of body) {
    if (rowKindByWords(line.text) === "end" || readTextHeader(line.text) !== null) break;
    used += 1;
    const kind = rowKindByWords(line.text);
    if (kind === "total" || kind === "skip") continue;
    const cells = joinUnits(line.text.trim().split(/\s+/u), width + header.levels);
    if (cells.length < width) {
      for (const text of cells)
        labels.push(labelOf(text, 2 * rows.length - 1, null, header.levels));
      continue;
    }
    const names = cells.slice(0, cells.length - width);
    names.forEach((text, index) => {
      const level = names.length === header.levels ? index : null;
      labels.push(labelOf(text, 2 * rows.length, level, header.levels));
    });
    rows.push({ line: line.number, cells: cells.slice(cells.length - width) });
  }
  if (rows.length === 0) return null;
  return {
    header,
    headerLine: headerLine.number,
    rows,
    labels: placeLabels(rows.length, labels, header.levels),
    lines: used,
  };
}

function labelOf(
  text: string,
  position: number,
  level: number | null,
  levels: number,
): CentredLabel {
  const compact = compactText(text);
  const outer =
    /^(?:投入与管理|投入|过程|产出|效益|效果|影响力|满意度指标|成本指标)(?:指标|目标)?$/u;
  const likely = !isLevelName(compact) ? null : outer.test(compact) ? 0 : levels - 1;
  return { text: tidyText(text), position: Math.max(0, position), level, likely };
}

/** `=190` `课时` is one cell: a unit that lost its number, when the line has a word too many. */
function joinUnits(words: readonly string[], width: number): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    if (before !== undefined && isNumberWord(before) && isUnitWord(word)) {
      joined[joined.length - 1] = `${before} ${word}`;
    } else if (before !== undefined && /^[<>=≥≤≧≦＞＜＝]+$/u.test(before)) {
      joined[joined.length - 1] = before + word;
    } else joined.push(word);
  }
  return joined.length > width ? mergeSurplus(joined, width) : joined;
}

/** More words than columns: the last column is the one that holds sentences. */
function mergeSurplus(words: readonly string[], width: number): readonly string[] {
  return [...words.slice(0, width - 1), words.slice(width - 1).join(" ")];
}

function isNumberWord(word: string): boolean {
  return /^[<>=≥≤≧≦＞＜＝]*[\d.,]+[万亿千百]?$/u.test(word);
}

function isUnitWord(word: string): boolean {
  return /^[万亿千百]?[\p{Script=Han}%％/]{1,6}$/u.test(word) && !isLevelName(word);
}
