import type { FormDefinition } from "./form";
import { shortText } from "./field";

/** 国家 项目支出绩效自评表, the form of 财预〔2020〕10号: scored against the year's targets. */
export const NATIONAL_SELF_EVALUATION: FormDefinition = {
  id: "national-self-evaluation",
  name: "国家 项目支出绩效自评表",
  purpose: "self-evaluation",
  source: "财预〔2020〕10号 项目支出绩效评价管理办法",
  title: "项目支出绩效自评表",
  sheetName: "绩效自评表",
  yearLine: { before: "（", after: " 年度）" },
  amountUnit: "万元",
  labelEnd: "",
  fonts: { title: "黑体", body: "宋体", size: 10.5 },
  columns: [
    { role: "heading", header: "绩效指标", width: 30, align: "center", printed: true },
    { role: "level", header: "一级指标", width: 60, align: "center", printed: true },
    { role: "level", header: "二级指标", width: 72, align: "center", printed: true },
    { role: "indicator", header: "三级指标", width: 92, align: "left", printed: true },
    { role: "target", header: "年度指标值", width: 78, align: "center", printed: true },
    { role: "actual", header: "实际完成值", width: 78, align: "center", printed: true },
    { role: "weight", header: "分值", width: 42, align: "center", printed: true },
    { role: "score", header: "得分", width: 56, align: "center", printed: true },
    {
      role: "other",
      header: "偏差原因分析及改进措施",
      width: 96,
      align: "left",
      printed: true,
    },
    { role: "verdict", header: "结论", width: 70, align: "center", printed: false },
    { role: "reason", header: "说明", width: 280, align: "left", printed: false },
  ],
  sections: [
    {
      kind: "fields",
      store: "facts",
      rows: [
        [shortText("项目名称", [2, 7])],
        [shortText("主管部门", [2, 3]), shortText("实施单位", [2, 2])],
      ],
    },
    {
      kind: "matrix",
      heading: { text: "项目资金（万元）", columns: 2 },
      labelColumns: 1,
      rows: [
        { key: "年度资金总额", label: "年度资金总额", scored: true },
        { key: "当年财政拨款", label: "其中：当年财政拨款", scored: false },
        { key: "上年结转资金", label: "上年结转资金", scored: false },
        { key: "其他资金", label: "其他资金", scored: false },
      ],
      columns: [
        {
          key: "年初预算数",
          header: "年初预算数",
          columns: 1,
          content: { kind: "amount", role: "plain" },
        },
        {
          key: "全年预算数",
          header: "全年预算数",
          columns: 1,
          content: { kind: "amount", role: "budget" },
        },
        {
          key: "全年执行数",
          header: "全年执行数",
          columns: 1,
          content: { kind: "amount", role: "executed" },
        },
        { key: "分值", header: "分值", columns: 1, content: { kind: "weight", points: 10 } },
        { key: "执行率", header: "执行率", columns: 1, content: { kind: "rate" } },
        { key: "得分", header: "得分", columns: 1, content: { kind: "score" } },
      ],
    },
    {
      kind: "headed",
      heading: { text: "年度总体目标", columns: 2 },
      fields: [
        { key: "预期目标", label: "预期目标", required: true, columns: 3, most: 500 },
        { key: "实际完成情况", label: "实际完成情况", required: true, columns: 4, most: 500 },
      ],
      height: 72,
    },
    { kind: "indicators", total: true },
    {
      kind: "signature",
      labels: ["单位负责人", "财务负责人", "填表人", "联系电话", "日期"],
      seal: "（盖章）",
    },
  ],
  menu: [
    { name: "产出指标", children: ["数量指标", "质量指标", "时效指标", "成本指标"] },
    {
      name: "效益指标",
      children: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
    },
    { name: "满意度指标", children: ["服务对象满意度指标"] },
  ],
  weights: { execution: 10, indicators: 90, split: { 产出指标: 50, 效益指标: 30, 满意度指标: 10 } },
  print: { orientation: "portrait", margins: { top: 25, bottom: 25, left: 20, right: 20 } },
};
