import type {
  CellValue,
  CheckedEntry,
  EntryProblem,
  Failure,
  FormContent,
  Indicator,
  OwnField,
  RowValues,
  TableChange,
  WeightProblem,
} from "../../core";
import {
  additionUnder,
  cellAddress,
  distributeRest,
  FILL,
  moveStep,
  moveUnder,
  readEntry,
  removalOf,
  watchOwnForms,
} from "../../core";
import type { FilledSheet, readFilledSheet } from "../../workbook/edit-state";
import type { editTable, TableEdited, undoTableEdit } from "../../workbook/edit-table";
import type { writeFact, writeYear } from "../../workbook/facts";
import type { selectCell } from "../../workbook/select-cell";
import type { StopWatching, watchEdits, watchFront } from "../../workbook/watch-sheet";
import type { PaneServices } from "../area";
import type { Busy, Sentence } from "../command-runner";
import { followSheets } from "../followed-sheet";
import type { Store } from "../store";
import { openStore } from "../store";
import type { LibrarySession, LibraryWorkbook } from "./library-session";
import { openLibrarySession } from "./library-session";

/** What filling in asks of the workbook: functions of `src/workbook`, in tests a fake of them. */
export interface FillWorkbook extends LibraryWorkbook {
  readonly readFilledSheet: typeof readFilledSheet;
  readonly writeFact: typeof writeFact;
  readonly writeYear: typeof writeYear;
  readonly editTable: typeof editTable;
  readonly undoTableEdit: typeof undoTableEdit;
  readonly selectCell: typeof selectCell;
  readonly watchEdits: typeof watchEdits;
  readonly watchFront: typeof watchFront;
}

export type OurSheet = Extract<FilledSheet, { readonly kind: "ours" }>;

export type AmountUnit = OurSheet["own"]["form"]["amountUnit"];

/** What is said beside a field: it was not written, or it was and may want another look. */
export type FieldNote =
  | { readonly kind: "refused" | "warned"; readonly problem: EntryProblem }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Our mistake: nobody knows whether it was written. */
  | { readonly kind: "crashed" };

/** Points that a press would give, shown before they are written. */
export interface WeightPreview {
  readonly rows: readonly {
    readonly row: number;
    readonly name: string;
    readonly weight: number;
  }[];
  readonly problems: readonly WeightProblem[];
}

export interface FillState {
  /** `null` until the first answer. */
  readonly sheet: FilledSheet | null;
  /** The sheet could not be read. */
  readonly failure: Failure | null;
  /** By store and key of the field. */
  readonly notes: ReadonlyMap<string, FieldNote>;
  /** Unit in which the pane shows amounts; `null` for the form's own. */
  readonly shownUnit: AmountUnit | null;
  readonly preview: WeightPreview | null;
  /** Row whose particulars are open; the list turns to its page. */
  readonly openRow: number | null;
}

export interface FillSession extends Store<FillState> {
  readonly library: LibrarySession;
  readonly open: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly enter: (field: OwnField, text: string) => Promise<void>;
  /** `false` where it was not written; what was typed then stays. */
  readonly enterYear: (year: number | null) => Promise<boolean>;
  readonly showUnit: (unit: AmountUnit) => void;
  readonly openRow: (row: number | null) => void;
  readonly select: (row: number) => Promise<void>;
  /** `false` where it was not added; what was typed then stays. */
  readonly add: (indicator: Indicator) => Promise<boolean>;
  readonly remove: (row: number) => Promise<void>;
  readonly step: (row: number, by: -1 | 1) => Promise<void>;
  readonly moveTo: (row: number, path: readonly string[]) => Promise<void>;
  readonly change: (row: number, values: RowValues) => Promise<void>;
  readonly previewWeights: () => void;
  readonly dropPreview: () => void;
  readonly confirmWeights: () => Promise<void>;
  readonly close: () => void;
}

const WORKING: Busy = { doing: (language) => FILL[language].working, cancelling: "never" };

const START: FillState = {
  sheet: null,
  failure: null,
  notes: new Map(),
  shownUnit: null,
  preview: null,
  openRow: null,
};

export function fieldId({ store, key }: Pick<OwnField, "store" | "key">): string {
  return `${store}/${key}`;
}

/** Filling in the sheet in front: it follows the sheets that the person turns to and edits there. */
export function openFillSession(
  workbook: FillWorkbook,
  { runner }: Pick<PaneServices, "runner">,
): FillSession {
  const store = openStore(START);
  const library = openLibrarySession(workbook, { runner });
  let closed = false;
  /** Counts readings; an answer to any but the last is dropped. */
  let turn = 0;
  /** The sheet that is shown or about to be; `null` while that is whichever is in front. */
  let wanted: string | null = null;
  let stopFront: StopWatching | null = null;
  let stopForms: (() => void) | null = null;
  const followed = followSheets(workbook.watchEdits, () => {
    // A command that runs reads again by itself when it is done.
    if (runner.state().busy !== null) followed.later();
    else if (wanted !== null) void read(wanted);
  });
  /** Entries of fields are written one after the other, in the order in which they were made. */
  let writing: Promise<void> = Promise.resolve();

  function change(part: Partial<FillState>): void {
    if (!closed) store.change(part);
  }

  function ours(): OurSheet | null {
    const { sheet } = store.state();
    return sheet?.kind === "ours" ? sheet : null;
  }

  /** With `opening` that row is open afterwards. */
  async function read(
    sheetId?: string,
    opening: Partial<Pick<FillState, "openRow">> = {},
  ): Promise<void> {
    turn += 1;
    const mine = turn;
    wanted = sheetId ?? null;
    const answer = await workbook.readFilledSheet(sheetId);
    if (mine !== turn || closed) return;
    if (!answer.ok) {
      change({ failure: answer.problem });
      return;
    }
    const before = store.state();
    const isSame = before.sheet?.id === answer.value.id;
    change({
      sheet: answer.value,
      failure: null,
      notes: isSame ? before.notes : new Map(),
      preview:
        isSame && givenPoints(before.sheet) === givenPoints(answer.value) ? before.preview : null,
      openRow: isSame && rowNames(before.sheet) === rowNames(answer.value) ? before.openRow : null,
      ...opening,
    });
    wanted = answer.value.id;
    if (answer.value.kind === "ours") await followed.follow(answer.value.id);
    else await followed.leave();
  }

  /** After a change of a sheet; the person may have turned to another meanwhile, which then stays. */
  async function readAgain(
    sheetId: string,
    opening: Partial<Pick<FillState, "openRow">> = {},
  ): Promise<void> {
    if (wanted === sheetId) await read(sheetId, opening);
    // Whichever is in front may have been read before the change.
    else if (wanted === null) await read();
  }

  function note(field: Pick<OwnField, "store" | "key">, said: FieldNote | null): void {
    const notes = new Map(store.state().notes);
    if (said === null) notes.delete(fieldId(field));
    else notes.set(fieldId(field), said);
    change({ notes });
  }

  async function writeEntry(
    field: OwnField,
    sheetId: string,
    { entry, warning }: CheckedEntry,
  ): Promise<void> {
    const answer = await workbook.writeFact(sheetId, field, entry);
    const { sheet, notes } = store.state();
    const isShown = sheet?.id === sheetId;
    // A later entry, which is still in the field, was refused meanwhile.
    const isOver = notes.get(fieldId(field))?.kind === "refused";
    if (!answer.ok && isShown) note(field, { kind: "failed", failure: answer.problem });
    // The field is shown no more, so it is said above.
    else if (!answer.ok) runner.fail(answer.problem);
    else if (isShown && !isOver)
      note(field, warning === null ? null : { kind: "warned", problem: warning });
    await readAgain(sheetId);
  }

  /** A throw is our bug and is said so; what waits behind it is written all the same. */
  function inTurn(write: () => Promise<void>, crashed: () => void): Promise<void> {
    writing = writing.then(write).catch((error: unknown) => {
      console.error(error);
      crashed();
    });
    return writing;
  }

  /** One change of the table: written, told with its undo, read again. */
  function edit(
    makeChange: (content: FormContent, sheet: OurSheet) => TableChange | null,
    told: Sentence,
    openRow: (change: TableChange) => number | null = () => null,
  ): Promise<void> {
    return runner.run(WORKING, async () => {
      const sheet = ours();
      if (sheet === null) return;
      const edited = makeChange(sheet.own.content, sheet);
      if (edited === null) return;
      const answer = await workbook.editTable(sheet.id, edited, sheet.own.content.indicators);
      if (!answer.ok) {
        runner.fail(answer.problem);
        await readAgain(sheet.id);
        return;
      }
      if (store.state().sheet?.id === sheet.id) change({ preview: null });
      await readAgain(sheet.id, { openRow: openRow(edited) });
      runner.tell({ kind: "told", sentence: told, undo: () => takeBack(answer.value) });
    });
  }

  function takeBack(done: TableEdited): Promise<void> {
    return runner.run(WORKING, async () => {
      const answer = await workbook.undoTableEdit(done);
      if (answer.ok) {
        runner.tell({
          kind: "told",
          sentence: (language) => FILL[language].takenBack,
          undo: null,
        });
      } else runner.fail(answer.problem);
      await readAgain(done.sheetId, answer.ok ? { openRow: null } : {});
    });
  }

  function nameOf(row: number): string {
    return ours()?.own.content.indicators[row]?.name ?? "";
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    library,
    async open() {
      stopForms = watchOwnForms(() => void read(wanted ?? undefined));
      const front = await workbook.watchFront((sheetId) => {
        if (!closed) void read(sheetId);
      });
      if (front.ok) stopFront = front.value;
      if (closed) {
        await stopFront?.();
        return;
      }
      await read();
      await library.open();
    },
    refresh: () => read(),
    async enter(field, text) {
      const sheet = ours();
      if (sheet === null) return;
      const stored = sheet.own.form.amountUnit;
      const units = { stored, shown: store.state().shownUnit ?? stored };
      const checked = readEntry(field, text, units);
      if (!checked.ok) {
        note(field, { kind: "refused", problem: checked.problem });
        return;
      }
      note(field, null);
      await inTurn(
        () => writeEntry(field, sheet.id, checked.value),
        () => {
          if (store.state().sheet?.id === sheet.id) note(field, { kind: "crashed" });
          else runner.tell({ kind: "crashed" });
        },
      );
    },
    async enterYear(year) {
      const sheet = ours();
      if (sheet === null) return false;
      let written = false;
      await inTurn(
        async () => {
          const answer = await workbook.writeYear(sheet.id, year);
          written = answer.ok;
          if (!answer.ok) runner.fail(answer.problem);
          await readAgain(sheet.id);
        },
        () => runner.tell({ kind: "crashed" }),
      );
      return written;
    },
    showUnit: (shownUnit) => change({ shownUnit }),
    openRow: (openRow) => change({ openRow }),
    async select(row) {
      const sheet = ours();
      if (sheet === null) return;
      const { own } = sheet;
      const index = own.form.columns.findIndex(
        ({ role, side }) => role === "indicator" && side === undefined,
      );
      const column = own.columns[index] ?? 0;
      const answer = await workbook.selectCell(sheet.id, cellAddress(own.body.first + row, column));
      if (!answer.ok) runner.fail(answer.problem);
    },
    async add(indicator) {
      const { length } = ours()?.own.content.indicators ?? [];
      await edit(
        (content, { own }) => additionUnder(content, indicator, own.form.menu),
        (language) => FILL[language].added(indicator.name),
        (made) => (made.kind === "add" ? made.at : null),
      );
      return (ours()?.own.content.indicators.length ?? 0) > length;
    },
    remove(row) {
      const name = nameOf(row);
      const { length } = ours()?.own.content.indicators ?? [];
      return edit(
        (content) => removalOf(content, row),
        (language) =>
          length > (ours()?.own.content.indicators.length ?? length)
            ? FILL[language].removed(name)
            : FILL[language].emptied(name),
      );
    },
    step(row, by) {
      const name = nameOf(row);
      return edit(
        (content) => moveStep(content, row, by),
        (language) => FILL[language].moved(name),
        (made) => (made.kind === "move" ? made.to : null),
      );
    },
    moveTo(row, path) {
      const name = nameOf(row);
      return edit(
        (content, { own }) => moveUnder(content, row, path, own.form.menu),
        (language) => FILL[language].moved(name),
        (made) => (made.kind === "move" ? made.to : null),
      );
    },
    change(row, values) {
      const name = values.name ?? nameOf(row);
      return edit(
        () => ({ kind: "set", rows: new Map([[row, values]]) }),
        (language) => FILL[language].changed(name),
        () => row,
      );
    },
    previewWeights() {
      const sheet = ours();
      const rule = sheet?.own.form.weights ?? null;
      if (sheet === null || rule === null) return;
      const { content } = sheet.own;
      const shared = distributeRest(content, rule);
      const rows = shared.content.indicators.flatMap(({ name, weight }, row) =>
        weight === null || content.indicators[row]?.weight !== null ? [] : [{ row, name, weight }],
      );
      change({ preview: { rows, problems: shared.problems } });
    },
    dropPreview: () => change({ preview: null }),
    confirmWeights() {
      const preview = store.state().preview;
      if (preview === null) return Promise.resolve();
      const { rows } = preview;
      return edit(
        () => ({ kind: "set", rows: new Map(rows.map(({ row, weight }) => [row, { weight }])) }),
        (language) => FILL[language].distributed(rows.length),
      );
    },
    close() {
      closed = true;
      stopForms?.();
      void stopFront?.();
      followed.close();
    },
  };
}

/** What a person typed as a target, which a cell keeps as text. */
export function typedTarget(text: string): CellValue {
  const trimmed = text.trim();
  return trimmed === "" ? null : trimmed;
}

/** Points as typed; `undefined` where it is no number of points. */
export function typedWeight(text: string): number | null | undefined {
  const trimmed = text.normalize("NFKC").trim();
  if (trimmed === "") return null;
  const value = /^\d+(?:\.\d{1,2})?$/u.test(trimmed) ? Number(trimmed) : Number.NaN;
  return value >= 0 && value <= 1000 ? value : undefined;
}

/** What a row number goes by: which indicator stands where. */
function rowNames(sheet: FilledSheet | null): string {
  return JSON.stringify(indicatorsOf(sheet).map(({ name, path }) => [name, path]));
}

/** What an offer of points goes by. */
function givenPoints(sheet: FilledSheet | null): string {
  return JSON.stringify(indicatorsOf(sheet).map(({ name, path, weight }) => [name, path, weight]));
}

function indicatorsOf(sheet: FilledSheet | null): FormContent["indicators"] {
  return sheet?.kind === "ours" ? sheet.own.content.indicators : [];
}
