import { readXlsx } from "hucre/xlsx";
import type {
  CellValue,
  FileProblem,
  Grid,
  Language,
  OwnTable,
  PlanCell,
  Result,
  RuleProfile,
  SheetNames,
} from "../../core";
import {
  budgetResult,
  cellAddress,
  fail,
  finishedResults,
  judgeRow,
  knowSheet,
  openForm,
  parseAddresses,
  plainBudgetFormula,
  plainResults,
  PROFILES,
  profileOnSheet,
  repairedFormula,
  resultCells,
  STATUS_WORDS,
  succeed,
} from "../../core";
import { containerOf } from "../container";
import { openFile } from "../open-file";
import { removeAddInParts, removeCalculationChain } from "./add-in-parts";
import type { NewCell } from "./sheet-cells";
import { formulaCells, withCells } from "./sheet-cells";
import { sheetParts } from "./sheet-parts";
import { openZip } from "./zip-parts";

/** How a copy shows its results where nobody has the add-in. */
export type OutgoingFormulas = "values" | "plain";

export interface OutgoingCopy {
  readonly bytes: Uint8Array;
  /** Cells whose formulas of ours were replaced. */
  readonly replaced: number;
  /** Names of the add-in's own parts that were taken out. */
  readonly removed: readonly string[];
  /** Sheets scored by rules that nobody here knows: their points are 待确认. */
  readonly unscored: readonly { readonly sheet: string; readonly rules: string }[];
  /** Cells that showed an error when the file was saved and are not ours to work out: `'自评表'!H3`. */
  readonly failed: readonly string[];
}

/**
 * A copy of a workbook for people without the add-in (SPEC H2): in place of our functions finished words and
 * points, or plain formulas; no parts of add-ins; everything else byte for byte as it was. The results
 * are worked out anew, so that a file saved with `#NAME?` or before calculating is right as well. `rules` are the
 * unit's own; where a sheet names others, its points are 待确认.
 */
export async function outgoingWorkbook(
  name: string,
  bytes: Uint8Array,
  formulas: OutgoingFormulas,
  rules: readonly RuleProfile[] = [],
): Promise<Result<OutgoingCopy, FileProblem>> {
  const opened = await openFile(name, bytes);
  if (!opened.ok) return opened;
  if (containerOf(bytes) !== "zip") return fail({ kind: "not-xlsx" });
  const parts = openZip(bytes);
  const sheets = sheetParts(parts);
  if (sheets.size === 0) return fail({ kind: "not-xlsx" });
  const own = await ownSheets(opened.value, bytes, rules);
  const failed: string[] = [];
  const unscored: OutgoingCopy["unscored"][number][] = [];
  let replaced = 0;
  for (const [sheet, part] of sheets) {
    const text = parts.text(part);
    if (text === null) continue;
    const known = own.get(sheet) ?? null;
    const cells = newCells(text, known, formulas);
    replaced += cells.size;
    if (known?.profile === null && cells.size > 0) unscored.push({ sheet, rules: known.rules });
    if (cells.size > 0) parts.write(part, withCells(text, cells));
    const still = formulaCells(text).filter(
      (cell) => cell.failed && cells.get(cell.address)?.kind === "finished",
    );
    failed.push(...still.map(({ address }) => `'${sheet.replaceAll("'", "''")}'!${address}`));
  }
  if (replaced > 0) removeCalculationChain(parts);
  const removed = removeAddInParts(parts);
  return succeed({ bytes: parts.bytes(), replaced, removed, unscored, failed });
}

/** A sheet of ours; `profile` is `null` where nobody knows the rules that it names. */
interface OwnSheet extends Omit<OwnTable, "profile"> {
  readonly profile: RuleProfile | null;
  /** As the sheet names them. */
  readonly rules: string;
}

/** Address → what stands there instead, for every cell of the sheet that calls a function of ours. */
function newCells(
  part: string,
  own: OwnSheet | null,
  formulas: OutgoingFormulas,
): ReadonlyMap<string, NewCell> {
  const results = own === null ? new Map<string, PlanCell>() : resultsByAddress(own, formulas);
  const cells = formulaCells(part);
  const groups = new Set(
    cells
      .filter(({ formula }) => formula !== null && repairedFormula(formula) !== null)
      .flatMap(({ shared }) => (shared === null ? [] : [shared])),
  );
  return new Map(
    cells.flatMap(({ address, formula, shared }) => {
      const typed = formula === null ? null : repairedFormula(formula);
      if (typed === null && (shared === null || !groups.has(shared))) return [];
      const result = results.get(address);
      if (result !== undefined) return [[address, newCell(result)] as const];
      return [[address, otherCell(typed, own, formulas)] as const];
    }),
  );
}

function resultsByAddress(own: OwnSheet, formulas: OutgoingFormulas): Map<string, PlanCell> {
  const write = formulas === "plain" ? plainResults : finishedResults;
  return new Map(
    // Points by rules that nobody knows are left out below, whatever is taken here to work out the rest.
    [...resultCells({ ...own, profile: own.profile ?? PROFILES[0] }, write)].flatMap((row) =>
      (row ?? []).map(({ row: at, column, role, cell }) => {
        const isOpen = role === "score" && own.profile === null && cell.kind !== "blank";
        return [cellAddress(at, column), isOpen ? openPoints(own.language) : cell] as const;
      }),
    ),
  );
}

/** Any other call of ours: the points of 预算执行率 are worked out, the rest stays as it shows. */
function otherCell(
  typed: string | null,
  own: OwnSheet | null,
  formulas: OutgoingFormulas,
): NewCell {
  if (typed === null || own === null) return { kind: "finished" };
  const { profile, language, table } = own;
  if (profile === null) {
    return typed.includes("PERF.BUDGET(")
      ? { kind: "value", value: STATUS_WORDS[language].undecided }
      : { kind: "finished" };
  }
  const result = budgetResult(typed, (address) => valueAt(table.grid, address), profile, language);
  if (result === null) return { kind: "finished" };
  const plain = formulas === "plain" ? plainBudgetFormula(typed, profile, language) : null;
  return plain === null
    ? { kind: "value", value: result }
    : { kind: "formula", formula: plain, result };
}

function openPoints(language: Language): PlanCell {
  return { kind: "text", text: STATUS_WORDS[language].undecided };
}

function valueAt({ cells, origin }: Grid, address: string): CellValue {
  const [area] = parseAddresses(address);
  if (area === undefined) return null;
  return cells[area.row - origin.row]?.[area.column - origin.column]?.value ?? null;
}

function newCell(cell: PlanCell): NewCell {
  switch (cell.kind) {
    case "blank":
      return { kind: "value", value: null };
    case "text":
      return { kind: "value", value: cell.text };
    case "number":
      return { kind: "value", value: cell.value };
    case "formula":
      return { kind: "formula", formula: cell.formula, result: cell.result };
  }
}

/** The sheets of ours in a file, by name, with their rows judged. */
async function ownSheets(
  grids: readonly Grid[],
  bytes: Uint8Array,
  rules: readonly RuleProfile[],
): Promise<ReadonlyMap<string, OwnSheet>> {
  const names = await namesBySheet(bytes);
  const tables = new Map<string, OwnSheet>();
  for (const grid of grids) {
    const own = names.get(grid.sheet);
    if (own?.has("PERF_verdict") !== true) continue;
    const form = openForm([grid], () => knowSheet(grid, own));
    const [table] = form.tables;
    if (table === undefined) continue;
    const { year, ...found } = table;
    const named = rulesNamed(grid, own);
    tables.set(grid.sheet, {
      table: { ...found, rows: found.rows.map((row) => judgeRow(row, year, {})) },
      names: own,
      year,
      language: languageOf(grid, own),
      profile: profileOnSheet(named, rules),
      rules: named,
    });
  }
  return tables;
}

async function namesBySheet(bytes: Uint8Array): Promise<ReadonlyMap<string, SheetNames>> {
  const { namedRanges = [] } = await readXlsx(bytes);
  const sheets = new Map<string, Map<string, ReturnType<typeof parseAddresses>[number]>>();
  for (const { name, range, scope } of namedRanges) {
    const [area, ...more] = parseAddresses(range);
    if (scope === undefined || area === undefined || more.length > 0) continue;
    const names = sheets.get(scope) ?? new Map();
    sheets.set(scope, names);
    names.set(name, area);
  }
  return sheets;
}

/** The header over the verdicts says in which language the sheet was made. */
function languageOf(grid: Grid, names: SheetNames): Language {
  const verdict = names.get("PERF_verdict");
  const header = verdict === undefined ? "" : textAt(grid, verdict.row - 1, verdict.column);
  return /[a-z]/iu.test(header) ? "en" : "zh-CN";
}

function rulesNamed(grid: Grid, names: SheetNames): string {
  const cell = names.get("PERF_profile");
  return cell === undefined ? "" : textAt(grid, cell.row, cell.column);
}

function textAt({ cells, origin }: Grid, row: number, column: number): string {
  return cells[row - origin.row]?.[column - origin.column]?.text ?? "";
}
