/**
 * Which fields of different forms ask for the same, so that a value finds its place in the next form.
 * One line per thing asked; a form has at most one key of a line.
 */
export const SAME_FACT: readonly (readonly string[])[] = [
  ["申报单位名称", "实施单位", "项目单位"],
  ["主管部门", "主管部门及编码"],
  ["项目属性", "项目性质"],
  ["项目总目标", "中期目标", "总目标及阶段性目标"],
  ["年度总体目标", "年度目标", "预期目标"],
];

/** Where a form has no place for the first, the second takes it in: 总目标 where only the year is asked for. */
export const NEXT_BEST_FACT: readonly (readonly [from: string, to: string])[] = [
  ["总目标及阶段性目标", "年度总体目标"],
  ["总目标及阶段性目标", "年度目标"],
  ["总目标及阶段性目标", "预期目标"],
  ["年度总体目标", "总目标及阶段性目标"],
];

export const SAME_AMOUNT: readonly (readonly string[])[] = [
  ["项目总预算（元）", "项目资金总额", "资金总额"],
  ["财政资金", "财政拨款"],
  ["项目资金总额/其他资金", "其他资金"],
  ["项目当年预算（元）", "年度资金申请总额", "当年资金总额", "年度资金总额/年初预算数"],
  ["当年财政拨款", "当年财政拨款/年初预算数"],
  ["上年结转资金", "上年结转资金/年初预算数"],
  ["年度资金申请总额/其他资金", "当年其他资金", "其他资金/年初预算数"],
];

/** A budget and what was spent of it, in forms that ask for both one by one. */
export const SPENT_OF: readonly (readonly [planned: string, spent: string])[] = [
  ["同名项目上年预算额（元）", "同名项目上年预算执行数（元）"],
];

/** What was planned for a year is, a year later, what was planned for the year before. */
export const BECOMES_PRIOR: readonly (readonly [planned: string, prior: string])[] = [
  ["项目当年预算（元）", "同名项目上年预算额（元）"],
];
