import { z } from "zod";
import type { ExportTemplate } from "../../core";
import { EXPORT_SOURCES, MOST_EXPORT_COLUMNS, MOST_HEADER_CHARACTERS } from "../../core";

const TEMPLATE = z.object({
  name: z.string().min(1).max(MOST_HEADER_CHARACTERS),
  columns: z
    .array(
      z.object({
        header: z.string().min(1).max(MOST_HEADER_CHARACTERS),
        source: z.enum(EXPORT_SOURCES),
      }),
    )
    .min(1)
    .max(MOST_EXPORT_COLUMNS),
});

const TEMPLATES = z.array(TEMPLATE).max(100);

/** Templates as a workbook keeps them; `null` for anything that we did not write. */
export function acceptTemplates(stored: unknown): readonly ExportTemplate[] | null {
  const read = TEMPLATES.safeParse(stored);
  return read.success ? read.data : null;
}

/** Every column has a header, and the template a name. */
export function isComplete(template: ExportTemplate): boolean {
  return TEMPLATE.safeParse(template).success;
}
