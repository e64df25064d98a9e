import type { SheetSnapshot } from "./model/snapshot";
import type { Batch, Traffic } from "./protocol/traffic";

/**
 * What a test of the `office` project may ask of the Excel stand-in and of its user, beside the real
 * `Office`, `Excel`, `OfficeExtension` and `CustomFunctions`. Addresses may name their sheet (`'绩效目标表'!C3`);
 * without a name the active sheet is meant.
 */
export interface TestHost {
  /** A new workbook with one empty sheet `Sheet1`, no functions, no settings, `blankArgument` "zero". Call it in `beforeEach`. */
  reset(): Promise<void>;
  /** Runs the work and returns what crossed the bridge meanwhile, clean-up batches included. */
  record(work: () => unknown): Promise<Traffic>;
  /** Resolves when calculation is applied, no custom function is open and all events are delivered. */
  settled(): Promise<void>;
  /** Called before each batch is answered, for edits that arrive in the middle; returns how to stop. */
  beforeBatch(listener: (batch: Batch) => void | Promise<void>): () => void;
  /** The next batch of work fails with this code and none of it is applied; `after` lets so many batches of work
   * pass first; several injections count the same batches. */
  inject(code: string, options?: { readonly after?: number; readonly message?: string }): void;

  /** Types a text into a cell and presses Enter, as a person would. Rejects where Excel would refuse it. */
  userEdits(address: string, text: string): Promise<void>;
  select(address: string): Promise<void>;
  /** The person starts typing in a cell and has not pressed Enter. */
  beginEdit(address?: string): void;
  /** The person presses Escape, or Enter when a text is given. */
  endEdit(text?: string): Promise<void>;
  activate(sheet: string): Promise<void>;
  addSheet(name: string): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  deleteSheet(sheet: string): Promise<void>;
  protect(sheet: string, password?: string): Promise<void>;
  unprotect(sheet: string): Promise<void>;
  /** `row` and `column` count from 1, as a person reads them; the new ones come before it. */
  insertRows(sheet: string, row: number, count?: number): Promise<void>;
  deleteRows(sheet: string, row: number, count?: number): Promise<void>;
  insertColumns(sheet: string, column: number, count?: number): Promise<void>;
  deleteColumns(sheet: string, column: number, count?: number): Promise<void>;

  /** How a blank cell reaches a parameter of type any: 0 as on the desktop, null as on the web. */
  blankArgument: "zero" | "null";
  /**
   * Makes Excel know the functions of a functions.json (its parsed content) under a namespace. The code itself is
   * given to the real runtime by `CustomFunctions.associate`.
   */
  useFunctions(metadata: unknown, namespace?: string): void;
  /** Presses a ribbon button whose action is the function; resolves when it calls `event.completed()`. */
  runCommand(functionName: string): Promise<void>;

  sheetNames(): readonly string[];
  activeSheet(): string;
  /** Files in base64 that the add-in opened in windows of their own. */
  openedFiles(): readonly string[];
  /** The whole sheet as plain data, after `settled()`. Without a name the active sheet. */
  snapshot(sheet?: string): SheetSnapshot;
  /** Document settings as they stand in the file, that is after saveAsync. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Visible or Background, as the add-in asked for. */
  readonly paneVisibility: "Visible" | "Background";
}

declare global {
  // A global of the environment has to be declared with var.
  var host: TestHost;
}
