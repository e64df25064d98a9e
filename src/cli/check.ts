import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { FormReading, JudgedRow, JudgedTable, Language } from "../core/index";
import { areaAddress, explain, explainFileProblem, readForm, STATUS_WORDS } from "../core/index";
import { openFile } from "../files/open-file";
import type { Command } from "./perf";

/** `perf check <file>`: verdicts and findings; 0 all met, 1 something unmet or undecided, 2 not readable. */
export const checkCommand: Command = {
  usage:
    "check <file> [--json]      verdicts and findings of a form (.xlsx .xls .docx .pdf .txt .csv)",
  run: check,
};

const language: Language = "zh-CN";

async function check(parameters: readonly string[]): Promise<number> {
  const json = parameters.includes("--json");
  const [path, ...more] = parameters.filter((parameter) => !parameter.startsWith("--"));
  if (path === undefined || more.length > 0) {
    process.stderr.write(`perf ${checkCommand.usage}\n`);
    return 2;
  }
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    process.stderr.write(`${path}: no such file, or it cannot be read\n`);
    return 2;
  }
  const name = basename(path);
  const opened = await openFile(name, bytes);
  if (!opened.ok) {
    process.stderr.write(`${path}: ${explainFileProblem(opened.problem, language)}\n`);
    return 2;
  }
  const form = readForm(opened.value);
  process.stdout.write(
    json ? `${JSON.stringify(report(name, form))}\n` : `${describe(name, form)}\n`,
  );
  const open = form.tables
    .flatMap(({ rows }) => rows)
    .some(({ verdict }) => verdict.status !== "met" && verdict.status !== "not-applicable");
  return open ? 1 : 0;
}

/** The published shape (docs/check.schema.json). */
function report(file: string, form: FormReading): object {
  return {
    file,
    facts: Object.fromEntries(form.facts.map(({ label, value }) => [label, value])),
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
    findings: [],
  };
}

/** The sheet's own number, or that of the line in a text. */
function rowNumber({ grid }: JudgedTable, { row }: JudgedRow): number {
  return grid.rowNumbers?.[row - grid.origin.row] ?? row + 1;
}

function written(value: JudgedRow["target"]): string | null {
  return value === null ? null : String(value);
}

function describe(file: string, form: FormReading): string {
  if (form.tables.length === 0) return `${file}: 没有找到绩效指标表。`;
  const words = STATUS_WORDS[language];
  return form.tables
    .flatMap((table) => [
      `${file} · ${table.mapping.sheet} · ${areaAddress(table.area)}`,
      ...table.rows.map(
        (row) =>
          `  ${rowNumber(table, row)}\t${words[row.verdict.status]}\t${row.indicator}\t${written(row.target) ?? ""}\t${written(row.actual) ?? ""}\t${explain(row.verdict, language)}`,
      ),
    ])
    .join("\n");
}
