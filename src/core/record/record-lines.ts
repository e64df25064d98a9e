import type { Severity } from "../checks/finding";
import { rowNumber, written } from "../handing-on/check-report";
import type { JudgedRow } from "../layout/form-reading";
import { atOnce } from "../layout/steps";
import { CHECK_GROUP_WORDS, explainFinding, SEVERITY_WORDS } from "../messages/finding";
import type { Language } from "../messages/language";
import { RECORD } from "../messages/record";
import { STATUS_WORDS } from "../messages/status";
import { explain } from "../messages/verdict";
import type { Status } from "../judging/status";
import { printedProfile } from "../scoring/profiles/profiles";
import { cellAddress } from "../area";
import type { CheckRecord, RecordedFinding } from "./check-record";
import { findingKeys } from "./finding-key";

/** One line of the record, its texts from left to right; what they take up depends on the kind. */
export interface RecordLine {
  readonly kind: "title" | "fact" | "count-header" | "count" | "header" | "heading" | "row";
  readonly texts: readonly (string | number)[];
}

const COUNTED: readonly Status[] = [
  "met",
  "partial",
  "unmet",
  "undecided",
  "missing",
  "not-applicable",
];

const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

/** The record from top to bottom: findings stand before verdicts, so that one header serves both. */
export function recordLines(record: CheckRecord, language: Language): readonly RecordLine[] {
  const words = RECORD[language];
  const rows = record.form.tables.flatMap((table) => table.rows);
  return [
    { kind: "title", texts: [words.title] },
    ...facts(record, rows.length, language),
    ...counts(rows, language),
    { kind: "header", texts: Object.values(columnsOf(language)) },
    { kind: "heading", texts: [words.findingsHeading(record.findings.length)] },
    ...findingLines(record, language),
    { kind: "heading", texts: [words.verdictsHeading(rows.length)] },
    ...verdictLines(record, language),
  ];
}

/** In the order in which they stand. */
function columnsOf(language: Language): Readonly<Record<string, string>> {
  const { place, result, clause, group, subject, target, actual, reason, remark } =
    RECORD[language].columns;
  return { place, result, clause, group, subject, target, actual, reason, remark };
}

function facts(record: CheckRecord, rows: number, language: Language): readonly RecordLine[] {
  const words = RECORD[language];
  const { findings, form } = record;
  const bySeverity = SEVERITIES.map(
    (severity) =>
      [
        SEVERITY_WORDS[language][severity],
        findings.filter(({ finding }) => finding.severity === severity).length,
      ] as const,
  );
  const ignored = findings.filter((each) => each.ignored !== null).length;
  const pairs: readonly (readonly [string, string | number])[] = [
    [words.facts.time, printedTime(record.time)],
    [words.facts.version, record.version],
    [words.facts.profile, rulesOf(record.profile, language)],
    [words.facts.file, record.file ?? words.unknownFile],
    [words.facts.sheet, record.sheet],
    [words.facts.year, form.year ?? words.noYear],
    [words.facts.rows, rows],
    [words.facts.findings, words.severities(bySeverity, ignored)],
    [words.facts.redo, words.redoHow(record.version)],
  ];
  return pairs.map((texts) => ({ kind: "fact", texts }));
}

/** How many of each status under each first level, and all together. */
function rulesOf(profile: CheckRecord["profile"], language: Language): string {
  if (typeof profile === "string") return RECORD[language].unknownRules(profile);
  return `${printedProfile(profile, language)} · ${profile.id}`;
}

function counts(rows: readonly JudgedRow[], language: Language): readonly RecordLine[] {
  const words = RECORD[language];
  const levels = new Map<string, JudgedRow[]>();
  for (const row of rows) {
    const name = row.path[0] ?? "";
    const level = name === "" ? words.noLevel : name;
    const own = levels.get(level);
    if (own === undefined) levels.set(level, [row]);
    else own.push(row);
  }
  const statuses = STATUS_WORDS[language];
  return [
    {
      kind: "count-header",
      texts: [words.level, ...COUNTED.map((status) => statuses[status]), words.total],
    },
    ...[...levels].map(([level, own]) => countLine(level, own)),
    countLine(words.total, rows),
  ];
}

function countLine(name: string, rows: readonly JudgedRow[]): RecordLine {
  return {
    kind: "count",
    texts: [
      name,
      ...COUNTED.map((status) => rows.filter(({ verdict }) => verdict.status === status).length),
      rows.length,
    ],
  };
}

function findingLines(record: CheckRecord, language: Language): readonly RecordLine[] {
  const words = RECORD[language];
  const { findings, form } = record;
  if (findings.length === 0) return [{ kind: "heading", texts: [words.noFindings] }];
  const rows = new Map(
    form.tables.flatMap(({ mapping, rows: own }) =>
      own.map((row) => [`${row.row} ${mapping.sheet}`, row] as const),
    ),
  );
  const keys = atOnce(
    findingKeys(
      findings.map(({ finding }) => finding),
      form,
    ),
  );
  return findings.map(({ finding, ignored }: RecordedFinding, index) => {
    const row = rows.get(`${finding.row} ${finding.sheet}`);
    return {
      kind: "row",
      texts: [
        finding.cell,
        SEVERITY_WORDS[language][finding.severity],
        finding.id,
        CHECK_GROUP_WORDS[language][finding.group],
        keys[index]?.subject ?? "",
        row === undefined ? "" : (written(row.target) ?? ""),
        row === undefined ? "" : (written(row.actual) ?? ""),
        explainFinding(finding, language),
        ignored === null ? "" : words.ignored(ignored.note, ignored.date),
      ],
    };
  });
}

function verdictLines({ form }: CheckRecord, language: Language): readonly RecordLine[] {
  return form.tables.flatMap((table) =>
    table.rows.map((row) => ({
      kind: "row" as const,
      texts: [
        table.grid.rowNumbers === undefined
          ? cellAddress(row.row, row.columns.actual ?? row.columns.target)
          : String(rowNumber(table, row)),
        STATUS_WORDS[language][row.verdict.status],
        row.verdict.clause,
        row.path.join(" › "),
        row.indicator,
        written(row.target) ?? "",
        written(row.actual) ?? "",
        explain(row.verdict, language),
        "",
      ],
    })),
  );
}

/** `2026-11-24 10:31 (UTC+08:00)`: the clock of the computer, and how it was set. */
function printedTime(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  const offset = -time.getTimezoneOffset();
  const zone = `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())} (UTC${zone})`;
}
