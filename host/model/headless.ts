import {
  LocaleType,
  Univer,
  UniverInstanceType,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { UniverSheetsNodeCorePreset } from "@univerjs/preset-sheets-node-core";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";

/** A Univer without a screen. */
export function createHeadlessUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: 0,
  });
  const plugins: readonly (PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown])[] = [
    ...UniverSheetsNodeCorePreset().plugins,
    UniverSheetsConditionalFormattingPlugin,
    UniverSheetsNumfmtPlugin,
  ];
  for (const entry of plugins) {
    if (Array.isArray(entry))
      univer.registerPlugin(entry[0], entry[1] as ConstructorParameters<PluginCtor<Plugin>>[0]);
    else univer.registerPlugin(entry);
  }
  return univer;
}

/** A new workbook with one empty sheet of Excel's proportions. */
export function openEmptyWorkbook(univer: Univer, unitId: string): void {
  univer.createUnit(UniverInstanceType.UNIVER_SHEET, emptyWorkbook(unitId));
}

/** The data of a workbook with one empty sheet `Sheet1`. */
function emptyWorkbook(unitId: string): object {
  return {
    id: unitId,
    name: "工作簿1",
    sheetOrder: ["{sheet-1}"],
    sheets: {
      "{sheet-1}": {
        id: "{sheet-1}",
        name: "Sheet1",
        rowCount: 200,
        columnCount: 26,
        defaultColumnWidth: 72,
        defaultRowHeight: 19,
      },
    },
  };
}
