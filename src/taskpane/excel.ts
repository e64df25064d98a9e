import { fail } from "../core";
import type { FormChoice } from "./form-choice";
import type { ReviewWorkbook } from "./review-session";

const later = () => Promise.resolve(fail({ kind: "unknown", code: "NotImplemented" } as const));

export const excelWorkbook: ReviewWorkbook = {
  buildForm: later,
  reviewSheet: later,
  selectCell: later,
  showMarks: later,
  clearMarks: later,
  watchEdits: later,
  selfTest: () => Promise.resolve(false),
  removeBuilt: later,
};

export const formChoices: readonly FormChoice[] = [];
