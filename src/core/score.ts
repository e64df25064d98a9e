import { roundPoints } from "./points";
import type { Band, RuleProfile } from "./profile";
import type { Verdict } from "./verdict";

/** Which rule of a profile a target is scored by. */
export type Measure =
  /** A number to be reached: `≥`, `>`, and `=` or bare where more is better. */
  | "floor"
  /** A number not to be passed: `≤`, `<`, and `=` or bare among costs. */
  | "ceiling"
  /** 定性: a word, a yes or no, a trend, a list, a deliverable. */
  | "word"
  /** Range, deadline, period, several conditions. */
  | "whole";

/** Points of one indicator with the rule and the numbers that they follow from. */
export type Score =
  | {
      readonly kind: "scored";
      readonly points: number;
      readonly weight: number;
      /** Clause of SPEC.md. */
      readonly clause: string;
      readonly because: ScoreReason;
    }
  /** Nothing can be said yet: 待确认, 未填报. */
  | { readonly kind: "open"; readonly status: "undecided" | "missing"; readonly weight: number }
  /** 不适用: the row drops out and the others are rescaled (S9). */
  | { readonly kind: "excluded"; readonly weight: number }
  | { readonly kind: "refused"; readonly because: "weight" };

export type ScoreReason =
  | { readonly kind: "reached" }
  /** `share` of the weight for a `rate` (B/A) below or beyond what was asked. */
  | { readonly kind: "short"; readonly rate: number; readonly share: number }
  | { readonly kind: "overrun"; readonly rate: number; readonly share: number }
  /** Not reached, and no rate can be formed. */
  | { readonly kind: "not-reached" }
  /** From the band of points that the status opens; a person may choose another within it. */
  | {
      readonly kind: "band";
      readonly status: "met" | "partial" | "unmet";
      readonly low: number;
      readonly high: number;
    };

/**
 * Points for a verdict (SPEC S3–S8): `weight` is 分值, the result lies between 0 and it, to two
 * decimals. `measure` says what kind of target was judged.
 */
export function scoreVerdict(
  verdict: Verdict,
  measure: Measure,
  weight: number,
  profile: RuleProfile,
): Score {
  if (!Number.isFinite(weight) || weight < 0) return { kind: "refused", because: "weight" };
  switch (verdict.status) {
    case "undecided":
    case "missing":
      return { kind: "open", status: verdict.status, weight };
    case "not-applicable":
      return { kind: "excluded", weight };
    case "met":
    case "partial":
    case "unmet":
      return scoreStatus(verdict.status, verdict.rate, measure, weight, profile);
  }
}

type Decided = "met" | "partial" | "unmet";

function scoreStatus(
  status: Decided,
  rate: number | null,
  measure: Measure,
  weight: number,
  profile: RuleProfile,
): Score {
  // 部分达成 is a declaration in words, whatever was asked (S7).
  if (measure === "word" || status === "partial") return scoreBand(status, weight, profile);
  const { clause } = profile[measure];
  if (status === "met") {
    return {
      kind: "scored",
      points: roundPoints(weight),
      weight,
      clause,
      because: { kind: "reached" },
    };
  }
  // Of a target below zero the rate says nothing: it then lies on the other side of 1.
  const telling = rate !== null && (measure === "floor" ? rate <= 1 : rate >= 1);
  if (!telling || measure === "whole") {
    return { kind: "scored", points: 0, weight, clause, because: { kind: "not-reached" } };
  }
  const share = measure === "floor" ? floorShare(rate) : ceilingShare(rate, profile);
  const kind = measure === "floor" ? "short" : "overrun";
  return {
    kind: "scored",
    points: roundPoints(weight * share),
    weight,
    clause,
    because: { kind, rate, share },
  };
}

function floorShare(rate: number): number {
  return clamp(rate);
}

function ceilingShare(rate: number, profile: RuleProfile): number {
  switch (profile.ceiling.value) {
    case "linear":
      return clamp(2 - rate);
    case "ratio":
      return rate > 0 ? clamp(1 / rate) : 1;
  }
}

function scoreBand(status: Decided, weight: number, profile: RuleProfile): Score {
  const { clause, value } = profile.words;
  const band = value[status];
  return {
    kind: "scored",
    points: roundPoints(weight * usualShare(status, band)),
    weight,
    clause,
    because: {
      kind: "band",
      status,
      low: roundPoints(weight * band.low),
      high: roundPoints(weight * band.high),
    },
  };
}

/** The whole weight, the middle of the band, half of its upper end (S8). */
function usualShare(status: Decided, band: Band): number {
  switch (status) {
    case "met":
      return band.high;
    case "partial":
      return (band.low + band.high) / 2;
    case "unmet":
      return band.high / 2;
  }
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}
