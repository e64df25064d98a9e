import type { Area } from "../area";
import { cellAddress } from "../area";
import type { JudgedRow, JudgedTable } from "../layout/form-reading";
import type { SheetCells } from "../layout/sheet-cells";
import { openSheet } from "../layout/sheet-cells";
import type { Language } from "../messages/language";
import type { RuleProfile } from "../scoring/profile";
import { absolute } from "./context";
import type { RowCells, RowWriter } from "./formula";
import { writeInSteps } from "./formula";
import type { PlanCell } from "./plan";

const ROLES = ["verdict", "reason", "score"] as const;

/** A cell of our own columns, and what a writer of results puts into it. */
export interface ResultCell {
  readonly row: number;
  readonly column: number;
  readonly role: (typeof ROLES)[number];
  readonly cell: PlanCell;
}

/** A table of ours as it stands now; `names` are those of its sheet: `PERF_verdict` … (SPEC P5). */
export interface OwnTable {
  readonly table: JudgedTable;
  readonly names: ReadonlyMap<string, Area>;
  readonly year: number | null;
  readonly language: Language;
  readonly profile: RuleProfile;
}

/**
 * What our own columns of a sheet that stands hold when `write` writes them: the same cells as a new
 * sheet would have, after rows came in and columns moved. Row by row, so that thousands may be made in
 * slices; `null` is a rest within a row.
 */
export function* resultCells(
  own: OwnTable,
  write: RowWriter,
): Generator<readonly ResultCell[] | null> {
  const { table, names } = own;
  const columns = ROLES.flatMap((role) => {
    const area = names.get(`PERF_${role}`);
    return area === undefined ? [] : [{ role, column: area.column }];
  });
  const sheet = openSheet(table.grid);
  for (const row of table.rows) {
    const { path, indicator: name, target, actual, weight } = row;
    const steps = writeInSteps(write, {
      indicator: { path, name, target, actual, weight },
      actual,
      cells: rowCells(sheet, row, own),
      year: own.year,
      language: own.language,
      profile: own.profile,
    });
    let step = steps.next();
    while (step.done !== true) {
      yield null;
      step = steps.next();
    }
    const results = step.value;
    yield columns.map(({ role, column }) => ({ row: row.row, column, role, cell: results[role] }));
  }
}

function rowCells(sheet: SheetCells, row: JudgedRow, { table, names }: OwnTable): RowCells {
  const group = table.mapping.groups[row.group];
  const year = names.get("PERF_year");
  const profile = names.get("PERF_profile");
  const verdict = names.get("PERF_verdict")?.column ?? row.columns.target;
  const [name = row.columns.target] = group?.indicator ?? [];
  const levels = (group?.levels ?? []).map((column) => {
    const merge = sheet.merge(row.row, column);
    return absolute(merge?.row ?? row.row, merge?.column ?? column);
  });
  const weight = names.get("PERF_weight");
  return {
    target: cellAddress(row.row, row.columns.target),
    actual: cellAddress(row.row, row.columns.actual ?? row.columns.target),
    weight: weight === undefined ? null : cellAddress(row.row, weight.column),
    path: [...levels, cellAddress(row.row, name)].join('&"/"&'),
    shownPath: [...row.path, row.indicator].join("/"),
    verdict: cellAddress(row.row, verdict),
    year: year === undefined ? "0" : `N(${absolute(year.row, year.column)})`,
    profile: profile === undefined ? null : absolute(profile.row, profile.column),
  };
}
