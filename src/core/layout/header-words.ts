import type { ColumnRole, HeaderWord, Term } from "./column-role";
import { compactText } from "./compact-text";

/**
 * Reads one header cell (SPEC C2): blanks inside words and remarks in brackets do not count, so that
 * `指 标 值（A）` is 指标值. `null` when the text is no header word.
 */
export function readHeaderWord(text: string): HeaderWord | null {
  if (text.length > longestHeader * 2) return null;
  const known = READ.get(text);
  if (known !== undefined) return known;
  const word = readWord(text);
  if (READ.size >= mostKept) READ.clear();
  READ.set(text, word);
  return word;
}

/** Every word for a level or an indicator has one of these, and next to nothing that a row holds. */
export function mayNameIndicators(text: string): boolean {
  return text.length <= longestHeader * 2 && /[标標级級维維类類]|考核|ind|level|tier/iu.test(text);
}

/** Every cell is asked several times over; a sheet has few different texts of a header's length. */
const READ = new Map<string, HeaderWord | null>();
const mostKept = 2_000;

function readWord(text: string): HeaderWord | null {
  const compact = compactText(text).replace(/[*★:：]+/gu, "");
  if (compact === "" || compact.length > longestHeader) return null;
  const bare = compact.replace(/[([][^)\]]*[)\]]?/gu, "").replace(/%$/u, "");
  if (!/\p{Script=Han}/u.test(bare)) return readEnglishWord(bare);
  const word = readChineseWord(bare, readTerm(compact));
  // 一级指标 Level 1: both languages in one cell.
  const chinese = bare.replace(/[a-z][a-z\d.'’/-]*/giu, "");
  return word ?? (chinese === bare ? null : readChineseWord(chinese, readTerm(compact)));
}

function readChineseWord(bare: string, term: Term | null): HeaderWord | null {
  const level = levelPattern.exec(bare);
  if (level !== null) {
    const depth = ("一二三四1234".indexOf(level[1] ?? "") % 4) + 1;
    return { role: "level", depth, term };
  }
  if (categoryPattern.test(bare)) return { role: "level", depth: 1, term };
  for (const { role, pattern } of ROLE_PATTERNS) {
    if (pattern.test(bare)) return { role, depth: null, term };
  }
  return null;
}

/** 长期, 中期, 总体, 实施期 against 年度, 当年: in a header word or in the band above a column group. */
export function readTerm(text: string): Term | null {
  if (/长期|中期|实施期|实施周期|总体|项目期|规划期|周期目标/u.test(text))
    return /年度/u.test(text) ? null : "long-term";
  return /年度|当年|本年|全年/u.test(text) ? "annual" : null;
}

/** A header longer than this is a sentence. */
const longestHeader = 40;

/** One column for all levels, or for a sort of them: 指标类别, 一、二级指标. */
const categoryPattern =
  /^(?:指标类别|指标类型|指标属性|指标分类|(?:指标|评价|考核|绩效)维度|目标类别|绩效类别|一级?[、/—–-]?二级(?:绩效)?(?:指标|目标)|(?:一级)?指标?[—–-]二级指标)$/u;

const levelPattern =
  /^(?:绩效|评价|考核)?第?([一二三四1-4])级(?:绩效|评价|考核)?(?:指标|目标)?(?:名称|内容|类别)?(?:及(?:权重|分值))?$/u;

/** What may stand before the word proper without changing the role. */
const qualifier =
  "(?:(?:\\d{4})?年度?|年初|全年|当年|本年度?|项目|总体|长期|中期|实施期|实施周期|规划期|周期|预期|预计|计划|设定|绩效|申报|批复|调整后|考核|预算|自评|\\/)*";

const period =
  "(?:\\d{1,2}(?:月份?)?[-至到~]+\\d{1,2}月(?:份|底)?|(?:截至|截止)?\\d{0,4}年?\\d{1,2}月(?:底|末|\\d{1,2}日)?|截至.{0,8}|截止.{0,8}|当月|当前|目前|上半年|前\\d{1,2}个?月|本期|阶段性?|监控期|第?[一二三四]季度)";

const ROLE_PATTERNS: readonly { readonly role: ColumnRole; readonly pattern: RegExp }[] = [
  row("ordinal", "序号|编号|行次"),
  row(
    "previous",
    "(?:上年度?|上一?年|去年|前[一二三]?年度?|基期|基年|历史|历年|近三年).*(?:值|数|情况|水平|标准)",
  ),
  row("forecast", "(?:全年|年度|年末|年底)?预计(?:全年)?(?:完成|执行|实现)(?:情况|值|数|程度)?"),
  row("period-actual", `${period}(?:实际)?(?:执行|完成|实现)(?:情况|值|数|指标值)?`),
  row("likelihood", "(?:完成目标|目标完成|完成)?可能性(?:分析)?"),
  row(
    "deviation",
    "(?:偏差|未完成|差异|偏离|未达标|未达成).*(?:原因|分析|措施|说明|情况).*|原因分析.*|改进措施|整改措施",
  ),
  row(
    "comparator",
    "(?:绩效|目标)?(?:指标)?(?:值)?(?:性质|符号)|(?:指标|目标)值类型|计算符号|比较符号?|运算符号?|比较方式|判断符号",
  ),
  row("unit", "(?:绩效|目标)?(?:指标)?值?(?:度量|计量|计算)?单位"),
  row("actual-unit", "(?:实际)?(?:完成|实际)值(?:的)?(?:计量|度量)?单位"),
  row("direction", "指标方向|正反?向|正向\\/反向|指标极性|方向"),
  row(
    "actual",
    "(?:(?:20\\d{2}年度?|全年|年度|本年度?|当年|项目|自评|指标|目标|绩效|年末)*(?:实际|完成|实现|达成)+(?:完成|实现|达成)*(?:指标|目标)?(?:值|情况|数|结果|程度)?)(?:及完成率)?|(?:全年|年度|本年)?实际值|完成指标值|自评值|执行情况|实绩",
  ),
  row(
    "weight",
    "(?:绩效)?(?:指标|标准|权重|评价|设定)?分值(?:权重|设定)?|(?:绩效)?(?:指标|分值)?权重(?:分|分值|系数|值)?|标准分|满分|分数|应得分",
  ),
  row(
    "score",
    "(?:本年度?|年度|全年|指标|绩效|项目|单位|自评|评价|实际|实得|评审|最终|复核)*(?:得分|评分|打分|自评分)|自评分数?",
  ),
  row("verdict", "结论|是否达成|是否完成|判定"),
  row("reason", "说明|判定说明"),
  row(
    "standard",
    "评分(?:标准|细则|规则|办法|依据)|指标(?:解释|说明|内涵|标准或依据|标准|依据)|取值依据|数据来源|计算公式|扣分标准",
  ),
  row("remark", "备注|其他说明|(?:目标|指标|预算)?(?:完成|实现|达成)(?:率|比例|百分比|进度)"),
  row(
    "target",
    `${qualifier}(?:指标目标值|绩效指标值|绩效目标值|指标值|目标值|预期值|计划值|预期实现值|实现值|期望值|标准值|绩效值|目标)(?:及单位)?|${qualifier}(?:绩效)?指标值\\/目标值|${qualifier}值|三级指标值|(?:计划|预期|应)(?:完成|实现|达到)(?:值|数|量|指标|目标)|数值|计划|预期`,
  ),
  row(
    "indicator",
    "(?:绩效|具体|明细|考核|考评|评价|评估|三级|个性|项目|任务)*指标(?:名称|内容|及名称)|具体指标|明细指标|指标|(?:绩效|考核|考评|评价|评估)+指标|考核内容",
  ),
];

/** Headings of forms in English, without blanks and hyphens. */
function readEnglishWord(bare: string): HeaderWord | null {
  const plain = bare.toLowerCase().replace(/[-_.'’]+/gu, "");
  const level = englishLevel.exec(plain);
  if (level !== null) {
    const [, numeral, ordinal] = level;
    const depth = numeral === undefined ? ORDINALS.indexOf(ordinal ?? "") + 1 : Number(numeral);
    return { role: "level", depth, term: null };
  }
  for (const { role, pattern } of ENGLISH_PATTERNS) {
    if (pattern.test(plain)) return { role, depth: null, term: null };
  }
  return null;
}

const ORDINALS = ["first", "second", "third", "fourth"];

const englishLevel =
  /^(?:level([1-4])|(first|second|third|fourth)(?:level|tier|class))(?:indicators?|targets?|goals?)?$/u;

const ENGLISH_PATTERNS: readonly { readonly role: ColumnRole; readonly pattern: RegExp }[] = [
  row("ordinal", "no|number|#"),
  row("indicator", "(?:performance)?indicators?(?:names?)?"),
  row("comparator", "comparator|operator|sign"),
  row("target", "(?:annual|planned|performance)?targets?(?:values?)?"),
  row("unit", "units?(?:ofmeasure(?:ment)?)?"),
  row("actual", "actuals?(?:values?|results?)?|(?:values?)?achieved"),
  row("weight", "weights?|(?:maximum|full)?points"),
  row("score", "(?:self)?scores?|pointsscored"),
  row("verdict", "verdict"),
  row("reason", "reason"),
  row("deviation", "(?:reasons?(?:for|of))?(?:the)?deviations?|(?:deviation|variance).*"),
  row("remark", "remarks?|notes?|comments?"),
];

function row(role: ColumnRole, words: string): { role: ColumnRole; pattern: RegExp } {
  return { role, pattern: new RegExp(`^(?:${words})$`, "u") };
}
