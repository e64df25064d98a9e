import type { Cell, CellValue, WriteSheet } from "hucre/xlsx";
import { writeXlsx } from "hucre/xlsx";
import type {
  Finding,
  FormReading,
  Grid,
  JudgedTable,
  Language,
  MarkColumns,
  PlanMark,
} from "../core";
import {
  areaAddress,
  CHECK_GROUP_WORDS,
  explainFinding,
  FINDING_HEADERS,
  freeSheetName,
  MARK_HEADERS,
  markColumns,
  markLines,
  SEVERITY_WORDS,
  verdictMarks,
} from "../core";
import { addTextSheet } from "./added-sheet";
import { containerOf } from "./container";
import { addLooks } from "./look-parts";
import { markRules } from "./mark-rules";
import { markedSheet } from "./marked-sheet";
import { sheetParts } from "./outgoing/sheet-parts";
import { openZip } from "./outgoing/zip-parts";

/** A marked copy, and whether it has all that its source had. */
export interface MarkedCopy {
  readonly bytes: Uint8Array;
  /** `false`: a new workbook of values and merges, because the source was no .xlsx. */
  readonly whole: boolean;
}

/**
 * A copy of a form with 结论 and 说明 beside every table, in the first columns that are free (SPEC C11). Of an
 * .xlsx or .xlsm every other part stays byte for byte: charts, pictures, comments, rules, names, macros.
 * Anything else becomes a new workbook. The list of findings stands on a sheet of its own.
 */
export async function markedCopy(
  form: FormReading,
  findings: readonly Finding[],
  source: Uint8Array,
  language: Language,
): Promise<MarkedCopy> {
  const columns = markColumns(form.tables);
  const marks = form.tables.flatMap((table, index) => {
    const own = columns[index];
    return own === undefined ? [] : [markTable(table, own, language)];
  });
  const whole =
    containerOf(source) === "zip"
      ? patched(source, form, marks, findingRows(findings, language), language)
      : null;
  if (whole !== null) return { bytes: whole, whole: true };
  const sheets = new Map<string, WriteSheet>();
  const taken = (): readonly string[] => [...sheets.values()].map(({ name }) => name);
  for (const grid of form.grids.filter((each) => form.tables.some(({ grid: own }) => own === each)))
    sheets.set(grid.sheet, laidOut(grid, freeSheetName(grid.sheet, taken())));
  for (const mark of marks) apply(sheets.get(mark.sheet), mark);
  const filled = sheets.size === 0 ? [{ name: "Sheet1" }] : [...sheets.values()];
  const named = findings.map((finding) => ({
    ...finding,
    sheet: sheets.get(finding.sheet)?.name ?? finding.sheet,
  }));
  const name = freeSheetName(LIST_NAMES[language], taken());
  const added = findings.length === 0 ? [] : [findingSheet(findingRows(named, language), name)];
  return { bytes: await writeXlsx({ sheets: [...filled, ...added] }), whole: false };
}

/** A workbook of the kind that may hold macros: Excel opens it under no other ending than .xlsm. */
export function hasMacros(source: Uint8Array): boolean {
  return (
    containerOf(source) === "zip" &&
    (openZip(source).text("[Content_Types].xml") ?? "").includes(
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
  );
}

/** `null` for what is a zip as well but no .xlsx: a document, a binary workbook. */
function patched(
  source: Uint8Array,
  form: FormReading,
  marks: readonly TableMarks[],
  list: readonly (readonly string[])[],
  language: Language,
): Uint8Array | null {
  const parts = openZip(source);
  const sheets = sheetParts(parts);
  if (sheets.size === 0) return null;
  const looks = marks.length === 0 ? [] : addLooks(parts, marks[0]?.rules ?? []);
  for (const { sheet, cells, rules } of marks) {
    const name = sheets.get(sheet);
    const text = name === undefined ? null : parts.text(name);
    if (name === undefined || text === null) return null;
    const words = rules.map(({ area, word }, index) => ({
      range: areaAddress(area),
      word,
      look: looks[index] ?? 0,
    }));
    const marked = markedSheet(text, cells, words);
    if (marked === null) return null;
    parts.write(name, marked);
  }
  const name = LIST_NAMES[language];
  const earlier =
    form.grids.find(
      ({ sheet, cells }) =>
        sheet.startsWith(name) && cells[0]?.[0]?.text === FINDING_HEADERS[language][0],
    )?.sheet ?? null;
  if (list.length > 1 || earlier !== null) addTextSheet(parts, name, list, LIST_WIDTHS, earlier);
  return parts.bytes();
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

function markTable(
  table: JudgedTable,
  { verdict, reason }: MarkColumns,
  language: Language,
): TableMarks {
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
    written.set(`${row},${column}`, { value: text, type: "string", style: { numFmt: "@" } });
  }
  sheet.conditionalRules = [...(sheet.conditionalRules ?? []), ...markRules(rules)];
}

/** A grid as a sheet of a new file; texts stay texts, whatever they begin with. */
function laidOut(grid: Grid, name: string): WriteSheet {
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
    name,
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

function findingRows(
  findings: readonly Finding[],
  language: Language,
): readonly (readonly string[])[] {
  return [
    FINDING_HEADERS[language],
    ...findings.map((finding) => [
      finding.id,
      CHECK_GROUP_WORDS[language][finding.group],
      SEVERITY_WORDS[language][finding.severity],
      finding.sheet,
      finding.cell,
      explainFinding(finding, language),
    ]),
  ];
}

function findingSheet(list: readonly (readonly string[])[], name: string): FindingSheet {
  const cells = new Map<string, Cell>();
  list.forEach((line, row) =>
    line.forEach((value, column) => {
      cells.set(`${row},${column}`, { value, type: "string", style: { numFmt: "@" } });
    }),
  );
  return { name, rows: list.map((line) => [...line]), cells };
}

const LIST_WIDTHS = [10, 10, 8, 16, 10, 80] as const;
