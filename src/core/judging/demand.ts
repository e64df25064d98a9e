import type { Direction } from "./direction";
import { directionOf, isRateName } from "./direction";
import type { BoundTarget, Comparator } from "../reading/target";
import type { Hearing } from "./hearing";

/** What a bound demands, once direction and options are applied. */
export interface Demand {
  readonly comparator: Comparator;
  /** A floor that may be passed with 超额. */
  readonly floor: boolean;
  readonly clause: string;
  readonly assumed: boolean;
}

export function natureOf(target: BoundTarget, hearing: Hearing): Direction {
  const { direction } = hearing.context;
  if (direction !== undefined) return { better: direction, assumed: false, byName: true };
  return directionOf(target, hearing.place);
}

/** One demand, or several where a reader could take the target in several ways. */
export function demandsOf(
  target: BoundTarget,
  direction: Direction,
  hearing: Hearing,
): readonly [Demand, ...Demand[]] {
  const { comparator } = target;
  const cost = hearing.place.category.includes("成本");
  switch (comparator) {
    case null:
    case "=":
      break;
    case ">=":
    case ">": {
      const floor = demand(comparator, true, "V2");
      if (target.hints.includes("slip"))
        return [floor, demand(comparator === ">" ? ">=" : ">", true, "V2")];
      const suspect =
        direction.better === "lower" && (direction.byName || cost) && target.value !== 0;
      return suspect ? [floor, demand("<=", false, "V6")] : [floor];
    }
    case "<=":
    case "<": {
      const ceiling = demand(comparator, false, "V2");
      if (target.hints.includes("slip"))
        return [ceiling, demand(comparator === "<" ? "<=" : "<", false, "V2")];
      const rate = isRateName(hearing.place.name);
      const suspect = direction.better === "higher" && direction.byName && target.value > 0 && rate;
      return suspect ? [ceiling, demand(">=", true, "V6")] : [ceiling];
    }
  }
  if (comparator === "=" && hearing.context.equals === "strict") return [demand("=", false, "V4")];
  if (target.value <= 0) return [demand("<=", false, "V4")];
  switch (direction.better) {
    case "higher":
      return [{ ...demand(">=", true, "V4"), assumed: direction.assumed }];
    case "lower":
      return [demand("<=", false, "V5")];
    case "unknown":
      return [demand(">=", true, "V5"), demand("<=", false, "V5")];
  }
}

function demand(comparator: Comparator, floor: boolean, clause: string): Demand {
  return { comparator, floor, clause, assumed: false };
}
