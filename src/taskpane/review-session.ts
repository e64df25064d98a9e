import type { Failure, MarkStyle, PlanHint, Review, ReviewRow, SheetPlan } from "../core";
import type { buildForm } from "../workbook/build-form";
import type { BuiltSheet, findUnfinished, removeBuilt } from "../workbook/built-sheet";
import type { ReviewOptions, reviewSheet } from "../workbook/review-sheet";
import type { selectCell } from "../workbook/select-cell";
import type { clearMarks, showMarks } from "../workbook/show-marks";
import type { SelfTest, selfTest } from "../workbook/self-test";
import type { watchEdits } from "../workbook/watch-sheet";

/** Which verdicts are marked on the sheet, and how. */
export type MarkMode = "off" | MarkStyle;

/** What the pane asks of the workbook: the functions of `src/workbook`, in tests a fake of them. */
export interface ReviewWorkbook {
  readonly buildForm: typeof buildForm;
  readonly reviewSheet: typeof reviewSheet;
  readonly selectCell: typeof selectCell;
  readonly showMarks: typeof showMarks;
  readonly clearMarks: typeof clearMarks;
  readonly watchEdits: typeof watchEdits;
  readonly selfTest: typeof selfTest;
  readonly removeBuilt: typeof removeBuilt;
  readonly findUnfinished: typeof findUnfinished;
}

export type Busy = "building" | "checking" | "marking" | "removing";

export type News =
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "removed"; readonly sheetName: string }
  | { readonly kind: "crashed" };

/** A sheet that may be taken back: the one just built, or a half-built one of an earlier opening. */
export type Removable =
  | { readonly kind: "built"; readonly sheet: BuiltSheet; readonly hints: readonly PlanHint[] }
  | { readonly kind: "unfinished"; readonly sheet: BuiltSheet };

export interface ReviewState {
  readonly busy: Busy | null;
  /** Of the running command, from 0 to 1; `null` while it is not known. */
  readonly progress: number | null;
  readonly review: Review | null;
  readonly checkedAt: Date | null;
  /** An edit could not be followed: the list may be older than the sheet. */
  readonly stale: boolean;
  readonly marks: MarkMode;
  readonly removable: Removable | null;
  /** What is wrong with the custom functions on the sheet just built. */
  readonly functions: Exclude<SelfTest, { readonly kind: "ready" }> | null;
  readonly news: News | null;
}

export interface ReviewSession {
  readonly state: () => ReviewState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Looks for what an interrupted build left behind. */
  readonly open: () => Promise<void>;
  /** Makes the sheet, whose plan has these marks, and checks it. */
  readonly build: (plan: SheetPlan, marks: MarkStyle) => Promise<void>;
  /** Checks the sheet in front of the user. */
  readonly check: () => Promise<void>;
  readonly cancel: () => void;
  readonly select: (row: ReviewRow) => Promise<void>;
  readonly mark: (mode: MarkMode) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly keep: () => void;
  readonly dismiss: () => void;
  readonly close: () => void;
}

/** Long enough to gather a paste or a fill into one check, short enough to feel live. */
const EDIT_PAUSE = 300;

const START: ReviewState = {
  busy: null,
  progress: null,
  review: null,
  checkedAt: null,
  stale: false,
  marks: "off",
  removable: null,
  functions: null,
  news: null,
};

/**
 * One opening of the pane: what it shows, and its commands, one at a time. `version` is the pane's
 * own, which the custom functions should have too.
 */
export function openReviewSession(workbook: ReviewWorkbook, version: string): ReviewSession {
  let state = START;
  let closed = false;
  const listeners = new Set<() => void>();
  /** The running command; what an earlier one still reports is dropped. */
  let running: AbortController | null = null;
  /** Counts checks; an answer to any but the last one is dropped. */
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watch: { readonly sheetId: string; readonly stop: () => Promise<void> } | null = null;

  function change(part: Partial<ReviewState>): void {
    if (closed) return;
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  function report(failure: Failure): void {
    change({ news: { kind: "failure", failure } });
  }

  /** Runs one command unless another is running; a throw is our bug and is said so. */
  async function command(
    busy: Busy,
    work: (options: ReviewOptions) => Promise<void>,
  ): Promise<void> {
    if (running !== null || closed) return;
    const mine = new AbortController();
    running = mine;
    change({ busy, progress: null, news: null });
    try {
      await work({
        signal: mine.signal,
        onProgress: (done, total) => {
          if (running === mine && total > 0) change({ progress: done / total });
        },
      });
    } catch (error) {
      console.error(error);
      if (running === mine) change({ news: { kind: "crashed" } });
    }
    if (running === mine) {
      running = null;
      change({ busy: null, progress: null });
    }
  }

  async function check(sheetId: string | undefined, options: ReviewOptions): Promise<void> {
    turn += 1;
    const mine = turn;
    const answer = await workbook.reviewSheet(sheetId, options);
    if (mine !== turn) return;
    if (answer.ok) {
      show(answer.value);
      await follow(answer.value.sheet.id);
    } else {
      report(answer.problem);
    }
  }

  function show(review: Review): void {
    const marks = review.sheet.id === state.review?.sheet.id ? state.marks : "off";
    change({ review, checkedAt: new Date(), stale: false, marks });
  }

  /** Listens to edits of the checked sheet; where the host cannot, the button still works. */
  async function follow(sheetId: string): Promise<void> {
    if (watch?.sheetId === sheetId) return;
    await unfollow();
    const answer = await workbook.watchEdits(sheetId, onEdit);
    if (!answer.ok) return;
    watch = { sheetId, stop: answer.value };
    if (closed) await unfollow();
  }

  async function unfollow(): Promise<void> {
    const stop = watch?.stop;
    watch = null;
    clearTimeout(timer);
    await stop?.();
  }

  function onEdit(): void {
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void refresh(), EDIT_PAUSE);
  }

  /** Checks again after an edit, without a busy sign; waits while a command is running. */
  async function refresh(): Promise<void> {
    if (watch === null) return;
    if (running !== null) {
      onEdit();
      return;
    }
    turn += 1;
    const mine = turn;
    try {
      const answer = await workbook.reviewSheet(watch.sheetId);
      if (mine !== turn) return;
      if (answer.ok) show(answer.value);
      else change({ stale: true });
    } catch (error) {
      console.error(error);
      if (mine === turn) change({ stale: true });
    }
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async open() {
      const answer = await workbook.findUnfinished();
      // Not worth a word when it fails: it is asked again at the next opening.
      const sheet = answer.ok ? answer.value[0] : undefined;
      if (sheet !== undefined && state.removable === null) {
        change({ removable: { kind: "unfinished", sheet } });
      }
    },
    build: (plan, marks) =>
      command("building", async (options) => {
        const answer = await workbook.buildForm(plan, options);
        if (!answer.ok) {
          report(answer.problem);
          return;
        }
        const sheet = answer.value;
        change({
          busy: "checking",
          progress: null,
          removable: { kind: "built", sheet, hints: plan.hints },
          functions: null,
        });
        await check(sheet.sheetId, options);
        if (state.review?.sheet.id === sheet.sheetId) change({ marks });
        const test = await workbook.selfTest(sheet.sheetId, version);
        // A test that could not be made says nothing about the functions.
        if (!test.ok || test.value.kind === "ready") return;
        if (state.removable?.sheet.sheetId === sheet.sheetId) change({ functions: test.value });
      }),
    check: () => command("checking", (options) => check(undefined, options)),
    cancel() {
      running?.abort();
      // Building must take back what it wrote before the pane is free; a check writes nothing.
      if (state.busy !== "checking") return;
      running = null;
      turn += 1;
      change({ busy: null, progress: null });
      report({ kind: "cancelled" });
    },
    async select(row) {
      const sheet = state.review?.sheet;
      if (sheet === undefined) return;
      const answer = await workbook.selectCell(sheet.id, row.cell);
      if (!answer.ok) report(answer.problem);
    },
    mark: (mode) =>
      command("marking", async () => {
        const sheet = state.review?.sheet;
        if (sheet === undefined) return;
        const answer = await (mode === "off"
          ? workbook.clearMarks(sheet.id)
          : workbook.showMarks(sheet.id, mode));
        if (answer.ok) change({ marks: mode });
        else report(answer.problem);
      }),
    remove: () =>
      command("removing", async () => {
        const sheet = state.removable?.sheet;
        if (sheet === undefined) return;
        if (watch?.sheetId === sheet.sheetId) await unfollow();
        const answer = await workbook.removeBuilt(sheet.sheetId);
        if (!answer.ok) {
          report(answer.problem);
          return;
        }
        change({
          removable: null,
          functions: null,
          news: { kind: "removed", sheetName: sheet.sheetName },
        });
        if (state.review?.sheet.id === sheet.sheetId) {
          change({ review: null, checkedAt: null, stale: false, marks: "off" });
        }
      }),
    keep: () => change({ removable: null, functions: null }),
    dismiss: () => change({ news: null }),
    close() {
      closed = true;
      running?.abort();
      turn += 1;
      void unfollow();
    },
  };
}
