import { areaAddress } from "../area";
import type { Finding } from "../checks/finding";
import type { FormReading, JudgedRow, JudgedTable } from "../layout/form-reading";
import { explainFinding } from "../messages/finding";
import type { Language } from "../messages/language";
import { explain } from "../messages/verdict";

/** Everything found in one file or sheet, in the published shape (docs/check.schema.json, SPEC C12). */
export function checkReport(
  file: string,
  form: FormReading,
  findings: readonly Finding[],
  language: Language,
): object {
  return {
    file,
    facts: firstFacts(form.facts),
    year: form.year,
    tables: form.tables.map((table) => ({
      sheet: table.mapping.sheet,
      range: areaAddress(table.area),
      kind: table.mapping.kind,
      confidence: table.confidence,
      rows: table.rows.map((row) => ({
        row: rowNumber(table, row),
        path: row.path,
        indicator: row.indicator,
        target: written(row.target),
        actual: written(row.actual),
        weight: row.weight,
        score: row.score,
        status: row.verdict.status,
        reason: explain(row.verdict, language),
      })),
    })),
    findings: findings.map((finding) => ({
      id: finding.id,
      severity: finding.severity,
      sheet: finding.sheet,
      cell: finding.cell,
      message: explainFinding(finding, language),
    })),
  };
}

/** Sheets of several projects repeat labels: the first one speaks for the file. */
function firstFacts(facts: FormReading["facts"]): object {
  const first = new Map<string, string>();
  for (const { label, value } of facts) if (!first.has(label)) first.set(label, value);
  return Object.fromEntries(first);
}

/** The sheet's own number, or that of the line in a text. */
export function rowNumber({ grid }: JudgedTable, { row }: JudgedRow): number {
  return grid.rowNumbers?.[row - grid.origin.row] ?? row + 1;
}

/** A target or actual as the form has it; `null` where it has none. */
export function written(value: JudgedRow["target"]): string | null {
  return value === null ? null : String(value);
}
