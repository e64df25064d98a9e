import type { Actual, NumberActual, RangeActual } from "./actual";
import { endOf } from "./actual";
import { familyOf, isClosedRate, isRateName } from "./direction";
import { rateOf } from "./rate";
import type { Compared } from "./reason";
import type { BoundTarget } from "../reading/target";
import { unitFactor } from "../reading/unit";
import type { Verdict } from "./verdict";
import { above } from "./closeness";
import type { Demand } from "./demand";
import { demandsOf, natureOf } from "./demand";
import type { Outcome } from "./fulfilment";
import { fulfils, satisfies } from "./fulfilment";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";
import type { Reading } from "./reading";
import { readingsOf } from "./reading";
import { concerns, fellTwice, signOf, tellsChange } from "./subject";
import { judgeWordsForNumber } from "./words-for-number";

/** A number, or words in its place, against a bound (SPEC V3–V11). */
export function judgeBound(target: BoundTarget, actual: Actual, hearing: Hearing): Verdict {
  switch (actual.kind) {
    case "number":
      return judgeNumber(target, actual, hearing);
    case "range":
      return judgeEnds(target, actual, hearing);
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

/** 96%-98% against ≥95%: definite where both ends give the same. */
function judgeEnds(target: BoundTarget, actual: RangeActual, hearing: Hearing): Verdict {
  const { unit } = actual;
  const end = (value: number): Verdict => judgeNumber(target, endOf(actual, value), hearing);
  const [low, high] = [end(actual.low), end(actual.high)];
  return low.status === high.status && unit !== null
    ? { ...low, over: low.over && high.over }
    : settle("undecided", { kind: "inexact", ...both(hearing) }, "V11");
}

/** 10期,520人次 against ≥500人次: the one number of the target's own unit. */
function judgeSeveral(
  target: BoundTarget,
  parts: readonly NumberActual[],
  hearing: Hearing,
): Verdict {
  const family = parts.filter(
    (part) =>
      part.unit !== null &&
      target.unit !== null &&
      unitFactor(part.unit, target.unit) !== null &&
      !tellsChange(part, target, hearing),
  );
  // 优良率85%,合格率100%: the one that has the indicator's name.
  const named = family.filter(({ subject }) => names(subject, hearing));
  const told = family.every(({ subject }) => subject !== null);
  const alike = family.length > 1 && named.length === 1 && told ? named : family;
  const [only] = alike;
  const beside = family.length > 1 || parts.some((part) => tellsChange(part, target, hearing));
  const clear =
    only !== undefined && alike.length === 1 && parts.every(({ unit }) => unit !== null);
  return clear
    ? judgeNumber(target, beside ? { ...only, text: only.subject ?? "" } : only, hearing)
    : settle("undecided", { kind: "words-for-number", ...both(hearing) }, "V11");
}

function names(subject: string | null, { place: { name } }: Hearing): boolean {
  const words = subject?.replace(/^(?:实际|已|共|累计)+/u, "") ?? "";
  return words.length >= 2 && (name.includes(words) || (name !== "" && words.includes(name)));
}

function judgeNumber(target: BoundTarget, reported: NumberActual, hearing: Hearing): Verdict {
  if (isInterim(reported, hearing)) return judgeInterim(target, reported, hearing);
  return judgeWhole(target, reported, hearing);
}

/** 截至6月培训80人, 一季度30人: how it stood in the middle of the year. */
const INTERIM =
  /截[至止]到?(?:(?:19|20)\d\d年)?(?:[1-9]|1[01]|[一二三四五六七八九十]|十一)月(?!.*12月)|(?<!第?[四4])季度|上半年|^(?:(?:19|20)\d\d年)?(?:(?:[1-9]|1[01])月|12月(?![底末3]))|1[-至~]1?\d月(?<!12月)/u;

function isInterim({ written }: NumberActual, { place, target }: Hearing): boolean {
  return INTERIM.test(written) && !INTERIM.test(place.name + target) && !/每/u.test(written);
}

/** A sum only grows: what is reached by then stays so, and what is passed stays passed. */
function judgeInterim(target: BoundTarget, reported: NumberActual, hearing: Hearing): Verdict {
  const verdict = judgeWhole(target, reported, hearing);
  const ceiling = target.comparator === "<=" || target.comparator === "<";
  const grows = target.unit === null || familyOf(target.unit) !== "ratio";
  const sure = verdict.status === "undecided" || (grows && (verdict.status === "met") !== ceiling);
  return sure
    ? verdict
    : settle("undecided", { kind: "not-shown", ...both(hearing), wants: "figure" }, "A3");
}

function judgeWhole(target: BoundTarget, reported: NumberActual, hearing: Hearing): Verdict {
  const sign = signOf(reported, target, hearing);
  const actual = sign === 1 ? reported : { ...reported, value: -reported.value };
  const measure = {
    value: target.value,
    unit: target.unit,
    scale: target.scale,
    approximate: target.approximate,
    bare: target.comparator === null || target.comparator === "=",
  };
  if (sign === 1 && !concerns(actual, target, hearing)) {
    return settle("undecided", { kind: "words-differ", ...both(hearing) }, "A6");
  }
  if (sign === 1 && target.value > 0 && fellTwice(actual, target, hearing)) {
    return settle("undecided", { kind: "direction-unknown", ...both(hearing) }, "V5");
  }
  if (isTurned(actual, target)) {
    return settle("undecided", { kind: "direction-unknown", ...both(hearing) }, "V5");
  }
  const readings = readingsOf(actual, measure, hearing);
  const direction = natureOf(target, hearing);
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
  // −98万元 for ≤100万元: nothing costs less than nothing.
  const [{ floor }] = demands;
  if (reported.value < 0 && target.value > 0 && !floor && isAmount(target)) {
    return settle("undecided", { kind: "inexact", ...both(hearing) }, "V13");
  }
  const outcomes = new Set<Outcome>();
  for (const reading of readings.all) {
    for (const demand of demands) outcomes.add(fulfils(actual, reading, demand, target));
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

/** 1:15 for ≤16:1: of two ratios one is turned over. */
function isTurned(actual: NumberActual, target: BoundTarget): boolean {
  return (
    target.hints.includes("direction-unknown") &&
    actual.text.includes(":") &&
    (actual.value - 1) * (target.value - 1) < 0
  );
}

/** Money and what is counted, which cannot be below zero where a ceiling is set. */
function isAmount({ unit }: BoundTarget): boolean {
  return unit !== null && !/^(?:ratio|points|temperature)$/.test(familyOf(unit) ?? "");
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
