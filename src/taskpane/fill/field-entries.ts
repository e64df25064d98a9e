import type { CheckedEntry, EntryProblem, Failure, OwnField } from "../../core";
import { readEntry } from "../../core";
import type { writeFact, writeYear } from "../../workbook/facts";
import type { CommandRunner } from "../command-runner";
import type { AmountUnit, OurSheet } from "./our-sheet";

/** What entering asks of the workbook. */
export interface EntryWorkbook {
  readonly writeFact: typeof writeFact;
  readonly writeYear: typeof writeYear;
}

/** What is said beside a field: it was not written, or it was and may want another look. */
export type FieldNote =
  | { readonly kind: "refused" | "warned"; readonly problem: EntryProblem }
  | { readonly kind: "failed"; readonly failure: Failure }
  /** Our mistake: nobody knows whether it was written. */
  | { readonly kind: "crashed" };

export interface FieldEntries {
  readonly enter: (field: OwnField, text: string) => Promise<void>;
  /** `false` where it was not written; what was typed then stays. */
  readonly enterYear: (year: number | null) => Promise<boolean>;
}

/** The sheet that is shown, as far as its fields have to do with it. */
export interface ShownFields {
  readonly sheet: () => OurSheet | null;
  /** Unit in which amounts are typed; `null` for the form's own. */
  readonly unit: () => AmountUnit | null;
  /** By `fieldId`. */
  readonly notes: () => ReadonlyMap<string, FieldNote>;
  readonly setNotes: (notes: ReadonlyMap<string, FieldNote>) => void;
  /** Reads a sheet again after it was written, if it is still shown. */
  readonly readAgain: (sheetId: string) => Promise<void>;
}

export function fieldId({ store, key }: Pick<OwnField, "store" | "key">): string {
  return `${store}/${key}`;
}

/** Facts and amounts are written one after the other, in the order in which they were entered. */
export function openFieldEntries(
  workbook: EntryWorkbook,
  runner: CommandRunner,
  shown: ShownFields,
): FieldEntries {
  let writing: Promise<void> = Promise.resolve();

  function note(field: Pick<OwnField, "store" | "key">, said: FieldNote | null): void {
    const notes = new Map(shown.notes());
    if (said === null) notes.delete(fieldId(field));
    else notes.set(fieldId(field), said);
    shown.setNotes(notes);
  }

  async function writeEntry(
    field: OwnField,
    sheetId: string,
    { entry, warning }: CheckedEntry,
  ): Promise<void> {
    const answer = await workbook.writeFact(sheetId, field, entry);
    const isShown = shown.sheet()?.id === sheetId;
    // A later entry, which is still in the field, was refused meanwhile.
    const isOver = shown.notes().get(fieldId(field))?.kind === "refused";
    if (!answer.ok && isShown) note(field, { kind: "failed", failure: answer.problem });
    // The field is shown no more, so it is said above.
    else if (!answer.ok) runner.fail(answer.problem);
    else if (isShown && !isOver)
      note(field, warning === null ? null : { kind: "warned", problem: warning });
    await shown.readAgain(sheetId);
  }

  /** A throw is our bug and is said so; what waits behind it is written all the same. */
  function inTurn(write: () => Promise<void>, crashed: () => void): Promise<void> {
    writing = writing.then(write).catch((error: unknown) => {
      console.error(error);
      crashed();
    });
    return writing;
  }

  return {
    async enter(field, text) {
      const sheet = shown.sheet();
      if (sheet === null) return;
      const stored = sheet.own.form.amountUnit;
      const checked = readEntry(field, text, { stored, shown: shown.unit() ?? stored });
      if (!checked.ok) {
        note(field, { kind: "refused", problem: checked.problem });
        return;
      }
      note(field, null);
      await inTurn(
        () => writeEntry(field, sheet.id, checked.value),
        () => {
          if (shown.sheet()?.id === sheet.id) note(field, { kind: "crashed" });
          else runner.tell({ kind: "crashed" });
        },
      );
    },
    async enterYear(year) {
      const sheet = shown.sheet();
      if (sheet === null) return false;
      let written = false;
      await inTurn(
        async () => {
          const answer = await workbook.writeYear(sheet.id, year);
          written = answer.ok;
          if (!answer.ok) runner.fail(answer.problem);
          await shown.readAgain(sheet.id);
        },
        () => runner.tell({ kind: "crashed" }),
      );
      return written;
    },
  };
}
