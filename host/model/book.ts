import {
  Direction,
  IUniverInstanceService,
  IUndoRedoService,
  mergeWorksheetSnapshotWithDefault,
  type Univer,
  type Workbook,
} from "@univerjs/core";

import { HostFailure, invalidArgument } from "../protocol/failure";
import { readAddress, writeArea, writeSheetName } from "./address";
import { areaBetween, type Area } from "./area";
import { BookEvents, EVENT } from "./book-events";
import { Calculation } from "./calculation";
import type { CellRange } from "./cell-range";
import { DefinedNames } from "./defined-names";
import { checkSheetName } from "./names";
import { rangeOf, Sheet } from "./sheet";
import { shiftArea, type Shift } from "./shift";
import { COMMAND, HOST_TRIGGER, UniverBus } from "./univer-command";

/** What the program around a workbook gives it. */
export interface BookSurroundings {
  /** Upper-case names of the custom functions, `PERF.EVAL`. */
  functionNames(): Iterable<string>;
  eventsWaiting(): void;
  /** The visible grid scrolls there; nothing to do without one. */
  reveal(sheetId: string, area: Area): void;
}

/** Sizes that a sheet begins with; it grows when something is written outside. */
const NEW_SHEET = {
  rowCount: 200,
  columnCount: 26,
  defaultColumnWidth: 72,
  defaultRowHeight: 19,
} as const;

/** The workbook: one Univer unit, and what Univer does not know. */
export class Book {
  readonly bus: UniverBus;
  readonly unit: Workbook;
  readonly unitId: string;
  readonly calculation: Calculation;
  readonly events: BookEvents;
  readonly names: DefinedNames;
  /** Document settings, shared by `Office.context.document.settings` and `workbook.settings`. */
  readonly settings = new Map<string, unknown>();
  readonly customXml = new Map<string, string>();
  readonly properties: Record<string, unknown> = {};
  calculationMode = "Automatic";
  /** Files that the add-in opened in windows of their own, in base64. */
  readonly openedFiles: string[] = [];
  private readonly sheetsById = new Map<string, Sheet>();
  private readonly selections = new Map<string, readonly Area[]>();
  private readonly kept = new Set<CellRange>();
  private readonly passing = new Set<CellRange>();
  private readonly surroundings: BookSurroundings;
  private nextId = 1;

  constructor(univer: Univer, unitId: string, surroundings: BookSurroundings) {
    this.bus = new UniverBus(univer);
    this.unitId = unitId;
    const unit = this.bus.injector.get(IUniverInstanceService).getUnit<Workbook>(unitId);
    if (unit == null) throw new Error(`Univer has no workbook ${unitId}.`);
    this.unit = unit as Workbook;
    this.surroundings = surroundings;
    this.calculation = new Calculation(this.bus);
    this.events = new BookEvents(this);
    this.names = new DefinedNames(this);
    this.follow();
  }

  newId(prefix: string): string {
    return `${prefix}${this.nextId++}`;
  }

  functionNames(): Iterable<string> {
    return this.surroundings.functionNames();
  }

  eventsWaiting(): void {
    this.surroundings.eventsWaiting();
  }

  sheets(): readonly Sheet[] {
    return this.unit.getSheets().map((model) => this.sheet(model.getSheetId()));
  }

  /** By name without case, or by id; null when there is none. */
  findSheet(key: unknown): Sheet | null {
    const text = String(key);
    const folded = text.toLowerCase();
    return (
      this.sheets().find((sheet) => sheet.id === text || sheet.name.toLowerCase() === folded) ??
      null
    );
  }

  sheetById(id: string): Sheet | null {
    return this.unit.getSheetBySheetId(id) == null ? null : this.sheet(id);
  }

  get activeSheet(): Sheet {
    return this.sheet(this.unit.getActiveSheet().getSheetId());
  }

  addSheet(name: unknown): Sheet {
    const taken = this.sheets().map((sheet) => sheet.name);
    const checked =
      name === null || name === undefined ? freeSheetName(taken) : checkSheetName(name, taken);
    const id = this.newSheetId();
    const data = mergeWorksheetSnapshotWithDefault({ ...NEW_SHEET, id, name: checked });
    this.bus.run(COMMAND.insertSheet, { unitId: this.unitId, index: taken.length, sheet: data });
    const sheet = this.sheet(id);
    this.events.raise(EVENT.added, id, { source: "Local" });
    return sheet;
  }

  renameSheet(sheet: Sheet, name: unknown): void {
    const taken = this.sheets().filter((other) => other !== sheet);
    const checked = checkSheetName(
      name,
      taken.map((other) => other.name),
    );
    if (checked !== sheet.name) sheet.run(COMMAND.renameSheet, { name: checked });
  }

  deleteSheet(sheet: Sheet): void {
    const others = this.sheets().filter(
      (other) => other !== sheet && other.visibility === "Visible",
    );
    const [next] = others;
    if (next === undefined)
      throw new HostFailure("InvalidOperation", "The last visible sheet cannot be deleted.");
    if (this.activeSheet === sheet) this.activate(next);
    sheet.run(COMMAND.removeSheet, {});
  }

  activate(sheet: Sheet): void {
    if (sheet.visibility !== "Visible")
      throw new HostFailure("InvalidOperation", "A hidden sheet cannot be activated.");
    const before = this.activeSheet;
    if (before !== sheet) sheet.run(COMMAND.activeSheet, {});
  }

  selection(sheet: Sheet): readonly Area[] {
    return this.selections.get(sheet.id) ?? [areaBetween(0, 0, 0, 0)];
  }

  select(sheet: Sheet, areas: readonly Area[]): void {
    this.activate(sheet);
    for (const area of areas) sheet.grow(Math.min(area.row, 1_000_000), area.column);
    const selections = areas.map((area) => ({
      range: rangeOf(area),
      primary: {
        ...rangeOf({ row: area.row, column: area.column, rows: 1, columns: 1 }),
        actualRow: area.row,
        actualColumn: area.column,
        isMerged: false,
        isMergedMainCell: false,
      },
      style: null,
    }));
    this.bus.run(COMMAND.selections, {
      unitId: this.unitId,
      subUnitId: sheet.id,
      selections,
      type: 2,
    });
    const [first] = areas;
    if (first !== undefined) this.surroundings.reveal(sheet.id, first);
  }

  /** `B3`, `Sheet1!B3:C4`, a defined name; null when the text is none of these. */
  resolveReference(
    text: string,
    base: Sheet,
  ): { readonly sheet: Sheet; readonly area: Area } | null {
    const address = readAddress(text);
    if (address !== null) {
      const sheet = address.sheet === null ? base : this.findSheet(address.sheet);
      const [area] = address.areas;
      return sheet === null || area === undefined || address.areas.length > 1
        ? null
        : { sheet, area };
    }
    const name = this.names.find(text, base) ?? this.names.find(text, null);
    const formula = name?.formula.slice(1) ?? "";
    return readAddress(formula) === null ? null : this.resolveReference(formula, base);
  }

  /** `'绩效目标表'!C3`, as functions are told where they are called from. */
  addressOf(sheetId: string, row: number, column: number): string {
    const name = this.sheetById(sheetId)?.name ?? "";
    return `${writeSheetName(name)}!${writeArea({ row, column, rows: 1, columns: 1 })}`;
  }

  insertRows(sheet: Sheet, row: number, count: number): void {
    sheet.grow(row, 0);
    const range = {
      startRow: row,
      endRow: row + count - 1,
      startColumn: 0,
      endColumn: sheet.model.getColumnCount() - 1,
    };
    sheet.run(COMMAND.insertRows, { range, direction: Direction.DOWN });
  }

  deleteRows(sheet: Sheet, row: number, count: number): void {
    sheet.grow(row + count, 0);
    const range = {
      startRow: row,
      endRow: row + count - 1,
      startColumn: 0,
      endColumn: sheet.model.getColumnCount() - 1,
    };
    sheet.run(COMMAND.removeRows, { range });
  }

  insertColumns(sheet: Sheet, column: number, count: number): void {
    sheet.grow(0, column);
    const range = {
      startColumn: column,
      endColumn: column + count - 1,
      startRow: 0,
      endRow: sheet.model.getRowCount() - 1,
    };
    sheet.run(COMMAND.insertColumns, { range, direction: Direction.RIGHT });
  }

  deleteColumns(sheet: Sheet, column: number, count: number): void {
    sheet.grow(0, column + count);
    const range = {
      startColumn: column,
      endColumn: column + count - 1,
      startRow: 0,
      endRow: sheet.model.getRowCount() - 1,
    };
    sheet.run(COMMAND.removeColumns, { range });
  }

  track(range: CellRange): void {
    this.passing.add(range);
  }

  keep(range: CellRange): void {
    this.kept.add(range);
  }

  release(range: CellRange): void {
    this.kept.delete(range);
  }

  /** After each batch: what it built is shown, its ranges that nobody keeps are forgotten, undo is gone as in old Excel. */
  endBatch(wrote: boolean): void {
    for (const sheet of this.sheets()) this.flush(sheet);
    this.passing.clear();
    if (wrote) this.bus.injector.get(IUndoRedoService).clearUndoRedo(this.unitId);
  }

  dispose(): void {
    this.bus.dispose();
  }

  private flush(sheet: Sheet): void {
    sheet.conditionalFormats.flush();
    sheet.validations.flush();
  }

  private sheet(id: string): Sheet {
    const known = this.sheetsById.get(id);
    if (known !== undefined) return known;
    const sheet = new Sheet(this, id);
    this.sheetsById.set(id, sheet);
    return sheet;
  }

  private newSheetId(): string {
    let id = "";
    do id = `{${String(this.nextId++).padStart(8, "0")}-0000-4000-8000-000000000000}`;
    while (this.unit.getSheetBySheetId(id) != null);
    return id;
  }

  /** Hears what happens to the workbook, by the wire or by a person. */
  private follow(): void {
    let active = this.unit.getActiveSheet().getSheetId();
    this.bus.after((id, params, onlyLocal) => {
      if (params["unitId"] !== this.unitId) return;
      const sheetId = String(params["subUnitId"]);
      switch (id) {
        case COMMAND.setRangeValues:
          if (!onlyLocal) this.valuesChanged(sheetId, params);
          return;
        case COMMAND.rowsInserted:
        case COMMAND.rowsRemoved:
        case COMMAND.columnsInserted:
        case COMMAND.columnsRemoved:
          this.shifted(id, sheetId, params["range"]);
          return;
        case COMMAND.selections:
          this.selected(sheetId, params["selections"]);
          return;
        case COMMAND.activeSheet:
          if (active === sheetId) return;
          this.events.raise(EVENT.deactivated, active, {});
          active = sheetId;
          this.events.raise(EVENT.activated, sheetId, {});
          return;
        case COMMAND.sheetRemoved:
          this.sheetsById.get(sheetId)?.conditionalFormats.changed();
          this.events.raise(EVENT.deleted, sheetId, { source: "Local" });
          return;
      }
    });
  }

  private valuesChanged(sheetId: string, params: Readonly<Record<string, unknown>>): void {
    const trigger = params["trigger"];
    // Results of formulas come without a trigger.
    if (trigger === undefined) return;
    const area = changedArea(params["cellValue"] as CellChanges);
    if (area === null) return;
    this.events.raise(EVENT.changed, sheetId, {
      changeType: "RangeEdited",
      source: "Local",
      address: writeArea(area),
      shiftDirection: "None",
      referenceId: `event ${sheetId} ${writeArea(area)}`,
      triggerSource: trigger === HOST_TRIGGER ? "ThisLocalAddin" : "Unknown",
    });
  }

  private shifted(command: string, sheetId: string, range: unknown): void {
    const { startRow, endRow, startColumn, endColumn } = range as ReturnType<typeof rangeOf>;
    const rows = command === COMMAND.rowsInserted || command === COMMAND.rowsRemoved;
    const insert = command === COMMAND.rowsInserted || command === COMMAND.columnsInserted;
    const shift: Shift = {
      axis: rows ? "rows" : "columns",
      kind: insert ? "insert" : "delete",
      at: rows ? startRow : startColumn,
      count: rows ? endRow - startRow + 1 : endColumn - startColumn + 1,
    };
    const sheet = this.sheet(sheetId);
    sheet.shift(shift);
    for (const live of new Set([...this.kept, ...this.passing]))
      if (live.sheet === sheet) live.shift(shift);
    const selection = this.selection(sheet).flatMap((area) => shiftArea(area, shift) ?? []);
    this.selections.set(sheetId, selection.length > 0 ? selection : [areaBetween(0, 0, 0, 0)]);
    // Univer's visible grid moves rules by itself in the same command; the host's copy is written once that is over.
    queueMicrotask(() => {
      if (!sheet.deleted) this.flush(sheet);
    });
    const address = rows
      ? `${startRow + 1}:${endRow + 1}`
      : writeArea({ row: 0, rows: 1_048_576, column: startColumn, columns: shift.count });
    this.events.raise(EVENT.changed, sheetId, {
      changeType: `${rows ? "Row" : "Column"}${insert ? "Inserted" : "Deleted"}`,
      source: "Local",
      address,
      shiftDirection: "None",
      referenceId: `event ${sheetId} ${address}`,
      triggerSource: "Unknown",
    });
  }

  private selected(sheetId: string, selections: unknown): void {
    const ranges = (selections as readonly { readonly range: ReturnType<typeof rangeOf> }[]).map(
      (entry) => entry.range,
    );
    const areas = ranges.map((range) =>
      areaBetween(range.startRow, range.startColumn, range.endRow, range.endColumn),
    );
    if (
      areas.length === 0 ||
      areas.some((area) => !Number.isFinite(area.row) || !Number.isFinite(area.column))
    )
      return;
    const before = this.selections.get(sheetId);
    if (JSON.stringify(before) === JSON.stringify(areas)) return;
    this.selections.set(sheetId, areas);
    this.events.raise(EVENT.selection, sheetId, {
      address: areas.map(writeArea).join(","),
      isInsideTable: false,
      worksheetId: sheetId,
    });
    this.events.raiseDocumentSelection();
  }
}

type CellChanges = Readonly<Record<string, Readonly<Record<string, object | null>> | null>> | null;

/** The smallest area around the cells whose content changed; null when only their looks did. */
function changedArea(changes: CellChanges): Area | null {
  let area: Area | null = null;
  for (const [row, cells] of Object.entries(changes ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (cell !== null && !("v" in cell) && !("f" in cell)) continue;
      const at = { row: Number(row), column: Number(column) };
      area =
        area === null
          ? { ...at, rows: 1, columns: 1 }
          : areaBetween(
              Math.min(area.row, at.row),
              Math.min(area.column, at.column),
              Math.max(area.row + area.rows - 1, at.row),
              Math.max(area.column + area.columns - 1, at.column),
            );
    }
  }
  return area;
}

function freeSheetName(taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = `Sheet${number}`;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
    if (number > 10_000) throw invalidArgument("Too many sheets.");
  }
}
