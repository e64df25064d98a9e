import type { FormDefinition } from "../../core";
import { FORMS } from "../../core";
import { readFormDefinition } from "../../files/form-definition-json";

/** More forms than any unit has. */
const MOST = 50;

/** Forms as a workbook keeps them; those that are broken, or have an id of ours, are left out. */
export function acceptForms(stored: unknown): readonly FormDefinition[] | null {
  if (!Array.isArray(stored)) return null;
  return stored.slice(0, MOST).flatMap((value: unknown) => {
    const read = readFormDefinition(JSON.stringify(value) ?? "");
    return read.ok && !isOurs(read.value) ? [read.value] : [];
  });
}

export function isOurs({ id }: FormDefinition): boolean {
  return FORMS.some((form) => form.id === id);
}
