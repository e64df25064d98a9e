import type { CellValue } from "../cell";
import type { JudgeContext } from "../judging/context";
import type { Grid } from "../grid";
import { judgeTarget } from "../judging/judge";
import { placed } from "../judging/place";
import type { Verdict } from "../judging/verdict";
import type { Target } from "../reading/target";
import { readTarget } from "../reading/target";
import type { Fact } from "./facts";
import { readFacts } from "./facts";
import type { FoundTable } from "./find-tables";
import { findTables } from "./find-tables";
import { readFormYear } from "./form-year";
import type { IndicatorRow } from "./indicator-rows";
import { readReported } from "./reported";

/** An indicator of a form together with what became of it. */
export interface JudgedRow extends IndicatorRow {
  readonly verdict: Verdict;
  /** The target as it was understood, for those who look at it again. */
  readonly read: Target;
}

export interface JudgedTable extends Omit<FoundTable, "rows"> {
  readonly grid: Grid;
  readonly rows: readonly JudgedRow[];
}

/** A form as it came, from whatever file or sheet: what it says and how its targets were met. */
export interface FormReading {
  readonly grids: readonly Grid[];
  readonly facts: readonly (Fact & { readonly sheet: string })[];
  /** The one year that all sheets with a table agree on. */
  readonly year: number | null;
  readonly tables: readonly JudgedTable[];
}

/** A table whose rows are still to be judged, for the year that its sheet speaks of. */
export interface UnjudgedTable extends FoundTable {
  readonly grid: Grid;
  readonly year: number | null;
}

export interface UnjudgedForm extends Omit<FormReading, "tables"> {
  readonly tables: readonly UnjudgedTable[];
}

/** What is known of one sheet beforehand: where its tables are, and its year. */
export interface SheetKnowledge {
  readonly tables: readonly FoundTable[];
  /** Left out where it has to be read from the sheet. */
  readonly year?: number | null;
}

/**
 * Finds every indicator table of a file; facts are taken from the sheets that have one. Judging the
 * rows, which takes longest, is left to the caller.
 */
export function openForm(
  grids: readonly Grid[],
  know: (grid: Grid) => SheetKnowledge = (grid) => ({ tables: findTables(grid) }),
): UnjudgedForm {
  const sheets = grids
    .map((grid) => ({ grid, ...know(grid) }))
    .filter(({ tables }) => tables.length > 0)
    .map(({ grid, tables, year }) => {
      const areas = tables.map(({ area }) => area);
      return { grid, tables, areas, year: year === undefined ? readFormYear(grid, areas) : year };
    });
  const facts = sheets.flatMap(({ grid, areas }) => {
    const labels = new Set<string>();
    return readFacts(grid, areas)
      .filter(({ label }) => !labels.has(label) && labels.add(label))
      .map((fact) => ({ ...fact, sheet: grid.sheet }));
  });
  const years = sheets.map(({ year }) => year);
  const [year = null, ...others] = [...new Set(years)].filter((found) => found !== null);
  return {
    grids,
    facts,
    year: others.length === 0 ? year : null,
    tables: sheets.flatMap((sheet) =>
      sheet.tables.map((table) => ({ ...table, grid: sheet.grid, year: sheet.year })),
    ),
  };
}

/** Finds and judges every indicator table of a file. */
export function readForm(grids: readonly Grid[], policy: JudgeContext = {}): FormReading {
  const form = openForm(grids);
  return {
    ...form,
    tables: form.tables.map(({ year, ...table }) => ({
      ...table,
      rows: table.rows.map((row) => judgeRow(row, year, policy)),
    })),
  };
}

/** Judges one row with all that its form tells about it. */
export function judgeRow(row: IndicatorRow, year: number | null, policy: JudgeContext): JudgedRow {
  const context = { ...policy, ...contextOf(row, year) };
  const read = readTarget(row.target, context);
  const judged = (actual: CellValue): Verdict =>
    judgeTarget(read, row.target, actual, context, readReported);
  const verdict = judged(row.actual);
  const { actualDay } = row;
  const other = actualDay === undefined ? verdict.status : judged(actualDay).status;
  // Where the target asks for no day (10-12天), the day says nothing.
  const agree = other === verdict.status || other === "undecided";
  return { ...row, read, verdict: agree ? verdict : yearHidden(row, actualDay ?? "") };
}

/** `1月10日` of a cell that holds 2027-01-10: the year that Excel added may be the one meant or not. */
function yearHidden({ target, actual }: IndicatorRow, day: string): Verdict {
  const pair = { target: String(target), actual: `${String(actual)}（${day}）` };
  const reason = { kind: "year-unknown", ...pair } as const;
  return { status: "undecided", over: false, rate: null, reason, clause: "V14" };
}

/** What a form tells about the target of a row. */
export function contextOf(row: IndicatorRow, year: number | null): JudgeContext {
  return placed({
    indicator: row.indicator,
    path: row.path,
    ...(year === null ? {} : { year }),
    ...(row.direction === null ? {} : { direction: row.direction }),
  });
}
