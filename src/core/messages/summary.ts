/** Headings of the table that counts verdicts; those of the columns are the status words. */
export interface SummaryMessages {
  readonly group: string;
  readonly other: string;
  readonly total: string;
  readonly rate: string;
  readonly noGroup: string;
}

/** In Chinese alone, as all that functions put into cells. */
export const SUMMARY: SummaryMessages = {
  group: "分组",
  other: "其他",
  total: "合计",
  rate: "达成率",
  noGroup: "（未分组）",
};
