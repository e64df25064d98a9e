import type { Item } from "./item";
import type { Normal } from "./normalize";
import { statement } from "./statement";
import type { Target } from "./target";

/** ≥90%, <95%: a floor and a ceiling of one thing are a range (SPEC T11). */
export function bothSides(parts: readonly Target[]): Target | null {
  const [one, other] = parts;
  if (parts.length !== 2 || one?.kind !== "bound" || other?.kind !== "bound") return null;
  if (one.subject !== null && other.subject !== null && one.subject !== other.subject) return null;
  const unit = one.unit ?? other.unit;
  if ((one.unit !== unit && one.unit !== null) || (other.unit !== unit && other.unit !== null))
    return null;
  const floor = one.comparator === ">=" || one.comparator === ">" ? one : other;
  const ceiling = floor === one ? other : one;
  if (floor.comparator !== ">=" && floor.comparator !== ">") return null;
  if (ceiling.comparator !== "<=" && ceiling.comparator !== "<") return null;
  const low =
    floor.unit === null && unit === "%" && floor.scale === 1 ? floor.value / 100 : floor.value;
  const high =
    ceiling.unit === null && unit === "%" && ceiling.scale === 1
      ? ceiling.value / 100
      : ceiling.value;
  if (low > high)
    return { kind: "unreadable", because: { kind: "reversed-range", written: `${low}–${high}` } };
  return {
    kind: "range",
    low,
    high,
    lowOpen: floor.comparator === ">",
    highOpen: ceiling.comparator === "<",
    unit,
    scale: floor.scale,
    subject: one.subject ?? other.subject,
    hints: [],
  };
}

/** 90%以上95%以下, 大于10小于20, 大于10且小于20. */
export function sides(
  normal: Normal,
  first: Item,
  second: Item,
  joint: string,
  from: number,
  to: number,
): Target | null {
  if (!/^(?:的?同时|且|并且?|,|而|又|、|和|至|到|-|~)?$/.test(joint)) return null;
  if (
    normal.read.slice(from, first.start).length > 16 ||
    normal.read.slice(second.end, to).length > 8
  )
    return null;
  if (first.issue !== null || second.issue !== null) return null;
  return bothSides([statement(first, null), statement(second, null)]);
}
