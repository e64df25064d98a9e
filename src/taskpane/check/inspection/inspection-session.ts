import type {
  CellValue,
  CheckRecord,
  Finding,
  FindingKey,
  FormReading,
  GridCell,
  IgnoredFinding,
  Language,
  Review,
  RuleProfile,
  Steps,
} from "../../../core";
import {
  cellAddress,
  examineInSteps,
  findingKeys,
  INSPECTION,
  isAbout,
  isOfSheet,
  MOST_IGNORED,
  planRecord,
  RECORD,
} from "../../../core";
import type { applyFixes, FixesDone, undoFixes } from "../../../workbook/apply-fixes";
import type { keepIgnored, readIgnored } from "../../../workbook/ignored";
import type {
  readFileName,
  RecordSheet,
  removeRecord,
  writeRecord,
} from "../../../workbook/record-sheet";
import { resting } from "../../../workbook/resting";
import type { checkSheet, ReviewedSheet } from "../../../workbook/review-sheet";
import { profileOf } from "../../../workbook/sheet-profile";
import type { PaneServices } from "../../area";
import type { Busy, Run, Sentence } from "../../command-runner";
import type { chosenProfile, ownProfiles } from "../../rules/chosen-profile";
import type { Store } from "../../store";
import { openStore } from "../../store";

/** What this part asks of the workbook; in tests a fake of it. */
export interface InspectionWorkbook {
  readonly chosenProfile: typeof chosenProfile;
  readonly ownProfiles: typeof ownProfiles;
  readonly applyFixes: typeof applyFixes;
  readonly undoFixes: typeof undoFixes;
  readonly readIgnored: typeof readIgnored;
  readonly keepIgnored: typeof keepIgnored;
  readonly reviewSheet: typeof checkSheet;
  readonly readFileName: typeof readFileName;
  readonly writeRecord: typeof writeRecord;
  readonly removeRecord: typeof removeRecord;
}

/** A finding in the list, and what makes it the same after rows moved. */
export interface ListedFinding {
  /** Unlike any other of the list, and the same in the next list. */
  readonly id: string;
  readonly finding: Finding;
  readonly key: FindingKey;
}

export interface IgnoredInList extends ListedFinding {
  readonly entry: IgnoredFinding;
}

/** One cell that a fix would change. */
export interface FixChange {
  readonly finding: Finding;
  readonly row: number;
  readonly column: number;
  readonly before: GridCell;
  readonly value: CellValue;
}

/** Changes to be looked at, and the sheet as it was when they were thought of. */
export interface FixOffer {
  readonly review: Review;
  readonly changes: readonly FixChange[];
}

export interface InspectionState {
  /** How many findings nobody has dealt with; `null` before the first list is made. */
  readonly open: number | null;
  /** Those that are open, in the order of the sheet; `null` before the first list is made. */
  readonly findings: readonly ListedFinding[] | null;
  readonly ignored: readonly IgnoredInList[];
  /** Decisions about this sheet whose finding is gone or says something else now. */
  readonly lapsed: readonly IgnoredFinding[];
  /** Rules that the sheet names and nobody here knows: nothing was held against others. */
  readonly unknownRules: string | null;
  /** The list is older than the review. */
  readonly stale: boolean;
  /** A record that was to be taken back but was edited meanwhile: the person is asked. */
  readonly editedRecord: RecordSheet | null;
}

export interface InspectionSession extends Store<InspectionState> {
  /** What the fixes of these findings would change, each cell once. */
  readonly offer: (findings: readonly ListedFinding[]) => FixOffer | null;
  /** Writes changes that the person saw and confirmed, if the sheet still is as they saw it. */
  readonly fix: (offer: FixOffer) => Promise<void>;
  readonly ignore: (finding: ListedFinding, note: string) => Promise<void>;
  readonly restore: (finding: IgnoredInList) => Promise<void>;
  /** Forgets the decisions whose finding is gone. */
  readonly forget: () => Promise<void>;
  readonly record: (language: Language) => Promise<void>;
  readonly removeEditedRecord: () => Promise<void>;
  readonly keepEditedRecord: () => void;
}

const START: InspectionState = {
  open: null,
  findings: null,
  ignored: [],
  lapsed: [],
  unknownRules: null,
  stale: false,
  editedRecord: null,
};

const FIXING: Busy = { doing: (now) => INSPECTION[now].fixing, cancelling: "never" };
const UNDOING: Busy = { doing: (now) => INSPECTION[now].undoing, cancelling: "never" };
const KEEPING: Busy = { doing: (now) => INSPECTION[now].keeping, cancelling: "never" };
const RECORDING: Busy = { doing: (now) => RECORD[now].making, cancelling: "when-taken-back" };
const REMOVING: Busy = { doing: (now) => RECORD[now].removing, cancelling: "never" };

/** Everything that would be sent back from the sheet under review; it follows the review by itself. */
export function openInspectionSession(
  workbook: InspectionWorkbook,
  { runner, review }: Pick<PaneServices, "runner" | "review">,
  version: string,
): InspectionSession {
  const store = openStore(START);
  /** Counts lists; an answer to any but the last one is dropped. */
  let turn = 0;
  let seen: ReviewedSheet | null = null;
  /** What the list was made from. */
  let listed: ListedSheet | null = null;
  let decisions: readonly IgnoredFinding[] | null = null;

  function told(sentence: Sentence, undo: (() => Promise<void>) | null = null): void {
    runner.tell({ kind: "told", sentence, undo });
  }

  function follow(): void {
    const { review: reviewed, stale } = review.state();
    // A form without indicators is not examined, and must not look as if nothing were wrong with it.
    const current = reviewed?.form.tables.length === 0 ? null : reviewed;
    if (current !== null && current !== seen) {
      if (current.sheet.id !== seen?.sheet.id) {
        listed = null;
        store.change({ ...START, editedRecord: store.state().editedRecord });
      }
      seen = current;
      void list(current);
    } else if (current === null && seen !== null) {
      turn += 1;
      seen = null;
      listed = null;
      store.change({ ...START, editedRecord: store.state().editedRecord });
    } else if (stale !== store.state().stale && listed?.review === current) {
      store.change({ stale });
    }
  }

  async function list(current: ReviewedSheet): Promise<void> {
    turn += 1;
    const mine = turn;
    if (listed !== null) store.change({ stale: true });
    try {
      await loadDecisions();
      const rules = await rulesFor(current);
      const all = await resting(listing(current.form, knownRules(rules)), () => mine !== turn);
      if (all === null || mine !== turn) return;
      listed = { review: current, all, rules };
      show();
    } catch (error) {
      // The list on the screen stays, marked as old.
      console.error(error);
    }
  }

  async function loadDecisions(): Promise<void> {
    if (decisions !== null) return;
    const kept = await workbook.readIgnored();
    // Not worth a word when it fails: it is asked again with the next list.
    if (kept.ok) decisions = kept.value ?? [];
  }

  /** Those that the sheet itself names (SPEC S19), else those of the workbook; a name where they are not known. */
  async function rulesFor({ form, marked }: ReviewedSheet): Promise<RuleProfile | string> {
    const [grid] = form.grids;
    if (grid === undefined || !marked.names.has("PERF_profile")) return workbook.chosenProfile();
    const { name, profile } = profileOf(
      { grid, names: marked.names },
      await workbook.ownProfiles(),
    );
    return profile ?? name;
  }

  function show(): void {
    if (listed === null) return;
    const { all, rules } = listed;
    const { sheet } = listed.review;
    const own = (decisions ?? []).filter((entry) => isOfSheet(entry.sheet, sheet));
    const ignored: IgnoredInList[] = [];
    const findings: ListedFinding[] = [];
    for (const each of all) {
      const entry = decisionOn(each, own, sheet);
      if (entry === null) findings.push(each);
      else ignored.push({ ...each, entry });
    }
    const used = new Set(ignored.map(({ entry }) => entry));
    store.change({
      open: findings.length,
      findings,
      ignored,
      lapsed: own.filter((entry) => !used.has(entry)),
      unknownRules: typeof rules === "string" ? rules : null,
      stale: review.state().stale,
    });
  }

  /** Reads what is kept before it is changed: somebody else may have kept something meanwhile. */
  function decide(
    change: (kept: readonly IgnoredFinding[]) => readonly IgnoredFinding[] | null,
    done: Sentence,
  ): Promise<void> {
    return runner.run(KEEPING, async () => {
      const kept = await workbook.readIgnored();
      if (!kept.ok) {
        runner.fail(kept.problem);
        return;
      }
      const next = change(kept.value ?? []);
      if (next === null) {
        told((now) => INSPECTION[now].tooManyIgnored(MOST_IGNORED));
        return;
      }
      const written = await workbook.keepIgnored(next);
      if (!written.ok) {
        runner.fail(written.problem);
        return;
      }
      decisions = next;
      show();
      told(done);
    });
  }

  async function undo(done: FixesDone): Promise<void> {
    await runner.run(UNDOING, async () => {
      const undone = await workbook.undoFixes(done);
      if (!undone.ok) {
        runner.fail(undone.problem);
        return;
      }
      const { restored, left } = undone.value;
      told((now) =>
        left.length === 0
          ? INSPECTION[now].undone(restored)
          : INSPECTION[now].undoneInPart(restored, left),
      );
    });
    await review.refresh();
  }

  async function makeRecord(language: Language, run: Run): Promise<void> {
    const answer = await workbook.reviewSheet(review.state().review?.sheet.id, run);
    if (run.signal.aborted) return;
    if (!answer.ok) {
      runner.fail(answer.problem);
      return;
    }
    const { form, sheet } = answer.value;
    await loadDecisions();
    const rules = await rulesFor(answer.value);
    const findings = await resting(listing(form, knownRules(rules)), () => run.signal.aborted);
    const file = await workbook.readFileName();
    if (findings === null || run.signal.aborted) return;
    const record: CheckRecord = {
      time: new Date(),
      version,
      profile: rules,
      file: file.ok ? file.value : null,
      sheet: sheet.name,
      form,
      findings: findings.map(({ finding, key }) => ({
        finding,
        ignored: decisionOn({ finding, key }, decisions ?? [], sheet),
      })),
    };
    const made = await workbook.writeRecord(planRecord(record, language), run);
    if (!made.ok) {
      runner.fail(made.problem);
      return;
    }
    const rows = form.tables.reduce((count, table) => count + table.rows.length, 0);
    told(
      (now) => RECORD[now].made(made.value.sheetName, rows, findings.length),
      () => remove(made.value, "keep"),
    );
  }

  function remove(record: RecordSheet, edited: "keep" | "delete"): Promise<void> {
    return runner.run(REMOVING, async () => {
      const removed = await workbook.removeRecord(record, edited);
      if (!removed.ok) {
        runner.fail(removed.problem);
        return;
      }
      store.change({ editedRecord: removed.value === "edited" ? record : null });
      if (removed.value === "removed") told((now) => RECORD[now].removed(record.sheetName));
    });
  }

  review.subscribe(follow);
  follow();

  return {
    state: store.state,
    subscribe: store.subscribe,
    offer: (findings) =>
      listed === null
        ? null
        : { review: listed.review, changes: changesOf(findings, listed.review.form) },
    async fix({ review: { sheet, form }, changes }) {
      const [grid] = form.grids;
      if (grid === undefined || changes.length === 0) return;
      await runner.run(FIXING, async () => {
        const answer = await workbook.applyFixes(sheet.id, grid, changes);
        if (!answer.ok) {
          runner.fail(answer.problem);
          return;
        }
        const done = answer.value;
        told(
          (now) =>
            INSPECTION[now].fixed(changes.map(({ row, column }) => cellAddress(row, column))),
          () => undo(done),
        );
      });
      // Excel does not tell of what an add-in writes; and where the sheet had changed it is read again.
      await review.refresh();
    },
    ignore({ finding, key }, note) {
      const sheet = listed?.review.sheet;
      if (sheet === undefined) return Promise.resolve();
      const entry: IgnoredFinding = { sheet, check: finding.id, key, note, date: today() };
      return decide(
        (kept) => (kept.length < MOST_IGNORED ? [...kept, entry] : null),
        (now) => INSPECTION[now].ignored(finding.id, finding.cell),
      );
    },
    restore: ({ entry }) =>
      decide(
        (kept) => kept.filter((each) => !isSameEntry(each, entry)),
        (now) => INSPECTION[now].restored,
      ),
    forget() {
      const { lapsed } = store.state();
      return decide(
        (kept) => kept.filter((each) => !lapsed.some((entry) => isSameEntry(each, entry))),
        (now) => INSPECTION[now].forgotten(lapsed.length),
      );
    },
    record: (language) => runner.run(RECORDING, (run) => makeRecord(language, run)),
    async removeEditedRecord() {
      const { editedRecord } = store.state();
      if (editedRecord !== null) await remove(editedRecord, "delete");
    },
    keepEditedRecord: () => store.change({ editedRecord: null }),
  };
}

interface ListedSheet {
  readonly review: ReviewedSheet;
  readonly all: readonly ListedFinding[];
  readonly rules: RuleProfile | string;
}

function knownRules(rules: RuleProfile | string): RuleProfile | null {
  return typeof rules === "string" ? null : rules;
}

function* listing(form: FormReading, profile: RuleProfile | null): Steps<readonly ListedFinding[]> {
  const findings = yield* examineInSteps(form, profile);
  const keys = yield* findingKeys(findings, form);
  return findings.flatMap((finding, index) => {
    const key = keys[index];
    return key === undefined ? [] : [{ id: `${key.hash} ${key.at}`, finding, key }];
  });
}

function changesOf(findings: readonly ListedFinding[], form: FormReading): readonly FixChange[] {
  const changes = new Map<string, FixChange>();
  for (const { finding } of findings) {
    if (finding.fix === null) continue;
    const { sheet, row, column, value } = finding.fix;
    const grid = form.grids.find((each) => each.sheet === sheet);
    const cell = grid?.cells[row - grid.origin.row]?.[column - grid.origin.column];
    const place = `${row} ${column}`;
    if (grid === undefined || changes.has(place)) continue;
    const before = cell ?? { value: null, text: "" };
    changes.set(place, { finding, row, column, before, value });
  }
  return [...changes.values()];
}

function decisionOn(
  { finding, key }: Pick<ListedFinding, "finding" | "key">,
  decisions: readonly IgnoredFinding[],
  sheet: IgnoredFinding["sheet"],
): IgnoredFinding | null {
  return decisions.find((entry) => isAbout(entry, { id: finding.id, key }, sheet)) ?? null;
}

function isSameEntry(one: IgnoredFinding, other: IgnoredFinding): boolean {
  return (
    one.check === other.check &&
    one.key.hash === other.key.hash &&
    one.key.at === other.key.at &&
    one.sheet.id === other.sheet.id
  );
}

/** Of the person's own calendar. */
function today(): string {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
