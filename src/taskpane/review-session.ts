import type { Failure, Result, Review, ReviewRow, SheetPlan } from "../core";

/** Which verdicts are marked on the sheet. */
export type MarkMode = "off" | "unmet" | "all";

export interface BuiltSheet {
  readonly sheetId: string;
  readonly sheetName: string;
}

/** What the pane asks of the workbook; `src/workbook` answers it, tests answer it with fakes. */
export interface ReviewWorkbook {
  readonly buildForm: (plan: SheetPlan) => Promise<Result<BuiltSheet, Failure>>;
  readonly reviewSheet: (sheetId?: string) => Promise<Result<Review, Failure>>;
  readonly selectCell: (sheetId: string, address: string) => Promise<Result<null, Failure>>;
  readonly showMarks: (
    sheetId: string,
    mode: Exclude<MarkMode, "off">,
  ) => Promise<Result<null, Failure>>;
  readonly clearMarks: (sheetId: string) => Promise<Result<null, Failure>>;
  readonly watchEdits: (
    sheetId: string,
    onEdit: () => void,
  ) => Promise<Result<() => Promise<void>, Failure>>;
  readonly selfTest: () => Promise<boolean>;
  readonly removeBuilt: (sheetId: string) => Promise<Result<null, Failure>>;
}

export type Busy = "building" | "checking" | "marking" | "removing";

export type Notice =
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "removed"; readonly sheetName: string }
  | { readonly kind: "crashed" };

export interface ReviewState {
  readonly busy: Busy | null;
  readonly review: Review | null;
  readonly checkedAt: Date | null;
  /** An edit could not be followed: the list may be older than the sheet. */
  readonly stale: boolean;
  readonly marks: MarkMode;
  /** The sheet made by the last build, while it may still be taken back. */
  readonly built: BuiltSheet | null;
  /** The custom functions on the new sheet do not answer. */
  readonly functionsSilent: boolean;
  readonly notice: Notice | null;
}

export interface ReviewSession {
  readonly state: () => ReviewState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Makes the sheet and checks it. */
  readonly build: (plan: SheetPlan) => Promise<void>;
  /** Checks the sheet in front of the user. */
  readonly check: () => Promise<void>;
  /** Gives up waiting for a running check; its answer is dropped. */
  readonly cancel: () => void;
  readonly select: (row: ReviewRow) => Promise<void>;
  readonly mark: (mode: MarkMode) => Promise<void>;
  readonly removeBuilt: () => Promise<void>;
  readonly keepBuilt: () => void;
  readonly dismiss: () => void;
  readonly close: () => void;
}

/** Long enough to gather a paste or a fill into one check, short enough to feel live. */
const EDIT_PAUSE = 300;

const START: ReviewState = {
  busy: null,
  review: null,
  checkedAt: null,
  stale: false,
  marks: "off",
  built: null,
  functionsSilent: false,
  notice: null,
};

/** One opening of the pane: what it did, what it shows, one command at a time. */
export function openReviewSession(workbook: ReviewWorkbook): ReviewSession {
  let state = START;
  const listeners = new Set<() => void>();
  /** Counts checks; an answer to any but the last one is dropped. */
  let turn = 0;
  /** Counts commands; one that was cancelled no longer says when the pane is free. */
  let running = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let watch: { readonly sheetId: string; readonly stop: () => Promise<void> } | null = null;
  let closed = false;

  function change(part: Partial<ReviewState>): void {
    if (closed) return;
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  }

  /** Runs one command unless another is running; a throw is our bug and is said so. */
  async function command(busy: Busy, work: () => Promise<void>): Promise<void> {
    if (state.busy !== null) return;
    running += 1;
    const mine = running;
    change({ busy, notice: null });
    try {
      await work();
    } catch (error) {
      console.error(error);
      if (mine === running) change({ notice: { kind: "crashed" } });
    }
    if (mine === running) change({ busy: null });
  }

  async function read(sheetId: string | undefined): Promise<void> {
    turn += 1;
    const mine = turn;
    const answer = await workbook.reviewSheet(sheetId);
    if (mine !== turn) return;
    if (!answer.ok) {
      change({ notice: { kind: "failure", failure: answer.problem } });
      return;
    }
    show(answer.value);
    await follow(answer.value.sheet.id);
  }

  function show(review: Review): void {
    const marks = review.sheet.id === state.review?.sheet.id ? state.marks : "off";
    change({ review, checkedAt: new Date(), stale: false, marks });
  }

  /** Listens to edits of the checked sheet; where the host cannot, the button still works. */
  async function follow(sheetId: string): Promise<void> {
    if (watch?.sheetId === sheetId || closed) return;
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
    timer = setTimeout(() => void refresh(), EDIT_PAUSE);
  }

  /** Checks again after an edit, without a busy sign and without taking a command's place. */
  async function refresh(): Promise<void> {
    if (closed || watch === null) return;
    if (state.busy !== null) {
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
    build: (plan) =>
      command("building", async () => {
        const answer = await workbook.buildForm(plan);
        if (!answer.ok) {
          change({ notice: { kind: "failure", failure: answer.problem } });
          return;
        }
        change({ built: answer.value, functionsSilent: false, busy: "checking" });
        await read(answer.value.sheetId);
        if (!(await workbook.selfTest())) change({ functionsSilent: true });
      }),
    check: () => command("checking", () => read(undefined)),
    cancel() {
      if (state.busy !== "checking") return;
      turn += 1;
      running += 1;
      change({ busy: null, notice: { kind: "failure", failure: { kind: "cancelled" } } });
    },
    async select(row) {
      const sheet = state.review?.sheet;
      if (sheet === undefined) return;
      const answer = await workbook.selectCell(sheet.id, row.cell);
      if (!answer.ok) change({ notice: { kind: "failure", failure: answer.problem } });
    },
    mark: (mode) =>
      command("marking", async () => {
        const sheet = state.review?.sheet;
        if (sheet === undefined) return;
        const answer = await (mode === "off"
          ? workbook.clearMarks(sheet.id)
          : workbook.showMarks(sheet.id, mode));
        if (answer.ok) change({ marks: mode });
        else change({ notice: { kind: "failure", failure: answer.problem } });
      }),
    removeBuilt: () =>
      command("removing", async () => {
        const built = state.built;
        if (built === null) return;
        if (watch?.sheetId === built.sheetId) await unfollow();
        const answer = await workbook.removeBuilt(built.sheetId);
        if (!answer.ok) {
          change({ notice: { kind: "failure", failure: answer.problem } });
          return;
        }
        const gone = state.review?.sheet.id === built.sheetId;
        change({
          built: null,
          functionsSilent: false,
          notice: { kind: "removed", sheetName: built.sheetName },
          ...(gone ? { review: null, checkedAt: null, stale: false, marks: "off" } : {}),
        });
      }),
    keepBuilt: () => change({ built: null, functionsSilent: false }),
    dismiss: () => change({ notice: null }),
    close() {
      closed = true;
      turn += 1;
      void unfollow();
    },
  };
}
