import type { Magnitude } from "./magnitude";
import { magnitude } from "./magnitude";
import type { Numeral } from "./number";
import { knownUnitLength } from "./unit";

/** 20余, 100多, 20多万, 两百来, 十几: a word for the rest behind the number (SPEC Q7). */
export function inexact(read: string, numeral: Numeral): Magnitude | null {
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
    ...magnitude(numeral, end, null),
    exponent,
    power,
    approximate: rest[0] === "来" ? "around" : "above",
    indefinite: false,
  };
}

/** 几十, 数百, 若干, 上千: how many cannot be told. */
export function vague(read: string, at: number): Magnitude | null {
  const word =
    /^(?:若干|多[个项次种场]|[几数][十百千万亿]+|几(?=[个项次天年人名])|数(?=[个项次年])|成[百千]上[千万])/.exec(
      read.slice(at, at + 6),
    );
  const hundreds = /^上[百千万亿]+/.exec(read.slice(at, at + 4))?.[0] ?? "";
  // 上百场, but 以上万元.
  const over =
    hundreds !== "" && read[at - 1] !== "以" && knownUnitLength(read, at + hundreds.length);
  if (word === null && !over) return null;
  const [found = hundreds] = word ?? [];
  const end = at + (found.startsWith("多") ? 1 : found.length);
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
