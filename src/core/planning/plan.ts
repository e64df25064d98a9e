import type { Area } from "../area";

/**
 * One cell of a plan. Text is text whatever it begins with; the writer protects it with a leading
 * apostrophe unless the cell's number format is `@`.
 */
export type PlanCell =
  | { readonly kind: "blank"; readonly format?: string }
  | { readonly kind: "text"; readonly text: string; readonly format?: string }
  | { readonly kind: "number"; readonly value: number; readonly format: string }
  /** `formula` as typed into Excel, with `=`; `result` is what it shows before it is calculated. */
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly result: string | number;
      readonly format?: string;
    };

/** How one cell looks; what is left out stays as it was. */
export interface Look {
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
  /** On all four sides of every cell. */
  readonly borders?: "thin" | "none";
}

/**
 * How a rectangle looks, laid over the blocks before it. A block is even along one direction, so
 * that it takes one call (`setColumnProperties` or `setRowProperties`) whatever its size:
 * `columns` has one look per column of the area, `rows` one per row.
 */
export type FormatBlock =
  | { readonly kind: "columns"; readonly area: Area; readonly looks: readonly Look[] }
  | { readonly kind: "rows"; readonly area: Area; readonly looks: readonly Look[] };

/** A defined name of the sheet, by which the sheet is recognised after rows and columns moved. */
export interface PlanName {
  readonly name: string;
  readonly area: Area;
}

export interface PlanValidation {
  /** One rule for all of them: `sheet.getRanges("B5,D5")` takes it in one go. */
  readonly areas: readonly Area[];
  readonly rule:
    | { readonly kind: "list"; readonly options: readonly string[] }
    | { readonly kind: "date" }
    /** Four digits of a year. */
    | { readonly kind: "year" }
    | { readonly kind: "amount" }
    | { readonly kind: "length"; readonly most: number };
  /** Shown when an entry is refused. */
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
  /** Left out: the colour of ordinary text, which follows the theme. */
  readonly color?: string;
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
  /** Centre footer in Excel's codes: `第 &P 页 共 &N 页`. */
  readonly footer: string;
  /** Sheet rows, zero-based, before which a page ends, so that what belongs together is not cut. */
  readonly breaksBefore: readonly number[];
}

/** Where one fact or amount of the content stands, so that a pane can write it. */
export interface PlanField {
  /** Key in `content.facts` or `content.budget`. */
  readonly key: string;
  readonly store: "facts" | "budget";
  /** The cell, or the whole merge that it is the first of. */
  readonly area: Area;
}

/** Something that the plan could not carry over as it was; the sentences are in `messages/form.ts`. */
export type PlanHint =
  /** The cell shows only part of its text: no row may be higher than 409 points. */
  | { readonly kind: "not-all-visible"; readonly cell: string; readonly label: string }
  /** Characters that no spreadsheet cell can hold were left out. */
  | { readonly kind: "characters-dropped"; readonly cell: string; readonly count: number }
  /** A cell holds 32,767 characters. */
  | { readonly kind: "cut"; readonly cell: string; readonly length: number }
  /** Kept as it is, but no budget is below zero. */
  | {
      readonly kind: "negative-amount";
      readonly cell: string;
      readonly label: string;
      readonly value: number;
    }
  /** Kept as it is; what was spent of nothing has no rate. */
  | { readonly kind: "no-budget"; readonly cell: string; readonly label: string }
  /** Kept as it is, but more was spent than there was. */
  | {
      readonly kind: "over-spent";
      readonly cell: string;
      readonly label: string;
      readonly value: number;
      /** The budget's label and amount. */
      readonly of: string;
      readonly planned: number;
    }
  /** The path is deeper than the form has level columns: the last one shows the rest together. */
  | { readonly kind: "levels-joined"; readonly cell: string; readonly text: string }
  /** The cell is too narrow and shows `####`. */
  | { readonly kind: "number-too-wide"; readonly cell: string; readonly label: string }
  /** The content has something that this form has no place for. */
  | { readonly kind: "no-place"; readonly label: string; readonly value: string };

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
  readonly fields: readonly PlanField[];
  readonly validations: readonly PlanValidation[];
  readonly marks: readonly PlanMark[];
  readonly print: PrintSetup;
  /** Rows that stay on screen while the rest scrolls; 0 for none. */
  readonly frozenRows: number;
  readonly hints: readonly PlanHint[];
}

/** A merge call: with `across` every row of the area becomes a merged cell of its own. */
export interface MergeCall {
  readonly area: Area;
  readonly across: boolean;
}

/** Number format code of a cell: `General` where the plan names none. */
export function numberFormatOf(cell: PlanCell): string {
  return cell.format ?? "General";
}

/**
 * Merges in as few calls as Excel offers: one-row merges of the same columns that stand directly
 * below each other are one `merge(true)`.
 */
export function mergeCalls(merges: readonly Area[]): readonly MergeCall[] {
  const calls: MergeCall[] = [];
  for (const area of merges.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const last = calls.at(-1);
    if (last !== undefined && continues(last, area)) {
      calls[calls.length - 1] = {
        area: { ...last.area, rows: last.area.rows + 1 },
        across: true,
      };
    } else {
      calls.push({ area, across: false });
    }
  }
  return calls;
}

function continues(call: MergeCall, area: Area): boolean {
  return (
    area.rows === 1 &&
    (call.across || call.area.rows === 1) &&
    call.area.column === area.column &&
    call.area.columns === area.columns &&
    call.area.row + call.area.rows === area.row
  );
}
