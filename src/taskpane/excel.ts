import { fail } from "../core";
import { buildForm } from "../workbook/build-form";
import { findUnfinished, removeBuilt } from "../workbook/built-sheet";
import type { ReviewWorkbook } from "./review-session";

const later = () => Promise.resolve(fail({ kind: "unknown", code: "NotImplemented" } as const));

export const excelWorkbook: ReviewWorkbook = {
  buildForm,
  reviewSheet: later,
  selectCell: later,
  showMarks: later,
  clearMarks: later,
  watchEdits: later,
  selfTest: () => Promise.resolve(true),
  removeBuilt,
  findUnfinished,
};
