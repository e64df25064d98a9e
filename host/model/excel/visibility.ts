import { rangeOf } from "../sheet";
import { COMMAND } from "../univer-command";
import { checkFormattable, type Cells } from "./format";

/** Hides or shows the rows or columns of ranges. */
export function setHidden(cells: Cells, axis: "rows" | "columns", hidden: boolean): void {
  checkFormattable(cells);
  for (const { sheet, area } of cells) {
    sheet.grow(
      axis === "rows" ? area.row + area.rows - 1 : 0,
      axis === "columns" ? area.column + area.columns - 1 : 0,
    );
    const command =
      axis === "rows"
        ? hidden
          ? COMMAND.rowHidden
          : COMMAND.rowVisible
        : hidden
          ? COMMAND.columnHidden
          : COMMAND.columnVisible;
    sheet.run(command, { ranges: [rangeOf(area)] });
  }
}
