import type { FormDefinition, FormFileProblem } from "../../src/core";
import { describeFileProblem, FORMS } from "../../src/core";
import { readFormDefinition, writeFormDefinition } from "../../src/files/form-definition-json";

type Json = Record<string, unknown>;

const [SHANGHAI] = FORMS;

/** The first form as JSON with one thing changed. */
function changed(change: (form: Json) => void): string {
  const form = JSON.parse(JSON.stringify(SHANGHAI)) as Json;
  change(form);
  return JSON.stringify(form);
}

function problems(file: string): readonly FormFileProblem[] {
  const read = readFormDefinition(file);
  if (read.ok) throw new Error("read without a problem");
  return read.problem;
}

describe("a form as one file", () => {
  test.each(FORMS.map((form) => [form.id, form] as const))("%s comes back as it was", (_, form) => {
    const read = readFormDefinition(writeFormDefinition(form));
    expect(read).toEqual({ ok: true, value: form satisfies FormDefinition });
  });
});

describe("[P16] a broken form is refused with path and reason", () => {
  test.each<[string, (form: Json) => void, string]>([
    [
      "a missing part",
      (form) => delete form["title"],
      "title：应为文字，实际是 没有。请改正后再试。",
    ],
    [
      "a misspelt part",
      (form) => (form["tilte"] = "x"),
      "tilte：不认识这一项，可能写错了名称。请更正或删去。",
    ],
    [
      "an unknown unit",
      (form) => (form["amountUnit"] = "亿元"),
      'amountUnit：应为元、万元 之一，实际是 "亿元"。请改正后再试。',
    ],
    [
      "a width of nothing",
      (form) => Object.assign((form["columns"] as Json[])[0] ?? {}, { width: 0 }),
      "columns[0].width：应为不少于 10，实际是 0。请改正后再试。",
    ],
    [
      "an id that is no id",
      (form) => (form["id"] = "../../x"),
      'id：应为小写字母、数字和连字符，实际是 "../../x"。请改正后再试。',
    ],
    [
      "no target",
      (form) =>
        (form["columns"] = (form["columns"] as Json[]).filter(({ role }) => role !== "target")),
      "columns：缺少“指标值”列（indicators 需要它）。请补上这一列。",
    ],
    [
      "two targets",
      (form) => (form["columns"] as Json[]).unshift((form["columns"] as Json[])[3] ?? {}),
      "columns：“指标值”列重复。请只留一列。",
    ],
    [
      "a printed column to the right",
      (form) => (form["columns"] as Json[]).reverse(),
      "columns：打印的列必须都在不打印的列左边。请调整列的顺序。",
    ],
    [
      "no table",
      (form) => (form["sections"] as Json[]).pop(),
      "sections：应有且只有一个指标表（indicators），现有 0 个。",
    ],
    [
      "a total without points",
      (form) => Object.assign((form["sections"] as Json[]).at(-1) ?? {}, { total: true }),
      "columns：缺少“分值”列（total 需要它）。请补上这一列。",
    ],
    [
      "a sheet name that Excel refuses",
      (form) => (form["sheetName"] = "目标/2020"),
      "sheetName：“目标/2020”不能作工作表名：1–31 字，不含 \\ / ? * : [ ]。请换一个名字。",
    ],
    [
      "points that do not add up",
      (form) =>
        (form["weights"] = { execution: 10, indicators: 90, split: { 产出: 50, 效益: 30 } }),
      "weights.split：一级指标分值之和为 80，应为 90。请调整。",
    ],
  ])("%s", (_, change, sentence) => {
    const found = problems(changed(change)).map((problem) => describeFileProblem(problem, "zh-CN"));
    expect(found).toContain(sentence);
  });

  test("fields that are too wide, keys used twice, options with a comma", () => {
    const file = changed((form) => {
      const [facts] = form["sections"] as { rows: Json[][] }[];
      const field = { ...facts?.rows[0]?.[0], valueColumns: 9 };
      facts?.rows.push(
        [field],
        [
          {
            ...field,
            key: "x",
            valueColumns: 1,
            input: { kind: "choice", options: ["a,b"], open: true },
          },
        ],
      );
    });
    expect(problems(file).map((problem) => describeFileProblem(problem, "zh-CN"))).toEqual([
      "sections[0]：占 10 列，而打印区只有 4 列。请减少列数。",
      "sections：“申报单位名称”用了两次，填写的内容会互相覆盖。请改名。",
      "sections[0].x.options：选项合计不能超过 255 字，选项内不能有英文逗号，也不能为空。请精简。",
    ]);
  });

  test("every problem has a sentence in English too", () => {
    const found = problems(changed((form) => (form["columns"] as Json[]).reverse()));
    expect(found.map((problem) => describeFileProblem(problem, "en"))).toEqual([
      "columns: All printed columns must stand left of those that are not. Reorder them.",
    ]);
  });

  test("empty and damaged files", () => {
    expect(problems("")).toEqual([{ kind: "empty" }]);
    expect(problems("{")).toEqual([{ kind: "not-json", at: { line: 1, column: 2 } }]);
  });
});
