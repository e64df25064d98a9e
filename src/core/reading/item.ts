import type { Comparator } from "./comparator";
import { comparingAfter, comparingBefore } from "./comparator";
import { comparedTo, dress } from "./comparing-words";
import type { Issue } from "./issue";
import type { Normal } from "./normalize";
import { scanNumeral } from "./number";
import type { Amount, Approximation } from "./quantity";
import { scanAmount } from "./quantity";
import type { Span } from "./range";
import { scanSpan } from "./range";
import type { Hint } from "./target";

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
  "-+.0123456789¥$€£负零○一二三四五六七八九十百千万两俩仨壹贰叁参肆伍陆柒捌玖拾佰仟廿卅半几数若上成对人RUHCN±[(介在位处",
);

/** Words with numerals in them that count nothing; longer lists stand in `tables/idioms.ts`. */
function mayStart(read: string, at: number, free: number): boolean {
  const character = read[at] ?? "";
  if (!STARTERS.has(character)) return false;
  if (/[\d.]/.test(character)) {
    if (read.startsWith("pH", at - 2)) return true;
    if (/^[2-6]G[\u4e00-\u9fff]/.test(read.slice(at, at + 3))) return false;
    if (at > free && /[A-Za-z\d.]/.test(read[at - 1] ?? ""))
      return isMachineCount(read.slice(Math.max(free, at - 3), at + 6));
    return !(at > free && read[at - 1] === "第");
  }
  // 五百分之2.2 holds no 百分之2.2: nothing begins inside a numeral that was none.
  return !(at > free && INSIDE.test(read.slice(at - 1, at)));
}

const INSIDE = /[第零一二三四五六七八九十百千万亿]/;

/** CT1台, LED300盏, but not A4纸 or GB50016. */
function isMachineCount(text: string): boolean {
  return /^(?:[^\d]?[A-Za-z]{2}|[A-Za-z]{2,3})\d{1,5}[台套个部辆盏件架篇]/.test(text);
}

/** After a letter or digit that begins no item the whole word is passed over, up to a digit behind letters. */
function skipWord(read: string, at: number): number {
  let end = at + 1;
  if (read.startsWith("pH", at)) return at + 2;
  if (/[A-Za-z]/.test(read[at] ?? "")) while (/[A-Za-z]/.test(read[end] ?? " ")) end += 1;
  else if (/\d/.test(read[at] ?? ""))
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
    // 转化率三分之一以上: a fraction is no word.
    if (read.slice(amount.start, amount.end).includes("分之"))
      return amount.end === to || comparingAfter(read, amount.end) !== null || amount.unit !== null;
    if (/(?:第|统|唯|进|逐|专|同|归|合|划|单|之|万|说)$/.test(before) && amount.unit === null)
      return false;
    if (amount.unit === null) {
      const whole =
        amount.start === free && (amount.end === to || comparingAfter(read, amount.end) !== null);
      if (whole) return true;
      const rest = read.slice(amount.end, amount.end + 3);
      if (before.endsWith("比")) return comparedTo(read, amount.start, amount.end, free) !== null;
      return (
        comparingBefore(before) !== null &&
        (amount.end === to || comparingAfter(read, amount.end) !== null || NEXT_SIDE.test(rest))
      );
    }
    // 登陆部队, 收拾起来: capitals that are parts of words as well.
    if (
      amount.mantissa > 0 &&
      "陆伍拾参".includes(read[amount.start] ?? " ") &&
      scanNumeral(read, amount.start)?.end === amount.start + 1 &&
      (amount.start > free ? comparingBefore(before) === null : amount.unit === "起")
    )
      return false;
    return !/(?:统|唯|进|专|双|新)$/.test(before);
  }
  return true;
}

/** What the other side of a range begins with: 大于二十且小于三十, 大于一百小于三百. */
const NEXT_SIDE = /^(?:的?同时|且|并且?|而|又|,|[大小高低多少]于|不[低高超多少大小]|超过|至[少多])/;

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
  /^([\u4e00-\u9fff]{1,4}?|[A-Za-z]{1,8})(?:(?:\(含\)|含)?(?:及其?|或)?以[上下内]|左右|(?:\(含\))?及以上)?$/;

const NO_OPEN_UNIT =
  /^(?:热线|联动|消防|版|事故|投诉|差错|故障|伤亡|违规|发生|覆盖|到位|达标|完成|合格|满意|优秀|通过|以|左右|上下|年|月|日|号|点|之|及|或|多|余|内|整|起|开|为|是|不|无|的|级|类|等|世纪|达|全|可|高|低|大|小|少|率|分之|折|成)|(?:率|的|度)$/;
