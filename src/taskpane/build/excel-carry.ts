import { readFrontSheet } from "../../workbook/selection";
import type { CarryWorkbook } from "./carry-session";

/** The workbook that Excel has open. */
export const excelCarry: CarryWorkbook = { readFrontSheet };
