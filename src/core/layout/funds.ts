import type { Grid } from "../grid";
import type { Amount, AmountUnit } from "./amount";
import { declaredUnit, readAmount } from "./amount";
import { compactText } from "./compact-text";
import type { SheetCells } from "./sheet-cells";
import { openSheet } from "./sheet-cells";
import { writtenText } from "./written";

/** What a column of a fund table holds; `amount` where a single amount stands beside each label. */
export type FundRole = "amount" | "initial" | "adjusted" | "executed" | "weight" | "rate" | "score";

export interface FundCell {
  readonly role: FundRole;
  /** As printed above the column; the label of the total where there is no header. */
  readonly header: string;
  readonly row: number;
  readonly column: number;
  readonly amount: Amount | null;
  readonly text: string;
}

export interface FundRow {
  readonly label: string;
  readonly row: number;
  readonly cells: readonly FundCell[];
}

/** A total with the sources that make it up (SPEC C9); sheet rows and columns are zero-based. */
export interface FundBlock {
  /** Of the year, or of the whole project; `null` where the label does not say. */
  readonly term: "year" | "project" | null;
  readonly unit: AmountUnit | null;
  readonly total: FundRow;
  readonly sources: readonly FundRow[];
}

/** Every block of fund rows on a sheet: 资金总额 with 财政拨款, 上年结转资金, 其他资金 below it. */
export function readFunds(grid: Grid): readonly FundBlock[] {
  const sheet = openSheet(grid);
  const blocks: FundBlock[] = [];
  for (let row = sheet.top; row < sheet.bottom; row += 1) {
    for (let column = sheet.left; column < sheet.right; column += 1) {
      const { text } = sheet.cell(row, column);
      if (!mayBeTotal(text) || !totalPattern.test(plainLabel(text))) continue;
      const block = readBlock(sheet, row, column);
      if (block !== null) blocks.push(block);
    }
  }
  return blocks;
}

export function fundCell(row: FundRow, role: FundRole): FundCell | null {
  return row.cells.find((cell) => cell.role === role) ?? null;
}

/** What may be spent in the year: after adjustment where the form has it (S11). */
export function budgetOf(row: FundRow): Amount | null {
  return (fundCell(row, "adjusted") ?? fundCell(row, "initial"))?.amount ?? null;
}

/** Told of nearly every cell without folding it: all labels of a total have one of these. */
function mayBeTotal(text: string): boolean {
  return text.length <= LONGEST_LABEL && /[额額计計]/u.test(text);
}

const LONGEST_LABEL = 60;

const totalPattern =
  /^(?:项目|年度|当年|本年度?|全年)*(?:资金总额|资金申请总额|预算资金总额|资金合计|预算总额|总额|总金额)$/u;

const sourcePattern =
  /(?:财政(?:拨款|资金|补助|投入)|结转|结余|其他资金|其他收入|自筹|单位资金|社会资金|专户|事业收入|[省市区县级中央上级本级]+(?:资金|补助|拨款|财政))/u;

/** Parts of 财政拨款 where that stands beside them. */
const partPattern = /^(?:中央|上级|省|市|区|县|本级|地方)/u;

/** Rows below a total that may belong to it. */
const mostSources = 12;

function readBlock(sheet: SheetCells, row: number, column: number): FundBlock | null {
  const header = headerOf(sheet, row, column);
  const total = readRow(sheet, row, column, header);
  if (total === null) return null;
  const sources: FundRow[] = [];
  for (let below = nextRow(sheet, row, column); below <= row + mostSources;) {
    const label = plainLabel(sheet.cell(below, column).text);
    if (!sourcePattern.test(label)) break;
    const source = readRow(sheet, below, column, header);
    if (source === null) break;
    sources.push(source);
    below = nextRow(sheet, below, column);
  }
  return {
    term: termOf(total.label),
    unit: unitAround(sheet, row, column),
    total,
    sources: withoutParts(sources),
  };
}

function withoutParts(sources: readonly FundRow[]): readonly FundRow[] {
  const hasWhole = sources.some(({ label }) => /^(?:当年|本年)?财政/u.test(label));
  return hasWhole ? sources.filter(({ label }) => !partPattern.test(label)) : sources;
}

interface FundHeader {
  readonly role: FundRole;
  readonly text: string;
  readonly column: number;
}

/** The row above that names the money columns, if the block has one. */
function headerOf(sheet: SheetCells, row: number, column: number): readonly FundHeader[] {
  for (let above = row - 1; above >= Math.max(sheet.top, row - 2); above -= 1) {
    const found: FundHeader[] = [];
    for (let right = column; right < sheet.right; right += 1) {
      const { text } = sheet.cell(above, right);
      const role = text === "" ? null : roleOf(compactText(text));
      if (role !== null) found.push({ role, text: compactText(text), column: right });
    }
    if (found.length >= 2) return found;
  }
  return [];
}

function roleOf(header: string): FundRole | null {
  const bare = header.replace(/[([].*$/u, "");
  if (/^(?:年初|年度|当年|全年)?年?预算(?:安排)?(?:数|额|金额)?$/u.test(bare)) {
    return /全年|调整/u.test(bare) ? "adjusted" : "initial";
  }
  if (/^(?:全年|调整后?|调整后的?)*预算(?:数|额|金额)?(?:[(]?调整后[)]?)?$/u.test(bare))
    return "adjusted";
  if (bare.endsWith("执行率")) return "rate";
  if (/预计/u.test(bare)) return null;
  if (/(?:执行|支出)(?:数|额|金额|情况)?$/u.test(bare)) return "executed";
  if (/^(?:分值|权重|标准分)$/u.test(bare)) return "weight";
  return /^(?:自评)?得分$/u.test(bare) ? "score" : null;
}

function readRow(
  sheet: SheetCells,
  row: number,
  column: number,
  header: readonly FundHeader[],
): FundRow | null {
  const label = plainLabel(sheet.cell(row, column).text);
  if (header.length > 0) {
    const cells = header.map(({ role, text, column: at }) => toCell(sheet, row, at, role, text));
    return { label, row, cells };
  }
  const next = behind(sheet, row, column);
  if (next >= sheet.right || sourcePattern.test(plainLabel(sheet.cell(row, next).text)))
    return null;
  return { label, row, cells: [toCell(sheet, row, next, "amount", label)] };
}

function toCell(
  sheet: SheetCells,
  row: number,
  column: number,
  role: FundRole,
  header: string,
): FundCell {
  const cell = sheet.seen(row, column);
  return { role, header, row, column, amount: readAmount(cell), text: writtenText(cell).trim() };
}

function behind(sheet: SheetCells, row: number, column: number): number {
  const merge = sheet.merge(row, column);
  return merge === null ? column + 1 : merge.column + merge.columns;
}

function nextRow(sheet: SheetCells, row: number, column: number): number {
  const merge = sheet.merge(row, column);
  return merge === null ? row + 1 : merge.row + merge.rows;
}

function termOf(label: string): FundBlock["term"] {
  if (/年度|当年|本年|全年/u.test(label)) return "year";
  return /项目|总金额|^资金总额/u.test(label) ? "project" : null;
}

/** The label itself, its row to the left, and the two rows above may name the unit. */
function unitAround(sheet: SheetCells, row: number, column: number): AmountUnit | null {
  for (let above = row; above >= Math.max(sheet.top, row - 2); above -= 1) {
    for (let left = sheet.left; left < sheet.right; left += 1) {
      if (above === row && left > column) break;
      const unit = declaredUnit(sheet.seen(above, left).text);
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** `其中：当年财政拨款（万元）` is 当年财政拨款. */
function plainLabel(text: string): string {
  return compactText(text)
    .replace(/[([][^)\]]*[)\]]/gu, "")
    .replace(/^其中:?/u, "")
    .replace(/^[\d一二三四五六七八九十]+[、.]/u, "")
    .replace(/:$/u, "");
}
