import type { FilledSheet } from "../../workbook/edit-state";

/** A sheet that was built here and can be filled in. */
export type OurSheet = Extract<FilledSheet, { readonly kind: "ours" }>;

export type AmountUnit = OurSheet["own"]["form"]["amountUnit"];
