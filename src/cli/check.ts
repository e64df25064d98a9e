import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import type { Finding, FormReading, JudgedRow, Language } from "../core/index";
import {
  areaAddress,
  checkReport,
  examine,
  explain,
  explainFileProblem,
  explainFinding,
  readForm,
  rowNumber,
  SEVERITY_WORDS,
  STATUS_WORDS,
  written,
} from "../core/index";
import { openFile } from "../files/open-file";
import { writeOutput } from "./output-file";
import type { Command } from "./perf";
import { printed } from "./printed";
import { profileOption } from "./profile-option";

/**
 * `perf check <file>`: verdicts and findings (SPEC C12). 0: every row met or not applicable, or no table at
 * all; 1: a row unmet, partly met, undecided or without actual; 2: not readable. Findings alone change
 * nothing, and a form without a column of actuals has nothing to hold against, so that it gives 1.
 */
export const checkCommand: Command = {
  usage:
    "check <file> [--json] [--out marked.xlsx] [--profile name|file.json]   verdicts and findings of a form (.xlsx .xls .docx .pdf .txt .csv)",
  run: check,
};

const language: Language = "zh-CN";

async function check(parameters: readonly string[]): Promise<number> {
  const request = readRequest(parameters);
  if (typeof request === "string") return refuse(request);
  const { path, out } = request;
  const profile = await profileOption(request.profile);
  if (typeof profile === "string") return refuse(profile);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch {
    return refuse(`${path}: no such file, or it cannot be read`);
  }
  const name = basename(path);
  const opened = await openFile(name, bytes);
  if (!opened.ok) return refuse(`${path}: ${explainFileProblem(opened.problem, language)}`);
  const form = readForm(opened.value);
  const findings = examine(form, profile);
  if (out !== null) {
    const problem = await writeMarked(filesOf(request), out, bytes, form, findings);
    if (problem !== null) return refuse(problem);
  }
  const text = request.json
    ? JSON.stringify(checkReport(name, form, findings, language))
    : describe(name, form, findings);
  process.stdout.write(`${text}\n`);
  return form.tables.some(({ rows }) => rows.some(isOpen)) ? 1 : 0;
}

/** What is read and so never written over. */
function filesOf({ path, profile }: Request): readonly string[] {
  return profile === undefined ? [path] : [path, profile];
}

/** Writes the marked copy; gives what stood in the way. */
async function writeMarked(
  inputs: readonly string[],
  out: string,
  bytes: Uint8Array,
  form: FormReading,
  findings: readonly Finding[],
): Promise<string | null> {
  const { hasMacros, markedCopy } = await import("../files/marked-workbook");
  const macros = hasMacros(bytes);
  if (macros !== /\.xlsm$/iu.test(out)) {
    return macros
      ? `${out}: the workbook has macros, name the copy .xlsm`
      : `${out}: the copy has no macros, name it .xlsx`;
  }
  const marked = await markedCopy(form, findings, bytes, language);
  const problem = await writeOutput(out, marked.bytes, inputs);
  if (problem !== null) return problem;
  if (!marked.whole) {
    process.stderr.write(
      `${out}: a new workbook with the values, merges and number formats of the tables; the rest is in the original only\n`,
    );
  }
  return null;
}

interface Request {
  readonly path: string;
  readonly json: boolean;
  readonly out: string | null;
  /** As written: a name, or the path of a file. */
  readonly profile: string | undefined;
}

/** What the command line asks for, or why it cannot be done. */
function readRequest(parameters: readonly string[]): Request | string {
  const usage = `perf ${checkCommand.usage}`;
  let read;
  try {
    read = parseArgs({
      args: [...parameters],
      allowPositionals: true,
      options: {
        json: { type: "boolean", default: false },
        out: { type: "string" },
        profile: { type: "string" },
      },
    });
  } catch {
    return usage;
  }
  const { json, out, profile } = read.values;
  const [path, ...more] = read.positionals;
  if (path === undefined || more.length > 0) return usage;
  if (out !== undefined && !/\.xls[xm]$/iu.test(out)) return `${out}: the marked copy is an .xlsx`;
  return { path, json, out: out ?? null, profile };
}

function refuse(message: string): number {
  process.stderr.write(`${message}\n`);
  return 2;
}

function isOpen({ verdict }: JudgedRow): boolean {
  return verdict.status !== "met" && verdict.status !== "not-applicable";
}

function describe(file: string, form: FormReading, findings: readonly Finding[]): string {
  if (form.tables.length === 0) return `${file}: 没有找到绩效指标表。`;
  const words = STATUS_WORDS[language];
  const lines = form.tables.flatMap((table) => [
    printed(`${file} · ${table.mapping.sheet} · ${areaAddress(table.area)}`),
    ...table.rows.map((row) =>
      printed(
        `  ${rowNumber(table, row)}`,
        words[row.verdict.status],
        row.indicator,
        written(row.target) ?? "",
        written(row.actual) ?? "",
        explain(row.verdict, language),
      ),
    ),
  ]);
  return [...lines, ...describeFindings(findings)].join("\n");
}

function describeFindings(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ["体检：没有发现问题。"];
  const severities = SEVERITY_WORDS[language];
  return [
    `体检：${findings.length} 个问题`,
    ...findings.map((finding) =>
      printed(
        `  ${finding.sheet}!${finding.cell}`,
        severities[finding.severity],
        finding.id,
        explainFinding(finding, language),
      ),
    ),
  ];
}
