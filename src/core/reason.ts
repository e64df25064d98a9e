/** Why a verdict came out as it did; grows with the language. */
export type Reason = { readonly kind: "nothing-reported" } | { readonly kind: "not-readable" };
