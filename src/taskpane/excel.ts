import type { Failure, Result } from "../core";
import { fail } from "../core";
import { findUnfinished, removeBuilt } from "../workbook/built-sheet";
import { selectCell } from "../workbook/select-cell";
import { selfTest } from "../workbook/self-test";
import { watchEdits, watchFront, watchSelection } from "../workbook/watch-sheet";
import type { ReviewWorkbook } from "./review-session";
import { chosenProfile } from "./rules/chosen-profile";

const checking = () => import("../workbook/review-sheet");
const building = () => import("../workbook/build-form");

/**
 * The workbook that Excel has open. What judges, builds and marks is loaded when it is first asked
 * for, so that the pane itself opens quickly.
 */
export const excelWorkbook: ReviewWorkbook = {
  buildForm: deferred(async () => (await building()).buildForm),
  reviewSheet: deferred(async () => (await checking()).checkSheet),
  selectCell,
  showMarks: deferred(async () => (await import("../workbook/show-marks")).showMarks),
  clearMarks: deferred(async () => (await import("../workbook/show-marks")).clearMarks),
  findMarkPlaces: deferred(async () => (await import("../workbook/mark-place")).findMarkPlaces),
  placeMarks: deferred(async () => (await import("../workbook/place-marks")).placeMarks),
  updateMarks: deferred(async () => (await import("../workbook/update-marks")).updateMarks),
  putMarksBack: deferred(async () => (await import("../workbook/lift-marks")).putMarksBack),
  watchEdits,
  watchSelection,
  watchFront,
  selfTest,
  removeBuilt,
  findUnfinished,
  chosenProfile,
};

/** Loads what nearly everybody needs first, once the pane is drawn; a failure is told when it is needed. */
export function loadAhead(): void {
  void Promise.allSettled([checking(), building()]);
}

function deferred<Given extends readonly unknown[], Value>(
  load: () => Promise<(...given: Given) => Promise<Result<Value, Failure>>>,
): (...given: Given) => Promise<Result<Value, Failure>> {
  return async (...given) => {
    let command;
    try {
      command = await load();
    } catch (error) {
      console.error(error);
      return fail({ kind: "not-loaded" });
    }
    return command(...given);
  };
}
