import type { ByLanguage } from "./language";

export interface CarryMessages {
  readonly title: string;
  readonly intro: string;
  readonly take: string;
  readonly reading: string;
  readonly noForm: (sheet: string) => string;
  readonly source: (sheet: string, form: string, year: string) => string;
  readonly noYear: string;
  readonly heading: string;
  readonly into: string;
  readonly year: string;
  readonly badYear: string;
  readonly kept: (indicators: number, facts: number) => string;
  readonly keptActuals: (count: number) => string;
  readonly cleared: (count: number) => string;
  readonly renamed: (count: number) => string;
  readonly renamedLine: (from: string, to: string, before: string, after: string) => string;
  readonly offers: (count: number) => string;
  readonly offersHint: string;
  readonly takeLikely: (count: number) => string;
  readonly takeNone: string;
  readonly offer: (place: string, before: string, after: string) => string;
  readonly offerNew: (place: string, after: string) => string;
  readonly likely: string;
  readonly indicatorName: (name: string) => string;
  readonly mark: string;
  readonly markHint: string;
  readonly confirm: string;
  readonly promise: string;
  readonly discard: string;
  readonly changed: (count: number, cells: string) => string;
}

export const CARRY: ByLanguage<CarryMessages> = {
  "zh-CN": {
    title: "从本表做下一张表",
    intro:
      "目标表做成监控表、自评表，或把去年的表做成今年的：内容带过去，放不下的列出来。原来的表不改动。",
    take: "读取当前工作表",
    reading: "正在读取当前工作表…",
    noForm: (sheet) =>
      `“${sheet}”上没有找到绩效指标表，没有读取。请先打开要用的那张表，再按“读取当前工作表”。`,
    source: (sheet, form, year) => `本表：${sheet}（${form}，${year}）`,
    noYear: "没有年度",
    heading: "下一张表",
    into: "做成",
    year: "年度",
    badYear: "请填四位年份，如 2026。",
    kept: (indicators, facts) => `带过去：${indicators} 项指标和指标值，${facts} 项信息。`,
    keptActuals: (count) => `带过去：${count} 个实际完成值。`,
    cleared: (count) => `清空：${count} 项指标的完成值、说明等，等新一年填写。`,
    renamed: (count) => `换了栏名或单位（${count}）`,
    renamedLine: (from, to, before, after) =>
      before === after ? `${from} → ${to}` : `${from} ${before} → ${to} ${after}`,
    offers: (count) => `年份要不要改（${count}）`,
    offersHint: "只改勾选的，其余照原样。",
    takeLikely: (count) => `勾选很可能要改的 ${count} 处`,
    takeNone: "全不勾选",
    offer: (place, before, after) => `${place}：${before} → ${after}`,
    offerNew: (place, after) => `${place}：填 ${after}`,
    likely: "很可能要改",
    indicatorName: (name) => `指标“${name}”`,
    mark: "在新表里标出改动的单元格",
    markHint: "浅绿底、斜体；核对后可用 Excel 清除。",
    confirm: "新建工作表",
    promise: "只新建一张工作表，建好后可撤销。",
    discard: "放弃",
    changed: (count, cells) => `新表里有 ${count} 处与原表不同，请核对：${cells}。`,
  },
  en: {
    title: "Make the next form from this sheet",
    intro:
      "A target form becomes the monitoring or self-evaluation form, or last year's form this year's. The contents come along; what does not fit is listed. The sheet itself is not changed.",
    take: "Read the current sheet",
    reading: "Reading the current sheet…",
    noForm: (sheet) =>
      `No table of indicators was found on "${sheet}"; nothing was read. Open the sheet you mean and press "Read the current sheet".`,
    source: (sheet, form, year) => `This sheet: ${sheet} (${form}, ${year})`,
    noYear: "no year",
    heading: "The next form",
    into: "Make it a",
    year: "Year",
    badYear: "Enter a year of four digits, such as 2026.",
    kept: (indicators, facts) =>
      `Comes along: ${indicators} indicators with targets, ${facts} facts.`,
    keptActuals: (count) => `Comes along: ${count} actuals.`,
    cleared: (count) => `Cleared: actuals and remarks of ${count} indicators, for the new year.`,
    renamed: (count) => `Other name or unit (${count})`,
    renamedLine: (from, to, before, after) =>
      before === after ? `${from} → ${to}` : `${from} ${before} → ${to} ${after}`,
    offers: (count) => `Years to change? (${count})`,
    offersHint: "Only what is ticked changes; the rest stays as it is.",
    takeLikely: (count) => `Tick the ${count} that are likely`,
    takeNone: "Tick none",
    offer: (place, before, after) => `${place}: ${before} → ${after}`,
    offerNew: (place, after) => `${place}: enter ${after}`,
    likely: "likely",
    indicatorName: (name) => `indicator "${name}"`,
    mark: "Mark changed cells on the new sheet",
    markHint: "Light green and italic; clear it in Excel once you have checked.",
    confirm: "Make the sheet",
    promise: "Only adds one sheet, which can be undone.",
    discard: "Discard",
    changed: (count, cells) =>
      `${count} cells of the new sheet differ from this one; please check: ${cells}.`,
  },
};
