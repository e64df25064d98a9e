import type { NumberActual } from "./actual";
import type { BoundTarget, RangeTarget } from "../reading/target";
import type { Hearing } from "./hearing";
import { isGraver } from "./grave";
import { overlaps } from "./overlap";
import { namesStep } from "./step";

/** 节约5万元, 下降2%: a difference, not the amount; which way it goes has to be what was asked. */
const CHANGES = [
  /(?:增长|增加|提高|提升|上升|扩大)(?![到至])|增幅|超出|超支|超预算/u,
  /(?:下降|减少|降低|缩短|压减|缩小)(?![到至])|降幅|节约|节省|结余|结转/u,
] as const;

/** 抽检率 for 抽检合格率: both are rates, of different things. */
function isOtherRate(subject: string, name: string): boolean {
  const [asked, said] = [name, subject].map((words) => RATE.exec(words)?.[1]);
  return asked !== undefined && said !== undefined && asked.at(-1) !== said.at(-1);
}

const RATE = /([^率度]{2})[率度](?:为|是|达到?|:)?$/u;

const ADDED = /新增|新建|新发/u;
const REMOVED = /拆除|化解|清理|清退|整治|消除|关闭|淘汰|退出|减少|压减/u;

const DENIED = /[不未非]|没有|无(?!障碍|线|人机|害|纸)/u;

/** 实际发放1198人, 全年共培训520人次: that it was done, and when. */
const REACHED =
  /^(?:实际|实|已经|已|共计|共|合计|总计|累计|全年|本年度?|年度|当年|均|仅|发生|发现|出现|同比|环比|[较比]上年度?|[较比]去年)+/u;

/** 节约2万元 beside 98万元: the change is told, the amount was asked. */
export function tellsChange(
  { subject }: NumberActual,
  target: BoundTarget,
  hearing: Hearing,
): boolean {
  const known = hearing.place.name + hearing.target + (target.subject ?? "");
  return CHANGES.some((change) => change.test(subject ?? "") && !change.test(known));
}

/** Words round the number must not name another thing than the indicator does (SPEC A6). */
export function concerns(
  actual: NumberActual,
  target: BoundTarget | RangeTarget,
  hearing: Hearing,
): boolean {
  const { name } = hearing.place;
  const known = name + hearing.target + (target.subject ?? "");
  if (CHANGES.some((change) => change.test(actual.text) && !change.test(known))) return false;
  // 多培训20人 is a difference.
  if (/^(?:实际|共)?[多少][\u4e00-\u9fff]{0,4}\d/u.test(actual.text)) return false;
  // 提前5天完工 is no duration of 5 days.
  if (/^提前\d/u.test(actual.text) && !/提前/u.test(known)) return false;
  if (actual.subject === null) return true;
  // 不满意率5% does not answer 满意度.
  if (DENIED.test(actual.subject) && !DENIED.test(known)) return false;
  // 超目标10次 is a difference, 目标60次 no report.
  if (/目标|计划/u.test(actual.subject) && !/目标|计划/u.test(known)) return false;
  // 申报3家 for 创建医院数.
  if (namesStep(actual.subject, known)) return false;
  // 一般事故1起 for 重大事故.
  if (actual.subject.replace(REACHED, "") !== "" && isGraver(known, actual.subject)) return false;
  // 满意率96% for 覆盖率达到95%: without a name the target's own words say what is asked.
  if (name === "") return target.subject === null || !isOtherRate(actual.subject, target.subject);
  if (target.subject === null && isOtherRate(actual.subject, name)) return false;
  // 采购10台, 下降6%: the verb names no other thing.
  const verbs = hearing.words.tasks.words.reduce(
    (rest, word) => rest.replace(word, ""),
    actual.subject.replace(REACHED, "").replace(/^[由从]\d+(?:\.\d+)?%?/u, ""),
  );
  // 培训学员520人次 for 培训人次: the name says no more than the verb and what is counted.
  if (sharesVerbOnly(actual, name, hearing)) return true;
  // 新增违建5200平方米 is not what was pulled down.
  if (ADDED.test(actual.text) && REMOVED.test(known) && !ADDED.test(known)) return false;
  const subject = CHANGES.reduce((rest, change) => rest.replace(change, ""), verbs).replace(
    /(?:任务|工作|目标)$/u,
    "",
  );
  return overlaps(subject, known);
}

function sharesVerbOnly({ subject, unit }: NumberActual, name: string, hearing: Hearing): boolean {
  const verb = hearing.words.tasks.words.find(
    (word) => subject?.includes(word) && name.includes(word),
  );
  if (verb === undefined || unit === null) return false;
  const rest = name
    .replace(verb, "")
    .replace(unit, "")
    .replace(/[数量总人员次规模任务情况]+/gu, "");
  return rest === "" && PEOPLE.test(subject ?? "");
}

const PEOPLE = /(?:学员|人员|干部|群众|教师|职工|学生|居民|村民|农民)$/u;

/**
 * 下降2% reported where a growth is asked for is −2%, and the other way round: the sign to take the number with.
 */
export function signOf(actual: NumberActual, target: BoundTarget, hearing: Hearing): 1 | -1 {
  const known = hearing.place.name + hearing.target + (target.subject ?? "");
  const change = FALL_OR_RISE.exec(actual.text)?.[1] ?? "";
  if (change === "" || actual.value <= 0 || actual.unit !== "%" || target.unit !== "%") return 1;
  const [up, down] = CHANGES.map((words) => words.test(known));
  const rose = CHANGES[0].test(change);
  return up !== down && (rose ? down : up) === true ? -1 : 1;
}

const FALL_OR_RISE =
  /^(?:同比|环比|[较比]上年度?|[较比]去年)*(增长|增加|上升|提高|下降|减少|降低)\d+(?:\.\d+)?%$/u;

/** −6% reported where a fall is asked for: a fall of 6%, or a rise. */
export function fellTwice(actual: NumberActual, target: BoundTarget, hearing: Hearing): boolean {
  const known = hearing.place.name + hearing.target + (target.subject ?? "");
  return actual.value < 0 && CHANGES[1].test(known) && !CHANGES[0].test(known);
}
