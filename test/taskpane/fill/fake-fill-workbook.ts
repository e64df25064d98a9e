import { succeed } from "../../../src/core";
import type { FillWorkbook } from "../../../src/taskpane/fill/fill-session";
import type { OurSheet } from "../../../src/taskpane/fill/our-sheet";

/** A workbook of sheets that answers everything at once and writes nothing. */
export interface FakeFillWorkbook {
  readonly port: FillWorkbook;
  /** By id; the first is in front until another is turned to. */
  readonly sheets: Map<string, OurSheet>;
  /** What the person does: another sheet comes to the front, something is typed on the one followed. */
  readonly turnTo: (sheetId: string) => void;
  readonly edit: () => void;
  /** What was kept in the workbook, by key. */
  readonly stored: Map<string, unknown>;
}

/** `own` answers in place of what the fake has for that call. */
export function fakeFillWorkbook(
  sheets: readonly OurSheet[],
  own: Partial<FillWorkbook> = {},
): FakeFillWorkbook {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const stored = new Map<string, unknown>();
  let front = sheets[0]?.id ?? "";
  let onFront = (_sheetId: string): void => undefined;
  let onEdit = (_address: string): void => undefined;
  const stop = (): Promise<void> => Promise.resolve();
  const port: FillWorkbook = {
    readFilledSheet(sheetId = front) {
      const sheet = byId.get(sheetId);
      return Promise.resolve(
        succeed(sheet ?? ({ kind: "other", id: sheetId, name: sheetId } as const)),
      );
    },
    writeFact: () => Promise.resolve(succeed(null)),
    writeYear: () => Promise.resolve(succeed(null)),
    editTable: (sheetId) =>
      Promise.resolve(
        succeed({ sheetId, undo: { kind: "cells", cells: [], heights: [], pages: null } }),
      ),
    undoTableEdit: () => Promise.resolve(succeed(null)),
    selectCell: () => Promise.resolve(succeed(null)),
    watchEdits(_sheetId, heard) {
      onEdit = heard;
      return Promise.resolve(succeed(stop));
    },
    watchFront(heard) {
      onFront = heard;
      return Promise.resolve(succeed(stop));
    },
    readSetting: (key, accept) => Promise.resolve(succeed(accept(stored.get(key)))),
    writeSetting(key, value) {
      stored.set(key, value);
      return Promise.resolve(succeed(null));
    },
    ...own,
  };
  return {
    port,
    sheets: byId,
    stored,
    turnTo(sheetId) {
      front = sheetId;
      onFront(sheetId);
    },
    edit: () => onEdit("B4"),
  };
}
