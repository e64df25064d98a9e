import { describeTarget, readTarget } from "../../../src/core";

test.each([
  [">=95%", true, "不低于 95%", "at least 95%"],
  ["不低于百分之九十", true, "不低于 90%", "at least 90%"],
  [
    "20万人",
    true,
    "20万人（没有比较符，按指标的方向判断）",
    "20万人 (no sign; judged by the indicator's direction)",
  ],
  [
    "=350课时",
    true,
    "350课时（“=”按指标的方向判断，好于目标也算达成）",
    "350课时 (“=” is judged by the indicator's direction; better than it is met, too)",
  ],
  ["90-95%", true, "90% 至 95%", "90% to 95%"],
  ["2026年6月30日前", true, "最迟 2026-06-30", "by 2026-06-30"],
  ["验收合格", true, "文字要求“验收合格”", "the words “验收合格”"],
  ["课程库、学员库", true, "须齐备：课程库、学员库", "all of: 课程库, 学员库"],
  ["不适用", true, "不适用，本行不判断", "not applicable, not judged"],
  ["", false, "还没有填写目标值。", "No target yet."],
  [
    "优良中差",
    false,
    "是等级的全部选项，看不出要达到哪一级。",
    "All grades of a scale; it does not say which one is wanted.",
  ],
  ["≥**件", false, "只是占位，没有具体数值。", "Only a placeholder without a figure."],
  [
    "2026年2月30日",
    false,
    "“2026年2月30日”不是有效日期，请改正。",
    "“2026年2月30日” is no date of the calendar. Correct it.",
  ],
])("%s is told as certain: %s, %s", (target, certain, chinese, english) => {
  const read = readTarget(target, {});
  expect(describeTarget(read, "zh-CN")).toEqual({ certain, text: chinese });
  expect(describeTarget(read, "en")).toEqual({ certain, text: english });
});
