import type {
  Failure,
  FormFileProblem,
  Language,
  LibraryEntry,
  LibraryProblem,
  Result,
} from "../../core";
import {
  explainFailure,
  explainLibraryProblem,
  fail,
  FILL,
  freeId,
  joinLibraries,
  keepEntry,
  LIBRARY,
  PANE,
  succeed,
} from "../../core";
import type { readSetting, writeSetting } from "../../workbook/settings";
import type { PaneServices } from "../area";
import type { Sentence } from "../command-runner";
import { MOST_JSON_MEGABYTES, readGivenFile } from "../given-file";
import type { Store } from "../store";
import { openStore } from "../store";
import { acceptLibrary, readLibraryFile } from "./library-file";
import { WORKING } from "./working";

/** What the library asks of the workbook; in tests a fake of it. */
export interface LibraryWorkbook {
  readonly readSetting: typeof readSetting;
  readonly writeSetting: typeof writeSetting;
}

type Entries = readonly LibraryEntry[];

export interface LibraryState {
  /** A person's own entries, as the workbook keeps them. */
  readonly entries: Entries;
  /** What is wrong with a file that was to be imported. */
  readonly refused: readonly FormFileProblem[];
}

export interface LibrarySession extends Store<LibraryState> {
  readonly open: () => Promise<void>;
  /** Keeps an own entry; `null` where it is kept, else why not, in words. */
  readonly keep: (entry: LibraryEntry, language: Language) => Promise<string | null>;
  readonly remove: (entry: LibraryEntry) => Promise<void>;
  readonly load: (file: File) => Promise<void>;
}

/** The entries after a change, what is said of it, and what takes it back from those that are kept then. */
interface Step {
  readonly entries: Entries;
  readonly told: Sentence;
  readonly back: TakeBack | null;
}

/** The entries as they were before; `null` where what was done is there no more. */
type TakeBack = (kept: Entries) => Entries | null;

type Refusal =
  | { readonly kind: "entry"; readonly problem: LibraryProblem }
  | { readonly kind: "failure"; readonly failure: Failure }
  | { readonly kind: "busy"; readonly name: string }
  /** Said by the runner. */
  | { readonly kind: "crashed" };

/** A person's own indicators, which the workbook keeps. */
export function openLibrarySession(
  workbook: LibraryWorkbook,
  { runner }: Pick<PaneServices, "runner">,
): LibrarySession {
  const store = openStore<LibraryState>({ entries: [], refused: [] });

  /** What is kept is read before it is changed: somebody else may have kept something meanwhile. */
  async function keepChanged(
    name: string,
    change: (kept: Entries) => Result<Step, Refusal>,
  ): Promise<Refusal | null> {
    const kept = await workbook.readSetting("library", acceptLibrary);
    if (!kept.ok) return { kind: "failure", failure: kept.problem };
    const step = change(kept.value ?? []);
    if (!step.ok) return step.problem;
    const { entries, told, back } = step.value;
    const written = await workbook.writeSetting("library", entries);
    if (!written.ok) return { kind: "failure", failure: written.problem };
    store.change({ entries });
    const undo = back === null ? null : (): Promise<void> => takeBack(name, back);
    runner.tell({ kind: "told", sentence: told, undo });
    return null;
  }

  /** Why it was not done; `null` where it was. */
  async function run(
    name: string,
    change: (kept: Entries) => Result<Step, Refusal>,
  ): Promise<Refusal | null> {
    let refusal: Refusal | null = { kind: "busy", name };
    await runner.run(WORKING, async () => {
      refusal = { kind: "crashed" };
      refusal = await keepChanged(name, change);
    });
    return refusal;
  }

  /** Where there is no field to say it beside, it is said above. */
  function say(refusal: Refusal | null): void {
    if (refusal === null || refusal.kind === "crashed") return;
    if (refusal.kind === "failure") runner.fail(refusal.failure);
    else runner.tell({ kind: "told", sentence: (now) => explain(refusal, now), undo: null });
  }

  async function takeBack(name: string, back: TakeBack): Promise<void> {
    const refusal = await run(name, (kept) => {
      const entries = back(kept);
      if (entries === null) return fail({ kind: "failure", failure: { kind: "changed-since" } });
      return succeed({ entries, told: (language) => FILL[language].takenBack, back: null });
    });
    say(refusal);
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    async open() {
      const kept = await workbook.readSetting("library", acceptLibrary);
      if (kept.ok && kept.value !== null) store.change({ entries: kept.value });
    },
    async keep(entry, language) {
      const refusal = await run(entry.name, (kept) => {
        const given = entry.id === "" ? { ...entry, id: freeId(kept) } : entry;
        const before = kept.find(({ id }) => id === given.id);
        const next = keepEntry(kept, given);
        if (!next.ok) return fail({ kind: "entry", problem: next.problem });
        return succeed({
          entries: next.value,
          told: (shown) => LIBRARY[shown].saved(given.name),
          back: (now) => {
            const at = now.findIndex((each) => isSame(each, given));
            if (at === -1) return null;
            return before === undefined ? now.toSpliced(at, 1) : now.with(at, before);
          },
        });
      });
      return refusal === null ? null : explain(refusal, language);
    },
    async remove({ id, name }) {
      const refusal = await run(name, (kept) => {
        const at = kept.findIndex((each) => each.id === id);
        const gone = kept[at];
        return succeed({
          entries: kept.filter((each) => each.id !== id),
          told: (language) => LIBRARY[language].removed(name),
          back: (now) =>
            gone === undefined || now.some((each) => each.id === id)
              ? null
              : now.toSpliced(at, 0, gone),
        });
      });
      say(refusal);
    },
    async load(file) {
      const given = await readGivenFile(file, MOST_JSON_MEGABYTES);
      const read = given.ok ? readLibraryFile(given.value) : fail([given.problem]);
      store.change({ refused: read.ok ? [] : read.problem });
      if (!read.ok) return;
      const refusal = await run(file.name, (kept) => {
        const joined = joinLibraries(kept, read.value);
        const added = joined.entries.slice(kept.length);
        return succeed({
          entries: joined.entries,
          told: (language) => LIBRARY[language].imported(joined.added, joined.left),
          back: (now) => now.filter((each) => !added.some((one) => isSame(one, each))),
        });
      });
      say(refusal);
    },
  };
}

/** What was changed since is not taken back. */
function isSame(one: LibraryEntry, other: LibraryEntry): boolean {
  const keys = Object.keys(one) as readonly (keyof LibraryEntry)[];
  return keys.every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}

function explain(refusal: Refusal, language: Language): string {
  switch (refusal.kind) {
    case "entry":
      return explainLibraryProblem(refusal.problem, language);
    case "failure":
      return explainFailure(refusal.failure, language).what;
    case "busy":
      return PANE[language].notice.busy(refusal.name);
    case "crashed":
      return PANE[language].notice.crashed;
  }
}
