import type { Comparator } from "./comparator";

/** Why a target or an actual cannot be read with certainty; the sentences are in `messages/issue.ts`. */
export type Issue =
  /** `工5%`, `292%`, `3O`: looks like a misread or mistyped number. */
  | { readonly kind: "damaged"; readonly written: string }
  /** `≥95%以下`: two comparators that cannot both hold. */
  | {
      readonly kind: "contradiction";
      readonly written: string;
      readonly comparators: readonly Comparator[];
    }
  /** `100-50`: the first end lies above the second. */
  | { readonly kind: "reversed-range"; readonly written: string }
  /** `30 50`, `1期2期`: numbers side by side without a joint. */
  | { readonly kind: "run-together"; readonly written: string }
  /** `2021年13月`, `2月30日`: no such day. */
  | { readonly kind: "no-such-date"; readonly written: string }
  /** 几十个, 若干: no number can be told. */
  | { readonly kind: "indefinite"; readonly written: string }
  /** 春节前, 汛期前: a day that only the reader of the plan knows. */
  | { readonly kind: "event"; readonly written: string }
  /** `≠5`: says what must not be, not what is wanted. */
  | { readonly kind: "exclusion"; readonly written: string }
  /** `#N/A`, `#REF!`: the cell holds an error. */
  | { readonly kind: "cell-error"; readonly written: string };
