import type { ByLanguage } from "./language";

/** What stands in the columns 计算符号 and 类型 where no sign does. */
export interface TargetColumnMessages {
  /** 定性: the value is a word. */
  readonly word: string;
  /** 定量: the value is a number. */
  readonly number: string;
  /** 定量(其他): a range, a date, several conditions. */
  readonly other: string;
  readonly notApplicable: string;
  readonly undecided: string;
  readonly missing: string;
}

/** By itself for the functions, whose bundle leaves the other language out. */
export const TARGET_COLUMNS_IN_CHINESE: TargetColumnMessages = {
  word: "定性",
  number: "定量",
  other: "定量(其他)",
  notApplicable: "不适用",
  undecided: "待确认",
  missing: "未填报",
};

export const TARGET_COLUMNS: ByLanguage<TargetColumnMessages> = {
  "zh-CN": TARGET_COLUMNS_IN_CHINESE,
  en: {
    word: "Qualitative",
    number: "Quantitative",
    other: "Quantitative (other)",
    notApplicable: "N/A",
    undecided: "Needs a person",
    missing: "No data",
  },
};
