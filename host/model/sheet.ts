import type { ICellData, IRange, IStyleData, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";

import { HostFailure, invalidArgument } from "../protocol/failure";
import {
  areaBetween,
  intersection,
  lastColumn,
  lastRow,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
} from "./area";
import { AreaMap } from "./area-map";
import type { Book } from "./book";
import { STYLE_TRIGGER } from "./calculation";
import { valueOf, valueTypeOf, type WireValue } from "./cell-value";
import { ConditionalFormats } from "./conditional-formats";
import { borderOf, lookOf, type Border, type Look } from "./look";
import { newPrintSetup, type PrintSetup } from "./print-setup";
import { Protection } from "./protection";
import type { Shift } from "./shift";
import type { Table } from "./table";
import { COMMAND, HOST_TRIGGER } from "./univer-command";
import { Validations } from "./validations";

/** Points per pixel of Excel's screen. */
const POINTS = 0.75;

export type Side = "t" | "b" | "l" | "r";

/** One sheet of the workbook: its cells are Univer's, what Univer does not know is kept beside them. */
export class Sheet {
  readonly book: Book;
  readonly id: string;
  readonly protection = new Protection();
  readonly customProperties = new Map<string, string>();
  readonly print: PrintSetup = newPrintSetup();
  readonly conditionalFormats: ConditionalFormats;
  readonly validations: Validations;
  readonly tables: Table[] = [];
  /** Cells whose lock differs from the sheet's, that is from locked. */
  readonly locks = new AreaMap<boolean>();
  veryHidden = false;
  showHeadings = true;
  standardWidth = 8.43;

  constructor(book: Book, id: string) {
    this.book = book;
    this.id = id;
    this.conditionalFormats = new ConditionalFormats(this);
    this.validations = new Validations(this);
  }

  get deleted(): boolean {
    return this.book.unit.getSheetBySheetId(this.id) == null;
  }

  /** Univer's own sheet. A sheet that is gone answers ItemNotFound, as in Excel. */
  get model(): Worksheet {
    const model = this.book.unit.getSheetBySheetId(this.id);
    if (model == null) throw new HostFailure("ItemNotFound", "The sheet has been deleted.");
    return model;
  }

  get name(): string {
    return this.model.getName();
  }

  get visibility(): "Visible" | "Hidden" | "VeryHidden" {
    if (this.model.isSheetHidden() !== 1) return "Visible";
    return this.veryHidden ? "VeryHidden" : "Hidden";
  }

  run(command: string, params: object): void {
    this.book.bus.run(command, { unitId: this.book.unitId, subUnitId: this.id, ...params });
  }

  /** The cell as it is stored, or the part of a spilled result that it shows. */
  cell(row: number, column: number): ICellData | null {
    return this.spilled(row, column) ?? this.stored(row, column);
  }

  value(row: number, column: number): WireValue {
    return valueOf(this.cell(row, column));
  }

  formula(row: number, column: number): WireValue {
    const stored = this.stored(row, column);
    if (typeof stored?.f === "string" && stored.f !== "") return stored.f;
    return this.sharedFormula(stored, row, column) ?? this.value(row, column);
  }

  valueType(row: number, column: number): string {
    const computed = this.hasFormula(row, column) || this.spilled(row, column) !== null;
    return valueTypeOf(this.cell(row, column), computed);
  }

  hasFormula(row: number, column: number): boolean {
    const stored = this.stored(row, column);
    return stored !== null && Boolean(stored.f ?? stored.si);
  }

  /** The text that the cell shows. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    if (typeof value === "string") return value;
    const shown = this.model.getCell(row, column)?.v;
    return shown === null || shown === undefined ? String(value) : String(shown);
  }

  /** The range that a formula spills into, when this cell is part of one. */
  spillArea(row: number, column: number): Area | null {
    const ranges = this.formulas.getArrayFormulaRange()[this.book.unitId]?.[this.id] ?? {};
    for (const byColumn of Object.values(ranges)) {
      for (const range of Object.values(byColumn ?? {}) as readonly (IRange | null)[]) {
        if (range === null) continue;
        const area = areaBetween(range.startRow, range.startColumn, range.endRow, range.endColumn);
        if (intersection(area, { row, column, rows: 1, columns: 1 }) !== null) return area;
      }
    }
    return null;
  }

  look(row: number, column: number): Look {
    return lookOf(this.style(row, column));
  }

  border(row: number, column: number, side: Side): Border {
    return borderOf(this.style(row, column), side);
  }

  /** Stores cell data cell by cell; null leaves a cell alone. */
  write(
    changes: ReadonlyMap<number, ReadonlyMap<number, ICellData>>,
    trigger = HOST_TRIGGER,
  ): void {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    let bottom = -1;
    let right = -1;
    for (const [row, cells] of changes) {
      const line: Record<number, ICellData> = {};
      for (const [column, data] of cells) {
        line[column] = data;
        right = Math.max(right, column);
      }
      cellValue[row] = line;
      bottom = Math.max(bottom, row);
    }
    if (bottom < 0) return;
    this.grow(bottom, right);
    this.run(COMMAND.setRangeValues, { cellValue, trigger });
  }

  /** Changes the style of every cell of an area; whole rows, columns and sheets keep it as theirs. */
  restyle(area: Area, style: IStyleData | ((row: number, column: number) => IStyleData)): void {
    const wholeRows = area.columns === SHEET_COLUMNS;
    const wholeColumns = area.rows === SHEET_ROWS;
    if (wholeRows || wholeColumns) {
      if (typeof style === "function")
        throw invalidArgument("Borders of whole rows or columns are not kept.");
      this.restyleBands(area, style, wholeRows, wholeColumns);
      return;
    }
    const changes = new Map<number, Map<number, ICellData>>();
    for (let row = area.row; row <= lastRow(area); row += 1) {
      const line = new Map<number, ICellData>();
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        line.set(column, { s: typeof style === "function" ? style(row, column) : { ...style } });
      }
      changes.set(row, line);
    }
    this.write(changes, STYLE_TRIGGER);
  }

  merges(): readonly Area[] {
    return this.model.getMergeData().map(areaOf);
  }

  mergeAt(row: number, column: number): Area | null {
    const merged = this.model.getMergedCell(row, column);
    return merged == null ? null : areaOf(merged);
  }

  /** The smallest area from the first to the last cell that has content, or also those that have a format. */
  usedArea(valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const take = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.model.getCellMatrix().forValue((row, column, cell) => {
      const content =
        cell != null &&
        (Boolean(cell.f ?? cell.si) || (cell.v !== undefined && cell.v !== null && cell.v !== ""));
      if (content || (!valuesOnly && cell?.s != null)) take(row, column);
    });
    const spilled = this.formulas.getArrayFormulaCellData()[this.book.unitId]?.[this.id] ?? {};
    for (const [row, cells] of Object.entries(spilled)) {
      for (const column of Object.keys(cells ?? {})) take(Number(row), Number(column));
    }
    return bottom < 0 ? null : areaBetween(top, left, bottom, right);
  }

  columnWidth(column: number): number {
    return this.columnIsHidden(column) ? 0 : this.model.getColumnWidth(column) * POINTS;
  }

  rowHeight(row: number): number {
    return this.rowIsHidden(row) ? 0 : this.model.getRowHeight(row) * POINTS;
  }

  setColumnWidth(column: number, columns: number, points: number): void {
    const width = points / POINTS;
    this.grow(0, column + columns - 1);
    this.run(COMMAND.columnWidth, {
      ranges: [rangeOf({ row: 0, column, rows: 1, columns })],
      colWidth: width,
    });
  }

  setRowHeight(row: number, rows: number, points: number): void {
    const ranges = [rangeOf({ row, column: 0, rows, columns: 1 })];
    this.grow(row + rows - 1, 0);
    this.run(COMMAND.rowAutoHeight, { ranges, autoHeightInfo: 0 });
    this.run(COMMAND.rowHeight, { ranges, rowHeight: points / POINTS });
  }

  rowIsHidden(row: number): boolean {
    return !this.model.getRowRawVisible(row);
  }

  columnIsHidden(column: number): boolean {
    return !this.model.getColVisible(column);
  }

  hasStyle(row: number, column: number): boolean {
    return this.stored(row, column)?.s != null;
  }

  isLocked(row: number, column: number): boolean {
    return this.locks.at(row, column) ?? true;
  }

  /** Univer's grid has the size that was asked of it; Excel's is always whole. */
  grow(row: number, column: number): void {
    if (row >= SHEET_ROWS || column >= SHEET_COLUMNS) throw invalidArgument("Outside the sheet.");
    if (row >= this.model.getRowCount()) {
      this.run(COMMAND.rowCount, { rowCount: Math.min(SHEET_ROWS, row + 200) });
    }
    if (column >= this.model.getColumnCount()) {
      this.run(COMMAND.columnCount, { columnCount: Math.min(SHEET_COLUMNS, column + 20) });
    }
  }

  /** Moves everything that Univer does not move by itself. */
  shift(shift: Shift): void {
    this.locks.shift(shift);
    this.validations.shift(shift);
    this.conditionalFormats.shift(shift);
    this.print.shift(shift);
    for (const table of this.tables) table.shift(shift);
  }

  private get formulas(): FormulaDataModel {
    return this.book.bus.injector.get(FormulaDataModel);
  }

  private stored(row: number, column: number): ICellData | null {
    return this.model.getCellMatrix().getValue(row, column) ?? null;
  }

  private spilled(row: number, column: number): ICellData | null {
    return (
      this.formulas.getArrayFormulaCellData()[this.book.unitId]?.[this.id]?.[row]?.[column] ?? null
    );
  }

  /** Cells filled down share one formula in Univer and keep only its id. */
  private sharedFormula(stored: ICellData | null, row: number, column: number): string | null {
    if (stored?.si == null) return null;
    const formula = this.formulas.getFormulaStringByCell(row, column, this.id, this.book.unitId);
    return typeof formula === "string" ? formula : null;
  }

  private style(row: number, column: number): IStyleData {
    // Without what conditional formats paint over it.
    return this.model.getComposedCellStyleByCellData(row, column, this.stored(row, column));
  }

  private restyleBands(
    area: Area,
    style: IStyleData,
    wholeRows: boolean,
    wholeColumns: boolean,
  ): void {
    if (wholeRows && wholeColumns) {
      const old = this.model.getDefaultCellStyleInternal() ?? {};
      this.run(COMMAND.defaultStyle, { defaultStyle: merged(old, style) });
    } else if (wholeColumns) {
      this.grow(0, lastColumn(area));
      const columnData: Record<number, object> = {};
      for (let column = area.column; column <= lastColumn(area); column += 1) {
        columnData[column] = { s: merged(this.model.getColumnStyle(column) ?? {}, style) };
      }
      this.run(COMMAND.columnData, { columnData });
    } else {
      this.grow(lastRow(area), 0);
      const rowData: Record<number, object> = {};
      for (let row = area.row; row <= lastRow(area); row += 1) {
        rowData[row] = { s: merged(this.model.getRowStyle(row) ?? {}, style) };
      }
      this.run(COMMAND.rowData, { rowData });
    }
    const changes = new Map<number, Map<number, ICellData>>();
    this.model.getCellMatrix().forValue((row, column, cell) => {
      const inside = intersection(area, { row, column, rows: 1, columns: 1 }) !== null;
      if (!inside || cell?.s == null) return;
      const line = changes.get(row) ?? new Map<number, ICellData>();
      changes.set(row, line.set(column, { s: { ...style } }));
    });
    this.write(changes, STYLE_TRIGGER);
  }
}

export function rangeOf(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: lastRow(area),
    endColumn: lastColumn(area),
  };
}

function areaOf(range: IRange): Area {
  return areaBetween(range.startRow, range.startColumn, range.endRow, range.endColumn);
}

function merged(old: IStyleData, style: IStyleData): IStyleData {
  const entries = Object.entries({ ...old, ...style }).filter(([, value]) => value !== null);
  return Object.fromEntries(entries);
}
