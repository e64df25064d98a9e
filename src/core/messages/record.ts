import type { ByLanguage } from "./language";

/** Words of the sheet 核对记录, and what the pane says of it. */
export interface RecordMessages {
  readonly sheetName: string;
  readonly title: string;
  readonly facts: {
    readonly time: string;
    readonly version: string;
    readonly profile: string;
    readonly file: string;
    readonly sheet: string;
    readonly year: string;
    readonly rows: string;
    readonly findings: string;
    readonly redo: string;
  };
  readonly unknownRules: (name: string) => string;
  readonly unknownFile: string;
  readonly noYear: string;
  readonly severities: (
    counts: readonly (readonly [word: string, count: number])[],
    ignored: number,
  ) => string;
  readonly redoHow: (version: string) => string;
  readonly level: string;
  readonly noLevel: string;
  readonly total: string;
  readonly columns: {
    readonly place: string;
    readonly result: string;
    readonly clause: string;
    readonly group: string;
    readonly subject: string;
    readonly target: string;
    readonly actual: string;
    readonly reason: string;
    readonly remark: string;
  };
  readonly findingsHeading: (count: number) => string;
  readonly noFindings: string;
  readonly verdictsHeading: (count: number) => string;
  readonly ignored: (note: string, date: string) => string;
  readonly make: string;
  readonly makeHint: string;
  readonly making: string;
  readonly made: (sheet: string, rows: number, findings: number) => string;
  readonly removing: string;
  readonly removed: (sheet: string) => string;
  readonly edited: (sheet: string) => string;
  readonly removeAnyway: string;
  readonly keep: string;
  readonly needsCheck: string;
}

export const RECORD: ByLanguage<RecordMessages> = {
  "zh-CN": {
    sheetName: "核对记录",
    title: "绩效目标核对记录",
    facts: {
      time: "核对时间",
      version: "插件版本",
      profile: "评分口径",
      file: "文件",
      sheet: "工作表",
      year: "年度",
      rows: "指标项数",
      findings: "体检发现",
      redo: "复核方法",
    },
    unknownRules: (name) => `表中写的是“${name}”，这里没有这套口径，得分没有核对`,
    unknownFile: "（尚未保存）",
    noYear: "（表中没有注明）",
    severities: (counts, ignored) =>
      `${counts.map(([word, count]) => `${word} ${count}`).join(" · ")}；其中已忽略 ${ignored}`,
    redoHow: (version) =>
      `用 ${version} 版插件打开上述文件和工作表，选同一口径，点“检查当前表”；“依据”一列是规则条款或检查编号。`,
    level: "一级指标",
    noLevel: "（未分级）",
    total: "合计",
    columns: {
      place: "位置",
      result: "结果",
      clause: "依据",
      group: "上级指标 / 检查分组",
      subject: "三级指标 / 检查对象",
      target: "目标值",
      actual: "实际完成值",
      reason: "说明",
      remark: "处理",
    },
    findingsHeading: (count) => `一、体检发现（${count} 项）`,
    noFindings: "没有发现会被退回的问题。",
    verdictsHeading: (count) => `二、指标结论（${count} 项）`,
    ignored: (note, date) => `已忽略（${date}）：${note}`,
    make: "生成核对记录",
    makeHint: "新建一张工作表，写明时间、口径、各项结论和体检发现，便于复核；不改动原表。",
    making: "正在生成核对记录…",
    made: (sheet, rows, findings) =>
      `已生成工作表“${sheet}”：${rows} 项指标结论，${findings} 项体检发现。`,
    removing: "正在删除核对记录…",
    removed: (sheet) => `已删除“${sheet}”，其他工作表没有改动。`,
    edited: (sheet) => `“${sheet}”生成之后被改过。仍要删除吗？删除后不能恢复。`,
    removeAnyway: "仍要删除",
    keep: "保留",
    needsCheck: "请先到“核对”检查一张表，再生成核对记录。",
  },
  en: {
    sheetName: "Check record",
    title: "Record of the check of performance targets",
    facts: {
      time: "Checked at",
      version: "Add-in version",
      profile: "Rule profile",
      file: "File",
      sheet: "Sheet",
      year: "Year",
      rows: "Indicators",
      findings: "Findings",
      redo: "To do it again",
    },
    unknownRules: (name) =>
      `The sheet says "${name}", which is not known here; scores were not checked`,
    unknownFile: "(not saved yet)",
    noYear: "(not given on the sheet)",
    severities: (counts, ignored) =>
      `${counts.map(([word, count]) => `${word} ${count}`).join(" · ")}; ignored among them ${ignored}`,
    redoHow: (version) =>
      `Open this file and sheet with version ${version} of the add-in, choose the same rule profile, and press “Check this sheet”. “Basis” is the clause of the rules, or the number of the check.`,
    level: "First level",
    noLevel: "(no level)",
    total: "Total",
    columns: {
      place: "Place",
      result: "Result",
      clause: "Basis",
      group: "Levels above / group of checks",
      subject: "Indicator / checked field",
      target: "Target",
      actual: "Actual",
      reason: "Explanation",
      remark: "Dealt with",
    },
    findingsHeading: (count) => `1. Findings before submission (${count})`,
    noFindings: "Nothing was found that would be sent back.",
    verdictsHeading: (count) => `2. Verdicts (${count})`,
    ignored: (note, date) => `Ignored (${date}): ${note}`,
    make: "Make a check record",
    makeHint:
      "Adds a sheet with the time, the rules, every verdict and every finding, so that the check can be done again. Your sheet stays as it is.",
    making: "Making the check record…",
    made: (sheet, rows, findings) =>
      `Sheet “${sheet}” was made: ${rows} ${rows === 1 ? "verdict" : "verdicts"}, ${findings} ${findings === 1 ? "finding" : "findings"}.`,
    removing: "Deleting the check record…",
    removed: (sheet) => `“${sheet}” was deleted. No other sheet was changed.`,
    edited: (sheet) =>
      `“${sheet}” was edited after it was made. Delete it all the same? It cannot be brought back.`,
    removeAnyway: "Delete all the same",
    keep: "Keep",
    needsCheck: "Check a sheet under “Check” first, then make the record.",
  },
};
