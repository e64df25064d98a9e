import type { Language, SheetPlan } from "../core";

/** One form that can be built, and how: the pane knows no more of a form than this. */
export interface FormChoice {
  readonly id: string;
  readonly name: string;
  readonly planEmpty: (language: Language) => SheetPlan;
  /** `null` where there is no sample for this form. */
  readonly planSample: ((language: Language) => SheetPlan) | null;
}
