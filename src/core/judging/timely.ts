import type { JudgeContext } from "./context";

/** The row asks for a time, so that a bare date is its limit (SPEC T14). */
export function isTimely({ indicator = "", path = [] }: JudgeContext): boolean {
  if (
    /(?:率|度|性|次数|数量|时长|成本|费用?)(?:\(.*\))?$/.test(indicator) &&
    !/时效/.test(path.join("/"))
  )
    return false;
  return path.some((level) => level.includes("时效")) || TIMELY_NAME.test(indicator);
}

const TIMELY_NAME = /时间|时限|期限|日期|完工|竣工|时效|时点|进度|工期|节点|截止/;
