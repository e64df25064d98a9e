import { invalidArgument } from "../../protocol/failure";
import { wire, WireObject, type Scalar, type WireType } from "../../protocol/wire-type";
import { isWholeColumns, isWholeRows } from "../area";
import { CellAreas } from "../cell-areas";
import { CellRange } from "../cell-range";
import type { Sheet } from "../sheet";
import { areasOnSheet, boolean, number, oneOf, rangeArgument, record, text } from "./argument";
import { rangeAt } from "./range";
import { rangeAreasType } from "./range-areas";

const PAPERS = [
  "Letter",
  "Legal",
  "Tabloid",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
  "Paper10x14",
  "Paper11x17",
] as const;
const MARGINS = [
  "leftMargin",
  "rightMargin",
  "topMargin",
  "bottomMargin",
  "headerMargin",
  "footerMargin",
] as const;

export const pageLayoutType: WireType<Sheet> = {
  name: "PageLayout",
  scalars: {
    BlackAndWhite: setting("blackAndWhite", boolean),
    CenterHorizontally: setting("centerHorizontally", boolean),
    CenterVertically: setting("centerVertically", boolean),
    DraftMode: setting("draftMode", boolean),
    PrintGridlines: setting("printGridlines", boolean),
    PrintHeadings: setting("printHeadings", boolean),
    FirstPageNumber: setting("firstPageNumber", (value, name) =>
      value === "" ? "" : number(value, name, 1, 32_767),
    ),
    Orientation: setting("orientation", (value, name) =>
      oneOf(value, name, ["Portrait", "Landscape"]),
    ),
    PaperSize: setting("paperSize", (value, name) => oneOf(value, name, PAPERS)),
    PrintComments: setting("printComments", (value, name) =>
      oneOf(value, name, ["NoComments", "EndSheet", "InPlace"]),
    ),
    PrintErrors: setting("printErrors", (value, name) =>
      oneOf(value, name, ["AsDisplayed", "Blank", "Dash", "NotAvailable"]),
    ),
    PrintOrder: setting("printOrder", (value, name) =>
      oneOf(value, name, ["DownThenOver", "OverThenDown"]),
    ),
    LeftMargin: setting("leftMargin", margin),
    RightMargin: setting("rightMargin", margin),
    TopMargin: setting("topMargin", margin),
    BottomMargin: setting("bottomMargin", margin),
    HeaderMargin: setting("headerMargin", margin),
    FooterMargin: setting("footerMargin", margin),
    Zoom: setting("zoom", readZoom),
  },
  navigation: { HeadersFooters: (sheet) => wire(headersFootersType, sheet) },
  methods: {
    SetPrintArea: (sheet, area) => {
      sheet.print.area = printAreas(sheet, area);
      return null;
    },
    GetPrintArea: (sheet) => printArea(sheet) ?? missing(),
    GetPrintAreaOrNullObject: (sheet) => printArea(sheet),
    SetPrintTitleRows: (sheet, rows) => {
      const { area } = rangeArgument(rows, sheet);
      if (!isWholeRows(area)) throw invalidArgument("Title rows are whole rows such as $1:$2.");
      sheet.print.titleRows = area;
      return null;
    },
    GetPrintTitleRowsOrNullObject: (sheet) =>
      sheet.print.titleRows === null ? null : rangeAt(sheet, sheet.print.titleRows),
    SetPrintTitleColumns: (sheet, columns) => {
      const { area } = rangeArgument(columns, sheet);
      if (!isWholeColumns(area))
        throw invalidArgument("Title columns are whole columns such as $A:$B.");
      sheet.print.titleColumns = area;
      return null;
    },
    GetPrintTitleColumnsOrNullObject: (sheet) =>
      sheet.print.titleColumns === null ? null : rangeAt(sheet, sheet.print.titleColumns),
    SetPrintMargins: (sheet, unit, options) => {
      const points = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[
        oneOf(unit, "unit", ["Points", "Inches", "Centimeters"])
      ];
      for (const [key, value] of Object.entries(record(options, "marginOptions"))) {
        const name = MARGINS.find((known) => known === key || known === `${key}Margin`);
        if (name === undefined) throw invalidArgument(`${key} is not a margin.`);
        if (value !== null) sheet.print.settings[name] = number(value, key, 0, 1000) * points;
      }
      return null;
    },
  },
};

const PLACES = [
  "LeftHeader",
  "CenterHeader",
  "RightHeader",
  "LeftFooter",
  "CenterFooter",
  "RightFooter",
] as const;
const PAGES = ["DefaultForAllPages", "EvenPages", "FirstPage", "OddPages"] as const;

const headersFootersType: WireType<Sheet> = {
  name: "HeaderFooterGroup",
  scalars: {
    State: headerSetting("state", (value, name) =>
      oneOf(value, name, ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"]),
    ),
    UseSheetMargins: headerSetting("useSheetMargins", boolean),
    UseSheetScale: headerSetting("useSheetScale", boolean),
  },
  navigation: Object.fromEntries(
    PAGES.map((page) => [
      page,
      (sheet: Sheet) => wire(headerFooterType, { sheet, page: lowerFirst(page) }),
    ]),
  ),
};

interface HeaderTarget {
  readonly sheet: Sheet;
  readonly page: string;
}

const headerFooterType: WireType<HeaderTarget> = {
  name: "HeaderFooter",
  scalars: Object.fromEntries(
    PLACES.map((place): [string, Scalar<HeaderTarget>] => [
      place,
      {
        get: ({ sheet, page }) => sheet.print.headersFooters[page]?.[lowerFirst(place)] ?? "",
        set: ({ sheet, page }, value) => {
          const texts = (sheet.print.headersFooters[page] ??= {});
          texts[lowerFirst(place)] = text(value, place);
        },
      },
    ]),
  ),
};

function setting(key: string, read: (value: unknown, name: string) => unknown): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.print.settings[key],
    set: (sheet, value) => {
      sheet.print.settings[key] = read(value, `pageLayout.${key}`);
    },
  };
}

function headerSetting(
  key: string,
  read: (value: unknown, name: string) => unknown,
): Scalar<Sheet> {
  return {
    get: (sheet) => sheet.print.headersFootersSettings[key],
    set: (sheet, value) => {
      sheet.print.headersFootersSettings[key] = read(value, `headersFooters.${key}`);
    },
  };
}

function margin(value: unknown, name: string): number {
  return number(value, name, 0, 3528);
}

function readZoom(value: unknown, name: string): unknown {
  const zoom = record(value, name);
  for (const key of Object.keys(zoom))
    oneOf(key, name, ["scale", "horizontalFitToPages", "verticalFitToPages"]);
  if (zoom["scale"] != null) number(zoom["scale"], "zoom.scale", 10, 400);
  return zoom;
}

function printAreas(sheet: Sheet, value: unknown) {
  if (value instanceof WireObject) {
    if (value.target instanceof CellRange) return [value.target.area];
    if (value.target instanceof CellAreas) return value.target.ranges.map((range) => range.area);
  }
  return areasOnSheet(sheet, value).ranges.map((range) => range.area);
}

function printArea(sheet: Sheet): WireObject | null {
  const { area } = sheet.print;
  return area.length === 0
    ? null
    : wire(
        rangeAreasType,
        new CellAreas(
          sheet,
          area.map((part) => new CellRange(sheet, part)),
        ),
      );
}

function missing(): never {
  throw invalidArgument("There is no print area.");
}

function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
