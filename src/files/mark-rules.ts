import type { ConditionalRule } from "hucre/xlsx";
import type { PlanMark } from "../core";
import { areaAddress } from "../core";

/** Marks as the conditional formats of a file; `before` is how many rules the sheet has already. */
export function markRules(marks: readonly PlanMark[], before = 0): readonly ConditionalRule[] {
  return marks.map((mark, index) => ({
    type: "cellIs",
    operator: "equal",
    priority: before + index + 1,
    formula: `"${mark.word.replaceAll('"', '""')}"`,
    range: areaAddress(mark.area),
    style: {
      font: {
        ...(mark.bold === undefined ? {} : { bold: mark.bold }),
        ...(mark.italic === undefined ? {} : { italic: mark.italic }),
        ...(mark.color === undefined ? {} : { color: { rgb: hexColor(mark.color) } }),
      },
      // In a conditional format the colour behind is the background's, not the pattern's.
      ...(mark.fill === undefined
        ? {}
        : { fill: { type: "pattern", pattern: "solid", bgColor: { rgb: hexColor(mark.fill) } } }),
      ...(mark.numberFormat === undefined ? {} : { numFmt: mark.numberFormat }),
    },
  }));
}

/** `#E9A17C` as files have it. */
export function hexColor(color: string): string {
  return color.replace("#", "").toUpperCase();
}
