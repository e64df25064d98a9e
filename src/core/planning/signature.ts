import type { FormSection } from "../forms/form";
import { textWidth } from "./text-metrics";
import type { SheetContext } from "./context";
import { bodyFont, printedColumns, spanWidth } from "./context";
import type { SheetDraft } from "./draft";

type Section = Extract<FormSection, { readonly kind: "signature" }>;

/** Room to sign by hand, and for a seal of 42 mm. */
const SIGNATURE_HEIGHT = 36;
const SEAL_HEIGHT = 126;
/** Behind each label at least this many ideographs of room. */
const LEAST_GAP = 6;
const IDEOGRAPHIC_SPACE = "\u3000";

/**
 * Lines of labels with room behind each, and the seal area below; neither has borders. Gives the
 * rows they take: they stay on one page.
 */
export function addSignature(
  draft: SheetDraft,
  section: Section,
  { form }: SheetContext,
): { readonly first: number; readonly rows: number } {
  const first = draft.nextRow;
  const columns = printedColumns(form);
  const font = bodyFont(form);
  const whole = { row: first, column: 0, rows: 1, columns };
  const room = spanWidth(form, whole) / font.size - 1;
  const labels = section.labels.map((label) => `${label}：`);
  const widths = labels.map((label) => textWidth(label, font) / font.size);
  const cell = Math.max(...widths) + LEAST_GAP;
  const perLine = Math.max(1, Math.min(labels.length, Math.floor(room / cell)));
  const lines = Math.ceil(labels.length / perLine);
  const even = Math.ceil(labels.length / lines);
  for (let start = 0; start < labels.length; start += even) {
    const row = draft.addRow(SIGNATURE_HEIGHT, { vertical: "bottom", horizontal: "left" });
    const gap = Math.floor(room / even);
    const text = labels
      .slice(start, start + even)
      .map((label, index) => label + spaces(gap - (widths[start + index] ?? 0)))
      .join("");
    draft.place({ ...whole, row }, { kind: "text", text: text.trimEnd() });
  }
  const seal = draft.addRow(SEAL_HEIGHT, { horizontal: "right" });
  draft.place({ ...whole, row: seal }, { kind: "text", text: section.seal + spaces(LEAST_GAP) });
  return { first, rows: draft.nextRow - first };
}

function spaces(count: number): string {
  return IDEOGRAPHIC_SPACE.repeat(Math.max(0, Math.round(count)));
}
