import type { ReviewRow, Status } from "../../core";
import { STATUSES } from "../../core";

/** What the list shows: what needs a person, one status, or every row. */
export type RowFilter = "attention" | "all" | Status;

export type RowOrder = "severity" | "row";

const ATTENTION: ReadonlySet<Status> = new Set(["unmet", "partial", "undecided", "missing"]);

export function needsAttention(row: ReviewRow): boolean {
  return ATTENTION.has(row.verdict.status);
}

/** The rows to list, worst first or as on the sheet; the rows given are not changed. */
export function arrangeRows(
  rows: readonly ReviewRow[],
  filter: RowFilter,
  order: RowOrder,
): readonly ReviewRow[] {
  const shown = rows.filter((row) => passes(row, filter));
  if (order === "row") return shown.sort((one, other) => one.row - other.row);
  return shown.sort((one, other) => severity(one) - severity(other) || one.row - other.row);
}

function passes(row: ReviewRow, filter: RowFilter): boolean {
  if (filter === "all") return true;
  if (filter === "attention") return needsAttention(row);
  return row.verdict.status === filter;
}

function severity(row: ReviewRow): number {
  return STATUSES.indexOf(row.verdict.status);
}
