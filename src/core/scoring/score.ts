import { roundPoints } from "./points";
import type { Band, RuleProfile } from "./profile";
import { scoreBasis } from "./score-basis";
import type { ScoreBasis } from "./score-basis";
import type { Target } from "../reading/target";
import type { Verdict } from "../judging/verdict";

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
  /** `share` of the weight for a number below or beyond what was asked. */
  | {
      readonly kind: "short" | "overrun";
      readonly actual: number;
      readonly bound: number;
      readonly share: number;
    }
  /** Not reached, and nothing to measure how far. */
  | { readonly kind: "not-reached" }
  /** From the band of points that the status opens; a person may choose another within it. */
  | {
      readonly kind: "band";
      readonly status: "met" | "partial" | "unmet";
      readonly low: number;
      readonly high: number;
    };

/**
 * Points for a verdict on `target` (SPEC S2–S9): `weight` is 分值, the result lies between 0 and it, to
 * two decimals.
 */
export function scoreVerdict(
  target: Target,
  verdict: Verdict,
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
      return scoreStatus(verdict.status, scoreBasis(target, verdict), weight, profile);
  }
}

type Decided = "met" | "partial" | "unmet";

function scoreStatus(
  status: Decided,
  basis: ScoreBasis,
  weight: number,
  profile: RuleProfile,
): Score {
  // 部分达成 is a declaration in words, whatever was asked (S7).
  if (basis.kind === "word" || status === "partial") return scoreBand(status, weight, profile);
  const { clause } = profile[basis.kind];
  const scored = { kind: "scored", weight, clause } as const;
  if (status === "met") {
    return { ...scored, points: roundPoints(weight), because: { kind: "reached" } };
  }
  if (basis.kind === "whole" || basis.bound <= 0) {
    return { ...scored, points: 0, because: { kind: "not-reached" } };
  }
  const { actual, bound } = basis;
  const share =
    basis.kind === "floor" ? clamp(actual / bound) : ceilingShare(actual / bound, profile);
  const kind = basis.kind === "floor" ? "short" : "overrun";
  return {
    ...scored,
    points: roundPoints(weight * share),
    because: { kind, actual, bound, share },
  };
}

/** `times`: how often the limit goes into what was spent; not below 1 where it was overrun. */
function ceilingShare(times: number, profile: RuleProfile): number {
  switch (profile.ceiling.value) {
    case "linear":
      return clamp(2 - times);
    case "ratio":
      return clamp(1 / times);
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
