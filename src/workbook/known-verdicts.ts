import type { IndicatorRow, JudgedRow, Verdict } from "../core";
import { judgeRow } from "../core";

/**
 * Verdicts of the last check by everything that they depend on, so that after an edit only the rows
 * that it touched are judged. Rows that are gone are forgotten with the next check.
 */
export class KnownVerdicts {
  private last: ReadonlyMap<string, Verdict> = new Map();
  private current = new Map<string, Verdict>();
  private count = 0;

  begin(): void {
    this.current = new Map();
    this.count = 0;
  }

  /** The check went through to its end; one that was stopped leaves what was known. */
  end(): void {
    this.last = this.current;
  }

  judge(row: IndicatorRow, year: number | null): JudgedRow {
    const { target, actual, indicator, path, direction } = row;
    const key = JSON.stringify([target, actual, indicator, path, direction, year]);
    const known = this.last.get(key);
    const judged = known === undefined ? judgeRow(row, year, {}) : { ...row, verdict: known };
    if (known === undefined) this.count += 1;
    this.current.set(key, judged.verdict);
    return judged;
  }

  /** Rows that the last check had to judge. */
  get judged(): number {
    return this.count;
  }
}
