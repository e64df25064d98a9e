import type { TableMapping } from "../core";
import type { ReadSheet } from "./read-sheet";

/**
 * Where the table of a sheet of ours stands now: by its names, which follow inserted rows, moved
 * columns, and new names of sheet and file. `null` for any other sheet, and for one of ours whose
 * columns were deleted.
 */
export function ownTable({ names, name: sheet }: ReadSheet): TableMapping | null {
  const indicator = names.get("PERF_indicator");
  const target = names.get("PERF_target");
  if (indicator === undefined || target === undefined) return null;
  const forecast = names.get("PERF_forecast");
  const judged = forecast ?? names.get("PERF_actual");
  return {
    sheet,
    kind:
      forecast !== undefined
        ? "monitoring"
        : names.has("PERF_score")
          ? "self-evaluation"
          : "target",
    headerTop: target.row - 1,
    headerBottom: target.row - 1,
    groups: [
      {
        term: null,
        levels: levelColumns(names),
        indicator: [indicator.column],
        comparator: null,
        target: [target.column],
        unit: null,
        direction: null,
        actual: judged === undefined ? [] : [judged.column],
        weight: names.get("PERF_weight")?.column ?? null,
        score: names.get("PERF_score")?.column ?? null,
        deviation: [],
      },
    ],
  };
}

/** `PERF_level1`, `PERF_level2` …, outermost first. */
function levelColumns(names: ReadSheet["names"]): readonly number[] {
  const columns: number[] = [];
  for (let depth = 1; ; depth += 1) {
    const level = names.get(`PERF_level${depth}`);
    if (level === undefined) return columns;
    columns.push(level.column);
  }
}
