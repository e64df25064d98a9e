import type { Area } from "./area";

/** One cell of a plan. Text is text whatever it begins with; the writer protects it. */
export type PlanCell =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  /** `formula` as typed into Excel, with `=`; `result` is what it shows before it is calculated. */
  | { readonly kind: "formula"; readonly formula: string; readonly result: string | number };

/** How a rectangle of cells looks; later blocks are laid over earlier ones. */
export interface FormatBlock {
  readonly area: Area;
  readonly font?: {
    readonly name?: string;
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly color?: string;
  };
  readonly fill?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly borders?: "thin" | "none";
  /** Number format code; `@` keeps what a person types as text. */
  readonly format?: string;
}

/** A defined name of the sheet, by which the sheet is recognised after rows and columns moved. */
export interface PlanName {
  readonly name: string;
  readonly area: Area;
}

export interface PlanValidation {
  readonly area: Area;
  readonly rule:
    | { readonly kind: "list"; readonly options: readonly string[] }
    | { readonly kind: "date" }
    | { readonly kind: "amount" }
    | { readonly kind: "length"; readonly most: number };
  /** Shown when the cell is selected and when an entry is refused. */
  readonly prompt: { readonly title: string; readonly message: string };
  /** `false`: the entry is refused; `true`: the person is warned and may go on. */
  readonly advisory: boolean;
}

/** A conditional format that looks at the word in the 结论 column with native operators only. */
export interface PlanMark {
  readonly area: Area;
  /** The cell shows exactly this word. */
  readonly word: string;
  readonly numberFormat?: string;
  readonly fill?: string;
  readonly color: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface PrintSetup {
  readonly area: Area;
  /** Sheet rows repeated on every page, zero-based, inclusive. */
  readonly repeatRows: { readonly first: number; readonly last: number } | null;
  readonly orientation: "portrait" | "landscape";
  /** Percent; set beside fit-to-width, which some builds ignore. */
  readonly scale: number;
  /** In points. */
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
  readonly footer: string;
}

/** A whole sheet as data: everything that is to be written, decided before any workbook is touched. */
export interface SheetPlan {
  /** The name wanted; a taken one becomes `名称 (2)`. */
  readonly name: string;
  /** Id of the form definition that made it, stored with the sheet. */
  readonly form: string;
  readonly language: "zh-CN" | "en";
  /** Rectangular, from A1. */
  readonly cells: readonly (readonly PlanCell[])[];
  readonly merges: readonly Area[];
  /** In points, one per column and row. */
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  readonly formats: readonly FormatBlock[];
  readonly names: readonly PlanName[];
  readonly validations: readonly PlanValidation[];
  readonly marks: readonly PlanMark[];
  readonly print: PrintSetup;
  /** Rows that stay on screen while the rest scrolls. */
  readonly frozenRows: number;
}
