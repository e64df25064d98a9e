import type { Evidence } from "../layout/find-tables";
import type { TableKind } from "../layout/table-mapping";
import type { Status } from "../judging/status";
import type { ByLanguage } from "./language";
import { STATUS_WORDS } from "./status";

/** The pane's view of a checked sheet. */
export interface CheckMessages {
  readonly start: string;
  readonly intro: string;
  readonly checking: string;
  readonly cancel: string;
  readonly marking: string;
  readonly checkedAt: (time: string) => string;
  readonly stale: string;
  readonly counts: (total: number, counts: Readonly<Record<Status, number>>) => string;
  readonly filter: string;
  readonly filterAttention: (count: number) => string;
  readonly filterAll: (count: number) => string;
  readonly filterStatus: (word: string, count: number) => string;
  readonly order: string;
  readonly orderSeverity: string;
  readonly orderRow: string;
  readonly level: string;
  readonly allLevels: string;
  readonly levelChoice: (name: string, attention: number, total: number) => string;
  readonly noLevel: string;
  readonly search: string;
  readonly byLevel: string;
  readonly otherSheet: (sheet: string) => string;
  readonly checkOther: string;
  readonly selected: (cell: string) => string;
  readonly notListed: string;
  /** Behind the reason of the current row. */
  readonly clause: (clause: string) => string;
  readonly tables: (count: number) => string;
  readonly table: (area: string, kind: TableKind, rows: number) => string;
  readonly sure: (confidence: number) => string;
  readonly unsure: (confidence: number) => string;
  readonly evidence: (evidence: Evidence) => string;
  readonly correct: string;
  readonly marks: string;
  readonly marksScope: string;
  readonly marksExceptions: string;
  readonly marksAll: string;
  readonly marksBlackAndWhite: string;
  readonly findings: string;
  readonly findingsHint: string;
  readonly found: (count: number) => string;
  readonly position: (at: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly before: (count: number) => string;
  readonly after: (count: number) => string;
  readonly row: (row: number) => string;
  readonly target: string;
  readonly actual: string;
  readonly blank: string;
  readonly nothingWrong: (total: number) => string;
  readonly nothingHere: string;
  readonly noRows: string;
}

const COUNTED: readonly Status[] = [
  "met",
  "partial",
  "unmet",
  "undecided",
  "missing",
  "not-applicable",
];

/** `达成 21 · 部分达成 1`: what is there, and 达成 even when it is none. */
function countList(
  counts: Readonly<Record<Status, number>>,
  words: Readonly<Record<Status, string>>,
): string {
  return COUNTED.filter((status) => counts[status] > 0 || status === "met")
    .map((status) => `${words[status]} ${counts[status]}`)
    .join(" · ");
}

const TABLE_KINDS: Readonly<Record<TableKind, string>> = {
  target: "目标表",
  "self-evaluation": "自评表",
  monitoring: "监控表",
};

const TABLE_KINDS_ENGLISH: Readonly<Record<TableKind, string>> = {
  target: "targets",
  "self-evaluation": "self-evaluation",
  monitoring: "monitoring",
};

function percent(confidence: number): string {
  return `${Math.round(confidence * 100)}%`;
}

function evidenceInChinese(evidence: Evidence): string {
  switch (evidence.kind) {
    case "header-words":
      return `表头认出 ${evidence.count} 列`;
    case "rows":
      return `读到 ${evidence.count} 项指标`;
    case "no-levels":
      return "没有找到一级、二级指标所在的列";
    case "rows-without-target":
      return `${evidence.count} 项没有目标值`;
    case "few-rows":
      return `只有 ${evidence.count} 项，可能不是指标表`;
  }
}

function evidenceInEnglish(evidence: Evidence): string {
  const { kind } = evidence;
  switch (kind) {
    case "header-words":
      return `${evidence.count} columns known by their headers`;
    case "rows":
      return `${evidence.count} ${evidence.count === 1 ? "indicator" : "indicators"} read`;
    case "no-levels":
      return "no columns for the levels above the indicator";
    case "rows-without-target":
      return `${evidence.count} without a target`;
    case "few-rows":
      return `only ${evidence.count}: perhaps no table of indicators`;
  }
}

export const CHECK: ByLanguage<CheckMessages> = {
  "zh-CN": {
    start: "检查当前表",
    intro: "把每项的实际完成值与指标目标值逐一比较，列出未达成、部分达成、待确认和未填报的项。",
    checking: "正在核对…",
    cancel: "取消",
    marking: "正在更新标记…",
    checkedAt: (time) => `${time} 核对`,
    stale: "表里有改动，还没能自动重新核对。请点“检查当前表”更新结果。",
    counts: (total, counts) => `${total} 项：${countList(counts, STATUS_WORDS["zh-CN"])}`,
    filter: "显示",
    filterAttention: (count) => `要处理的（${count}）`,
    filterAll: (count) => `全部（${count}）`,
    filterStatus: (word, count) => `${word}（${count}）`,
    order: "排序",
    orderSeverity: "按轻重",
    orderRow: "按行号",
    level: "级别",
    allLevels: "全部一级指标",
    levelChoice: (name, attention, total) => `${name}（${attention}/${total}）`,
    noLevel: "未分级",
    search: "查找指标、目标或完成值",
    byLevel: "按一级指标统计",
    otherSheet: (sheet) => `现在看的是另一张工作表，下面是“${sheet}”的结果。`,
    checkOther: "检查这张表",
    selected: (cell) => `当前单元格 ${cell}`,
    notListed: "不在下面的列表里",
    clause: (clause) => `依据 ${clause}`,
    tables: (count) => `找到 ${count} 张表`,
    table: (area, kind, rows) => `${area} · ${TABLE_KINDS[kind]} · ${rows} 行`,
    sure: (confidence) => `认得准（${percent(confidence)}）`,
    unsure: (confidence) => `不太确定（${percent(confidence)}），请看一下`,
    evidence: (evidence) => evidenceInChinese(evidence),
    correct: "校正认错的列",
    marks: "在表中标出",
    marksScope: "标出哪些",
    marksExceptions: "仅标未达成",
    marksAll: "全部标出",
    marksBlackAndWhite: "黑白打印",
    findings: "核对结果",
    findingsHint: "用上下方向键逐项查看，按 Enter 跳到单元格；F8 到下一项，Shift+F8 到上一项",
    found: (count) => `列出 ${count} 项`,
    position: (at, of) => `第 ${at} 项，共 ${of} 项`,
    previous: "上一项",
    next: "下一项",
    before: (count) => `前面还有 ${count} 项`,
    after: (count) => `后面还有 ${count} 项`,
    row: (row) => `第 ${row} 行`,
    target: "目标",
    actual: "实际",
    blank: "（空）",
    nothingWrong: (total) => `${total} 项都已达成或不适用，没有要处理的。`,
    nothingHere: "没有符合所选条件的项。请在“显示”里换一个条件。",
    noRows: "这张表里没有指标。请在表中填入三级指标和目标值，填好后会自动核对。",
  },
  en: {
    start: "Check this sheet",
    intro:
      "Compares every actual with its target and lists what is not met, partly met, unclear or not filled in.",
    checking: "Checking…",
    cancel: "Cancel",
    marking: "Updating the marks…",
    checkedAt: (time) => `Checked ${time}`,
    stale:
      "The sheet was edited but could not be checked again by itself. Choose “Check this sheet” to update.",
    counts: (total, counts) =>
      `${total} ${total === 1 ? "target" : "targets"}: ${countList(counts, STATUS_WORDS.en)}`,
    filter: "Show",
    filterAttention: (count) => `To deal with (${count})`,
    filterAll: (count) => `All (${count})`,
    filterStatus: (word, count) => `${word} (${count})`,
    order: "Sort",
    orderSeverity: "By severity",
    orderRow: "By row",
    level: "Level",
    allLevels: "All first levels",
    levelChoice: (name, attention, total) => `${name} (${attention}/${total})`,
    noLevel: "No level",
    search: "Find an indicator, target or actual",
    byLevel: "Counts by first level",
    otherSheet: (sheet) => `Another sheet is in front. These are the results of “${sheet}”.`,
    checkOther: "Check that one",
    selected: (cell) => `Selected cell ${cell}`,
    notListed: "not in the list below",
    clause: (clause) => `Basis: ${clause}`,
    tables: (count) => `${count} tables found`,
    table: (area, kind, rows) =>
      `${area} · ${TABLE_KINDS_ENGLISH[kind]} · ${rows} ${rows === 1 ? "row" : "rows"}`,
    sure: (confidence) => `recognised (${percent(confidence)})`,
    unsure: (confidence) => `not sure (${percent(confidence)}): please have a look`,
    evidence: (evidence) => evidenceInEnglish(evidence),
    correct: "Correct the columns",
    marks: "Mark on the sheet",
    marksScope: "What to mark",
    marksExceptions: "Exceptions only",
    marksAll: "Everything",
    marksBlackAndWhite: "(black and white)",
    findings: "Results",
    findingsHint:
      "Arrow keys move through the list, Enter goes to the cell; F8 goes to the next finding, Shift+F8 to the one before",
    found: (count) => `${count} listed`,
    position: (at, of) => `${at} of ${of}`,
    previous: "Previous",
    next: "Next",
    before: (count) => `${count} more above`,
    after: (count) => `${count} more below`,
    row: (row) => `Row ${row}`,
    target: "Target",
    actual: "Actual",
    blank: "(blank)",
    nothingWrong: (total) =>
      `All ${total} ${total === 1 ? "target is" : "targets are"} met or not applicable. Nothing to deal with.`,
    nothingHere: "Nothing fits this choice. Choose another one under “Show”.",
    noRows:
      "This sheet has no indicators. Fill in indicators with their targets; they are checked as they come.",
  },
};
