import type { FormFileProblem, ProfileChange, Result, RuleProfile, ScoredRow } from "../../core";
import {
  fail,
  findProfile,
  PANE,
  printedProfile,
  profileChanges,
  PROFILES,
  pointsOf,
  roundPoints,
  RULES,
  scoredRows,
} from "../../core";
import type { changeRules, RulesChange, undoRules } from "../../workbook/change-rules";
import type { readSetting, writeSetting } from "../../workbook/settings";
import type { undoScore, writeScore, WrittenScore } from "../../workbook/write-score";
import type { PaneServices } from "../area";
import type { Busy, Sentence } from "../command-runner";
import { MOST_JSON_MEGABYTES, readGivenFile } from "../given-file";
import type { Store } from "../store";
import { openStore } from "../store";

/** What the rules ask of the workbook, and the reader of their files; in tests a fake of them. */
export interface RulesWorkbook {
  readonly readSetting: typeof readSetting;
  readonly writeSetting: typeof writeSetting;
  readonly changeRules: typeof changeRules;
  readonly undoRules: typeof undoRules;
  readonly writeScore: typeof writeScore;
  readonly undoScore: typeof undoScore;
  readonly readRuleProfile: (file: Uint8Array) => Result<RuleProfile, readonly FormFileProblem[]>;
  readonly acceptRuleProfiles: (stored: unknown) => readonly RuleProfile[] | null;
}

/** What other rules would do to the sheet under review, to be looked at before anything is changed. */
export interface RulesPreview {
  readonly to: RuleProfile;
  readonly changes: readonly ProfileChange[];
  /** Points of all rows together; rows that are open count nothing. */
  readonly before: number;
  readonly after: number;
}

export interface RulesState {
  readonly chosen: RuleProfile;
  /** The name of the rules that the workbook chose, where they are not known here: nothing is scored. */
  readonly missing: string | null;
  /** The unit's own rules that this workbook keeps. */
  readonly own: readonly RuleProfile[];
  readonly preview: RulesPreview | null;
  /** What is wrong with a file of rules that was refused. */
  readonly problems: readonly FormFileProblem[];
}

export interface RulesSession extends Store<RulesState> {
  readonly open: () => Promise<void>;
  readonly look: (to: RuleProfile) => void;
  readonly leave: () => void;
  readonly choose: (to: RuleProfile) => Promise<void>;
  /** Keeps a unit's own rules in the workbook; a file that is refused changes nothing. */
  readonly load: (file: File) => Promise<void>;
  /** Writes points into the row that the person saw; where that row says something else by now nothing is written. */
  readonly write: (row: ScoredRow, points: number) => Promise<void>;
}

const WORKING: Busy = { doing: (now) => RULES[now].working, cancelling: "never" };
const WRITING: Busy = { doing: (now) => RULES[now].scores.writing, cancelling: "never" };

export function openRulesSession(
  workbook: RulesWorkbook,
  { runner, review }: Pick<PaneServices, "runner" | "review">,
): RulesSession {
  const store = openStore<RulesState>({
    chosen: PROFILES[0],
    missing: null,
    own: [],
    preview: null,
    problems: [],
  });

  function told(sentence: Sentence, undo: (() => Promise<void>) | null = null): void {
    runner.tell({ kind: "told", sentence, undo });
  }

  async function choose(to: RuleProfile): Promise<void> {
    await runner.run(WORKING, async () => {
      const { chosen: before, missing, own } = store.state();
      const changed = await workbook.changeRules(to, own);
      if (!changed.ok) {
        runner.fail(changed.problem);
        return;
      }
      store.change({ chosen: to, missing: null, preview: null });
      const change = changed.value;
      told(
        (now) => RULES[now].changed(printedProfile(to, now), change.sheets.length),
        // Rules that are not here cannot be put back.
        before.id === to.id || missing !== null ? null : () => takeRulesBack(change, before),
      );
    });
    // Excel does not tell of what an add-in writes; and where a sheet had changed it is read again.
    await review.refresh();
  }

  async function takeRulesBack(change: RulesChange, before: RuleProfile): Promise<void> {
    await runner.run(WORKING, async () => {
      const back = await workbook.undoRules(change, before);
      if (!back.ok) {
        runner.fail(back.problem);
        return;
      }
      store.change({ chosen: before, preview: null });
      told((now) => RULES[now].changed(printedProfile(before, now), change.sheets.length));
    });
    await review.refresh();
  }

  async function takeBack(written: WrittenScore): Promise<void> {
    await runner.run(WRITING, async () => {
      const back = await workbook.undoScore(written);
      if (back.ok) told((now) => RULES[now].scores.restored);
      else runner.fail(back.problem);
    });
    await review.refresh();
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    async open() {
      const own = await workbook.readSetting("profiles", workbook.acceptRuleProfiles);
      const known = own.ok ? (own.value ?? []) : [];
      const id = await workbook.readSetting("profile", (stored) =>
        typeof stored === "string" ? stored : null,
      );
      const wanted = id.ok ? id.value : null;
      const chosen = wanted === null ? PROFILES[0] : findProfile(wanted, known);
      store.change({
        own: known,
        chosen: chosen ?? PROFILES[0],
        missing: chosen === null ? wanted : null,
      });
    },
    look(to) {
      const tables = review.state().review?.form.tables ?? [];
      const { chosen } = store.state();
      store.change({
        preview: {
          to,
          changes: profileChanges(tables, chosen, to),
          before: sum(scoredRows(tables, chosen)),
          after: sum(scoredRows(tables, to)),
        },
      });
    },
    leave: () => store.change({ preview: null, problems: [] }),
    choose,
    async load(file) {
      const given = await readGivenFile(file, MOST_JSON_MEGABYTES);
      const read = given.ok ? workbook.readRuleProfile(given.value) : fail([given.problem]);
      if (!read.ok) {
        store.change({ problems: read.problem });
        return;
      }
      const rules = read.value;
      if (runner.state().busy !== null) {
        told((now) => PANE[now].notice.busy(file.name));
        return;
      }
      await runner.run(WORKING, async () => {
        const own = [...store.state().own.filter(({ id }) => id !== rules.id), rules];
        const kept = await workbook.writeSetting("profiles", own);
        if (!kept.ok) {
          runner.fail(kept.problem);
          return;
        }
        const found = store.state().missing === rules.id;
        store.change({ own, problems: [], ...(found ? { chosen: rules, missing: null } : {}) });
        told((now) => RULES[now].loaded(rules.names[now][0]));
      });
    },
    async write(row, points) {
      const reviewed = review.state().review;
      const [grid] = reviewed?.form.grids ?? [];
      if (reviewed === null || grid === undefined) return;
      await runner.run(WRITING, async () => {
        const written = await workbook.writeScore(reviewed.sheet.id, grid, row, points);
        if (!written.ok) {
          runner.fail(written.problem);
          return;
        }
        told(
          (now) => RULES[now].scores.written(row.indicator, points),
          () => takeBack(written.value),
        );
      });
      await review.refresh();
    },
  };
}

function sum(rows: readonly ScoredRow[]): number {
  return roundPoints(rows.reduce((points, { score }) => points + (pointsOf(score) ?? 0), 0));
}
