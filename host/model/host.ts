import { IUniverInstanceService, type Univer } from "@univerjs/core";

import type { BatchBody, BatchResponse } from "../protocol/batch";
import { Bridge, type Refusal, type RequestInfo } from "../protocol/bridge";
import { dispatch, type Program } from "../protocol/dispatcher";
import { HostFailure, notImplemented } from "../protocol/failure";
import { describeBatch } from "../protocol/recorder";
import type { Batch } from "../protocol/traffic";
import { wire, type WireObject, type WireType } from "../protocol/wire-type";
import type { Area } from "./area";
import { Book } from "./book";
import { CustomFunctions } from "./custom-functions";
import { documentCopy } from "./document-copy";
import { workbookType } from "./excel/workbook";
import { functionsService } from "./functions-service";
import { LIMITS } from "./limits";
import { ReferenceTable } from "./reference-table";
import { addInService, type AddInState } from "./services";

export interface HostOptions {
  readonly univer: Univer;
  readonly unitId: string;
  /** Above this ExcelApi version members answer ApiNotFound; tells the set of a member, or undefined if it has none. */
  readonly apiSetOf?: (type: string, member: string) => string | undefined;
  /** Makes the visible grid show an area; nothing to do without one. */
  readonly reveal?: (sheetId: string, area: Area) => void;
  /** Told of every error that is a defect of the host. */
  readonly reportDefect?: (error: unknown) => void;
}

interface Injection {
  readonly code: string;
  readonly message: string;
  after: number;
}

/** The newest ExcelApi set that the host declares and answers. */
const FLOOR = "1.14";

/** The stand-in for Excel over one Univer workbook, headless or visible: batches in, answers and events out. */
export class Host implements Program {
  readonly bridge: Bridge;
  readonly addIn: AddInState = {
    paneVisibility: "Visible",
    startState: "Background",
    ribbon: new Map(),
  };
  /** How a blank cell reaches a parameter of type any: as on the desktop or as on the web. */
  blankArgument: "zero" | "null" = "zero";
  readonly functions: CustomFunctions;
  private currentBook: Book;
  private readonly options: HostOptions;
  private readonly references = new ReferenceTable();
  private queue: Promise<unknown> = Promise.resolve();
  private busy = 0;
  private editing: { readonly over: Promise<void>; readonly end: () => void } | null = null;
  private injections: Injection[] = [];
  private listening = false;
  private readonly batchListeners = new Set<(batch: Batch) => void | Promise<void>>();
  private readonly recorders = new Set<(batch: Batch) => void>();

  constructor(options: HostOptions) {
    this.options = options;
    this.bridge = new Bridge((body, info) => this.processQuery(body, info));
    this.functions = new CustomFunctions(options.univer, {
      book: () => this.currentBook,
      blank: () => (this.blankArgument === "zero" ? 0 : null),
      emit: (entries) => this.bridge.emit(entries),
      reportDefect: (error) => this.reportDefect(error),
    });
    this.currentBook = this.open(options.unitId);
  }

  get book(): Book {
    return this.currentBook;
  }

  /** Another workbook of the same Univer, as if the file were closed and another one opened. */
  openWorkbook(unitId: string): void {
    this.currentBook.dispose();
    this.references.clear();
    this.functions.forgetAll();
    this.injections = [];
    this.batchListeners.clear();
    this.endEdit();
    this.currentBook = this.open(unitId);
  }

  /** Lets go of a workbook that is no longer the current one. */
  closeUnit(unitId: string): void {
    this.options.univer.__getInjector().get(IUniverInstanceService).disposeUnit(unitId);
  }

  /** Makes Excel know the functions of a functions.json under a namespace. */
  useFunctions(metadata: unknown, namespace: string): void {
    this.functions.use(metadata, namespace);
  }

  /** Answers one request; requests wait for each other. */
  processQuery(body: BatchBody, info: RequestInfo): Promise<BatchResponse | Refusal> {
    this.busy += 1;
    const answer = this.queue.then(() => this.answer(body, info));
    this.queue = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer.finally(() => {
      this.busy -= 1;
      this.eventsWaiting();
    });
  }

  /** Hears every answered batch; returns how to stop. */
  recordBatches(recorder: (batch: Batch) => void): () => void {
    this.recorders.add(recorder);
    return () => this.recorders.delete(recorder);
  }

  /** Called before each batch is answered. */
  beforeBatch(listener: (batch: Batch) => void | Promise<void>): () => void {
    this.batchListeners.add(listener);
    return () => this.batchListeners.delete(listener);
  }

  inject(code: string, after = 0, message = code): void {
    this.injections.push({ code, message, after });
  }

  beginEdit(): void {
    if (this.editing !== null) return;
    let end = (): void => undefined;
    const over = new Promise<void>((resolve) => {
      end = resolve;
    });
    this.editing = { over, end };
  }

  endEdit(): void {
    this.editing?.end();
    this.editing = null;
  }

  /** The workbook as it would be saved now. */
  documentCopy(): Promise<Uint8Array> {
    return documentCopy(
      this.book,
      this.functions.descriptions().map(({ name }) => name),
    );
  }

  /** Resolves when no batch is open, formulas are calculated and events are delivered. */
  async settled(): Promise<void> {
    if (this.listening) {
      // What a listener does before a batch cannot wait for that batch.
      await this.book.calculation.applied();
      return;
    }
    do {
      await this.queue;
      await this.book.calculation.applied();
      await pause();
    } while (this.busy > 0 || this.book.calculation.pending || !this.functions.idle);
  }

  root(): WireObject {
    return wire(this.rootType, this.book);
  }

  service(name: string): WireObject | null {
    return name === "Microsoft.ExcelServices.CustomFunctions"
      ? functionsService(this.functions)
      : addInService(name, this.addIn);
  }

  kept(reference: string): WireObject {
    return this.references.find(reference);
  }

  keep(object: WireObject): string {
    return this.references.keep(object);
  }

  referenceOf(object: WireObject): string {
    return this.references.referenceOf(object);
  }

  calculated(): Promise<void> {
    return this.book.calculation.applied();
  }

  unknownMember(type: string, member: string): HostFailure {
    return notImplemented(`${type}.${member}`);
  }

  checkMember(type: string, member: string): void {
    if (member.startsWith("_")) return;
    const set = this.options.apiSetOf?.(type, member);
    if (set === undefined || !isAbove(set, FLOOR)) return;
    const location = `${type}.${member}`;
    throw new HostFailure(
      "ApiNotFound",
      `${location} needs ExcelApi ${set}, the floor is ${FLOOR}.`,
      location,
    );
  }

  reportDefect(error: unknown): void {
    this.options.reportDefect?.(error);
  }

  /** Events go out after the answer of the batch that caused them. */
  private eventsWaiting(): void {
    setTimeout(() => {
      if (this.busy === 0) this.bridge.emit(this.currentBook.events.take());
    }, 0);
  }

  private open(unitId: string): Book {
    const book = new Book(this.options.univer, unitId, {
      functionNames: () => this.functions.names(),
      eventsWaiting: () => this.eventsWaiting(),
      reveal: (sheetId, area) => this.options.reveal?.(sheetId, area),
    });
    book.calculation.onEnd(() => this.functions.advance());
    return book;
  }

  private readonly rootType: WireType<Book> = {
    ...workbookType,
    methods: {
      ...workbookType.methods,
      _RemoveReference: (_book, reference) => {
        this.references.remove(String(reference));
        return null;
      },
      _RemoveAllReferences: () => {
        this.references.clear();
        return null;
      },
    },
  };

  private async answer(body: BatchBody, info: RequestInfo): Promise<BatchResponse | Refusal> {
    const bytes = new TextEncoder().encode(JSON.stringify(body)).length;
    const batch = describeBatch(body, info, bytes);
    this.listening = true;
    for (const listener of this.batchListeners) await listener(batch);
    this.listening = false;
    const refusal = await this.refusal(batch);
    if (refusal !== null) {
      this.recorded({ ...batch, error: refusal.refused.code });
      return refusal;
    }
    const response = await dispatch(body, this);
    this.book.endBatch(batch.writes);
    this.recorded({ ...batch, error: response.Error?.Code ?? null });
    if (JSON.stringify(response).length > LIMITS.bodyBytes) {
      return refused("ResponsePayloadSizeLimitExceeded", "The answer is larger than 5 MB.");
    }
    return response;
  }

  /** What Excel refuses before it looks at the actions. */
  private async refusal(batch: Batch): Promise<Refusal | null> {
    if (batch.purpose === "start" || batch.purpose === "functions") return null;
    if (batch.bytes > LIMITS.bodyBytes) {
      return refused("RequestPayloadSizeLimitExceeded", "The request is larger than 5 MB.");
    }
    if (this.editing !== null) {
      if (!batch.delayForCellEdit) {
        return refused("InvalidOperationInCellEditMode", "A cell is being edited.");
      }
      await this.editing.over;
    }
    if (batch.purpose !== "work") return null;
    const next = this.injections.find((injection) => injection.after === 0);
    if (next === undefined) {
      for (const injection of this.injections) injection.after -= 1;
      return null;
    }
    this.injections = this.injections.filter((injection) => injection !== next);
    return refused(next.code, next.message);
  }

  private recorded(batch: Batch): void {
    for (const recorder of this.recorders) recorder(batch);
  }
}

/** A host over a workbook that is open in Univer. */
export function createHost(options: HostOptions): Host {
  return new Host(options);
}

function refused(code: string, message: string): Refusal {
  return { refused: { code, message } };
}

function isAbove(set: string, floor: string): boolean {
  const [major = 0, minor = 0] = set.split(".").map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split(".").map(Number);
  return Number.isNaN(major) || major > floorMajor || (major === floorMajor && minor > floorMinor);
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
