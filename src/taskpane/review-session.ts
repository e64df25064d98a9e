import type { PlanHint } from "../core";
import { CHECK, PANE } from "../core";
import type { buildForm } from "../workbook/build-form";
import type { BuiltSheet, findUnfinished, removeBuilt } from "../workbook/built-sheet";
import { KnownVerdicts } from "../workbook/known-verdicts";
import type { checkSheet, ReviewedSheet } from "../workbook/review-sheet";
import type { selectCell } from "../workbook/select-cell";
import type { SelfTest, selfTest } from "../workbook/self-test";
import type { MarkMode } from "../workbook/sheet-marks";
import type { watchEdits, watchFront, watchSelection } from "../workbook/watch-sheet";
import type { BuildChoices } from "./build/build-choices";
import type { PlanForm } from "./build/plan-at-rest";
import type { MarkCommands, MarksWorkbook, OpenOffer } from "./check/mark-commands";
import { openMarkCommands } from "./check/mark-commands";
import type { Busy, CommandRunner, Run } from "./command-runner";
import { followSheets } from "./followed-sheet";
import type { chosenProfile } from "./rules/chosen-profile";
import type { Store } from "./store";
import { openStore } from "./store";

/** What the pane asks of the workbook: the functions of `src/workbook`, in tests a fake of them. */
export interface ReviewWorkbook extends MarksWorkbook {
  readonly buildForm: typeof buildForm;
  readonly reviewSheet: typeof checkSheet;
  readonly selectCell: typeof selectCell;
  readonly watchEdits: typeof watchEdits;
  readonly watchSelection: typeof watchSelection;
  readonly watchFront: typeof watchFront;
  readonly selfTest: typeof selfTest;
  readonly removeBuilt: typeof removeBuilt;
  readonly findUnfinished: typeof findUnfinished;
  readonly chosenProfile: typeof chosenProfile;
}

/** A sheet that may be taken back: the one just built, or a half-built one of an earlier opening. */
export type Removable =
  | { readonly kind: "built"; readonly sheet: BuiltSheet; readonly hints: readonly PlanHint[] }
  | { readonly kind: "unfinished"; readonly sheet: BuiltSheet };

/** What the person has selected, and on which sheet; the address is without sheet name. */
export interface Selection {
  readonly sheetId: string;
  /** `null` right after a sheet came to the front. */
  readonly address: string | null;
}

export interface ReviewState {
  readonly review: ReviewedSheet | null;
  readonly checkedAt: Date | null;
  /** An edit could not be followed: the list may be older than the sheet. */
  readonly stale: boolean;
  readonly marks: MarkMode;
  /** Columns for verdicts that the person has been asked about. */
  readonly offer: OpenOffer | null;
  /** `null` until they select something. */
  readonly selection: Selection | null;
  readonly removable: Removable | null;
  /** What is wrong with the custom functions on the sheet just built. */
  readonly functions: Exclude<SelfTest, { readonly kind: "ready" }> | null;
}

export interface ReviewSession extends Store<ReviewState>, MarkCommands {
  /** Looks for what an interrupted build left behind. */
  readonly open: () => Promise<void>;
  /** Makes the sheet and checks it. */
  readonly build: (planned: PlanForm, choices: BuildChoices) => Promise<void>;
  /** Checks the sheet in front of the user. */
  readonly check: () => Promise<void>;
  /** Checks it again without a busy sign, after something was written that Excel does not tell of. */
  readonly refresh: () => Promise<void>;
  /** Jumps to a cell of the checked sheet, given as `E22`. */
  readonly select: (cell: string) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly keep: () => void;
  readonly close: () => void;
}

const START: ReviewState = {
  review: null,
  checkedAt: null,
  stale: false,
  marks: "off",
  offer: null,
  selection: null,
  removable: null,
  functions: null,
};

const CHECKING: Busy = {
  doing: (language) => CHECK[language].checking,
  cancelling: "at-once",
};

const BUILDING: Busy = {
  doing: (language) => PANE[language].build.building,
  cancelling: "when-taken-back",
};

const REMOVING: Busy = { doing: (language) => PANE[language].build.removing, cancelling: "never" };

/**
 * The sheet under review for one opening of the pane: what is known of it, and what may be done with
 * it. `version` is the pane's own, which the custom functions should have too.
 */
export function openReviewSession(
  workbook: ReviewWorkbook,
  version: string,
  runner: CommandRunner,
): ReviewSession {
  const store = openStore(START);
  let closed = false;
  /** Counts checks; an answer to any but the last one is dropped. */
  let turn = 0;
  const verdicts = new KnownVerdicts();
  /** Of what the person selects and looks at; `null` until the first check. */
  let unwatch: readonly ReturnType<typeof watchFront>[] | null = null;
  const followed = followSheets(workbook.watchEdits, () => void refresh());

  function change(part: Partial<ReviewState>): void {
    if (!closed) store.change(part);
  }

  async function check(sheetId: string | undefined, options: Run): Promise<void> {
    turn += 1;
    const mine = turn;
    const answer = await workbook.reviewSheet(sheetId, { ...options, verdicts });
    if (mine !== turn || options.signal.aborted) return;
    if (answer.ok) {
      show(answer.value);
      change({ selection: { sheetId: answer.value.sheet.id, address: null } });
      await followed.follow(answer.value.sheet.id);
      followSelection();
    } else {
      runner.fail(answer.problem);
    }
  }

  function show(review: ReviewedSheet): void {
    const { offer } = store.state();
    change({
      review,
      checkedAt: new Date(),
      stale: false,
      marks: review.marks.mode,
      offer:
        offer?.offer.sheetId === review.sheet.id && review.marks.kind === "none" ? offer : null,
    });
  }

  /** Where the host cannot tell, findings are explained in the list alone. */
  function followSelection(): void {
    if (unwatch !== null) return;
    const noticed = (sheetId: string, address: string | null): void =>
      change({ selection: { sheetId, address } });
    unwatch = [
      workbook.watchSelection(noticed),
      workbook.watchFront((sheetId) => noticed(sheetId, null)),
    ];
  }

  /** Checks again after an edit, without a busy sign; waits while a command is running. */
  async function refresh(): Promise<void> {
    if (runner.state().busy === null) await recheck();
    else if (store.state().review !== null) followed.later();
  }

  async function recheck(): Promise<void> {
    const sheetId = store.state().review?.sheet.id;
    if (sheetId === undefined) return;
    turn += 1;
    const mine = turn;
    try {
      const answer = await workbook.reviewSheet(sheetId, { verdicts });
      if (mine !== turn) return;
      if (answer.ok) show(answer.value);
      else change({ stale: true });
    } catch (error) {
      console.error(error);
      if (mine === turn) change({ stale: true });
    }
  }

  const marking = openMarkCommands(workbook, runner, {
    review: () => store.state().review,
    offer: () => store.state().offer,
    setOffer: (offer) => change({ offer }),
    setMode(mode) {
      const { review } = store.state();
      change({ marks: mode });
      if (review !== null) change({ review: { ...review, marks: { ...review.marks, mode } } });
    },
    recheck,
  });

  return {
    ...marking,
    state: store.state,
    subscribe: store.subscribe,
    async open() {
      const answer = await workbook.findUnfinished();
      // Not worth a word when it fails: it is asked again at the next opening.
      const sheet = answer.ok ? answer.value[0] : undefined;
      if (sheet !== undefined && store.state().removable === null) {
        change({ removable: { kind: "unfinished", sheet } });
      }
    },
    build: (planned, choices) =>
      runner.run(BUILDING, async (run) => {
        const planning = await import("./build/plan-at-rest").catch(() => null);
        if (planning === null) {
          runner.fail({ kind: "not-loaded" });
          return;
        }
        const profile = await workbook.chosenProfile();
        if (typeof profile === "string") {
          runner.fail({ kind: "unknown-rules", sheet: null, rules: profile });
          return;
        }
        const plan = await planning.planAtRest(planned, choices, profile, run);
        if (plan === null) {
          runner.fail({ kind: "cancelled" });
          return;
        }
        const answer = await workbook.buildForm(plan, run);
        if (!answer.ok) {
          runner.fail(answer.problem);
          return;
        }
        const sheet = answer.value;
        run.next(CHECKING);
        change({ removable: { kind: "built", sheet, hints: plan.hints }, functions: null });
        await check(sheet.sheetId, run);
        if (choices.plain) return;
        const test = await workbook.selfTest(sheet.sheetId, version);
        // A test that could not be made says nothing about the functions.
        if (!test.ok || test.value.kind === "ready") return;
        if (store.state().removable?.sheet.sheetId === sheet.sheetId) {
          change({ functions: test.value });
        }
      }),
    async check() {
      await runner.run(CHECKING, (run) => check(undefined, run));
      const { review } = store.state();
      if (review !== null && review.marks.outdated > 0 && runner.state().news === null) {
        await marking.updateMarks();
      }
    },
    refresh,
    async select(cell) {
      const sheet = store.state().review?.sheet;
      if (sheet === undefined) return;
      const answer = await workbook.selectCell(sheet.id, cell);
      if (!answer.ok) runner.fail(answer.problem);
    },
    remove: () =>
      runner.run(REMOVING, async () => {
        const sheet = store.state().removable?.sheet;
        if (sheet === undefined) return;
        await followed.leave(sheet.sheetId);
        const answer = await workbook.removeBuilt(sheet.sheetId);
        if (!answer.ok) {
          runner.fail(answer.problem);
          return;
        }
        const { sheetName } = sheet;
        runner.tell({
          kind: "told",
          sentence: (language) => PANE[language].build.removed(sheetName),
          undo: null,
        });
        change({ removable: null, functions: null });
        if (store.state().review?.sheet.id === sheet.sheetId) {
          change({ review: null, checkedAt: null, stale: false, marks: "off" });
        }
      }),
    keep: () => change({ removable: null, functions: null }),
    close() {
      closed = true;
      turn += 1;
      followed.close();
      for (const watching of unwatch ?? []) {
        void watching.then(async (answer) => (answer.ok ? answer.value() : undefined));
      }
    },
  };
}
