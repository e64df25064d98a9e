import type { RuleProfile } from "../../../src/core";
import { PROFILES, gradeOf } from "../../../src/core";

const [national, shanghai] = PROFILES;

test.each<[RuleProfile, number, string | null]>([
  [national, 100, "优"],
  [national, 90, "优"],
  [national, 89.99, "良"],
  [national, 80, "良"],
  [national, 60, "中"],
  [national, 59.99, "差"],
  [national, 0, "差"],
  [national, 100.01, null],
  [national, -0.01, null],
  [national, Number.NaN, null],
  [shanghai, 89.9, "良"],
  [shanghai, 75, "良"],
  [shanghai, 74.9, "合格"],
  [shanghai, 59, "不合格"],
])("[S12] $id: %p is %p", (profile, score, grade) => {
  expect(gradeOf(score, profile)?.name["zh-CN"] ?? null).toBe(grade);
});
