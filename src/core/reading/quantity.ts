import type { Normal } from "./normalize";
import { isDigit, normalize } from "./normalize";
import type { Numeral } from "./number";
import { scaled, scanNumeral } from "./number";
import { scanUnit } from "./unit-phrase";

/** 约 and 左右 lie around the number, 余 and 多 above it, 近 a little below it (SPEC T9). */
export type Approximation = "around" | "above" | "below";

/** A number with its unit, in base scale, as a target or an actual carries it (SPEC Q). */
export interface Quantity {
  /** 万 and 亿 applied, `95%` is 0.95. */
  readonly value: number;
  /** As written, without scale; `%` for every form of percent, `null` where none is written. */
  readonly unit: string | null;
  /** What the number as printed was multiplied by: `20万人` 10000, `95%` 0.01, `3` 1. */
  readonly scale: number;
  readonly approximate: Approximation | null;
}

/** A quantity found inside a text. */
export interface Amount extends Quantity {
  readonly start: number;
  readonly end: number;
  /** The number as `mantissa` × 10 ^ `exponent`, and the power of ten that its scale and percent sign stand for. */
  readonly mantissa: number;
  readonly exponent: number;
  readonly power: number;
  readonly script: Numeral["script"];
  /** 三五个, 几十个, 十几个: no certain number. */
  readonly indefinite: boolean;
}

/** Reads a text that is one number with or without a unit and nothing else; `null` for any other. */
export function readQuantity(text: string): Quantity | null {
  const normal = normalize(text);
  const amount = scanAmount(normal, 0);
  if (amount === null || amount.end !== normal.read.length || amount.indefinite) return null;
  const { value, unit, scale, approximate } = amount;
  return { value, unit, scale, approximate };
}

/** The quantity that begins at `at`: sign, currency, numeral, scale, percent or unit (SPEC Q1–Q9). */
export function scanAmount(normal: Normal, at: number): Amount | null {
  const { read } = normal;
  const money = MONEY_STARTS.includes(read[at] ?? " ")
    ? /^(?:人民币|RMB|CNY|US\$|HK\$|NT\$|USD|[¥$€£])(?=[-+]?[\d.零一二三四五六七八九十两壹贰叁肆伍陆柒捌玖拾])/.exec(
        read.slice(at, at + 6),
      )
    : null;
  const currency = money === null ? null : normal.plain.slice(at, at + money[0].length);
  let start = at + (currency?.length ?? 0);
  let negative = false;
  if (read[start] === "-" || read[start] === "负" || read[start] === "+") {
    negative = read[start] !== "+";
    start += 1;
  } else if (read.startsWith("零下", start)) {
    negative = true;
    start += 2;
  }
  const found = scanCore(normal, start);
  if (found === null) return null;
  const first = withUnit(normal, found, currency);
  const joined = currency === null ? addSmaller(normal, first) : first;
  return {
    ...joined,
    start: at,
    ...(negative ? { value: -joined.value, mantissa: -joined.mantissa } : {}),
  };
}

const MONEY_STARTS = "人RCUHN¥$€£";

/** What the numeral itself says, before a unit is looked for. */
interface Core {
  readonly mantissa: number;
  readonly exponent: number;
  readonly power: number;
  readonly end: number;
  readonly script: Numeral["script"];
  readonly approximate: Approximation | null;
  readonly indefinite: boolean;
  /** Already said by the numeral: 九成, 百分之五. */
  readonly unit: string | null;
}

const PARTS: Readonly<Record<string, readonly [power: number, unit: string | null]>> = {
  百: [-2, "%"],
  千: [-3, "‰"],
  万: [-4, "‱"],
  十万: [-5, null],
  百万: [-6, null],
};

function scanCore(normal: Normal, at: number): Core | null {
  const { read } = normal;
  if (isDigit(read.charCodeAt(at))) return numeralCore(read, at);
  const part = /^(百|千|万|十万|百万)分之/.exec(read.slice(at, at + 4));
  if (part !== null) return partsPer(read, at + part[0].length, PARTS[part[1] ?? ""] ?? [0, null]);
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
  return numeralCore(read, at);
}

function numeralCore(read: string, at: number): Core | null {
  const numeral = scanNumeral(read, at);
  if (numeral === null) return null;
  return (
    numeralFraction(read, numeral) ??
    tenths(read, numeral, at) ??
    dozens(read, numeral) ??
    inexact(read, numeral) ??
    core(numeral, numeral.end, null)
  );
}

/** 百分之九十五点五, 千分之3, 百分之百. */
function partsPer(
  read: string,
  at: number,
  [power, unit]: readonly [number, string | null],
): Core | null {
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
  return {
    ...core(numeral, numeral.end, unit),
    mantissa: sign === 0 ? numeral.mantissa : -numeral.mantissa,
    exponent: numeral.exponent + power,
    power: numeral.scale + power,
    indefinite: false,
  };
}

/** 三分之二, 4又3分之1, 1/3, 1又1/2. */
function numeralFraction(read: string, numeral: Numeral): Core | null {
  let below = numeral;
  let whole = 0;
  if (read[numeral.end] === "又") {
    const next = scanNumeral(read, numeral.end + 1);
    if (next === null) return null;
    whole = scaled(numeral.mantissa, numeral.exponent);
    below = next;
  }
  const bar = read.startsWith("分之", below.end) ? 2 : read[below.end] === "/" ? 1 : 0;
  if (bar === 0) return null;
  const above = scanNumeral(read, below.end + bar);
  if (above === null || above.exponent !== 0 || below.exponent !== 0) return null;
  if (
    bar === 1 &&
    (/^[/.\d年月日号-]/.test(read.slice(above.end, above.end + 1)) || above.scale !== 0)
  )
    return null;
  const [over, under] = bar === 2 ? [above, below] : [below, above];
  if (under.mantissa === 0 || (bar === 1 && over.mantissa >= under.mantissa)) return null;
  if (
    bar === 1 &&
    scanUnit({ plain: read, read, traits: 0 }, above.end, "arabic") !== null &&
    whole === 0
  )
    return null;
  return {
    mantissa: whole + over.mantissa / under.mantissa,
    exponent: 0,
    power: 0,
    end: above.end,
    script: below.script,
    approximate: null,
    indefinite: false,
    unit: null,
  };
}

/** 九成五 and 8.5成, 八折 and 八五折: tenths and hundredths (SPEC Q4). */
function tenths(read: string, numeral: Numeral, start: number): Core | null {
  const word = read[numeral.end];
  if (word === "折" && !/^[叠合旧损线弯页]/.test(read.slice(numeral.end + 1, numeral.end + 2))) {
    const digits = numeral.end - start;
    const places = numeral.exponent === 0 && numeral.mantissa >= 10 && digits >= 2 ? 2 : 1;
    return {
      ...core(numeral, numeral.end + 1, "%"),
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
  if (numeral.loose) return { ...core(numeral, numeral.end + 1, "%"), indefinite: true };
  if (scaled(numeral.mantissa, numeral.exponent) > 10) return null;
  const next = scanNumeral(read, numeral.end + 1);
  if (next !== null && next.end === numeral.end + 2 && next.mantissa < 10) {
    return {
      ...core(numeral, next.end, "%"),
      mantissa: numeral.mantissa * 10 + next.mantissa,
      exponent: -2,
      power: -1,
      indefinite: false,
    };
  }
  if (read[numeral.end + 1] === "半") {
    return {
      ...core(numeral, numeral.end + 2, "%"),
      mantissa: numeral.mantissa * 10 + 5,
      exponent: -2,
      power: -1,
    };
  }
  return {
    ...core(numeral, numeral.end + 1, "%"),
    exponent: numeral.exponent - 1,
    power: -1,
    indefinite: false,
  };
}

/** 对折 and 半折 are 五折. */
function halved(at: number): Core {
  const share = { mantissa: 5, exponent: -1, power: -1, end: at + 2, script: "chinese" } as const;
  return { ...share, approximate: null, indefinite: false, unit: "%" };
}

/** 两打 is 24, where 打 begins no other word. */
function dozens(read: string, numeral: Numeral): Core | null {
  if (read[numeral.end] !== "打") return null;
  if (!/^打(?=$|[,;。、)以左])/.test(read.slice(numeral.end, numeral.end + 2))) return null;
  const dozen = core(numeral, numeral.end + 1, null);
  return { ...dozen, mantissa: numeral.mantissa * 12, indefinite: false };
}

/** 20余, 100多, 20多万, 两百来, 十几: a word for the rest behind the number (SPEC Q7). */
function inexact(read: string, numeral: Numeral): Core | null {
  if (!"余多来几".includes(read[numeral.end] ?? " ")) return null;
  const rest =
    /^(?:余|多(?!年期|功能|媒体|样|元化|部门|方|层次|渠道|种|边|语|維|维|主体|点|次)|来(?=$|[个人名次天年月份户家亩项台套件])|几)/.exec(
      read.slice(numeral.end, numeral.end + 4),
    );
  if (rest === null) return null;
  let end = numeral.end + 1;
  let power = numeral.scale;
  const scale = /^(?:万亿|千万|百万|十万|万|亿|千|百)(?![米克瓦伏分])/.exec(
    read.slice(end, end + 3),
  );
  let exponent = numeral.exponent;
  if (scale !== null) {
    const more = SCALE_POWERS[scale[0]] ?? 0;
    exponent += more;
    power += more;
    end += scale[0].length;
  }
  return {
    ...core(numeral, end, null),
    exponent,
    power,
    approximate: rest[0] === "来" ? "around" : "above",
    indefinite: false,
  };
}

const SCALE_POWERS: Readonly<Record<string, number>> = {
  百: 2,
  千: 3,
  万: 4,
  十万: 5,
  百万: 6,
  千万: 7,
  亿: 8,
  万亿: 12,
};

/** 几十, 数百, 若干, 上千: how many cannot be told. */
function vague(read: string, at: number): Core | null {
  const word =
    /^(?:若干|多[个项次种场]|[几数][十百千万亿]+|几(?=[个项次天年人名])|数(?=[个项次年])|上[百千万亿]+(?=[个人名次户亩项元万台])|成[百千]上[千万])/.exec(
      read.slice(at, at + 6),
    );
  if (word === null) return null;
  const end = at + (word[0].startsWith("多") ? 1 : word[0].length);
  return {
    mantissa: 0,
    exponent: 0,
    power: 0,
    end,
    script: "chinese",
    approximate: "around",
    indefinite: true,
    unit: null,
  };
}

/** 半年, 半个月, 半小时, 半数; 半 in any other place is no number. */
function half(read: string, at: number): Core | null {
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

function core(numeral: Numeral, end: number, unit: string | null): Core {
  const { mantissa, exponent, scale, script, loose } = numeral;
  return {
    mantissa,
    exponent,
    power: scale,
    end,
    script,
    approximate: null,
    indefinite: loose,
    unit,
  };
}

/** Looks for percent sign or unit behind the number. */
function withUnit(normal: Normal, found: Core, currency: string | null): Amount {
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

const TIME_OR_SIZE = /^(?:年|个月|天|小时|个小时|元|公里|米|亩|吨|岁|倍)$/;

/** What a smaller unit behind a larger one is worth in it: 1小时30分, 5元5角, 2米50厘米, 1年6个月 (SPEC Q9). */
const SMALLER: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  元: { 角: 10, 毛: 10, 分: 100 },
  圆: { 角: 10, 分: 100 },
  块: { 毛: 10, 角: 10, 分: 100 },
  角: { 分: 10 },
  小时: { 分: 60, 分钟: 60, 秒: 3600 },
  个小时: { 分: 60, 分钟: 60 },
  分钟: { 秒: 60 },
  分: { 秒: 60 },
  天: { 小时: 24, 个小时: 24 },
  年: { 个月: 12 },
  米: { 厘米: 100, 分米: 10, 公分: 100 },
  公里: { 米: 1000 },
  千米: { 米: 1000 },
  吨: { 公斤: 1000, 千克: 1000 },
  公斤: { 克: 1000 },
  千克: { 克: 1000 },
  斤: { 两: 10 },
};

function addSmaller(normal: Normal, first: Amount): Amount {
  let sum = first;
  let unit = first.unit ?? "";
  let share = 1;
  for (let step = 0; step < 3; step += 1) {
    const table = SMALLER[unit];
    if (table === undefined || first.power < 0) return sum;
    const short = /^(?:[一二三四五六七八九1-9]|\d\d)(?=$|以|左|[,;。])/.exec(
      normal.read.slice(sum.end, sum.end + 3),
    );
    // 三块五, 1米75: the digits behind count on as decimals.
    if (short !== null && (unit === "块" || unit === "米")) {
      const places = short[0].length;
      const decimals = scanNumeral(normal.read, sum.end)?.mantissa ?? 0;
      const value = scaled(sum.value * 10 ** places + decimals, -places);
      return { ...sum, end: sum.end + places, value, mantissa: value, exponent: 0 };
    }
    let at = sum.end;
    if (/^[零又]/.test(normal.read.slice(at, at + 1))) at += 1;
    const code = normal.read.charCodeAt(at);
    if (!isDigit(code) && scanNumeral(normal.read, at) === null) return sum;
    const core = scanCore(normal, at);
    if (core === null) return sum;
    const counted = withUnit(normal, core, null);
    // 捌角玖分: behind a larger unit 分 is one, too.
    const next =
      counted.unit === null && normal.read[counted.end] === "分"
        ? { ...counted, unit: "分", end: counted.end + 1 }
        : counted;
    const parts = table[next.unit ?? ""];
    if (parts === undefined || next.value >= parts) return sum;
    share *= parts;
    const value = tidy(sum.value + next.value / share);
    sum = { ...sum, end: next.end, value, mantissa: value, exponent: 0, power: 0, scale: 1 };
    unit = next.unit ?? "";
    if (SMALLER[unit] === undefined) return sum;
  }
  return sum;
}

/** Takes the binary rest out of a sum: 3.5 + 0.02 is 3.52. */
function tidy(value: number): number {
  return Number(value.toPrecision(14));
}
