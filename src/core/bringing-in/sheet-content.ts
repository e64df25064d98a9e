import type { FormContent } from "../forms/content";
import type { FormDefinition } from "../forms/form";
import { allForms } from "../forms/shipped";
import type { Grid } from "../grid";
import type { SheetNames } from "../layout/own-table";
import { knowSheet } from "../layout/own-table";
import { closestForm } from "./closest-form";
import type { Doubt } from "./doubt";
import type { IncomingForm } from "./incoming-form";
import { incomingForms } from "./incoming-form";
import { ownContent } from "./own-content";
import { readContent } from "./read-content";

/** What stands on a sheet of a workbook, as content of the form that it is, or resembles most. */
export interface SheetContent {
  readonly form: FormDefinition;
  readonly content: FormContent;
  readonly doubts: readonly Doubt[];
}

/** A sheet as it was read, and what is known of it. */
export interface KnownSheet {
  readonly grid: Grid;
  readonly names: SheetNames;
  /** Id of the form that it was built from; `null` for sheets that are not ours. */
  readonly form: string | null;
  /** Which columns a person said its table has, as the sheet keeps it. */
  readonly corrected: string | null;
}

/**
 * Every form on a sheet. One that we built is read by its names, exactly; others as what comes in
 * from outside.
 */
export function sheetContents(
  sheet: KnownSheet,
  forms: readonly FormDefinition[] = allForms(),
): readonly SheetContent[] {
  const own = forms.find(({ id }) => id === sheet.form);
  const content = own === undefined ? null : ownContent(sheet.grid, sheet.names, own);
  if (own !== undefined && content !== null) return [{ form: own, content, doubts: [] }];
  const { tables } = knowSheet(sheet.grid, sheet.names, sheet.corrected);
  return incomingForms([sheet.grid], () => tables).map((incoming) =>
    incomingContent(incoming, forms),
  );
}

/** What came in, as content of the form that it resembles most. */
export function incomingContent(
  incoming: IncomingForm,
  forms: readonly FormDefinition[] = allForms(),
): SheetContent {
  const form = closestForm(incoming, forms);
  return { form, ...readContent(incoming, form) };
}
