import type { Place } from "./place";
import type { BoundTarget, RangeTarget } from "../reading/target";
import { unitFamily } from "../reading/unit";

/**
 * Whether more is better or less is, as the indicator's nature tells (SPEC V5, domain 5.3). `unknown`
 * leaves every difference to a person.
 */
export interface Direction {
  readonly better: "higher" | "lower" | "unknown";
  /** Told by the unit alone, not by name or category. */
  readonly assumed: boolean;
  /** The name itself says it, so that a comparator the other way is suspect (V6). */
  readonly byName: boolean;
}

/** What follows the decisive word of a name without changing what it measures. */
const TAIL =
  "(?:发生|控制|总)*(?:率|数|次数|起数|件数|人数|户数|例数|家数|数量|量|额|金额|总额|总量|面积|天数|个数|比例|比重|占比|指数|控制数|控制率|标准|时间|时长|时限|情况|程度|度|水平|总数|成本|费用|支出)*(?:\\(.*\\)|%|:|。)*$";

/** Of these more is better, wherever they stand (domain 5.3). */
const HIGHER = [
  "处置",
  "处理",
  "查处",
  "查办",
  "整改",
  "办结",
  "减少",
  "下降",
  "降低",
  "节约",
  "节省",
  "收入",
  "产值",
  "增收",
  "产量",
  "到位",
  "执行",
  "拨付",
  "合格",
  "覆盖",
  "及时",
  "通过",
  "准确",
  "知晓",
  "参保",
  "注册",
  "满意",
  "完成",
  "达标",
  "成活",
  "在线",
  "保障",
  "增长",
  "提高",
  "提升",
  "上升",
  "就业",
  "入学",
  "在学",
  "利用",
  "使用",
  "有效",
  "完好",
  "普及",
  "正确",
  "巩固",
  "参与",
  "规范",
  "合规",
  "公开",
  "响应",
  "办理",
  "支付",
  "发放",
  "兑付",
  "兑现",
  "开工",
  "完工",
  "竣工",
  "验收",
  "运行",
  "正常",
  "检出",
  "筛查",
  "治愈",
  "优良",
  "优秀",
  "毕业",
  "录取",
  "出勤",
  "到课",
  "签约",
  "落实",
  "救助",
  "供给",
  "接种",
  "检测",
  "抽检",
  "监测",
  "建档",
  "管理",
  "服务",
  "回收",
  "转化",
  "认可",
  "支持",
  "惠及",
  "受益",
  "贡献",
  "绿化",
  "复核",
  "归档",
  "备案",
  "调解",
  "化解",
  "清理",
  "治理",
  "修复",
  "消除",
  "结算",
  "稳定",
  "成功",
  "防治",
  "处理",
  "采购",
  "应对",
  "赔付",
];

/** Of these less is better (domain 5.3). */
const LOWER = [
  "成本",
  "费用",
  "单价",
  "造价",
  "支出",
  "超支",
  "结余",
  "结转",
  "投诉",
  "故障",
  "事故",
  "差错",
  "误差",
  "死亡",
  "发病",
  "受害",
  "成灾",
  "损失",
  "逾期",
  "拖欠",
  "违规",
  "违法",
  "中断",
  "流失",
  "能耗",
  "排放",
  "伤亡",
  "错报",
  "漏报",
  "误报",
  "不合格",
  "超标",
  "闲置",
  "空置",
  "失误",
  "投诉举报",
  "辍学",
  "返贫",
  "失业",
  "发案",
  "破损",
  "误诊",
  "感染",
  "返修",
  "错误",
  "不满意",
  "工期",
  "不良",
  "病死",
  "偏差",
  "超时",
  "耗水",
  "耗电",
  "用水",
  "(?<![免消付缴收])费",
  "用电",
  "污染",
  "差异",
  "控制成本",
];

/** Of these less is better where the name ends in them; what is done about them is another thing. */
const BURDENS = [
  "漏[检报损失诊水]",
  "误[码判]",
  "退[货学赔]",
  "返[工贫]",
  "不(?!动产|锈钢)[\u4e00-\u9fff]{1,2}(?=率)",
  "未(?!成年|来)[\u4e00-\u9fff]{1,2}(?=率)",
  "违约",
  "违建",
  "(?:农药|化肥|抗菌药物)使用",
  "差评",
  "舆情",
  "发生(?=[率数次起])",
  "残?次品?(?=率)",
  "废品",
  "丢包",
  "弃管",
  "自杀",
  "耐药",
  "积案",
  "受伤",
  "缺[陷席勤]",
  "损[耗坏]",
  "亏损",
  "[负欠]债",
  "债务",
  "信访",
  "上访",
  "案发",
  "犯罪",
  "火灾",
  "受灾",
  "灾害",
  "隐患",
  "拥[堵挤]",
  "噪[声音]",
  "(?<!氧|离子)浓度",
  "排污",
  "污染物",
  "延[误迟期]",
  "超[限期重]",
  "[停宕死]机",
  "停[电水产]",
  "空[驶载]",
  "[流废]标",
  "[撂抛]荒",
  "[荒石]漠化",
  "沙化",
  "贫困发生",
  "渗漏",
  "产销差",
  "再入院",
  "剖宫产",
  "(?:药|耗材)占比",
  "不良(?:反应|事件|贷款)",
  "患病",
  "近视",
  "病害",
  "离职",
  "积压",
  "周转(?=天)",
  "(?:垃圾|废[水气物渣]|污泥)产生",
  "空气质量(?:综合)?指",
  "AQI",
  "(?:办理|办结|审批|候诊|等候|等待)(?=天)",
] as const;

const FASTER =
  /(?:响应|恢复|完成|完工|竣工|交付|发放|拨付|支付|到位|切换|办理|处置|修复|等待|审批|排除|到场|受理|答复|反应|抢修)(?:.{0,4})(?:时间|时限|时长|速度)/u;
/** Rates of the state: what is paid out per head is neither floor nor ceiling. */
const STANDARD = /(?:补助|补贴|救助|发放|救济|供养|奖励|资助)(?:资金|经费|金)?标准/u;
const AMOUNT = /(?:资金|金额|投资|经费|预算|补助|补贴)(?:额|数|总额|规模)?(?:\(.*\))?$/u;
/** A reduction may be named with the thing reduced: 降低投诉率 gives no direction. */
const REDUCED = /减少|下降|降低|节约|节省|压减|控制|发现|查出/u;
const GROWTH = /^(?:增长|提高|提升|上升)/u;
/** 逾期发放率, but not 逾期清理率. */
const FAULTY = /逾期|拖欠|违规|违法|违纪|超标|错误|不合格|超期|延期|滞后|虚假|重复|无效/u;
const REMEDY =
  /^(?:处置|处理|查处|查办|整改|办结|减少|下降|降低|节约|节省|化解|清理|治理|消除|防治|调解|应对|回收|响应|办理)/u;
/** Names of something done or counted, which more of is better. */
const ACTIVITY =
  /发表|完成|开展|举办|建设|新建|培训|制作|出版|购置|采购|招聘|引进|申请|授权|服务|接待|种植|发放|组织|慰问|资助|补助|宣传|走访|检查|巡查/u;
/** How much of it there is, whatever it may be. */
const COUNTING = /数量|次数|人数|个数|户数|场次|面积|里程|长度|规模|人次|批次|件数/u;
const LASTING = /(?:年限|开放|服务期|寿命|期限|天数|课时|学时|使用时长|月份|运行时间|续航)/u;

const higherHead = headPattern(HIGHER);
const burdenHead = headPattern(BURDENS);
const lowerWord = new RegExp(LOWER.join("|"), "u");
const lowerHead = headPattern(LOWER);
const higherAnywhere = new RegExp(`(?:${HIGHER.slice(0, 17).join("|")})率`, "u");

/** Direction of a bare or `=` number. */
export function directionOf(target: BoundTarget | RangeTarget, place: Place): Direction {
  const named = directionOfName(place.name);
  // 同比下降10%以上 of 发案数: the number is the fall, of which more is better.
  if (named === "lower" && FALLS.test(target.subject ?? "") && !FALLS.test(place.name))
    return told("higher", true);
  if (/支出(?:率|进度)/u.test(place.name)) return told("higher", true);
  const cost = place.category.includes("成本");
  const family = target.unit === null ? null : (familyOf(target.unit) ?? numerator(target.unit));
  if (STANDARD.test(place.name + (target.subject ?? ""))) return told("unknown", false);
  if (!cost && AMOUNT.test(place.name) && !/收入|增收|节约|节省|带动/u.test(place.name)) {
    return told("unknown", false);
  }
  // 发放时间, 检测周期: how long a thing takes, of which nobody says whether long or short is meant.
  if (family === "time" && named !== "lower" && !LASTING.test(place.name)) {
    return told("unknown", false);
  }
  if (named !== null && named !== "unclear") return told(named, true);
  if (cost && named === null) {
    const spent = family === null || family === "money" || family === "ratio";
    return told(spent ? "lower" : "unknown", false);
  }
  if (named === "unclear") return told("unknown", false);
  // Less than half may be of what is unwanted: 5% of a rate that no list knows.
  const small = family === "ratio" && Math.abs(upperEnd(target)) < 0.5;
  if (small && isRateName(place.name) && place.name !== "") return told("unknown", false);
  // 氨氮 3mg/L, 粉尘, 群体性事件 3起: outside 数量 nothing says that more of them is wanted.
  const weighed = target.unit !== null && /^(?:mass|sound|incident)$/.test(family ?? "");
  // 宕机次数 3次.
  const happens = target.unit === "次" && /质量|效益|效果|社会|生态/u.test(place.category);
  const perVolume = /\/(?:L|升|m3|m³|立方米|㎥)$/u.test(target.unit ?? "");
  const counted = /数量/u.test(place.category) || ACTIVITY.test(place.name);
  if ((weighed || perVolume || happens) && !counted) return told("unknown", false);
  if (/产出|效益|效果|满意度|投入|数量|质量|影响力|社会|生态|可持续/u.test(place.category)) {
    return told("higher", false);
  }
  if (
    LASTING.test(place.name) ||
    (family !== "money" && (ACTIVITY.test(place.name) || COUNTING.test(place.name)))
  ) {
    return told("higher", false);
  }
  if (target.unit === "‰" || target.unit === null || family === "money") {
    return told("unknown", false);
  }
  // Per 100,000 people a disease is counted as often as a service.
  if (/\d/u.test(target.unit)) return told("unknown", false);
  return { better: "higher", assumed: true, byName: false };
}

function upperEnd(target: BoundTarget | RangeTarget): number {
  return target.kind === "bound" ? target.value : target.high;
}

/** What is done about a burden, of which more is better. */
const ACTED_ON =
  /治理|整治|防治|查处|化解|清理|拆除|排查|消除|办理|调处|处置|扑救|[查破]获|打击|救[助治]|安置|帮扶|慰问|整改|修复|盘活|利用|复垦|审理/u;
/** As often something to be done as something to be avoided. */
const EITHER =
  /(?:案件|会议|库存|公务接待|出国|公车|编外|水体|涨幅|强度|系数|事件)(?:[团组人]*数量?|次数|起数|件数|量|批次)?$/u;
const COSTLY = /成本|费|单价|造价|支出|占比|比例/u;

const FALLS = /(?:下降|减少|降低|压减|压降|缩短)(?:率|幅度)?(?:达到?)?$/u;

/** What the name alone says; `null` where it says nothing, `unclear` where it says two things. */
function directionOfName(name: string): "higher" | "lower" | "unclear" | null {
  if (name === "") return null;
  const head = name.replace(/[(].*$/u, "");
  if (FASTER.test(head)) return "lower";
  const up = higherHead.exec(head)?.index ?? -1;
  const lower = lowerHead.exec(head) ?? burdenHead.exec(head);
  const down = lower?.index ?? -1;
  // 不合格率 holds 合格, but behind the word that decides.
  if (lower !== null && down + lower[0].length > up) {
    // 节约成本: so much was saved; 治理水土流失面积, 救助受灾人数: so much was put right.
    if (/^(?:节约|节省)/u.test(head)) return "higher";
    const before = head.slice(0, down);
    if (ACTED_ON.test(before) && /(?:面积|[数量额])$/u.test(head) && !COSTLY.test(head))
      return "higher";
    return REDUCED.test(head.slice(0, down)) && !/控制(?:率|数)?$/u.test(head)
      ? "unclear"
      : "lower";
  }
  // 成本增长率, 投诉上升率: growth of what should not grow.
  const mentioned = lowerWord.test(head);
  if (up >= 0 && FAULTY.test(head.slice(0, up)) && !REMEDY.test(head.slice(up))) return "lower";
  if (up >= 0) return mentioned && GROWTH.test(head.slice(up)) ? "lower" : "higher";
  if (higherAnywhere.test(head)) return "higher";
  if (EITHER.test(head) && !ACTED_ON.test(head)) return "unclear";
  return mentioned ? "unclear" : null;
}

/** Share of a whole that cannot pass 100 % (domain 5.4). */
export function isClosedRate(name: string): boolean {
  const head = name.replace(/[(].*$/u, "");
  return /(?:合格|覆盖|到位|及时|通过|准确|知晓|参保|注册|执行|达标|成活|在学|在线|入学|普及|正确|完好|优良|优秀|出勤|到课|合规|规范|接种|公开|完整|就业|拨付|发放|支付)率|满意(?:度|率)|占比/u.test(
    head,
  );
}

/** May pass 100 % by nature: growth, multiples, completion. */
export function isOpenRate(name: string): boolean {
  return /(?:完成|增长|增幅|提高|提升|上升|增加|利润|回报|收益)率?|倍/u.test(name);
}

/** The name measures a share: 合格率, 满意度. */
export function isRateName(name: string): boolean {
  return /(?:率|满意度|比例|占比|比重|程度|%)(?:[(].*)?%?$/u.test(name) || /\(.*%.*\)/u.test(name);
}

export function familyOf(unit: string): string | null {
  if (unit === "%" || unit === "‰" || unit === "比例") return "ratio";
  const family = unitFamily(unit);
  if (family === "rate") return "ratio";
  return family === "months" || family === "working-days" ? "time" : family;
}

/** 元/人 is money, 小时/件 a time. */
function numerator(unit: string): string | null {
  const family = familyOf(/^[^/·每]+/u.exec(unit)?.[0] ?? "");
  return family === "money" || family === "time" ? family : null;
}

function told(better: Direction["better"], byName: boolean): Direction {
  return { better, assumed: false, byName };
}

function headPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?:${words.join("|")})(?=${TAIL})`, "u");
}
