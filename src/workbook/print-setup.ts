import type { PrintSetup } from "../core";
import { areaAddress, cellAddress } from "../core";

/** A4, one page wide, as the plan says; breaks between pages where it wants them. */
export function applyPrintSetup(sheet: Excel.Worksheet, print: PrintSetup): void {
  const layout = sheet.pageLayout;
  layout.paperSize = "A4";
  // A new sheet is upright.
  if (print.orientation === "landscape") layout.orientation = "Landscape";
  // Excel on Windows ignores fitting unless the page view is open: the scale is there for then.
  layout.zoom = { scale: print.scale };
  layout.zoom = { horizontalFitToPages: 1 };
  layout.setPrintMargins("Points", print.margins);
  layout.headersFooters.defaultForAllPages.centerFooter = print.footer;
  layout.setPrintArea(areaAddress(print.area));
  if (print.repeatRows !== null) {
    layout.setPrintTitleRows(`$${print.repeatRows.first + 1}:$${print.repeatRows.last + 1}`);
  }
  for (const row of print.breaksBefore) sheet.horizontalPageBreaks.add(cellAddress(row, 0));
}
