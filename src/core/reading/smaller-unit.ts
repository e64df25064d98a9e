import { scanMagnitude, withUnit } from "./measure";
import type { Normal } from "./normalize";
import { isDigit } from "./normalize";
import { scaled, scanNumeral } from "./number";
import type { Amount } from "./quantity";

export function addSmaller(normal: Normal, first: Amount): Amount {
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
    const found = scanMagnitude(normal, at);
    if (found === null) return sum;
    const counted = withUnit(normal, found, null);
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
  美元: { 美分: 100 },
  星期: { 天: 7 },
  个星期: { 天: 7, 小时: 168, 个小时: 168 },
  周: { 天: 7 },
  天: { 小时: 24, 个小时: 24, 时: 24 },
  年: { 个月: 12 },
  米: { 厘米: 100, 分米: 10, 公分: 100 },
  公里: { 米: 1000 },
  千米: { 米: 1000 },
  吨: { 公斤: 1000, 千克: 1000 },
  公斤: { 克: 1000 },
  千克: { 克: 1000 },
  斤: { 两: 10 },
};

/** Takes the binary rest out of a sum: 3.5 + 0.02 is 3.52. */
function tidy(value: number): number {
  return Number(value.toPrecision(14));
}
