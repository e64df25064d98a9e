import type { GradeStep, RuleProfile } from "./profile";

/** The grade of a total (SPEC S12); `null` for what is no score between 0 and the profile's full one. */
export function gradeOf(score: number, profile: RuleProfile): GradeStep | null {
  if (!(score >= 0 && score <= profile.fullScore)) return null;
  const ofHundred = (score / profile.fullScore) * 100;
  return profile.grades.value.find(({ from }) => ofHundred >= from) ?? null;
}
