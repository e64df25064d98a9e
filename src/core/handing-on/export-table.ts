import type { CellValue } from "../cell";
import type { JudgedRow, JudgedTable } from "../layout/form-reading";
import type { Language } from "../messages/language";
import { STATUS_WORDS } from "../messages/status";
import { TARGET_COLUMNS } from "../messages/target-columns";
import { explain } from "../messages/verdict";
import { readTarget } from "../reading/target";
import type { TargetColumns } from "../reading/target-columns";
import { targetColumns } from "../reading/target-columns";
import type { ExportSource, ExportTemplate } from "./export-template";

/** The rows of all tables under the template's headers; the first line is the headers (SPEC H3). */
export function exportTable(
  tables: readonly JudgedTable[],
  template: ExportTemplate,
  language: Language,
): readonly (readonly CellValue[])[] {
  const rows = tables.flatMap((table) => table.rows);
  return [
    template.columns.map(({ header }) => header),
    ...rows.map((row) => {
      const split = targetColumns(
        readTarget(row.target, { indicator: row.indicator, path: row.path }),
        row.target === null ? "" : String(row.target),
        TARGET_COLUMNS[language],
      );
      return template.columns.map(({ source }) => cell(source, row, split, language));
    }),
  ];
}

function cell(
  source: ExportSource,
  row: JudgedRow,
  [comparator, value, unit, type]: TargetColumns,
  language: Language,
): CellValue {
  switch (source) {
    case "level1":
      return row.path[0] ?? "";
    case "level2":
      return row.path.slice(1).join("/");
    case "indicator":
      return row.indicator;
    case "comparator":
      return comparator;
    case "value":
      return value;
    case "unit":
      return unit;
    case "type":
      return type;
    case "target":
      return row.target;
    case "actual":
      return row.actual;
    case "weight":
      return row.weight;
    case "score":
      return row.score;
    case "status":
      return STATUS_WORDS[language][row.verdict.status];
    case "reason":
      return explain(row.verdict, language);
    case "deviation":
      return row.deviation;
  }
}
