import { HostFailure } from "../../protocol/failure";
import { wire, type WireType } from "../../protocol/wire-type";
import type { Area } from "../area";
import { areaBetween } from "../area";
import { CellRange } from "../cell-range";
import type { Sheet } from "../sheet";
import { rangeArgument } from "./argument";
import { rangeType } from "./range";

interface BreakTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Pages end before these rows; Excel keeps one break per row. */
export const horizontalPageBreaksType: WireType<Sheet> = {
  name: "PageBreakCollection",
  items: (sheet) => sheet.print.rowBreaks.map((area) => wire(pageBreakType, { sheet, area })),
  item: (sheet, index) => {
    const area = sheet.print.rowBreaks[Number(index)];
    if (area === undefined) throw new HostFailure("ItemNotFound", "There is no such page break.");
    return wire(pageBreakType, { sheet, area });
  },
  methods: {
    Add: (sheet, range) => {
      const { row } = rangeArgument(range, sheet).area;
      const area = areaBetween(row, 0, row, 0);
      const others = sheet.print.rowBreaks.filter((other) => other.row !== row);
      sheet.print.rowBreaks = [...others, area].sort((one, other) => one.row - other.row);
      return wire(pageBreakType, { sheet, area });
    },
    GetCount: (sheet) => sheet.print.rowBreaks.length,
    RemovePageBreaks: (sheet) => {
      sheet.print.rowBreaks = [];
      return null;
    },
  },
};

const pageBreakType: WireType<BreakTarget> = {
  name: "PageBreak",
  identity: "_Id",
  scalars: {
    _Id: { get: ({ sheet, area }) => sheet.print.rowBreaks.indexOf(area) },
    RowIndex: { get: ({ area }) => area.row },
    ColumnIndex: { get: ({ area }) => area.column },
  },
  methods: {
    Delete: ({ sheet, area }) => {
      sheet.print.rowBreaks = sheet.print.rowBreaks.filter((other) => other !== area);
      return null;
    },
    GetCellAfterBreak: ({ sheet, area }) => wire(rangeType, new CellRange(sheet, area)),
  },
};
