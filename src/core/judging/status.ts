/**
 * What can be said of a target once its actual is in (SPEC V1). The order is the one in which a
 * person wants to read them: what needs action first.
 */
export const STATUSES = [
  "unmet", // 未达成
  "partial", // 部分达成
  "undecided", // 待确认
  "missing", // 未填报
  "met", // 达成
  "not-applicable", // 不适用
] as const;

export type Status = (typeof STATUSES)[number];
