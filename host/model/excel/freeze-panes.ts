import { wire, type WireObject, type WireType } from "../../protocol/wire-type";
import { CellRange } from "../cell-range";
import type { Sheet } from "../sheet";
import { COMMAND } from "../univer-command";
import { integer, rangeArgument } from "./argument";
import { rangeType } from "./range";

export const freezePanesType: WireType<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, count) =>
      freeze(sheet, count === null || count === undefined ? 1 : integer(count, "The count"), 0),
    FreezeColumns: (sheet, count) =>
      freeze(sheet, 0, count === null || count === undefined ? 1 : integer(count, "The count")),
    FreezeAt: (sheet, range) => {
      const { area } = rangeArgument(range, sheet);
      return freeze(sheet, area.row + area.rows, area.column + area.columns);
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation: (sheet) => location(sheet),
    GetLocationOrNullObject: (sheet) => location(sheet),
  },
};

function freeze(sheet: Sheet, rows: number, columns: number): null {
  sheet.grow(rows, columns);
  sheet.run(COMMAND.frozen, {
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
    ySplit: rows,
    xSplit: columns,
  });
  return null;
}

function location(sheet: Sheet): WireObject | null {
  const { xSplit, ySplit } = sheet.model.getFreeze();
  if (xSplit <= 0 && ySplit <= 0) return null;
  return wire(
    rangeType,
    new CellRange(sheet, {
      row: 0,
      column: 0,
      rows: ySplit > 0 ? ySplit : 1_048_576,
      columns: xSplit > 0 ? xSplit : 16_384,
    }),
  );
}
