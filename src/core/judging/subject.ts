import type { NumberActual } from "../actual";
import type { BoundTarget } from "../target";
import type { Hearing } from "./hearing";
import { overlaps } from "./overlap";

/** 节约5万元, 下降2%: a difference, not the amount; which way it goes has to be what was asked. */
const CHANGES = [
  /增长|增加|增幅|提高|提升|上升|扩大|超出|超支|超预算/u,
  /下降|减少|降低|缩短|压减|降幅|缩小|节约|节省|结余|结转/u,
] as const;

/** Words round the number must not name another thing than the indicator does (SPEC A6). */
export function concerns(actual: NumberActual, target: BoundTarget, hearing: Hearing): boolean {
  const { name } = hearing.place;
  const known = name + hearing.target + (target.subject ?? "");
  if (CHANGES.some((change) => change.test(actual.text) && !change.test(known))) return false;
  if (actual.subject === null || name === "") return true;
  // 采购10台, 下降6%: the verb names no other thing.
  const verbs = hearing.words.tasks.words.reduce(
    (rest, word) => rest.replace(word, ""),
    actual.subject,
  );
  const subject = CHANGES.reduce((rest, change) => rest.replace(change, ""), verbs);
  return overlaps(subject, known);
}
