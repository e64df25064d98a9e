import type { PageFall } from "../core";
import { rowPart } from "./edit-state";

/** Pages end before these rows and no others; at this scale the width stays one page. */
export function setPages(sheet: Excel.Worksheet, { breaks, scale }: PageFall): void {
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of breaks) sheet.horizontalPageBreaks.add(rowPart(row, 0, 1));
  // Both, as `applyPrintSetup` says.
  sheet.pageLayout.zoom = { scale };
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
}
