import type { Failure, Result } from "../../src/core";
import { fail, PROFILES, succeed } from "../../src/core";
import type { ReviewWorkbook } from "../../src/taskpane/review-session";
import type { BuiltSheet } from "../../src/workbook/built-sheet";
import type { SelfTest } from "../../src/workbook/self-test";
import type { ReviewedSheet, ReviewOptions } from "../../src/workbook/review-sheet";
import type { MarkOffer } from "../../src/workbook/mark-place";
import type { ClearedMarks } from "../../src/workbook/show-marks";
import type { MarksUpdated } from "../../src/workbook/update-marks";
import { reviewOf } from "./reviewed-sheet";

/** What a fake workbook answers next; a test changes it between two presses. */
export interface Answers {
  built: Result<BuiltSheet, Failure>;
  review: Result<ReviewedSheet, Failure>;
  selected: Result<null, Failure>;
  marked: Result<null, Failure>;
  cleared: Result<ClearedMarks, Failure>;
  offered: Result<MarkOffer, Failure>;
  placed: Result<number, Failure>;
  updated: Result<MarksUpdated, Failure>;
  removed: Result<null, Failure>;
  unfinished: Result<readonly BuiltSheet[], Failure>;
  watchable: boolean;
  functions: Result<SelfTest, Failure>;
  /** Holds the next answers back until the test opens it. */
  gate: Promise<void>;
}

export interface FakeWorkbook {
  readonly port: ReviewWorkbook;
  readonly answers: Answers;
  /** The calls in their order: `review sheet-1`. */
  readonly calls: string[];
  /** What a person's edit on the watched sheet does; `null` while nothing is watched. */
  readonly edit: () => (() => void) | null;
  /** What a person's selection does; `null` while nobody listens. */
  readonly select: () => ((sheetId: string, address: string) => void) | null;
  /** What a sheet that comes to the front does; `null` while nobody listens. */
  readonly front: () => ((sheetId: string) => void) | null;
  /** What the last long command was given to be followed by. */
  readonly watched: () => ReviewOptions | null;
}

export function fakeWorkbook(): FakeWorkbook {
  const calls: string[] = [];
  const answers: Answers = {
    built: succeed({ sheetId: "sheet-1", sheetName: "绩效目标表" }),
    review: succeed(reviewOf()),
    selected: succeed(null),
    marked: succeed(null),
    cleared: succeed({ kind: "rules", before: "exceptions" }),
    offered: succeed({
      sheetId: "sheet-1",
      printsMore: true,
      places: [{ table: 0, header: 19, last: 26, verdict: 5, widths: [48, 48], rules: true }],
    }),
    placed: succeed(7),
    updated: succeed({ rows: 2, kept: [] }),
    removed: succeed(null),
    unfinished: succeed([]),
    watchable: true,
    functions: succeed({ kind: "ready" }),
    gate: Promise.resolve(),
  };
  let edit: (() => void) | null = null;
  let select: ((sheetId: string, address: string) => void) | null = null;
  let front: ((sheetId: string) => void) | null = null;
  let watched: ReviewOptions | null = null;

  async function answer<Key extends keyof Answers>(call: string, key: Key): Promise<Answers[Key]> {
    calls.push(call);
    const given = answers[key];
    await answers.gate;
    return given;
  }

  const port: ReviewWorkbook = {
    buildForm(plan, options = {}) {
      watched = options;
      return answer(`build ${plan.form} ${plan.cells.length}`, "built");
    },
    reviewSheet(sheetId, options = {}) {
      watched = options;
      return answer(`review ${sheetId ?? "in front"}`, "review");
    },
    selectCell: (sheetId, address) => answer(`select ${sheetId} ${address}`, "selected"),
    showMarks: (sheetId, style) => answer(`marks ${sheetId} ${style}`, "marked"),
    clearMarks: (sheetId) => answer(`no marks ${sheetId}`, "cleared"),
    findMarkPlaces: (review) => answer(`offer ${review.sheet.id}`, "offered"),
    placeMarks: (review, _offer, { style, reasons }) =>
      answer(`place ${review.sheet.id} ${style}${reasons ? " reasons" : ""}`, "placed"),
    updateMarks: (review) => answer(`update ${review.sheet.id}`, "updated"),
    putMarksBack: ({ sheetId }) => answer(`put back ${sheetId}`, "marked"),
    watchSelection(onSelect) {
      select = onSelect;
      return Promise.resolve(
        succeed(() => {
          select = null;
          return Promise.resolve();
        }),
      );
    },
    watchFront(onFront) {
      front = onFront;
      return Promise.resolve(
        succeed(() => {
          front = null;
          return Promise.resolve();
        }),
      );
    },
    watchEdits(sheetId, onEdit) {
      calls.push(`watch ${sheetId}`);
      if (!answers.watchable) return Promise.resolve(fail({ kind: "busy" }));
      edit = () => onEdit("E22");
      return Promise.resolve(
        succeed(() => {
          calls.push(`unwatch ${sheetId}`);
          edit = null;
          return Promise.resolve();
        }),
      );
    },
    selfTest: () => Promise.resolve(answers.functions),
    removeBuilt: (sheetId) => answer(`remove ${sheetId}`, "removed"),
    findUnfinished: () => Promise.resolve(answers.unfinished),
    chosenProfile: () => Promise.resolve(PROFILES[0]),
  };
  return {
    port,
    answers,
    calls,
    edit: () => edit,
    select: () => select,
    front: () => front,
    watched: () => watched,
  };
}

/** A gate for `answers.gate`, and what opens it. */
export function closedGate(): { readonly gate: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { gate, open };
}
