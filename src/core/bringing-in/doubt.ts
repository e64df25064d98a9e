import type { Issue } from "../reading/issue";

/** What a person should look at before what was brought in is written; `row` counts the indicators from 0. */
export type Doubt =
  /** The table itself may have been taken for what it is not; between 0 and 1. */
  | { readonly kind: "table"; readonly confidence: number }
  | { readonly kind: "no-year" }
  /** No unit is declared: the amount is taken to be in that of the form. */
  | { readonly kind: "unit"; readonly label: string; readonly unit: "元" | "万元" }
  /** Not an amount: kept as a text under its label. */
  | { readonly kind: "amount"; readonly label: string; readonly written: string }
  | { readonly kind: "no-target"; readonly row: number }
  | { readonly kind: "unread-target"; readonly row: number; readonly because: Issue }
  /** Fewer levels above it than above the others. */
  | { readonly kind: "no-level"; readonly row: number }
  /** Excel had made a date or a formula of it; it was read back. */
  | { readonly kind: "read-back"; readonly row: number }
  /** The row is hidden in the source. */
  | { readonly kind: "hidden"; readonly row: number };
