import type { Area, Failure, Language, Result } from "../core";
import { areaAddress, succeed, verdictMarks } from "../core";
import { readWorkbook } from "./command";
import { markFormula } from "./mark";
import type { MarkMode } from "./sheet-marks";

/** A column that carries rules of ours: which ones follows from how it was set off. */
export interface RuledArea {
  readonly area: Area;
  readonly mode: MarkMode;
  readonly language: Language;
}

/** Of the rules on a column: all are ours, or those with these ids. */
export type OwnRules = "all" | readonly string[];

/**
 * Which rules of each column are ours: a person may add rules of their own there, and those stay. As many
 * as we made are ours; only where there are more are they read, which some builds of Excel cannot
 * do. Then ours stay too: they set off words that are gone.
 */
export async function ownRules(
  sheetId: string,
  columns: readonly RuledArea[],
): Promise<Result<readonly OwnRules[], Failure>> {
  if (columns.length === 0) return succeed([]);
  const counted = await readWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const counts = columns.map(({ area }) =>
      sheet.getRange(areaAddress(area)).conditionalFormats.getCount(),
    );
    await context.sync();
    return succeed(counts.map(({ value }) => value));
  });
  if (!counted.ok) return counted;
  const own: OwnRules[] = [];
  for (const [index, column] of columns.entries()) {
    const isOurs = (counted.value[index] ?? 0) <= formulasOf(column).size;
    own.push(isOurs ? "all" : await readOwn(sheetId, column));
  }
  return succeed(own);
}

/** Takes our rules off the cells. */
export function removeRules(cells: Excel.Range, own: OwnRules): void {
  if (own === "all") cells.conditionalFormats.clearAll();
  else for (const id of own) cells.conditionalFormats.getItem(id).delete();
}

async function readOwn(sheetId: string, column: RuledArea): Promise<readonly string[]> {
  const formulas = formulasOf(column);
  const read = await readWorkbook(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const { conditionalFormats } = sheet.getRange(areaAddress(column.area));
    conditionalFormats.load("items/id,items/type,items/cellValueOrNullObject/rule");
    await context.sync();
    return succeed(
      conditionalFormats.items
        .filter(({ type, cellValueOrNullObject: { rule } }) => {
          return type === "CellValue" && rule.operator === "EqualTo" && formulas.has(rule.formula1);
        })
        .map(({ id }) => id),
    );
  });
  return read.ok ? read.value : [];
}

function formulasOf({ area, mode, language }: RuledArea): ReadonlySet<string> {
  return new Set(mode === "off" ? [] : verdictMarks(area, mode, language).map(markFormula));
}
