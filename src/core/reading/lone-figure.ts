import type { Item } from "./item";
import type { Normal } from "./normalize";
import { perPeriod } from "./per-period";
import { statement } from "./statement";
import { subjectOf } from "./subject";
import type { Target } from "./target";

export function oneItem(normal: Normal, item: Item, from: number, to: number): Target | null {
  const { read } = normal;
  const lead = read.slice(from, item.start);
  const tail = read.slice(item.end, to);
  if (isYear(item) || (isTerm(item) && (fromToday(item, lead) || DAY_OF_MONTH.test(lead + tail))))
    return null;
  // 神龙二年正月初一, 民国三年: a year of another calendar.
  if (item.amount.unit === "年" && (OTHER_YEAR.test(tail) || lead.endsWith("民国"))) return null;
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
      (tail === "" && OWN_STANDARD.test(lead)) ||
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

/** 午餐补助标准每生每天5元 says what the standard is to be, 按补助标准5元 only what is given by. */
const OWN_STANDARD = /(?<!执行)标准(?:为|是|:|每[\u4e00-\u9fff])*$/;

/** Words that make a bare number a measure of something else, not the aim (SPEC T5). */
export const NOT_AIMED =
  /(?:按照?|根据|依据|依照|参照|执行(?!数|金额|资金)|(?<!高)标准(?!化)|第|《|坚持|贯彻|符合|遵守|严格)/;

/** 2018年 names a year and counts none. */
function isYear({ amount, span }: Item): boolean {
  return span === null && amount.unit === "年" && amount.value >= 1900 && amount.value <= 2100;
}

/** 近三年, 未来两周, 上2个月: a time seen from today, which a form cannot know. */
function fromToday({ approximate }: Item, lead: string): boolean {
  return (approximate === "below" && lead === "") || RELATIVE.test(lead);
}

const RELATIVE = /(?:^|[^以之])(?:过去|未来|今后|最近|此后)$|^[上下前后]$/;

/** 本月10日 and 367年1月1日 name days and count none. */
const DAY_OF_MONTH = /[本当每次]月$|^[\d一二三四五六七八九十]{1,2}月/;

const OTHER_YEAR = /^(?:[正冬腊]|[\d一二三四五六七八九十]{1,2})月/;

function isTerm({ amount }: Item): boolean {
  return /^(?:年|个?月|周|个?星期|天|日|个?季度)$/.test(amount.unit ?? "");
}

/** What is counted in 个: 两个项目, not 两个维护. */
const COUNTED =
  /^(?:子?项目|课题|系统|平台|乡镇|镇$|街道|社区|(?:行政|自然)?村|学校|单位|部门|点位|站点|标段|批次|班$|课程|模块|品种|基地|数据库|栏目|专题|案例|机构|企业|团队|小组|岗位|试点)/;
