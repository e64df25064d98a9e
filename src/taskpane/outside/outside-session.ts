import type { FileProblem, FormDefinition, Language, ReviewRow, SheetPlan } from "../../core";
import {
  cellAddress,
  checkReport,
  commaSeparated,
  explainFileProblem,
  EXPORT_TEMPLATES,
  exportTable,
  OUTSIDE,
} from "../../core";
import { MOST_MEGABYTES } from "../../files/container";
import type { MarkedCopy } from "../../files/marked-workbook";
import type { AsideOutcome } from "../aside";
import type { Busy, CommandRunner, Sentence } from "../command-runner";
import { readGivenFile } from "../given-file";
import type { saveFile } from "../hand-on/deliver";
import type { Store } from "../store";
import { openStore } from "../store";
import type { CheckedFile, checkFile, GivenFile } from "./check-file";

/** What the page does with files; in tests a fake of it. */
export interface OutsideTools {
  readonly check: (
    file: GivenFile,
    signal: AbortSignal,
  ) => Promise<AsideOutcome<Awaited<ReturnType<typeof checkFile>>>>;
  readonly marked: (
    file: GivenFile,
    checked: CheckedFile,
    language: Language,
  ) => Promise<MarkedCopy>;
  readonly outgoing: (
    file: GivenFile,
  ) => Promise<
    | { readonly ok: true; readonly value: { readonly bytes: Uint8Array } }
    | { readonly ok: false; readonly problem: FileProblem }
  >;
  readonly workbook: (plan: SheetPlan) => Promise<Uint8Array>;
  readonly saveFile: typeof saveFile;
}

export interface OutsideState {
  readonly file: GivenFile | null;
  readonly checked: CheckedFile | null;
  readonly rows: readonly ReviewRow[];
}

export type Download = "marked" | "csv" | "json" | "outgoing";

export interface OutsideSession extends Store<OutsideState> {
  readonly check: (file: File) => Promise<void>;
  readonly download: (what: Download, language: Language) => Promise<void>;
  readonly downloadForm: (form: FormDefinition, plan: () => SheetPlan) => Promise<void>;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const MAKING: Busy = { doing: (now) => OUTSIDE[now].making, cancelling: "never" };

export function openOutsideSession(tools: OutsideTools, runner: CommandRunner): OutsideSession {
  const store = openStore<OutsideState>({ file: null, checked: null, rows: [] });

  function told(sentence: Sentence): void {
    runner.tell({ kind: "told", sentence, undo: null });
  }

  function save(name: string, data: Uint8Array | string, type: string): void {
    tools.saveFile(name, data, type);
    told((now) => OUTSIDE[now].saved(name));
  }

  function saveMarked(name: string, { bytes, whole }: MarkedCopy): void {
    save(name, bytes, XLSX);
    // Of a text or a document there is only what the tables hold.
    if (!whole) told((now) => OUTSIDE[now].savedValues(name));
  }

  return {
    state: store.state,
    subscribe: store.subscribe,
    check(given) {
      if (runner.state().busy !== null) {
        told((now) => OUTSIDE[now].oneAtATime(given.name));
        return Promise.resolve();
      }
      return runner.run(
        { doing: (now) => OUTSIDE[now].reading(given.name), cancelling: "at-once" },
        async ({ signal }) => {
          const read = await readGivenFile(given, MOST_MEGABYTES);
          if (signal.aborted) return;
          if (!read.ok) {
            told((now) => explainFileProblem(read.problem, now));
            return;
          }
          const file = { name: given.name, bytes: read.value };
          const outcome = await tools.check(file, signal);
          if (signal.aborted) return;
          if (outcome.kind === "stopped") {
            told((now) => OUTSIDE[now].stopped);
            return;
          }
          if (!outcome.answer.ok) {
            const { problem } = outcome.answer;
            told((now) => explainFileProblem(problem, now));
            return;
          }
          const checked = outcome.answer.value;
          store.change({ file, checked, rows: reviewRows(checked) });
          if (checked.form.tables.length === 0) told((now) => OUTSIDE[now].noTable(file.name));
        },
      );
    },
    download: (what, language) =>
      runner.run(MAKING, async () => {
        const { file, checked } = store.state();
        if (file === null || checked === null) return;
        const words = OUTSIDE[language];
        const base = file.name.replace(/\.[^.]+$/u, "");
        const [template] = EXPORT_TEMPLATES.slice(-1);
        switch (what) {
          case "marked":
            saveMarked(words.markedName(base), await tools.marked(file, checked, language));
            return;
          case "csv":
            if (template === undefined) return;
            save(
              `${base}.csv`,
              commaSeparated(exportTable(checked.form.tables, template, language)),
              "text/csv;charset=utf-8",
            );
            return;
          case "json":
            save(
              `${base}.json`,
              JSON.stringify(
                checkReport(file.name, checked.form, checked.findings, language),
                null,
                2,
              ),
              "application/json",
            );
            return;
          case "outgoing": {
            const copy = await tools.outgoing(file);
            if (copy.ok) save(words.outgoingName(base), copy.value.bytes, XLSX);
            else {
              const { problem } = copy;
              told((now) => explainFileProblem(problem, now));
            }
          }
        }
      }),
    downloadForm: (form, plan) =>
      runner.run(MAKING, async () => {
        save(`${form.sheetName}.xlsx`, await tools.workbook(plan()), XLSX);
      }),
  };
}

/** The rows of all tables; cells are told apart by their sheet. */
function reviewRows({ form }: CheckedFile): readonly ReviewRow[] {
  return form.tables.flatMap((table) =>
    table.rows.map(({ row, path, indicator, target, actual, columns, verdict }) => ({
      row,
      path,
      indicator,
      target,
      actual,
      cell: `${table.mapping.sheet}!${cellAddress(row, columns.actual ?? columns.target)}`,
      verdict,
    })),
  );
}
