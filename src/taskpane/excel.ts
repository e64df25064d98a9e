import { buildForm } from "../workbook/build-form";
import { findUnfinished, removeBuilt } from "../workbook/built-sheet";
import { checkSheet } from "../workbook/review-sheet";
import { selectCell } from "../workbook/select-cell";
import { clearMarks, showMarks } from "../workbook/show-marks";
import { selfTest } from "../workbook/self-test";
import { watchEdits } from "../workbook/watch-sheet";
import { chosenProfile } from "./rules/chosen-profile";
import type { ReviewWorkbook } from "./review-session";

/** The workbook that Excel has open. */
export const excelWorkbook: ReviewWorkbook = {
  buildForm,
  reviewSheet: checkSheet,
  selectCell,
  showMarks,
  clearMarks,
  watchEdits,
  selfTest,
  removeBuilt,
  findUnfinished,
  chosenProfile,
};
