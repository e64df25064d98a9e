import type { FormDefinition } from "./form";
import { amount, choice, day, longText, shortText } from "./field";

const PAIR = [1, 1] as const;
const WIDE = [1, 3] as const;

/** 上海 2020, four blocks: the form that 上海市干部教育中心 filed for 在线学习工作经费. */
export const SHANGHAI_2020: FormDefinition = {
  id: "shanghai-2020",
  name: "上海 2020 财政项目支出绩效目标表（四大块）",
  purpose: "target",
  source: "上海市级预算单位 2020 年公开的财政项目支出绩效目标表",
  title: "财政项目支出绩效目标表",
  sheetName: "绩效目标表",
  yearLine: { before: "（", after: " 年度）" },
  amountUnit: "元",
  labelEnd: "：",
  fonts: { title: "黑体", body: "宋体", size: 10.5 },
  columns: [
    { role: "level", header: "一级目标", width: 122, align: "center", printed: true },
    { role: "level", header: "二级目标", width: 92, align: "center", printed: true },
    { role: "indicator", header: "三级目标", width: 124, align: "left", printed: true },
    { role: "target", header: "指标目标值", width: 102, align: "center", printed: true },
    { role: "actual", header: "实际完成值", width: 120, align: "center", printed: false },
    { role: "verdict", header: "结论", width: 70, align: "center", printed: false },
    { role: "reason", header: "说明", width: 280, align: "left", printed: false },
  ],
  sections: [
    {
      kind: "fields",
      store: "facts",
      rows: [
        [shortText("申报单位名称", WIDE)],
        [shortText("项目名称", PAIR), shortText("项目类别", PAIR, 50)],
        [day("计划开始日期", PAIR), day("计划完成日期", PAIR)],
        [
          choice("是否含有政府购买服务", PAIR, ["是", "否"], false),
          shortText("绩效类型", PAIR, 50),
        ],
        [longText("项目概况", WIDE)],
        [longText("立项依据", WIDE)],
        [longText("项目设立的必要性", WIDE)],
        [longText("保证项目实施的制度、措施", WIDE)],
        [longText("项目实施计划", WIDE)],
        [longText("总目标及阶段性目标", WIDE)],
      ],
    },
    { kind: "band", text: "本项目上年度市级财政资金使用情况" },
    {
      kind: "fields",
      store: "budget",
      rows: [
        [amount("项目总预算（元）", PAIR), amount("项目当年预算（元）", PAIR)],
        [amount("同名项目上年预算额（元）", PAIR), amount("同名项目上年预算执行数（元）", PAIR)],
      ],
    },
    { kind: "band", text: "{year} 年绩效目标" },
    { kind: "indicators", total: false },
  ],
  menu: [
    { name: "投入与管理", children: ["投入管理", "财务管理", "实施管理", "资产管理"] },
    { name: "产出目标", children: ["数量", "质量", "时效", "成本"] },
    { name: "效果目标", children: ["经济效益", "社会效益", "环境效益", "满意度"] },
    {
      name: "影响力目标",
      children: ["长效管理", "人力资源", "部门协助", "配套设施", "信息共享", "其他"],
    },
  ],
  weights: null,
  print: {
    orientation: "portrait",
    margins: { top: 37, bottom: 35, left: 28, right: 26 },
  },
};
