import type { ByLanguage } from "./language";

/** What a column of a table may be said to be; the levels are the first and second. */
export type MappedRole =
  | "level1"
  | "level2"
  | "indicator"
  | "comparator"
  | "target"
  | "unit"
  | "direction"
  | "actual"
  | "weight"
  | "score"
  | "deviation";

export interface MappingMessages {
  readonly title: string;
  readonly intro: string;
  readonly take: string;
  readonly reading: string;
  readonly ours: (sheet: string) => string;
  readonly source: (sheet: string) => string;
  readonly nothingFound: string;
  readonly foundTable: (area: string, rows: number, confidence: number) => string;
  readonly kept: string;
  readonly keptElsewhere: string;
  readonly which: string;
  readonly tableChoice: (number: number, area: string) => string;
  readonly header: string;
  readonly headerFrom: string;
  readonly headerTo: string;
  readonly badRows: string;
  readonly roles: Readonly<Record<MappedRole, string>>;
  readonly none: string;
  readonly several: (columns: string) => string;
  readonly column: (letters: string, sample: string) => string;
  readonly takeSelected: (role: string) => string;
  readonly takeShort: string;
  readonly otherSheet: string;
  readonly needed: string;
  readonly preview: (rows: number) => string;
  readonly noRows: string;
  readonly remember: string;
  readonly remembered: (sheet: string) => string;
  readonly forget: string;
  readonly forgotten: (sheet: string) => string;
  readonly writing: string;
  readonly tooMany: string;
  readonly discard: string;
  readonly target: string;
  readonly actual: string;
  readonly blank: string;
}

export const MAPPING: ByLanguage<MappingMessages> = {
  "zh-CN": {
    title: "校正认错的列",
    intro:
      "别人做的表认错了列，或没有认出来时，在这里指明各列是什么。只记在这张工作表里，不改动单元格。",
    take: "读取当前工作表",
    reading: "正在读取当前工作表…",
    ours: (sheet) => `“${sheet}”是插件建的表，各列都认得，不需要校正。`,
    source: (sheet) => `工作表：${sheet}`,
    nothingFound: "没有认出指标表。请指明表头在哪几行、各列是什么。",
    foundTable: (area, rows, confidence) =>
      `认出 ${area}，${rows} 项指标，把握 ${Math.round(confidence * 100)}%。`,
    kept: "这张表用的是记住的校正。",
    keptElsewhere: "记住的校正和现在的表头对不上，没有采用。",
    which: "表",
    tableChoice: (number, area) => `${number}. ${area}`,
    header: "表头",
    headerFrom: "表头从第几行",
    headerTo: "到第几行",
    badRows: "请填表头的行号，从上到下。",
    roles: {
      level1: "一级指标",
      level2: "二级指标",
      indicator: "三级指标（名称）",
      comparator: "计算符号",
      target: "指标值",
      unit: "计量单位",
      direction: "指标方向",
      actual: "实际完成值",
      weight: "分值",
      score: "得分",
      deviation: "偏差原因",
    },
    none: "（没有）",
    several: (columns) => `${columns} 列合起来`,
    column: (letters, sample) => (sample === "" ? `${letters} 列` : `${letters} 列 ${sample}`),
    takeSelected: (role) => `${role}：取表中所选的列`,
    takeShort: "取所选",
    otherSheet: "所选的单元格在另一张工作表上。请回到这张表选好列再按一次。",
    needed: "至少要指明三级指标（名称）和指标值。",
    preview: (rows) => `照这样读到 ${rows} 项，前几项：`,
    noRows: "照这样一项也读不到。请检查表头行号和列。",
    remember: "记住并检查",
    remembered: (sheet) => `已记住“${sheet}”各列的含义。改名、复制、插入行列后仍有效。`,
    forget: "恢复自动识别",
    forgotten: (sheet) => `“${sheet}”已恢复自动识别。`,
    writing: "正在记住…",
    tooMany: "指明的列太多，工作表里存不下，没有记住。请减少合起来的列。",
    discard: "放弃",
    target: "目标",
    actual: "实际",
    blank: "（空）",
  },
  en: {
    title: "Correct the columns",
    intro:
      "When the columns of somebody else's table were taken for the wrong thing, or no table was found, say here what they are. It is kept with the sheet; no cell is changed.",
    take: "Read the current sheet",
    reading: "Reading the current sheet…",
    ours: (sheet) => `"${sheet}" was made by the add-in; its columns are known.`,
    source: (sheet) => `Sheet: ${sheet}`,
    nothingFound:
      "No table of indicators was found. Say where its header is and what its columns are.",
    foundTable: (area, rows, confidence) =>
      `Found ${area}, ${rows} indicators, ${Math.round(confidence * 100)}% sure.`,
    kept: "This table is read as it was corrected.",
    keptElsewhere: "The correction that was kept does not fit the header any more and is not used.",
    which: "Table",
    tableChoice: (number, area) => `${number}. ${area}`,
    header: "Header",
    headerFrom: "Header from row",
    headerTo: "to row",
    badRows: "Enter the rows of the header, from top to bottom.",
    roles: {
      level1: "First level",
      level2: "Second level",
      indicator: "Indicator (name)",
      comparator: "Sign",
      target: "Target",
      unit: "Unit",
      direction: "Direction",
      actual: "Actual",
      weight: "Points",
      score: "Score",
      deviation: "Reason for deviation",
    },
    none: "(none)",
    several: (columns) => `columns ${columns} together`,
    column: (letters, sample) =>
      sample === "" ? `column ${letters}` : `column ${letters} ${sample}`,
    takeSelected: (role) => `${role}: take the columns selected in the sheet`,
    takeShort: "Take selected",
    otherSheet:
      "The selected cells are on another sheet. Go back to this one, select the column and press again.",
    needed: "At least the indicator's name and the target are needed.",
    preview: (rows) => `Read like this there are ${rows}; the first ones:`,
    noRows: "Read like this there is none. Check the rows of the header and the columns.",
    remember: "Keep and check",
    remembered: (sheet) =>
      `The columns of "${sheet}" are kept. They stay known when it is renamed or copied and when rows or columns come in.`,
    forget: "Find them automatically again",
    forgotten: (sheet) => `The columns of "${sheet}" are found automatically again.`,
    writing: "Keeping…",
    tooMany: "Too many columns to keep with the sheet; nothing was kept. Join fewer columns.",
    discard: "Discard",
    target: "target",
    actual: "actual",
    blank: "(blank)",
  },
};
