import type { CheckGroup, CheckId, Finding, FindingFacts, Severity } from "../checks/finding";
import type { ByLanguage, Language } from "./language";
import { explainIssue } from "./issue";

type FindingWords = {
  readonly [Id in CheckId]: (facts: FindingFacts[Id]) => string;
};

export const SEVERITY_WORDS: ByLanguage<Readonly<Record<Severity, string>>> = {
  "zh-CN": { error: "错误", warning: "警告", hint: "提示" },
  en: { error: "Error", warning: "Warning", hint: "Hint" },
};

/** What the columns of a list of findings are headed with: id, group, severity, sheet, cell, sentence. */
export const FINDING_HEADERS: ByLanguage<
  readonly [string, string, string, string, string, string]
> = {
  "zh-CN": ["检查编号", "类别", "级别", "工作表", "单元格", "问题"],
  en: ["Check", "Group", "Severity", "Sheet", "Cell", "Problem"],
};

export const CHECK_GROUP_WORDS: ByLanguage<Readonly<Record<CheckGroup, string>>> = {
  "zh-CN": {
    completeness: "完整性",
    relevance: "相关性",
    appropriateness: "适当性",
    feasibility: "可行性",
    scoring: "评分",
  },
  en: {
    completeness: "Completeness",
    relevance: "Relevance",
    appropriateness: "Appropriateness",
    feasibility: "Feasibility",
    scoring: "Scoring",
  },
};

const SIGNS = { ">=": "≥", ">": ">", "<=": "≤", "<": "<", "=": "=" } as const;

const FINDING_WORDS: ByLanguage<FindingWords> = {
  "zh-CN": {
    PC01: ({ label }) => `“${label}”没有填写。`,
    PC02: ({ start, end }) => `计划完成日期（${end}）早于开始日期（${start}），请改正其中一个。`,
    PC03: ({ year, start, end }) =>
      `表头年度${year}不在项目起止时间（${start}至${end}）内，请核对年度或日期。`,
    PC04: ({ column, total, sum }) =>
      `“${column}”的资金合计${amount(total)}与分项之和${amount(sum)}不一致。`,
    PC05: ({ year, total }) => `年度资金${amount(year)}大于项目资金总额${amount(total)}。`,
    PC06: ({ because }) =>
      because === "mixed"
        ? "金额单位有元有万元，前后不一致。请统一后再核对。"
        : "金额没有注明单位（元或万元）。请在表中注明。",
    PC07: ({ written, amount: form }) => `正文金额${written}与表中${form}不一致，请改正其中一个。`,
    PC08: ({ level }) => `缺少“${level}”。`,
    PC09: ({ line, written }) =>
      written === ""
        ? `第${line}行没有指标值。`
        : `第${line}行的指标值“${written}”只是占位，还没有填写。`,
    PC10: ({ line, read }) =>
      read === "="
        ? `第${line}行未写比较符，也看不出越高越好还是越低越好，现按“=”理解。`
        : `第${line}行未写比较符，现按“${SIGNS[read]}”理解。`,
    PC11: ({ line, target }) => `第${line}行的指标值“${target}”缺计量单位。`,
    PC12: ({ line, unit, target }) => `第${line}行单位“${unit}”与指标值“${target}”不符。`,
    PC13: ({ line, target }) => `第${line}行比率“${target}”超过100%。`,
    PC14: ({ line, name, target }) => `第${line}行方向可能写反：${name} ${target}。`,
    PC15: ({ line, target, end }) => `第${line}行完成时间“${target}”晚于项目完成日期${end}。`,
    PC16: ({ line, first, name }) => `第${first}、${line}行指标“${name}”重复，请合并或改名。`,
    PC17: ({ target }) => `“${target}”无法检验，请补充可衡量的标准（如较上年提高5%）。`,
    PC18: ({ target }) => `“${target}”是等级或问句，请写要达到的等级。`,
    PC19: ({ line, target, read }) => `第${line}行“${target}”的符号不规范，已按“${read}”读取。`,
    PC20: ({ issue }) => explainIssue(issue, "zh-CN"),
    PC21: ({ issue }) => explainIssue(issue, "zh-CN"),
    PC22: ({ line, became }) =>
      became === "error"
        ? `第${line}行的指标值是公式错误，请改为文本。`
        : `第${line}行的指标值被Excel当成${became === "date" ? "日期" : "公式"}，请改为文本。`,
    PC23: ({ sum, expected }) => `分值合计${sum}，应为${expected}。`,
    PC24: ({ level, sum, expected }) => `“${level}”下级分值之和${sum}不等于上级的${expected}。`,
    PC25: ({ level, sum, expected }) =>
      `“${level}”分值${sum}，口径为${expected}。如本单位另有规定，可忽略。`,
    PC26: ({ line, score, weight }) => `第${line}行得分${score}超出分值（0至${weight}）。`,
    PC27: ({ line, score, expected }) => `第${line}行得分${score}，按口径应为${expected}。`,
    PC28: ({ line, score, low, high }) => `第${line}行得分${score}，应在${low}至${high}之间。`,
    PC29: ({ total, sum }) => `总分${total}不等于各项之和${sum}。`,
    PC30: ({ line }) => `第${line}行未得满分，请填偏差原因和改进措施。`,
    PC31: ({ line }) => `第${line}行已达成，却填了偏差原因，请核对。`,
    PC32: ({ line }) => `第${line}行还没有实际完成值。`,
    PC33: ({ line, actual }) => `第${line}行目标是数值，填的是“${actual}”，请填数值。`,
    PC34: (facts) =>
      facts.because === "no-budget"
        ? "预算数为0却有执行数，请核对。"
        : `执行率应为${percent(facts.rate)}，表中为${facts.printed}。`,
    PC35: ({ rate }) => `预算执行率${percent(rate)}，低于90%，请说明原因。`,
    PC36: ({ line, rate, actual }) =>
      `第${line}行执行率${actual}与资金表的${percent(rate)}不一致。`,
    PC37: ({ line, rate }) => `第${line}行完成目标的${percent(rate)}，请说明目标是否偏低。`,
    PC38: ({ line, score }) => `第${line}行未达成却记满分${score}。`,
    PC39: ({ label, because, most }) =>
      because === "long"
        ? `“${label}”超过${most}字，请精简。`
        : `“${label}”含多余的${because === "stray" ? "字符（* 或 _）" : "空格"}。`,
    PC40: ({ count }) => `全部${count}项完成值与目标一字不差，请核对。`,
    PC41: ({ expected, received }) =>
      `目标单位是“${expected}”，实际填了“${received}”，请确认口径。`,
    PC42: ({ count }) => `还有${count}项待确认，总分未定，请逐项判断。`,
  },
  en: {
    PC01: ({ label }) => `"${label}" is empty.`,
    PC02: ({ start, end }) => `The project ends (${end}) before it begins (${start}). Correct one.`,
    PC03: ({ year, start, end }) =>
      `The form is for ${year}, outside the project's dates ${start} to ${end}.`,
    PC04: ({ column, total, sum }) =>
      `"${column}": the total ${amount(total)} is not the sum of its sources, ${amount(sum)}.`,
    PC05: ({ year, total }) =>
      `The year's funds ${amount(year)} exceed the project's total ${amount(total)}.`,
    PC06: ({ because }) =>
      because === "mixed"
        ? "Amounts are partly in 元 and partly in 万元. Use one unit."
        : "No unit is given for the amounts (元 or 万元). State it on the form.",
    PC07: ({ written, amount: form }) =>
      `The text says ${written}, the form ${form}. Correct one of them.`,
    PC08: ({ level }) => `"${level}" is missing.`,
    PC09: ({ line, written }) =>
      written === ""
        ? `Row ${line} has no target.`
        : `The target of row ${line}, "${written}", is only a placeholder.`,
    PC10: ({ line, read }) =>
      read === "="
        ? `Row ${line} has no comparator and its direction cannot be told; read as "=".`
        : `Row ${line} has no comparator; read as "${SIGNS[read]}".`,
    PC11: ({ line, target }) => `The target "${target}" of row ${line} has no unit.`,
    PC12: ({ line, unit, target }) =>
      `Row ${line}: the unit "${unit}" does not go with the target "${target}".`,
    PC13: ({ line, target }) => `Row ${line} asks for a share above 100%: "${target}".`,
    PC14: ({ line, name, target }) => `Row ${line} may point the wrong way: ${name} ${target}.`,
    PC15: ({ line, target, end }) =>
      `The deadline "${target}" of row ${line} is after the project's end ${end}.`,
    PC16: ({ line, first, name }) =>
      `Rows ${first} and ${line} both have the indicator "${name}". Merge or rename.`,
    PC17: ({ target }) =>
      `"${target}" cannot be tested. Add something measurable (such as 5% above last year).`,
    PC18: ({ target }) => `"${target}" is a scale or a question. Write the grade to be reached.`,
    PC19: ({ line, target, read }) => `Row ${line}: the sign in "${target}" was read as "${read}".`,
    PC20: ({ issue }) => explainIssue(issue, "en"),
    PC21: ({ issue }) => explainIssue(issue, "en"),
    PC22: ({ line, became }) =>
      became === "error"
        ? `The target of row ${line} is a formula error. Write it as text.`
        : `Excel took the target of row ${line} for a ${became}. Write it as text.`,
    PC23: ({ sum, expected }) => `The weights add up to ${sum}, not ${expected}.`,
    PC24: ({ level, sum, expected }) =>
      `The weights below "${level}" add up to ${sum}, not ${expected}.`,
    PC25: ({ level, sum, expected }) =>
      `"${level}" has ${sum} points, the rule profile ${expected}. Ignore it if your unit rules otherwise.`,
    PC26: ({ line, score, weight }) =>
      `The score ${score} of row ${line} is outside 0 to ${weight}.`,
    PC27: ({ line, score, expected }) =>
      `Row ${line} has the score ${score}; by the rules it is ${expected}.`,
    PC28: ({ line, score, low, high }) =>
      `The score ${score} of row ${line} should be between ${low} and ${high}.`,
    PC29: ({ total, sum }) => `The total ${total} is not the sum of the scores, ${sum}.`,
    PC30: ({ line }) => `Row ${line} is not scored in full. Give the reason and the remedy.`,
    PC31: ({ line }) => `Row ${line} is met, yet a deviation is explained. Check it.`,
    PC32: ({ line }) => `Row ${line} has no actual yet.`,
    PC33: ({ line, actual }) => `Row ${line} asks for a number; "${actual}" was reported.`,
    PC34: (facts) =>
      facts.because === "no-budget"
        ? "Money was spent from a budget of 0. Check it."
        : `The execution rate is ${percent(facts.rate)}, printed ${facts.printed}.`,
    PC35: ({ rate }) => `The execution rate ${percent(rate)} is below 90%. Give the reason.`,
    PC36: ({ line, rate, actual }) =>
      `The execution rate ${actual} of row ${line} differs from the fund table's ${percent(rate)}.`,
    PC37: ({ line, rate }) =>
      `Row ${line} came to ${percent(rate)} of its target. Was the target too low?`,
    PC38: ({ line, score }) => `Row ${line} is not met, yet scored in full (${score}).`,
    PC39: ({ label, because, most }) =>
      because === "long"
        ? `"${label}" has more than ${most} characters.`
        : `"${label}" has stray ${because === "stray" ? "characters (* or _)" : "blanks"}.`,
    PC40: ({ count }) => `All ${count} actuals repeat their targets word for word. Check them.`,
    PC41: ({ expected, received }) =>
      `The target is in "${expected}", the actual in "${received}". Confirm they are the same measure.`,
    PC42: ({ count }) => `${count} rows still need a person; the total is open.`,
  },
};

/** A finding as one sentence: what is wrong and, where it is not plain, what to do. */
export function explainFinding({ id, facts }: Finding, language: Language): string {
  const sentence = FINDING_WORDS[language][id] as (facts: Finding["facts"]) => string;
  return sentence(facts);
}

function amount(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
}

function percent(rate: number): string {
  return `${Number((rate * 100).toFixed(2))}%`;
}
