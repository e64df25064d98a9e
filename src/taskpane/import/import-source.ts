import type { Grid } from "../../core";

/** What a person gave to be brought in. */
export type ImportSource =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "text"; readonly name: string; readonly text: string }
  /** Tables of the clipboard, or cells of the workbook, which are read already. */
  | { readonly kind: "grids"; readonly name: string; readonly grids: readonly Grid[] };

/** Characters of a paste: a hundred times the longest form. */
export const MOST_PASTED = 1_000_000;

/** Indicators brought in at once. */
export const MOST_INDICATORS = 5000;
