import type { Area } from "../area";
import type { Grid } from "../grid";
import { groupColumns, kindOf } from "./column-groups";
import type { Header } from "./header";
import { headerAt } from "./header";
import { readHeaderWord } from "./header-words";
import type { IndicatorRow, TotalRow } from "./indicator-rows";
import { readIndicatorRows } from "./indicator-rows";
import { openSheet } from "./sheet-cells";
import { besideTables, partsOf } from "./side-by-side";
import type { SheetCells } from "./sheet-cells";
import type { Steps } from "./steps";
import { atOnce } from "./steps";
import type { TableMapping } from "./table-mapping";
import { mappedColumns } from "./table-mapping";

/** What speaks for a table being what it was taken for, and what against. */
export type Evidence =
  | { readonly kind: "header-words"; readonly count: number }
  | { readonly kind: "rows"; readonly count: number }
  | { readonly kind: "no-levels" }
  | { readonly kind: "rows-without-target"; readonly count: number }
  | { readonly kind: "few-rows"; readonly count: number };

export interface FoundTable {
  readonly mapping: TableMapping;
  readonly area: Area;
  /** Between 0 and 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  readonly rows: readonly IndicatorRow[];
  readonly totals: readonly TotalRow[];
}

/** Rows looked at between two rests. */
const REST = 5;

/** Every indicator table of a sheet, top to bottom, left to right (SPEC C1); none is an answer too. */
export function findTables(grid: Grid): readonly FoundTable[] {
  return atOnce(tablesInSteps(grid));
}

/** The same with rests. */
export function* tablesInSteps(grid: Grid): Steps<readonly FoundTable[]> {
  const sheet = openSheet(grid);
  const tables: FoundTable[] = [];
  for (let row = sheet.top; row < sheet.bottom; row += 1) {
    if (row % REST === 0) yield;
    for (const beside of besideTables(sheet, tables, row)) {
      const found = headerAt(beside, row);
      if (found === null) continue;
      for (const { header, sheet: own } of partsOf(found, beside)) {
        const table = yield* readTable(own, mappingOf(grid.sheet, header), header);
        if (table !== null) tables.push(table);
      }
    }
  }
  return tables;
}

/** Reads a table whose columns are known: pointed out by a person, or remembered in the workbook. */
export function readMappedTable(grid: Grid, mapping: TableMapping): FoundTable | null {
  return atOnce(mappedTableInSteps(grid, mapping));
}

/** The same with rests. */
export function mappedTableInSteps(grid: Grid, mapping: TableMapping): Steps<FoundTable | null> {
  return readTable(openSheet(grid), mapping, null);
}

function mappingOf(sheet: string, header: Header): TableMapping {
  return {
    sheet,
    kind: kindOf(header.columns),
    headerTop: header.top,
    headerBottom: header.bottom,
    groups: groupColumns(header.columns),
  };
}

function* readTable(
  sheet: SheetCells,
  mapping: TableMapping,
  header: Header | null,
): Steps<FoundTable | null> {
  if (mapping.groups.length === 0) return null;
  const { rows, totals, lastRow } = yield* readIndicatorRows(sheet, mapping);
  if (rows.length === 0 || isStacked(sheet, mapping, rows)) return null;
  const columns = header?.columns.map(({ column }) => column) ?? mappedColumns(mapping.groups);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const evidence = weigh(mapping, rows, header);
  return {
    mapping,
    area: {
      row: mapping.headerTop,
      column: left,
      rows: lastRow - mapping.headerTop + 1,
      columns: right - left + 1,
    },
    confidence: confidenceOf(evidence, rows.length),
    evidence,
    rows,
    totals,
  };
}

/**
 * 目标值 and 完成值 below each other, named in a column of their own: rows that hold one of both are no rows
 * of an indicator, and are not guessed at.
 */
function isStacked(
  sheet: SheetCells,
  { groups }: TableMapping,
  rows: readonly IndicatorRow[],
): boolean {
  const mapped = new Set(mappedColumns(groups));
  const [first, last] = [Math.min(...mapped), Math.max(...mapped)];
  for (let column = first; column < last; column += 1) {
    if (mapped.has(column)) continue;
    const named = rows.filter(({ row }) => {
      const role = readHeaderWord(sheet.cell(row, column).text)?.role;
      return role === "target" || role === "actual";
    });
    if (named.length * 2 > rows.length) return true;
  }
  return false;
}

function weigh(
  mapping: TableMapping,
  rows: readonly IndicatorRow[],
  header: Header | null,
): readonly Evidence[] {
  const evidence: Evidence[] = [{ kind: "rows", count: rows.length }];
  if (header !== null) evidence.push({ kind: "header-words", count: header.columns.length });
  if (mapping.groups.every(({ levels }) => levels.length === 0))
    evidence.push({ kind: "no-levels" });
  const without = rows.filter(({ target }) => target === null).length;
  if (without > 0) evidence.push({ kind: "rows-without-target", count: without });
  if (rows.length < 3) evidence.push({ kind: "few-rows", count: rows.length });
  return evidence;
}

/** Each doubt takes its share away; a header that names levels, indicator and target starts near 1. */
function confidenceOf(evidence: readonly Evidence[], rows: number): number {
  let confidence = 0.99;
  for (const item of evidence) {
    switch (item.kind) {
      case "header-words":
        if (item.count < 4) confidence -= 0.1;
        break;
      case "no-levels":
        confidence -= 0.2;
        break;
      case "rows-without-target":
        confidence -= 0.4 * (item.count / rows);
        break;
      case "few-rows":
        confidence -= 0.1;
        break;
      case "rows":
        break;
    }
  }
  return Math.max(0.05, Math.round(confidence * 100) / 100);
}
