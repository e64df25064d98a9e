import type { Univer } from "@univerjs/core";
import { BaseFunction, IFunctionService, type BaseValueObject } from "@univerjs/engine-formula";

import type { Book } from "./book";
import { GETTING_DATA } from "./cell-value";
import { readArguments, type Argument } from "./function-arguments";
import { readFunctionMetadata, type FunctionDescription } from "./function-metadata";
import { errorObject, readAnswer, valueObject, type Answer } from "./function-result";
import { COMMAND } from "./univer-command";

/** What the functions need of the host around them. */
export interface FunctionSurroundings {
  book(): Book;
  /** How a blank cell reaches a parameter of type any. */
  blank(): 0 | null;
  emit(entries: readonly object[]): void;
  reportDefect(error: unknown): void;
}

interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

interface Call {
  readonly id: number;
  readonly key: string;
  readonly description: FunctionDescription;
  readonly values: readonly Argument[];
  readonly hasErrors: boolean;
  readonly cell: CallingCell;
}

const INVOKE = { messageCategory: 1, messageType: 1000, targetId: "" } as const;
const ERRORS_ALLOWED = 4;

/**
 * Drives the real runtime of custom functions. Univer would wait for one cell before it asks the next, so its cells
 * first show that data is on its way; when the calculation is over all calls go out together, and when all answers
 * are in exactly the waiting cells are calculated again.
 */
export class CustomFunctions {
  /** What went wrong in a call, by cell: Univer's cells do not carry the text of an error. */
  readonly errorTexts = new Map<string, string>();
  private readonly known = new Map<string, FunctionDescription>();
  private readonly answers = new Map<string, Answer>();
  private readonly open = new Map<number, Call>();
  private readonly keysUnderway = new Set<string>();
  private queued: Call[] = [];
  private readonly noted = new Map<string, CallingCell>();
  private nextId = 1;
  private readonly service: IFunctionService;
  private readonly surroundings: FunctionSurroundings;

  constructor(univer: Univer, surroundings: FunctionSurroundings) {
    this.service = univer.__getInjector().get(IFunctionService);
    this.surroundings = surroundings;
  }

  /** Upper-case names as they are written in cells. */
  names(): Iterable<string> {
    return this.known.keys();
  }

  descriptions(): readonly FunctionDescription[] {
    return [...this.known.values()];
  }

  /** No call is queued or open and no cell waits. */
  get idle(): boolean {
    return this.queued.length === 0 && this.open.size === 0 && this.noted.size === 0;
  }

  /** Makes the functions of a functions.json known under a namespace; cells that show #NAME? stay so, as in Excel. */
  use(metadata: unknown, namespace: string): void {
    for (const description of readFunctionMetadata(metadata, namespace)) {
      this.known.set(description.name, description);
      const deferred = new DeferredFunction(
        description,
        (...call) => this.evaluate(...call),
        (error) => this.surroundings.reportDefect(error),
      );
      this.service.registerExecutors(deferred);
      this.service.deleteFormulaAstCacheKey(description.name);
    }
  }

  forgetAll(): void {
    this.service.unregisterExecutors(...this.known.keys());
    this.known.clear();
    this.answers.clear();
    this.open.clear();
    this.keysUnderway.clear();
    this.queued = [];
    this.noted.clear();
    this.errorTexts.clear();
  }

  /** Takes the entries of a result batch, `[[id, ok, value, errorCode?], …]`. */
  takeResults(results: readonly unknown[]): void {
    for (const entry of results) {
      if (!Array.isArray(entry)) continue;
      const call = this.open.get(Number(entry[0]));
      if (call === undefined) continue;
      this.open.delete(call.id);
      this.keysUnderway.delete(call.key);
      this.answers.set(call.key, readAnswer(entry));
    }
    this.advance();
  }

  /** Whatever an earlier runtime was asked, before the pane was reloaded for example, is asked again. */
  runtimeStarted(): void {
    this.queued = [...this.open.values(), ...this.queued];
    this.open.clear();
    // The runtime listens once it has the answer to this message.
    setTimeout(() => this.advance(), 0);
  }

  /** The next step, once no calculation runs: send what is queued, show what is answered, forget what is shown. */
  advance(): void {
    const book = this.surroundings.book();
    if (book.calculation.pending) return;
    if (this.queued.length > 0) this.sendQueued();
    else if (this.open.size === 0 && this.noted.size > 0) this.recalculate(book);
    else if (this.idle) this.answers.clear();
  }

  private evaluate(
    description: FunctionDescription,
    cell: CallingCell,
    given: readonly (BaseValueObject | null | undefined)[],
  ): BaseValueObject {
    const cellKey = `${cell.sheetId} ${cell.row} ${cell.column}`;
    const read = readArguments(given, description, this.surroundings.blank());
    if (read.kind === "error") return errorObject(read.code);
    if (read.kind === "waiting") {
      this.noted.set(cellKey, cell);
      return errorObject(GETTING_DATA);
    }
    const key = `${description.id} ${JSON.stringify(read.values)}`;
    const answer = this.answers.get(key);
    if (answer !== undefined) {
      if (answer.kind === "error") this.errorTexts.set(cellKey, answer.text);
      else this.errorTexts.delete(cellKey);
      return valueObject(answer);
    }
    this.noted.set(cellKey, cell);
    if (!this.keysUnderway.has(key)) {
      this.keysUnderway.add(key);
      this.queued.push({
        id: this.nextId++,
        key,
        description,
        values: read.values,
        hasErrors: read.hasErrors,
        cell,
      });
    }
    return errorObject(GETTING_DATA);
  }

  private sendQueued(): void {
    const calls = this.queued;
    this.queued = [];
    for (const call of calls) this.open.set(call.id, call);
    this.surroundings.emit(
      calls.map((call) => ({
        ...INVOKE,
        message: JSON.stringify([
          call.id,
          call.description.id,
          call.values,
          this.address(call.cell),
          call.hasErrors ? ERRORS_ALLOWED : 0,
        ]),
      })),
    );
  }

  private recalculate(book: Book): void {
    const cells = [...this.noted.values()];
    this.noted.clear();
    const dirtyRanges = cells
      .filter((cell) => book.sheetById(cell.sheetId) !== null)
      .map(({ sheetId, row, column }) => ({
        unitId: book.unitId,
        sheetId,
        range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      }));
    if (dirtyRanges.length === 0) return;
    book.bus.run(
      COMMAND.calculate,
      {
        dirtyRanges,
        dirtyNameMap: {},
        dirtyDefinedNameMap: {},
        dirtySuperTableMap: {},
        dirtyUnitFeatureMap: {},
        dirtyUnitOtherFormulaMap: {},
        clearDependencyTreeCache: {},
        forceCalculation: false,
        options: null,
      },
      { onlyLocal: true },
    );
  }

  private address({ sheetId, row, column }: CallingCell): string {
    return this.surroundings.book().addressOf(sheetId, row, column);
  }
}

type Evaluate = (
  description: FunctionDescription,
  cell: CallingCell,
  given: readonly (BaseValueObject | null | undefined)[],
) => BaseValueObject;

/** A synchronous function in Univer's eyes. */
class DeferredFunction extends BaseFunction {
  private readonly description: FunctionDescription;
  private readonly evaluate: Evaluate;
  private readonly report: (error: unknown) => void;

  constructor(
    description: FunctionDescription,
    evaluate: Evaluate,
    report: (error: unknown) => void,
  ) {
    super(description.name);
    this.description = description;
    this.evaluate = evaluate;
    this.report = report;
  }

  override isAddress(): boolean {
    return false;
  }

  /** A throw in here would end all calculation for good. */
  override calculate(...given: BaseValueObject[]): BaseValueObject {
    try {
      const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      return this.evaluate(this.description, cell, given);
    } catch (error) {
      this.report(error);
      return errorObject("#VALUE!");
    }
  }
}
