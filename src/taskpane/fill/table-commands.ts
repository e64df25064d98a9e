import type { FormContent, Indicator, RowValues, TableChange, WeightProblem } from "../../core";
import { additionUnder, distributeRest, FILL, moveStep, moveUnder, removalOf } from "../../core";
import type { editTable, TableEdited, undoTableEdit } from "../../workbook/edit-table";
import type { CommandRunner, Sentence } from "../command-runner";
import type { OurSheet } from "./our-sheet";
import { WORKING } from "./working";

/** What changing the table asks of the workbook. */
export interface TableWorkbook {
  readonly editTable: typeof editTable;
  readonly undoTableEdit: typeof undoTableEdit;
}

/** Points that a press would give, shown before they are written. */
export interface WeightPreview {
  readonly rows: readonly {
    readonly row: number;
    readonly name: string;
    readonly weight: number;
  }[];
  readonly problems: readonly WeightProblem[];
}

/** What may be done with the rows of the table of indicators and with their points. */
export interface TableCommands {
  /** `false` where it was not added; what was typed then stays. */
  readonly add: (indicator: Indicator) => Promise<boolean>;
  readonly remove: (row: number) => Promise<void>;
  readonly step: (row: number, by: -1 | 1) => Promise<void>;
  readonly moveTo: (row: number, path: readonly string[]) => Promise<void>;
  readonly change: (row: number, values: RowValues) => Promise<void>;
  readonly previewWeights: () => void;
  readonly dropPreview: () => void;
  readonly confirmWeights: () => Promise<void>;
}

/** The sheet that is shown, as far as its table has to do with it. */
export interface ShownTable {
  readonly sheet: () => OurSheet | null;
  readonly preview: () => WeightPreview | null;
  readonly setPreview: (preview: WeightPreview | null) => void;
  /** Reads a sheet again after it was written, if it is still shown; with `opening` that row is open then. */
  readonly readAgain: (
    sheetId: string,
    opening?: { readonly openRow: number | null },
  ) => Promise<void>;
}

export function openTableCommands(
  workbook: TableWorkbook,
  runner: CommandRunner,
  shown: ShownTable,
): TableCommands {
  /** One change of the table: written, told with its undo, read again; whether it was made. */
  async function edit(
    makeChange: (content: FormContent, sheet: OurSheet) => TableChange | null,
    told: (made: TableChange) => Sentence,
    openRow: (made: TableChange) => number | null = () => null,
  ): Promise<boolean> {
    let done = false;
    await runner.run(WORKING, async () => {
      const sheet = shown.sheet();
      const wanted = sheet === null ? null : makeChange(sheet.own.content, sheet);
      if (sheet === null || wanted === null) return;
      const answer = await workbook.editTable(sheet.id, wanted, sheet.own.content.indicators);
      if (!answer.ok) {
        runner.fail(answer.problem);
        await shown.readAgain(sheet.id);
        return;
      }
      done = true;
      if (shown.sheet()?.id === sheet.id) shown.setPreview(null);
      await shown.readAgain(sheet.id, { openRow: openRow(wanted) });
      runner.tell({ kind: "told", sentence: told(wanted), undo: () => takeBack(answer.value) });
    });
    return done;
  }

  function takeBack(done: TableEdited): Promise<void> {
    return runner.run(WORKING, async () => {
      const answer = await workbook.undoTableEdit(done);
      if (answer.ok) {
        const sentence: Sentence = (language) => FILL[language].takenBack;
        runner.tell({ kind: "told", sentence, undo: null });
      } else runner.fail(answer.problem);
      await shown.readAgain(done.sheetId, answer.ok ? { openRow: null } : undefined);
    });
  }

  function nameOf(row: number): string {
    return shown.sheet()?.own.content.indicators[row]?.name ?? "";
  }

  async function move(
    row: number,
    makeChange: (content: FormContent, sheet: OurSheet) => TableChange | null,
  ): Promise<void> {
    const name = nameOf(row);
    await edit(
      makeChange,
      () => (language) => FILL[language].moved(name),
      (made) => (made.kind === "move" ? made.to : null),
    );
  }

  return {
    add: (indicator) =>
      edit(
        (content, { own }) => additionUnder(content, indicator, own.form.menu),
        () => (language) => FILL[language].added(indicator.name),
        (made) => (made.kind === "add" ? made.at : null),
      ),
    async remove(row) {
      const name = nameOf(row);
      await edit(
        (content) => removalOf(content, row),
        ({ kind }) =>
          (language) =>
            kind === "remove" ? FILL[language].removed(name) : FILL[language].emptied(name),
      );
    },
    step: (row, by) => move(row, (content) => moveStep(content, row, by)),
    moveTo: (row, path) =>
      move(row, (content, { own }) => moveUnder(content, row, path, own.form.menu)),
    async change(row, values) {
      const name = values.name ?? nameOf(row);
      await edit(
        () => ({ kind: "set", rows: new Map([[row, values]]) }),
        () => (language) => FILL[language].changed(name),
        () => row,
      );
    },
    previewWeights() {
      const sheet = shown.sheet();
      const rule = sheet?.own.form.weights ?? null;
      if (sheet === null || rule === null) return;
      const { content } = sheet.own;
      const shared = distributeRest(content, rule);
      const rows = shared.content.indicators.flatMap(({ name, weight }, row) =>
        weight === null || content.indicators[row]?.weight !== null ? [] : [{ row, name, weight }],
      );
      shown.setPreview({ rows, problems: shared.problems });
    },
    dropPreview: () => shown.setPreview(null),
    async confirmWeights() {
      const rows = shown.preview()?.rows ?? [];
      if (rows.length === 0) return;
      await edit(
        () => ({ kind: "set", rows: new Map(rows.map(({ row, weight }) => [row, { weight }])) }),
        () => (language) => FILL[language].distributed(rows.length),
      );
    },
  };
}
