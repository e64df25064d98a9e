import type { Univer } from "@univerjs/core";

import type { DirectPort } from "../channels/direct";
import type { TestHost } from "../jest-global";
import { totalTraffic, type Batch, type Traffic } from "../protocol/traffic";
import { readAddress } from "./address";
import type { Area } from "./area";
import { CellRange } from "./cell-range";
import { writeEntries } from "./cell-writing";
import { openEmptyWorkbook } from "./headless";
import type { Host } from "./host";
import type { Sheet } from "./sheet";
import { takeSnapshot } from "./sheet-snapshot";
import type { SheetSnapshot } from "./snapshot";

/** Marks the edits of a person for those who listen to the workbook. */
const USER_TRIGGER = "user";

/** The person at the keyboard, and the counters; data is handed over as objects of the test's own window. */
export class JestHost implements TestHost {
  private readonly host: Host;
  private readonly univer: Univer;
  private readonly port: DirectPort;
  private readonly json: JSON;
  private nextUnit = 1;
  private editedCell: string | null = null;

  constructor(host: Host, univer: Univer, port: DirectPort, json: JSON) {
    this.host = host;
    this.univer = univer;
    this.port = port;
    this.json = json;
  }

  async reset(): Promise<void> {
    await this.host.settled();
    const old = this.host.book.unitId;
    const unitId = `workbook ${this.nextUnit++}`;
    openEmptyWorkbook(this.univer, unitId);
    this.host.openWorkbook(unitId);
    this.univer.__getInjector();
    this.host.closeUnit(old);
    this.host.blankArgument = "zero";
    this.editedCell = null;
    await this.host.settled();
  }

  async record(work: () => unknown): Promise<Traffic> {
    const batches: Batch[] = [];
    const stop = this.host.recordBatches((batch) => batches.push(batch));
    try {
      await work();
      await this.host.settled();
    } finally {
      stop();
    }
    return this.own(totalTraffic(batches));
  }

  settled(): Promise<void> {
    return this.host.settled();
  }

  beforeBatch(listener: (batch: Batch) => void | Promise<void>): () => void {
    return this.host.beforeBatch(listener);
  }

  inject(code: string, options: { readonly after?: number; readonly message?: string } = {}): void {
    this.host.inject(code, options.after, options.message);
  }

  async userEdits(address: string, text: string): Promise<void> {
    const range = this.range(address);
    const [row, column] = [range.area.row, range.area.column];
    const validation = range.sheet.validations.at(row, column);
    const stops = validation.alert.showAlert && validation.alert.style === "Stop";
    const old = range.sheet.cell(row, column);
    writeEntries(range, () => text, USER_TRIGGER);
    if (
      stops &&
      validation.kind !== "custom" &&
      !range.sheet.validations.accepts(
        validation,
        range.sheet.value(row, column),
        range.sheet.text(row, column),
      )
    ) {
      range.sheet.write(new Map([[row, new Map([[column, old ?? { v: null, f: null }]])]]));
      throw new Error(`${address} does not take ${text}: ${validation.alert.message}`);
    }
    await this.host.settled();
  }

  async select(address: string): Promise<void> {
    const { sheet, area } = this.range(address);
    this.host.book.select(sheet, [area]);
    await this.host.settled();
  }

  beginEdit(address?: string): void {
    this.editedCell = address ?? null;
    this.host.beginEdit();
  }

  async endEdit(text?: string): Promise<void> {
    const cell = this.editedCell;
    this.editedCell = null;
    if (text !== undefined && cell !== null)
      writeEntries(this.range(cell), () => text, USER_TRIGGER);
    this.host.endEdit();
    await this.host.settled();
  }

  async activate(sheet: string): Promise<void> {
    this.host.book.activate(this.sheet(sheet));
    await this.host.settled();
  }

  async addSheet(name: string): Promise<void> {
    this.host.book.addSheet(name);
    await this.host.settled();
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    this.host.book.renameSheet(this.sheet(sheet), name);
    await this.host.settled();
  }

  async deleteSheet(sheet: string): Promise<void> {
    this.host.book.deleteSheet(this.sheet(sheet));
    await this.host.settled();
  }

  async protect(sheet: string, password?: string): Promise<void> {
    this.sheet(sheet).protection.protect({}, password ?? null);
    await this.host.settled();
  }

  async unprotect(sheet: string): Promise<void> {
    this.sheet(sheet).protection.unprotect();
    await this.host.settled();
  }

  async insertRows(sheet: string, row: number, count = 1): Promise<void> {
    this.host.book.insertRows(this.sheet(sheet), row - 1, count);
    await this.host.settled();
  }

  async deleteRows(sheet: string, row: number, count = 1): Promise<void> {
    this.host.book.deleteRows(this.sheet(sheet), row - 1, count);
    await this.host.settled();
  }

  async insertColumns(sheet: string, column: number, count = 1): Promise<void> {
    this.host.book.insertColumns(this.sheet(sheet), column - 1, count);
    await this.host.settled();
  }

  async deleteColumns(sheet: string, column: number, count = 1): Promise<void> {
    this.host.book.deleteColumns(this.sheet(sheet), column - 1, count);
    await this.host.settled();
  }

  get blankArgument(): "zero" | "null" {
    return this.host.blankArgument;
  }

  set blankArgument(value: "zero" | "null") {
    this.host.blankArgument = value;
  }

  useFunctions(metadata: unknown, namespace = ""): void {
    this.host.useFunctions(metadata, namespace);
  }

  runCommand(functionName: string): Promise<void> {
    return this.port.runCommand(functionName);
  }

  sheetNames(): readonly string[] {
    return this.own(this.host.book.sheets().map((sheet) => sheet.name));
  }

  activeSheet(): string {
    return this.host.book.activeSheet.name;
  }

  openedFiles(): readonly string[] {
    return this.own([...this.host.book.openedFiles]);
  }

  snapshot(sheet?: string): SheetSnapshot {
    return this.own(
      takeSnapshot(sheet === undefined ? this.host.book.activeSheet : this.sheet(sheet)),
    );
  }

  get settings(): Readonly<Record<string, unknown>> {
    return this.own(Object.fromEntries(this.host.book.settings));
  }

  get paneVisibility(): "Visible" | "Background" {
    return this.host.addIn.paneVisibility;
  }

  private sheet(name: string): Sheet {
    const sheet = this.host.book.findSheet(name);
    if (sheet === null) throw new Error(`The workbook has no sheet ${name}.`);
    return sheet;
  }

  private range(address: string): CellRange {
    const parsed = readAddress(address);
    const area: Area | undefined = parsed?.areas[0];
    if (parsed === null || area === undefined) throw new Error(`${address} is not an address.`);
    return new CellRange(
      parsed.sheet === null ? this.host.book.activeSheet : this.sheet(parsed.sheet),
      area,
    );
  }

  /** The same data as objects of the test's window: jest compares prototypes in toStrictEqual. */
  private own<T>(data: T): T {
    return this.json.parse(JSON.stringify(data)) as T;
  }
}
