import type { ExportTemplate, Language, Review } from "../../core";
import {
  checkReport,
  commaSeparated,
  EXPORT_TEMPLATES,
  examine,
  explainFileProblem,
  exportTable,
  HAND_ON,
  planTableSheet,
  tabSeparated,
} from "../../core";
import { MOST_MEGABYTES } from "../../files/container";
import type {
  OutgoingCopy,
  OutgoingFormulas,
  outgoingWorkbook,
} from "../../files/outgoing/outgoing-workbook";
import type { buildForm } from "../../workbook/build-form";
import type { removeBuilt } from "../../workbook/built-sheet";
import type { openWorkbook, readDocument } from "../../workbook/document-copy";
import type { repairFormulas } from "../../workbook/repair-formulas";
import type { reviewSheet } from "../../workbook/review-sheet";
import type { readSetting, writeSetting } from "../../workbook/settings";
import type { FormulaMode } from "../../workbook/result-writer";
import type { switchFormulas, undoSwitch } from "../../workbook/switch-formulas";
import type { PaneServices } from "../area";
import type { Busy, Cancelling, Run, Sentence } from "../command-runner";
import type { chosenProfile, ownProfiles } from "../rules/chosen-profile";
import { readGivenFile } from "../given-file";
import type { OpenStore, Store } from "../store";
import { openStore } from "../store";
import type { copyText, saveFile } from "./deliver";
import { acceptTemplates } from "./export-template-check";

/** What this part asks of the workbook and of the browser; in tests a fake of them. */
export interface HandOnWorkbook {
  readonly buildForm: typeof buildForm;
  readonly removeBuilt: typeof removeBuilt;
  readonly readDocument: typeof readDocument;
  readonly openWorkbook: typeof openWorkbook;
  readonly outgoingWorkbook: typeof outgoingWorkbook;
  readonly repairFormulas: typeof repairFormulas;
  readonly reviewSheet: typeof reviewSheet;
  readonly readSetting: typeof readSetting;
  readonly writeSetting: typeof writeSetting;
  readonly switchFormulas: typeof switchFormulas;
  readonly undoSwitch: typeof undoSwitch;
  readonly chosenProfile: typeof chosenProfile;
  readonly ownProfiles: typeof ownProfiles;
  readonly saveFile: typeof saveFile;
  readonly copyText: typeof copyText;
}

export type ExportPlace = "sheet" | "csv" | "json" | "text";

/** A copy that waits to be opened or saved. */
export interface ReadyCopy {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly replaced: number;
  readonly unscored: OutgoingCopy["unscored"];
  readonly failed: readonly string[];
}

export interface HandOnState {
  readonly copy: ReadyCopy | null;
  /** The unit's own templates, as this workbook keeps them. */
  readonly templates: readonly ExportTemplate[];
}

export interface HandOnSession extends Store<HandOnState> {
  /** Reads the templates that this workbook keeps. */
  readonly open: () => Promise<void>;
  /** Of the open workbook, or of a file that was chosen. */
  readonly makeCopy: (
    formulas: OutgoingFormulas,
    language: Language,
    file: File | null,
  ) => Promise<void>;
  readonly openCopy: () => Promise<void>;
  readonly saveCopy: () => void;
  readonly switchTo: (mode: FormulaMode) => Promise<void>;
  readonly repair: () => Promise<void>;
  readonly exportTo: (
    place: ExportPlace,
    template: ExportTemplate,
    language: Language,
  ) => Promise<void>;
  /** A template of the same name is replaced; the names of ours are taken. */
  readonly keepTemplate: (template: ExportTemplate) => Promise<void>;
  readonly dropTemplate: (name: string) => Promise<void>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function openHandOnSession(
  workbook: HandOnWorkbook,
  { runner }: Pick<PaneServices, "runner">,
): HandOnSession {
  const store: OpenStore<HandOnState> = openStore<HandOnState>({ copy: null, templates: [] });

  function told(sentence: Sentence, undo: (() => Promise<void>) | null = null): void {
    runner.tell({ kind: "told", sentence, undo });
  }

  async function copyOf(
    file: File | null,
    formulas: OutgoingFormulas,
    language: Language,
  ): Promise<void> {
    const words = HAND_ON[language].copy;
    const source = file === null ? await workbook.readDocument() : null;
    if (source?.ok === false) {
      runner.fail(source.problem);
      return;
    }
    const given = file === null ? null : await readGivenFile(file, MOST_MEGABYTES);
    if (given?.ok === false) {
      told((now) => explainFileProblem(given.problem, now));
      return;
    }
    const bytes = source?.value ?? given?.value ?? new Uint8Array();
    const name = file?.name ?? `${words.workbook}.xlsx`;
    const copy = await workbook.outgoingWorkbook(
      name,
      bytes,
      formulas,
      await workbook.ownProfiles(),
    );
    if (!copy.ok) {
      const { problem } = copy;
      told((now) => explainFileProblem(problem, now));
      return;
    }
    const { replaced, unscored, failed } = copy.value;
    store.change({
      copy: {
        name: words.fileName(name.replace(/\.xls[xm]$/iu, "")),
        bytes: copy.value.bytes,
        replaced,
        unscored,
        failed,
      },
    });
  }

  async function exportReview(
    review: Review,
    place: ExportPlace,
    template: ExportTemplate,
    language: Language,
    run: Run,
  ): Promise<void> {
    const rows = exportTable(review.form.tables, template, language);
    const count = rows.length - 1;
    const name = `${review.sheet.name}-${template.name}`;
    switch (place) {
      case "sheet": {
        const { sheetName } = HAND_ON[language].exports;
        const plan = planTableSheet(sheetName, "export", rows, language);
        const built = await workbook.buildForm(plan, run);
        if (!built.ok) {
          runner.fail(built.problem);
          return;
        }
        const sheet = built.value;
        told(
          (now) => HAND_ON[now].exports.builtSheet(sheet.sheetName, count),
          () => remove(sheet),
        );
        return;
      }
      case "csv":
        workbook.saveFile(`${name}.csv`, commaSeparated(rows), "text/csv;charset=utf-8");
        told((now) => HAND_ON[now].exports.saved(`${name}.csv`));
        return;
      case "json": {
        const rules = await workbook.chosenProfile();
        const findings = examine(review.form, typeof rules === "string" ? null : rules);
        const report = checkReport(review.sheet.name, review.form, findings, language);
        workbook.saveFile(`${name}.json`, JSON.stringify(report, null, 2), "application/json");
        told((now) => HAND_ON[now].exports.saved(`${name}.json`));
        return;
      }
      case "text": {
        const copied = await workbook.copyText(tabSeparated(rows));
        told((now) => {
          const words = HAND_ON[now].exports;
          return copied ? words.copied(count) : words.notCopied;
        });
      }
    }
  }

  function remove(sheet: { readonly sheetId: string; readonly sheetName: string }): Promise<void> {
    return runner.run(
      busy((now) => HAND_ON[now].exports.removing, "never"),
      async () => {
        const removed = await workbook.removeBuilt(sheet.sheetId);
        if (removed.ok) told((now) => HAND_ON[now].exports.removed(sheet.sheetName));
        else runner.fail(removed.problem);
      },
    );
  }

  function keep(templates: readonly ExportTemplate[], done: Sentence): Promise<void> {
    return runner.run(
      busy((now) => HAND_ON[now].exports.keeping, "never"),
      async () => {
        const kept = await workbook.writeSetting("templates", templates);
        if (!kept.ok) {
          runner.fail(kept.problem);
          return;
        }
        store.change({ templates });
        told(done);
      },
    );
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    async open() {
      const kept = await workbook.readSetting("templates", acceptTemplates);
      // Not worth a word when it fails: ours are there, and keeping one says what is wrong.
      if (kept.ok && kept.value !== null) store.change({ templates: kept.value });
    },
    makeCopy: (formulas, language, file) =>
      runner.run(
        busy((now) => HAND_ON[now].copy.making, "never"),
        () => {
          store.change({ copy: null });
          return copyOf(file, formulas, language);
        },
      ),
    openCopy: () =>
      runner.run(
        busy((now) => HAND_ON[now].copy.making, "never"),
        async () => {
          const { copy } = store.state();
          if (copy === null) return;
          const opened = await workbook.openWorkbook(copy.bytes);
          if (opened.ok) told((now) => HAND_ON[now].copy.opened);
          else runner.fail(opened.problem);
        },
      ),
    saveCopy() {
      const { copy } = store.state();
      if (copy === null) return;
      workbook.saveFile(copy.name, copy.bytes, XLSX);
      told((now) => HAND_ON[now].exports.saved(copy.name));
    },
    switchTo: (mode) =>
      runner.run(
        busy((now) => HAND_ON[now].formulas.switching, "at-once"),
        async (run) => {
          const answer = await workbook.switchFormulas(undefined, mode, {
            ...run,
            own: await workbook.ownProfiles(),
            // What is being written cannot be let go any more: only 撤销 takes it back.
            onWriting: () => run.next(busy((now) => HAND_ON[now].formulas.switching, "never")),
          });
          if (!answer.ok) {
            if (answer.problem.kind !== "cancelled") runner.fail(answer.problem);
            return;
          }
          const change = answer.value;
          if (change.cells.length === 0 && change.kept.length === 0) {
            told((now) => HAND_ON[now].formulas.nothing);
            return;
          }
          told(
            (now) => HAND_ON[now].formulas.switched(change.cells.length, change.kept),
            () =>
              runner.run(
                busy((now) => HAND_ON[now].formulas.undoing, "never"),
                async () => {
                  const undone = await workbook.undoSwitch(change);
                  if (!undone.ok) {
                    runner.fail(undone.problem);
                    return;
                  }
                  const cells = undone.value;
                  told((now) => HAND_ON[now].formulas.undone(cells, change.cells.length));
                },
              ),
          );
        },
      ),
    repair: () =>
      runner.run(
        busy((now) => HAND_ON[now].formulas.repairing, "never"),
        async () => {
          const answer = await workbook.repairFormulas();
          if (!answer.ok) {
            runner.fail(answer.problem);
            return;
          }
          const cells = answer.value;
          told((now) => HAND_ON[now].formulas.repaired(cells));
        },
      ),
    exportTo: (place, template, language) =>
      runner.run(
        busy(
          (now) => HAND_ON[now].exports.exporting,
          place === "sheet" ? "when-taken-back" : "at-once",
        ),
        async (run) => {
          const review = await workbook.reviewSheet(undefined, run);
          if (run.signal.aborted) return;
          if (review.ok) await exportReview(review.value, place, template, language, run);
          else runner.fail(review.problem);
        },
      ),
    keepTemplate(template) {
      if (EXPORT_TEMPLATES.some(({ name }) => name === template.name)) {
        told((now) => HAND_ON[now].exports.nameTaken);
        return Promise.resolve();
      }
      const others = store.state().templates.filter(({ name }) => name !== template.name);
      return keep([...others, template], (now) => HAND_ON[now].exports.kept(template.name));
    },
    dropTemplate: (name) =>
      keep(
        store.state().templates.filter((template) => template.name !== name),
        (now) => HAND_ON[now].exports.dropped(name),
      ),
  };
}

function busy(doing: Sentence, cancelling: Cancelling): Busy {
  return { doing, cancelling };
}
