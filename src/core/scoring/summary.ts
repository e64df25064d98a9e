import { STATUS_WORDS } from "../messages/status";
import { SUMMARY } from "../messages/summary";
import type { Status } from "../judging/status";

type Row = readonly (string | number)[];

/** Column order of the table, what was reached first. */
const ORDER: readonly Status[] = [
  "met",
  "partial",
  "unmet",
  "undecided",
  "missing",
  "not-applicable",
];

/** A 结论 cell with the group that it belongs to. */
export interface SummaryEntry {
  /** A status word of either language; 待填 counts as 未填报. */
  readonly word: string;
  /** Blank below the first row of a merge: the group above goes on. */
  readonly group: string;
}

/**
 * Counts verdicts as a table with headings (SPEC S18): one row for each group in the order in which they
 * appear, then the total. 达成率 is 达成 of all that are not 不适用, `""` where there are none. Blank
 * words are skipped; what is no status is counted as 其他, never as met.
 */
export function summarize(entries: readonly SummaryEntry[], grouped: boolean): readonly Row[] {
  const groups = new Map<string, Map<string, number>>();
  const total = new Map<string, number>();
  let current = SUMMARY.noGroup;
  for (const { word, group } of entries) {
    if (group.trim() !== "") current = group.trim();
    const wanted = word.trim();
    if (wanted === "") continue;
    const column = STATUS_OF.get(wanted) ?? "other";
    count(total, column);
    if (!grouped) continue;
    const counts = groups.get(current) ?? new Map<string, number>();
    groups.set(current, counts);
    count(counts, column);
  }
  const headings = ORDER.map((status) => STATUS_WORDS["zh-CN"][status]);
  return [
    [SUMMARY.group, ...headings, SUMMARY.other, SUMMARY.total, SUMMARY.rate],
    ...[...groups].map(([group, counts]) => line(group, counts)),
    line(SUMMARY.total, total),
  ];
}

const STATUS_OF: ReadonlyMap<string, Status> = new Map([
  ["待填", "missing"],
  ...Object.values(STATUS_WORDS).flatMap((words) =>
    ORDER.map((status) => [words[status], status] as const),
  ),
]);

function count(counts: Map<string, number>, column: string): void {
  counts.set(column, (counts.get(column) ?? 0) + 1);
}

function line(name: string, counts: ReadonlyMap<string, number>): Row {
  const columns = [...ORDER, "other"].map((column) => counts.get(column) ?? 0);
  const sum = columns.reduce((all, one) => all + one, 0);
  const asked = sum - (counts.get("not-applicable") ?? 0);
  return [name, ...columns, sum, asked === 0 ? "" : (counts.get("met") ?? 0) / asked];
}
