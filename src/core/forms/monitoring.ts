import type { FormColumn, FormDefinition } from "./form";
import { longText, shortText } from "./field";

/** 绩效运行监控表 of 财预〔2019〕136号: how far the year has come, and what it will come to. */
export const MONITORING: FormDefinition = {
  id: "monitoring",
  name: "绩效运行监控表",
  purpose: "monitoring",
  source: "财预〔2019〕136号 中央部门预算绩效运行监控管理暂行办法",
  title: "项目支出绩效目标运行监控表",
  sheetName: "绩效运行监控表",
  yearLine: { before: "（", after: " 年度）" },
  amountUnit: "万元",
  labelEnd: "",
  fonts: { title: "黑体", body: "宋体", size: 10.5 },
  columns: [
    { role: "level", header: "一级指标", width: 56, align: "center", printed: true },
    { role: "level", header: "二级指标", width: 66, align: "center", printed: true },
    { role: "indicator", header: "三级指标", width: 90, align: "left", printed: true },
    { role: "target", header: "年度指标值", width: 66, align: "center", printed: true },
    { role: "actual", header: "1–7月执行情况", width: 66, align: "center", printed: true },
    { role: "forecast", header: "全年预计完成情况", width: 66, align: "center", printed: true },
    ...["经费保障", "制度保障", "人员保障", "硬件条件保障", "其他"].map((header) =>
      tick(header, "偏差原因分析"),
    ),
    {
      role: "other",
      header: "原因说明",
      group: "偏差原因分析",
      width: 84,
      align: "left",
      printed: true,
    },
    ...["确定能", "有可能", "完全不可能"].map((header) => tick(header, "完成目标可能性")),
    { role: "other", header: "备注", width: 56, align: "left", printed: true },
    { role: "verdict", header: "结论", width: 70, align: "center", printed: false },
    { role: "reason", header: "说明", width: 280, align: "left", printed: false },
  ],
  sections: [
    {
      kind: "fields",
      store: "facts",
      rows: [
        [shortText("项目名称", [2, 14])],
        [shortText("主管部门", [2, 4]), shortText("实施单位", [3, 7])],
      ],
    },
    {
      kind: "matrix",
      heading: { text: "项目资金（万元）", columns: 2 },
      labelColumns: 2,
      rows: [
        { key: "年度资金总额", label: "年度资金总额", scored: false },
        { key: "当年财政拨款", label: "其中：当年财政拨款", scored: false },
        { key: "上年结转资金", label: "上年结转资金", scored: false },
        { key: "其他资金", label: "其他资金", scored: false },
      ],
      columns: [
        {
          key: "年初预算数",
          header: "年初预算数",
          columns: 2,
          content: { kind: "amount", role: "budget" },
        },
        {
          key: "1–7月执行数",
          header: "1–7月执行数",
          columns: 3,
          content: { kind: "amount", role: "executed" },
        },
        { key: "执行率", header: "执行率", columns: 2, content: { kind: "rate" } },
        {
          key: "全年预计执行数",
          header: "全年预计执行数",
          columns: 5,
          content: { kind: "amount", role: "plain" },
        },
      ],
    },
    {
      kind: "fields",
      store: "facts",
      rows: [[longText("年度总体目标", [2, 14])]],
    },
    { kind: "indicators", total: false },
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
  weights: null,
  print: { orientation: "landscape", margins: { top: 20, bottom: 20, left: 20, right: 20 } },
};

function tick(header: string, group: string): FormColumn {
  return {
    role: "other",
    header,
    group,
    width: 36,
    align: "center",
    printed: true,
    options: ["√"],
  };
}
