import { writeArea } from "./address";
import { areaBetween, lastColumn, lastRow, type Area } from "./area";
import { UNTOUCHED, type Look } from "./look";
import type { Sheet, Side } from "./sheet";
import type {
  CellLook,
  ConditionalFormatSnapshot,
  NameSnapshot,
  PrintSnapshot,
  SheetSnapshot,
  ValidationSnapshot,
} from "./snapshot";

const SIDES: readonly (readonly [string, Side])[] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
];

/** A whole sheet as plain data. */
export function takeSnapshot(sheet: Sheet): SheetSnapshot {
  const used = sheet.usedArea(false);
  const shown = used === null ? null : areaBetween(0, 0, lastRow(used), lastColumn(used));
  const rows = range(shown?.rows ?? 0);
  const columns = range(shown?.columns ?? 0);
  const { xSplit, ySplit } = sheet.model.getFreeze();
  return {
    name: sheet.name,
    id: sheet.id,
    visibility: sheet.visibility,
    tabColor: sheet.model.getTabColor() ?? "",
    showGridlines: !sheet.model.hasHiddenGridlines(),
    usedRange: used === null ? null : writeArea(used),
    values: rows.map((row) => columns.map((column) => sheet.value(row, column))),
    formulas: rows.map((row) => columns.map((column) => sheet.formula(row, column))),
    text: rows.map((row) => columns.map((column) => sheet.text(row, column))),
    looks: looks(sheet, shown),
    merges: sheet.merges().map(writeArea),
    names: names(sheet),
    validations: validations(sheet),
    conditionalFormats: conditionalFormats(sheet),
    print: print(sheet),
    columnWidths: columns.map((column) => sheet.columnWidth(column)),
    rowHeights: rows.map((row) => sheet.rowHeight(row)),
    hiddenRows: rows.filter((row) => sheet.rowIsHidden(row)).map((row) => row + 1),
    hiddenColumns: columns
      .filter((column) => sheet.columnIsHidden(column))
      .map((column) => column + 1),
    frozen: { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) },
    protected: sheet.protection.protected,
    customProperties: Object.fromEntries(sheet.customProperties),
  };
}

function looks(sheet: Sheet, shown: Area | null): Readonly<Record<string, CellLook>> {
  const found: Record<string, CellLook> = {};
  for (const row of range(shown?.rows ?? 0)) {
    for (const column of range(shown?.columns ?? 0)) {
      const look = cellLook(sheet, row, column);
      if (Object.keys(look).length > 0)
        found[writeArea({ row, column, rows: 1, columns: 1 })] = look;
    }
  }
  return found;
}

function cellLook(sheet: Sheet, row: number, column: number): CellLook {
  const look = sheet.look(row, column);
  const differs = (key: keyof Look): boolean => look[key] !== UNTOUCHED[key];
  const borders = SIDES.flatMap(([name, side]) => {
    const border = sheet.border(row, column, side);
    return border.style === "None"
      ? []
      : [[name, `${border.style} ${border.weight} ${border.color}`] as const];
  });
  return {
    ...(differs("numberFormat") ? { numberFormat: look.numberFormat } : {}),
    ...(differs("fill") ? { fill: look.fill } : {}),
    ...(differs("fontName") ? { fontName: look.fontName } : {}),
    ...(differs("fontSize") ? { fontSize: look.fontSize } : {}),
    ...(differs("fontColor") ? { fontColor: look.fontColor } : {}),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italic ? { italic: true } : {}),
    ...(differs("underline") ? { underline: true } : {}),
    ...(look.strikethrough ? { strikethrough: true } : {}),
    ...(differs("horizontal") ? { horizontal: look.horizontal } : {}),
    ...(differs("vertical") ? { vertical: look.vertical } : {}),
    ...(look.wrap ? { wrap: true } : {}),
    ...(differs("indent") ? { indent: look.indent } : {}),
    ...(borders.length > 0 ? { borders: Object.fromEntries(borders) } : {}),
    ...(sheet.isLocked(row, column) ? {} : { unlocked: true }),
  };
}

/** The sheet's own names, and the workbook's names that speak of it. */
function names(sheet: Sheet): readonly NameSnapshot[] {
  return sheet.book.names
    .all()
    .filter((name) => {
      if (name.sheet !== null) return name.sheet === sheet;
      return sheet.book.resolveReference(name.formula.slice(1), sheet)?.sheet === sheet;
    })
    .map((name) => ({
      name: name.name,
      scope: name.sheet === null ? "Workbook" : "Worksheet",
      formula: name.formula,
      visible: name.visible,
      comment: name.comment,
    }));
}

function validations(sheet: Sheet): readonly ValidationSnapshot[] {
  return sheet.validations.entries().map(({ area, value }) => ({
    address: writeArea(area),
    rule: value.rule,
    ignoreBlanks: value.ignoreBlanks,
    prompt: value.prompt,
    errorAlert: value.alert,
  }));
}

function conditionalFormats(sheet: Sheet): readonly ConditionalFormatSnapshot[] {
  return sheet.conditionalFormats.all().map((format, priority) => ({
    id: format.id,
    type: format.type,
    address: format.areas.map(writeArea).join(","),
    priority,
    stopIfTrue: format.stopIfTrue,
    rule: format.rule,
    format: Object.fromEntries(
      Object.entries(format.format).filter(
        ([key, value]) =>
          value !== null && (key !== "borders" || Object.keys(value as object).length > 0),
      ),
    ),
  }));
}

function print(sheet: Sheet): PrintSnapshot {
  const { settings, area, titleRows, titleColumns, rowBreaks, headersFooters } = sheet.print;
  const margins = Object.entries(settings).filter(([key]) => key.endsWith("Margin"));
  return {
    area: area.length === 0 ? null : area.map(writeArea).join(","),
    titleRows: titleRows === null ? null : writeArea(titleRows),
    titleColumns: titleColumns === null ? null : writeArea(titleColumns),
    orientation: String(settings["orientation"]),
    paperSize: String(settings["paperSize"]),
    zoom: settings["zoom"],
    centerHorizontally: settings["centerHorizontally"] === true,
    centerVertically: settings["centerVertically"] === true,
    blackAndWhite: settings["blackAndWhite"] === true,
    printOrder: String(settings["printOrder"]),
    pageBreaksBefore: rowBreaks.map(({ row }) => row + 1),
    margins: Object.fromEntries(
      margins.map(([key, value]) => [key.replace("Margin", ""), Number(value)]),
    ),
    headersFooters: headersFooters["defaultForAllPages"] ?? {},
  };
}

function range(length: number): readonly number[] {
  return Array.from({ length }, (_, index) => index);
}
