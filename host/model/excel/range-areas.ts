import { HostFailure } from "../../protocol/failure";
import { wire, type WireType } from "../../protocol/wire-type";
import { writeArea, writeSheetName } from "../address";
import { areasWithin } from "../area-list";
import { cellCount, isWholeColumns, isWholeRows, SHEET_COLUMNS, SHEET_ROWS } from "../area";
import { CellAreas } from "../cell-areas";
import { CellRange } from "../cell-range";
import { integer, rangeArgument } from "./argument";
import { conditionalFormatsType } from "./conditional-format";
import { dataValidationType } from "./data-validation";
import { formatType } from "./format";
import { clear, rangeType } from "./range";
import { worksheetType } from "./worksheet";

export const rangeAreasType: WireType<CellAreas> = {
  name: "RangeAreas",
  identity: "_ReferenceId",
  scalars: {
    Address: {
      get: ({ sheet, ranges }) =>
        ranges.map((range) => `${writeSheetName(sheet.name)}!${writeArea(range.area)}`).join(","),
    },
    AddressLocal: {
      get: ({ sheet, ranges }) =>
        ranges.map((range) => `${writeSheetName(sheet.name)}!${writeArea(range.area)}`).join(","),
    },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: {
      get: ({ ranges }) => ranges.reduce((sum, range) => sum + cellCount(range.area), 0),
    },
    IsEntireRow: { get: ({ ranges }) => ranges.every((range) => isWholeRows(range.area)) },
    IsEntireColumn: { get: ({ ranges }) => ranges.every((range) => isWholeColumns(range.area)) },
    Style: { get: () => "Normal", onRequest: true },
  },
  navigation: {
    Areas: (target) => wire(rangeCollectionType, target),
    Format: ({ ranges }) => wire(formatType, ranges),
    ConditionalFormats: ({ sheet, ranges }) => wire(conditionalFormatsType, { sheet, ranges }),
    DataValidation: ({ sheet, ranges }) => wire(dataValidationType, { sheet, ranges }),
    Worksheet: ({ sheet }) => wire(worksheetType, sheet),
  },
  methods: {
    Calculate: () => null,
    Clear: ({ ranges }, applyTo) => {
      for (const range of ranges) clear(range, applyTo);
      return null;
    },
    Select: ({ sheet, ranges }) => {
      sheet.book.select(
        sheet,
        ranges.map((range) => range.area),
      );
      return null;
    },
    GetEntireRow: ({ sheet, ranges }) =>
      wire(
        rangeAreasType,
        new CellAreas(
          sheet,
          ranges.map(
            ({ area }) => new CellRange(sheet, { ...area, column: 0, columns: SHEET_COLUMNS }),
          ),
        ),
      ),
    GetEntireColumn: ({ sheet, ranges }) =>
      wire(
        rangeAreasType,
        new CellAreas(
          sheet,
          ranges.map(({ area }) => new CellRange(sheet, { ...area, row: 0, rows: SHEET_ROWS })),
        ),
      ),
    GetIntersection: (target, other) => {
      const common = intersections(target, other);
      if (common === null)
        throw new HostFailure("ItemNotFound", "The ranges have no cell in common.");
      return wire(rangeAreasType, common);
    },
    GetIntersectionOrNullObject: (target, other) => {
      const common = intersections(target, other);
      return common === null ? null : wire(rangeAreasType, common);
    },
  },
};

const rangeCollectionType: WireType<CellAreas> = {
  name: "RangeCollection",
  items: ({ ranges }) => ranges.map((range) => wire(rangeType, range)),
  item: ({ ranges }, index) => {
    const range = ranges[integer(index, "The index")];
    if (range === undefined)
      throw new HostFailure("ItemNotFound", `There is no range at ${String(index)}.`);
    return wire(rangeType, range);
  },
  methods: {
    GetCount: ({ ranges }) => ranges.length,
    GetItemAt: ({ ranges }, index) => {
      const range = ranges[integer(index, "The index")];
      if (range === undefined)
        throw new HostFailure("InvalidArgument", `There is no range at ${String(index)}.`);
      return wire(rangeType, range);
    },
  },
};

function intersections({ sheet, ranges }: CellAreas, other: unknown): CellAreas | null {
  const outer = rangeArgument(other, sheet);
  const areas = areasWithin(
    ranges.map((range) => range.area),
    outer.area,
  );
  return areas.length === 0
    ? null
    : new CellAreas(
        sheet,
        areas.map((area) => new CellRange(sheet, area)),
      );
}
