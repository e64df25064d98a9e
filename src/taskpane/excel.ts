import { buildForm } from "../workbook/build-form";
import { findUnfinished, removeBuilt } from "../workbook/built-sheet";
import { checkSheet } from "../workbook/review-sheet";
import { selectCell } from "../workbook/select-cell";
import { selfTest } from "../workbook/self-test";
import { watchEdits, watchFront, watchSelection } from "../workbook/watch-sheet";
import { chosenProfile } from "./rules/chosen-profile";
import type { ReviewWorkbook } from "./review-session";

/** The workbook that Excel has open. What writes marks is loaded when it is first asked for. */
export const excelWorkbook: ReviewWorkbook = {
  buildForm,
  reviewSheet: checkSheet,
  selectCell,
  showMarks: async (...given) => (await import("../workbook/show-marks")).showMarks(...given),
  clearMarks: async (...given) => (await import("../workbook/show-marks")).clearMarks(...given),
  findMarkPlaces: async (...given) =>
    (await import("../workbook/mark-place")).findMarkPlaces(...given),
  placeMarks: async (...given) => (await import("../workbook/place-marks")).placeMarks(...given),
  updateMarks: async (...given) => (await import("../workbook/update-marks")).updateMarks(...given),
  putMarksBack: async (...given) => (await import("../workbook/lift-marks")).putMarksBack(...given),
  watchEdits,
  watchSelection,
  watchFront,
  selfTest,
  removeBuilt,
  findUnfinished,
  chosenProfile,
};
