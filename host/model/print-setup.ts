import type { Area } from "./area";
import { shiftArea, type Shift } from "./shift";

/** Page set-up of a sheet, in the words of Excel's API; sizes are points. */
export interface PrintSetup {
  area: readonly Area[];
  titleRows: Area | null;
  titleColumns: Area | null;
  /** First cells of the rows before which a page ends. */
  rowBreaks: readonly Area[];
  readonly settings: Record<string, unknown>;
  readonly headersFooters: Record<string, Record<string, string>>;
  readonly headersFootersSettings: Record<string, unknown>;
  shift(shift: Shift): void;
}

/** The settings of an untouched sheet with the margins of Excel's Normal preset. */
export function newPrintSetup(): PrintSetup {
  return {
    area: [],
    titleRows: null,
    titleColumns: null,
    rowBreaks: [],
    settings: {
      blackAndWhite: false,
      bottomMargin: 54,
      centerHorizontally: false,
      centerVertically: false,
      draftMode: false,
      firstPageNumber: "",
      footerMargin: 21.6,
      headerMargin: 21.6,
      leftMargin: 50.4,
      orientation: "Portrait",
      paperSize: "A4",
      printComments: "NoComments",
      printErrors: "AsDisplayed",
      printGridlines: false,
      printHeadings: false,
      printOrder: "DownThenOver",
      rightMargin: 50.4,
      topMargin: 54,
      zoom: { scale: 100 },
    },
    headersFooters: {},
    headersFootersSettings: { state: "Default", useSheetMargins: true, useSheetScale: true },
    shift(shift) {
      this.rowBreaks = this.rowBreaks.flatMap((area) => shiftArea(area, shift) ?? []);
      this.area = this.area.flatMap((area) => shiftArea(area, shift) ?? []);
      this.titleRows = this.titleRows === null ? null : shiftArea(this.titleRows, shift);
      this.titleColumns = this.titleColumns === null ? null : shiftArea(this.titleColumns, shift);
    },
  };
}
