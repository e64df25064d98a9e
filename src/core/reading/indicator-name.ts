import type { Comparator } from "./comparator";
import { comparingBefore } from "./comparator";
import type { JudgeContext } from "../judging/context";
import type { Normal } from "./normalize";
import { normalize } from "./normalize";
import { scaled } from "./number";
import type { BoundTarget, Hint, RangeTarget, Target } from "./target";
import { scanUnit } from "./unit-phrase";

/** Unit, scale and comparator that stand in an indicator's name: `产床（≥**套）`, `成本控制数（万元）` (SPEC T13). */
interface NameHints {
  readonly comparator: Comparator | null;
  readonly unit: string | null;
  readonly power: number;
}

/** Completes a number that lacks its unit or comparator from the indicator's name. */
export function fromName(target: Target, context: JudgeContext): Target {
  if ((target.kind !== "bound" && target.kind !== "range") || context.indicator === undefined)
    return target;
  if (target.unit !== null && (target.kind === "range" || target.comparator !== null))
    return target;
  const named = nameHints(context.indicator);
  if (named === null) return target;
  const hints: Hint[] = [...target.hints];
  let completed: BoundTarget | RangeTarget = target;
  if (target.unit === null && named.unit !== null && target.scale === 1) {
    hints.push("unit-from-name");
    completed = rescaled(completed, named);
  } else if (target.unit !== null && named.unit !== null && target.unit !== named.unit)
    return target;
  if (
    completed.kind === "bound" &&
    completed.comparator === null &&
    named.comparator !== null &&
    completed.approximate === null
  ) {
    hints.push("comparator-from-name");
    completed = { ...completed, comparator: named.comparator };
  }
  return hints.length === target.hints.length ? target : { ...completed, hints };
}

function rescaled(
  target: BoundTarget | RangeTarget,
  { unit, power }: NameHints,
): BoundTarget | RangeTarget {
  const scale = power === 0 ? 1 : scaled(1, power);
  if (target.kind === "range") {
    return {
      ...target,
      low: scaled(target.low, power),
      high: scaled(target.high, power),
      unit,
      scale,
    };
  }
  return {
    ...target,
    value: power === 0 ? target.value : exactly(target.value, power),
    unit,
    scale,
  };
}

/** 2.61 × 10 ^ 4 rounded once, from the decimal that was written. */
function exactly(value: number, power: number): number {
  return Number(`${value}e${power}`);
}

/** What the last bracket or the end of the name says; `null` if it says nothing. */
function nameHints(indicator: string): NameHints | null {
  if (indicator.length > 200) return null;
  const normal = normalize(indicator);
  const { read } = normal;
  const open = read.lastIndexOf("(");
  if (open >= 0 && read.endsWith(")")) return within(normal, open + 1, read.length - 1);
  const sign = /[≥≤<>]=?(?=[*×X?]*[^\d≥≤]{0,8}$)/.exec(read.slice(-14));
  if (sign !== null) return within(normal, Math.max(0, read.length - 14) + sign.index, read.length);
  if (read.endsWith("%")) return { comparator: null, unit: "%", power: -2 };
  return null;
}

function within(normal: Normal, from: number, to: number): NameHints | null {
  const inside = normal.read.slice(from, to);
  const parts = NAMED.exec(inside);
  if (parts === null) return whole(normal, from, to);
  const [, lead = "", scale = "", rest = ""] = parts;
  const sense = lead === "" ? undefined : comparingBefore(lead)?.sense;
  const comparator =
    sense !== undefined && /^[<>]=?$|^=$/.test(sense) ? (sense as Comparator) : null;
  const unitAt = to - rest.length;
  const unit = scanUnit(normal, unitAt, "arabic");
  if (unit === null || unit.end !== to)
    return rest === "" && comparator !== null
      ? { comparator, unit: null, power: 0 }
      : whole(normal, from, to);
  return {
    comparator,
    unit: unit.unit === "" ? null : unit.unit,
    power: unit.power + powerOf(scale),
  };
}

/** Comparator, placeholder, scale and unit: ≥**万元, 不低于X%. */
const NAMED =
  /^(?:单位:?)?([≥≤<>=]{1,2}|不低于|不少于|不超过|不高于|至少|大于等于|小于等于|大于|小于|达到)?[*×X?_]*([十百千万亿]*)([^\d*]*)$/;

/** `（万美元）`: the bracket is a unit and nothing else. */
function whole(normal: Normal, from: number, to: number): NameHints | null {
  const scale = /^[十百千万亿]*/.exec(normal.read.slice(from, to))?.[0] ?? "";
  for (const length of [0, scale.length]) {
    const unit = scanUnit(normal, from + length, "arabic");
    if (unit !== null && unit.end === to && unit.unit !== "") {
      return {
        comparator: null,
        unit: unit.unit,
        power: unit.power + powerOf(scale.slice(0, length)),
      };
    }
  }
  return null;
}

function powerOf(scale: string): number {
  let power = 0;
  for (const character of scale) power += SCALE_POWERS[character] ?? 0;
  return power;
}

const SCALE_POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };
