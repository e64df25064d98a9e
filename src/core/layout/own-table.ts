import type { Area } from "../area";
import type { Grid } from "../grid";
import type { FoundTable } from "./find-tables";
import { mappedTableInSteps, tablesInSteps } from "./find-tables";
import type { SheetKnowledge } from "./form-reading";
import { keptMapping } from "./kept-mapping";
import type { Steps } from "./steps";
import { atOnce } from "./steps";
import type { TableMapping } from "./table-mapping";

/** Names of a sheet's own scope that stand for one rectangle of cells. */
export type SheetNames = ReadonlyMap<string, Area>;

/**
 * Our own sheets are known by their names, and keep the year in a cell of its own. On others a table
 * that a person pointed out (`corrected`, as the sheet keeps it) holds; the rest is searched.
 */
export function knowSheet(
  grid: Grid,
  names: SheetNames,
  corrected: string | null = null,
): SheetKnowledge {
  return atOnce(sheetInSteps(grid, names, corrected));
}

/** The same with rests. */
export function* sheetInSteps(
  grid: Grid,
  names: SheetNames,
  corrected: string | null,
): Steps<SheetKnowledge> {
  const mapping =
    ownTable(grid.sheet, names) ?? (corrected === null ? null : keptMapping(corrected, grid));
  const known = mapping === null ? null : yield* mappedTableInSteps(grid, mapping);
  if (known === null) return { tables: yield* tablesInSteps(grid), ...ownYear(grid, names) };
  const others =
    ownTable(grid.sheet, names) === null
      ? (yield* tablesInSteps(grid)).filter(apartFrom(known))
      : [];
  return {
    tables: [known, ...others].toSorted((one, other) => one.area.row - other.area.row),
    ...ownYear(grid, names),
  };
}

/** Of a corrected sheet, the tables that the correction says nothing about. */
function apartFrom({ area }: FoundTable): (other: FoundTable) => boolean {
  return ({ area: other }) =>
    other.row >= area.row + area.rows ||
    other.row + other.rows <= area.row ||
    other.column >= area.column + area.columns ||
    other.column + other.columns <= area.column;
}

function ownYear({ origin, cells }: Grid, names: SheetNames): Pick<SheetKnowledge, "year"> {
  const cell = names.get("PERF_year");
  if (cell === undefined) return {};
  const year = cells[cell.row - origin.row]?.[cell.column - origin.column]?.value;
  return { year: typeof year === "number" && Number.isInteger(year) ? year : null };
}

/**
 * Where the table of a sheet of ours stands now: by its names, which follow inserted rows, moved
 * columns, and new names of sheet and file. `null` for any other sheet, and for one of ours whose
 * columns were deleted.
 */
function ownTable(sheet: string, names: SheetNames): TableMapping | null {
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
function levelColumns(names: SheetNames): readonly number[] {
  const columns: number[] = [];
  for (let depth = 1; ; depth += 1) {
    const level = names.get(`PERF_level${depth}`);
    if (level === undefined) return columns;
    columns.push(level.column);
  }
}
