/**
 * A cell as a spreadsheet hands it over: dates come as serial numbers, blanks as `null` or `""`,
 * errors as their text (`#N/A`).
 */
export type CellValue = string | number | boolean | null;
