import type { ReviewRow, Status } from "../../core";
import { STATUSES } from "../../core";

/** What the list shows: what needs a person, one status, or every row. */
export type StatusFilter = "attention" | "all" | Status;

export interface RowFilter {
  readonly status: StatusFilter;
  /** Name of the first level, `""` for rows without one; `null` for all. */
  readonly level: string | null;
  /** Words that have to stand somewhere in the row; blank for all. */
  readonly words: string;
}

/** What is listed at first. */
export const OPEN_ROWS: RowFilter = { status: "attention", level: null, words: "" };

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
  const words = plain(filter.words)
    .split(" ")
    .filter((word) => word !== "");
  const shown = rows.filter(
    (row) =>
      hasStatus(row, filter.status) &&
      (filter.level === null || firstLevel(row) === filter.level) &&
      contains(row, words),
  );
  if (order === "row") return shown.sort((one, other) => one.row - other.row);
  return shown.sort((one, other) => severity(one) - severity(other) || one.row - other.row);
}

/** Nothing needs a person on the whole sheet, and not only among the rows that were asked for. */
export function listsAllOpen({ status, level, words }: RowFilter): boolean {
  return status === "attention" && level === null && plain(words) === "";
}

/** The outermost level that a row stands under; `""` where there is none. */
export function firstLevel({ path }: ReviewRow): string {
  return path[0] ?? "";
}

function hasStatus(row: ReviewRow, status: StatusFilter): boolean {
  if (status === "all") return true;
  if (status === "attention") return needsAttention(row);
  return row.verdict.status === status;
}

function contains(row: ReviewRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { path, indicator, target, actual } = row;
  const text = plain([...path, indicator, target ?? "", actual ?? ""].join(" "));
  return words.every((word) => text.includes(word));
}

/** Full width or half, capital or small: a search does not mind. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().trim().replaceAll(/\s+/gu, " ");
}

function severity(row: ReviewRow): number {
  return STATUSES.indexOf(row.verdict.status);
}
