import { FORMS } from "../forms/shipped";
import { compactText } from "../layout/compact-text";
import { readWritten } from "../layout/written";
import type { Check, Hit } from "./check";
import type { CheckedForm, CheckedRow, CheckedSheet } from "./checked-form";
import { actualPlace, nameCell, targetPlace } from "./checked-form";

const emptyField: Check<"PC01"> = {
  id: "PC01",
  severity: "error",
  group: "completeness",
  find: ({ facts }) =>
    facts
      .filter(({ label, value }) => value === "" && REQUIRED.has(plainLabel(label)))
      .map(({ sheet, row, column, label }) => ({ sheet, row, column, facts: { label } })),
};

const yearOutside: Check<"PC03"> = {
  id: "PC03",
  severity: "warning",
  group: "completeness",
  find: ({ year, sheets }) =>
    sheets.flatMap(({ start, end }) => {
      if (year === null || start === null || end === null || end.day < start.day) return [];
      if (Number(start.day.slice(0, 4)) <= year && year <= Number(end.day.slice(0, 4))) return [];
      const { sheet, row, column } = start.fact;
      return [{ sheet, row, column, facts: { year, start: start.day, end: end.day } }];
    }),
};

/** Names under which a first level goes; 满意度 may stand below 效益 (2020 form of Shanghai). */
const LEVELS = [
  { name: "产出指标", block: "output", pattern: /产出/u },
  { name: "效益指标", block: "benefit", pattern: /效益|效果/u },
  { name: "满意度指标", block: "satisfaction", pattern: /满意/u },
  { name: "成本指标", block: "cost", pattern: /成本/u },
] as const;

const missingLevel: Check<"PC08"> = {
  id: "PC08",
  severity: "error",
  group: "completeness",
  find: (form) => form.sheets.flatMap((sheet) => missingLevels(sheet, form)),
};

function missingLevels(
  { tables, name }: CheckedSheet,
  { profile, year }: CheckedForm,
): readonly Hit<"PC08">[] {
  const [first] = tables;
  if (first === undefined || profile === null) return [];
  const paths = tables.flatMap(({ rows }) => rows.map(({ path }) => path.join("/")));
  const { row, column } = first.area;
  // A table that uses none of these names sorts its indicators in another way.
  if (!LEVELS.some(({ pattern }) => paths.some((path) => pattern.test(path)))) return [];
  return LEVELS.filter(({ block, pattern }) => {
    const rule = profile.weights.value.find((share) => share.block === block);
    const wanted =
      block === "cost" ? rule !== undefined && (year ?? 0) >= 2025 : rule !== undefined;
    // 湖北 gives 效益 and 满意度 their points together.
    const joint = block === "satisfaction" && profile.id === "hubei";
    return (wanted || joint) && !paths.some((path) => pattern.test(path));
  }).map((level) => ({ sheet: name, row, column, facts: { level: level.name } }));
}

const emptyTarget: Check<"PC09"> = {
  id: "PC09",
  severity: "error",
  group: "completeness",
  findIn: (row) =>
    row.read.kind === "blank" && row.read.meaning !== "not-applicable"
      ? [{ ...targetPlace(row), facts: { line: row.line, written: row.written } }]
      : [],
};

const missingUnit: Check<"PC11"> = {
  id: "PC11",
  severity: "warning",
  group: "completeness",
  findIn: (row) => {
    const { read } = row;
    if (read.kind !== "bound" && read.kind !== "range") return [];
    const named = read.hints.includes("unit-from-name");
    if (read.unit !== null && !named) return [];
    const place = { ...targetPlace(row), column: row.own.unit ?? row.columns.target };
    const facts = { line: row.line, target: row.written };
    const unit = named ? unitInName(row.indicator) : null;
    if (unit === null) return [{ ...place, facts }];
    // The number's own cell takes the unit where no column is kept for it.
    const value = row.own.unit === null ? row.written + unit : unit;
    return [{ ...place, facts, fix: { ...place, value } }];
  },
};

/** 出动人员（人次） names its unit in the last brackets; a comparator or a blank to fill in is none. */
function unitInName(name: string): string | null {
  const found = /[(（](?:单位[:：])?([^()（）\d≥≤<>=*×]{1,8})[)）]$/u.exec(name.trim());
  return found?.[1] ?? null;
}

const excelChanged: Check<"PC22"> = {
  id: "PC22",
  severity: "error",
  group: "completeness",
  findIn: changedByExcel,
};

function changedByExcel(row: CheckedRow): readonly Hit<"PC22">[] {
  const place = targetPlace(row);
  for (const column of row.own.target) {
    const { value, repaired } = readWritten(row.cells.seen(row.row, column));
    if (repaired === null) continue;
    const at = { ...place, column };
    return [{ ...at, facts: { line: row.line, became: repaired }, fix: { ...at, value } }];
  }
  const failed = row.read.kind === "unreadable" && row.read.because.kind === "cell-error";
  return failed ? [{ ...place, facts: { line: row.line, became: "error" } }] : [];
}

const emptyActual: Check<"PC32"> = {
  id: "PC32",
  severity: "error",
  group: "completeness",
  find: ({ tables }) =>
    tables.flatMap(({ checked }) => {
      const asked = checked.filter(({ columns }) => columns.actual !== null);
      const missing = asked.filter(({ verdict }) => verdict.status === "missing");
      return missing.length === asked.length
        ? []
        : missing.map((row) => ({ ...actualPlace(row), facts: { line: row.line } }));
    }),
};

/** Longest name and longest text that budget systems take (domain 7). */
const LONGEST_NAME = 100;
const LONGEST_TEXT = 500;

const strayCharacters: Check<"PC39"> = {
  id: "PC39",
  severity: "warning",
  group: "completeness",
  findIn: strayInName,
  find: ({ facts }) => facts.flatMap(tooLong),
};

function strayInName(row: CheckedRow): readonly Hit<"PC39">[] {
  const { text, column } = nameCell(row);
  if (row.cells.cell(row.row, column).text === "") return [];
  const place = { sheet: row.sheet, row: row.row, column };
  const label = row.indicator;
  if (label.length > LONGEST_NAME) {
    const shown = `${label.slice(0, 20)}…`;
    return [{ ...place, facts: { label: shown, because: "long", most: LONGEST_NAME } }];
  }
  // ★ and * before a name mark key indicators; `≥**套` in brackets is a template's blank.
  const stray = /[*_]/u.test(label.replace(/[(（][^)）]*[)）]?/gu, ""));
  if (stray) {
    const value = text.replace(/[*_]+/gu, "");
    return [
      {
        ...place,
        facts: { label, because: "stray", most: LONGEST_NAME },
        fix: { ...place, value },
      },
    ];
  }
  const blanks = /^[ \u3000\u00a0\t]|[ \u3000\u00a0\t]$/u.test(text);
  return blanks
    ? [
        {
          ...place,
          facts: { label, because: "blanks", most: LONGEST_NAME },
          fix: { ...place, value: text.trim() },
        },
      ]
    : [];
}

function tooLong({
  sheet,
  row,
  column,
  label,
  value,
}: CheckedForm["facts"][number]): readonly Hit<"PC39">[] {
  return value.length > LONGEST_TEXT
    ? [{ sheet, row, column, facts: { label, because: "long", most: LONGEST_TEXT } }]
    : [];
}

export const COMPLETENESS: readonly Check[] = [
  emptyField,
  yearOutside,
  missingLevel,
  emptyTarget,
  missingUnit,
  excelChanged,
  emptyActual,
  strayCharacters,
];

/** Labels that a shipped form requires, as they are compared. */
const REQUIRED: ReadonlySet<string> = new Set(
  FORMS.flatMap(({ sections }) =>
    sections.flatMap((section): readonly RequiredField[] => {
      switch (section.kind) {
        case "fields":
          return section.rows.flat();
        case "headed":
          return section.fields;
        case "matrix":
        case "band":
        case "indicators":
        case "signature":
          return [];
      }
    }),
  )
    .filter(({ required }) => required)
    .map(({ label }) => plainLabel(label)),
);

interface RequiredField {
  readonly label: string;
  readonly required: boolean;
}

function plainLabel(label: string): string {
  return compactText(label)
    .replace(/[([][^)\]]*[)\]]/gu, "")
    .replace(/:$/u, "");
}
