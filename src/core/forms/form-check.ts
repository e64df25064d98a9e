import type { ColumnRole, FormDefinition, FormSection } from "./form";
import type { FormContradiction } from "./form-problem";
import { fitsInline } from "../planning/fields";

/** A contradiction and where in the definition it is. */
export interface FormFinding {
  readonly path: string;
  readonly contradiction: FormContradiction;
}

/**
 * Everything in a definition of the right shape that the builder could not make a sheet of: missing
 * or doubled columns, fields wider than the form, keys used twice, points that do not add up.
 */
export function checkForm(form: FormDefinition): readonly FormFinding[] {
  return [
    ...checkColumns(form),
    ...checkSections(form),
    ...checkKeys(form),
    ...checkOptions(form),
    ...checkPoints(form),
    ...checkSheetName(form),
  ];
}

const ONCE: readonly ColumnRole[] = [
  "indicator",
  "target",
  "actual",
  "forecast",
  "weight",
  "score",
  "verdict",
  "reason",
];

function checkColumns({ columns, sections }: FormDefinition): readonly FormFinding[] {
  const found: FormFinding[] = [];
  const at = (contradiction: FormContradiction): void => {
    found.push({ path: "columns", contradiction });
  };
  const ofYear = columns.filter((column) => column.side === undefined);
  const count = (role: ColumnRole): number =>
    ofYear.filter((column) => column.role === role).length;
  for (const role of ["level", "indicator", "target"] as const)
    if (count(role) === 0) at({ kind: "no-column", role, because: "indicators" });
  for (const role of ONCE) if (count(role) > 1) at({ kind: "column-twice", role });
  if (sections.some((section) => section.kind === "indicators" && section.total))
    for (const role of ["weight", "score", "verdict"] as const)
      if (count(role) === 0) at({ kind: "no-column", role, because: "total" });
  for (const role of ["verdict", "reason", "score"] as const)
    if (count(role) > 0 && count("actual") + count("forecast") === 0)
      at({ kind: "no-column", role: "actual", because: role });
  if (count("score") > 0 && count("weight") === 0)
    at({ kind: "no-column", role: "weight", because: "score" });
  const printed = columns.map((column) => column.printed);
  if (printed.includes(true, printed.indexOf(false) + 1) && printed.includes(false))
    at({ kind: "printed-after-unprinted" });
  const headers = columns.filter((column) => column.role === "other").map(({ header }) => header);
  for (const key of twice(headers)) at({ kind: "same-key", key });
  return found;
}

function checkSections(form: FormDefinition): readonly FormFinding[] {
  const found: FormFinding[] = [];
  const most = form.columns.filter((column) => column.printed).length;
  for (const [index, section] of form.sections.entries())
    for (const columns of widths(section))
      if (columns > most)
        found.push({
          path: `sections[${index}]`,
          contradiction: { kind: "too-wide", columns, most },
        });
  const tables = form.sections.filter((section) => section.kind === "indicators").length;
  if (tables !== 1)
    found.push({
      path: "sections",
      contradiction: { kind: "sections", section: "indicators", count: tables },
    });
  return found;
}

/** Grid columns that each row of a section takes. */
function widths(section: FormSection): readonly number[] {
  switch (section.kind) {
    case "fields": {
      const heading = section.heading?.columns ?? 0;
      return section.rows.map((row) =>
        row.reduce(
          (sum, field) => sum + field.gap + field.labelColumns + field.valueColumns,
          heading,
        ),
      );
    }
    case "headed": {
      const heading = section.heading?.columns ?? 0;
      return [section.fields.reduce((sum, field) => sum + field.columns, heading)];
    }
    case "matrix": {
      const labels = (section.heading?.columns ?? 0) + section.labelColumns;
      return [section.columns.reduce((sum, column) => sum + column.columns, labels)];
    }
    case "band":
    case "indicators":
    case "signature":
      return [];
  }
}

function checkKeys(form: FormDefinition): readonly FormFinding[] {
  const facts: string[] = [];
  const budget: string[] = [];
  for (const section of form.sections) {
    if (section.kind === "fields")
      (section.store === "facts" ? facts : budget).push(
        ...section.rows.flat().map(({ key }) => key),
      );
    if (section.kind === "headed") facts.push(...section.fields.map(({ key }) => key));
    if (section.kind === "matrix")
      budget.push(
        ...section.rows.flatMap((row) =>
          section.columns.map((column) => `${row.key}/${column.key}`),
        ),
      );
  }
  return [...twice(facts), ...twice(budget)].map((key) => ({
    path: "sections",
    contradiction: { kind: "same-key" as const, key },
  }));
}

function checkOptions(form: FormDefinition): readonly FormFinding[] {
  const lists = form.columns.flatMap(({ options = [] }, index) =>
    options.length > 0 ? [{ path: `columns[${index}].options`, options }] : [],
  );
  for (const [index, section] of form.sections.entries())
    if (section.kind === "fields")
      for (const { key, input } of section.rows.flat())
        if (input.kind === "choice")
          lists.push({ path: `sections[${index}].${key}.options`, options: input.options });
  return lists.flatMap(({ path, options }) =>
    fitsInline(options) ? [] : [{ path, contradiction: { kind: "options" as const } }],
  );
}

function checkPoints({ weights }: FormDefinition): readonly FormFinding[] {
  if (weights === null) return [];
  const sum = Object.values(weights.split).reduce((points, more) => points + more, 0);
  if (Math.abs(sum - weights.indicators) < 1e-9) return [];
  return [
    {
      path: "weights.split",
      contradiction: { kind: "points", sum, expected: weights.indicators },
    },
  ];
}

function checkSheetName({ sheetName }: FormDefinition): readonly FormFinding[] {
  const fits =
    /^(?!')[^\\/?*:[\]]{1,31}(?<!')$/u.test(sheetName) && sheetName.toLowerCase() !== "history";
  if (fits) return [];
  return [{ path: "sheetName", contradiction: { kind: "sheet-name", name: sheetName } }];
}

function twice(keys: readonly string[]): readonly string[] {
  return keys.filter((key, index) => keys.indexOf(key) !== index);
}
