import type { FormDefinition } from "./form";
import { amount, choice, day, longText, shortText } from "./field";

const PAIR = [2, 1] as const;
const WIDE = [2, 3] as const;
/** Behind the upright label. */
const INNER = [1, 1] as const;

/** 上海 财政项目支出绩效目标申报表 as filed for 2026, with the first-level 成本指标 of 2025. */
export const SHANGHAI_2026: FormDefinition = {
  id: "shanghai-2026",
  name: "上海 2026 财政项目支出绩效目标申报表",
  purpose: "target",
  source:
    "普陀区 2026 年度公开的申报表；上海市市级部门核心绩效目标和指标设置及取值指引（试行）2025",
  title: "财政项目支出绩效目标申报表",
  sheetName: "绩效目标申报表",
  yearLine: { before: "（", after: "年度）" },
  amountUnit: "元",
  labelEnd: "",
  fonts: { title: "黑体", body: "宋体", size: 10.5 },
  columns: [
    { role: "heading", header: "绩效指标", width: 50, align: "center", printed: true },
    { role: "level", header: "一级指标", width: 82, align: "center", printed: true },
    { role: "level", header: "二级指标", width: 102, align: "center", printed: true },
    { role: "indicator", header: "三级指标", width: 106, align: "left", printed: true },
    { role: "target", header: "年度指标值", width: 102, align: "center", printed: true },
    { role: "actual", header: "实际完成值", width: 120, align: "center", printed: false },
    { role: "verdict", header: "结论", width: 70, align: "center", printed: false },
    { role: "reason", header: "说明", width: 280, align: "left", printed: false },
  ],
  sections: [
    {
      kind: "fields",
      store: "facts",
      rows: [
        [shortText("项目名称", WIDE)],
        [
          choice("项目性质", PAIR, ["经常性项目", "一次性项目", "阶段性项目"], true),
          shortText("项目类别", INNER, 50),
        ],
        [shortText("主管部门", PAIR), shortText("实施单位", INNER)],
        [day("计划开始日期", PAIR), day("计划完成日期", INNER)],
      ],
    },
    {
      kind: "fields",
      store: "budget",
      heading: { text: "项目资金（元）", columns: 1 },
      rows: [
        [amount("项目资金总额", INNER), amount("年度资金申请总额", INNER)],
        [
          amount("其中：财政资金", INNER, "财政资金"),
          amount("其中：当年财政拨款", INNER, "当年财政拨款"),
        ],
        [amount("其他资金", INNER, "项目资金总额/其他资金"), amount("上年结转资金", INNER)],
        [{ ...amount("其他资金", INNER, "年度资金申请总额/其他资金"), gap: 2 }],
      ],
    },
    {
      kind: "fields",
      store: "facts",
      heading: { text: "项目绩效目标", columns: 1 },
      rows: [[longText("项目总目标", [1, 3])], [longText("年度总体目标", [1, 3])]],
    },
    { kind: "indicators", total: false },
    {
      kind: "signature",
      labels: ["单位负责人", "财务负责人", "填表人", "联系电话", "日期"],
      seal: "（盖章）",
    },
  ],
  menu: [
    { name: "成本指标", children: ["经济成本指标", "社会成本指标", "生态环境成本指标"] },
    { name: "产出指标", children: ["数量指标", "质量指标", "时效指标"] },
    {
      name: "效益指标",
      children: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
    },
    { name: "满意度指标", children: ["服务对象满意度指标"] },
  ],
  weights: null,
  print: { orientation: "portrait", margins: { top: 37, bottom: 35, left: 28, right: 26 } },
};
