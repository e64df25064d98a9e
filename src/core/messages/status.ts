import type { Status } from "../judging/status";
import type { ByLanguage } from "./language";

/** The word that stands in a 结论 cell. */
export const STATUS_WORDS: ByLanguage<Readonly<Record<Status, string>>> = {
  "zh-CN": {
    met: "达成",
    partial: "部分达成",
    unmet: "未达成",
    undecided: "待确认",
    missing: "未填报",
    "not-applicable": "不适用",
  },
  en: {
    met: "Met",
    partial: "Partly met",
    unmet: "Not met",
    undecided: "Needs a person",
    missing: "No data",
    "not-applicable": "N/A",
  },
};
