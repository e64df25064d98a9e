import fc from "fast-check";
import type {
  FormContent,
  FormDefinition,
  Indicator,
  PlanCell,
  SheetPlan,
} from "../../../src/core";
import {
  cellAddress,
  checkForm,
  describeHint,
  emptyContent,
  findForm,
  FORMS,
  planSheet,
  readOwnSheet,
  SHANGHAI_2020_SAMPLE,
  sheetContents,
} from "../../../src/core";
import { planGrid } from "../../../src/core/planning/plan-grid";

const SAMPLE = SHANGHAI_2020_SAMPLE;
const SHANGHAI = formOf("shanghai-2020");
const SELF_EVALUATION = formOf("national-self-evaluation");

describe("the printed form", () => {
  const plan = planSheet(SHANGHAI, SAMPLE);

  test("[P1] title, year, bands and headers stand as printed", () => {
    expect(shown(plan, "A1")).toBe("财政项目支出绩效目标表");
    expect(cellAt(plan, "A2")).toEqual({
      kind: "number",
      value: 2020,
      format: '"（"0" 年度）"',
    });
    expect(shown(plan, "A13")).toBe("本项目上年度市级财政资金使用情况");
    expect(shown(plan, "A16")).toBe("2020 年绩效目标");
    expect(plan.cells[16]?.map(text)).toEqual([
      "一级目标",
      "二级目标",
      "三级目标",
      "指标目标值",
      "实际完成值",
      "结论",
      "说明",
    ]);
  });

  test("[P2] the band follows the year cell", () => {
    expect(cellAt(plan, "A16")).toMatchObject({ formula: '=$A$2&" 年绩效目标"' });
  });

  test("[P3] levels are merged over exactly the rows that share them", () => {
    const sizes = (column: number) =>
      plan.merges
        .filter((area) => area.column === column && area.row >= 17)
        .map(({ rows }) => rows);
    expect(sizes(0)).toEqual([10, 8, 9, 4]);
    // The second levels of one row (资产管理, 质量, 成本, 环境效益, 满意度, 信息共享) are no merges.
    expect(sizes(1)).toEqual([3, 3, 3, 4, 2, 2, 5, 3]);
  });

  test("[P4] a target that begins with = is text in a cell of format @", () => {
    expect(cellAt(plan, "D28")).toEqual({ kind: "text", text: "=190 课时", format: "@" });
  });

  test("[P4] actuals are typed into cells of format @, blank ones too", () => {
    const empty = planSheet(SHANGHAI, emptyContent(SHANGHAI, 2021));
    expect(cellAt(empty, "E18")).toEqual({ kind: "blank", format: "@" });
  });

  test("[P4] dates are days, so that they can be checked; anything else stays as written", () => {
    expect(cellAt(plan, "B5")).toEqual({ kind: "number", value: 43_831, format: "yyyy-mm-dd" });
    const odd = planSheet(SHANGHAI, withFacts({ 计划开始日期: "2020年2月30日" }));
    expect(shown(odd, "B5")).toBe("2020年2月30日");
  });

  test("[P8] the paper form is the print area; with results it is the whole", () => {
    expect(plan.print).toMatchObject({
      area: { row: 0, column: 0, columns: 4, rows: 48 },
      repeatRows: { first: 16, last: 16 },
      scale: 100,
      footer: "第 &P 页 共 &N 页",
    });
    const wide = planSheet(SHANGHAI, SAMPLE, { printResults: true }).print;
    expect(wide.area.columns).toBe(7);
    expect(wide.scale).toBe(48);
  });

  test("[P10] the sheet is recognised by names of its own", () => {
    const names = Object.fromEntries(
      plan.names.map(({ name, area }) => [name, cellAddress(area.row, area.column)]),
    );
    expect(names).toMatchObject({
      PERF_table: "A17",
      PERF_year: "A2",
      PERF_level1: "A18",
      PERF_level2: "B18",
      PERF_indicator: "C18",
      PERF_target: "D18",
      PERF_actual: "E18",
      PERF_verdict: "F18",
      PERF_reason: "G18",
    });
    expect(plan.fields.find(({ key }) => key === "绩效类型")?.area).toMatchObject({
      row: 5,
      column: 3,
    });
  });
});

describe("formulas", () => {
  const plan = planSheet(SHANGHAI, SAMPLE);

  test("[P5] the path points at the cells that hold the names, not at the blanks of a merge", () => {
    expect(cellAt(plan, "F20")).toMatchObject({
      formula:
        '=IF(ISERROR(D20&E20),"待确认",PERF.EVAL(IF(D20="","",D20),IF(E20="","",E20),$A$18&"/"&$B$18&"/"&C20,N($A$2)))',
    });
    expect(cellAt(plan, "G35")).toMatchObject({
      formula: expect.stringContaining('$A$28&"/"&$B$35&"/"&C35,N($A$2)') as string,
    });
  });

  test("[P6] no formula holds a word of the content, only addresses and our own words", () => {
    const hostile = planSheet(SHANGHAI, {
      ...SAMPLE,
      indicators: [indicator('a"&HYPERLINK("x")&"', '=cmd|"/c calc"!A1', '=1+1")')],
    });
    const formulas = hostile.cells
      .flat()
      .flatMap((cell) => (cell.kind === "formula" ? [cell.formula] : []));
    expect(formulas.filter((formula) => /HYPERLINK|cmd|1\+1/.test(formula))).toEqual([]);
    expect(cellAt(hostile, "D18")).toMatchObject({ kind: "text", format: "@" });
  });

  test("finished values need no formula at all", () => {
    const values = planSheet(SHANGHAI, SAMPLE, { formulas: "values" });
    expect(values.cells.flat().filter(({ kind }) => kind === "formula")).toEqual([]);
    expect(shown(values, "A16")).toBe("2020 年绩效目标");
    expect(shown(values, "F29")).toBe("未达成");
  });

  test("a writer of plain formulas gets the addresses of each row", () => {
    const seen: unknown[] = [];
    planSheet(SHANGHAI, SAMPLE, {
      formulas: {
        plain: ({ cells, indicator: { name } }) => {
          seen.push([name, cells]);
          const blank = { kind: "blank" } as const;
          return { verdict: blank, reason: blank, score: blank };
        },
      },
    });
    expect(seen[10]).toEqual([
      "定制课件",
      {
        target: "D28",
        actual: "E28",
        weight: null,
        path: '$A$28&"/"&$B$28&"/"&C28',
        shownPath: "产出目标/数量/定制课件",
        verdict: "F28",
        year: "N($A$2)",
        profile: null,
      },
    ]);
    expect(seen).toHaveLength(31);
  });

  test("[V1] the sample comes to 21 达成, 1 部分达成, 4 未达成, 3 待确认, 2 未填报", () => {
    const counts = new Map<string, number>();
    for (const row of plan.cells.slice(17)) {
      const word = text(row[5]);
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({
      达成: 21,
      部分达成: 1,
      未达成: 4,
      待确认: 3,
      未填报: 2,
    });
  });
});

describe("scores", () => {
  const rows: readonly Indicator[] = [
    { ...indicator("参训人数", "≥300人", "300人"), weight: 60 },
    { ...indicator("合格率", "≥90%", "45%"), weight: 20 },
    { ...indicator("投诉处理", "不适用", null), weight: 10 },
  ];
  const budget = { "年度资金总额/全年预算数": 250_000, "年度资金总额/全年执行数": 215_457.6 };
  const plan = planSheet(SELF_EVALUATION, { ...content(rows), budget });

  test("[P9] points and the budget's points are formulas; what they come to is known", () => {
    expect(cellAt(plan, "I6")).toMatchObject({
      formula: '=IF(OR(E6="",F6=""),"",PERF.BUDGET(E6,F6,G6))',
      result: 8.62,
    });
    expect(cellAt(plan, "H13")).toMatchObject({
      formula: expect.stringContaining('IF(G13="","",PERF.SCORE(') as string,
      result: 60,
    });
    expect(cellAt(plan, "H14")).toMatchObject({ result: 10 });
  });

  test("[P9] a row that does not apply drops out and the rest is scaled up", () => {
    // (60 + 10) × 90 ÷ 80 + 8.62
    expect(cellAt(plan, "H16")).toMatchObject({ result: 87.37 });
    expect(cellAt(plan, "G16")).toMatchObject({ result: 100 });
  });

  test("[S20] points that a person wrote stand as written and count; those that the rules give stay formulas", () => {
    const typed = planSheet(SELF_EVALUATION, {
      ...content(rows.map((row, at) => ({ ...row, more: { 得分: [60, 8.5, null][at] ?? null } }))),
      budget,
    });
    expect(cellAt(typed, "H13")).toMatchObject({ kind: "formula", result: 60 });
    expect(cellAt(typed, "H14")).toEqual({ kind: "number", value: 8.5, format: "0.00" });
    // (60 + 8.5) × 90 ÷ 80 + 8.62
    expect(cellAt(typed, "H16")).toMatchObject({ result: 85.68 });
    expect(typed.hints).toEqual([]);
    const { grid, names } = planGrid(typed);
    const read = readOwnSheet(SELF_EVALUATION, grid, names)?.content.indicators ?? [];
    expect(read.map(({ more }) => more)).toEqual([undefined, { 得分: 8.5 }, undefined]);
    const [own] = sheetContents({ grid, names, form: SELF_EVALUATION.id, corrected: null });
    expect(own?.content.indicators.map(({ more }) => more)).toEqual([
      undefined,
      { 得分: 8.5 },
      undefined,
    ]);
    // A form without a column for points lists them.
    expect(
      planSheet(SHANGHAI, { ...content(rows), indicators: read }).hints.map((hint) =>
        hint.kind === "no-place" ? hint.label : hint.kind,
      ),
    ).toContain("合格率 得分");
  });

  test("[P9] while rows are open the total is a floor", () => {
    const open = planSheet(SELF_EVALUATION, {
      ...content([...rows, { ...indicator("满意度", "≥90%", null), weight: 10 }]),
      budget,
    });
    expect(cellAt(open, "H17")).toMatchObject({ result: "不低于86.4分（1项待定）" });
  });

  test.each([
    [0, 5, "待确认"],
    [-3, 5, "待确认"],
    [null, 5, ""],
  ] as const)("[P9] a budget of %s with %s spent has the rate %s", (planned, spent, rate) => {
    const odd = planSheet(SELF_EVALUATION, {
      ...content(rows),
      budget: { "年度资金总额/全年预算数": planned, "年度资金总额/全年执行数": spent },
    });
    expect(cellAt(odd, "H6")).toMatchObject({ result: rate });
  });

  test("[P9] the rules that scores follow stand on the sheet and can be chosen there", () => {
    expect(shown(plan, "K2")).toBe("国家2020（第1版）");
    expect(plan.validations.find(({ rule }) => rule.kind === "list")?.areas).toContainEqual({
      row: 1,
      column: 10,
      rows: 1,
      columns: 1,
    });
  });
});

describe("marks", () => {
  test("[P14] by default only what a person has to look at, with word, sign and ink", () => {
    const { marks } = planSheet(SHANGHAI, SAMPLE);
    expect(marks.map(({ word }) => word)).toEqual(["未达成", "部分达成", "待确认"]);
    expect(marks[0]).toMatchObject({ numberFormat: '"✘ "@', fill: "#E9A17C", color: "#4A1C00" });
  });

  test("[P14] for black and white printing all six, without any fill", () => {
    const { marks } = planSheet(SHANGHAI, SAMPLE, { marks: "black-and-white" });
    expect(marks).toHaveLength(6);
    expect(
      marks.every(({ fill, color }) => fill === undefined && (color ?? "#000000") === "#000000"),
    ).toBe(true);
    expect(new Set(marks.map(({ numberFormat }) => numberFormat)).size).toBe(6);
  });
});

describe("every form", () => {
  test.each(FORMS.map((form) => [form.id, form] as const))("%s contradicts nothing", (_, form) => {
    expect(checkForm(form)).toEqual([]);
  });

  test.each(FORMS.map((form) => [form.id, form] as const))("%s is planned empty", (_, form) => {
    const plan = planSheet(form, emptyContent(form, 2026));
    expect(plan.hints).toEqual([]);
    expectSound(plan);
  });

  test.each(FORMS.map((form) => [form.id, form] as const))(
    "%s without a single indicator has no formula that looks at a table",
    (_, form) => {
      const plan = planSheet(form, content([]));
      expectSound(plan);
      expect(plan.names.some(({ name }) => name === "PERF_verdict")).toBe(false);
    },
  );

  test("[P15] any content gives a sound sheet in any form", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
    );
    const level = fc.constantFrom("产出指标", "效益指标", "", "成本/其他");
    const rows = fc.array(
      fc.record({
        path: fc.array(level, { maxLength: 4 }),
        name: fc.string({ unit: "binary" }),
        target: value,
        actual: value,
        weight: fc.option(fc.integer({ min: -5, max: 200 })),
      }),
      { maxLength: 12 },
    );
    const filled = fc.record({
      title: fc.string(),
      year: fc.option(fc.integer({ min: 1990, max: 2100 })),
      facts: fc.dictionary(fc.constantFrom("项目名称", "项目概况", "__proto__", "x"), fc.string()),
      budget: fc.dictionary(fc.constantFrom("资金总额", "x"), fc.option(fc.double())),
      indicators: rows,
      longTerm: rows,
    });
    const sound = fc.property(fc.constantFrom(...FORMS), filled, (form, written) => {
      expectSound(planSheet(form, written));
    });
    expect(fc.check(sound, { numRuns: 60 })).toMatchObject({ failed: false });
  });
});

describe("pages", () => {
  const [line] = SAMPLE.indicators;
  if (line === undefined) throw new Error("The sample has no indicators");

  test.each(FORMS.map((form) => [form.id, form] as const))(
    "[P20] %s of any length ends with rows of its table above the signature",
    (_, form) => {
      for (let rows = 1; rows <= 60; rows += 1) {
        const indicators = Array.from({ length: rows }, (_each, index) => ({
          ...line,
          path: ["产出指标", "数量指标"],
          name: `指标 ${index + 1}`,
        }));
        const plan = planSheet(form, { ...emptyContent(form, 2026), indicators });
        const table = plan.names.find(({ name }) => name === "PERF_table")?.area;
        const end = (table?.row ?? 0) + (table?.rows ?? 0);
        expect(plan.print.breaksBefore.filter((row) => row >= end)).toEqual([]);
      }
    },
  );

  test("[P20] a band that names the table never stays behind alone on a page", () => {
    for (let rows = 1; rows <= 60; rows += 1) {
      const indicators = Array.from({ length: rows }, (_, index) => ({
        ...line,
        path: [`一级${Math.floor(index / 7)}`, `二级${Math.floor(index / 3)}`],
      }));
      const plan = planSheet(SHANGHAI, { ...emptyContent(SHANGHAI, 2026), indicators });
      const header = plan.print.repeatRows?.first ?? -1;
      expect(plan.cells[header - 1]?.[0]).toMatchObject({ result: "2026 年绩效目标" });
      expect(plan.print.breaksBefore).not.toContain(header);
    }
  });

  test("[P20] a page goes on with the next first level while a second level of it has room", () => {
    const form = formOf("shanghai-2026");
    const plan = planSheet(form, SAMPLE);
    expect(plan.print.breaksBefore.map((row) => plan.cells[row]?.map(text).slice(1, 4))).toEqual([
      ["", "实施管理", "管理制度健全性"],
      // 经济效益, with which 效果目标 begins, still stands on the page before.
      ["", "社会效益", "平台等保测评"],
    ]);
  });

  test.each(FORMS.map((form) => [form.id, form] as const))(
    "[P20] %s: pages that end before a group are three fifths full at the least",
    (_, form) => {
      for (let rows = 5; rows <= 75; rows += 7) {
        const indicators = Array.from({ length: rows }, (_each, index) => ({
          ...line,
          path: [`一级${Math.floor(index / 9)}`, `二级${Math.floor(index / 4)}`],
        }));
        const { print, rowHeights } = planSheet(form, { ...emptyContent(form, 2026), indicators });
        const page = pageHeight(print);
        const { first, last } = print.repeatRows ?? { first: 0, last: -1 };
        // Rows that come along with the signature leave the page before it as full as it is.
        const signed = form.sections.some(({ kind }) => kind === "signature");
        let start = 0;
        for (const end of signed ? print.breaksBefore.slice(0, -1) : print.breaksBefore) {
          const repeated = start > last ? sum(rowHeights.slice(first, last + 1)) : 0;
          expect((repeated + sum(rowHeights.slice(start, end))) / page).toBeGreaterThan(0.58);
          start = end;
        }
      }
    },
  );

  test("[P8] a form a little too long for its page is printed smaller, by a tenth at most", () => {
    const empty = planSheet(SELF_EVALUATION, emptyContent(SELF_EVALUATION, 2026));
    const full = planSheet(SELF_EVALUATION, {
      ...emptyContent(SELF_EVALUATION, 2026),
      indicators: Array.from({ length: 60 }, () => line),
    });
    expect(empty.print.scale).toBeLessThan(full.print.scale);
    expect(empty.print.scale).toBeGreaterThanOrEqual(full.print.scale * 0.9);
    expect(empty.print.breaksBefore).toEqual([]);
  });
});

describe("bad input", () => {
  test("[P15] 2,000 indicators are planned with one formula pair each", () => {
    const many = Array.from({ length: 2000 }, (_, index) => ({
      ...indicator(`指标${index}`, ">=95%", "96%"),
      path: [`一级${Math.floor(index / 200)}`, `二级${Math.floor(index / 5)}`],
    }));
    const plan = planSheet(SHANGHAI, { ...SAMPLE, indicators: many });
    expect(plan.cells).toHaveLength(2017);
    expect(plan.merges.filter(({ column, row }) => column === 1 && row > 16)).toHaveLength(400);
    expect(plan.formats.length).toBeLessThan(10);
  });

  test("[P7] a target of 32,767 characters stays whole; that the row cannot show it is said", () => {
    const long = "长".repeat(32_767);
    const plan = planSheet(SHANGHAI, { ...SAMPLE, indicators: [indicator("x", long, null)] });
    expect(shown(plan, "D18")).toBe(long);
    expect(plan.rowHeights[17]).toBe(409);
    expect(plan.hints).toEqual([{ kind: "not-all-visible", cell: "D18", label: "指标目标值" }]);
  });

  test("[P15] a longer text is cut to what a cell holds, and that is said", () => {
    const plan = planSheet(SHANGHAI, withFacts({ 项目概况: "字".repeat(40_000) }));
    expect(shown(plan, "B7")).toHaveLength(32_767);
    expect(plan.hints).toContainEqual({ kind: "cut", cell: "B7", length: 40_000 });
  });

  test("[P7] a long fact goes over several rows, since no row is higher than 409 points", () => {
    const plan = planSheet(SHANGHAI, withFacts({ 项目概况: "字".repeat(1200) }));
    expect(plan.merges).toContainEqual({ row: 6, column: 1, rows: 2, columns: 3 });
    expect(plan.merges).toContainEqual({ row: 6, column: 0, rows: 2, columns: 1 });
    expect(plan.hints).toEqual([]);
  });

  test("[P15] control characters go and are counted; emoji and right-to-left marks stay", () => {
    const plan = planSheet(SHANGHAI, withFacts({ 项目名称: "甲\u0000\u0007乙😀\u200f丙" }));
    expect(shown(plan, "B4")).toBe("甲乙😀\u200f丙");
    expect(plan.hints).toEqual([{ kind: "characters-dropped", cell: "B4", count: 2 }]);
  });

  test("[P15] a negative amount is written and said; one wider than its cell is said", () => {
    const plan = planSheet(SHANGHAI, {
      ...SAMPLE,
      budget: { "项目总预算（元）": -5, "项目当年预算（元）": 123_456_789_012_345.25 },
    });
    expect(plan.hints.map(({ kind }) => kind)).toEqual(["negative-amount", "number-too-wide"]);
  });

  test("[P12] what the form has no place for is listed, never dropped in silence", () => {
    const plan = planSheet(SHANGHAI, {
      ...withFacts({ 主管部门: "某局" }),
      indicators: [{ ...indicator("x", "1", null), weight: 10, more: { 备注: "甲" } }],
      longTerm: [indicator("y", "2", null)],
    });
    expect(plan.hints.map((hint) => describeHint(hint, "zh-CN"))).toEqual([
      "这张表没有“主管部门”一栏，没有写入：某局。需要时请抄到合适的栏。",
      "这张表没有“x 分值”一栏，没有写入：10。需要时请抄到合适的栏。",
      "这张表没有“x 备注”一栏，没有写入：甲。需要时请抄到合适的栏。",
      "这张表没有“y 中期指标值”一栏，没有写入：2。需要时请抄到合适的栏。",
    ]);
  });
});

/** Of A4, in the points of the sheet. */
function pageHeight({ orientation, margins, scale }: SheetPlan["print"]): number {
  const paper = orientation === "portrait" ? 842 : 595;
  return ((paper - margins.top - margins.bottom) * 100) / scale;
}

function sum(heights: readonly number[]): number {
  return heights.reduce((all, height) => all + height, 0);
}

/** Rectangular, merges inside and apart from each other, names and rows where there are cells. */
function expectSound(plan: SheetPlan): void {
  const columns = plan.columnWidths.length;
  expect(new Set(plan.cells.map((row) => row.length))).toEqual(new Set([columns]));
  expect(plan.rowHeights).toHaveLength(plan.cells.length);
  for (const height of plan.rowHeights) {
    expect(height).toBeGreaterThan(0);
    expect(height).toBeLessThanOrEqual(409);
  }
  const taken = new Set<string>();
  for (const area of plan.merges)
    for (let row = area.row; row < area.row + area.rows; row += 1)
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = cellAddress(row, column);
        if (taken.has(cell)) throw new Error(`${cell} is in two merges`);
        taken.add(cell);
        const first = row === area.row && column === area.column;
        if (!first && plan.cells[row]?.[column]?.kind !== "blank")
          throw new Error(`${cell} is covered by a merge and not blank`);
      }
  for (const { area, name } of plan.names)
    if (area.row + area.rows > plan.cells.length || area.column + area.columns > columns)
      throw new Error(`${name} is outside the sheet`);
  expect(new Set(plan.names.map(({ name }) => name)).size).toBe(plan.names.length);
  const refused = plan.cells.flat().filter((cell) => {
    if (cell.kind === "formula") return cell.formula.length > 8192;
    return cell.kind === "number" && !Number.isFinite(cell.value);
  });
  expect(refused).toEqual([]);
}

function cellAt(plan: SheetPlan, address: string): PlanCell | undefined {
  const [, letter = "A", row = "1"] = /^([A-Z])(\d+)$/.exec(address) ?? [];
  return plan.cells[Number(row) - 1]?.[letter.charCodeAt(0) - 65];
}

function shown(plan: SheetPlan, address: string): string {
  return text(cellAt(plan, address));
}

function text(cell: PlanCell | undefined): string {
  if (cell?.kind === "text") return cell.text;
  return cell?.kind === "formula" ? String(cell.result) : "";
}

function indicator(name: string, target: string, actual: string | null): Indicator {
  return { path: ["产出指标", "数量指标"], name, target, actual, weight: null };
}

function content(indicators: readonly Indicator[]): FormContent {
  return { title: "", year: 2022, facts: {}, budget: {}, indicators };
}

function withFacts(facts: Readonly<Record<string, string>>): FormContent {
  return { ...SAMPLE, facts: { ...SAMPLE.facts, ...facts } };
}

function formOf(id: string): FormDefinition {
  const form = findForm(id);
  if (form === null) throw new Error(`no form ${id}`);
  return form;
}
