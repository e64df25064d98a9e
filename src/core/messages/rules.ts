import type { ByLanguage } from "./language";

/** The part of the pane for the rules of scoring, and for the scores themselves. */
export interface RulesMessages {
  readonly title: string;
  readonly promise: string;
  readonly chosen: string;
  readonly choose: string;
  readonly toConfirm: string;
  readonly toConfirmWarning: string;
  readonly preview: (name: string) => string;
  readonly noChanges: string;
  readonly change: (row: number, indicator: string) => string;
  readonly points: (points: number | null) => string;
  readonly total: (before: string, after: string) => string;
  readonly confirm: string;
  readonly leave: string;
  readonly working: string;
  readonly changed: (name: string, sheets: number) => string;
  readonly rules: string;
  readonly rule: Readonly<
    Record<
      "weights" | "execution" | "floor" | "ceiling" | "whole" | "words" | "grades" | "floorLight",
      string
    >
  >;
  readonly founding: Readonly<Record<"document" | "secondary" | "practice" | "assumption", string>>;
  readonly load: string;
  readonly loaded: (name: string) => string;
  readonly save: string;
  readonly refused: string;
  readonly scores: {
    readonly title: string;
    readonly promise: string;
    readonly none: string;
    readonly weight: (weight: number) => string;
    readonly shown: (points: number | null) => string;
    readonly differs: (points: number) => string;
    readonly own: (low: number, high: number) => string;
    readonly write: string;
    readonly outside: (low: number, high: number) => string;
    readonly writing: string;
    readonly written: (indicator: string, points: number) => string;
    readonly restored: string;
    readonly more: (count: number) => string;
  };
}

export const RULES: ByLanguage<RulesMessages> = {
  "zh-CN": {
    title: "评分口径",
    promise: "得分、等级、预警灯按哪套规则算。口径随工作簿保存，并写在自评表上。",
    chosen: "本工作簿的口径",
    choose: "换成",
    toConfirm: "待核对",
    toConfirmWarning: "这套口径的条文还没有人核对过原文，请先向财政部门确认再用。",
    preview: (name) => `换成“${name}”会改变：`,
    noChanges: "当前表里各项的得分都不变。",
    change: (row, indicator) => `第 ${row} 行 ${indicator}`,
    points: (points) => (points === null ? "待定" : `${points} 分`),
    total: (before, after) => `各项合计：${before} → ${after}`,
    confirm: "确认更换",
    leave: "不换",
    working: "正在更换口径…",
    changed: (name, sheets) =>
      sheets === 0
        ? `已换成“${name}”，以后新建的自评表按它计分。`
        : `已换成“${name}”，${sheets} 张自评表的得分已跟着更新；手工填写的得分没有动。`,
    rules: "这套口径的规则与出处",
    rule: {
      weights: "分值分配",
      execution: "预算执行率",
      floor: "不低于类指标",
      ceiling: "不超过类指标",
      whole: "区间、时限、多项条件",
      words: "定性指标",
      grades: "等级",
      floorLight: "预警灯",
    },
    founding: {
      document: "公开文件",
      secondary: "转述",
      practice: "系统通行做法",
      assumption: "本插件的设定，可改",
    },
    load: "加入本单位口径…",
    loaded: (name) => `口径“${name}”已加入本工作簿。`,
    save: "导出这套口径",
    refused: "口径文件没有加入：",
    scores: {
      title: "得分与依据",
      promise: "每项按口径应得多少、依据哪一条。定性指标可以在区间内另定分数。",
      none: "这张表没有分值，不计分。",
      weight: (weight) => `分值 ${weight}`,
      shown: (points) => (points === null ? "表上未填" : `表上 ${points} 分`),
      differs: (points) => `按口径应为 ${points} 分`,
      own: (low, high) => `另定分数（${low}–${high}）`,
      write: "填入",
      outside: (low, high) => `请填 ${low} 到 ${high} 之间的数。`,
      writing: "正在填入得分…",
      written: (indicator, points) => `“${indicator}”已填 ${points} 分。`,
      restored: "已恢复原来的得分。",
      more: (count) => `再显示 ${count} 项`,
    },
  },
  en: {
    title: "Scoring rules",
    promise:
      "By which rules scores, grades and lights are worked out. They are kept in the workbook and named on self-evaluations.",
    chosen: "Rules of this workbook",
    choose: "Change to",
    toConfirm: "to confirm",
    toConfirmWarning:
      "Nobody has held these rules against the document yet. Ask your finance bureau before using them.",
    preview: (name) => `Changing to “${name}” would change:`,
    noChanges: "No score of the sheet in front would change.",
    change: (row, indicator) => `Row ${row} ${indicator}`,
    points: (points) => (points === null ? "open" : `${points} points`),
    total: (before, after) => `All rows: ${before} → ${after}`,
    confirm: "Change the rules",
    leave: "Leave them",
    working: "Changing the rules…",
    changed: (name, sheets) =>
      sheets === 0
        ? `Changed to “${name}”; self-evaluations made from now on are scored by it.`
        : `Changed to “${name}”; the scores of ${sheets} ${sheets === 1 ? "sheet" : "sheets"} follow. Scores typed by hand were left alone.`,
    rules: "These rules and their sources",
    rule: {
      weights: "Shares",
      execution: "Budget execution",
      floor: "At least",
      ceiling: "At most",
      whole: "Ranges, deadlines, several conditions",
      words: "Words",
      grades: "Grades",
      floorLight: "Lights",
    },
    founding: {
      document: "public document",
      secondary: "second hand",
      practice: "what systems do",
      assumption: "chosen by this add-in, may be changed",
    },
    load: "Add your own rules…",
    loaded: (name) => `The rules “${name}” were added to this workbook.`,
    save: "Export these rules",
    refused: "The rules were not added:",
    scores: {
      title: "Scores and why",
      promise:
        "What each row earns by the rules, and by which. Words may be given other points within their band.",
      none: "This sheet has no weights, so nothing is scored.",
      weight: (weight) => `weight ${weight}`,
      shown: (points) => (points === null ? "none on the sheet" : `${points} on the sheet`),
      differs: (points) => `${points} by the rules`,
      own: (low, high) => `Other points (${low}–${high})`,
      write: "Enter",
      outside: (low, high) => `Enter a number from ${low} to ${high}.`,
      writing: "Entering the points…",
      written: (indicator, points) => `“${indicator}” has ${points} points.`,
      restored: "The score is as before.",
      more: (count) => `Show ${count} more`,
    },
  },
};
