import type { Magnitude } from "./magnitude";
import { magnitude } from "./magnitude";
import type { Numeral } from "./number";
import { scaled, scanNumeral } from "./number";
import { scanUnit } from "./unit-phrase";

/** 百分之九十五点五, 千分之3, 百分之百. */
export function partsPer(
  read: string,
  at: number,
  [power, unit]: readonly [number, string | null],
): Magnitude | null {
  const sign = /^[-负]/.test(read.slice(at, at + 1)) ? 1 : 0;
  if (read[at] === "百") {
    const end = at + 1;
    return {
      mantissa: 100,
      exponent: power,
      power,
      end,
      script: "chinese",
      approximate: null,
      indefinite: false,
      unit,
    };
  }
  const numeral = scanNumeral(read, at + sign);
  if (numeral === null) return null;
  const thousands = /^[kK](?![A-Za-z])/.test(read.slice(numeral.end, numeral.end + 2)) ? 3 : 0;
  return {
    ...magnitude(numeral, numeral.end + (thousands === 0 ? 0 : 1), unit),
    mantissa: sign === 0 ? numeral.mantissa : -numeral.mantissa,
    exponent: numeral.exponent + power + thousands,
    power: numeral.scale + power + thousands,
  };
}

/** 三分之二, 4又3分之1, 1/3, 1又1/2, `1 1/2`. */
export function numeralFraction(read: string, numeral: Numeral): Magnitude | null {
  let below = numeral;
  let whole = 0;
  const blank = read[numeral.end] === " ";
  if (blank || read[numeral.end] === "又") {
    const next = scanNumeral(read, numeral.end + 1);
    if (next === null) return null;
    whole = scaled(numeral.mantissa, numeral.exponent);
    below = next;
  }
  const bar = read.startsWith("分之", below.end) ? 2 : read[below.end] === "/" ? 1 : 0;
  if (bar === 0 || (blank && bar === 2)) return null;
  const denied = bar === 2 && /^[-负]/.test(read.slice(below.end + 2, below.end + 3)) ? 1 : 0;
  const above = scanNumeral(read, below.end + bar + denied);
  if (above === null || below.exponent < 0 || (bar === 1 && above.exponent !== 0)) return null;
  if (
    bar === 1 &&
    (/^[/.\d年月日号-]/.test(read.slice(above.end, above.end + 1)) || above.scale !== 0)
  )
    return null;
  const [over, under] = bar === 2 ? [above, below] : [below, above];
  if (
    under.mantissa === 0 ||
    (bar === 1 && below.exponent !== 0) ||
    (bar === 1 && whole === 0 && over.mantissa >= under.mantissa)
  )
    return null;
  if (
    bar === 1 &&
    scanUnit({ plain: read, read, traits: 0 }, above.end, "arabic") !== null &&
    whole === 0
  )
    return null;
  return {
    mantissa: whole + ((denied === 0 ? 1 : -1) * valueOf(over)) / valueOf(under),
    exponent: 0,
    power: 0,
    end: above.end,
    script: below.script,
    approximate: null,
    indefinite: false,
    unit: null,
  };
}

function valueOf({ mantissa, exponent }: Numeral): number {
  return scaled(mantissa, exponent);
}

/** 九成五 and 8.5成, 八折 and 八五折: tenths and hundredths (SPEC Q4). */
export function tenths(read: string, numeral: Numeral, start: number): Magnitude | null {
  const word = read[numeral.end];
  if (word === "折" && !/^[叠合旧损线弯页]/.test(read.slice(numeral.end + 1, numeral.end + 2))) {
    const digits = numeral.end - start;
    const places = numeral.exponent === 0 && numeral.mantissa >= 10 && digits >= 2 ? 2 : 1;
    return {
      ...magnitude(numeral, numeral.end + 1, "%"),
      exponent: numeral.exponent - places,
      power: -1,
      indefinite: false,
    };
  }
  if (
    word !== "成" ||
    /^[立果功本效绩员交熟品为就活长套分型]/.test(read.slice(numeral.end + 1, numeral.end + 2))
  ) {
    return null;
  }
  // 六七成: between the two, and no certain number.
  if (numeral.loose) return { ...magnitude(numeral, numeral.end + 1, "%"), indefinite: true };
  if (scaled(numeral.mantissa, numeral.exponent) > 10) return null;
  const next = scanNumeral(read, numeral.end + 1);
  if (next !== null && next.end === numeral.end + 2 && next.mantissa < 10) {
    return {
      ...magnitude(numeral, next.end, "%"),
      mantissa: numeral.mantissa * 10 + next.mantissa,
      exponent: -2,
      power: -1,
      indefinite: false,
    };
  }
  if (read[numeral.end + 1] === "半") {
    return {
      ...magnitude(numeral, numeral.end + 2, "%"),
      mantissa: numeral.mantissa * 10 + 5,
      exponent: -2,
      power: -1,
    };
  }
  return {
    ...magnitude(numeral, numeral.end + 1, "%"),
    exponent: numeral.exponent - 1,
    power: -1,
    indefinite: false,
  };
}

/** 对折 and 半折 are 五折. */
export function halved(at: number): Magnitude {
  const share = { mantissa: 5, exponent: -1, power: -1, end: at + 2, script: "chinese" } as const;
  return { ...share, approximate: null, indefinite: false, unit: "%" };
}

/** 半成, 半年, 半个月, 半小时, 半数; 半 in any other place is no number. */
export function half(read: string, at: number): Magnitude | null {
  if (read === "半")
    return {
      mantissa: 5,
      exponent: -1,
      power: 0,
      end: 1,
      script: "chinese",
      approximate: null,
      indefinite: false,
      unit: null,
    };
  if (/^半成(?![品熟型])/.test(read.slice(at, at + 3))) {
    return { ...halved(at), exponent: -2, end: at + 2 };
  }
  if (!/^半(?:年|个|小时|天|日|月|数|学期|吨|斤|公斤|亩|公里)/.test(read.slice(at, at + 3)))
    return null;
  if (
    /^半(?:年报|日制|月刊|年度|月谈|年刊|月板|个世纪)/.test(read.slice(at, at + 4)) &&
    !read.startsWith("半年度", at)
  )
    return null;
  const share = read.startsWith("半数", at);
  return {
    mantissa: 5,
    exponent: -1,
    power: 0,
    end: at + (share ? 2 : 1),
    script: "chinese",
    approximate: null,
    indefinite: false,
    unit: share ? "%" : null,
  };
}
