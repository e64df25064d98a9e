import type { ColumnRole } from "../forms/form";
import type { Expectation, FormContradiction, FormFileProblem } from "../forms/form-problem";
import { explainFileProblem } from "./file";
import type { ByLanguage, Language } from "./language";

interface FormFileWords {
  readonly problem: {
    readonly [Kind in Exclude<FormFileProblem["kind"], "contradiction" | "shape">]: (
      problem: Extract<FormFileProblem, { readonly kind: Kind }>,
    ) => string;
  };
  readonly contradiction: {
    readonly [Kind in FormContradiction["kind"]]: (
      contradiction: Extract<FormContradiction, { readonly kind: Kind }>,
    ) => string;
  };
  readonly expectation: {
    readonly [Kind in Exclude<Expectation["kind"], "one-of" | "at-least" | "at-most">]: string;
  };
  readonly oneOf: (options: readonly string[]) => string;
  readonly atLeast: (value: number) => string;
  readonly atMost: (value: number) => string;
  readonly absent: string;
  readonly shape: (path: string, expected: string, received: string) => string;
  readonly unknownMember: (path: string) => string;
  /** Before a contradiction: where it is. */
  readonly at: (path: string) => string;
}

const ROLE_NAMES: Readonly<Record<ColumnRole, string>> = {
  heading: "栏目",
  level: "上级指标",
  indicator: "三级指标",
  target: "指标值",
  actual: "实际完成值",
  forecast: "全年预计完成情况",
  weight: "分值",
  score: "得分",
  other: "其他",
  verdict: "结论",
  reason: "说明",
};

const FORM_FILE_WORDS: ByLanguage<FormFileWords> = {
  "zh-CN": {
    problem: {
      unreadable: () => explainFileProblem({ kind: "unreadable" }, "zh-CN"),
      "too-big": ({ megabytes, most }) =>
        `文件有 ${megabytes} MB，这类文件最多 ${most} MB，没有读取。请确认没有选错文件。`,
      empty: () => "文件是空的，没有读到内容。请换一个文件。",
      "not-text": () => "文件不是文本（既不是 UTF-8 也不是 GBK）。请选择 .json 文件。",
      "not-json": ({ at }) =>
        at === null
          ? "文件不是完整的 JSON，可能选错了文件，或没有传完。请重新导出或向提供人再要一份。"
          : `文件第 ${at.line} 行第 ${at.column} 个字符处不是 JSON，可能没有传完或被改动。请在该处修正，或重新导出。`,
      "too-long": ({ path, most }) => `${path} 超过 ${most} 字，单元格放不下。请拆分后再试。`,
      "no-target-column": ({ columns }) =>
        `没认出哪一列是指标值（有：${columns.join("、")}）。请把该列命名为“指标值”，或用 columns 列出列名、指标值在最后。`,
    },
    contradiction: {
      "no-column": ({ role, because }) =>
        `缺少“${ROLE_NAMES[role]}”列（${because} 需要它）。请补上这一列。`,
      "column-twice": ({ role }) => `“${ROLE_NAMES[role]}”列重复。请只留一列。`,
      "printed-after-unprinted": () => "打印的列必须都在不打印的列左边。请调整列的顺序。",
      "too-wide": ({ columns, most }) => `占 ${columns} 列，而打印区只有 ${most} 列。请减少列数。`,
      "same-key": ({ key }) => `“${key}”用了两次，填写的内容会互相覆盖。请改名。`,
      sections: ({ count }) => `应有且只有一个指标表（indicators），现有 ${count} 个。`,
      points: ({ sum, expected }) => `一级指标分值之和为 ${sum}，应为 ${expected}。请调整。`,
      "not-in-order": ({ values }) => `界限没有依次排列（${values.join("、")}）。请按顺序改正。`,
      "no-lowest-grade": () => "最低一档必须从 0 分起，否则有的得分没有等级。请补上。",
      options: () => "选项合计不能超过 255 字，选项内不能有英文逗号，也不能为空。请精简。",
      "sheet-name": ({ name }) =>
        `“${name}”不能作工作表名：1–31 字，不含 \\ / ? * : [ ]。请换一个名字。`,
    },
    expectation: {
      text: "文字",
      number: "数字",
      "whole-number": "整数",
      year: "四位年份",
      "yes-no": "true 或 false",
      list: "列表 [ ]",
      record: "一组“名称：值” { }",
      "text-or-number": "文字或数字",
      id: "小写字母、数字和连字符",
      nothing: "没有这一项",
    },
    oneOf: (options) => `${options.join("、")} 之一`,
    atLeast: (value) => `不少于 ${value}`,
    atMost: (value) => `不超过 ${value}`,
    absent: "没有",
    shape: (path, expected, received) =>
      `${path === "" ? "文件" : path}：应为${expected}，实际是 ${received}。请改正后再试。`,
    unknownMember: (path) => `${path}：不认识这一项，可能写错了名称。请更正或删去。`,
    at: (path) => `${path}：`,
  },
  en: {
    problem: {
      unreadable: () => explainFileProblem({ kind: "unreadable" }, "en"),
      "too-big": ({ megabytes, most }) =>
        `The file has ${megabytes} MB; files of this kind have ${most} MB at most. It was not read. Check that it is the right one.`,
      empty: () => "The file is empty. Choose another one.",
      "not-text": () => "The file is not text (neither UTF-8 nor GBK). Choose a .json file.",
      "not-json": ({ at }) =>
        at === null
          ? "The file is no complete JSON: it may be another file, or cut off. Export it again."
          : `The file is no JSON at line ${at.line}, character ${at.column}; it may be cut off or altered. Correct it there or export it again.`,
      "too-long": ({ path, most }) =>
        `${path} is longer than ${most} characters and fits into no cell. Split it.`,
      "no-target-column": ({ columns }) =>
        `Cannot tell which column is the target (found: ${columns.join(", ")}). Name it 指标值, or list the columns with the target last.`,
    },
    contradiction: {
      "no-column": ({ role, because }) =>
        `There is no ${role} column, which ${because} needs. Add it.`,
      "column-twice": ({ role }) => `There are two ${role} columns. Keep one.`,
      "printed-after-unprinted": () =>
        "All printed columns must stand left of those that are not. Reorder them.",
      "too-wide": ({ columns, most }) =>
        `Takes ${columns} columns, the printed form has ${most}. Use fewer.`,
      "same-key": ({ key }) => `"${key}" is used twice; one would overwrite the other. Rename one.`,
      sections: ({ count }) => `There must be exactly one indicators section, found ${count}.`,
      points: ({ sum, expected }) => `The first levels have ${sum} points, expected ${expected}.`,
      "not-in-order": ({ values }) =>
        `The limits are not in order (${values.join(", ")}). Put them in order.`,
      "no-lowest-grade": () =>
        "The lowest grade must begin at 0, or some scores would have none. Add it.",
      options: () =>
        "Options must fit into 255 characters together, hold no comma and not be empty. Shorten them.",
      "sheet-name": ({ name }) =>
        `"${name}" is no sheet name: 1–31 characters without \\ / ? * : [ ]. Choose another.`,
    },
    expectation: {
      text: "text",
      number: "a number",
      "whole-number": "a whole number",
      year: "a year of four digits",
      "yes-no": "true or false",
      list: "a list [ ]",
      record: "names with values { }",
      "text-or-number": "text or a number",
      id: "lower-case letters, digits and hyphens",
      nothing: "no such member",
    },
    oneOf: (options) => `one of ${options.join(", ")}`,
    atLeast: (value) => `at least ${value}`,
    atMost: (value) => `at most ${value}`,
    absent: "nothing",
    shape: (path, expected, received) =>
      `${path === "" ? "The file" : path}: expected ${expected}, found ${received}. Correct it and try again.`,
    unknownMember: (path) => `${path}: not known; the name may be misspelt. Correct or remove it.`,
    at: (path) => `${path}: `,
  },
};

/** One sentence: what is wrong with the file, where, what to do. */
export function describeFileProblem(problem: FormFileProblem, language: Language): string {
  const words = FORM_FILE_WORDS[language];
  switch (problem.kind) {
    case "unreadable":
      return words.problem.unreadable(problem);
    case "too-big":
      return words.problem["too-big"](problem);
    case "empty":
      return words.problem.empty(problem);
    case "not-text":
      return words.problem["not-text"](problem);
    case "not-json":
      return words.problem["not-json"](problem);
    case "shape":
      return shape(problem, words);
    case "too-long":
      return words.problem["too-long"](problem);
    case "no-target-column":
      return words.problem["no-target-column"](problem);
    case "contradiction":
      return words.at(problem.path) + contradiction(problem.contradiction, words);
  }
}

function shape(
  { path, expected, received }: Extract<FormFileProblem, { readonly kind: "shape" }>,
  words: FormFileWords,
): string {
  if (expected.kind === "nothing") return words.unknownMember(path);
  return words.shape(path, expectation(expected, words), received ?? words.absent);
}

function expectation(expected: Expectation, words: FormFileWords): string {
  switch (expected.kind) {
    case "one-of":
      return words.oneOf(expected.options);
    case "at-least":
      return words.atLeast(expected.value);
    case "at-most":
      return words.atMost(expected.value);
    case "text":
    case "number":
    case "whole-number":
    case "year":
    case "yes-no":
    case "list":
    case "record":
    case "text-or-number":
    case "id":
    case "nothing":
      return words.expectation[expected.kind];
  }
}

function contradiction(found: FormContradiction, { contradiction: words }: FormFileWords): string {
  switch (found.kind) {
    case "no-column":
      return words["no-column"](found);
    case "column-twice":
      return words["column-twice"](found);
    case "printed-after-unprinted":
      return words["printed-after-unprinted"](found);
    case "too-wide":
      return words["too-wide"](found);
    case "same-key":
      return words["same-key"](found);
    case "sections":
      return words.sections(found);
    case "points":
      return words.points(found);
    case "not-in-order":
      return words["not-in-order"](found);
    case "no-lowest-grade":
      return words["no-lowest-grade"](found);
    case "options":
      return words.options(found);
    case "sheet-name":
      return words["sheet-name"](found);
  }
}
