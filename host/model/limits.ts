/** Excel's limits, in one place; each is refused with the code that Excel gives for it. */
export const LIMITS = {
  cellText: 32_767,
  formula: 8_192,
  /** Points. */
  rowHeight: 409,
  /** Points; 255 characters of the standard font. */
  columnWidth: 1_346.25,
  sheetName: 31,
  definedName: 255,
  /** UTF-16 units of an inline list, commas included. */
  validationList: 255,
  promptTitle: 32,
  promptMessage: 255,
  alertMessage: 225,
  propertyText: 255,
  cellsPerRead: 5_000_000,
  bodyBytes: 5 * 1024 * 1024,
} as const;
