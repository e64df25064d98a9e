import { outgoingWorkbook } from "../../files/outgoing/outgoing-workbook";
import { buildForm } from "../../workbook/build-form";
import { removeBuilt } from "../../workbook/built-sheet";
import { openWorkbook, readDocument } from "../../workbook/document-copy";
import { repairFormulas } from "../../workbook/repair-formulas";
import { reviewSheet } from "../../workbook/review-sheet";
import { readSetting, writeSetting } from "../../workbook/settings";
import { switchFormulas, undoSwitch } from "../../workbook/switch-formulas";
import { chosenProfile, ownProfiles } from "../rules/chosen-profile";
import { copyText, saveFile } from "./deliver";
import type { HandOnWorkbook } from "./hand-on-session";

/** The workbook that Excel has open, and the browser around the pane. */
export const excelHandOn: HandOnWorkbook = {
  buildForm,
  removeBuilt,
  readDocument,
  openWorkbook,
  outgoingWorkbook,
  repairFormulas,
  reviewSheet,
  readSetting,
  writeSetting,
  switchFormulas,
  undoSwitch,
  chosenProfile,
  ownProfiles,
  saveFile,
  copyText,
};
