import { STATUS_WORDS, explain } from "../core";
import { judgeRange } from "./judgement";
import { resultLanguage } from "./settings";
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
  const words = STATUS_WORDS[resultLanguage()];
  return judgeRange(target, actual, indicator, year, (verdict) => words[verdict.status]);
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
  const language = resultLanguage();
  return judgeRange(target, actual, indicator, year, (verdict) => explain(verdict, language));
}

/**
 * 返回正在运行的 PERF 函数版本
 * @customfunction VERSION
 * @returns 版本号
 */
export function runningVersion(): string {
  return version;
}
