import type { Category, LibraryProblem, Sector } from "../library/entry";
import type { ByLanguage, Language } from "./language";

export const SECTOR_WORDS: ByLanguage<Readonly<Record<Sector, string>>> = {
  "zh-CN": {
    通用管理: "通用管理",
    教育培训: "教育培训",
    卫生健康: "卫生健康",
    农业农村: "农业农村",
    林业生态: "林业生态",
    城市管理: "城市管理",
    工程建设: "工程建设",
    信息化: "信息化",
    文化体育: "文化体育",
    社会救助: "社会救助",
    市场监管: "市场监管",
    公共安全: "公共安全",
    科学技术: "科学技术",
    商务旅游: "商务旅游",
    机关运行: "机关运行",
  },
  en: {
    通用管理: "General management",
    教育培训: "Education, training",
    卫生健康: "Health",
    农业农村: "Farming, villages",
    林业生态: "Forests, ecology",
    城市管理: "City services",
    工程建设: "Construction",
    信息化: "IT",
    文化体育: "Culture, sports",
    社会救助: "Welfare",
    市场监管: "Market supervision",
    公共安全: "Public safety",
    科学技术: "Science",
    商务旅游: "Trade, tourism",
    机关运行: "Office operation",
  },
};

export const CATEGORY_WORDS: ByLanguage<Readonly<Record<Category, string>>> = {
  "zh-CN": {
    投入管理: "投入管理",
    财务管理: "财务管理",
    实施管理: "实施管理",
    资产管理: "资产管理",
    数量: "数量",
    质量: "质量",
    时效: "时效",
    成本: "成本",
    经济效益: "经济效益",
    社会效益: "社会效益",
    生态效益: "生态效益",
    可持续影响: "可持续影响",
    满意度: "满意度",
  },
  en: {
    投入管理: "Input",
    财务管理: "Finance",
    实施管理: "Implementation",
    资产管理: "Assets",
    数量: "Quantity",
    质量: "Quality",
    时效: "Timeliness",
    成本: "Cost",
    经济效益: "Economic benefit",
    社会效益: "Social benefit",
    生态效益: "Ecological benefit",
    可持续影响: "Lasting effect",
    满意度: "Satisfaction",
  },
};

export interface LibraryMessages {
  readonly title: string;
  readonly hint: string;
  readonly search: string;
  readonly searchExample: string;
  readonly sector: string;
  readonly category: string;
  readonly all: string;
  readonly into: string;
  readonly automatic: string;
  readonly found: (count: number) => string;
  readonly none: string;
  readonly more: string;
  readonly insert: string;
  readonly insertNamed: (name: string) => string;
  readonly own: string;
  readonly source: (source: string) => string;
  readonly edit: string;
  readonly remove: string;
  readonly removeQuestion: (name: string) => string;
  readonly keep: string;
  readonly save: string;
  readonly cancel: string;
  readonly name: string;
  readonly target: string;
  readonly unit: string;
  readonly first: string;
  readonly second: string;
  readonly exportFile: string;
  readonly importFile: string;
  readonly fileName: string;
  readonly saved: (name: string) => string;
  readonly removed: (name: string) => string;
  readonly imported: (added: number, left: number) => string;
  readonly refused: string;
  readonly ownSource: string;
  readonly problem: {
    readonly [Kind in LibraryProblem["kind"]]: (
      problem: Extract<LibraryProblem, { readonly kind: Kind }>,
    ) => string;
  };
}

export const LIBRARY: ByLanguage<LibraryMessages> = {
  "zh-CN": {
    title: "指标库",
    hint: "取自公开的绩效表，目标值仅供参考，插入后请按本项目修改。自己存的指标随工作簿保存。",
    search: "查找指标",
    searchExample: "如：满意度、验收、课时",
    sector: "行业",
    category: "类别",
    all: "全部",
    into: "插入到",
    automatic: "按类别自动选",
    found: (count) => `找到 ${count} 项`,
    none: "没有找到。请换一个词，或把行业、类别改为“全部”。",
    more: "再显示一些",
    insert: "插入",
    insertNamed: (name) => `插入“${name}”`,
    own: "自存",
    source: (source) => `来源：${source}`,
    edit: "修改",
    remove: "删除",
    removeQuestion: (name) => `从指标库删除“${name}”？表里的指标不受影响。`,
    keep: "保留",
    save: "保存",
    cancel: "取消",
    name: "指标名称",
    target: "典型目标值",
    unit: "计量单位",
    first: "一级",
    second: "二级",
    exportFile: "导出自存指标",
    importFile: "导入指标文件",
    fileName: "指标库.json",
    saved: (name) => `“${name}”已存入指标库，随工作簿保存。`,
    removed: (name) => `“${name}”已从指标库删除。`,
    imported: (added, left) =>
      left === 0
        ? `已导入 ${added} 项，重复的没有再加。`
        : `已导入 ${added} 项；指标库已满，还有 ${left} 项没有放入。`,
    refused: "文件没有导入，指标库没有改动：",
    ownSource: "自存",
    problem: {
      "no-name": () => "请填写指标名称。",
      known: ({ name }) => `指标库里已有名称和目标值都相同的“${name}”。`,
      full: ({ most }) => `自存指标最多 ${most} 项。请先删除不用的，或导出后清理。`,
    },
  },
  en: {
    title: "Indicator library",
    hint: "Taken from published forms; targets are examples to adapt. Your own entries are saved in the workbook.",
    search: "Find an indicator",
    searchExample: "such as 满意度, 验收, 课时",
    sector: "Sector",
    category: "Category",
    all: "All",
    into: "Insert under",
    automatic: "By category",
    found: (count) => `${count} found`,
    none: "Nothing found. Try another word, or set sector and category to All.",
    more: "Show more",
    insert: "Insert",
    insertNamed: (name) => `Insert “${name}”`,
    own: "Own",
    source: (source) => `Source: ${source}`,
    edit: "Edit",
    remove: "Delete",
    removeQuestion: (name) =>
      `Delete “${name}” from the library? Indicators on your sheets stay as they are.`,
    keep: "Keep",
    save: "Save",
    cancel: "Cancel",
    name: "Indicator",
    target: "Typical target",
    unit: "Unit",
    first: "Level 1",
    second: "Level 2",
    exportFile: "Export own entries",
    importFile: "Import a file",
    fileName: "indicator-library.json",
    saved: (name) => `“${name}” is in the library and is saved with the workbook.`,
    removed: (name) => `“${name}” was deleted from the library.`,
    imported: (added, left) =>
      left === 0
        ? `${added} imported; entries known already were not added again.`
        : `${added} imported; the library is full, ${left} were left out.`,
    refused: "The file was not imported and the library is unchanged:",
    ownSource: "Own entry",
    problem: {
      "no-name": () => "Enter the name of the indicator.",
      known: ({ name }) => `The library has “${name}” with the same target already.`,
      full: ({ most }) => `At most ${most} own entries. Delete some, or export them first.`,
    },
  },
};

/** Why an entry was not kept, as one sentence. */
export function explainLibraryProblem(problem: LibraryProblem, language: Language): string {
  const explain = LIBRARY[language].problem[problem.kind] as (problem: LibraryProblem) => string;
  return explain(problem);
}
