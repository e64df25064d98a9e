import type { JudgedTable } from "../layout/form-reading";
import { readTarget } from "../reading/target";
import type { RuleProfile } from "./profile";
import type { Score } from "./score";
import { scoreVerdict } from "./score";

/** One row under both rules. */
export interface ScoredRow {
  /** Sheet row, zero-based. */
  readonly row: number;
  readonly indicator: string;
  /** Sheet columns of its own table, zero-based: where its name stands and where its points do, if anywhere. */
  readonly columns: { readonly indicator: readonly number[]; readonly score: number | null };
  readonly weight: number;
  /** What the sheet shows; `null` where it shows no number. */
  readonly shown: number | null;
  readonly score: Score;
}

/** Every row with points, scored by the rules (SPEC S2–S9). */
export function scoredRows(
  tables: readonly JudgedTable[],
  profile: RuleProfile,
): readonly ScoredRow[] {
  return tables.flatMap(({ mapping, rows }) =>
    rows.flatMap(({ row, group, path, indicator, target, weight, score, verdict }) =>
      weight === null
        ? []
        : [
            {
              row,
              indicator,
              columns: {
                indicator: mapping.groups[group]?.indicator ?? [],
                score: mapping.groups[group]?.score ?? null,
              },
              weight,
              shown: score,
              score: scoreVerdict(
                readTarget(target, { indicator, path }),
                verdict,
                weight,
                profile,
              ),
            },
          ],
    ),
  );
}

/** A row whose points differ from one set of rules to the other. */
export interface ProfileChange {
  readonly row: number;
  readonly indicator: string;
  readonly before: Score;
  readonly after: Score;
}

/** What choosing other rules would change, row by row. */
export function profileChanges(
  tables: readonly JudgedTable[],
  from: RuleProfile,
  to: RuleProfile,
): readonly ProfileChange[] {
  const after = scoredRows(tables, to);
  return scoredRows(tables, from).flatMap(({ row, indicator, score }, index) => {
    const other = after[index]?.score ?? score;
    return pointsOf(score) === pointsOf(other)
      ? []
      : [{ row, indicator, before: score, after: other }];
  });
}

/** Points where there are some; `null` for a row that is open or drops out. */
export function pointsOf(score: Score): number | null {
  return score.kind === "scored" ? score.points : null;
}
