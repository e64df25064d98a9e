import { readFilledSheet } from "../../workbook/edit-state";
import { editTable, undoTableEdit } from "../../workbook/edit-table";
import { writeFact, writeYear } from "../../workbook/facts";
import { selectCell } from "../../workbook/select-cell";
import { readSetting, writeSetting } from "../../workbook/settings";
import { watchEdits, watchFront } from "../../workbook/watch-sheet";
import type { FillWorkbook } from "./fill-session";

/** The workbook that Excel has open. */
export const excelFill: FillWorkbook = {
  readFilledSheet,
  writeFact,
  writeYear,
  editTable,
  undoTableEdit,
  selectCell,
  watchEdits,
  watchFront,
  readSetting,
  writeSetting,
};
