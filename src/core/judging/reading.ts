import type { NumberActual } from "./actual";
import { familyOf, isOpenRate, isRateName } from "./direction";
import type { Approximation } from "../reading/target";
import { unitFactor } from "../reading/unit";
import type { Hearing } from "./hearing";

/** One way to take a reported number, in the base scale and unit of the target (SPEC V7–V9). */
export interface Reading {
  readonly value: number;
  /** What the target's printed numbers are multiplied by, for showing the value. */
  readonly scale: number;
}

export type Readings =
  | {
      readonly kind: "readings";
      readonly all: readonly [Reading, ...Reading[]];
      readonly unitDiffers: boolean;
    }
  | { readonly kind: "unit-mismatch"; readonly expected: string; readonly received: string }
  /** 人 against 人次: known to be too few persons only where 人次 were asked and reached. */
  | {
      readonly kind: "at-least";
      readonly value: number;
      readonly expected: string;
      readonly received: string;
    }
  | { readonly kind: "far-apart" };

/** What a number is compared with: a bound's value, or an end of a range. */
export interface Measure {
  readonly value: number;
  readonly unit: string | null;
  readonly scale: number;
  readonly approximate: Approximation | null;
  /** The target has no comparator (or `=`), so that a gross difference is a doubt. */
  readonly bare: boolean;
}

/** Units counted alike; the verdict says that they differ (domain 4.3, soft classifiers). */
const SOFT = ["个 项 件", "台 套 台套", "份 本 册 篇", "次 场"].map((line) => line.split(" "));

/** Every way to take the number that the two units, scales and percent signs leave open. */
export function readingsOf(actual: NumberActual, measure: Measure, hearing: Hearing): Readings {
  if (actual.unit === null && actual.scale === 1)
    return bareReadings(actual.value, measure, hearing);
  if (measure.unit === null) return againstBare(actual, measure, hearing);
  const expected = measure.unit;
  // 320万 reported for 200万元: the scale is written, the unit is the target's.
  const written = actual.unit ?? expected;
  // 4.5分 for 5分钟: of times, 分 is no mark and no money.
  const received = written === "分" && familyOf(expected) === "time" ? "分钟" : written;
  const factor = received === expected ? 1 : unitFactor(received, expected);
  if (factor !== null) return one(actual.value * factor, measure.scale);
  // None at all is none in every month.
  if (actual.value === 0 && expected.startsWith(`${received}/`)) return one(0, measure.scale);
  // 3次 in a form of one year answers 每年2次.
  const yearly = yearlyFactor(received, expected);
  if (yearly !== null) return { ...one(actual.value * yearly, measure.scale), unitDiffers: true };
  if (isShare(received) && isShare(expected)) return one(actual.value, measure.scale);
  if (SOFT.some((alike) => alike.includes(received) && alike.includes(expected))) {
    return { ...one(actual.value, measure.scale), unitDiffers: true };
  }
  if (isVisits(expected) && received === "人") {
    return { kind: "at-least", value: actual.value, expected, received };
  }
  return { kind: "unit-mismatch", expected, received };
}

function bareReadings(value: number, measure: Measure, hearing: Hearing): Readings {
  const { unit, scale } = measure;
  if (unit === null) return bareAgainstBare(value, measure, hearing);
  if (value === 0) return one(0, scale);
  if (isShare(unit)) return shareReadings(value, measure, hearing);
  const scaled = { value: value * scale, scale };
  const printed = measure.value / scale;
  if (scale > 1 && printed !== 0 && Math.abs(value) > 100 * Math.abs(printed)) {
    return both({ value, scale }, scaled);
  }
  return { kind: "readings", all: [scaled], unitDiffers: false };
}

/** Percent against fraction (domain 5.4). */
function shareReadings(value: number, measure: Measure, hearing: Hearing): Readings {
  const { scale } = measure;
  const size = Math.abs(value);
  if (measure.unit === "‰") {
    // 0.0015 against 0.9‰ may be 0.0015‰ or, from a percent cell, 1.5‰.
    const written = { value: value / 1000, scale };
    return size < 0.02 ? both(written, { value, scale }) : { ...one(value / 1000, scale) };
  }
  // 0.97比例 is on the scale from 0 to 1.
  if (scale === 1)
    return one(size > 1.5 && !isOpenRate(hearing.place.name) ? value / 100 : value, scale);
  const asPercent = { value: value / 100, scale };
  const asFraction = { value, scale };
  const highest = isOpenRate(hearing.place.name) || measure.value > 1.5 ? 10 : 1.5;
  if (size >= 1 && size <= highest) return both(asPercent, asFraction);
  if (size <= 1.5 && Math.abs(measure.value) < 0.2) return both(asPercent, asFraction);
  return one(size < 1 ? value : value / 100, scale);
}

function bareAgainstBare(value: number, measure: Measure, hearing: Hearing): Readings {
  const bound = measure.value;
  if (value !== 0 && bound !== 0) {
    const ratio = Math.abs(value / bound);
    const rate = isRateName(hearing.place.name) || hearing.place.name === "";
    // A rate of 90 may well be reported as 0.95.
    if (rate && Math.abs(value) <= 1.5 && Math.abs(bound) > 1.5 && bound <= 100 && ratio < 0.2) {
      return { kind: "far-apart" };
    }
    if (measure.bare && (ratio > 10 || ratio < 0.1)) return { kind: "far-apart" };
  }
  return one(value, measure.scale);
}

function againstBare(actual: NumberActual, measure: Measure, hearing: Hearing): Readings {
  const { value, unit } = actual;
  if (unit !== null && isShare(unit)) {
    if (!isRateName(hearing.place.name) || measure.value > 1000) {
      if (value === 0) return one(0, measure.scale);
      return { kind: "unit-mismatch", expected: "", received: unit };
    }
    // The name is a rate: 90 means 90%, 0.9 may mean either.
    const asPercent = { value: value * 100, scale: measure.scale };
    if (measure.value <= 1.5) return both({ value, scale: measure.scale }, asPercent);
    return { kind: "readings", all: [asPercent], unitDiffers: false };
  }
  if (measure.bare && value !== 0 && measure.value !== 0) {
    const ratio = Math.abs(value / measure.value);
    if (ratio > 10 || ratio < 0.1) return { kind: "far-apart" };
  }
  return one(value, measure.scale);
}

/** One of the two is counted per year, the other is not. */
function yearlyFactor(received: string, expected: string): number | null {
  const [said, asked] = [received, expected].map((unit) => unit.replace(/\/年度?$/u, ""));
  if (said === undefined || asked === undefined) return null;
  if ((said === received) === (asked === expected)) return null;
  return unitFactor(said, asked);
}

function isShare(unit: string): boolean {
  return familyOf(unit) === "ratio";
}

function isVisits(unit: string): boolean {
  return unit === "人次" || unit === "人/次";
}

function one(
  value: number,
  scale: number,
): { readonly kind: "readings"; readonly all: readonly [Reading]; readonly unitDiffers: boolean } {
  return { kind: "readings", all: [{ value, scale }], unitDiffers: false };
}

function both(first: Reading, second: Reading): Readings {
  return { kind: "readings", all: [first, second], unitDiffers: false };
}
