import { readFormDefinition, writeFormDefinition } from "../../files/form-definition-json";
import { readSetting, writeSetting } from "../../workbook/settings";
import { saveFile } from "../hand-on/deliver";
import type { OwnFormsWorkbook } from "./own-forms-session";

/** The workbook that Excel has open, and the browser around the pane. */
export const excelOwnForms: OwnFormsWorkbook = {
  readSetting,
  writeSetting,
  readFormDefinition,
  writeFormDefinition,
  saveFile,
};
