import type { TableChange } from "../forms/table-change";

/** How rows of the sheet come in and go out for a change. */
export interface PhysicalRows {
  /** Row of the table before which a blank one comes in. */
  readonly insert: number | null;
  /** Row that goes out, counted after that. */
  readonly remove: number | null;
  /** Which row each row of the changed table is on the sheet; `null` for the blank one. */
  readonly physical: readonly (number | null)[];
}

/** Rows this close are written anew where they stand; further away a row comes in and one goes out. */
const CLOSE = 2;

/** Rows of a table of `count` rows for this change. */
export function physicalRows(count: number, change: TableChange): PhysicalRows {
  const rows: (number | null)[] = Array.from({ length: count }, (_, row) => row);
  const inside = (row: number): number => Math.min(Math.max(row, 1), count - 1);
  switch (change.kind) {
    case "add": {
      const insert = inside(change.at);
      return { insert, remove: null, physical: rows.toSpliced(insert, 0, null) };
    }
    case "remove":
      return { insert: null, remove: change.at, physical: rows.toSpliced(change.at, 1) };
    case "move": {
      const { from, to } = change;
      if (Math.abs(from - to) <= CLOSE) return { insert: null, remove: null, physical: rows };
      const insert = inside(from < to ? to + 1 : to);
      const remove = from < insert ? from : from + 1;
      return {
        insert,
        remove,
        physical: rows.toSpliced(insert, 0, null).toSpliced(remove, 1),
      };
    }
    case "set":
      return { insert: null, remove: null, physical: rows };
  }
}
