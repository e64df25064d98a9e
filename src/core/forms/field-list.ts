import type { FieldInput, FormDefinition } from "./form";

/** One thing that a form asks for outside its table of indicators. */
export interface ListedField {
  /** Key in `content.facts` or `content.budget`. */
  readonly key: string;
  readonly store: "facts" | "budget";
  /** As printed; an amount of a table has the labels of its row and its column. */
  readonly label: string;
  readonly input: FieldInput;
  readonly required: boolean;
  readonly place: FieldPlace;
}

/**
 * Where the value stands, from its printed label: in the same row, in the row below, or where a row
 * meets a column. Columns are those of the form's grid.
 */
export type FieldPlace =
  | {
      readonly kind: "beside";
      readonly label: string;
      readonly labelColumn: number;
      readonly column: number;
    }
  | {
      readonly kind: "below";
      readonly label: string;
      readonly labelColumn: number;
      readonly column: number;
    };

/** Every fact and amount of a form in printed order. */
export function listFields(form: FormDefinition): readonly ListedField[] {
  return form.sections.flatMap((section): readonly ListedField[] => {
    switch (section.kind) {
      case "fields":
        return section.rows.flatMap((row) => {
          let column = section.heading?.columns ?? 0;
          return row.map((field) => {
            const labelColumn = column + field.gap;
            column = labelColumn + field.labelColumns + field.valueColumns;
            return {
              key: field.key,
              store: section.store,
              label: field.label,
              input: field.input,
              required: field.required,
              place: {
                kind: "beside",
                label: field.label + form.labelEnd,
                labelColumn,
                column: labelColumn + field.labelColumns,
              },
            };
          });
        });
      case "headed": {
        let column = section.heading?.columns ?? 0;
        return section.fields.map((field) => {
          const labelColumn = column;
          column += field.columns;
          return {
            key: field.key,
            store: "facts",
            label: field.label,
            input: { kind: "text", most: field.most, long: true },
            required: field.required,
            place: { kind: "below", label: field.label, labelColumn, column: labelColumn },
          };
        });
      }
      case "matrix":
        return section.rows.flatMap((row) => {
          const labelColumn = section.heading?.columns ?? 0;
          let column = labelColumn + section.labelColumns;
          return section.columns.flatMap((definition): readonly ListedField[] => {
            const at = column;
            column += definition.columns;
            if (definition.content.kind !== "amount") return [];
            return [
              {
                key: `${row.key}/${definition.key}`,
                store: "budget",
                label: `${row.label} ${definition.header}`,
                input: { kind: "amount" },
                required: false,
                place: { kind: "beside", label: row.label, labelColumn, column: at },
              },
            ];
          });
        });
      case "band":
      case "indicators":
      case "signature":
        return [];
    }
  });
}
