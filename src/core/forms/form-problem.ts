import type { GivenFileProblem } from "../file-problem";
import type { ColumnRole } from "./form";

/** What contradicts itself in a form definition. */
export type FormContradiction =
  /** The table lacks a column that it cannot do without. */
  | { readonly kind: "no-column"; readonly role: ColumnRole; readonly because: string }
  | { readonly kind: "column-twice"; readonly role: ColumnRole }
  /** A column of the paper form stands to the right of one that is not. */
  | { readonly kind: "printed-after-unprinted" }
  /** A field is wider than the printed columns. */
  | { readonly kind: "too-wide"; readonly columns: number; readonly most: number }
  | { readonly kind: "same-key"; readonly key: string }
  | { readonly kind: "sections"; readonly section: string; readonly count: number }
  /** Points of the first levels do not sum up to those of the table. */
  | { readonly kind: "points"; readonly sum: number; readonly expected: number }
  /** Limits that have to rise or fall do not: bands, grades, steps, lights. */
  | { readonly kind: "not-in-order"; readonly values: readonly number[] }
  /** The lowest grade has to begin at 0, or a score could have none. */
  | { readonly kind: "no-lowest-grade" }
  /** Excel takes no list longer than 255 characters, and no comma within an option. */
  | { readonly kind: "options" }
  /** Excel takes no such sheet name. */
  | { readonly kind: "sheet-name"; readonly name: string };

/** What should have stood at a place of a file. */
export type Expectation =
  | {
      readonly kind:
        | "text"
        | "number"
        | "whole-number"
        | "year"
        | "yes-no"
        | "list"
        | "record"
        | "text-or-number"
        /** Lower-case letters, digits and hyphens. */
        | "id"
        /** The member is not known. */
        | "nothing";
    }
  | { readonly kind: "one-of"; readonly options: readonly string[] }
  /** A size: of a number, a text or a list. */
  | { readonly kind: "at-least"; readonly value: number }
  | { readonly kind: "at-most"; readonly value: number };

/** Why a file of a form or of its content is refused; the sentences are in `messages/form-file.ts`. */
export type FormFileProblem =
  | GivenFileProblem
  | { readonly kind: "empty" }
  /** Neither UTF-8 nor GB18030 text. */
  | { readonly kind: "not-text" }
  /** `line` and `column` from 1, where the reader says them. */
  | {
      readonly kind: "not-json";
      readonly at: { readonly line: number; readonly column: number } | null;
    }
  /** A part is missing or of another kind; `path` as in `indicators[3].指标目标值`. */
  | {
      readonly kind: "shape";
      readonly path: string;
      readonly expected: Expectation;
      /** As JSON, shortened; `null` where nothing is there. */
      readonly received: string | null;
    }
  | { readonly kind: "too-long"; readonly path: string; readonly most: number }
  /** None of the columns of the indicators could be told to be the target's. */
  | { readonly kind: "no-target-column"; readonly columns: readonly string[] }
  | {
      readonly kind: "contradiction";
      readonly path: string;
      readonly contradiction: FormContradiction;
    };
