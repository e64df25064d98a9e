import type { Comparator } from "../reading/comparator";
import { comparingAfter, comparingBefore } from "../reading/comparator";
import type { Issue } from "../reading/issue";
import type { Normal } from "../reading/normalize";
import type { Amount, Approximation } from "../reading/quantity";
import { scanAmount } from "../reading/quantity";
import type { Span } from "../reading/range";
import { scanSpan } from "../reading/range";
import type { Hint } from "../reading/target";

/** One number or range in a text with all that belongs to it (SPEC T5). */
export interface Item {
  readonly kind: "amount" | "range";
  readonly amount: Amount;
  /** The second end of a range. */
  readonly span: Span | null;
  readonly comparator: Comparator | null;
  readonly approximate: Approximation | null;
  /** Where the item with its comparing words begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly hints: readonly Hint[];
  readonly issue: Issue | null;
}

/** All numbers of a clause, in order. */
export function scanItems(normal: Normal, from: number, to: number): readonly Item[] {
  const items: Item[] = [];
  let at = from;
  let free = from;
  while (at < to && items.length < 12) {
    const item = mayStart(normal.read, at, free) ? itemAt(normal, at, free, to) : null;
    if (item === null) {
      at = skipWord(normal.read, at);
      continue;
    }
    items.push(item);
    at = item.end;
    free = item.end;
  }
  return items;
}

const STARTERS = new Set(
  "-+.0123456789¥$€£负零○一二三四五六七八九十百千万两俩仨壹贰叁参肆伍陆柒捌玖拾廿卅半几数若上成对人RUHCN±[(介在",
);

/** Words with numerals in them that count nothing; longer lists stand in `tables/idioms.ts`. */
function mayStart(read: string, at: number, free: number): boolean {
  const character = read[at] ?? "";
  if (!STARTERS.has(character)) return false;
  if (/[\d.]/.test(character)) {
    if (read.startsWith("pH", at - 2)) return true;
    if (/^[2-6]G[\u4e00-\u9fff]/.test(read.slice(at, at + 3))) return false;
    if (at > free && /[A-Za-z\d.]/.test(read[at - 1] ?? "")) return false;
    return !(at > free && read[at - 1] === "第");
  }
  if (at > free && read[at - 1] === "第") return false;
  return true;
}

/** After a letter or digit that begins no item the whole word is passed over. */
function skipWord(read: string, at: number): number {
  let end = at + 1;
  if (read.startsWith("pH", at)) return at + 2;
  if (/[A-Za-z\d]/.test(read[at] ?? ""))
    while (end < read.length && /[A-Za-z\d.]/.test(read[end] ?? "")) end += 1;
  return end;
}

function itemAt(normal: Normal, at: number, free: number, to: number): Item | null {
  const scanned = scanAmount(normal, at);
  const span = scanSpan(normal, at, scanned);
  if (span !== null && span.end <= to) return dress(normal, span.low, span, at, span.end, free);
  if (scanned === null || scanned.end > to || scanned.end === at) return null;
  const amount = withOpenUnit(normal, scanned, to);
  if (!counts(normal.read, amount, free, to)) return null;
  return dress(normal, amount, null, at, amount.end, free);
}

/**
 * A Chinese numeral inside words counts only with a unit behind it or a comparator before it
 * (三名专家, but not 统一, 十分 or 一般).
 */
function counts(read: string, amount: Amount, free: number, to: number): boolean {
  const before = read.slice(Math.max(free, amount.start - 3), amount.start);
  if (before.endsWith("前") && RANK.test(read.slice(0, amount.start))) return false;
  if (amount.script === "chinese") {
    if (/(?:第|统|唯|进|逐|专|同|归|合|划|单|之|万|说)$/.test(before) && amount.unit === null)
      return false;
    if (amount.unit === null) {
      const whole =
        amount.start === free && (amount.end === to || comparingAfter(read, amount.end) !== null);
      return (
        whole ||
        (comparingBefore(before) !== null &&
          (amount.end === to || comparingAfter(read, amount.end) !== null))
      );
    }
    return !/(?:统|唯|进|专|双|新)$/.test(before);
  }
  return true;
}

/** 前3名, 排名全省前10%: a place among others. */
const RANK = /(?:^|排名|排|位|列|居|全[国省市区县州]|同类|进入?|占|位次|保持|行业|系统)前$/;

/** Counters are an open class: a short word that is all there is behind an Arabic number is its unit (SPEC Q8). */
function withOpenUnit(normal: Normal, amount: Amount, to: number): Amount {
  if (amount.unit !== null || amount.script !== "arabic" || amount.indefinite) return amount;
  const rest = normal.read.slice(amount.end, Math.min(to, amount.end + 12));
  const word = OPEN_UNIT.exec(rest)?.[1];
  if (word === undefined || NO_OPEN_UNIT.test(word) || amount.end + rest.length < to) return amount;
  const end = amount.end + word.length;
  return { ...amount, unit: normal.plain.slice(amount.end, end), end };
}

const OPEN_UNIT =
  /^([\u4e00-\u9fff]{1,4}?)(?:(?:\(含\)|含)?(?:及其?|或)?以[上下内]|左右|(?:\(含\))?及以上)?$/;

const NO_OPEN_UNIT =
  /^(?:热线|联动|消防|版|事故|投诉|差错|故障|伤亡|违规|发生|覆盖|到位|达标|完成|合格|满意|优秀|通过|以|左右|上下|年|月|日|号|点|之|及|或|多|余|内|整|起|开|为|是|不|无|的|级|类|等|世纪|达|全|可|率|分之|折|成)|(?:率|的|度)$/;

/** Takes the comparing words round the number (SPEC T6–T9). */
function dress(
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
  let end = to;
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
