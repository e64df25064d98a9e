import type {
  CarryOver,
  Failure,
  FormDefinition,
  Grid,
  ImportProblem,
  Result,
  SheetContent,
} from "../../core";
import { carryOver, findForm, IMPORT, planInSteps, sheetContents } from "../../core";
import { MOST_MEGABYTES } from "../../files/container";
import type { ReadSheet } from "../../workbook/read-sheet";
import type { PaneServices } from "../area";
import type { BuildChoices } from "../build/build-choices";
import type { Busy, Sentence } from "../command-runner";
import { readGivenFile } from "../given-file";
import type { Store } from "../store";
import { openStore } from "../store";
import type { ImportSource } from "./import-source";
import type { FoundForm } from "./read-incoming";
import type { Reader } from "./reader";

/** What bringing in asks of the world: the workbook's cells, and a reader of files. */
export interface ImportPort {
  readonly readFrontSheet: () => Promise<Result<ReadSheet, Failure>>;
  readonly readSelection: () => Promise<Result<ReadSheet, Failure>>;
  readonly read: Reader;
}

/** What would be built; nothing is written yet. */
export interface ImportDraft {
  readonly from: SheetContent;
  readonly to: FormDefinition;
  readonly carried: CarryOver;
}

export interface ImportState {
  /** Of the file or sheet that was read; `null` before. */
  readonly name: Sentence | null;
  readonly found: readonly FoundForm[];
  readonly chosen: number;
  readonly draft: ImportDraft | null;
  readonly problem: ImportProblem | null;
}

export interface ImportSession extends Store<ImportState> {
  readonly readText: (text: string) => Promise<void>;
  readonly readTables: (grids: readonly Grid[]) => Promise<void>;
  readonly readFiles: (files: readonly File[]) => Promise<void>;
  readonly takeSheet: () => Promise<void>;
  readonly takeSelection: () => Promise<void>;
  /** Another of the forms that were found. */
  readonly choose: (index: number) => void;
  /** Another form to build, by its id. */
  readonly into: (form: string) => void;
  /** Builds the new sheet. */
  readonly confirm: (choices: BuildChoices) => Promise<void>;
  readonly discard: () => void;
}

const START: ImportState = { name: null, found: [], chosen: 0, draft: null, problem: null };

/** Bringing in, for one opening of the pane: read, looked at, and only then built. */
export function openImportSession(port: ImportPort, services: PaneServices): ImportSession {
  const store = openStore(START);
  const { runner, review } = services;

  async function read(source: ImportSource, name: Sentence): Promise<void> {
    if (busyWith(source.name)) return;
    store.change({ problem: null });
    await runner.run(reading(name), async ({ signal }) => {
      const answer = await port.read(source, signal);
      if (signal.aborted) return;
      if (!answer.ok) store.change({ problem: answer.problem });
      else show(name, answer.value);
    });
  }

  async function take(
    command: () => Promise<Result<ReadSheet, Failure>>,
    sentence: Sentence,
  ): Promise<void> {
    store.change({ problem: null });
    await runner.run(reading(sentence), async ({ signal }) => {
      const answer = await command();
      if (signal.aborted) return;
      if (!answer.ok) {
        runner.fail(answer.problem);
        return;
      }
      const { grid, names, tag, corrected, name } = answer.value;
      const contents = sheetContents({ grid, names, form: tag?.form ?? null, corrected });
      if (contents.length === 0) store.change({ problem: { kind: "no-form", name } });
      else
        show(
          () => name,
          contents.map((content) => ({ place: name, content })),
        );
    });
  }

  /** Dropped files come at any moment; what is dropped while something runs is not read later unasked. */
  function busyWith(name: string): boolean {
    if (runner.state().busy === null) return false;
    store.change({ problem: { kind: "busy", name } });
    return true;
  }

  function show(name: Sentence, found: readonly FoundForm[]): void {
    const fullest = found.reduce(
      (best, form, index) => (rowsOf(form) > rowsOf(found[best]) ? index : best),
      0,
    );
    store.change({ name, found, chosen: fullest, draft: draftOf(found[fullest]), problem: null });
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    readText: (text) => read({ kind: "text", name: IMPORT["zh-CN"].pastedText, text }, pasted),
    readTables: (grids) => read({ kind: "grids", name: IMPORT["zh-CN"].pastedText, grids }, pasted),
    async readFiles(files) {
      const [file, ...others] = files;
      if (file === undefined || others.length > 0) {
        store.change({
          problem:
            file === undefined
              ? { kind: "no-file" }
              : { kind: "several-files", count: files.length },
        });
        return;
      }
      if (busyWith(file.name)) return;
      const given = await readGivenFile(file, MOST_MEGABYTES);
      if (!given.ok) {
        store.change({ problem: { kind: "file", because: given.problem } });
        return;
      }
      await read({ kind: "file", name: file.name, bytes: given.value }, () => file.name);
    },
    takeSheet: () => take(port.readFrontSheet, (language) => IMPORT[language].fromSheet),
    takeSelection: () => take(port.readSelection, (language) => IMPORT[language].fromSelection),
    choose(index) {
      const found = store.state().found[index];
      if (found !== undefined) store.change({ chosen: index, draft: draftOf(found) });
    },
    into(id) {
      const to = findForm(id);
      const { draft } = store.state();
      if (to !== null && draft !== null) store.change({ draft: drafted(draft.from, to) });
    },
    async confirm(choices) {
      const { draft } = store.state();
      if (draft === null) return;
      const before = review.state().removable;
      const { to, carried } = draft;
      await review.build((options) => planInSteps(to, carried.content, options), choices);
      const { removable } = review.state();
      // A build that failed leaves the preview: nothing of the work is lost.
      if (removable?.kind !== "built" || removable === before) return;
      store.change(START);
      services.goTo("check");
    },
    discard: () => store.change(START),
  };
}

const pasted: Sentence = (language) => IMPORT[language].pastedText;

function reading(name: Sentence): Busy {
  return {
    doing: (language) => IMPORT[language].reading(name(language)),
    cancelling: "at-once",
  };
}

export function rowsOf(found: FoundForm | undefined): number {
  return found?.content.content.indicators.length ?? 0;
}

function draftOf(found: FoundForm | undefined): ImportDraft | null {
  if (found === undefined) return null;
  const { content } = found;
  // What comes from a worker is a copy; a form of ours is itself.
  const form = findForm(content.form.id) ?? content.form;
  return drafted({ ...content, form }, form);
}

function drafted(from: SheetContent, to: FormDefinition): ImportDraft {
  return { from, to, carried: carryOver(from.content, from.form, to) };
}
