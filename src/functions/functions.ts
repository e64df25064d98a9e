import { FUNCTIONS, STATUS_WORDS, explainInChinese, gapOf } from "../core";
import { notAvailable } from "./cell";
import { judgeRange, statusRange } from "./judgement";
import type { Shown } from "./overlay";
import { budgetRange, gradeRange, lightRange, scoreRange } from "./points";
import { RESULT_LANGUAGE } from "./result-language";
import { parseRange, summaryRange } from "./spilled";
import { version } from "./version";

/**
 * 判断实际完成值是否达到指标值，返回结论：达成、部分达成、未达成、待确认、未填报、不适用
 * @customfunction EVAL
 * @param target 指标值，如 >=95%、190课时、健全；可选一个单元格或一片区域
 * @param actual 实际完成值，数字或文字；可选同样大小的区域
 * @param [indicator] 可选：三级指标名称，或“一级/二级/三级”路径
 * @param [year] 可选：年度，用于没有写年份的日期
 * @returns 结论
 */
export function evaluate(
  target: unknown[][],
  actual: unknown[][],
  indicator?: unknown[][],
  year?: unknown[][],
): unknown[][] {
  return statusRange(target, actual, indicator, year, STATUS_WORDS[RESULT_LANGUAGE]);
}

/**
 * 用一句话说明结论：比较了什么、差多少、为什么
 * @customfunction WHY
 * @param target 指标值，如 >=95%、190课时、健全；可选一个单元格或一片区域
 * @param actual 实际完成值，数字或文字；可选同样大小的区域
 * @param [indicator] 可选：三级指标名称，或“一级/二级/三级”路径
 * @param [year] 可选：年度，用于没有写年份的日期
 * @returns 一句话说明
 */
export function why(
  target: unknown[][],
  actual: unknown[][],
  indicator?: unknown[][],
  year?: unknown[][],
): unknown[][] {
  return judgeRange(target, actual, indicator, year, explainInChinese);
}

/**
 * 是否达成：达成为 TRUE，未达成和部分达成为 FALSE，说不准或没填的为 #N/A
 * @customfunction MET
 * @param target 指标值，如 >=95%、190课时、健全；可选一个单元格或一片区域
 * @param actual 实际完成值，数字或文字；可选同样大小的区域
 * @param [indicator] 可选：三级指标名称，或“一级/二级/三级”路径
 * @param [year] 可选：年度，用于没有写年份的日期
 * @returns TRUE、FALSE 或 #N/A
 */
export function met(
  target: unknown[][],
  actual: unknown[][],
  indicator?: unknown[][],
  year?: unknown[][],
): unknown[][] {
  return judgeRange(target, actual, indicator, year, (verdict, alone) => {
    switch (verdict.status) {
      case "met":
        return true;
      case "partial":
      case "unmet":
        return false;
      case "undecided":
      case "missing":
      case "not-applicable":
        return orNotAvailable(null, alone, () => explainInChinese(verdict));
    }
  });
}

/**
 * 完成率，1 即 100%；没有可以相除的数时为 #N/A
 * @customfunction RATE
 * @param target 指标值，如 >=95%、190课时、健全；可选一个单元格或一片区域
 * @param actual 实际完成值，数字或文字；可选同样大小的区域
 * @param [indicator] 可选：三级指标名称，或“一级/二级/三级”路径
 * @param [year] 可选：年度，用于没有写年份的日期
 * @returns 完成率
 */
export function rate(
  target: unknown[][],
  actual: unknown[][],
  indicator?: unknown[][],
  year?: unknown[][],
): unknown[][] {
  return judgeRange(target, actual, indicator, year, (verdict, alone) =>
    orNotAvailable(verdict.rate, alone, () => `${FUNCTIONS.noRate}${explainInChinese(verdict)}`),
  );
}

/**
 * 差额，按指标值自己的计量单位：大于 0 为还差（或超出限额）多少，小于等于 0 为已达到并有余；时限按天
 * @customfunction GAP
 * @param target 指标值，如 >=95%、190课时、健全；可选一个单元格或一片区域
 * @param actual 实际完成值，数字或文字；可选同样大小的区域
 * @param [indicator] 可选：三级指标名称，或“一级/二级/三级”路径
 * @param [year] 可选：年度，用于没有写年份的日期
 * @returns 差额
 */
export function gap(
  target: unknown[][],
  actual: unknown[][],
  indicator?: unknown[][],
  year?: unknown[][],
): unknown[][] {
  return judgeRange(target, actual, indicator, year, (verdict, alone) =>
    orNotAvailable(gapOf(verdict), alone, () => `${FUNCTIONS.noGap}${explainInChinese(verdict)}`),
  );
}

/**
 * 把指标值拆成四列：计算符号、指标值、计量单位、类型
 * @customfunction PARSE
 * @param target 指标值；可选一片区域，每个单元格一行
 * @param [indicator] 可选：三级指标名称或路径，单位写在名称里时用到
 * @returns 四列
 */
export function parse(target: unknown[][], indicator?: unknown[][]): unknown[][] {
  return parseRange(target, indicator);
}

/**
 * 按口径计算得分，0 到分值之间，保留两位小数；待确认和未填报不计分，显示结论
 * @customfunction SCORE
 * @param target 指标值；可选一个单元格或一片区域
 * @param actual 实际完成值；可选同样大小的区域
 * @param weight 分值（权重），如 10
 * @param [indicator] 可选：三级指标名称，或“一级/二级/三级”路径
 * @param [profile] 可选：口径，如 国家2020（默认）、上海、湖北、四川
 * @param [year] 可选：年度，用于没有写年份的日期
 * @returns 得分
 */
export function score(
  target: unknown[][],
  actual: unknown[][],
  weight: unknown[][],
  indicator?: unknown[][],
  profile?: unknown[][],
  year?: unknown[][],
): unknown[][] {
  return scoreRange(target, actual, weight, indicator, profile, year);
}

/**
 * 按总分定等级，如 优、良、中、差
 * @customfunction GRADE
 * @param score 总分，0 到 100；可选一片区域
 * @param [profile] 可选：口径，如 国家2020（默认）、上海
 * @returns 等级
 */
export function grade(score: unknown[][], profile?: unknown[][]): unknown[][] {
  return gradeRange(score, profile);
}

/**
 * 运行监控的灯：按已过去的月数比较进度，返回红灯、黄灯、绿灯、蓝灯；说不准为灰灯
 * @customfunction LIGHT
 * @param target 指标值；可选一个单元格或一片区域
 * @param actual 截至目前的完成值；可选同样大小的区域
 * @param month 已过去的月数，1 到 12
 * @param [indicator] 可选：三级指标名称，或“一级/二级/三级”路径
 * @param [year] 可选：年度，用于没有写年份的日期
 * @returns 灯
 */
export function light(
  target: unknown[][],
  actual: unknown[][],
  month: unknown[][],
  indicator?: unknown[][],
  year?: unknown[][],
): unknown[][] {
  return lightRange(target, actual, month, indicator, year);
}

/**
 * 预算执行率得分：分值 × 全年执行数 ÷ 调整后的全年预算数，不超过分值
 * @customfunction BUDGET
 * @param budget 全年预算数（调整后）；可选一片区域
 * @param executed 全年执行数；可选同样大小的区域
 * @param [weight] 可选：分值，默认 10
 * @returns 得分
 */
export function budget(
  budget: unknown[][],
  executed: unknown[][],
  weight?: unknown[][],
): unknown[][] {
  return budgetRange(budget, executed, weight);
}

/**
 * 汇总结论：各结论的个数、合计和达成率，可按分组各占一行
 * @customfunction SUMMARY
 * @param status 结论所在的区域
 * @param [group] 可选：同样大小的分组区域，如一级指标；空白沿用上一格
 * @returns 带表头的汇总表
 */
export function summary(status: unknown[][], group?: unknown[][]): unknown[][] {
  return summaryRange(status, group);
}

/**
 * 返回正在运行的 PERF 函数版本
 * @customfunction VERSION
 * @returns 版本号
 */
export function runningVersion(): string {
  return version;
}

/** A number, or `#N/A`: with its reason where the result is one cell, as text inside an array. */
function orNotAvailable(value: number | null, alone: boolean, reason: () => string): Shown {
  if (value !== null) return value;
  if (alone) throw notAvailable(reason());
  return "#N/A";
}
