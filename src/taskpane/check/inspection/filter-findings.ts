import type { CheckGroup, Severity } from "../../../core";
import type { ListedFinding } from "./inspection-session";

export type SeverityFilter = Severity | "all";
export type GroupFilter = CheckGroup | "all";

export interface FindingFilter {
  readonly severity: SeverityFilter;
  readonly group: GroupFilter;
}

export const SEVERITIES = ["error", "warning", "hint"] as const satisfies readonly Severity[];

export const GROUPS = [
  "completeness",
  "relevance",
  "appropriateness",
  "feasibility",
  "scoring",
] as const satisfies readonly CheckGroup[];

/** What the filter lets through, by group and within it the gravest first; rows stay in order. */
export function filterFindings(
  findings: readonly ListedFinding[],
  { severity, group }: FindingFilter,
): readonly ListedFinding[] {
  return findings
    .filter(
      ({ finding }) =>
        (severity === "all" || finding.severity === severity) &&
        (group === "all" || finding.group === group),
    )
    .toSorted(
      (one, other) =>
        GROUPS.indexOf(one.finding.group) - GROUPS.indexOf(other.finding.group) ||
        SEVERITIES.indexOf(one.finding.severity) - SEVERITIES.indexOf(other.finding.severity),
    );
}
