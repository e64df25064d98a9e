import type { CellValue } from "./cell";
import type { FormReading } from "./layout/form-reading";
import type { Status } from "./judging/status";
import { STATUSES } from "./judging/status";
import type { Verdict } from "./judging/verdict";

/** One indicator of a sheet under review: where it stands, what it says, what became of it. */
export interface ReviewRow {
  /** Sheet row, zero-based. */
  readonly row: number;
  readonly path: readonly string[];
  readonly indicator: string;
  readonly target: CellValue;
  readonly actual: CellValue;
  /** Address of the cell to jump to (the actual's, else the target's), without sheet name. */
  readonly cell: string;
  readonly verdict: Verdict;
}

/** The outcome of checking one sheet. */
export interface Review {
  readonly sheet: { readonly id: string; readonly name: string };
  readonly year: number | null;
  readonly rows: readonly ReviewRow[];
  /** The whole sheet as it was read, for the checks before handing in. */
  readonly form: FormReading;
}

/** How many rows have each status; a status that no row has counts 0. */
export function countStatuses(rows: readonly ReviewRow[]): Readonly<Record<Status, number>> {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<
    Status,
    number
  >;
  for (const row of rows) counts[row.verdict.status] += 1;
  return counts;
}
