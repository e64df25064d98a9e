import type { Actual, NumberActual, RangeActual } from "./actual";
import { endOf } from "./actual";
import { directionOf } from "./direction";
import type { Figure } from "./reason";
import type { RangeTarget } from "../reading/target";
import type { Verdict } from "./verdict";
import { above, atLeast } from "./closeness";
import type { Hearing } from "./hearing";
import { settle } from "./hearing";
import { readingsOf } from "./reading";
import { concerns } from "./subject";
import { judgeWordsForNumber } from "./words-for-number";

/** A number against a range or a tolerance (SPEC V13). */
export function judgeRange(target: RangeTarget, actual: Actual, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  switch (actual.kind) {
    case "number":
      return judgeNumber(target, actual, hearing);
    case "words":
      return judgeWordsForNumber(target, actual.text, hearing);
    case "range":
      return judgeEnds(target, actual, hearing);
    case "several":
    case "date":
    case "blank":
    case "not-applicable":
    case "error":
      return settle("undecided", { kind: "words-for-number", ...pair }, "V11");
  }
}

/** 91-93% for 90-95%, ±3% for ±5%: definite where both ends give the same. */
function judgeEnds(target: RangeTarget, actual: RangeActual, hearing: Hearing): Verdict {
  const [low, high] = [actual.low, actual.high].map((value) =>
    judgeNumber(target, endOf(actual, value), hearing),
  );
  const sure = low?.status === high?.status && actual.unit !== null;
  // 80-99% has ends on both sides of 90-95%; two ends outside ±5% may do so, too.
  const spans = low?.status !== "met" && actual.low < target.low && actual.high > target.high;
  return low !== undefined && sure && !spans
    ? low
    : settle(
        "undecided",
        { kind: "inexact", target: hearing.target, actual: hearing.actual },
        "V13",
      );
}

function judgeNumber(target: RangeTarget, actual: NumberActual, hearing: Hearing): Verdict {
  const pair = { target: hearing.target, actual: hearing.actual };
  if (actual.comparator !== null && actual.comparator !== "=") {
    return settle("undecided", { kind: "copied-bound", ...pair }, "V12");
  }
  if (actual.approximate !== null) {
    return settle("undecided", { kind: "inexact", ...pair }, "V13");
  }
  if (!concerns(actual, target, hearing)) {
    return settle("undecided", { kind: "words-differ", ...pair }, "A6");
  }
  const measure = {
    value: target.high,
    unit: target.unit,
    scale: target.scale,
    approximate: null,
    bare: true,
  };
  const readings = readingsOf(actual, measure, hearing);
  switch (readings.kind) {
    case "unit-mismatch":
    case "at-least": {
      const { expected, received } = readings;
      return settle("undecided", { kind: "unit-mismatch", ...pair, expected, received }, "V7");
    }
    case "far-apart":
      return settle("undecided", { kind: "far-apart", ...pair }, "V9");
    case "readings":
      break;
  }
  const [first, second] = readings.all;
  const verdicts = readings.all.map(({ value }) => place(value, target, hearing));
  const [verdict] = verdicts;
  if (verdict !== undefined && verdicts.every(({ status }) => status === verdict.status)) {
    return verdict;
  }
  const other = second ?? first;
  return settle(
    "undecided",
    {
      kind: "two-readings",
      ...pair,
      first: figure(first.value, target),
      second: figure(other.value, target),
    },
    "V8",
  );
}

function place(value: number, target: RangeTarget, hearing: Hearing): Verdict {
  const pair = { target: hearing.target };
  const figures = {
    actual: figure(value, target),
    low: figure(target.low, target),
    high: figure(target.high, target),
  };
  const below = target.lowOpen ? !above(value, target.low) : !atLeast(value, target.low);
  const over = target.highOpen ? !above(target.high, value) : !atLeast(target.high, value);
  if (!below && !over) {
    const reason = { kind: "range-compared", ...pair, ...figures, side: "inside" } as const;
    return { ...settle("met", reason, "V13"), rate: 1 };
  }
  const side = below ? "below" : "above";
  const reason = { kind: "range-compared", ...pair, ...figures, side } as const;
  const atEnd = below ? atLeast(value, target.low) : atLeast(target.high, value);
  // A tolerance is missed on either side, and an end that is excluded is outside.
  const strict = atEnd || /±|误差|浮动|偏差|允差/u.test(hearing.target);
  const { better } = directionOf(target, hearing.place);
  const direction = hearing.context.direction ?? better;
  const bad = (below && direction === "higher") || (over && direction === "lower");
  return settle(strict || bad ? "unmet" : "undecided", reason, "V13");
}

function figure(value: number, target: RangeTarget): Figure {
  return { value, unit: target.unit, scale: target.scale };
}
