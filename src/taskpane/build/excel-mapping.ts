import { writeCorrection } from "../../workbook/mapping";
import { readFrontSheet, selectedArea } from "../../workbook/selection";
import type { MappingWorkbook } from "./mapping-session";

/** The workbook that Excel has open. */
export const excelMapping: MappingWorkbook = { readFrontSheet, selectedArea, writeCorrection };
