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
    marks: "在表中标出",
    marksScope: "标出哪些",
    marksExceptions: "仅标未达成",
    marksAll: "全部标出",
    marksBlackAndWhite: "黑白打印",
    findings: "核对结果",
    findingsHint: "用上下方向键逐项查看，按 Enter 跳到单元格",
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
    noRows: "这张表里没有指标。请在表中填入三级指标和目标值，再检查一次。",
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
    marks: "Mark on the sheet",
    marksScope: "What to mark",
    marksExceptions: "Exceptions only",
    marksAll: "Everything",
    marksBlackAndWhite: "(black and white)",
    findings: "Results",
    findingsHint: "Arrow keys move through the list, Enter goes to the cell",
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
      "This sheet has no indicators. Fill in indicators with their targets, then check again.",
  },
};
