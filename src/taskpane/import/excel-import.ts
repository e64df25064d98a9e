import { readFrontSheet, readSelection } from "../../workbook/selection";
import type { ImportPort } from "./import-session";
import { readAside } from "./reader";

/** The workbook that Excel has open, and the reader of this browser. */
export const excelImport: ImportPort = { readFrontSheet, readSelection, read: readAside };
