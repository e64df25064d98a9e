/** Why a target or an actual cannot be read with certainty; the sentences are in `messages/issue.ts`. */
export type Issue = { readonly kind: "damaged"; readonly written: string };
