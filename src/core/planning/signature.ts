import type { FormSection } from "../form";
import type { SheetContext } from "./context";
import { printedColumns } from "./context";
import type { SheetDraft } from "./draft";

type Section = Extract<FormSection, { readonly kind: "signature" }>;

/** Room to sign by hand, and for a seal of 42 mm. */
const SIGNATURE_HEIGHT = 36;
const SEAL_HEIGHT = 126;

/**
 * One line of labels with room behind each, and the seal area below; neither has borders. Gives the
 * first of its rows: they stay on one page.
 */
export function addSignature(
  draft: SheetDraft,
  section: Section,
  { form }: SheetContext,
): { readonly first: number; readonly rows: number } {
  const columns = printedColumns(form);
  const first = draft.addRow(SIGNATURE_HEIGHT, { vertical: "bottom", horizontal: "left" });
  const line = { row: first, column: 0, rows: 1, columns };
  draft.place(line, { kind: "text", text: section.labels.map((label) => `${label}：`).join(GAP) });
  const seal = draft.addRow(SEAL_HEIGHT, { horizontal: "right" });
  draft.place(
    { row: seal, column: 0, rows: 1, columns },
    { kind: "text", text: `${section.seal}${GAP}` },
  );
  return { first, rows: 2 };
}

/** Room for a name written by hand: eight ideographs. */
const GAP = "\u3000".repeat(6);
