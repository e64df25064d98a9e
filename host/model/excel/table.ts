import { HostFailure } from "../../protocol/failure";
import { wire, type WireObject, type WireType } from "../../protocol/wire-type";
import { intersection } from "../area";
import type { Book } from "../book";
import type { Sheet } from "../sheet";
import { Table } from "../table";
import { boolean, rangeArgument } from "./argument";
import { rangeAt } from "./range";
import { worksheetType } from "./worksheet";

interface TablesTarget {
  readonly book: Book;
  readonly sheet: Sheet | null;
}

interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

export const tablesType: WireType<TablesTarget> = {
  name: "TableCollection",
  scalars: { Count: { get: (target) => tables(target).length } },
  items: (target) => tables(target).map((table) => wire(tableType, table)),
  item: (target, key) => {
    const found = find(target, key);
    if (found === null) throw new HostFailure("ItemNotFound", `There is no table ${String(key)}.`);
    return found;
  },
  methods: {
    Add: ({ book, sheet }, address, hasHeaders) => {
      const range = rangeArgument(address, sheet ?? book.activeSheet);
      const { area } = range;
      if (range.sheet.protection.protected)
        throw new HostFailure("AccessDenied", "The sheet is protected.");
      if (range.sheet.merges().some((merge) => intersection(merge, area) !== null)) {
        throw new HostFailure("MergedRangeConflict", "A table cannot lie over merged cells.");
      }
      if (range.sheet.tables.some((table) => intersection(table.area, area) !== null)) {
        throw new HostFailure("InvalidArgument", "A table cannot overlap another one.");
      }
      const id = `{${book.newId("T")}}`;
      const table = new Table(
        id,
        `表${tables({ book, sheet: null }).length + 1}`,
        area,
        boolean(hasHeaders, "hasHeaders"),
      );
      range.sheet.tables.push(table);
      return wire(tableType, { sheet: range.sheet, table });
    },
    GetCount: (target) => tables(target).length,
    GetItemOrNullObject: (target, key) => find(target, key),
  },
};

interface ScopedTables {
  readonly sheet: Sheet;
  readonly tables: readonly Table[];
}

/** The tables that touch a range, or lie within it. */
export const scopedTablesType: WireType<ScopedTables> = {
  name: "TableScopedCollection",
  items: ({ sheet, tables: found }) => found.map((table) => wire(tableType, { sheet, table })),
  methods: { GetCount: ({ tables: found }) => found.length },
};

const tableType: WireType<TableTarget> = {
  name: "Table",
  identity: "Id",
  scalars: {
    Id: { get: ({ table }) => table.id },
    Name: {
      get: ({ table }) => table.name,
      set: ({ table }, value) => {
        table.name = String(value);
      },
    },
    ShowHeaders: { get: ({ table }) => table.hasHeaders },
  },
  navigation: { Worksheet: ({ sheet }) => wire(worksheetType, sheet) },
  methods: {
    GetRange: ({ sheet, table }) => rangeAt(sheet, table.area),
    Delete: ({ sheet, table }) => {
      sheet.tables.splice(sheet.tables.indexOf(table), 1);
      return null;
    },
  },
};

function tables({ book, sheet }: TablesTarget): readonly TableTarget[] {
  const sheets = sheet === null ? book.sheets() : [sheet];
  return sheets.flatMap((owner) => owner.tables.map((table) => ({ sheet: owner, table })));
}

function find(target: TablesTarget, key: unknown): WireObject | null {
  const wanted = String(key).toLowerCase();
  const found = tables(target).find(
    ({ table }) => table.id === key || table.name.toLowerCase() === wanted,
  );
  return found === undefined ? null : wire(tableType, found);
}
