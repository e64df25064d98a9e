import type { Issue } from "../../../src/core/reading/issue";

/** One issue of every kind; the type makes the list complete. */
const ISSUES: { readonly [Kind in Issue["kind"]]: Extract<Issue, { readonly kind: Kind }> } = {
  damaged: { kind: "damaged", written: "工5%" },
  contradiction: { kind: "contradiction", written: "≥95%以下", comparators: [">=", "<="] },
  "reversed-range": { kind: "reversed-range", written: "100-50" },
  "run-together": { kind: "run-together", written: "30 50" },
  "no-such-date": { kind: "no-such-date", written: "2月30日" },
  indefinite: { kind: "indefinite", written: "几十个" },
  event: { kind: "event", written: "春节前" },
  exclusion: { kind: "exclusion", written: "≠5" },
  "cell-error": { kind: "cell-error", written: "#N/A" },
};

export const ISSUE_KINDS = Object.values(ISSUES).map((issue) => [issue.kind, issue] as const);
