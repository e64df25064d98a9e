import type { FormContent } from "../../core";
import { emptyContent, FORMS, planInSteps, SHANGHAI_2020_SAMPLE } from "../../core";
import type { PlanForm } from "./plan-at-rest";

/** One form that can be built, and how: the pane knows no more of a form than this. */
export interface FormChoice {
  readonly id: string;
  readonly name: string;
  readonly planEmpty: PlanForm;
  /** `null` where there is no sample for this form. */
  readonly planSample: PlanForm | null;
}

const SAMPLES: Readonly<Record<string, FormContent>> = { "shanghai-2020": SHANGHAI_2020_SAMPLE };

/** The forms that come with the add-in; an empty one is made for the year given. */
export function shippedForms(year: number): readonly FormChoice[] {
  return FORMS.map((form) => {
    const sample = SAMPLES[form.id];
    return {
      id: form.id,
      name: form.name,
      planEmpty: (options) => planInSteps(form, emptyContent(form, year), options),
      planSample: sample === undefined ? null : (options) => planInSteps(form, sample, options),
    };
  });
}
