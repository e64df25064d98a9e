/**
 * A form as data: what is printed where, what may be entered, how it prints. One builder
 * (`plan-sheet.ts`) makes the sheet of any definition; adding a form adds a file in `forms/`.
 */
export interface FormDefinition {
  /** Stable, lower case: `shanghai-2020`. */
  readonly id: string;
  /** As offered in a menu. */
  readonly name: string;
  readonly purpose: FormPurpose;
  /** Document or published form that it follows. */
  readonly source: string;
  readonly title: string;
  readonly sheetName: string;
  /** Second line, around the year: `（2020 年度）`. */
  readonly yearLine: { readonly before: string; readonly after: string };
  /** Unit in which amounts are stored and printed. */
  readonly amountUnit: AmountUnit;
  /** Printed behind the labels of fields: `：` or nothing. */
  readonly labelEnd: string;
  readonly fonts: { readonly title: string; readonly body: string; readonly size: number };
  /** The grid: every column of the indicator table, from column A. */
  readonly columns: readonly FormColumn[];
  /** From top to bottom. */
  readonly sections: readonly FormSection[];
  /** First-level names with their second-level names, as offered when the form is empty. */
  readonly menu: readonly LevelMenu[];
  readonly weights: WeightRule | null;
  readonly print: {
    readonly orientation: "portrait" | "landscape";
    /** In millimetres. */
    readonly margins: {
      readonly top: number;
      readonly bottom: number;
      readonly left: number;
      readonly right: number;
    };
  };
}

type FormPurpose = "target" | "monitoring" | "self-evaluation";

export type AmountUnit = "元" | "万元";

/**
 * What a column of the indicator table holds. `heading` is the upright label beside the table;
 * `forecast` is what the year is expected to come to (judged in place of the actual); `verdict` and
 * `reason` are ours and stand outside the printed block; `other` is kept under its header.
 */
export type ColumnRole =
  | "heading"
  | "level"
  | "indicator"
  | "target"
  | "actual"
  | "forecast"
  | "weight"
  | "score"
  | "other"
  | "verdict"
  | "reason";

export interface FormColumn {
  readonly role: ColumnRole;
  readonly header: string;
  /** Printed over the headers of neighbouring columns that name the same group. */
  readonly group?: string;
  /** In points. */
  readonly width: number;
  readonly align: "left" | "center" | "right";
  /** Part of the paper form; the columns that are not stand to the right of those that are. */
  readonly printed: boolean;
  /** National declaration form: the indicators of the middle term stand beside those of the year. */
  readonly side?: "long-term";
  /** Offered in a list. */
  readonly options?: readonly string[];
}

export type FormSection =
  /** Label, value, label, value …; with `heading` one upright label to the left of all rows. */
  | {
      readonly kind: "fields";
      readonly store: "facts" | "budget";
      readonly heading?: SideHeading;
      readonly rows: readonly (readonly FormField[])[];
    }
  /** Labels above their long texts, side by side. */
  | {
      readonly kind: "headed";
      readonly heading?: SideHeading;
      readonly fields: readonly HeadedField[];
      /** Lowest height of the texts, in points. */
      readonly height: number;
    }
  /** Amounts by row and column; stored as `<row key>/<column key>`. */
  | {
      readonly kind: "matrix";
      readonly heading?: SideHeading;
      /** Grid columns of the row labels. */
      readonly labelColumns: number;
      readonly rows: readonly MatrixRow[];
      readonly columns: readonly MatrixColumn[];
    }
  /** A line across the form; `{year}` stands for the year. */
  | { readonly kind: "band"; readonly text: string }
  | { readonly kind: "indicators"; readonly total: boolean }
  /** Signature labels with room behind each, and a borderless area for the seal below. */
  | { readonly kind: "signature"; readonly labels: readonly string[]; readonly seal: string };

/** Grid columns from column A on. */
export interface SideHeading {
  readonly text: string;
  readonly columns: number;
}

export interface FormField {
  /** Name in the content; the label where no other field has the same. */
  readonly key: string;
  /** As printed. */
  readonly label: string;
  readonly input: FieldInput;
  readonly required: boolean;
  readonly labelColumns: number;
  readonly valueColumns: number;
  /** Grid columns left empty before the label. */
  readonly gap: number;
}

interface HeadedField {
  readonly key: string;
  readonly label: string;
  readonly required: boolean;
  readonly columns: number;
  /** Characters. */
  readonly most: number;
}

export type FieldInput =
  /** `most` in characters; a `long` text stands left and top, and grows. */
  | { readonly kind: "text"; readonly most: number; readonly long: boolean }
  | { readonly kind: "date" }
  /** `open`: the list is an offer, anything may be typed. */
  | { readonly kind: "choice"; readonly options: readonly string[]; readonly open: boolean }
  | { readonly kind: "amount" };

export interface MatrixRow {
  readonly key: string;
  readonly label: string;
  /** Only scored rows have weight and score; the others print a dash there. */
  readonly scored: boolean;
}

export interface MatrixColumn {
  readonly key: string;
  readonly header: string;
  readonly columns: number;
  readonly content:
    | { readonly kind: "amount"; readonly role: "budget" | "executed" | "plain" }
    | { readonly kind: "weight"; readonly points: number }
    | { readonly kind: "rate" }
    | { readonly kind: "score" };
}

interface LevelMenu {
  readonly name: string;
  readonly children: readonly string[];
}

/** `execution` points belong to the budget block, `indicators` to the table; together the total. */
export interface WeightRule {
  readonly execution: number;
  readonly indicators: number;
  /** First-level name → points that its indicators sum up to; a unit may adjust them. */
  readonly split: Readonly<Record<string, number>>;
}
