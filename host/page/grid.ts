import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import type { Plugin, PluginCtor } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingChinese from "@univerjs/preset-sheets-conditional-formatting/locales/zh-CN";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEnglish from "@univerjs/preset-sheets-core/locales/en-US";
import coreChinese from "@univerjs/preset-sheets-core/locales/zh-CN";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationEnglish from "@univerjs/preset-sheets-data-validation/locales/en-US";
import dataValidationChinese from "@univerjs/preset-sheets-data-validation/locales/zh-CN";
import type { Area } from "../model/area";

/** The visible spreadsheet: its container for plugins and services, and its programming interface. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** Draws an empty grid into the element; the host puts the workbook in. */
export function openGrid(container: HTMLElement, language: "zh-CN" | "en"): Grid {
  const univer = new Univer({
    locale: language === "en" ? LocaleType.EN_US : LocaleType.ZH_CN,
    locales: {
      [LocaleType.ZH_CN]: mergeLocales(
        coreChinese,
        conditionalFormattingChinese,
        dataValidationChinese,
      ),
      [LocaleType.EN_US]: mergeLocales(
        coreEnglish,
        conditionalFormattingEnglish,
        dataValidationEnglish,
      ),
    },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({ container, ribbonType: "simple" }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  // The presets overlap, and the package that knows how to join them pulls in unlicensed ones.
  const registered = new Set<string>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    const { pluginName } = plugin as PluginCtor<Plugin> & { readonly pluginName: string };
    if (registered.has(pluginName)) continue;
    registered.add(pluginName);
    univer.registerPlugin(plugin as PluginCtor<Plugin>, options);
  }
  return { univer, api: FUniver.newAPI(univer) };
}

/** Rows left above a cell that had to be scrolled to, so that it does not stick to the edge. */
const ROWS_ABOVE = 3;

/** Scrolls no further than needed to see the first cell of the area, as Excel does. */
export function scrollTo(api: FUniver, area: Area): void {
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const seen = sheet?.getVisibleRange() ?? null;
  if (sheet === undefined || seen === null) return;
  const rowSeen = seen.startRow <= area.row && area.row < seen.endRow;
  const columnSeen = seen.startColumn <= area.column && area.column <= seen.endColumn;
  if (rowSeen && columnSeen) return;
  sheet.scrollToCell(
    rowSeen ? seen.startRow : Math.max(0, area.row - ROWS_ABOVE),
    columnSeen ? seen.startColumn : area.column,
  );
}
