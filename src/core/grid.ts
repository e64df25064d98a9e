import type { Area } from "./area";
import type { CellValue } from "./cell";

/** One cell of a sheet, whether it came from Excel, a file or pasted text. */
export interface GridCell {
  readonly value: CellValue;
  /** As displayed: the number 0.95 formatted as a percentage is `95%`. */
  readonly text: string;
  /** Number format code, when the source knows it. */
  readonly format?: string;
  /** With the leading `=`, when the cell is a formula. */
  readonly formula?: string;
}

/** A sheet as values: what every reader (Excel, xlsx, docx, pdf, text) gives and tables are found in. */
export interface Grid {
  readonly sheet: string;
  /** Where the top-left cell of `cells` stands on the sheet, zero-based. */
  readonly origin: { readonly row: number; readonly column: number };
  /** Rectangular; cells below the first of a merge are blank. */
  readonly cells: readonly (readonly GridCell[])[];
  /** In sheet coordinates. */
  readonly merges: readonly Area[];
  /** Sheet rows that are hidden, zero-based. */
  readonly hiddenRows: readonly number[];
  /** Where the rows of `cells` come from, when they are lines of a text: numbers from 1. */
  readonly rowNumbers?: readonly number[];
}
