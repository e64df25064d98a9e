import type { FormDefinition } from "./form";
import { amount, shortText } from "./field";

const LEFT = [2, 3] as const;
const RIGHT = [1, 2] as const;
const MONEY = [2, 1] as const;

/** 国家 项目支出绩效目标申报表, the layout of 财预〔2015〕88号: long-term and yearly indicators side by side. */
export const NATIONAL_DECLARATION: FormDefinition = {
  id: "national-declaration",
  name: "国家 项目支出绩效目标申报表",
  purpose: "target",
  source: "财预〔2015〕88号 中央部门预算绩效目标管理办法",
  title: "项目支出绩效目标申报表",
  sheetName: "绩效目标申报表",
  yearLine: { before: "（", after: " 年度）" },
  amountUnit: "万元",
  labelEnd: "",
  fonts: { title: "黑体", body: "宋体", size: 10.5 },
  columns: [
    { role: "heading", header: "绩效指标", width: 28, align: "center", printed: true },
    { role: "level", header: "一级指标", width: 62, align: "center", printed: true },
    {
      role: "level",
      header: "二级指标(长期)",
      width: 66,
      align: "center",
      printed: true,
      side: "long-term",
    },
    {
      role: "indicator",
      header: "三级指标(长期)",
      width: 82,
      align: "left",
      printed: true,
      side: "long-term",
    },
    {
      role: "target",
      header: "指标值(长期)",
      width: 72,
      align: "center",
      printed: true,
      side: "long-term",
    },
    { role: "level", header: "二级指标(年度)", width: 66, align: "center", printed: true },
    { role: "indicator", header: "三级指标(年度)", width: 82, align: "left", printed: true },
    { role: "target", header: "指标值(年度)", width: 72, align: "center", printed: true },
    { role: "actual", header: "实际完成值", width: 120, align: "center", printed: false },
    { role: "verdict", header: "结论", width: 70, align: "center", printed: false },
    { role: "reason", header: "说明", width: 280, align: "left", printed: false },
  ],
  sections: [
    {
      kind: "fields",
      store: "facts",
      rows: [
        [shortText("项目名称", [2, 6])],
        [shortText("主管部门及编码", LEFT), shortText("实施单位", RIGHT)],
        [shortText("项目属性", LEFT, 50), shortText("项目起止时间", RIGHT, 50)],
      ],
    },
    {
      kind: "fields",
      store: "budget",
      heading: { text: "项目资金（万元）", columns: 2 },
      rows: [
        [amount("资金总额", MONEY), amount("当年资金总额", MONEY)],
        [
          amount("其中：财政拨款", MONEY, "财政拨款"),
          amount("其中：当年财政拨款", MONEY, "当年财政拨款"),
        ],
        [amount("其他资金", MONEY), amount("当年其他资金", MONEY)],
      ],
    },
    {
      kind: "headed",
      heading: { text: "总体目标", columns: 2 },
      fields: [
        { key: "中期目标", label: "中期目标", required: false, columns: 3, most: 500 },
        { key: "年度目标", label: "年度目标", required: true, columns: 3, most: 500 },
      ],
      height: 72,
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
  print: { orientation: "portrait", margins: { top: 25, bottom: 25, left: 20, right: 20 } },
};
