import type { Magnitude } from "./magnitude";
import { magnitude } from "./magnitude";
import type { Normal } from "./normalize";
import { isDigit } from "./normalize";
import type { Numeral } from "./number";
import { scaled, scanNumeral } from "./number";
import type { Amount } from "./quantity";
import { half, halved, numeralFraction, partsPer, tenths } from "./share";
import { POWERS } from "./tables/numerals";
import { scanUnit } from "./unit-phrase";
import { inexact, vague } from "./vague-number";

export function scanMagnitude(normal: Normal, at: number): Magnitude | null {
  const { read } = normal;
  if (isDigit(read.charCodeAt(at))) return numeralMagnitude(read, at);
  const part = PARTS_PER.test(read.slice(at, at + 2))
    ? /^([十百千万亿佰仟]{1,4})分之/.exec(read.slice(at, at + 6))
    : null;
  if (part !== null) {
    const power = -scalePower(part[1] ?? "");
    return partsPer(read, at + part[0].length, [power, SHARE_UNITS[power] ?? null]);
  }
  if (read.startsWith("百分百", at)) {
    const share = {
      mantissa: 100,
      exponent: -2,
      power: -2,
      end: at + 3,
      script: "chinese",
    } as const;
    return { ...share, approximate: null, indefinite: false, unit: "%" };
  }
  if (read.startsWith("对折", at) || read.startsWith("半折", at)) return halved(at);
  if (read[at] === "半") return half(read, at);
  if (/^[几数若多]/.test(read.slice(at, at + 1))) return vague(read, at);
  if (/^[上成][百千万亿]/.test(read.slice(at, at + 2))) return vague(read, at);
  return numeralMagnitude(read, at);
}

/** Looks for percent sign or unit behind the number. */
export function withUnit(normal: Normal, found: Magnitude, currency: string | null): Amount {
  let { mantissa, exponent, power, end, approximate } = found;
  let unit = found.unit;
  if (unit === null) {
    const phrase = scanUnit(normal, end, found.script);
    if (phrase !== null && !(currency !== null && phrase.share)) {
      exponent += phrase.power;
      power += phrase.power;
      end = phrase.end;
      unit = phrase.unit === "" ? null : phrase.unit;
    } else if (found.mantissa === 1 && normal.read[end] === "半" && found.script === "chinese") {
      mantissa = 5;
      exponent = -1;
      end += 1;
      unit = "%";
    }
  } else if (unit === "%" && normal.read[end] === "%") end += 1;
  if (
    unit !== null &&
    normal.read[end] === "半" &&
    /^(?:个|年|天|月|小时|日|周|成|公里|米|亩|吨|斤)$/.test(unit)
  ) {
    mantissa = scaled(mantissa, exponent) + 0.5;
    exponent = 0;
    end += 1;
    if (unit === "个") {
      const real = scanUnit(normal, end, found.script);
      unit = real === null ? "个" : real.unit === "月" ? "个月" : real.unit;
      end = real === null ? end : real.end;
    }
  }
  if (
    unit !== null &&
    "多余".includes(normal.read[end] ?? " ") &&
    /^[多余](?!元|样|种|部|个|年期)/.test(normal.read.slice(end, end + 2)) &&
    approximate === null &&
    TIME_OR_SIZE.test(unit)
  ) {
    approximate = "above";
    end += 1;
  }
  if (currency !== null && (unit === null || unit === "元" || unit === "圆"))
    unit = unit ?? (currency === "人民币" ? "元" : currency);
  const share = power < 0 ? power : 0;
  return {
    start: 0,
    end,
    value: scaled(mantissa, exponent),
    unit,
    scale: power === 0 ? 1 : scaled(1, power),
    approximate,
    mantissa,
    exponent,
    power: power === share ? share : power,
    script: found.script,
    indefinite: found.indefinite,
  };
}

/** 百分之, 千万分之; 十分之三 is a fraction as any other. */
const PARTS_PER = /^(?:[百千万佰仟][分万亿]|十[万亿])/;

const SHARE_UNITS: Readonly<Record<number, string>> = { [-2]: "%", [-3]: "‰", [-4]: "‱" };

function scalePower(scale: string): number {
  let power = 0;
  for (const character of scale) power += POWERS[character] ?? 0;
  return power;
}

function numeralMagnitude(read: string, at: number): Magnitude | null {
  const numeral = scanNumeral(read, at);
  if (numeral === null) return null;
  return (
    numeralFraction(read, numeral) ??
    tenths(read, numeral, at) ??
    dozens(read, numeral) ??
    inexact(read, numeral) ??
    magnitude(numeral, numeral.end, null)
  );
}

/** 两打 is 24, where 打 begins no other word. */
function dozens(read: string, numeral: Numeral): Magnitude | null {
  if (read[numeral.end] !== "打") return null;
  if (!/^打(?=$|[,;。、)以左])/.test(read.slice(numeral.end, numeral.end + 2))) return null;
  const dozen = magnitude(numeral, numeral.end + 1, null);
  return { ...dozen, mantissa: numeral.mantissa * 12, indefinite: false };
}

const TIME_OR_SIZE = /^(?:年|个月|天|小时|个小时|元|公里|米|亩|吨|岁|倍)$/;
