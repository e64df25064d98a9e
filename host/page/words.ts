export type Language = "zh-CN" | "en";

/** Texts of the page around grid and pane, by the name in `data-text`. */
export const WORDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": {
    title: "PERF 演示场",
    notice: "这不是 Excel：左边是另一款表格（Univer），右边是真正的插件窗格。数据只在本机。",
    workbook: "工作簿",
    blank: "空参数传为",
    blankZero: "0（桌面版）",
    blankNull: "null（网页版）",
    language: "语言",
    divider: "窗格宽度",
    pane: "绩效目标助手",
    emptyWorkbook: "空白工作簿",
    pageTitle: "PERF 演示场（不是 Excel）",
  },
  en: {
    title: "PERF playground",
    notice:
      "This is not Excel: a different grid (Univer) on the left, the real add-in pane on the right. Data stays on this computer.",
    workbook: "Workbook",
    blank: "Blank argument as",
    blankZero: "0 (desktop)",
    blankNull: "null (web)",
    language: "Language",
    divider: "Width of the pane",
    pane: "Performance Targets",
    emptyWorkbook: "Empty workbook",
    pageTitle: "PERF playground (not Excel)",
  },
};
