import type { CellValue } from "../cell";
import { compactText, tidyText } from "./compact-text";
import type { IndicatorRow } from "./indicator-rows";
import { joinTarget } from "./join-target";
import {
  bandDepth,
  isLevelName,
  isTemplateName,
  levelNamesIn,
  namePath,
  plainLevelName,
  plainName,
} from "./level-names";
import { isSum } from "./row-kind";
import type { SheetCells } from "./sheet-cells";
import type { ColumnGroup } from "./table-mapping";
import { readWritten, writtenText } from "./written";

/** Reads one column group row by row and remembers the level names that still hold. */
export class GroupReader {
  readonly #sheet: SheetCells;
  readonly #group: ColumnGroup;
  readonly #index: number;
  /** Level name and the merge it came from, by position in `levels`. */
  #names: string[] = [];
  /** What was read before: the same names come on row after row. */
  readonly #known = new Map<string, string>();
  readonly #paths = new Map<string, readonly string[]>();
  /** Names of the bands above, by how deep they stand. */
  #bands: string[] = [];

  constructor(sheet: SheetCells, group: ColumnGroup, index: number) {
    this.#sheet = sheet;
    this.#group = group;
    this.#index = index;
  }

  /** 一、投入指标 above a header: the level of all rows until the next one. */
  beginBelow(row: number): void {
    const band = this.#bandAt(row);
    if (band !== null && isLevelName(band)) this.#bands = [plainLevelName(band)];
  }

  /** A name or a target stands here. */
  touches(row: number): boolean {
    return (
      this.#nameAt(row) !== "" || this.#text(row, this.#group.target) !== "" || this.#levelsAt(row)
    );
  }

  /** A name and a target stand here, or the name of a level: enough to go on after a gap. */
  goesOn(row: number): boolean {
    if (this.#nameAt(row) !== "" && this.#text(row, this.#group.target) !== "") return true;
    return (
      this.#bandAt(row) !== null ||
      this.#group.levels.some((column) => isLevelName(this.#sheet.cell(row, column).text))
    );
  }

  /** 小计 in a level's or the indicator's place, with nothing asked for. */
  isSum(row: number): boolean {
    if (this.#text(row, this.#group.target) !== "") return false;
    return [...this.#group.levels, ...this.#group.indicator].some((column) =>
      isSum(this.#sheet.cell(row, column).text),
    );
  }

  /** One text over name and target alike, too long for a band: a remark between the rows. */
  isRemark(row: number): boolean {
    const [target = 0] = this.#group.target;
    const merge = this.#sheet.merge(row, target);
    const [name = 0] = this.#group.indicator;
    return merge !== null && merge.column <= name && this.#bandAt(row) === null;
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

  read(row: number, project: string, hidden: boolean): IndicatorRow | null {
    const band = this.#bandAt(row);
    if (band !== null) {
      const depth = Math.min(bandDepth(band), this.#bands.length);
      this.#bands = [...this.#bands.slice(0, depth), plainLevelName(band)];
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
    const path = this.#pathOf(this.#names);
    const name = isTemplateName(own) ? (path.at(-1) ?? "") : plainName(own);
    if (name === "") return null;
    const isLevel = isTemplateName(own) || (printed === "" && path.at(-1) === name);
    const above = isLevel ? path.slice(0, -1) : path;
    const within = path.length === 0 ? namePath(name) : [name];
    const actual = this.#actual(row);
    return {
      row,
      group: this.#index,
      path: [
        ...(this.#group.levels.length > 1 ? [] : this.#bands),
        ...above,
        ...within.slice(0, -1).map(plainLevelName),
      ],
      project,
      indicator: within.at(-1) ?? name,
      target: target.value,
      actual: actual.value,
      ...(actual.day === undefined ? {} : { actualDay: actual.day }),
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

  #pathOf(names: readonly string[]): readonly string[] {
    const key = names.join("\n");
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const path = names.filter((name) => name !== "").flatMap(levelNamesIn);
    this.#paths.set(key, path);
    return path;
  }

  #levelName(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    // 指标属性 may say what kind the value is, which is no level.
    const name = /^(?:定[性量]|[正反负逆]向)(?:指标)?$/u.test(text.trim())
      ? ""
      : plainLevelName(text);
    this.#known.set(text, name);
    return name;
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
      // A label over several level columns is one name, its first column's.
      const before = this.#group.levels[depth - 1] ?? -1;
      const spans = merge !== null && merge.column <= before;
      const name = spans ? "" : this.#levelName(this.#sheet.seen(row, column).text);
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
    return isBand && !ownLevel ? text : null;
  }

  #actual(row: number): { value: CellValue; repaired: boolean; day?: string } {
    const [first, ...rest] = this.#group.actual;
    if (first === undefined) return { value: null, repaired: false };
    const written = readWritten(this.#sheet.seen(row, first));
    const more = rest
      .map((column) => writtenText(this.#sheet.cell(row, column)).trim())
      .filter((text) => text !== "");
    if (more.length === 0) {
      const value = typeof written.value === "string" ? written.value.trim() : written.value;
      const day = written.day === undefined ? {} : { day: written.day };
      return { value: value === "" ? null : value, repaired: written.repaired !== null, ...day };
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
