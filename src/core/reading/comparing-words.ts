import type { Comparator } from "./comparator";
import { comparingAfter, comparingBefore } from "./comparator";
import type { Issue } from "./issue";
import type { Item } from "./item";
import type { Normal } from "./normalize";
import type { Amount } from "./quantity";
import type { Span } from "./range";
import type { Hint } from "./target";

/** Takes the comparing words round the number (SPEC T6–T9). */
export function dress(
  normal: Normal,
  amount: Amount,
  span: Span | null,
  at: number,
  to: number,
  free: number,
): Item {
  const { read } = normal;
  const found: Comparator[] = [];
  const hints: Hint[] = [];
  let approximate = amount.approximate;
  let exclusion = false;
  let reach = 0;
  let held = 0;
  let start = at;
  for (let count = 0; count < 4; count += 1) {
    const word = comparingBefore(read.slice(Math.max(free, start - 12), start));
    if (word === null) break;
    const spelled = read.slice(start - word.length, start);
    // 彩超3台, 反超2名: the end of another word.
    if (spelled === "超" && "彩B黑反赶高".includes(read[start - 2] ?? " ")) break;
    start -= word.length;
    if (word.sense === "around") approximate ??= "around";
    else if (word.sense === "below") approximate ??= "below";
    else if (word.sense === "above") approximate ??= "above";
    else if (word.sense === "≠") exclusion = true;
    else if (word.sense === "slip>" || word.sense === "slip<") {
      hints.push("slip");
      found.push(word.sense === "slip>" ? ">" : "<");
    } else if (REACHING.test(spelled)) reach += 1;
    else if (HOLDING.test(spelled)) held += 1;
    else if (!NEUTRAL.has(spelled)) found.push(word.sense);
  }
  if (start > free && found.length === 0 && reach === 0 && held === 0) {
    const far = FAR.exec(read.slice(Math.max(free, start - 14), start));
    const word = far === null ? null : comparingBefore(far[1] ?? "");
    if (far !== null && word !== null && word.sense !== "≠" && isComparator(word.sense)) {
      found.push(word.sense);
      start -= far[0].length;
    }
  }
  if (found.length === 0 && read[start - 1] === "过" && read.startsWith("半数", amount.start)) {
    found.push(">");
    start -= 1;
  }
  if (found.length === 0 && EXCEEDING.test(read.slice(Math.max(free, start - 2), start))) {
    found.push(">");
    start -= 1;
  }
  let end = to;
  const compared = comparedTo(read, start, end, free);
  if (compared !== null) {
    found.push(compared);
    start -= 1;
    end += 1;
  }
  let included: string | null = null;
  for (let count = 0; count < 3; count += 1) {
    if (end === read.length) break;
    const bracket =
      read[end] === "(" ? /^\((含|包含|不含)[^()]{0,10}\)/.exec(read.slice(end, end + 16)) : null;
    if (bracket !== null && comparingAfter(read, end) === null) {
      included = bracket[1] ?? null;
      end += bracket[0].length;
      continue;
    }
    const word = comparingAfter(read, end);
    if (word === null || startsOtherWord(read, end, word.length)) break;
    end += word.length;
    if (word.sense === "around") approximate ??= "around";
    else if (word.sense === "above") approximate ??= "above";
    else if (isComparator(word.sense) && word.sense !== "=") found.push(word.sense);
  }
  // 稳定在95%以上 is 95%以上.
  if (approximate === "around" && found.length > 0 && /[稳维]/.test(read.slice(start, at)))
    approximate = null;
  if (found.length > 1 && held === 0) hints.push("doubled");
  if (span === null && found.length === 0 && approximate !== "around") {
    if (reach > 0) found.push(">=");
    else if (held > 0) found.push("<=");
  }
  const kinds = [...new Set(found)].map((kind) => (included === "不含" ? OPENED[kind] : kind));
  const written = normal.plain.slice(start, end);
  const comparator = kinds.length === 1 ? (kinds[0] ?? null) : strongest(kinds);
  let issue: Issue | null = null;
  if (exclusion) issue = { kind: "exclusion", written };
  else if (kinds.length > 1 && comparator === null)
    issue = { kind: "contradiction", written, comparators: kinds };
  else if (
    span !== null &&
    comparator !== null &&
    !(held > 0 && comparator === "<=") &&
    !(kinds.length === 1 && comparator === "=") &&
    !span.tolerance
  ) {
    issue = { kind: "contradiction", written, comparators: [comparator] };
  } else if (amount.indefinite) issue = { kind: "indefinite", written };
  else if (span !== null && span.reversed) issue = { kind: "reversed-range", written };
  return {
    kind: span === null ? "amount" : "range",
    amount,
    span,
    comparator,
    approximate,
    start,
    end,
    hints,
    issue,
  };
}

/** 比30大, 比170低: what `>` and `<` say with a word before the number and one behind it. */
export function comparedTo(
  read: string,
  from: number,
  to: number,
  free: number,
): Comparator | null {
  if (from <= free || read[from - 1] !== "比" || "占同环对配".includes(read[from - 2] ?? " "))
    return null;
  const word = /^[大高多小低少](?=$|[,;。且的])/.exec(read.slice(to, to + 2))?.[0];
  return word === undefined ? null : "大高多".includes(word) ? ">" : "<";
}

/** 过20, 产值过20亿元; 通过 and 举办过 exceed nothing. */
const EXCEEDING = /(?:^|[率数值额比量])过$/;

/** 达到 asks for the number or more; beside another comparator it says nothing (SPEC T7). */
const REACHING =
  /^(?:达到|达|达至|达到了|力争达到|提升至|提高至|提高到|提升到|上升到|上升至|增加到|增加至|增至|增长到|增长至|扩大到|扩大至|保持在)$/;

/** 控制在 asks for the number or less, beside another comparator or a range for nothing more (SPEC T7). */
const HOLDING = /^控制[在到]?$/;

/** 至少完成3次, 不超过总额100万元: the comparing word stands before the verb. */
const FAR =
  /((?:不少于|不低于|不超过|不多于|不高于|至少|最少|起码|至多|最多|超过|不得超过|不得少于))(?:[\u4e00-\u9fff]{1,6})$/;

/** 以上（不含）. */
const OPENED: Readonly<Record<Comparator, Comparator>> = {
  ">=": ">",
  ">": ">",
  "<=": "<",
  "<": "<",
  "=": "=",
};

function isComparator(sense: string): sense is Comparator {
  return sense in OPENED;
}

/** 共, 总计, 为: they only lead to the number. */
const NEUTRAL = new Set([
  "为",
  "是",
  "均为",
  "共",
  "共计",
  "总计",
  "合计",
  "计",
  "计划",
  "就是",
  "即",
  "保持为",
  "达标值",
  "平均",
  "预计",
]);

/** `≥` with `>`: the same side, the sign with `=` is the plainer one; opposite sides contradict. */
function strongest(kinds: readonly Comparator[]): Comparator | null {
  if (kinds.length === 2 && kinds.includes(">=") && kinds.includes(">")) return ">";
  if (kinds.length === 2 && kinds.includes("<=") && kinds.includes("<")) return "<";
  if (kinds.length === 2 && kinds.includes("=")) return kinds.find((kind) => kind !== "=") ?? null;
  return null;
}

/** 内 in 内容, 起 in 起草: the beginning of another word. */
function startsOtherWord(read: string, at: number, length: number): boolean {
  const rest = read.slice(at, at + 3);
  if (length === 1)
    return (
      /^(?:内[容部审设外蒙置地需]|起[草步重点到诉来飞]|余[额热料]|多[功媒样元部方层渠种边语维主年次]|许[可多]|整[改体理治个洁合]|\+.)/.test(
        rest,
      ) || /^之[一间]/.test(rest)
    );
  return /^(?:前后[期台端方勤]|上下[级水游班])/.test(rest);
}
