import { wire, type WireType } from "../../protocol/wire-type";
import { lastColumn, lastRow, type Area } from "../area";
import type { CellRange } from "../cell-range";
import { borderData, NO_BORDER, readColor, type Border } from "../look";
import type { Side } from "../sheet";
import { oneOf } from "./argument";
import { checkFormattable, type Cells } from "./format";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof EDGES)[number];

const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface BorderTarget {
  readonly cells: Cells;
  readonly edge: Edge;
}

export const bordersType: WireType<Cells> = {
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => EDGES.length } },
  items: (cells) => EDGES.map((edge) => wire(borderType, { cells, edge })),
  item: (cells, key) => wire(borderType, { cells, edge: oneOf(key, "The border index", EDGES) }),
};

const borderType: WireType<BorderTarget> = {
  name: "RangeBorder",
  identity: "Id",
  scalars: {
    Id: { get: ({ edge }) => edge },
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (target) => read(target)?.style ?? null,
      set: (target, value) => {
        const style = oneOf(value, "border.style", STYLES);
        change(target, (border) => (style === "None" ? NO_BORDER : { ...border, style }));
      },
    },
    Color: {
      get: (target) => read(target)?.color ?? null,
      set: (target, value) => {
        const color = readColor(value);
        change(target, (border) => ({ ...visible(border), color }));
      },
    },
    Weight: {
      get: (target) => read(target)?.weight ?? null,
      set: (target, value) => {
        const weight = oneOf(value, "border.weight", WEIGHTS);
        change(target, (border) => ({ ...visible(border), weight }));
      },
    },
    TintAndShade: { get: () => null, onRequest: true },
  },
};

/** In Excel a colour or weight alone makes the line continuous. */
function visible(border: Border): Border {
  return border.style === "None" ? { ...border, style: "Continuous" } : border;
}

function read({ cells, edge }: BorderTarget): Border | null {
  let shared: Border | null = null;
  for (const range of cells) {
    for (const [row, column, side] of sides(range.area, edge)) {
      const border = range.sheet.border(row, column, side);
      if (shared !== null && JSON.stringify(shared) !== JSON.stringify(border)) return null;
      shared = border;
    }
  }
  return shared ?? NO_BORDER;
}

function change({ cells, edge }: BorderTarget, next: (border: Border) => Border): void {
  checkFormattable(cells);
  for (const range of cells) changeRange(range, edge, next);
}

function changeRange(
  { sheet, area }: CellRange,
  edge: Edge,
  next: (border: Border) => Border,
): void {
  const changes = new Map<string, readonly Side[]>();
  for (const [row, column, side] of sides(area, edge)) {
    const key = `${row} ${column}`;
    changes.set(key, [...(changes.get(key) ?? []), side]);
  }
  const data = new Map<number, Map<number, { s: object }>>();
  for (const [key, list] of changes) {
    const [row = 0, column = 0] = key.split(" ").map(Number);
    const bd = Object.assign(
      {},
      ...list.map((side) => borderData(side, next(sheet.border(row, column, side)))),
    ) as object;
    const line = data.get(row) ?? new Map<number, { s: object }>();
    data.set(row, line.set(column, { s: { bd } }));
  }
  sheet.write(data, "sheet.command.set-style");
}

/** The sides of cells that an edge of a range is made of. */
function* sides(
  area: Area,
  edge: Edge,
): Iterable<readonly [row: number, column: number, side: Side]> {
  const bottom = lastRow(area);
  const right = lastColumn(area);
  switch (edge) {
    case "EdgeTop":
      for (let column = area.column; column <= right; column += 1) yield [area.row, column, "t"];
      return;
    case "EdgeBottom":
      for (let column = area.column; column <= right; column += 1) yield [bottom, column, "b"];
      return;
    case "EdgeLeft":
      for (let row = area.row; row <= bottom; row += 1) yield [row, area.column, "l"];
      return;
    case "EdgeRight":
      for (let row = area.row; row <= bottom; row += 1) yield [row, right, "r"];
      return;
    case "InsideHorizontal":
      for (let row = area.row; row < bottom; row += 1) {
        for (let column = area.column; column <= right; column += 1) {
          yield [row, column, "b"];
          yield [row + 1, column, "t"];
        }
      }
      return;
    case "InsideVertical":
      for (let row = area.row; row <= bottom; row += 1) {
        for (let column = area.column; column < right; column += 1) {
          yield [row, column, "r"];
          yield [row, column + 1, "l"];
        }
      }
      return;
    case "DiagonalDown":
    case "DiagonalUp":
      return;
  }
}
