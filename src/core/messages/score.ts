import type { Score } from "../scoring/score";
import { showNumber } from "./figure";
import type { Language } from "./language";
import { STATUS_WORDS } from "./status";

/** Why a row has these points: the clause of the rule and the numbers, in one sentence. */
export function explainScore(score: Score, language: Language): string {
  const en = language === "en";
  const words = STATUS_WORDS[language];
  switch (score.kind) {
    case "open":
      return en
        ? `${words[score.status]}: no points yet [S2].`
        : `${words[score.status]}，暂不计分 [S2]。`;
    case "excluded":
      return en
        ? "Not applicable: the row drops out, the others count in full [S9]."
        : "不适用，不计分，其余各项按比例折算 [S9]。";
    case "refused":
      return en ? "The weight is no number from 0 upward." : "分值不是不小于 0 的数。";
    case "scored":
      return scoredSentence(score, language);
  }
}

function scoredSentence(score: Extract<Score, { kind: "scored" }>, language: Language): string {
  const en = language === "en";
  const { because, clause, points, weight } = score;
  switch (because.kind) {
    case "reached":
      return en
        ? `Reached: all ${weight} points [${clause}].`
        : `达到目标，得满分 ${weight} 分 [${clause}]。`;
    case "not-reached":
      return en
        ? `Not reached, and nothing measures how far: 0 points [${clause}].`
        : `没有达到，也不按比例计分，得 0 分 [${clause}]。`;
    case "short":
    case "overrun": {
      const share = showNumber(Math.round(because.share * 10_000) / 100);
      const numbers = en
        ? `${showNumber(because.actual)} against ${showNumber(because.bound)}`
        : `实际 ${showNumber(because.actual)}，目标 ${showNumber(because.bound)}`;
      return en
        ? `${numbers}: ${share} % of ${weight} = ${points} [${clause}].`
        : `${numbers}，按比例得 ${weight} 分的 ${share}%，即 ${points} 分 [${clause}]。`;
    }
    case "band":
      return en
        ? `${STATUS_WORDS.en[because.status]}: ${because.low} to ${because.high} points, proposed ${points}; you may choose within the band [${clause}].`
        : `${STATUS_WORDS["zh-CN"][because.status]}，可得 ${because.low}–${because.high} 分，建议 ${points} 分，可以在区间内另定 [${clause}]。`;
  }
}
