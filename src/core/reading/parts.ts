import type { Item } from "../judging/clause";
import { scanItems } from "../judging/clause";
import type { JudgeContext } from "../judging/context";
import { scanDeadline } from "./deadline";
import { nameableEvent } from "./event";
import { isFrame } from "./frame";
import type { Normal } from "./normalize";
import { part } from "./normalize";
import { BRACKET, CALENDAR, COLON, DIGIT, JOINT, NUMERAL, POINT } from "./traits";
import { isTimely } from "../judging/timely";
import { numberingOf } from "./numbering";
import { hasClock, readRatio } from "./ratio";
import { periodBefore, readRecurrence, sharersBefore } from "./recurrence";
import { statement } from "./statement";
import { COMPLETION_VERBS } from "./tables/dates";
import type { BoundTarget, Target } from "./target";
import { unitFamily } from "./unit";
import { readWords } from "./word-target";

/** A stretch of the text between two joints. */
interface Segment {
  readonly from: number;
  readonly to: number;
  /** The joint before it. */
  readonly joint: string;
}

/** Reads a text for figures and dates (SPEC T5–T18); `null` where it asks for none, so that it is words. */
export function combine(whole: Normal, context: JudgeContext): Target | null {
  const normal = (whole.traits & BRACKET) === 0 ? whole : withoutRemark(whole);
  const { read, traits } = normal;
  if ((traits & DIGIT) === 0) {
    const wordy = readRecurrence(normal) ?? lasting(read) ?? nameableEvent(normal);
    if (wordy !== null) return wordy;
  }
  if ((traits & (DIGIT | NUMERAL | CALENDAR)) === 0) return null;
  if (read.startsWith("第") && /^第[一二三四五六七八九十\d]+(?:名|位|批|期|类|档)?$/.test(read))
    return null;
  if ((traits & COLON) !== 0) {
    const ratio = readRatio(normal);
    if (ratio !== null) return ratio;
    if (hasClock(normal)) return null;
  }
  if (/\d[×*xX]\d{1,2}小时/.test(read)) return null;
  const inner = (traits & (BRACKET | JOINT)) === 0 ? null : subTotal(normal, context);
  if (inner !== null) return inner;
  const each =
    /^(?:各|均|分别)(?:完成|为|开展|举办|不少于|至少)?(?=\d|[一二两三四五六七八九十])/.exec(read);
  if (each !== null && !read.startsWith("均")) {
    const counted = readClause(normal, read.startsWith("分别") ? 2 : 1, read.length, context);
    if (counted !== null && counted.kind !== "unreadable")
      return { kind: "all", parts: [counted], each: true };
  }
  const segments = split(normal);
  if (segments.length === 1) return readClause(normal, 0, read.length, context);
  return joined(normal, segments, context);
}

/** 长期, 学年: a period whose ends the text does not tell. */
function lasting(read: string): Target | null {
  if (!/^(?:长期|学年|全学年|长年|常年|全周期|项目期内|项目周期内)$/.test(read)) return null;
  return { kind: "span", from: null, to: null };
}

/** 新增 and last year's figure in brackets are no part of the target (SPEC T24). */
function withoutRemark(normal: Normal): Normal {
  const bracket = /\(([^()]*)\)$/.exec(normal.read);
  if (bracket === null || bracket.index === 0) return normal;
  const inner = bracket[1] ?? "";
  const past =
    /^(?:(?:19|20)\d\d年?度?(?:为|实际|完成|值)?[:,]?.*\d.*|(?:上年|去年|上一年|基期|基准|现状|往年|前[一三]年|原|满分|总分)[^其]*)$/.test(
      inner,
    );
  const remark =
    inner !== "" && !/[\d%‰零一二三四五六七八九十百千万两半含]/.test(inner) && !isUnitRemark(inner);
  const same = /^\d+(?:\.\d+)?$/.test(inner) && normal.read[bracket.index - 1] === "%";
  if (!past && !remark && !same) return normal;
  return part(normal, 0, bracket.index);
}

function isUnitRemark(inner: string): boolean {
  return (
    inner.length <= 3 &&
    /(?:元|人|个|次|米|亩|吨|天|户|台|套|项|件)$/.test(inner) &&
    !/新增|其中|含/.test(inner)
  );
}

/** `30(SCI/EI:10)`, `100人(其中女性30人)`: a total and a part of it. */
function subTotal(normal: Normal, context: JudgeContext): Target | null {
  const found =
    /^([^()]*\d[^()]*)(?:\((?:其中:?)?([^()\d]{0,16}?):?(≥|不少于|不低于|>=)?(\d[^()]*)\)|[,;]?其中:?([^()\d]{0,16}?):?(≥|不少于|不低于|>=)?(\d[^()]*))$/.exec(
      normal.read,
    );
  if (found === null) return null;
  const bracketed = found[4] !== undefined;
  const head = found[1] ?? "";
  if (bracketed && !/其中|:/.test(normal.read.slice(head.length)) && (found[2] ?? "") === "")
    return null;
  if (bracketed && /含/.test(found[2] ?? "")) return null;
  const to = bracketed ? normal.read.length - 1 : normal.read.length;
  const opening = normal.read.slice(head.length);
  const from = head.length + (/^(?:\(|[,;])?(?:其中:?)?/.exec(opening)?.[0].length ?? 0);
  const total = readClause(normal, 0, head.replace(/[,;]$/, "").length, context);
  const part = readClause(normal, from, to, context);
  if (total === null || part === null) return null;
  // 30篇(SCI:10): the part is counted in the unit of the total.
  const counted =
    part.kind === "bound" && total.kind === "bound" && part.unit === null && total.scale === 1
      ? { ...part, unit: total.unit }
      : part;
  const parts = [total, counted];
  return { kind: "all", parts, each: false };
}

/** Cuts at ; , 。 、 outside brackets and outside numbers, and at 且 and 或 between two figures. */
function split(normal: Normal): readonly Segment[] {
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
    if (";,。、|".includes(sign) && !unitComma(read, at)) cut(at, 1);
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

/** 台、套 is one unit. */
function unitComma(read: string, at: number): boolean {
  return read[at] === "、" && /^台、套(?![^\d]*\d)/.test(read.slice(at - 1, at + 2));
}

function lastNonDigit(read: string, at: number): number {
  let start = at;
  while (start > 0 && /[\d,]/.test(read[start - 1] ?? "")) start -= 1;
  return start;
}

function joined(
  normal: Normal,
  segments: readonly Segment[],
  context: JudgeContext,
): Target | null {
  const reads: { readonly target: Target | null; readonly segment: Segment }[] = [];
  for (const segment of segments) {
    reads.push({ target: readClause(normal, segment.from, segment.to, context), segment });
  }
  if (reads.length === 1) return reads[0]?.target ?? null;
  const figures = reads.filter(({ target }) => target !== null);
  if (figures.length === 0) return null;
  const words = reads.length - figures.length;
  if (figures.length === 1 && words > 0)
    return oneFigure(normal, reads, figures[0]?.target ?? null);
  const parts = reads.map(({ target, segment }) => target ?? wordsOf(normal, segment));
  const merged = words === 0 ? bothSides(parts) : null;
  if (merged !== null) return merged;
  const unreadable = parts.find((part) => part.kind === "unreadable");
  if (unreadable !== undefined) return unreadable;
  if (words === 0 && alike(parts))
    return { kind: "unreadable", because: { kind: "run-together", written: normal.plain } };
  const any = reads.some(({ segment }) => segment.joint.startsWith("或"));
  const all = reads.some(({ segment }) => segment.joint !== "" && !segment.joint.startsWith("或"));
  if (any && all) return null;
  return any ? { kind: "any", parts } : { kind: "all", parts, each: false };
}

/** One figure among words: its own frame, one condition of several, or one entry of an enumeration. */
function oneFigure(
  normal: Normal,
  reads: readonly { readonly target: Target | null; readonly segment: Segment }[],
  figure: Target | null,
): Target | null {
  if (figure === null) return null;
  const wordy = reads.filter(({ target }) => target === null);
  const enumerated = reads.some(
    ({ segment }) => segment.joint === "、" || segment.joint === ";" || segment.joint === "。",
  );
  const weak = figure.kind === "bound" && figure.comparator === null && figure.unit !== "%";
  if (enumerated && weak && wordy.length >= figureCount(reads)) return null;
  const long = wordy.some(({ segment }) => segment.to - segment.from > 24);
  if (long && weak) return null;
  const leading = reads.findIndex(({ target }) => target !== null);
  if (
    leading === reads.length - 1 &&
    wordy.every(({ segment }) => isFrame(normal.read.slice(segment.from, segment.to)))
  )
    return figure;
  if (figure.kind === "unreadable") return figure;
  return {
    kind: "all",
    parts: reads.map(({ target, segment }) => target ?? wordsOf(normal, segment)),
    each: false,
  };
}

function figureCount(reads: readonly { readonly target: Target | null }[]): number {
  return reads.filter(({ target }) => target !== null).length;
}

function wordsOf(normal: Normal, { from, to }: Segment): Target {
  const words = part(normal, from, to);
  return readWords(words, words.plain);
}

/** ≥90%, <95%: a floor and a ceiling of one thing are a range (SPEC T11). */
function bothSides(parts: readonly Target[]): Target | null {
  const [one, other] = parts;
  if (parts.length !== 2 || one?.kind !== "bound" || other?.kind !== "bound") return null;
  if (one.subject !== null && other.subject !== null && one.subject !== other.subject) return null;
  const unit = one.unit ?? other.unit;
  if ((one.unit !== unit && one.unit !== null) || (other.unit !== unit && other.unit !== null))
    return null;
  const floor = one.comparator === ">=" || one.comparator === ">" ? one : other;
  const ceiling = floor === one ? other : one;
  if (floor.comparator !== ">=" && floor.comparator !== ">") return null;
  if (ceiling.comparator !== "<=" && ceiling.comparator !== "<") return null;
  const low =
    floor.unit === null && unit === "%" && floor.scale === 1 ? floor.value / 100 : floor.value;
  const high =
    ceiling.unit === null && unit === "%" && ceiling.scale === 1
      ? ceiling.value / 100
      : ceiling.value;
  if (low > high)
    return { kind: "unreadable", because: { kind: "reversed-range", written: `${low}–${high}` } };
  return {
    kind: "range",
    low,
    high,
    lowOpen: floor.comparator === ">",
    highOpen: ceiling.comparator === "<",
    unit,
    scale: floor.scale,
    subject: one.subject ?? other.subject,
    hints: [],
  };
}

/** 95%, 98%: the same thing twice with nothing to tell the numbers apart. */
function alike(parts: readonly Target[]): boolean {
  const bounds = parts.filter((part): part is BoundTarget => part.kind === "bound");
  return (
    bounds.length === parts.length &&
    bounds.every(
      (part) =>
        part.subject === null &&
        part.unit === bounds[0]?.unit &&
        part.comparator === bounds[0]?.comparator,
    ) &&
    bounds.length >= 2
  );
}

/** One clause without joints: a date, a figure with its frame, figures that are joined by words, or `null`. */
function readClause(
  normal: Normal,
  from: number,
  to: number,
  context: JudgeContext,
): Target | null {
  const start = from;
  const { read } = normal;
  let itemsFrom = start;
  let dated: Target | null = null;
  const deadline = scanDeadline(normal, start, to, context.year ?? null, isTimely(context));
  if (deadline !== null) {
    const lead = read.slice(start, deadline.start);
    const tail = read.slice(deadline.end, to);
    const rest = scanItems(normal, deadline.end, to).filter(
      (item) => item.amount.unit !== null || item.comparator !== null,
    );
    if (rest.length === 0) {
      const plainDate = dateAlone(deadline.target, deadline.marked, lead, tail);
      if (plainDate !== null) return withSubject(plainDate, lead, tail);
      if (scanItems(normal, start, deadline.start).length === 0) return null;
    } else if (lead === "" || isFrame(lead)) {
      const limiting =
        deadline.target.kind === "date" &&
        deadline.target.comparator === "<=" &&
        deadline.target.from === null;
      const explicit =
        limiting && /(?:前|底|末|止|内|日)$/.test(read.slice(deadline.start, deadline.end));
      if (explicit) dated = deadline.target;
      if (deadline.target.kind === "unreadable") return deadline.target;
      itemsFrom = deadline.end;
    }
  }
  const items = scanItems(normal, itemsFrom, to);
  const figures = figuresOf(normal, items, itemsFrom, to);
  if (figures === null) return null;
  if (dated === null) return figures;
  if (figures.kind === "unreadable") return figures;
  return {
    kind: "all",
    parts: figures.kind === "all" ? [dated, ...figures.parts] : [dated, figures],
    each: false,
  };
}

function withSubject(target: Target, lead: string, tail: string): Target {
  const subject = (lead + tail.replace(/^(?:完成|前|以前|之前)/, "")).replace(/[:,]/g, "");
  return target.kind === "date" && subject !== "" ? { ...target, subject } : target;
}

/** A date may have words round it only when it is a limit; a year in a name is none. */
function dateAlone(target: Target, marked: boolean, lead: string, tail: string): Target | null {
  if (target.kind === "unreadable") return lead.length + tail.length <= 8 ? target : null;
  if (lead.length > 24 || tail.length > 30 || /\d/.test(lead + tail)) return null;
  if (/(?:按照?|根据|依据|执行)/.test(lead)) return null;
  if (target.kind === "span")
    return lead.length <= 12 && (tail === "" || COMPLETION_VERBS.test(tail)) && tail.length <= 12
      ? target
      : null;
  if (lead === "" && /^[。,]?$/.test(tail)) return target;
  if (!marked)
    return lead !== "" &&
      tail === "" &&
      /(?:时间|时限|期限|日期|时间点|节点)(?:为|是|:)?$/.test(lead)
      ? target
      : null;
  return target;
}

function figuresOf(
  normal: Normal,
  items: readonly Item[],
  from: number,
  to: number,
): Target | null {
  const { read } = normal;
  const aims = withoutMeasures(read, items);
  if (aims.length > 0 && aims.length < items.length) return figuresOf(normal, aims, from, to);
  const [first, second] = items;
  if (first === undefined) return null;
  if (items.length === 1) return oneItem(normal, first, from, to);
  const joints = items
    .slice(1)
    .map((item, index) => read.slice(items[index]?.end ?? 0, item.start));
  if (items.length === 2 && second !== undefined) {
    const pair =
      periodic(normal, first, second, from, to) ??
      sides(normal, first, second, joints[0] ?? "", from, to);
    if (pair !== null) return pair;
  }
  const tail = read.slice(items.at(-1)?.end ?? to, to);
  const lead = read.slice(from, first.start);
  const bad = items.find((item) => item.issue !== null);
  if (
    joints.every((joint) => /其中|且|并|同时|以及|和|及|与|加|,/.test(joint)) &&
    lead.length <= 16 &&
    tail.length <= 16
  ) {
    if (bad?.issue !== undefined && bad.issue !== null)
      return { kind: "unreadable", because: bad.issue };
    return {
      kind: "all",
      parts: items.map((item, index) =>
        statement(
          item,
          subjectOf(index === 0 ? lead : "", joints[index] ?? tail, joints[index - 1] ?? ""),
        ),
      ),
      each: false,
    };
  }
  const aimed = items.filter((item) => item.comparator !== null);
  const last = items.at(-1);
  if (aimed.length === 1 && last !== undefined && aimed[0] === last && last.issue === null) {
    const words = read.slice(from, last.start);
    if (words.length <= 48 && tail.length <= 12) return statement(last, words);
  }
  if (aimed.length >= 2 && joints.every((joint) => joint.length >= 1 && joint.length <= 14)) {
    if (bad?.issue !== undefined && bad.issue !== null)
      return { kind: "unreadable", because: bad.issue };
    return {
      kind: "all",
      parts: items.map((item, index) =>
        statement(
          item,
          subjectOf(
            index === 0 ? lead : (joints[index - 1] ?? ""),
            index === items.length - 1 ? tail : "",
            "",
          ),
        ),
      ),
      each: false,
    };
  }
  const words = lead.length + tail.length + joints.reduce((sum, joint) => sum + joint.length, 0);
  if (words > 12 || NOT_AIMED.test(lead)) return null;
  return {
    kind: "unreadable",
    because: { kind: "run-together", written: normal.plain.slice(from, to) },
  };
}

/**
 * Leaves out numbers that only say whose rate it is: 5岁以下儿童死亡率≤5‰, 2000户贫困户覆盖率100%, 比2020年增长10%.
 */
function withoutMeasures(read: string, items: readonly Item[]): readonly Item[] {
  const last = items.at(-1);
  if (last === undefined || items.length < 2) return items;
  const share =
    /^[%‰‱]$/.test(last.amount.unit ?? "") &&
    /(?:率|度|比例|占比|比重)(?:为|达到?)?$/.test(read.slice(0, last.start));
  return items.filter((item) => {
    if (item === last) return true;
    const { unit, value } = item.amount;
    if (unit === "岁" || unit === "周岁") return false;
    if (
      RATINGS.has(unitFamily(unit ?? "") ?? "") &&
      item.comparator === null &&
      /^[\u4e00-\u9fff]/.test(read.slice(item.end, item.end + 1))
    )
      return false;
    if (unit === "年" && value >= 1900 && value <= 2100) return false;
    return !(
      share &&
      item.comparator === null &&
      !/^[%‰‱]$/.test(unit ?? "") &&
      /^[\u4e00-\u9fff]/.test(read.slice(item.end, item.end + 1))
    );
  });
}

/** 10kV线路50公里: what a thing is rated at. */
const RATINGS = new Set(["voltage", "capacity", "frequency", "pressure"]);

/** Words that make a bare number a measure of something else, not the aim (SPEC T5). */
const NOT_AIMED =
  /(?:按照?|根据|依据|依照|参照|执行(?!数|金额|资金)|标准(?!化)|第|《|坚持|贯彻|符合|遵守|严格)/;

function oneItem(normal: Normal, item: Item, from: number, to: number): Target | null {
  const { read } = normal;
  const lead = read.slice(from, item.start);
  const tail = read.slice(item.end, to);
  const per = perPeriod(item, lead);
  // 95%≤ says that the number is the smaller one, or was typed for ≤95%.
  if (/^(?:[≥≤<>]|[<>]=)/.test(tail)) {
    return {
      kind: "unreadable",
      because: { kind: "damaged", written: normal.plain.slice(from, to) },
    };
  }
  const target = per?.target ?? statement(item, subjectOf(per?.lead ?? lead, tail, ""));
  if (lead === "" && tail === "") return target;
  if (item.comparator !== null) {
    if (
      lead.length > 40 ||
      tail.length > 20 ||
      (/^(?:按照?|根据|依据|参照)(?!.*(?:比例|要求)$)/.test(lead) && tail.length > 6)
    )
      return null;
    return target;
  }
  const aimed =
    (/(?:率|度|比例|占比|比重)(?:为|是|达到?|:)?$/.test(lead) ||
      (item.amount.unit === "%" && /^第.{1,3}[期批年]/.test(lead))) &&
    !/^(?:按|根据|依|参照)/.test(lead);
  const elsewhere =
    NOT_AIMED.test(lead) || (tail !== "" && /落实|推进|围绕/.test(lead)) || lead === "分";
  if ((elsewhere && !aimed) || lead.length > 16 || tail.length > 14) return null;
  if (/^(?:的|型|版|式|级|类|号|岁以[下上]|[A-Za-z])|制$/.test(tail)) return null;
  const { amount } = item;
  if (amount.unit === "小时" && amount.value === 24) return null;
  if (
    amount.script === "chinese" &&
    amount.unit === "个" &&
    lead === "" &&
    tail !== "" &&
    !COUNTED.test(tail)
  )
    return null;
  if (item.span === null && amount.unit === null && amount.power === 0) {
    if (tail !== "" && amount.value !== 0 && !/^(?:覆盖|到位|达标|完成|合格)/.test(tail))
      return null;
    return item.start < amount.start ||
      amount.value === 0 ||
      /[:为到成达是共计]$|(?:率|数|数量|总数|量|完成|新增)$/.test(lead) ||
      lead === ""
      ? target
      : null;
  }
  if (
    amount.script === "chinese" &&
    amount.mantissa === 1 &&
    amount.power === 0 &&
    item.span === null &&
    (lead !== "" || tail !== "")
  ) {
    if (amount.unit === "倍") return target;
    return /^(?:举办|组织|开展|召开|完成|至少|每.*|实施|演练)$/.test(lead) && tail === ""
      ? target
      : null;
  }
  return target;
}

/** What is counted in 个: 两个项目, not 两个维护. */
const COUNTED =
  /^(?:子?项目|课题|系统|平台|乡镇|镇$|街道|社区|(?:行政|自然)?村|学校|单位|部门|点位|站点|标段|批次|班$|课程|模块|品种|基地|数据库|栏目|专题|案例|机构|企业|团队|小组|岗位|试点)/;

/** 每月2次 is a frequency, 每人每月500元 an amount per head and month. */
function perPeriod(
  item: Item,
  lead: string,
): { readonly target: Target; readonly lead: string } | null {
  const { amount, span } = item;
  const trimmedLead =
    lead === ""
      ? lead
      : lead.replace(
          /(?:举办|组织|开展|召开|进行|完成|巡查|检查|更新|维护|演练|培训|平均|发放|补助|补贴|奖补|给予|:)+$/,
          "",
        );
  if (item.issue !== null) return null;
  const times = /^(?:次|场|场次|回)$/.exec(span?.unit ?? amount.unit ?? "")?.[0];
  if (times !== undefined) {
    const period = periodBefore(trimmedLead);
    if (period === null) return null;
    const target = statement(item, subjectOf(trimmedLead.slice(0, -period.length), "", ""));
    const unit = `${times}/${period.period}`;
    if (target.kind === "range") {
      const { low, high } = target;
      return {
        target: { ...target, low: low / period.count, high: high / period.count, unit },
        lead: "",
      };
    }
    if (target.kind !== "bound") return null;
    return { target: { ...target, value: target.value / period.count, unit }, lead: "" };
  }
  if (span !== null || amount.unit === null) return null;
  // 每千人3.5张: so many per thousand people.
  const heads =
    /每((?:\d+|[一])?[十百千万亿]+(?:人口?|户|名|辆|亩|件))(?:常住人口|拥有|配备|有|至少)*$/.exec(
      lead,
    );
  if (heads?.[1] !== undefined && !/\//.test(amount.unit)) {
    const target = statement(item, subjectOf(lead.slice(0, heads.index), "", ""));
    return target.kind === "bound"
      ? {
          target: { ...target, unit: `${amount.unit}/${heads[1].replace(/^一|口$/g, "")}` },
          lead: "",
        }
      : null;
  }
  if (/元|¥|斤|千克|公斤|克|升/.test(amount.unit) && !/\//.test(amount.unit)) {
    const sharers = sharersBefore(trimmedLead);
    if (sharers === null) return null;
    const target = statement(item, subjectOf(trimmedLead.slice(0, -sharers.length), "", ""));
    if (target.kind !== "bound") return null;
    return {
      target: { ...target, unit: `${amount.unit}/${sharers.per}` },
      lead: trimmedLead.slice(0, -sharers.length),
    };
  }
  return null;
}

/** 一年两次, 每两个月1次: the first number counts the period. */
function periodic(
  normal: Normal,
  first: Item,
  second: Item,
  from: number,
  to: number,
): Target | null {
  const { read } = normal;
  const unit = second.amount.unit;
  if (
    unit === null ||
    !/^(?:次|场|场次|回)$/.test(unit) ||
    first.span !== null ||
    second.span !== null
  )
    return null;
  const period = /^(?:个?月|年|周|天|日|个?季度|季)$/.exec(first.amount.unit ?? "");
  const joint = read.slice(first.end, second.start);
  const lead = read.slice(from, first.start).replace(/每$/, "");
  if (
    period === null ||
    first.amount.value <= 0 ||
    lead !== "" ||
    read.slice(second.end, to).length > 4
  )
    return null;
  const every =
    read.slice(from, first.start).endsWith("每") && /^[\u4e00-\u9fff]{1,4}$/.test(joint);
  if (!every && !/^(?:至少|不少于|举办|开展|组织|召开|巡查|检查|进行|完成)?$/.test(joint))
    return null;
  const target = statement(second, null);
  if (target.kind !== "bound") return null;
  const name = period[0].replace(/^个/, "").replace(/^天$/, "日").replace(/^季$/, "季度");
  return { ...target, value: target.value / first.amount.value, unit: `${unit}/${name}` };
}

/** 90%以上95%以下, 大于10小于20, 大于10且小于20. */
function sides(
  normal: Normal,
  first: Item,
  second: Item,
  joint: string,
  from: number,
  to: number,
): Target | null {
  if (!/^(?:且|并且?|,|而|、|和|至|到|-|~)?$/.test(joint)) return null;
  if (
    normal.read.slice(from, first.start).length > 16 ||
    normal.read.slice(second.end, to).length > 8
  )
    return null;
  if (first.issue !== null || second.issue !== null) return null;
  return bothSides([statement(first, null), statement(second, null)]);
}

/** What is counted, from the words round the number. */
function subjectOf(lead: string, tail: string, before: string): string | null {
  const words = `${before.replace(/^.*(?:且|并且|并|同时|以及|和|及|与|其中|,)/, "")}${lead}${tail.replace(/(?:且|并且|并|同时|以及|和|及|与|,|其中).*$/, "")}`;
  const subject = words.replace(
    /^(?:完成(?![率度时情])|实现|确保|力争|新增|建设|组织|举办|开展|暂定量按|暂定|拟|[从自由]$)+|[:,()的]+$|测算$/g,
    "",
  );
  return subject === "" ? null : subject;
}
