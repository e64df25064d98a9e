/** What a column of an indicator table holds (SPEC C2). */
export type ColumnRole =
  | "ordinal" // 序号
  | "level" // 一级指标, 二级指标 …
  | "indicator" // 三级指标, 指标名称
  | "comparator" // 指标性质, 计算符号
  | "target" // 指标值
  | "unit" // 度量单位
  | "direction" // 正向 / 反向
  | "previous" // 上年实际实现值
  | "actual" // 实际完成值
  | "actual-unit" // 完成值单位, where it stands apart
  | "period-actual" // 1–7月执行情况
  | "forecast" // 全年预计完成情况
  | "weight" // 分值
  | "score" // 得分
  | "verdict" // 结论
  | "reason" // 说明
  | "deviation" // 偏差原因分析及改进措施
  | "likelihood" // 完成目标可能性
  | "standard" // 评分细则
  | "remark"; // 备注

/** Over which time the targets of a column group run. */
export type Term = "annual" | "long-term";

/** A header cell understood: its role and, for levels, how deep (一级 is 1). */
export interface HeaderWord {
  readonly role: ColumnRole;
  readonly depth: number | null;
  readonly term: Term | null;
}
