import type { IndicatorRow, JudgedRow, judgeRow } from "../core";

type Judgement = Pick<JudgedRow, "read" | "verdict">;

/**
 * Verdicts of the last check by everything that they depend on, so that after an edit only the rows
 * that it touched are judged. Rows that are gone are forgotten with the next check.
 */
export class KnownVerdicts {
  private last: ReadonlyMap<string, Judgement> = new Map();
  private current = new Map<string, Judgement>();
  private count = 0;

  begin(): void {
    this.current = new Map();
    this.count = 0;
  }

  /** The check went through to its end; one that was stopped leaves what was known. */
  end(): void {
    this.last = this.current;
  }

  /** `judging` is handed over, so that whoever keeps this need not load the whole language. */
  judge(row: IndicatorRow, year: number | null, judging: typeof judgeRow): JudgedRow {
    const { target, actual, indicator, path, direction } = row;
    const key = JSON.stringify([target, actual, indicator, path, direction, year]);
    const known = this.last.get(key);
    const judged = known === undefined ? judging(row, year, {}) : { ...row, ...known };
    if (known === undefined) this.count += 1;
    this.current.set(key, { read: judged.read, verdict: judged.verdict });
    return judged;
  }

  /** Rows that the last check had to judge. */
  get judged(): number {
    return this.count;
  }
}
