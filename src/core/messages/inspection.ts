import type { ByLanguage } from "./language";

/** The part of the pane that lists what would be sent back. */
export interface InspectionMessages {
  readonly intro: string;
  readonly examining: string;
  readonly stale: string;
  /** Read out when the list is made anew: what is open, by severity, and what was left. */
  readonly counts: (
    counts: readonly (readonly [word: string, count: number])[],
    ignored: number,
  ) => string;
  readonly clean: (ignored: number) => string;
  /** Above the list where the sheet names rules that nobody here knows. */
  readonly unknownRules: (name: string) => string;
  readonly nothingHere: string;
  readonly severity: string;
  readonly group: string;
  readonly all: (count: number) => string;
  readonly choice: (word: string, count: number) => string;
  readonly findings: string;
  readonly findingsHint: string;
  readonly found: (count: number) => string;
  readonly position: (at: number, of: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly before: (count: number) => string;
  readonly after: (count: number) => string;
  readonly place: (cell: string) => string;
  /** What may be done about the finding that is named. */
  readonly actions: (id: string, cell: string) => string;
  readonly fix: (value: string) => string;
  readonly fixAll: (count: number) => string;
  readonly ignore: string;
  readonly preview: {
    readonly title: (count: number) => string;
    readonly promise: string;
    readonly before: string;
    readonly after: string;
    readonly blank: string;
    readonly replacesFormula: string;
    readonly chosen: (count: number, of: number) => string;
    readonly all: string;
    readonly none: string;
    readonly confirm: (count: number) => string;
    readonly leave: string;
    readonly more: (count: number) => string;
  };
  readonly fixing: string;
  readonly fixed: (cells: readonly string[]) => string;
  readonly undoing: string;
  readonly undone: (count: number) => string;
  readonly undoneInPart: (count: number, left: readonly string[]) => string;
  readonly note: {
    readonly title: (id: string, cell: string) => string;
    readonly label: string;
    readonly hint: (most: number) => string;
    readonly required: string;
    readonly tooLong: (most: number) => string;
    readonly confirm: string;
    readonly leave: string;
  };
  readonly keeping: string;
  readonly ignored: (id: string, cell: string) => string;
  readonly ignoredTitle: (count: number) => string;
  readonly ignoredOn: (date: string) => string;
  readonly reason: (note: string) => string;
  readonly restore: string;
  readonly restored: string;
  readonly restoreWhich: (id: string, cell: string) => string;
  readonly lapsed: (count: number) => string;
  readonly forget: string;
  readonly forgotten: (count: number) => string;
  readonly tooManyIgnored: (most: number) => string;
}

export const INSPECTION: ByLanguage<InspectionMessages> = {
  "zh-CN": {
    intro:
      "先点“结论”里的“检查当前表”。检查之后，这里一次列出报送时可能被退回的全部问题，能改的可以直接改。",
    examining: "正在体检…",
    stale: "表里有改动，下面是改动之前的结果，正在更新…",
    counts: (counts, ignored) =>
      [
        ...counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`),
        ...(ignored === 0 ? [] : [`已忽略 ${ignored}`]),
      ].join(" · "),
    clean: (ignored) =>
      ignored === 0
        ? "没有发现会被退回的问题。"
        : `没有待处理的问题；已忽略 ${ignored} 项，见列表下方。`,
    unknownRules: (name) =>
      `表中写的评分口径“${name}”这里没有，分值结构和得分没有核对。请在“设置”里导入这套口径，或改写表中的口径名称。`,
    nothingHere: "没有符合所选条件的问题。请换一个级别或分组。",
    severity: "级别",
    group: "分组",
    all: (count) => `全部（${count}）`,
    choice: (word, count) => `${word}（${count}）`,
    findings: "体检结果",
    findingsHint: "用上下方向键逐项查看，按 Enter 跳到单元格，按 Tab 到处理按钮",
    found: (count) => `列出 ${count} 项`,
    position: (at, of) => `第 ${at} 项，共 ${of} 项`,
    previous: "上一项",
    next: "下一项",
    before: (count) => `前面还有 ${count} 项`,
    after: (count) => `后面还有 ${count} 项`,
    place: (cell) => cell,
    actions: (id, cell) => `处理 ${id} ${cell}`,
    fix: (value) => `改成“${value}”…`,
    fixAll: (count) => `一并修正 ${count} 处同类…`,
    ignore: "忽略…",
    preview: {
      title: (count) => (count === 1 ? "将改写 1 个单元格" : `可改写 ${count} 个单元格`),
      promise: "按“确认”之前不会改动表格；改后可以撤销。",
      before: "现在",
      after: "改成",
      blank: "（空）",
      replacesFormula: "会替换您的公式",
      chosen: (count, of) => `已选 ${count} / ${of}`,
      all: "全选",
      none: "全不选",
      confirm: (count) => (count === 1 ? "确认" : `确认改写 ${count} 处`),
      leave: "不改",
      more: (count) => `再显示 ${count} 处`,
    },
    fixing: "正在修正…",
    fixed: (cells) => `已改写 ${cells.length} 个单元格：${someOf(cells)}。`,
    undoing: "正在恢复…",
    undone: (count) => `已撤销，${count} 个单元格恢复原样。`,
    undoneInPart: (count, left) =>
      `${count} 个单元格恢复原样；${left.length} 个后来又改过，没有动：${someOf(left)}。`,
    note: {
      title: (id, cell) => `忽略 ${id} ${cell}`,
      label: "忽略的理由",
      hint: (most) => `写明为什么不改，会随文件保存，也会写进核对记录。不超过 ${most} 字。`,
      required: "请写明理由，例如“主管部门已同意”。",
      tooLong: (most) => `理由超过 ${most} 字，请写短一些。`,
      confirm: "忽略",
      leave: "取消",
    },
    keeping: "正在保存…",
    ignored: (id, cell) => `已忽略 ${id}（${cell}）。理由随文件保存，记得保存文件。`,
    ignoredTitle: (count) => `已忽略（${count}）`,
    ignoredOn: (date) => `${date} 忽略`,
    reason: (note) => `理由：${note}`,
    restore: "恢复",
    restored: "已恢复到列表。",
    restoreWhich: (id, cell) => `恢复 ${id} ${cell}`,
    lapsed: (count) => `另有 ${count} 条忽略对应的问题已经不在，或内容变了。`,
    forget: "清除这些记录",
    forgotten: (count) => `已清除 ${count} 条不再对应的忽略。`,
    tooManyIgnored: (most) =>
      `这个文件里已有 ${most} 条忽略，不能再加。请先恢复一些，或清除不再对应的。`,
  },
  en: {
    intro:
      "Choose “Check this sheet” under “Verdicts” first. Everything that might be sent back is then listed here at once; what can be mended is one press away.",
    examining: "Examining…",
    stale: "The sheet was edited; this is how it was before. Updating…",
    counts: (counts, ignored) =>
      [
        ...counts.filter(([, count]) => count > 0).map(([word, count]) => `${word} ${count}`),
        ...(ignored === 0 ? [] : [`ignored ${ignored}`]),
      ].join(" · "),
    clean: (ignored) =>
      ignored === 0
        ? "Nothing was found that would be sent back."
        : `Nothing left to deal with; ${ignored} ignored, see below.`,
    unknownRules: (name) =>
      `The rule profile "${name}" that the sheet names is not known here: weights and scores were not checked against rules. Import it under Settings, or correct the name on the sheet.`,
    nothingHere: "Nothing fits this choice. Choose another severity or group.",
    severity: "Severity",
    group: "Group",
    all: (count) => `All (${count})`,
    choice: (word, count) => `${word} (${count})`,
    findings: "Findings",
    findingsHint:
      "Arrow keys move through the list, Enter goes to the cell, Tab to what can be done",
    found: (count) => `${count} listed`,
    position: (at, of) => `${at} of ${of}`,
    previous: "Previous",
    next: "Next",
    before: (count) => `${count} more above`,
    after: (count) => `${count} more below`,
    place: (cell) => cell,
    actions: (id, cell) => `Deal with ${id} ${cell}`,
    fix: (value) => `Change to “${value}”…`,
    fixAll: (count) => `Mend ${count} of this kind…`,
    ignore: "Ignore…",
    preview: {
      title: (count) => (count === 1 ? "1 cell would be changed" : `${count} cells can be changed`),
      promise: "Nothing changes before you confirm, and it can be undone.",
      before: "Now",
      after: "New",
      blank: "(blank)",
      replacesFormula: "replaces your formula",
      chosen: (count, of) => `${count} of ${of} chosen`,
      all: "All",
      none: "None",
      confirm: (count) => (count === 1 ? "Confirm" : `Change ${count} cells`),
      leave: "Leave as is",
      more: (count) => `Show ${count} more`,
    },
    fixing: "Changing…",
    fixed: (cells) =>
      `${cells.length} ${cells.length === 1 ? "cell was" : "cells were"} changed: ${someOf(cells, ", ")}.`,
    undoing: "Putting it back…",
    undone: (count) => `Undone; ${count} ${count === 1 ? "cell is" : "cells are"} as before.`,
    undoneInPart: (count, left) =>
      `${count} ${count === 1 ? "cell is" : "cells are"} as before; ${left.length} changed again since and ${left.length === 1 ? "was" : "were"} left: ${someOf(left, ", ")}.`,
    note: {
      title: (id, cell) => `Ignore ${id} ${cell}`,
      label: "Reason for ignoring",
      hint: (most) =>
        `Say why it stays. It is saved with the file and stands in the check record. At most ${most} characters.`,
      required: "Give a reason, such as “agreed with the department”.",
      tooLong: (most) => `The reason has more than ${most} characters. Make it shorter.`,
      confirm: "Ignore",
      leave: "Cancel",
    },
    keeping: "Saving…",
    ignored: (id, cell) => `${id} (${cell}) is ignored. The reason is kept in the file: save it.`,
    ignoredTitle: (count) => `Ignored (${count})`,
    ignoredOn: (date) => `ignored ${date}`,
    reason: (note) => `Reason: ${note}`,
    restore: "Restore",
    restored: "Back in the list.",
    restoreWhich: (id, cell) => `Restore ${id} ${cell}`,
    lapsed: (count) =>
      `${count} more ignored ${count === 1 ? "finding is" : "findings are"} gone or changed.`,
    forget: "Remove these notes",
    forgotten: (count) => `${count} ${count === 1 ? "note" : "notes"} removed.`,
    tooManyIgnored: (most) =>
      `This file already keeps ${most} ignored findings. Restore some or remove those that are gone.`,
  },
};

/** As many cells as a sentence can name. */
const NAMED = 5;

function someOf(cells: readonly string[], between = "、"): string {
  const named = cells.slice(0, NAMED).join(between);
  return cells.length > NAMED ? `${named}…` : named;
}
