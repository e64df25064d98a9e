import type { FormDefinition } from "../forms/form";
import { compactText } from "../layout/compact-text";
import { openSheet } from "../layout/sheet-cells";
import { findFields } from "./field-cells";
import type { IncomingForm } from "./incoming-form";
import { bareHeader } from "./label-text";

/**
 * The form that what came in resembles most, by its labels, its headers, its first levels and its
 * title. One of `forms` always is, however far: the first one where nothing speaks for any.
 */
export function closestForm(
  incoming: IncomingForm,
  forms: readonly FormDefinition[],
): FormDefinition {
  const [closest] = forms
    .map((form) => ({ form, points: likeness(incoming, form) }))
    .toSorted((one, other) => other.points - one.points);
  if (closest === undefined) throw new Error("There is no form to compare with");
  return closest.form;
}

/** Each thing in common counts; so do labels of the form that are missing, but less. */
function likeness({ grid, table }: IncomingForm, form: FormDefinition): number {
  const sheet = openSheet(grid);
  const fields = findFields(sheet, form, table.area, false).length;
  const asked = form.sections.reduce((sum, section) => {
    switch (section.kind) {
      case "fields":
        return sum + section.rows.flat().length;
      case "headed":
        return sum + section.fields.length;
      case "matrix":
        return (
          sum +
          section.rows.length *
            section.columns.filter(({ content }) => content.kind === "amount").length
        );
      case "band":
      case "indicators":
      case "signature":
        return sum;
    }
  }, 0);
  const levels = new Set(table.rows.map(({ path }) => path[0] ?? ""));
  const menu = form.menu.filter(({ name }) => levels.has(name)).length;
  const { headerTop, headerBottom } = table.mapping;
  const headers = new Set<string>();
  for (let row = headerTop; row <= headerBottom; row += 1)
    for (let column = sheet.left; column < sheet.right; column += 1)
      headers.add(bareHeader(sheet.cell(row, column).text));
  const printed = form.columns.filter(
    ({ printed: onPaper, role }) => onPaper && role !== "heading",
  );
  const columns = printed.filter(({ header }) => headers.has(bareHeader(header))).length;
  return (
    fields -
    MISSING * (asked - fields) +
    2 * menu +
    2 * columns -
    MISSING * (printed.length - columns) +
    (hasTitle(grid.cells, form) ? TITLE : 0) +
    (table.mapping.kind === form.purpose ? PURPOSE : 0)
  );
}

const MISSING = 0.25;
const TITLE = 6;
const PURPOSE = 3;

function hasTitle(cells: IncomingForm["grid"]["cells"], { title }: FormDefinition): boolean {
  const wanted = compactText(title);
  return cells
    .slice(0, TITLE_ROWS)
    .some((row) => row.some(({ text }) => compactText(text).includes(wanted)));
}

const TITLE_ROWS = 8;
