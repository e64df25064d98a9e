/** What a column of an export holds, one of the facts of a judged row. */
export const EXPORT_SOURCES = [
  "level1",
  "level2",
  "indicator",
  "comparator",
  "value",
  "unit",
  "type",
  "target",
  "actual",
  "weight",
  "score",
  "status",
  "reason",
  "deviation",
] as const;

export type ExportSource = (typeof EXPORT_SOURCES)[number];

export interface ExportColumn {
  /** As the receiving system's template prints it. */
  readonly header: string;
  readonly source: ExportSource;
}

/** The columns that one receiving system imports; a unit edits them and saves its own. */
export interface ExportTemplate {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
}

/** More columns than any template has, and a header of a line or two. */
export const MOST_EXPORT_COLUMNS = 40;
export const MOST_HEADER_CHARACTERS = 100;

/**
 * Starting points (财办〔2020〕13号 names the six columns of the first; layouts differ by province, so none
 * of them is official). Headers stay Chinese: it is the systems that read them.
 */
export const EXPORT_TEMPLATES: readonly ExportTemplate[] = [
  {
    name: "指标导入（六列）",
    columns: [
      { header: "一级指标", source: "level1" },
      { header: "二级指标", source: "level2" },
      { header: "三级指标", source: "indicator" },
      { header: "计算符号", source: "comparator" },
      { header: "指标值", source: "value" },
      { header: "计量单位", source: "unit" },
    ],
  },
  {
    name: "自评导入",
    columns: [
      { header: "一级指标", source: "level1" },
      { header: "二级指标", source: "level2" },
      { header: "三级指标", source: "indicator" },
      { header: "年度指标值", source: "target" },
      { header: "实际完成值", source: "actual" },
      { header: "分值", source: "weight" },
      { header: "得分", source: "score" },
      { header: "偏差原因分析及改进措施", source: "deviation" },
    ],
  },
  {
    name: "核对结果",
    columns: [
      { header: "一级指标", source: "level1" },
      { header: "二级指标", source: "level2" },
      { header: "三级指标", source: "indicator" },
      { header: "指标值", source: "target" },
      { header: "实际完成值", source: "actual" },
      { header: "结论", source: "status" },
      { header: "说明", source: "reason" },
    ],
  },
];
