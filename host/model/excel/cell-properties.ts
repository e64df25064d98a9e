import { invalidArgument } from "../../protocol/failure";
import type { Method } from "../../protocol/wire-type";
import { writeArea, writeSheetName } from "../address";
import type { Area } from "../area";
import { CellRange } from "../cell-range";
import type { Sheet } from "../sheet";
import { record } from "./argument";
import { bordersType } from "./borders";
import { formatType, setColumnWidth, setRowHeight } from "./format";
import { setHidden } from "./visibility";

const SIDES = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
} as const;

/** setCellProperties and its relatives: formats of many cells, rows or columns as one argument. */
export const CELL_METHODS: Readonly<Record<string, Method<CellRange>>> = {
  SetCellProperties: (range, data) => {
    const { area } = range;
    const rows = list(data, area.rows, "setCellProperties");
    rows.forEach((line, row) => {
      list(line, area.columns, "setCellProperties").forEach((properties, column) => {
        if (properties === null) return;
        applyFormat(
          one(range.sheet, area.row + row, area.column + column),
          record(properties, "The properties"),
        );
      });
    });
    return null;
  },
  SetRowProperties: (range, data) => {
    const { area, sheet } = range;
    list(data, area.rows, "setRowProperties").forEach((properties, index) => {
      if (properties === null) return;
      const row = new CellRange(sheet, { ...area, row: area.row + index, rows: 1 });
      applyFormat(row, record(properties, "The properties"));
    });
    return null;
  },
  SetColumnProperties: (range, data) => {
    const { area, sheet } = range;
    list(data, area.columns, "setColumnProperties").forEach((properties, index) => {
      if (properties === null) return;
      const column = new CellRange(sheet, { ...area, column: area.column + index, columns: 1 });
      applyFormat(column, record(properties, "The properties"));
    });
    return null;
  },
  GetCellProperties: (range, wanted) => {
    const { area } = range;
    return Array.from({ length: area.rows }, (_, row) =>
      Array.from({ length: area.columns }, (__, column) =>
        describe(
          range.sheet,
          { row: area.row + row, column: area.column + column, rows: 1, columns: 1 },
          record(wanted, "The options"),
        ),
      ),
    );
  },
  GetRowProperties: (range, wanted) => {
    const { area } = range;
    return Array.from({ length: area.rows }, (_, row) =>
      describe(
        range.sheet,
        { ...area, row: area.row + row, rows: 1 },
        record(wanted, "The options"),
      ),
    );
  },
  GetColumnProperties: (range, wanted) => {
    const { area } = range;
    return Array.from({ length: area.columns }, (_, column) =>
      describe(
        range.sheet,
        { ...area, column: area.column + column, columns: 1 },
        record(wanted, "The options"),
      ),
    );
  },
};

function one(sheet: Sheet, row: number, column: number): CellRange {
  return new CellRange(sheet, { row, column, rows: 1, columns: 1 });
}

function list(value: unknown, length: number, name: string): readonly unknown[] {
  if (!Array.isArray(value) || value.length !== length) {
    throw invalidArgument(`${name} needs a list of ${length}.`);
  }
  return value;
}

function applyFormat(range: CellRange, properties: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(properties)) {
    if (key === "rowHidden") setHidden([range], "rows", value === true);
    else if (key === "columnHidden") setHidden([range], "columns", value === true);
    else if (key === "format") applyParts(range, record(value, "format"));
    else if (key !== "style" && key !== "hyperlink")
      throw invalidArgument(`${key} is not a cell property.`);
  }
}

function applyParts(range: CellRange, format: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(format)) {
    if (value === null) continue;
    if (key === "columnWidth") setColumnWidth([range], value);
    else if (key === "rowHeight") setRowHeight([range], value);
    else if (key === "borders") applyBorders(range, record(value, "borders"));
    else if (key === "fill" || key === "font" || key === "protection") {
      const part = formatType.navigation?.[upperFirst(key)]?.([range]);
      for (const [name, setting] of Object.entries(record(value, key))) {
        set(part?.type.scalars?.[upperFirst(name)], part?.target, setting, `${key}.${name}`);
      }
    } else set(formatType.scalars?.[upperFirst(key)], [range], value, key);
  }
}

function applyBorders(range: CellRange, borders: Readonly<Record<string, unknown>>): void {
  for (const [side, settings] of Object.entries(borders)) {
    const edge = Object.entries(SIDES).find(([name]) => name === side)?.[1] ?? upperFirst(side);
    const border = bordersType.item?.([range], edge);
    for (const [name, value] of Object.entries(record(settings, side))) {
      set(
        border?.type.scalars?.[upperFirst(name)],
        border?.target,
        value,
        `borders.${side}.${name}`,
      );
    }
  }
}

function set(
  scalar: { set?(target: unknown, value: unknown): void } | undefined,
  target: unknown,
  value: unknown,
  name: string,
): void {
  if (scalar?.set === undefined) throw invalidArgument(`${name} is not a cell property.`);
  scalar.set(target, value);
}

function describe(
  sheet: Sheet,
  area: Area,
  wanted: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const range = new CellRange(sheet, area);
  const data: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wanted)) {
    if (value === false || value === null) continue;
    if (key === "address") data[key] = `${writeSheetName(sheet.name)}!${writeArea(area)}`;
    else if (key === "rowHidden") data[key] = sheet.rowIsHidden(area.row);
    else if (key === "columnHidden") data[key] = sheet.columnIsHidden(area.column);
    else if (key === "rowIndex") data[key] = area.row;
    else if (key === "columnIndex") data[key] = area.column;
    else if (key === "format") data[key] = describeParts(range, record(value, "format"));
    else if (key === "style") data[key] = "Normal";
    else throw invalidArgument(`${key} cannot be asked for.`);
  }
  return data;
}

function describeParts(
  range: CellRange,
  wanted: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const data: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(wanted)) {
    if (value === false || value === null) continue;
    if (key === "borders") {
      data[key] = Object.fromEntries(
        Object.entries(SIDES).map(([side, edge]) => [side, all(bordersType.item?.([range], edge))]),
      );
    } else if (key === "fill" || key === "font" || key === "protection") {
      data[key] = all(formatType.navigation?.[upperFirst(key)]?.([range]));
    } else data[key] = formatType.scalars?.[upperFirst(key)]?.get?.([range]);
  }
  return data;
}

function all(
  object:
    | {
        readonly type: {
          readonly scalars?: Readonly<
            Record<string, { get?(target: unknown): unknown; readonly onRequest?: boolean }>
          >;
        };
        readonly target: unknown;
      }
    | null
    | undefined,
): Readonly<Record<string, unknown>> {
  const scalars = Object.entries(object?.type.scalars ?? {}).filter(
    ([name, scalar]) => name !== "Id" && scalar.onRequest !== true,
  );
  return Object.fromEntries(
    scalars.map(([name, scalar]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      scalar.get?.(object?.target),
    ]),
  );
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
