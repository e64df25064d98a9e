import { isDigit } from "./normalize";
import { AFTER_KILO, DIGITS, POWERS, TENS } from "./tables/numerals";

/** A numeral found in a text: `mantissa` × 10 ^ `exponent`, kept apart so that 2.61万 is exactly 26100. */
export interface Numeral {
  readonly mantissa: number;
  readonly exponent: number;
  /** Power of ten that a scale word behind an Arabic number stands for (20万: 4), included in `exponent`. */
  readonly scale: number;
  readonly end: number;
  readonly script: "arabic" | "chinese";
  /** 三五, 七八: two digits side by side, which may be a guess between them as well as a number. */
  readonly loose: boolean;
}

const EXPONENT_SIGNS = "eE×*";

/** From here on a whole number no longer fits a double digit for digit. */
const MOST_EXACT = 2 ** 53;

/** The numeral that begins at `at` of a normalised text; `null` if none does. Signs belong to the caller. */
export function scanNumeral(text: string, at: number): Numeral | null {
  const code = text.charCodeAt(at);
  if (isDigit(code) || (code === 46 && isDigit(text.charCodeAt(at + 1))))
    return scanArabic(text, at);
  return scanChinese(text, at);
}

/** Powers of ten that are looked up quicker than worked out. */
const TENS_RAISED = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12];

/** `mantissa` × 10 ^ `exponent`, rounded once. */
export function scaled(mantissa: number, exponent: number): number {
  if (exponent === 0) return mantissa;
  if (Math.abs(exponent) > 22) return Number(`${mantissa}e${exponent}`);
  return exponent > 0
    ? mantissa * (TENS_RAISED[exponent] ?? 10 ** exponent)
    : mantissa / (TENS_RAISED[-exponent] ?? 10 ** -exponent);
}

function scanArabic(text: string, start: number): Numeral | null {
  let at = start;
  let digits = "";
  while (isDigit(text.charCodeAt(at))) at += 1;
  digits = text.slice(start, at);
  if (digits.length <= 3 && digits.length > 0) {
    let group = at;
    while (text.charCodeAt(group) === 44 && isGroup(text, group + 1)) group += 4;
    if (group > at) {
      digits = text.slice(start, group).replaceAll(",", "");
      at = group;
    }
  }
  let exponent = 0;
  const point = text.charCodeAt(at);
  if (
    (point === 46 || text[at] === "点") &&
    isDigit(text.charCodeAt(at + 1)) &&
    !isClock(text, at)
  ) {
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    digits += text.slice(at + 1, end);
    exponent = at + 1 - end;
    at = end;
  }
  const power = EXPONENT_SIGNS.includes(text[at] ?? " ")
    ? /^(?:[eE]([+-]?\d{1,3})|[×*]10\^(-?\d{1,3}))(?![\d.A-Za-z])/.exec(text.slice(at, at + 9))
    : null;
  if (power !== null) {
    exponent += Number(power[1] ?? power[2]);
    at += power[0].length;
  } else if (text[at] === "^") {
    const raised = /^\^([+-]?\d{1,2})(?![\d.])/.exec(text.slice(at, at + 5));
    if (raised !== null) return raise(scaled(Number(digits), exponent), raised, at);
  }
  let mantissa = Number(digits);
  if (mantissa > MOST_EXACT) {
    mantissa = Number(`${digits}e${exponent}`);
    exponent = 0;
  }
  const scale = scaleLength(text, at);
  if (scale === null)
    return { mantissa, exponent, scale: 0, end: at, script: "arabic", loose: false };
  at = scale.end;
  const rest = scale.power >= 2 ? scanRemainder(text, at, scale.power) : null;
  if (rest !== null) {
    return {
      mantissa: scaled(mantissa, exponent + scale.power) + rest.value,
      exponent: 0,
      scale: 0,
      end: rest.end,
      script: "arabic",
      loose: false,
    };
  }
  return {
    mantissa,
    exponent: exponent + scale.power,
    scale: scale.power,
    end: at,
    script: "arabic",
    loose: false,
  };
}

/** 10^8, 2^5. */
function raise(base: number, raised: RegExpExecArray, at: number): Numeral {
  const mantissa = Number((base ** Number(raised[1])).toPrecision(15));
  const end = at + raised[0].length;
  return { mantissa, exponent: 0, scale: 0, end, script: "arabic", loose: false };
}

/** `2000万` behind `1亿`, `5千` behind `3万`: only with a smaller scale of its own, else the numbers stay apart. */
function scanRemainder(
  text: string,
  at: number,
  power: number,
): { value: number; end: number } | null {
  const start = text[at] === "零" ? at + 1 : at;
  if (!isDigit(text.charCodeAt(start))) return null;
  const rest = scanArabic(text, start);
  if (rest === null) return null;
  const value = scaled(rest.mantissa, rest.exponent);
  // 3万5 is 35000, as 三万五 is.
  const elided =
    power >= 3 && start === at && /^\d(?=$|[元人名,;。)以左])/.test(text.slice(at, at + 2));
  if (elided) return { value: scaled(rest.mantissa, power - 1), end: rest.end };
  const smaller = rest.scale > 0 ? rest.scale < power : start > at || rest.end - start >= 3;
  return smaller && value < 10 ** power ? { value, end: rest.end } : null;
}

/** The run of scale words behind an Arabic number: 万, 千万, 万亿. */
function scaleLength(text: string, start: number): { power: number; end: number } | null {
  let at = start;
  let power = 0;
  for (;;) {
    const character = text[at] ?? "";
    const next = POWERS[character];
    if (next === undefined || next === 12) break;
    if (beginsUnit(next, text[at + 1])) break;
    if (character === "万" && text[at + 1] === "分" && text[at + 2] === "之") break;
    power += next;
    at += 1;
    if (at - start > 3) return null;
  }
  return at === start ? null : { power, end: at };
}

/** 千克 and 百帕 are units, 百分之 and 千分之 fractions; 5百克 is a number of 克. */
function beginsUnit(power: number, next: string | undefined): boolean {
  if (power === 2) return next === "帕" || next === "分";
  return power === 3 && AFTER_KILO.includes(next ?? " ");
}

/** Three digits and no fourth, as they stand behind a thousands separator. */
export function isGroup(text: string, at: number): boolean {
  return (
    isDigit(text.charCodeAt(at)) &&
    isDigit(text.charCodeAt(at + 1)) &&
    isDigit(text.charCodeAt(at + 2)) &&
    !isDigit(text.charCodeAt(at + 3))
  );
}

/** 8点30分 is a time of day, 3点5 a number. */
function isClock(text: string, at: number): boolean {
  return text[at] === "点" && /^点\d{1,2}分/.test(text.slice(at, at + 4));
}

function scanChinese(text: string, start: number): Numeral | null {
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastPower = 0;
  let lastBig = 16;
  let afterZero = false;
  let units = 0;
  let run = 0;
  let positional = 0;
  let at = start;
  for (; at < text.length; at += 1) {
    const character = text[at] ?? "";
    const value = DIGITS[character];
    if (value !== undefined) {
      // 三十两 and 二两 are weights: behind another numeral 两 is a digit only where a power follows.
      if (character === "两" && at > start && !TWO_BEFORE.includes(text[at + 1] ?? " ")) break;
      // 十七八: the second digit is a guess beside the first.
      if (run > 0 && units > 0 && digit !== 0 && !(run === 1 && isGuess(text, at - 1))) break;
      positional = positional * 10 + value;
      run += 1;
      if (run > 15) return null;
      afterZero = value === 0 || (afterZero && run === 1);
      digit = value;
      continue;
    }
    const tens = TENS[character];
    if (tens !== undefined) {
      if (run > 0) break;
      section += tens;
      lastPower = 1;
      units += 1;
      continue;
    }
    const power = POWERS[character];
    if (power === undefined) break;
    if (power === 12 && (at === start || BINARY.includes(text[at + 1] ?? " "))) break;
    // 二三十, 十七八万: between the two, and no certain number.
    if (run === 2 && isGuess(text, at - 2)) {
      const end = powersEnd(text, at);
      return done(total + section + positional, 0, end, true);
    }
    if (run > 1 && digit !== null && positional >= 10 && units === 0 && power < 4) break;
    if (text[at + 1] !== "米" && beginsUnit(power, text[at + 1]) && !isDivisor(text, at, run))
      break;
    if (run === 0 && units === 0 && power !== 1 && !/^[百千][二三四五六七八九]$/.test(text)) break;
    const factor = run > 1 && units === 0 ? positional : (digit ?? (power < 4 ? 1 : 0));
    // 一万零十二: behind a zero 十 needs no 一.
    if (power === 1 && digit === 0 && run === 1) digit = 1;
    if (power < 4) {
      if (power >= lastPower && lastPower > 0 && lastPower < 4 && section > 0) break;
      section += (digit ?? 1) * 10 ** power;
    } else {
      const amount = section + (run > 0 ? factor : 0);
      if (power > lastBig) total = (total + amount) * 10 ** power;
      else if (amount === 0) total *= 10 ** power;
      else total += amount * 10 ** power;
      section = 0;
      lastBig = power;
    }
    lastPower = power;
    units += 1;
    if (units > 16) return null;
    digit = null;
    run = 0;
    positional = 0;
    afterZero = false;
  }
  if (at === start) return null;
  if (units === 0) {
    if (run === 0) return null;
    return fraction(text, at, positional, run === 2 && isGuess(text, start));
  }
  let value = total + section;
  if (run > 0 && digit !== null) {
    const elided = lastPower >= 2 && run === 1 && !afterZero;
    value += elided ? digit * 10 ** (lastPower - 1) : positional;
    return fraction(text, at, value, run === 2 && isGuess(text, at - 2));
  }
  return fraction(text, at, value, false);
}

/** 两 is a digit before these. */
const TWO_BEFORE = "百千万亿佰仟";

/** 五十兆字节, 十兆瓦: 兆 begins the unit. */
const BINARY = "字比瓦帕赫伏焦欧宽";

/** 一千分之二, 五百分之三: 百 and 千 behind a digit belong to the number below. */
function isDivisor(text: string, at: number, run: number): boolean {
  return run > 0 && text.startsWith("分之", at + 1);
}

/** Behind the last of 十, 百, 千, 万, 亿 in a row from `start`. */
function powersEnd(text: string, start: number): number {
  let at = start;
  while (POWERS[text[at] ?? ""] !== undefined) at += 1;
  return at;
}

/** 三五 and 七八 may mean from–to; 二零 and 一二 in a longer run of digits cannot. */
function isGuess(text: string, start: number): boolean {
  const first = DIGITS[text[start] ?? ""] ?? 0;
  const second = DIGITS[text[start + 1] ?? ""] ?? 0;
  return first > 0 && (second === first + 1 || (first === 3 && second === 5));
}

/** 点 with digits one by one behind a whole number, and a scale after them: 三点五亿. */
function fraction(text: string, start: number, whole: number, loose: boolean): Numeral {
  let at = start;
  if (text[at] !== "点" || DIGITS[text[at + 1] ?? ""] === undefined)
    return done(whole, 0, at, loose);
  at += 1;
  let mantissa = whole;
  let places = 0;
  for (
    let digit = DIGITS[text[at] ?? ""];
    digit !== undefined && places < 12;
    digit = DIGITS[text[at] ?? ""]
  ) {
    mantissa = mantissa * 10 + digit;
    places += 1;
    at += 1;
  }
  if (text[at] === "分") return done(whole, 0, start, loose);
  const scale = scaleLength(text, at);
  if (scale === null) return done(mantissa, -places, at, false);
  return {
    mantissa,
    exponent: scale.power - places,
    scale: scale.power,
    end: scale.end,
    script: "chinese",
    loose: false,
  };
}

function done(mantissa: number, exponent: number, end: number, loose: boolean): Numeral {
  return { mantissa, exponent, scale: 0, end, script: "chinese", loose };
}
