import { compactText } from "./compact-text";

/**
 * What a row below a header is by its first words (SPEC C5): totals are skipped, notes and
 * signatures end the table, everything else may be an indicator.
 */
export function rowKindByWords(firstText: string): "total" | "end" | "skip" | "other" {
  const text = compactText(firstText);
  if (pagePattern.test(text)) return "skip";
  if (totalPattern.test(text)) return "total";
  if (notePattern.test(text) || signaturePattern.test(text)) return "end";
  if (titlePattern.test(text)) return "end";
  return "other";
}

/** 产出指标小计: a sum by its last word, in whichever column it stands. */
export function isSum(text: string): boolean {
  return sumPattern.test(compactText(text));
}

const pagePattern = /^[(]?(?:续表|接上页|转下页|栏次|第\d+页|共\d+页|—\d+—$)/u;

const totalPattern =
  /^(?:[一二三四五六七八九十\d]*[、.]?)(?:合计|总计|小计|共计|总分|总得分|合计得分|得分合计|自评总?得?分|总评分?|综合得分|自评结论|自评等级|评价等级|等级|(?:grand|sub)?total|sum)(?:[(:：].*|得分|分值?)?$/iu;

const sumPattern = /^.{0,12}(?:小计|合计|总计|subtotal)(?:得分|分值?)?$/iu;

/** The title of the next form below. */
const titlePattern = /(?:绩效|目标|自评|申报|监控|评价)表(?:[(].*[)])?$/u;

const notePattern =
  /^(?:注\d?[:：.、]|注意[:：]|备注[:：]|说明[:：]|填表?说明|填报说明|填写说明|\*注|附注|备注\d|其他需要?说明的?(?:问题|情况)|自评发现|存在(?:的)?问题|下一步|notes?:|remarks?:)/iu;

const signaturePattern =
  /^(?:项目|单位|部门|财务|主管|分管|处室|科室)*(?:负责人|填表人|填报人|经办人|审核人|复核人|联系人|制表人?|联系电话|填报日期|填表日期|填表单位|盖章|签字|签章)(?:[(（]|[:：]|$)/u;
