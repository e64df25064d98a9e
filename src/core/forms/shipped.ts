import type { FormDefinition } from "./form";
import { MONITORING } from "./monitoring";
import { NATIONAL_DECLARATION } from "./national-declaration";
import { NATIONAL_SELF_EVALUATION } from "./national-self-evaluation";
import { SHANGHAI_2020 } from "./shanghai-2020";
import { SHANGHAI_2026 } from "./shanghai-2026";

/** The forms that come with the add-in, in the order in which a menu offers them. */
export const FORMS: readonly FormDefinition[] = [
  SHANGHAI_2020,
  SHANGHAI_2026,
  NATIONAL_DECLARATION,
  NATIONAL_SELF_EVALUATION,
  MONITORING,
];

/** Forms of a unit's own that the open workbook keeps, once they were read (SPEC P21). */
let ownForms: readonly FormDefinition[] = [];

const watching = new Set<() => void>();

/** Makes a unit's own forms known, in place of those known before; ours keep their ids. */
export function setOwnForms(forms: readonly FormDefinition[]): void {
  ownForms = forms;
  for (const onChange of watching) onChange();
}

/** Calls back whenever other forms of a unit's own are known: sheets read before may be known now. Gives what ends that. */
export function watchOwnForms(onChange: () => void): () => void {
  watching.add(onChange);
  return () => watching.delete(onChange);
}

/** Every form that a sheet can be made of: ours, then the unit's own. */
export function allForms(): readonly FormDefinition[] {
  return [...FORMS, ...ownForms];
}

/** The form of that id: one of ours, else one of the unit's own. */
export function findForm(id: string): FormDefinition | null {
  return allForms().find((form) => form.id === id) ?? null;
}
