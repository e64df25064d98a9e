import type { NumberActual } from "./actual";
import type { BoundTarget } from "../reading/target";
import { above, atLeast, equal } from "./closeness";
import type { Demand } from "./demand";
import type { Reading } from "./reading";

/** `open`: the figures leave both possible. */
export type Outcome = "met" | "unmet" | "open";

/** What the report says of the demand, its own comparator and vagueness taken into account. */
export function fulfils(
  actual: NumberActual,
  reading: Reading,
  demand: Demand,
  target: BoundTarget,
): Outcome {
  const { value } = reading;
  switch (actual.approximate) {
    case "around":
      return agreed([
        satisfies(value * 0.9, demand, target),
        satisfies(value * 1.1, demand, target),
      ]);
    case "above":
      return agreed([satisfies(value, demand, target), satisfies(value * 1.5, demand, target)]);
    case "below":
      return agreed([satisfies(value * 0.9, demand, target), satisfies(value, demand, target)]);
    case null:
      break;
  }
  const far = Math.max(Math.abs(value), Math.abs(target.value), 1) * 1e6;
  switch (actual.comparator) {
    case null:
    case "=":
      return satisfies(value, demand, target);
    case ">=":
    case ">": {
      // `>80%` reported for `>80%` never reaches the bound itself.
      const least =
        actual.comparator === ">" && equal(value, target.value)
          ? value * (1 + 1e-6) + 1e-12
          : value;
      return believed(
        agreed([satisfies(least, demand, target), satisfies(far, demand, target)]),
        actual,
      );
    }
    case "<=":
    case "<": {
      const most =
        actual.comparator === "<" && equal(value, target.value)
          ? value * (1 - 1e-6) - 1e-12
          : value;
      return believed(
        agreed([satisfies(most, demand, target), satisfies(-far, demand, target)]),
        actual,
      );
    }
  }
}

/** A failing bound is believed only where words report it (不足80%); a sign may be copied wrong. */
function believed(outcome: Outcome, actual: NumberActual): Outcome {
  return outcome === "unmet" && !actual.inWords ? "open" : outcome;
}

function agreed(outcomes: readonly [Outcome, Outcome]): Outcome {
  return outcomes[0] === outcomes[1] ? outcomes[0] : "open";
}

export function satisfies(value: number, demand: Demand, target: BoundTarget): Outcome {
  const bound = target.value;
  if (target.approximate !== null) return satisfiesRoughly(value, demand, target);
  switch (demand.comparator) {
    case ">=":
      return atLeast(value, bound) ? "met" : "unmet";
    case ">":
      return above(value, bound) ? "met" : "unmet";
    case "<=":
      return atLeast(bound, value) ? "met" : "unmet";
    case "<":
      return above(bound, value) ? "met" : "unmet";
    case "=":
      return equal(value, bound) ? "met" : "unmet";
  }
}

/** 85%左右, 20余, 近200 (domain 4.2). */
function satisfiesRoughly(value: number, demand: Demand, target: BoundTarget): Outcome {
  const bound = target.value;
  const explicit = target.comparator !== null && target.comparator !== "=";
  const worse = demand.floor ? above(bound, value) : above(value, bound);
  const gap = Math.abs(value - bound);
  const size = Math.abs(bound);
  switch (target.approximate) {
    case "above":
      if (demand.floor) return above(value, bound) ? "met" : equal(value, bound) ? "open" : "unmet";
      return above(bound, value) ? "met" : "open";
    case "below":
      if (demand.floor && atLeast(value, bound)) return "met";
      return demand.floor && gap > 0.1 * size ? "unmet" : "open";
    case "around":
    case null:
      if (explicit && !worse) return "met";
      if (gap <= 0.05 * size + 1e-12) return explicit && worse ? "open" : "met";
      return worse && gap > 0.1 * size ? "unmet" : "open";
  }
}
