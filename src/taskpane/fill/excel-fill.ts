import { readFilledSheet } from "../../workbook/edit-state";
import { editTable, undoTableEdit } from "../../workbook/edit-table";
import { writeFact, writeYear } from "../../workbook/facts";
import { selectCell } from "../../workbook/select-cell";
import { readSetting, writeSetting } from "../../workbook/settings";
import { watchEdits, watchFront } from "../../workbook/watch-sheet";
import { ownProfiles } from "../rules/chosen-profile";
import type { FillWorkbook } from "./fill-session";

/** The workbook that Excel has open. */
export const excelFill: FillWorkbook = {
  readFilledSheet,
  writeFact,
  writeYear,
  editTable: async (sheetId, change, expected) =>
    editTable(sheetId, change, expected, await ownProfiles()),
  undoTableEdit: async (done) => undoTableEdit(done, await ownProfiles()),
  selectCell,
  watchEdits,
  watchFront,
  readSetting,
  writeSetting,
};
