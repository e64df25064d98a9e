import type { JudgeContext } from "../judging/context";
import type { Grid } from "../grid";
import { judge } from "../judging/judge";
import type { Verdict } from "../judging/verdict";
import type { Fact } from "./facts";
import { readFacts } from "./facts";
import type { FoundTable } from "./find-tables";
import { findTables } from "./find-tables";
import { readFormYear } from "./form-year";
import type { IndicatorRow } from "./indicator-rows";

/** An indicator of a form together with what became of it. */
export interface JudgedRow extends IndicatorRow {
  readonly verdict: Verdict;
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

/** Finds and judges every indicator table of a file; facts are taken from the sheets that have one. */
export function readForm(grids: readonly Grid[], policy: JudgeContext = {}): FormReading {
  const sheets = grids.map((grid) => ({ grid, tables: findTables(grid) }));
  const forms = sheets.filter(({ tables }) => tables.length > 0);
  const years = forms.map(({ grid, tables }) =>
    readFormYear(
      grid,
      tables.map(({ area }) => area),
    ),
  );
  const labels = new Set<string>();
  const facts = forms.flatMap(({ grid, tables }) =>
    readFacts(
      grid,
      tables.map(({ area }) => area),
    )
      .filter(({ label }) => !labels.has(label) && labels.add(label))
      .map((fact) => ({ ...fact, sheet: grid.sheet })),
  );
  const tables = forms.flatMap(({ grid, tables: found }, index) =>
    found.map((table) => ({
      ...table,
      grid,
      rows: table.rows.map((row) => judgeRow(row, years[index] ?? null, policy)),
    })),
  );
  const [year = null, ...others] = [...new Set(years)].filter((found) => found !== null);
  return { grids, facts, year: others.length === 0 ? year : null, tables };
}

/** Judges one row with all that its form tells about it. */
export function judgeRow(row: IndicatorRow, year: number | null, policy: JudgeContext): JudgedRow {
  const verdict = judge(row.target, row.actual, {
    ...policy,
    indicator: row.indicator,
    path: row.path,
    ...(year === null ? {} : { year }),
    ...(row.direction === null ? {} : { direction: row.direction }),
  });
  return { ...row, verdict };
}
