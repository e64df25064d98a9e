import type { Normal } from "./normalize";
import { numberingOf } from "./numbering";
import { BRACKET, COLON, JOINT, POINT } from "./traits";

/** A stretch of the text between two joints. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  /** The joint before it. */
  readonly joint: string;
}

/** Cuts at ; , 。 、 outside brackets and outside numbers, and at 且 and 或 between two figures. */
export function split(normal: Normal): readonly Segment[] {
  const { read } = normal;
  if ((normal.traits & (JOINT | COLON | BRACKET | POINT)) === 0 || !JOINED.test(read))
    return [{ from: 0, to: read.length, joint: "" }];
  const segments: Segment[] = [];
  const numbering = new Map(numberingOf(read).map(({ at, length }) => [at, length]));
  let from = 0;
  let joint = "";
  let depth = 0;
  const cut = (at: number, length: number): void => {
    if (at > from) segments.push({ from, to: at, joint });
    joint = read.slice(at, at + length);
    from = at + length;
  };
  for (let at = 0; at < read.length; at += 1) {
    const sign = read[at] ?? "";
    const mark = numbering.get(at);
    if (mark !== undefined) {
      if (at > from) cut(at, 0);
      from = at + mark;
      if (joint === "") joint = segments.length > 0 ? ";" : "";
      at += mark - 1;
      continue;
    }
    if (sign === "(" || sign === "[") depth += 1;
    else if (sign === ")" || sign === "]") depth -= 1;
    if (depth > 0) continue;
    if (
      sign === "," &&
      /^\d{1,3}(?:,\d{3})+(?!\d)/.test(read.slice(Math.max(0, lastNonDigit(read, at)), at + 12)) &&
      /^,\d{3}(?!\d)/.test(read.slice(at, at + 5))
    )
      continue;
    if (";,。、|".includes(sign) && !unitComma(read, at) && !insideComparator(read, at)) cut(at, 1);
    else {
      const word = /^(?:并且|而且|同时|以及|或者|且|或(?!优惠)|并(?!网|购|列|轨|行|发))/.exec(
        read.slice(at, at + 2),
      );
      if (
        word !== null &&
        at > from &&
        FIGURE.test(read.slice(from, at)) &&
        FIGURE.test(read.slice(at, at + 40)) &&
        !partOfComparator(read, at, word[0])
      ) {
        cut(at, word[0].length);
        at += word[0].length - 1;
      }
    }
  }
  cut(read.length, 0);
  return segments.length === 0 ? [{ from: 0, to: read.length, joint: "" }] : segments;
}

/** Something that may part conditions, or number them. */
const JOINED = /[;,。、|①]|1[.):]|并|且|同时|以及|或/;

const FIGURE =
  /[\d%]|[一二两三四五六七八九十百千](?:[个名次项套份场期部人家户台件篇本册月年]|分之)|底前/;

/** 大于或等于 holds 或 and joins nothing; 年或 … no more than that. */
function partOfComparator(read: string, at: number, word: string): boolean {
  return (
    ((word === "或" || word === "或者") &&
      /(?:大于|小于|高于|低于|多于|少于|超过)$/.test(read.slice(Math.max(0, at - 2), at))) ||
    /^或(?:以上|以下|等于|更)/.test(read.slice(at, at + 3))
  );
}

/** 大于、等于. */
function insideComparator(read: string, at: number): boolean {
  return /^[大小高低多少]于.等于/.test(read.slice(Math.max(0, at - 2), at + 3));
}

/** 台、套 is one unit. */
function unitComma(read: string, at: number): boolean {
  return read[at] === "、" && /^台、套(?![^\d]*\d)/.test(read.slice(at - 1, at + 2));
}

function lastNonDigit(read: string, at: number): number {
  let start = at;
  while (start > 0 && /[\d,]/.test(read[start - 1] ?? "")) start -= 1;
  return start;
}
