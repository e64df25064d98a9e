import type { ImportProblem, IncomingForm, Result, SheetContent } from "../../core";
import { fail, incomingContent, incomingForms, stackGrids, succeed, textGrid } from "../../core";
import { openFile } from "../../files/open-file";
import type { ImportSource } from "./import-source";
import { MOST_INDICATORS, MOST_PASTED } from "./import-source";

/** A form that was found, and where. */
export interface FoundForm {
  /** Name of the sheet or file. */
  readonly place: string;
  readonly content: SheetContent;
}

/**
 * Reads whatever a person gave and finds the forms in it; writes nothing. Runs in a worker where the
 * browser has one, so it touches neither page nor workbook.
 */
export async function readIncoming(
  source: ImportSource,
): Promise<Result<readonly FoundForm[], ImportProblem>> {
  switch (source.kind) {
    case "text": {
      const { name, text } = source;
      if (text.length > MOST_PASTED)
        return fail({ kind: "too-long", characters: text.length, most: MOST_PASTED });
      return found(incomingForms([textGrid(text, name)]), name);
    }
    case "grids": {
      const stacked = incomingForms([stackGrids(source.grids, source.name)]);
      return found(stacked, source.name);
    }
    case "file": {
      const { name, bytes } = source;
      const opened = await openFile(name, bytes);
      if (!opened.ok) return fail({ kind: "file", because: opened.problem });
      const document = /\.docx$/iu.test(name);
      return found(incomingForms(document ? [stackGrids(opened.value, name)] : opened.value), name);
    }
  }
}

function found(
  forms: readonly IncomingForm[],
  name: string,
): Result<readonly FoundForm[], ImportProblem> {
  if (forms.length === 0) return fail({ kind: "no-form", name });
  const rows = Math.min(...forms.map(({ table }) => table.rows.length));
  if (rows > MOST_INDICATORS) return fail({ kind: "too-many-rows", rows, most: MOST_INDICATORS });
  return succeed(
    forms
      .filter(({ table }) => table.rows.length <= MOST_INDICATORS)
      .map((form) => ({ place: form.grid.sheet, content: incomingContent(form) })),
  );
}
