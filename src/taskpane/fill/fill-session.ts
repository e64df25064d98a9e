import type { Failure, FormContent } from "../../core";
import { cellAddress, watchOwnForms } from "../../core";
import type { FilledSheet, readFilledSheet } from "../../workbook/edit-state";
import type { selectCell } from "../../workbook/select-cell";
import type { StopWatching, watchEdits, watchFront } from "../../workbook/watch-sheet";
import type { PaneServices } from "../area";
import { followSheets } from "../followed-sheet";
import type { Store } from "../store";
import { openStore } from "../store";
import type { EntryWorkbook, FieldEntries, FieldNote } from "./field-entries";
import { openFieldEntries } from "./field-entries";
import type { LibrarySession, LibraryWorkbook } from "./library-session";
import { openLibrarySession } from "./library-session";
import type { AmountUnit, OurSheet } from "./our-sheet";
import type { TableCommands, TableWorkbook, WeightPreview } from "./table-commands";
import { openTableCommands } from "./table-commands";

/** What filling in asks of the workbook: functions of `src/workbook`, in tests a fake of them. */
export interface FillWorkbook extends LibraryWorkbook, EntryWorkbook, TableWorkbook {
  readonly readFilledSheet: typeof readFilledSheet;
  readonly selectCell: typeof selectCell;
  readonly watchEdits: typeof watchEdits;
  readonly watchFront: typeof watchFront;
}

export interface FillState {
  /** `null` until the first answer. */
  readonly sheet: FilledSheet | null;
  /** The sheet could not be read. */
  readonly failure: Failure | null;
  /** By `fieldId`. */
  readonly notes: ReadonlyMap<string, FieldNote>;
  /** Unit in which the pane shows amounts; `null` for the form's own. */
  readonly shownUnit: AmountUnit | null;
  readonly preview: WeightPreview | null;
  /** Row whose particulars are open; the list turns to its page. */
  readonly openRow: number | null;
}

export interface FillSession extends Store<FillState>, FieldEntries, TableCommands {
  readonly library: LibrarySession;
  readonly open: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly showUnit: (unit: AmountUnit) => void;
  readonly openRow: (row: number | null) => void;
  readonly select: (row: number) => Promise<void>;
  readonly close: () => void;
}

const START: FillState = {
  sheet: null,
  failure: null,
  notes: new Map(),
  shownUnit: null,
  preview: null,
  openRow: null,
};

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

  const entries = openFieldEntries(workbook, runner, {
    sheet: ours,
    unit: () => store.state().shownUnit,
    notes: () => store.state().notes,
    setNotes: (notes) => change({ notes }),
    readAgain,
  });

  const table = openTableCommands(workbook, runner, {
    sheet: ours,
    preview: () => store.state().preview,
    setPreview: (preview) => change({ preview }),
    readAgain,
  });

  return {
    ...entries,
    ...table,
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
    close() {
      closed = true;
      stopForms?.();
      void stopFront?.();
      followed.close();
    },
  };
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
