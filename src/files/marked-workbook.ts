import type { Cell, CellValue, WriteSheet } from "hucre/xlsx";
import { openXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import type { Finding, FormReading, Grid, JudgedTable, Language, PlanMark } from "../core";
import {
  CHECK_GROUP_WORDS,
  explainFinding,
  MARK_HEADERS,
  markColumns,
  markLines,
  SEVERITY_WORDS,
  verdictMarks,
} from "../core";
import { containerOf } from "./container";
import { markRules } from "./mark-rules";

/**
 * A copy of a form with 结论 and 说明 beside every table, in the first columns that are free. A workbook
 * keeps everything else it has; a form from a document or a text becomes a new workbook. The list of
 * findings stands on a sheet of its own, named where no other sheet is.
 */
export async function markedWorkbook(
  form: FormReading,
  findings: readonly Finding[],
  source: Uint8Array,
  language: Language,
): Promise<Uint8Array> {
  const marks = form.tables.map((table) => markTable(table, language));
  const list = findingSheet(form, findings, language);
  const workbook = containerOf(source) === "zip" ? await openWorkbook(source, marks) : null;
  if (workbook === null) {
    const sheets = new Map(
      form.grids
        .filter((grid) => form.tables.some((table) => table.grid === grid))
        .map((grid, index) => [grid.sheet, laidOut(grid, index)]),
    );
    for (const mark of marks) apply(sheets.get(mark.sheet), mark);
    const filled = sheets.size === 0 ? [{ name: "Sheet1" }] : [...sheets.values()];
    return writeXlsx({ sheets: list === null ? filled : [...filled, list] });
  }
  for (const mark of marks)
    apply(
      workbook.sheets.find(({ name }) => name === mark.sheet),
      mark,
    );
  if (list !== null) {
    workbook.sheets = [...workbook.sheets.filter(({ name }) => name !== list.name), list];
  }
  return saveXlsx(workbook);
}

/** `null` for what is a zip as well but no .xlsx: a document, a binary workbook. */
async function openWorkbook(source: Uint8Array, marks: readonly TableMarks[]) {
  try {
    const workbook = await openXlsx(source, { readStyles: true });
    const names = new Set(workbook.sheets.map(({ name }) => name));
    return names.size > 0 && marks.every(({ sheet }) => names.has(sheet)) ? workbook : null;
  } catch {
    return null;
  }
}

interface TableMarks {
  readonly sheet: string;
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly text: string;
  }[];
  readonly rules: readonly PlanMark[];
}

function markTable(table: JudgedTable, language: Language): TableMarks {
  const { verdict, reason } = markColumns(table);
  const header = table.mapping.headerTop;
  const words = MARK_HEADERS[language];
  const cells = markLines(table, language).flatMap((line) => [
    { row: line.row, column: verdict, text: line.word },
    { row: line.row, column: reason, text: line.reason },
  ]);
  const area = { row: header + 1, column: verdict, rows: table.area.rows - 1, columns: 1 };
  return {
    sheet: table.mapping.sheet,
    cells: [
      { row: header, column: verdict, text: words.verdict },
      { row: header, column: reason, text: words.reason },
      ...cells,
    ],
    rules: verdictMarks(area, "exceptions", language),
  };
}

const LIST_NAMES = { "zh-CN": "核对记录", en: "Check record" } as const;

type Marked = Pick<WriteSheet, "name" | "rows" | "cells" | "conditionalRules">;

function apply(sheet: Marked | undefined, { cells, rules }: TableMarks): void {
  if (sheet === undefined) return;
  const rows = (sheet.rows ??= []);
  const written = (sheet.cells ??= new Map<string, Partial<Cell>>()) as Map<string, Partial<Cell>>;
  for (const { row, column, text } of cells) {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = text;
    const { style } = written.get(`${row},${column}`) ?? {};
    written.set(`${row},${column}`, {
      value: text,
      type: "string",
      ...(style === undefined ? {} : { style }),
    });
  }
  const ours = new Set(rules.map(({ area }) => markRules([{ area, word: "" }])[0]?.range));
  const kept = (sheet.conditionalRules ?? []).filter(({ range }) => !ours.has(range));
  sheet.conditionalRules = [...kept, ...markRules(rules, kept.length)];
}

/** A grid as a sheet of a new file; texts stay texts, whatever they begin with. */
function laidOut(grid: Grid, index: number): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const { row: top, column: left } = grid.origin;
  const blank = Array.from({ length: left }, () => null);
  const rows = [
    ...Array.from({ length: top }, () => []),
    ...grid.cells.map((line) => [...blank, ...line.map(({ value }) => value)]),
  ];
  grid.cells.forEach((line, row) =>
    line.forEach(({ value, format }, column) => {
      if (value === null) return;
      const text = typeof value === "string";
      cells.set(`${top + row},${left + column}`, {
        value,
        type: text ? "string" : typeof value === "number" ? "number" : "boolean",
        style: text ? { numFmt: "@" } : format === undefined ? {} : { numFmt: format },
      });
    }),
  );
  return {
    name: sheetName(grid.sheet, index),
    rows,
    cells,
    merges: grid.merges.map(({ row, column, rows: height, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + height - 1,
      endCol: column + columns - 1,
    })),
  };
}

interface FindingSheet {
  name: string;
  rows: CellValue[][];
  cells: Map<string, Cell>;
}

/** What Excel takes as a sheet's name: 31 characters, none of them special, each name once. */
function sheetName(name: string, index: number): string {
  const plain = name.replace(/[\\/?*[\]:']/gu, "_");
  return index === 0 ? plain.slice(0, 31) : `${plain.slice(0, 27)} ${index + 1}`;
}

function findingSheet(
  form: FormReading,
  findings: readonly Finding[],
  language: Language,
): FindingSheet | null {
  const name = LIST_NAMES[language];
  const other = form.grids.find(({ sheet }) => sheet === name);
  const taken = other !== undefined && other.cells[0]?.[0]?.text !== LIST_HEADER[0];
  if (findings.length === 0 || taken) return null;
  const words = SEVERITY_WORDS[language];
  const rows: CellValue[][] = [
    [...LIST_HEADER],
    ...findings.map((finding) => [
      finding.id,
      CHECK_GROUP_WORDS[language][finding.group],
      words[finding.severity],
      finding.sheet,
      finding.cell,
      explainFinding(finding, language),
    ]),
  ];
  const cells = new Map<string, Cell>();
  rows.forEach((line, row) =>
    line.forEach((value, column) => {
      cells.set(`${row},${column}`, { value, type: "string", style: { numFmt: "@" } });
    }),
  );
  return { name, rows, cells };
}

const LIST_HEADER = ["检查编号", "类别", "级别", "工作表", "单元格", "问题"] as const;
