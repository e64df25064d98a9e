import { compactText } from "./compact-text";

/**
 * The label of a fact (SPEC C6) as printed, without colon and in-word blanks; `null` when the text is
 * no label. Labels of published forms are known by their words, others by the colon behind them.
 */
export function readFactLabel(text: string): string | null {
  const compact = compactText(text);
  if (compact.length > longestLabel) return null;
  const hasColon = compact.endsWith(":");
  const label = printedLabel(text);
  const bare = compact.replace(/:$/u, "").replace(/[([][^)\]]*[)\]]/gu, "");
  if (bare === "") return null;
  if (LABELS.has(bare) || nameLabel.test(bare)) return label;
  return hasColon && /^[\p{Script=Han}A-Za-z、/()（）]+$/u.test(bare) ? label : null;
}

function printedLabel(text: string): string {
  return text.replace(/[\s\u200b-\u200f]+/gu, "").replace(/[:：]$/u, "");
}

const longestLabel = 24;

/** 政策名称, 部门名称, 项目起始时间: who, what and when, each by a word of its own. */
const nameLabel =
  /^(?:(?:项目|政策|专项(?:资金)?|转移支付|部门|单位|预算单位|预算部门|(?:项目|中央|省级|市级|地方|业务)?主管(?:部门|单位)|(?:具体|项目)?实施单位|(?:资金)?使用单位|填报单位|申报单位|评价|填报)(?:名称|编码|代码|编号|全称)|(?:项目|政策|专项|单位|填报|实施|主管)(?:起始|开始|结束|终止|实施|执行|起止)?(?:期限|周期|属性|性质|类别|类型|级次|年度|地点|时间|日期|联系人|电话|联系电话|负责人(?:及电话)?)|(?:开始|起始|结束|终止|完成)(?:时间|日期)|(?:预算|评价|填报|申报)年度|联系方式|填报人|经办人|审核人)$/u;

const LABELS: ReadonlySet<string> = new Set([
  // 上海 2020
  "申报单位名称",
  "申报单位",
  "项目名称",
  "项目类别",
  "计划开始日期",
  "计划完成日期",
  "是否含有政府购买服务",
  "绩效类型",
  "项目概况",
  "立项依据",
  "项目设立的必要性",
  "项目立项的必要性",
  "保证项目实施的制度、措施",
  "项目实施计划",
  "总目标及阶段性目标",
  "项目总预算",
  "项目当年预算",
  "同名项目上年预算额",
  "同名项目上年预算执行数",
  // 上海 2026, national forms
  "项目性质",
  "项目属性",
  "项目类型",
  "项目编码",
  "项目代码",
  "项目负责人",
  "项目期",
  "项目周期",
  "项目起止时间",
  "项目实施期限",
  "实施期限",
  "起止时间",
  "主管部门",
  "主管部门及代码",
  "主管部门及编码",
  "主管单位",
  "预算部门",
  "预算单位",
  "实施单位",
  "项目实施单位",
  "项目单位",
  "单位名称",
  "填报单位",
  "项目总目标",
  "项目总体目标",
  "项目绩效目标",
  "年度总体目标",
  "年度绩效目标",
  "年度目标",
  "中期目标",
  "总体目标",
  "预期目标",
  "实际完成情况",
  "目标实际完成情况",
  "年度总体目标完成情况",
  "项目资金总额",
  "年度资金申请总额",
  "年度资金总额",
  "资金总额",
  "财政资金",
  "财政拨款",
  "当年财政拨款",
  "上年结转资金",
  "其他资金",
  "填报日期",
  "联系人",
  "联系电话",
  "单位负责人",
  "财务负责人",
  "填表人",
]);
