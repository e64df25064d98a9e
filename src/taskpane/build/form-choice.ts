import type { FormContent, FormDefinition, PlanOptions, SheetPlan } from "../../core";
import { FORMS, planSheet, SHANGHAI_2020_SAMPLE } from "../../core";

/** One form that can be built, and how: the pane knows no more of a form than this. */
export interface FormChoice {
  readonly id: string;
  readonly name: string;
  readonly planEmpty: (options: PlanOptions) => SheetPlan;
  /** `null` where there is no sample for this form. */
  readonly planSample: ((options: PlanOptions) => SheetPlan) | null;
}

const SAMPLES: Readonly<Record<string, FormContent>> = { "shanghai-2020": SHANGHAI_2020_SAMPLE };

/** The forms that come with the add-in; an empty one is made for the year given. */
export function shippedForms(year: number): readonly FormChoice[] {
  return FORMS.map((form) => {
    const sample = SAMPLES[form.id];
    return {
      id: form.id,
      name: form.name,
      planEmpty: (options) => planSheet(form, emptyContent(form, year), options),
      planSample: sample === undefined ? null : (options) => planSheet(form, sample, options),
    };
  });
}

/** A form to be filled in: one blank indicator under every level that its menu offers. */
function emptyContent(form: FormDefinition, year: number): FormContent {
  return {
    title: form.title,
    year,
    facts: {},
    budget: {},
    indicators: form.menu.flatMap(({ name, children }) =>
      (children.length === 0 ? [[name]] : children.map((child) => [name, child])).map((path) => ({
        path,
        name: "",
        target: null,
        actual: null,
        weight: null,
      })),
    ),
  };
}
