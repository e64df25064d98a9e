import { HostFailure, invalidArgument } from "../../protocol/failure";
import { wire, type WireObject, type WireType } from "../../protocol/wire-type";
import { areasWithin } from "../area-list";
import { CellAreas } from "../cell-areas";
import { CellRange } from "../cell-range";
import type { ConditionalFormat, RuleFormat } from "../conditional-formats";
import { readColor } from "../look";
import type { Sheet } from "../sheet";
import { boolean, integer, oneOf, record, text } from "./argument";
import { checkFormattable } from "./format";
import { rangeAreasType } from "./range-areas";
import { rangeAt } from "./range";

/** The formats that touch these ranges of one sheet. */
export interface FormatsTarget {
  readonly sheet: Sheet;
  readonly ranges: readonly CellRange[];
}

interface FormatTarget {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export const conditionalFormatsType: WireType<FormatsTarget> = {
  name: "ConditionalFormatCollection",
  items: (target) =>
    touching(target).map((format) => wire(conditionalFormatType, { sheet: target.sheet, format })),
  item: (target, key) => {
    const found = find(target, key);
    if (found === null)
      throw new HostFailure("ItemNotFound", `There is no conditional format ${String(key)}.`);
    return found;
  },
  methods: {
    Add: ({ sheet, ranges }, type) => {
      checkFormattable(ranges);
      const format = sheet.conditionalFormats.add(
        type,
        ranges.map((range) => range.area),
      );
      return wire(conditionalFormatType, { sheet, format });
    },
    ClearAll: ({ sheet, ranges }) => {
      checkFormattable(ranges);
      for (const range of ranges) sheet.conditionalFormats.clear(range.area);
      return null;
    },
    GetCount: (target) => touching(target).length,
    GetItemAt: (target, index) => {
      const format = touching(target)[integer(index, "The index")];
      if (format === undefined)
        throw invalidArgument(`There is no conditional format at ${String(index)}.`);
      return wire(conditionalFormatType, { sheet: target.sheet, format });
    },
    GetItemOrNullObject: (target, key) => find(target, key),
  },
};

const conditionalFormatType: WireType<FormatTarget> = {
  name: "ConditionalFormat",
  identity: "Id",
  scalars: {
    Id: { get: ({ format }) => format.id },
    Type: { get: ({ format }) => format.type },
    Priority: {
      get: ({ sheet, format }) => sheet.conditionalFormats.all().indexOf(format),
      set: ({ sheet, format }, value) =>
        sheet.conditionalFormats.setPriority(format, integer(value, "priority")),
    },
    StopIfTrue: {
      get: ({ format }) => format.stopIfTrue,
      set: ({ sheet, format }, value) => {
        format.stopIfTrue = boolean(value, "stopIfTrue");
        sheet.conditionalFormats.changed();
      },
    },
  },
  navigation: {
    Custom: ofType("Custom", () => customType),
    CustomOrNullObject: ofTypeOrNull("Custom", () => customType),
    TextComparison: ofType("ContainsText", () => textComparisonType),
    TextComparisonOrNullObject: ofTypeOrNull("ContainsText", () => textComparisonType),
    CellValue: ofType("CellValue", () => cellValueType),
    CellValueOrNullObject: ofTypeOrNull("CellValue", () => cellValueType),
    Preset: ofType("PresetCriteria", () => presetType),
    PresetOrNullObject: ofTypeOrNull("PresetCriteria", () => presetType),
  },
  methods: {
    Delete: ({ sheet, format }) => {
      sheet.conditionalFormats.remove(format);
      return null;
    },
    GetRange: ({ sheet, format }) => {
      const [area, ...more] = format.areas;
      if (area === undefined || more.length > 0)
        throw new HostFailure("InvalidOperation", "The format has several ranges.");
      return rangeAt(sheet, area);
    },
    GetRangeOrNullObject: ({ sheet, format }) => {
      const [area, ...more] = format.areas;
      return area === undefined || more.length > 0 ? null : rangeAt(sheet, area);
    },
    GetRanges: ({ sheet, format }) =>
      wire(
        rangeAreasType,
        new CellAreas(
          sheet,
          format.areas.map((area) => new CellRange(sheet, area)),
        ),
      ),
  },
};

const customType: WireType<FormatTarget> = {
  name: "CustomConditionalFormat",
  navigation: {
    Rule: (target) => wire(customRuleType, target),
    Format: (target) => wire(ruleFormatType, target),
  },
};

const customRuleType: WireType<FormatTarget> = {
  name: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: ({ format }) => format.rule?.["formula"] ?? "",
      set: ({ sheet, format }, value) => {
        const formula = text(value, "formula");
        if (!formula.startsWith("="))
          throw invalidArgument("The formula of a conditional format begins with =.");
        sheet.conditionalFormats.setRule(format, { formula });
      },
    },
  },
};

const TEXT_OPERATORS = ["Contains", "NotContains", "BeginsWith", "EndsWith"] as const;

const textComparisonType: WireType<FormatTarget> = {
  name: "TextConditionalFormat",
  scalars: {
    Rule: {
      get: ({ format }) => format.rule,
      set: ({ sheet, format }, value) => {
        const rule = record(value, "rule");
        const operator = oneOf(rule["operator"], "operator", TEXT_OPERATORS);
        sheet.conditionalFormats.setRule(format, { operator, text: text(rule["text"], "text") });
      },
    },
  },
  navigation: { Format: (target) => wire(ruleFormatType, target) },
};

const VALUE_OPERATORS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "GreaterThanOrEqual",
  "LessThan",
  "LessThanOrEqual",
] as const;

const cellValueType: WireType<FormatTarget> = {
  name: "CellValueConditionalFormat",
  scalars: {
    Rule: {
      get: ({ format }) => format.rule,
      set: ({ sheet, format }, value) => {
        const rule = record(value, "rule");
        const operator = oneOf(rule["operator"], "operator", VALUE_OPERATORS);
        const formula1 = text(rule["formula1"], "formula1");
        const two = operator === "Between" || operator === "NotBetween";
        const formula2 = two ? { formula2: text(rule["formula2"], "formula2") } : {};
        sheet.conditionalFormats.setRule(format, { operator, formula1, ...formula2 });
      },
    },
  },
  navigation: { Format: (target) => wire(ruleFormatType, target) },
};

const presetType: WireType<FormatTarget> = {
  name: "PresetCriteriaConditionalFormat",
  scalars: {
    Rule: {
      get: ({ format }) => format.rule,
      set: ({ sheet, format }, value) => {
        const criterion = oneOf(record(value, "rule")["criterion"], "criterion", [
          "Blanks",
          "NonBlanks",
          "Errors",
          "NonErrors",
        ]);
        sheet.conditionalFormats.setRule(format, { criterion });
      },
    },
  },
  navigation: { Format: (target) => wire(ruleFormatType, target) },
};

const ruleFormatType: WireType<FormatTarget> = {
  name: "ConditionalRangeFormat",
  scalars: { NumberFormat: ruleScalar("numberFormat", (value) => text(value, "numberFormat")) },
  navigation: {
    Fill: (target) => wire(ruleFillType, target),
    Font: (target) => wire(ruleFontType, target),
    Borders: (target) => wire(ruleBordersType, target),
  },
  methods: {
    ClearFormat: ({ sheet, format }) => {
      Object.assign(format.format, {
        fill: null,
        color: null,
        bold: null,
        italic: null,
        underline: null,
        strikethrough: null,
        numberFormat: null,
      });
      sheet.conditionalFormats.changed();
      return null;
    },
  },
};

const ruleFillType: WireType<FormatTarget> = {
  name: "ConditionalRangeFill",
  scalars: { Color: ruleScalar("fill", readColor) },
  methods: {
    Clear: ({ sheet, format }) => {
      format.format.fill = null;
      sheet.conditionalFormats.changed();
      return null;
    },
  },
};

const ruleFontType: WireType<FormatTarget> = {
  name: "ConditionalRangeFont",
  scalars: {
    Color: ruleScalar("color", readColor),
    Bold: ruleScalar("bold", (value) => boolean(value, "bold")),
    Italic: ruleScalar("italic", (value) => boolean(value, "italic")),
    Strikethrough: ruleScalar("strikethrough", (value) => boolean(value, "strikethrough")),
    Underline: ruleScalar("underline", (value) =>
      oneOf(value, "underline", ["None", "Single", "Double"]),
    ),
  },
};

const RULE_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

const ruleBordersType: WireType<FormatTarget> = {
  name: "ConditionalRangeBorderCollection",
  scalars: { Count: { get: () => RULE_EDGES.length } },
  items: (target) => RULE_EDGES.map((edge) => wire(ruleBorderType, { ...target, edge })),
  item: (target, key) =>
    wire(ruleBorderType, { ...target, edge: oneOf(key, "The border index", RULE_EDGES) }),
  navigation: {
    Top: (target) => wire(ruleBorderType, { ...target, edge: "EdgeTop" }),
    Bottom: (target) => wire(ruleBorderType, { ...target, edge: "EdgeBottom" }),
    Left: (target) => wire(ruleBorderType, { ...target, edge: "EdgeLeft" }),
    Right: (target) => wire(ruleBorderType, { ...target, edge: "EdgeRight" }),
  },
};

interface RuleBorderTarget extends FormatTarget {
  readonly edge: string;
}

const NO_LINE = { style: "None", color: "#000000" };

const ruleBorderType: WireType<RuleBorderTarget> = {
  name: "ConditionalRangeBorder",
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: ({ format, edge }) => format.format.borders[edge]?.style ?? NO_LINE.style,
      set: ({ sheet, format, edge }, value) => {
        const style = oneOf(value, "border.style", [
          "None",
          "Continuous",
          "Dash",
          "DashDot",
          "DashDotDot",
          "Dot",
        ]);
        format.format.borders[edge] = { ...NO_LINE, ...format.format.borders[edge], style };
        sheet.conditionalFormats.changed();
      },
    },
    Color: {
      get: ({ format, edge }) => format.format.borders[edge]?.color ?? NO_LINE.color,
      set: ({ sheet, format, edge }, value) => {
        const old = format.format.borders[edge] ?? { ...NO_LINE, style: "Continuous" };
        format.format.borders[edge] = { ...old, color: readColor(value) };
        sheet.conditionalFormats.changed();
      },
    },
  },
};

function ruleScalar<K extends Exclude<keyof RuleFormat, "borders">>(
  key: K,
  read: (value: unknown) => NonNullable<RuleFormat[K]>,
) {
  return {
    get: ({ format }: FormatTarget) => format.format[key] ?? null,
    set: ({ sheet, format }: FormatTarget, value: unknown) => {
      Object.assign(format.format, { [key]: read(value) });
      sheet.conditionalFormats.changed();
    },
  };
}

function ofType(type: string, wireType: () => WireType<FormatTarget>) {
  return (target: FormatTarget): WireObject => {
    if (target.format.type !== type)
      throw new HostFailure("InvalidOperation", `The format is of type ${target.format.type}.`);
    return wire(wireType(), target);
  };
}

function ofTypeOrNull(type: string, wireType: () => WireType<FormatTarget>) {
  return (target: FormatTarget): WireObject | null =>
    target.format.type === type ? wire(wireType(), target) : null;
}

function touching({ sheet, ranges }: FormatsTarget): readonly ConditionalFormat[] {
  return sheet.conditionalFormats
    .all()
    .filter((format) => ranges.some((range) => areasWithin(format.areas, range.area).length > 0));
}

function find(target: FormatsTarget, key: unknown): WireObject | null {
  const format = touching(target).find((other) => other.id === key);
  return format === undefined ? null : wire(conditionalFormatType, { sheet: target.sheet, format });
}
