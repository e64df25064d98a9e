import type { Wording } from "./wording";
import type { Hearing } from "./hearing";

/** The target names a thing that can be handed in: 成果报告 (W24). */
export function isDeliverable(asked: string, hearing: Hearing): boolean {
  return (
    asked.length <= 16 && hearing.words.deliverables.words.some((noun) => asked.endsWith(noun))
  );
}

/** 已提交, 已出具 (W25). */
export function isDelivered(said: Wording, hearing: Hearing): boolean {
  if (said.denied.length + said.faults.length > 0) return false;
  return hearing.words.delivered.words.some(
    (word) => said.text === word || said.affirmed.some((each) => each.word === word),
  );
}

/** 未提交, 尚未出具. */
export function isWithheld(said: Wording, hearing: Hearing): boolean {
  const { delivered, done } = hearing.words;
  // 方案已制定，未印发: it is there.
  if (/已[^未没]{2,8}?[,，]?[未没]/u.test(said.text)) return false;
  return (
    said.affirmed.length === 0 &&
    said.denied.some(({ word }) => delivered.words.includes(word) || done.words.includes(word))
  );
}
