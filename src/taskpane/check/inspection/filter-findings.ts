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
  filter: FindingFilter,
): readonly ListedFinding[] {
  return findings
    .filter((listed) => isWanted(listed, filter))
    .toSorted(
      (one, other) =>
        GROUPS.indexOf(one.finding.group) - GROUPS.indexOf(other.finding.group) ||
        SEVERITIES.indexOf(one.finding.severity) - SEVERITIES.indexOf(other.finding.severity),
    );
}

/** How many the filter lets through. */
export function countFindings(findings: readonly ListedFinding[], filter: FindingFilter): number {
  return findings.reduce((count, listed) => count + (isWanted(listed, filter) ? 1 : 0), 0);
}

function isWanted({ finding }: ListedFinding, { severity, group }: FindingFilter): boolean {
  return (
    (severity === "all" || finding.severity === severity) &&
    (group === "all" || finding.group === group)
  );
}
