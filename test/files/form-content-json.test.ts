import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FormFileProblem } from "../../src/core";
import { describeFileProblem, FORMS, planSheet, SHANGHAI_2020_SAMPLE } from "../../src/core";
import { readFormContent, writeFormContent } from "../../src/files/form-content-json";

const GOLDEN = join(__dirname, "../golden");

function read(value: unknown) {
  return readFormContent(JSON.stringify(value));
}

function problems(file: Uint8Array | string): readonly FormFileProblem[] {
  const read = readFormContent(file);
  if (read.ok) throw new Error("read without a problem");
  return read.problem;
}

/** As one sentence each, the way a person sees them. */
function sentences(file: Uint8Array | string): readonly string[] {
  return problems(file).map((problem) => describeFileProblem(problem, "zh-CN"));
}

describe("the form of 上海市干部教育中心", () => {
  const bytes = readFileSync(join(GOLDEN, "shanghai-2020/form.json"));

  test("is read whole: facts, amounts, 31 indicators with their levels", () => {
    const content = readFormContent(bytes);
    if (!content.ok) throw new Error("not read");
    const { facts, budget, indicators, year } = SHANGHAI_2020_SAMPLE;
    expect(content.value).toEqual({
      title: "财政项目支出绩效目标表",
      year,
      facts,
      budget,
      indicators: indicators.map((indicator) => ({ ...indicator, actual: null })),
    });
  });

  test.each([
    ["with a byte order mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
    [
      "as UTF-16",
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(String(bytes), "utf16le")]),
    ],
  ])("[P16] is the same %s", (_, file) => {
    expect(readFormContent(file)).toEqual(readFormContent(bytes));
  });

  test("[P16] is the same as GBK", () => {
    // {"year":2020,"facts":{"项目名称":"在线学习"},"indicators":[]}
    const gbk = Buffer.concat([
      Buffer.from('{"year":2020,"facts":{"'),
      Buffer.from([0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6]),
      Buffer.from('":"'),
      Buffer.from([0xd4, 0xda, 0xcf, 0xdf, 0xd1, 0xa7, 0xcf, 0xb0]),
      Buffer.from('"},"indicators":[]}'),
    ]);
    expect(readFormContent(gbk)).toMatchObject({
      ok: true,
      value: { facts: { 项目名称: "在线学习" } },
    });
  });
});

describe("columns of the indicators", () => {
  test.each([
    ["一级目标", "二级目标", "三级目标", "指标目标值"],
    ["一级指标", "二级指标", "三级指标", "年度指标值"],
    ["一级绩效指标", "二级绩效指标", "指标名称", "指标值"],
  ])("%s, %s, %s, %s", (first, second, name, target) => {
    const row = { [first]: "产出", [second]: "数量", [name]: "课件", [target]: ">=1个" };
    expect(read({ indicators: [row] })).toMatchObject({
      value: { indicators: [{ path: ["产出", "数量"], name: "课件", target: ">=1个" }] },
    });
  });

  test("[P16] names that say nothing are taken in the order of `columns`, the target last", () => {
    const columns = ["方面", "维度", "内容", "要求"];
    const row = { 内容: "课件", 要求: "1", 方面: "产出", 维度: "数量" };
    expect(read({ columns, indicators: [row] })).toMatchObject({
      value: { indicators: [{ path: ["产出", "数量"], name: "课件", target: "1", actual: null }] },
    });
  });

  test("actuals and points are taken, further columns are kept", () => {
    const row = {
      一级指标: "产出",
      三级指标: "课件",
      指标值: 190,
      实际完成值: 188,
      分值: "10",
      备注: "x",
    };
    expect(read({ indicators: [row] })).toMatchObject({
      value: {
        indicators: [
          {
            path: ["产出"],
            name: "课件",
            target: 190,
            actual: 188,
            weight: 10,
            more: { 备注: "x" },
          },
        ],
      },
    });
  });

  test.each([
    ["≤", "30", "万元", "≤30万元"],
    ["定性", "健全", "", "健全"],
    ["=", 100, "%", "=100%"],
    ["", "190", "课时", "190课时"],
  ])("sign %s, value %s, unit %s are the target %s", (sign, value, unit, target) => {
    const row = { 一级指标: "产出", 三级指标: "x", 指标性质: sign, 指标值: value, 度量单位: unit };
    expect(read({ indicators: [row] })).toMatchObject({ value: { indicators: [{ target }] } });
  });

  test.each(["1–7月执行情况", "1-7月执行情况"])(
    "%s is the actual of a monitoring form",
    (header) => {
      const row = { 一级指标: "产出", 三级指标: "x", 年度指标值: "5", [header]: "3" };
      expect(read({ indicators: [row] })).toMatchObject({
        value: { indicators: [{ actual: "3" }] },
      });
    },
  );

  test("a content that is written and read again is the same, in every form", () => {
    for (const { id } of FORMS) {
      const content = readFormContent(readFileSync(join(GOLDEN, id, "form.json")));
      if (!content.ok) throw new Error(id);
      const again = readFormContent(writeFormContent(content.value));
      expect(again).toEqual(content);
    }
  });
});

describe("files that are refused", () => {
  test.each([
    ["", "文件是空的，没有读到内容。请换一个文件。"],
    [" \n", "文件是空的，没有读到内容。请换一个文件。"],
    ['{"indicators": [', "不是 JSON"],
    ["<html>", "文件不是完整的 JSON，可能选错了文件"],
  ])("%j", (file, sentence) => {
    expect(sentences(file)[0]).toContain(sentence);
  });

  test("what is no text in any encoding", () => {
    expect(problems(Uint8Array.from([0x80, 0xff, 0xff, 0xff]))).toEqual([{ kind: "not-text" }]);
  });

  test("[P16] all problems at once, each with its path and what stands there", () => {
    const file = {
      year: "去年",
      budget: { 资金总额: "很多" },
      indicators: [{ 指标值: "1", 分值: "十" }],
    };
    expect(sentences(JSON.stringify(file))).toEqual([
      'budget.资金总额：应为数字，实际是 "很多"。请改正后再试。',
      'year：应为四位年份，实际是 "去年"。请改正后再试。',
      'indicators[0].分值：应为数字，实际是 "十"。请改正后再试。',
    ]);
  });

  test.each([
    [[], "文件：应为一组“名称：值” { }，实际是 []。请改正后再试。"],
    [{}, "indicators：应为列表 [ ]，实际是 没有。请改正后再试。"],
    [
      { indicators: [{ 指标值: { a: 1 } }] },
      'indicators[0].指标值：应为文字或数字，实际是 {"a":1}。请改正后再试。',
    ],
    [
      { indicators: [{ 甲: "x", 乙: "y" }] },
      "没认出哪一列是指标值（有：甲、乙）。请把该列命名为“指标值”，或用 columns 列出列名、指标值在最后。",
    ],
    [
      { facts: { 项目概况: "字".repeat(32_768) }, indicators: [] },
      "facts.项目概况 超过 32767 字，单元格放不下。请拆分后再试。",
    ],
  ])("%#", (value, sentence) => {
    expect(sentences(JSON.stringify(value))).toContain(sentence);
  });

  test("a target of 32,767 characters is taken, and so are keys that name members of objects", () => {
    const target = "长".repeat(32_767);
    const file = `{"facts":{"__proto__":"x","constructor":"y"},"indicators":[{"指标名称":"a","指标值":"${target}"}]}`;
    const content = readFormContent(file);
    if (!content.ok) throw new Error("not read");
    expect(content.value.indicators[0]?.target).toBe(target);
    const form = FORMS[0];
    if (form === undefined) throw new Error("no form");
    expect(planSheet(form, content.value).hints).toContainEqual({
      kind: "no-place",
      label: "constructor",
      value: "y",
    });
  });
});
