import type { FileProblem } from "../file-problem";

/** Why nothing could be brought in; nothing was written. The sentences are in `messages/import.ts`. */
export type ImportProblem =
  | { readonly kind: "file"; readonly because: FileProblem }
  /** Read, but no table of indicators in it. */
  | { readonly kind: "no-form"; readonly name: string }
  /** A paste over the limit. */
  | { readonly kind: "too-long"; readonly characters: number; readonly most: number }
  | { readonly kind: "too-many-rows"; readonly rows: number; readonly most: number }
  | { readonly kind: "several-files"; readonly count: number }
  /** A link or a piece of text was dropped. */
  | { readonly kind: "no-file" }
  /** The reader is a program of its own, and its server is away. */
  | { readonly kind: "not-loaded" }
  /** The reader gave up: our bug, or out of memory. */
  | { readonly kind: "stopped"; readonly name: string }
  /** Dropped while another command runs. */
  | { readonly kind: "busy"; readonly name: string };
