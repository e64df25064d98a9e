import type { ByLanguage } from "./language";

/** Headings of the table that counts verdicts; those of the columns are the status words. */
export interface SummaryMessages {
  readonly group: string;
  readonly other: string;
  readonly total: string;
  readonly rate: string;
  readonly noGroup: string;
}

export const SUMMARY: ByLanguage<SummaryMessages> = {
  "zh-CN": {
    group: "分组",
    other: "其他",
    total: "合计",
    rate: "达成率",
    noGroup: "（未分组）",
  },
  en: {
    group: "Group",
    other: "Other",
    total: "Total",
    rate: "Share met",
    noGroup: "(no group)",
  },
};
