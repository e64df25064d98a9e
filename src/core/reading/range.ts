import type { Normal } from "./normalize";
import { scaled } from "./number";
import type { Amount } from "./quantity";
import { scanAmount } from "./quantity";
import { POWERS } from "./tables/numerals";
import { scanUnit } from "./unit-phrase";

/** Two numbers that bound a third from both sides (SPEC T10–T12). */
export interface Span {
  readonly low: Amount;
  readonly lowValue: number;
  readonly highValue: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
  readonly unit: string | null;
  readonly scale: number;
  readonly end: number;
  /** The first number is the larger one. */
  readonly reversed: boolean;
  /** Written as number ± deviation. */
  readonly tolerance: boolean;
}

/** The range or tolerance that begins at `at`; `null` if none does. */
export function scanSpan(normal: Normal, at: number, low: Amount | null): Span | null {
  const first = normal.read[at];
  if (first === "±") return around(normal, at, null);
  if (first === "[" || first === "(") return interval(normal, at);
  if (first === "介" || first === "在" || first === "位" || first === "处")
    return between(normal, at);
  if (normal.read.startsWith("百分之", at)) return percentWords(normal, low) ?? fromTo(normal, low);
  return fromTo(normal, low);
}

/** `a-b`, `a~b`, a至b, a到b, `a≤x≤b`, `a±d`, a以上b以下. */
function fromTo(normal: Normal, low: Amount | null): Span | null {
  if (low === null || low.end === normal.read.length) return null;
  const { read } = normal;
  if (!JOINTS.includes(read[low.end] ?? " ")) return null;
  const rest = read.slice(low.end, low.end + 8);
  const deviates = /^(\(?)(?:±|\+\/?-|正负)/.exec(rest);
  if (deviates !== null) {
    const bracket = (deviates[1] ?? "").length;
    const span = around(normal, low.end + bracket, low);
    return span === null || bracket === 0 || read[span.end] !== ")"
      ? span
      : { ...span, end: span.end + 1 };
  }
  const swing = /^(?:,|\()?(?:上下)?(?:浮动|误差|偏差)(?:不超过|在|±|控制在|不大于)*/.exec(
    read.slice(low.end, low.end + 14),
  );
  if (swing !== null) {
    const deviation = scanAmount(normal, low.end + swing[0].length);
    if (deviation !== null) return spread(low, deviation, closing(read, deviation.end));
  }
  const joint = /^(?:\(?(不?含)\)?)?(?:--|-|~|至|到|——|[和与跟])/.exec(rest);
  if (joint !== null) {
    const high = scanAmount(normal, low.end + joint[0].length);
    if (high === null || (low.indefinite && !high.indefinite)) return null;
    if (/[和与跟]$/.test(joint[0])) {
      const bare = high.unit === "间" ? { ...high, unit: null, end: high.end - 1 } : high;
      const close = /^(?:之间|间(?=$|[,;。]))/.exec(read.slice(bare.end, bare.end + 2));
      return close === null ? null : pair(normal, low, bare, false, bare.end + close[0].length);
    }
    return pair(normal, low, high, joint[1] === "不含", high.end);
  }
  const variable = /^(<=|≤|<)[A-Za-z×\u4e00-\u9fff]{1,12}(<=|≤|<)/.exec(
    read.slice(low.end, low.end + 18),
  );
  if (variable !== null) {
    const high = scanAmount(normal, low.end + variable[0].length);
    if (high === null) return null;
    const span = pair(normal, low, high, variable[1] === "<", high.end);
    return span === null ? null : { ...span, highOpen: variable[2] === "<" };
  }
  return null;
}

/** What a joint between two ends, or between a number and its deviation, may begin with. */
const JOINTS = "±+正,(上浮误偏-~至到—不含<≤和与跟";

/** 百分之九十至九十五: the second number is a percentage as well. */
function percentWords(normal: Normal, low: Amount | null): Span | null {
  if (low === null || low.unit !== "%") return null;
  const joint = /^[-~至到]/.exec(normal.read.slice(low.end, low.end + 1));
  if (joint === null) return null;
  const high = scanAmount(normal, low.end + 1);
  if (high === null || high.unit !== null) return null;
  return {
    ...frame(low, low.value, scaled(high.mantissa, high.exponent - 2), "%", 0.01, high.end),
  };
}

/** `[90,95)`, `(3,5]`. */
function interval(normal: Normal, at: number): Span | null {
  const shape = /^[[(][^[\]()]{1,16}?[,~-][^[\]()]{1,16}[\])]/.exec(normal.read.slice(at, at + 36));
  if (shape === null) return null;
  const closeAt = at + shape[0].length - 1;
  const open = normal.read[at] === "(";
  const close = normal.read[closeAt] === ")";
  if (open && close && !shape[0].includes(",")) return null;
  // The comma parts the ends here and no thousands: [90,950].
  const comma = normal.read.indexOf(",", at);
  const cut = comma < 0 || comma > closeAt ? normal : masked(normal, comma);
  const low = scanAmount(cut, at + 1);
  if (low === null || !/^[;~-]/.test(cut.read.slice(low.end, low.end + 1))) return null;
  const high = scanAmount(cut, low.end + 1);
  if (high?.end !== closeAt) return null;
  const behind = high.unit === null ? unitBehind(normal, closeAt + 1) : null;
  const power = behind?.power ?? 0;
  const top: Amount =
    behind === null
      ? high
      : {
          ...high,
          exponent: high.exponent + power,
          power,
          value: scaled(high.mantissa, high.exponent + power),
          unit: behind.unit,
          scale: scaled(1, power),
        };
  const span = pair(cut, low, top, open, behind?.end ?? closeAt + 1);
  return span === null ? null : { ...span, lowOpen: open, highOpen: close };
}

function masked({ plain, read, traits }: Normal, at: number): Normal {
  return { plain, read: `${read.slice(0, at)};${read.slice(at + 1)}`, traits };
}

/** A scale and unit behind the closing bracket: [90,95]%, [1,3]万人. */
function unitBehind(
  normal: Normal,
  at: number,
): { unit: string; power: number; end: number } | null {
  const scale = /^[百千]?[万亿]?/.exec(normal.read.slice(at, at + 2))?.[0] ?? "";
  const unit = scanUnit(normal, at + scale.length, "arabic");
  if (unit === null || unit.unit === "") return null;
  let power = unit.power;
  for (const character of scale) power += POWERS[character] ?? 0;
  return { unit: unit.unit, power, end: unit.end };
}

/** 介于a和b之间, 在a与b之间, 位于a-b之间. */
function between(normal: Normal, at: number): Span | null {
  const lead = /^(?:介于|介乎|位于|处于|在)/.exec(normal.read.slice(at, at + 2));
  if (lead === null) return null;
  const low = scanAmount(normal, at + lead[0].length);
  if (low === null) return null;
  const joint = /^(?:和|与|至|到|-|~|、|跟|及)/.exec(normal.read.slice(low.end, low.end + 1));
  if (joint === null) return null;
  const high = scanAmount(normal, low.end + 1);
  if (high === null) return null;
  const close = /^(?:之间|间|范围内)/.exec(normal.read.slice(high.end, high.end + 3));
  if (close === null && !lead[0].startsWith("介")) return null;
  return pair(normal, low, high, false, high.end + (close?.[0].length ?? 0));
}

/** `±d`, and `a±d` where `base` is a. */
function around(normal: Normal, at: number, base: Amount | null): Span | null {
  const sign = /^(?:±|\+\/?-|正负)/.exec(normal.read.slice(at, at + 3));
  if (sign === null) return null;
  const deviation = scanAmount(normal, at + sign[0].length);
  if (deviation === null) return null;
  if (base !== null) return spread(base, deviation, deviation.end);
  const end = closing(normal.read, deviation.end);
  return {
    ...frame(deviation, -deviation.value, deviation.value, deviation.unit, deviation.scale, end),
    tolerance: true,
  };
}

/** A deviation in % of a number that is none is a share of that number (50上下浮动5%). */
function spread(base: Amount, deviation: Amount, end: number): Span {
  const relative = deviation.unit === "%" && base.unit !== "%";
  const scaledBase =
    !relative && base.unit === null && base.power === 0 && deviation.power !== 0
      ? scaled(base.mantissa, base.exponent + deviation.power)
      : base.value;
  const scaledDeviation =
    !relative && deviation.unit === null && deviation.power === 0
      ? scaled(deviation.mantissa, deviation.exponent + base.power)
      : deviation.value;
  const width = relative ? Math.abs(base.value) * deviation.value : scaledDeviation;
  const unit = relative ? base.unit : (deviation.unit ?? base.unit);
  return {
    ...frame(
      base,
      tidy(scaledBase - width),
      tidy(scaledBase + width),
      unit,
      relative ? base.scale : deviation.scale,
      end,
    ),
    tolerance: true,
  };
}

/** Takes the binary rest out of a sum of decimals: 0.95 + 0.02 is 0.97. */
function tidy(value: number): number {
  return Number(value.toPrecision(14));
}

/** 以内 and 之间 behind a tolerance add nothing. */
function closing(read: string, at: number): number {
  return at + (/^(?:以内|之内|范围内|内|之间)/.exec(read.slice(at, at + 3))?.[0].length ?? 0);
}

/** Scale, unit and percent sign behind the second number serve both (SPEC T10). */
function pair(
  normal: Normal,
  low: Amount,
  high: Amount,
  lowOpen: boolean,
  from: number,
): Span | null {
  if (
    low.unit !== null &&
    high.unit !== null &&
    low.unit !== high.unit &&
    !sameShare(low.unit, high.unit)
  ) {
    // 3人-5万人 and 1000元-2000元/人: the longer unit behind the second number is meant.
    if (!high.unit.endsWith(low.unit) && !high.unit.startsWith(`${low.unit}/`)) return null;
  }
  if (
    low.unit !== null &&
    high.unit === null &&
    low.unit !== "%" &&
    low.unit !== "元" &&
    low.unit !== "¥"
  )
    return null;
  let lowValue = low.value;
  if (low.unit === null && low.power === 0 && high.power !== 0) {
    const shared = scaled(low.mantissa, low.exponent + high.power);
    if (shared <= high.value || low.value > high.value) lowValue = shared;
  }
  let highValue = high.value;
  if (low.unit === "%" && high.unit === null && high.power === 0)
    highValue = scaled(high.mantissa, high.exponent - 2);
  let end = from;
  const close = /^(?:之间|范围内|区间|间(?=$|[,;。]))/.exec(normal.read.slice(end, end + 3));
  if (close !== null) end += close[0].length;
  const ends = /^\((不含|含)(?:(?:本数|两端|上限|下限|首尾)|([\d.]+%?))?\)/.exec(
    normal.read.slice(end, end + 12),
  );
  if (ends !== null) end += ends[0].length;
  const open = ends !== null && ends[1] === "不含";
  const upperOnly =
    ends !== null &&
    (ends[2] === undefined
      ? !/本数|两端|首尾|下限/.test(ends[0])
      : Number.parseFloat(ends[2]) === scaled(high.mantissa, high.exponent - high.power));
  return {
    ...frame(
      low,
      lowValue,
      highValue,
      high.unit ?? low.unit,
      high.power === 0 ? low.scale : high.scale,
      end,
    ),
    lowOpen: lowOpen || (open && !upperOnly),
    highOpen: open && (upperOnly || /本数|两端|首尾/.test(ends[0])),
  };
}

function sameShare(one: string, other: string): boolean {
  return (one === "%" || one === "‰") && (other === "%" || other === "‰");
}

function frame(
  low: Amount,
  lowValue: number,
  highValue: number,
  unit: string | null,
  scale: number,
  end: number,
): Span {
  return {
    low,
    lowValue,
    highValue,
    lowOpen: false,
    highOpen: false,
    unit,
    scale,
    end,
    reversed: lowValue > highValue,
    tolerance: false,
  };
}
