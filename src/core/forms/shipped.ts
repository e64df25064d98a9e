import type { FormDefinition } from "../form";
import { SHANGHAI_2020 } from "./shanghai-2020";

/** The forms that come with the add-in, in the order in which a menu offers them. */
export const FORMS: readonly FormDefinition[] = [SHANGHAI_2020];

export function findForm(id: string): FormDefinition | null {
  return FORMS.find((form) => form.id === id) ?? null;
}
