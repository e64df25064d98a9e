import type { CellValue } from "../cell";
import { compactText, tidyText } from "./compact-text";
import { readFactLabel } from "./fact-labels";
import { headerAt } from "./header";
import { joinTarget } from "./join-target";
import { isLevelName, isTemplateName, plainLevelName, plainName } from "./level-names";
import { rowKindByWords } from "./row-kind";
import type { SheetCells } from "./sheet-cells";
import type { ColumnGroup, TableMapping } from "./table-mapping";
import { mappedColumns } from "./table-mapping";
import { readWritten, writtenText } from "./written";

/** One indicator as a table has it; columns are the sheet's, zero-based, `null` where the form has none. */
export interface IndicatorRow {
  readonly row: number;
  readonly group: number;
  readonly path: readonly string[];
  readonly indicator: string;
  /** Split columns joined: `≤` | `30` | `万元` is `≤30万元`. */
  readonly target: CellValue;
  readonly actual: CellValue;
  readonly weight: number | null;
  readonly score: number | null;
  readonly deviation: string;
  readonly direction: "higher" | "lower" | null;
  readonly columns: { readonly target: number; readonly actual: number | null };
  /** Excel had turned what was typed into a date or a formula; it was read back (SPEC C4). */
  readonly repaired: boolean;
  readonly hidden: boolean;
}

/** 合计, 小计, 总分: no indicator, but what the others should add up to. */
export interface TotalRow {
  readonly row: number;
  readonly label: string;
  readonly weight: number | null;
  readonly score: number | null;
}

export interface IndicatorRows {
  readonly rows: readonly IndicatorRow[];
  readonly totals: readonly TotalRow[];
  /** Last sheet row that belongs to the table, zero-based. */
  readonly lastRow: number;
}

/**
 * Reads the rows below a header down to where the table ends (SPEC C5): level names fill down
 * merges and blanks; totals, notes and signatures are no rows; a repeated header is stepped over.
 */
export function readIndicatorRows(sheet: SheetCells, mapping: TableMapping): IndicatorRows {
  const hidden = new Set(sheet.grid.hiddenRows);
  const columns = mappedColumns(mapping.groups);
  const first = Math.min(...columns);
  const last = Math.max(...columns);
  const readers = mapping.groups.map((group, index) => new GroupReader(sheet, group, index));
  const rows: IndicatorRow[] = [];
  const totals: TotalRow[] = [];
  let lastRow = mapping.headerBottom;
  let blanks = 0;
  for (let row = mapping.headerBottom + 1; row < sheet.bottom; row += 1) {
    const leading = firstText(sheet, row, first, last);
    if (leading === null) {
      blanks += 1;
      if (blanks > mostBlankRows) break;
      continue;
    }
    const kind = rowKindByWords(leading);
    if (kind === "end" || beginsFacts(leading)) break;
    if (kind === "skip" || isNumbering(sheet, row, columns)) continue;
    if (kind === "total") {
      lastRow = row;
      const sums = readers.map((reader) => reader.sums(row));
      totals.push({
        row,
        label: compactText(leading),
        weight: sums.find(({ weight }) => weight !== null)?.weight ?? null,
        score: sums.find(({ score }) => score !== null)?.score ?? null,
      });
      continue;
    }
    const header = headerAt(sheet, row);
    if (header !== null) {
      if (
        !sameColumns(
          header.columns.map(({ column }) => column),
          columns,
        )
      )
        break;
      row = header.bottom;
      continue;
    }
    if (blanks > 0 && !readers.some((reader) => reader.hasRow(row))) break;
    blanks = 0;
    const found = readers.flatMap((reader) => reader.read(row, hidden.has(row)) ?? []);
    if (found.length > 0 || readers.some((reader) => reader.isBand(row))) lastRow = row;
    else if (rows.length > 0 && !readers.some((reader) => reader.touches(row))) break;
    rows.push(...found);
  }
  return { rows, totals, lastRow };
}

/** A gap wider than this ends a table. */
const mostBlankRows = 3;

function sameColumns(header: readonly number[], mapped: readonly number[]): boolean {
  return mapped.every((column) => header.includes(column));
}

/** 项目名称 below the rows: the facts of another form. */
function beginsFacts(leading: string): boolean {
  return readFactLabel(leading) !== null && !isLevelName(leading) && !isTemplateName(leading);
}

/** 1 | 2 | 3 | 4 below a header: the columns' numbers. */
function isNumbering(sheet: SheetCells, row: number, columns: readonly number[]): boolean {
  const texts = columns
    .map((column) => compactText(sheet.cell(row, column).text))
    .filter((text) => text !== "");
  return texts.length > 2 && texts.every((text) => /^(?:[(]?\d{1,2}[)]?|[甲乙丙丁])$/u.test(text));
}

function firstText(sheet: SheetCells, row: number, first: number, last: number): string | null {
  for (let column = Math.max(sheet.left, first - 1); column <= last; column += 1) {
    const { text } = sheet.cell(row, column);
    if (compactText(text) !== "") return text;
  }
  return null;
}

/** Reads one column group row by row and remembers the level names that still hold. */
class GroupReader {
  readonly #sheet: SheetCells;
  readonly #group: ColumnGroup;
  readonly #index: number;
  /** Level name and the merge it came from, by position in `levels`. */
  #names: string[] = [];
  #band: string | null = null;

  constructor(sheet: SheetCells, group: ColumnGroup, index: number) {
    this.#sheet = sheet;
    this.#group = group;
    this.#index = index;
  }

  /** A name or a target stands here. */
  touches(row: number): boolean {
    return (
      this.#nameAt(row) !== "" || this.#text(row, this.#group.target) !== "" || this.#levelsAt(row)
    );
  }

  /** A name and a target stand here: enough to go on after a gap. */
  hasRow(row: number): boolean {
    return this.#nameAt(row) !== "" && this.#text(row, this.#group.target) !== "";
  }

  /** Points in a row that adds up. */
  sums(row: number): { readonly weight: number | null; readonly score: number | null } {
    return {
      weight: this.#number(row, this.#group.weight),
      score: this.#number(row, this.#group.score),
    };
  }

  /** One text across the whole group, which names the rows below it. */
  isBand(row: number): boolean {
    return this.#bandAt(row) !== null;
  }

  read(row: number, hidden: boolean): IndicatorRow | null {
    const band = this.#bandAt(row);
    if (band !== null) {
      this.#band = band;
      this.#names = [];
      return null;
    }
    this.#fillLevels(row);
    const target = joinTarget(this.#sheet, this.#group, row);
    const printed = this.#nameAt(row);
    // 满意度 asked for at its second level, the third left blank or merged into it.
    const own = printed === "" && target.value !== null ? this.#levelAsName(row) : printed;
    if (isTemplateName(own) && (target.value === null || own !== "")) {
      if (target.value === null) return null;
    }
    const path = this.#names.filter((name) => name !== "");
    const name = isTemplateName(own) ? (path.at(-1) ?? "") : plainName(own);
    if (name === "") return null;
    const isLevel = isTemplateName(own) || (printed === "" && path.at(-1) === name);
    const above = isLevel ? path.slice(0, -1) : path;
    const actual = this.#actual(row);
    return {
      row,
      group: this.#index,
      path: this.#band === null || this.#group.levels.length > 1 ? above : [this.#band, ...above],
      indicator: name,
      target: target.value,
      actual: actual.value,
      weight: this.#number(row, this.#group.weight),
      score: this.#number(row, this.#group.score),
      deviation: tidyText(this.#text(row, this.#group.deviation)),
      direction: this.#direction(row),
      columns: {
        target: this.#group.target[0] ?? 0,
        actual: this.#group.actual[0] ?? null,
      },
      repaired: target.repaired || actual.repaired,
      hidden,
    };
  }

  #nameAt(row: number): string {
    const columns = this.#group.indicator;
    const first = columns[0];
    if (first === undefined) return "";
    const own = this.#text(row, columns);
    if (own !== "") return own;
    // One name merged over several targets: each of them is a row of its own.
    const merge = this.#sheet.merge(row, first);
    return merge !== null && merge.row < row && merge.rows > 1
      ? this.#sheet.seen(row, first).text
      : "";
  }

  /** The name of the deepest level that stands on this row alone; `""` where rows share it. */
  #levelAsName(row: number): string {
    const column = this.#group.levels.at(-1);
    if (column === undefined) return "";
    const merge = this.#sheet.merge(row, column);
    if (merge !== null && (merge.row !== row || merge.rows > 1)) return "";
    return plainLevelName(this.#sheet.seen(row, column).text);
  }

  #levelsAt(row: number): boolean {
    return this.#group.levels.some(
      (column) => compactText(this.#sheet.cell(row, column).text) !== "",
    );
  }

  #fillLevels(row: number): void {
    this.#group.levels.forEach((column, depth) => {
      const merge = this.#sheet.merge(row, column);
      const name = plainLevelName(this.#sheet.seen(row, column).text);
      if (name !== "") {
        if (this.#names[depth] !== name) this.#names = this.#names.slice(0, depth);
        this.#names[depth] = name;
      } else if (merge !== null && merge.row === row) {
        this.#names = this.#names.slice(0, depth);
      }
      this.#names[depth] ??= "";
    });
  }

  #bandAt(row: number): string | null {
    const all = [...this.#group.levels, ...this.#group.indicator, ...this.#group.target];
    const first = Math.min(...all);
    const merge = this.#sheet.merge(row, first);
    const wide = merge !== null && merge.column + merge.columns > Math.max(...this.#group.target);
    const alone = all.every(
      (column) => column === first || compactText(this.#sheet.cell(row, column).text) === "",
    );
    const { text } = this.#sheet.cell(row, first);
    if (!alone || compactText(text) === "" || (merge !== null && merge.rows > 1)) return null;
    const isBand = wide ? compactText(text).length <= longestBand : isLevelName(text);
    const ownLevel = this.#group.levels.length > 0 && !wide;
    return isBand && !ownLevel ? plainLevelName(text) : null;
  }

  #actual(row: number): { value: CellValue; repaired: boolean } {
    const [first, ...rest] = this.#group.actual;
    if (first === undefined) return { value: null, repaired: false };
    const written = readWritten(this.#sheet.seen(row, first));
    const more = rest
      .map((column) => writtenText(this.#sheet.cell(row, column)).trim())
      .filter((text) => text !== "");
    if (more.length === 0) {
      const value = typeof written.value === "string" ? written.value.trim() : written.value;
      return { value: value === "" ? null : value, repaired: written.repaired !== null };
    }
    const joined = [writtenText(this.#sheet.seen(row, first)).trim(), ...more].join("");
    return { value: joined, repaired: written.repaired !== null };
  }

  #text(row: number, columns: readonly number[]): string {
    return columns
      .map((column) => this.#sheet.cell(row, column).text)
      .filter((text) => compactText(text) !== "")
      .join("");
  }

  #number(row: number, column: number | null): number | null {
    if (column === null) return null;
    const { value } = readWritten(this.#sheet.seen(row, column));
    if (typeof value === "number") return value;
    const found = /^(-?\d+(?:\.\d+)?)(?:分|%)?$/u.exec(compactText(String(value ?? "")));
    return found === null ? null : Number(found[1]);
  }

  #direction(row: number): IndicatorRow["direction"] {
    if (this.#group.direction === null) return null;
    const text = compactText(this.#sheet.seen(row, this.#group.direction).text);
    if (text.startsWith("正")) return "higher";
    return /^[反负逆]/u.test(text) ? "lower" : null;
  }
}

const longestBand = 20;
