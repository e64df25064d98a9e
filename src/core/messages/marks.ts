import type { ByLanguage } from "./language";

/** What the two columns are headed with. */
export const MARK_HEADERS: ByLanguage<{ readonly verdict: string; readonly reason: string }> = {
  "zh-CN": { verdict: "结论", reason: "说明" },
  en: { verdict: "Verdict", reason: "Reason" },
};

/** The pane's words for marks on the sheet: where they would go, what was written, what was kept. */
export interface MarksMessages {
  readonly offering: string;
  readonly offer: string;
  readonly place: (place: {
    readonly header: string;
    readonly column: string;
    readonly first: number;
    readonly last: number;
  }) => string;
  readonly free: string;
  readonly withReason: string;
  readonly noRules: string;
  readonly printsMore: string;
  readonly write: string;
  readonly cancel: string;
  readonly written: (count: number) => string;
  readonly updated: (count: number) => string;
  readonly shown: string;
  readonly hidden: string;
  readonly lifted: string;
  readonly kept: (cells: readonly string[]) => string;
  readonly outdated: (count: number) => string;
  readonly update: string;
}

/** Cells named in one sentence; the rest is counted. */
const NAMED = 5;

export const MARKS: ByLanguage<MarksMessages> = {
  "zh-CN": {
    offering: "正在查找空列…",
    offer: "这张表没有结论列。将在表格右侧的空列写入：",
    place: ({ header, column, first, last }) => `${column} 列：${header}（第 ${first}–${last} 行）`,
    free: "这些单元格现在是空的，写入前会再查一遍；别的单元格不改动，清除后恢复原样。",
    withReason: "同时写说明",
    noRules: "这一列已有别的条件格式，只写文字，不加底色和符号。",
    printsMore: "这张表没有设置打印区域，打印时会多出这些列。",
    write: "写入",
    cancel: "取消",
    written: (count) => `已写入 ${count} 项结论。`,
    updated: (count) => `已更新表中 ${count} 行的结论。`,
    shown: "已在结论列加上标记。",
    hidden: "已去掉结论列的标记。",
    lifted: "已清除写入的结论和标记，表格恢复原样。",
    kept: (cells) =>
      `${cells.slice(0, NAMED).join("、")}${cells.length > NAMED ? ` 等 ${cells.length} 个单元格` : ""}是您自己改过的内容，没有改动。`,
    outdated: (count) => `表中有 ${count} 行的结论已不是最新。`,
    update: "更新",
  },
  en: {
    offering: "Looking for free columns…",
    offer:
      "This sheet has no verdict column. To the right of the table, in free columns, will be written:",
    place: ({ header, column, first, last }) =>
      `Column ${column}: ${header} (rows ${first}–${last})`,
    free: "These cells are empty now and are looked at once more when writing. Nothing else is changed, and clearing leaves everything as it was.",
    withReason: "Write the reasons too",
    noRules: "The column has conditional formats of its own: words only, without fill and sign.",
    printsMore: "The sheet has no print area, so these columns will be printed too.",
    write: "Write",
    cancel: "Cancel",
    written: (count) => `${count} ${count === 1 ? "verdict" : "verdicts"} written.`,
    updated: (count) =>
      `Verdicts of ${count} ${count === 1 ? "row" : "rows"} updated on the sheet.`,
    shown: "The verdict column is marked.",
    hidden: "The marks of the verdict column were taken off.",
    lifted: "The verdicts and marks were removed; the sheet is as it was.",
    kept: (cells) =>
      `${cells.slice(0, NAMED).join(", ")}${cells.length > NAMED ? ` and others, ${cells.length} cells in all,` : ""} ${cells.length === 1 ? "holds" : "hold"} words of your own and stayed.`,
    outdated: (count) =>
      `The verdicts of ${count} ${count === 1 ? "row" : "rows"} on the sheet are out of date.`,
    update: "Update",
  },
};
