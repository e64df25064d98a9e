import type { Actual, NumberActual } from "../actual";
import type { Direction } from "../direction";
import { directionOf, familyOf, isClosedRate, isRateName } from "../direction";
import { rateOf } from "../rate";
import type { Compared } from "../reason";
import type { BoundTarget, Comparator } from "../target";
import { unitFactor } from "../unit";
import type { Verdict } from "../verdict";
import { above, atLeast, equal } from "./closeness";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";
import type { Reading } from "./reading";
import { readingsOf } from "./reading";
import { judgeWordsForNumber } from "./words-for-number";

/** A number, or words in its place, against a bound (SPEC V3–V11). */
export function judgeBound(target: BoundTarget, actual: Actual, hearing: Hearing): Verdict {
  switch (actual.kind) {
    case "number":
      return judgeNumber(target, actual, hearing);
    case "range":
      return settle("undecided", { kind: "inexact", ...both(hearing) }, "V11");
    case "several":
      return judgeSeveral(target, actual.parts, hearing);
    case "date":
      return settle("undecided", { kind: "words-for-number", ...both(hearing) }, "V11");
    case "words":
      return judgeWordsForNumber(target, actual.text, hearing);
    case "blank":
    case "not-applicable":
    case "error":
      return settle("undecided", { kind: "words-for-number", ...both(hearing) }, "V11");
  }
}

/** 10期,520人次 against ≥500人次: the one number of the target's own unit. */
function judgeSeveral(
  target: BoundTarget,
  parts: readonly NumberActual[],
  hearing: Hearing,
): Verdict {
  const alike = parts.filter(
    ({ unit }) => unit !== null && target.unit !== null && unitFactor(unit, target.unit) !== null,
  );
  const [only] = alike;
  const clear =
    only !== undefined && alike.length === 1 && parts.every(({ unit }) => unit !== null);
  return clear
    ? judgeNumber(target, only, hearing)
    : settle("undecided", { kind: "words-for-number", ...both(hearing) }, "V11");
}

/** What a bound demands, once direction and options are applied. */
interface Demand {
  readonly comparator: Comparator;
  /** A floor that may be passed with 超额. */
  readonly floor: boolean;
  readonly clause: string;
  readonly assumed: boolean;
}

type Outcome = "met" | "unmet" | "open";

function judgeNumber(target: BoundTarget, actual: NumberActual, hearing: Hearing): Verdict {
  const measure = {
    value: target.value,
    unit: target.unit,
    scale: target.scale,
    approximate: target.approximate,
    bare: target.comparator === null || target.comparator === "=",
  };
  if (!concerns(actual, target, hearing)) {
    return settle("undecided", { kind: "words-differ", ...both(hearing) }, "A6");
  }
  const readings = readingsOf(actual, measure, hearing);
  const direction = nature(target, hearing);
  const demands = demandsOf(target, direction, hearing);
  switch (readings.kind) {
    case "unit-mismatch": {
      const { expected, received } = readings;
      return settle(
        "undecided",
        { kind: "unit-mismatch", ...both(hearing), expected, received },
        "V7",
      );
    }
    case "far-apart":
      return settle("undecided", { kind: "far-apart", ...both(hearing) }, "V9");
    case "at-least": {
      const { expected, received } = readings;
      const [demand] = demands;
      if (
        demands.length === 1 &&
        demand.floor &&
        satisfies(readings.value, demand, target) === "met"
      ) {
        const reading = { value: readings.value, scale: target.scale };
        return decided("met", reading, demand, target, hearing, true);
      }
      return settle(
        "undecided",
        { kind: "unit-mismatch", ...both(hearing), expected, received },
        "V7",
      );
    }
    case "readings":
      break;
  }
  // The name is a share of a whole, so that more than all of it was mistyped.
  const whole =
    target.unit === null && isRateName(hearing.place.name) && target.value > 1.5 ? 100 : 1;
  const share = target.unit === null ? whole === 100 : familyOf(target.unit) === "ratio";
  const closed = isClosedRate(hearing.place.name) && share;
  if (closed && readings.all.every(({ value }) => above(value, whole))) {
    return settle("undecided", { kind: "over-whole", ...both(hearing) }, "V10");
  }
  const outcomes = new Set<Outcome>();
  for (const reading of readings.all) {
    for (const demand of demands) outcomes.add(reported(actual, reading, demand, target));
  }
  const [demand] = demands;
  const reading = nearest(readings.all, target.value);
  if (outcomes.size === 1) {
    if (outcomes.has("met"))
      return decided("met", reading, demand, target, hearing, readings.unitDiffers);
    if (outcomes.has("unmet"))
      return decided("unmet", reading, demand, target, hearing, readings.unitDiffers);
  }
  const [first, second] = readings.all;
  if (second !== undefined && outcomes.size > 1) {
    const shown = { first: figure(first.value, target), second: figure(second.value, target) };
    return settle("undecided", { kind: "two-readings", ...both(hearing), ...shown }, "V8");
  }
  if (target.hints.includes("slip")) {
    return settle("undecided", { kind: "operator-slip", ...both(hearing) }, "V6");
  }
  if (demands.length > 1) {
    return direction.better === "unknown" || target.comparator === null || target.comparator === "="
      ? settle("undecided", { kind: "direction-unknown", ...both(hearing) }, "V5")
      : settle(
          "undecided",
          { kind: "operator-suspect", ...both(hearing), comparator: target.comparator },
          "V6",
        );
  }
  if (actual.comparator !== null) {
    return settle("undecided", { kind: "copied-bound", ...both(hearing) }, "V12");
  }
  return settle("undecided", { kind: "inexact", ...both(hearing) }, "V13");
}

/** 节约5万元, 下降2%: a difference, not the amount. */
const CHANGE =
  /(?:节约|节省|结余|结转|增长|增加|增幅|下降|减少|提高|提升|上升|降低|缩短|压减|超出|超支|超预算|降幅|扩大|缩小)/u;

/** Words round the number must not name another thing than the indicator does. */
function concerns(actual: NumberActual, target: BoundTarget, hearing: Hearing): boolean {
  const { name } = hearing.place;
  const known = name + hearing.target + (target.subject ?? "");
  const change = CHANGE.exec(actual.text)?.[0];
  if (change !== undefined && !CHANGE.test(known)) return false;
  if (actual.subject === null || name === "") return true;
  // 采购10台: the verb of the task names no other thing.
  const subject = hearing.words.tasks.words.reduce(
    (rest, word) => rest.replace(word, ""),
    actual.subject,
  );
  return overlaps(subject, known);
}

function overlaps(subject: string, known: string): boolean {
  if (subject.length < 2) return true;
  for (let at = 0; at + 2 <= subject.length; at += 1) {
    if (known.includes(subject.slice(at, at + 2))) return true;
  }
  return false;
}

function nature(target: BoundTarget, hearing: Hearing): Direction {
  const { direction } = hearing.context;
  if (direction !== undefined) return { better: direction, assumed: false, byName: true };
  return directionOf(target, hearing.place);
}

/** One demand, or several where a reader could take the target in several ways. */
function demandsOf(
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

/** What the report says of the demand, its own comparator and vagueness taken into account. */
function reported(
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

function satisfies(value: number, demand: Demand, target: BoundTarget): Outcome {
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

function nearest(readings: readonly [Reading, ...Reading[]], bound: number): Reading {
  return readings.reduce((best, each) =>
    Math.abs(each.value - bound) < Math.abs(best.value - bound) ? each : best,
  );
}

function decided(
  status: "met" | "unmet",
  reading: Reading,
  demand: Demand,
  target: BoundTarget,
  hearing: Hearing,
  unitDiffers: boolean,
): Verdict {
  const reason: Compared = {
    kind: "compared",
    actual: figure(reading.value, target),
    bound: figure(target.value, target),
    comparator: demand.comparator,
    asked: target.comparator,
    target: hearing.target,
    written: hearing.actual,
    holds: status === "met",
    unitDiffers,
    directionAssumed: demand.assumed,
  };
  return {
    status,
    over:
      status === "met" &&
      demand.floor &&
      target.approximate === null &&
      above(reading.value, target.value),
    rate: rateOf(
      reading.value,
      target.value,
      demand.floor || demand.comparator === "=" ? "higher" : "lower",
    ),
    reason,
    clause: demand.clause,
  };
}

function figure(
  value: number,
  target: BoundTarget,
): { value: number; unit: string | null; scale: number } {
  return { value, unit: target.unit, scale: target.scale };
}

function both(hearing: Hearing): { readonly target: string; readonly actual: string } {
  return { target: hearing.target, actual: hearing.actual };
}
