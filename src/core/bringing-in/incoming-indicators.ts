import type { CellValue } from "../cell";
import type { Indicator } from "../forms/content";
import type { FormDefinition } from "../forms/form";
import { compactText, tidyText } from "../layout/compact-text";
import type { IndicatorRow } from "../layout/indicator-rows";
import { plainName } from "../layout/level-names";
import type { SheetCells } from "../layout/sheet-cells";
import { openSheet } from "../layout/sheet-cells";
import { mappedColumns } from "../layout/table-mapping";
import { readWritten } from "../layout/written";
import type { IncomingForm } from "./incoming-form";
import { bareHeader } from "./label-text";

/** The indicators of a form that came in, each with what was odd about its row. */
export interface IncomingIndicators {
  readonly indicators: readonly Indicator[];
  readonly longTerm: readonly Indicator[];
  /** One for each of `indicators`. */
  readonly sources: readonly Pick<IndicatorRow, "row" | "repaired" | "hidden">[];
}

/**
 * The rows of a found table as indicators. What further columns hold comes along under the header
 * that the form prints, else under the column's own.
 */
export function incomingIndicators(
  { grid, table }: IncomingForm,
  form: FormDefinition,
): IncomingIndicators {
  const sheet = openSheet(grid);
  const further = furtherColumns(sheet, table, form);
  const isLongTerm = ({ group }: IndicatorRow): boolean =>
    table.mapping.groups.length > 1 && table.mapping.groups[group]?.term === "long-term";
  const ofYear = table.rows.filter((row) => !isLongTerm(row));
  return {
    indicators: ofYear.map((row) => toIndicator(sheet, row, table, further)),
    longTerm: table.rows.filter(isLongTerm).map((row) => toIndicator(sheet, row, table, [])),
    sources: ofYear,
  };
}

interface FurtherColumn {
  readonly header: string;
  readonly column: number;
}

function toIndicator(
  sheet: SheetCells,
  row: IndicatorRow,
  { mapping }: IncomingForm["table"],
  further: readonly FurtherColumn[],
): Indicator {
  const group = mapping.groups[row.group];
  const more = further.flatMap(({ header, column }): [string, CellValue][] => {
    const value = ownValue(sheet, row.row, column);
    return value === null ? [] : [[header, value]];
  });
  return {
    path: row.path,
    name: printedName(sheet, row, group?.indicator ?? []),
    target: row.target,
    actual: row.actual,
    weight: row.weight,
    ...(more.length === 0 ? {} : { more: Object.fromEntries(more) }),
  };
}

/** As printed, with `其中：` and `★`, where that is what was read as the name. */
function printedName(sheet: SheetCells, row: IndicatorRow, columns: readonly number[]): string {
  const printed = columns.map((column) => sheet.cell(row.row, column).text).join("");
  return plainName(printed) === row.indicator ? tidyText(printed) : row.indicator;
}

/** Columns of the table that have a header and no part in the indicator itself. */
function furtherColumns(
  sheet: SheetCells,
  { mapping, area }: IncomingForm["table"],
  form: FormDefinition,
): readonly FurtherColumn[] {
  // The reason for a deviation is a role of its own in a table, and a column like others in a form.
  const mapped = new Set(
    mappedColumns(
      mapping.groups.map((group) => ({ ...group, deviation: [], direction: null, score: null })),
    ),
  );
  const kept = form.columns.filter(({ role }) => role === "other" || role === "forecast");
  const points = form.columns.find(({ role }) => role === "score")?.header;
  const found: FurtherColumn[] = [];
  for (let column = area.column; column < sheet.right; column += 1) {
    if (mapped.has(column)) continue;
    const header = compactText(sheet.seen(mapping.headerBottom, column).text);
    if (header === "" || OURS.test(header)) continue;
    const known = kept.find((candidate) => bareHeader(candidate.header) === bareHeader(header));
    const isPoints = mapping.groups.some(({ score }) => score === column);
    const shown = isPoints && points !== undefined ? points : header;
    found.push({ header: known?.header ?? shown, column });
  }
  return found;
}

/** 序号 is made anew; 结论 and 说明 are verdicts, which are judged anew. */
const OURS = /^(?:序号|编号|结论|说明)$/u;

/** Only where a person wrote it: a formula's result belongs to the sheet that it came from. */
function ownValue(sheet: SheetCells, row: number, column: number): CellValue {
  const cell = sheet.seen(row, column);
  if (cell.formula !== undefined) return null;
  const { value } = readWritten(cell);
  if (typeof value !== "string") return value;
  const text = value.replaceAll("\r", "").trim();
  return text === "" ? null : text;
}
