/** Why the bytes of a file that a person gave cannot be had. */
export type GivenFileProblem =
  /** A folder, or a file that was moved away or is held by another program. */
  | { readonly kind: "unreadable" }
  /** Over a stated limit, in megabytes. */
  | { readonly kind: "too-big"; readonly megabytes: number; readonly most: number };

/** Why a file cannot be read; nothing of it is changed. The sentences are in `messages/file.ts`. */
export type FileProblem =
  | GivenFileProblem
  | { readonly kind: "empty-file" }
  /** Not one of the kinds that are read, by name or by content. */
  | { readonly kind: "unknown-kind"; readonly ending: string }
  /** Read, but no workbook of the kind that a copy can be made of part by part. */
  | { readonly kind: "not-xlsx" }
  | { readonly kind: "password" }
  /** Truncated, or not what its ending says. */
  | { readonly kind: "damaged" }
  /** Over a stated limit. */
  | { readonly kind: "too-many-cells"; readonly most: number }
  | { readonly kind: "too-many-rows"; readonly most: number }
  /** A scanned PDF: pictures of text, no text. */
  | { readonly kind: "no-text-layer" }
  | { readonly kind: "not-text" };
