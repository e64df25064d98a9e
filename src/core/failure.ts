/**
 * Why a command to the workbook did not succeed. Nothing of the user's is changed by a command that
 * fails, unless the kind says otherwise; the sentences are in `messages/failure.ts`.
 */
export type Failure =
  /** A cell is being edited; Excel takes no commands meanwhile. */
  | { readonly kind: "editing" }
  | { readonly kind: "sheet-protected" }
  /** The structure of the workbook is protected, or the file is read-only: no sheet can be added. */
  | { readonly kind: "workbook-protected" }
  /** The running Excel lacks a command that we need. */
  | { readonly kind: "old-excel" }
  /** More than one request or one answer of Excel can hold (5 MB on the web). */
  | { readonly kind: "too-large" }
  | { readonly kind: "sheet-gone" }
  /** No table of targets on the sheet, or its columns were deleted. */
  | { readonly kind: "no-table"; readonly sheet: string }
  | { readonly kind: "cancelled" }
  /** Another workbook is in front. */
  | { readonly kind: "other-workbook" }
  /** Excel gave up for reasons of its own; the same command may work in a moment. */
  | { readonly kind: "busy" }
  /** Excel says that it must be restarted, or is out of memory. */
  | { readonly kind: "restart" }
  /** The sheet to be removed was not made by us, or is finished already. */
  | { readonly kind: "not-ours"; readonly sheet: string }
  /** A build broke off and its half-built sheet could not be removed either. */
  | { readonly kind: "left-over"; readonly sheet: string; readonly because: Failure }
  /** Excel does not hand over a copy of the workbook: some builds refuse it for some files. */
  | { readonly kind: "no-copy"; readonly code: string }
  /** The sheet is not as it was when the command was thought of. */
  | { readonly kind: "changed-since" }
  /** Merged by hand where rows would come in, go out or change places. */
  | { readonly kind: "merged-by-hand"; readonly cell: string }
  | { readonly kind: "too-few-rows" }
  | { readonly kind: "column-gone"; readonly header: string }
  /** A filter, an Excel table or merged cells beside the form keep Excel from moving rows. */
  | { readonly kind: "rows-fixed" }
  /** A person's own formula stands in the cell. */
  | { readonly kind: "formula-in-cell"; readonly cell: string }
  /** The cell is hidden below the first of a merge: what is written there is lost. */
  | { readonly kind: "below-merge"; readonly cell: string }
  /** The cell belongs to a formula that fills several cells. */
  | { readonly kind: "array-formula"; readonly cell: string }
  /** No two columns beside a table are free for 结论 and 说明. */
  | { readonly kind: "no-free-columns"; readonly sheet: string }
  /**
   * The sheet, or without one the workbook, names rules for its scores that neither come with the product
   * nor are kept in this workbook.
   */
  | { readonly kind: "unknown-rules"; readonly sheet: string | null; readonly rules: string }
  /** A part of the pane that is loaded when it is first needed did not load. */
  | { readonly kind: "not-loaded" }
  | { readonly kind: "unknown"; readonly code: string };
