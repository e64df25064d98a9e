import type { Area } from "../area";
import type { Grid, GridCell } from "../grid";
import { compactText } from "./compact-text";
import { readTextFacts } from "./text-facts";
import type { TextLine } from "./text-line";
import { contentLines } from "./text-line";
import type { TextTable } from "./text-table";
import { readTextHeader, readTextTable } from "./text-table";

/**
 * A text as a sheet (SPEC C8): tabs separate cells where there are any (a paste from a spreadsheet or a
 * table); otherwise columns, long facts and merged labels are recovered from the words and lines, as
 * in the text of a PDF. `rowNumbers` gives the line of the text for every row.
 */
export function textGrid(text: string, name: string): Grid {
  const lines = contentLines(text);
  const tabbed = lines.filter((line) => line.text.includes("\t")).length;
  return tabbed * 2 >= lines.length && tabbed > 1
    ? tabbedGrid(lines, name)
    : printedGrid(lines, name);
}

function tabbedGrid(lines: readonly TextLine[], sheet: string): Grid {
  const rows = lines.map(({ text }) => text.split("\t").map((cell) => cell.trim()));
  return makeGrid(
    sheet,
    rows,
    lines.map(({ number }) => number),
    [],
  );
}

function printedGrid(lines: readonly TextLine[], sheet: string): Grid {
  const rows: string[][] = [];
  const numbers: number[] = [];
  const merges: Area[] = [];
  const add = (number: number, cells: readonly string[]): void => {
    rows.push([...cells]);
    numbers.push(number);
  };
  let loose: TextLine[] = [];
  const flush = (): void => {
    const facts = readTextFacts(loose);
    const titles = loose.filter(({ text }) => isYearTitle(text));
    for (const { number, text } of titles) add(number, [text.trim()]);
    for (const { line, label, value } of facts) add(line, [`${label}：`, value]);
    loose = [];
  };
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const header = readTextHeader(line.text);
    const table = header === null ? null : readTextTable(lines.slice(index), header);
    if (table === null) {
      loose.push(line);
      continue;
    }
    flush();
    addTable(table, rows.length, add, merges);
    index += table.lines - 1;
  }
  flush();
  return makeGrid(sheet, rows, numbers, merges);
}

/** `（2020 年度）`, `2020 年绩效目标`, alone on a line. */
function isYearTitle(text: string): boolean {
  return /^[(]?20\d{2}年[^,.;:。《》]{0,24}$/u.test(compactText(text));
}

function addTable(
  table: TextTable,
  top: number,
  add: (number: number, cells: readonly string[]) => void,
  merges: Area[],
): void {
  const { levels, words } = table.header;
  add(table.headerLine, words);
  const names: string[][] = table.rows.map(() => Array.from({ length: levels }, () => ""));
  for (const { text, level, first, last } of table.labels?.groups ?? []) {
    const row = names[first];
    if (row !== undefined) row[level] = text;
    if (last > first) {
      merges.push({ row: top + 1 + first, column: level, rows: last - first + 1, columns: 1 });
    }
  }
  table.rows.forEach(({ line, cells }, index) => add(line, [...(names[index] ?? []), ...cells]));
}

function makeGrid(
  sheet: string,
  rows: readonly (readonly string[])[],
  rowNumbers: readonly number[],
  merges: readonly Area[],
): Grid {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return {
    sheet,
    origin: { row: 0, column: 0 },
    cells: rows.map((row) =>
      Array.from({ length: width }, (_, column) => textCell(row[column] ?? "")),
    ),
    merges,
    hiddenRows: [],
    rowNumbers,
  };
}

function textCell(text: string): GridCell {
  return { value: text === "" ? null : text, text };
}
