import type { FormContent, Indicator } from "../forms/content";

/** One row of the indicator table; the long-term side is `null` in forms that have none. */
export interface IndicatorRow {
  readonly year: Indicator | null;
  readonly longTerm: Indicator | null;
}

/** A cell of a level column with the rows that share it. */
export interface LevelRun {
  /** Row of the table, zero-based. */
  readonly first: number;
  readonly rows: number;
  readonly text: string;
}

/**
 * The rows of the table in the order of the content. With long-term indicators the two sides stand
 * beside each other by first level, the shorter one leaving blanks.
 */
export function indicatorRows(content: FormContent, hasLongTerm: boolean): readonly IndicatorRow[] {
  const longTerm = content.longTerm ?? [];
  if (!hasLongTerm || longTerm.length === 0)
    return content.indicators.map((year) => ({ year, longTerm: null }));
  const ofYear = byFirstLevel(content.indicators);
  const ofTerm = byFirstLevel(longTerm);
  const rows: IndicatorRow[] = [];
  for (const level of new Set([...ofYear.keys(), ...ofTerm.keys()])) {
    const left = ofTerm.get(level) ?? [];
    const right = ofYear.get(level) ?? [];
    for (let index = 0; index < Math.max(left.length, right.length); index += 1)
      rows.push({ year: right[index] ?? null, longTerm: left[index] ?? null });
  }
  return rows;
}

/**
 * Which neighbouring rows share a cell of the level column `depth`, of `levels` columns in all. A
 * path that is deeper than the form has columns ends in one cell: `a/b`.
 */
export function levelRuns(
  paths: readonly (readonly string[] | null)[],
  depth: number,
  levels: number,
): readonly LevelRun[] {
  const runs: { first: number; rows: number; text: string; key: string }[] = [];
  for (const [row, path] of paths.entries()) {
    const last = runs.at(-1);
    const key = path === null ? null : JSON.stringify(parts(path, depth, levels));
    if (key !== null && last?.key === key && last.first + last.rows === row) last.rows += 1;
    else if (path !== null && key !== null)
      runs.push({ first: row, rows: 1, text: levelText(path, depth, levels), key });
  }
  return runs.map(({ first, rows, text }) => ({ first, rows, text }));
}

/** Texts of all level columns for a path. */
export function shownLevels(path: readonly string[], levels: number): readonly string[] {
  return parts(path, levels - 1, levels);
}

/** Text of one level column for a path of any depth. */
function levelText(path: readonly string[], depth: number, levels: number): string {
  return depth === levels - 1 ? path.slice(depth).join("/") : (path[depth] ?? "");
}

function parts(path: readonly string[], depth: number, levels: number): readonly string[] {
  return Array.from({ length: depth + 1 }, (_, index) => levelText(path, index, levels));
}

function byFirstLevel(indicators: readonly Indicator[]): Map<string, Indicator[]> {
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const level = indicator.path[0] ?? "";
    const group = groups.get(level);
    if (group === undefined) groups.set(level, [indicator]);
    else group.push(indicator);
  }
  return groups;
}
