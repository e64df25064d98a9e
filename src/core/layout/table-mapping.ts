import type { Term } from "./column-role";

/** Columns that together give one indicator per row; a table of long-term and annual targets has two. */
export interface ColumnGroup {
  readonly term: Term | null;
  /** Level columns, outermost first; sheet columns, zero-based, as all columns here. */
  readonly levels: readonly number[];
  /** Where the indicator's own name stands. */
  readonly indicator: readonly number[];
  readonly comparator: number | null;
  /** More than one when a header stands over several columns (`≥` | `95` | `%`). */
  readonly target: readonly number[];
  readonly unit: number | null;
  readonly direction: number | null;
  readonly actual: readonly number[];
  readonly weight: number | null;
  readonly score: number | null;
  readonly deviation: readonly number[];
}

export type TableKind = "target" | "self-evaluation" | "monitoring";

/** Where a table stands on its sheet and what its columns mean; what a user may correct and we remember. */
export interface TableMapping {
  readonly sheet: string;
  readonly kind: TableKind;
  /** Sheet rows, zero-based, inclusive. */
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly groups: readonly ColumnGroup[];
}

/** Every column that belongs to the table, in no order, without gaps filled. */
export function mappedColumns(groups: readonly ColumnGroup[]): readonly number[] {
  return groups.flatMap((group) =>
    [
      ...group.levels,
      ...group.indicator,
      group.comparator,
      ...group.target,
      group.unit,
      group.direction,
      ...group.actual,
      group.weight,
      group.score,
      ...group.deviation,
    ].filter((column) => column !== null),
  );
}
