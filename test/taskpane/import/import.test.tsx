import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import type { Grid } from "../../../src/core";
import { fail, IMPORT } from "../../../src/core";
import { htmlGrids } from "../../../src/taskpane/import/html-grids";
import { ImportPanel } from "../../../src/taskpane/import/ImportPanel";
import type { ImportPort } from "../../../src/taskpane/import/import-session";
import { openImportSession, rowsOf } from "../../../src/taskpane/import/import-session";
import type { ImportSource } from "../../../src/taskpane/import/import-source";
import { readIncoming } from "../../../src/taskpane/import/read-incoming";
import { drawGrid } from "../../core/layout/grid-notation";
import type { PaneParts } from "../pane-parts";
import { answers, foreignSheet, ownSheet, paneParts } from "../pane-parts";

const FORM = `2024年度项目绩效目标表
项目名称\t道路养护\t主管部门\t区建委
一级指标\t二级指标\t三级指标\t指标值
产出指标\t数量指标\t养护里程\t≥30公里
产出指标\t数量指标\t修补坑槽\t≥**处
效益指标\t社会效益指标\t居民满意度\t≥90%`;

const user = userEvent.setup({ pointerEventsCheck: 0, delay: null });

function opened(port: Partial<ImportPort> = {}) {
  const parts = paneParts();
  const sources: ImportSource[] = [];
  const whole: ImportPort = {
    readFrontSheet: answers(ownSheet()),
    readSelection: answers(foreignSheet(drawGrid("| 无 |"))),
    read: (source) => {
      sources.push(source);
      return readIncoming(source);
    },
    ...port,
  };
  return { ...parts, port: whole, sources, session: openImportSession(whole, parts.services) };
}

function panel({ services }: PaneParts, port: ImportPort): ReactElement {
  return <ImportPanel language="zh-CN" services={services} port={port} />;
}

test("[B3] a paste becomes a preview; nothing is asked of the workbook before 确认, then one build", async () => {
  const parts = opened();
  render(panel(parts, parts.port));
  fireEvent.change(screen.getByLabelText("粘贴文字或表格"), { target: { value: FORM } });
  await user.click(screen.getByRole("button", { name: "读取" }));
  await screen.findByText("3 项指标，2 项信息，1 处不确定");
  expect(document.activeElement?.textContent).toBe("预览");
  expect(screen.getByText("？没有指标值")).toBeTruthy();
  expect(parts.workbook.calls).toEqual([]);
  await user.click(screen.getByRole("checkbox", { name: "只看不确定的" }));
  expect(screen.queryByText("养护里程")).toBeNull();
  expect(screen.getByText("修补坑槽")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "确认，新建工作表" }));
  expect(parts.workbook.calls[0]).toMatch(/^build shanghai-2026 /u);
  expect(parts.areas).toEqual(["check"]);
  expect(screen.queryByText("预览")).toBeNull();
});

test("[B3] a build that fails leaves the preview as it was", async () => {
  const { session, workbook, areas } = opened();
  await session.readText(FORM);
  workbook.answers.built = fail({ kind: "workbook-protected" });
  const { draft } = session.state();
  await session.confirm({ marks: "exceptions", plain: false });
  expect(session.state().draft).toBe(draft);
  expect(areas).toEqual([]);
});

test("[B3] another form is a choice; what it cannot hold is listed, columns as one line", async () => {
  const parts = opened();
  render(panel(parts, parts.port));
  const text = FORM.replaceAll(/(指标值|公里|处|90%)$/gmu, "$1\t甲").replace("\t甲", "\t数据来源");
  fireEvent.change(screen.getByLabelText("粘贴文字或表格"), { target: { value: text } });
  await user.click(screen.getByRole("button", { name: "读取" }));
  await user.selectOptions(await screen.findByLabelText("建成"), "绩效运行监控表");
  await user.click(screen.getByRole("button", { name: /^放不下的/u }));
  expect(screen.getByText("数据来源（3 行）")).toBeTruthy();
});

test("[B4] a sheet of ours in front is taken exactly, with its actuals and no doubt", async () => {
  const { session } = opened();
  await session.takeSheet();
  const { draft } = session.state();
  expect(draft?.from.doubts).toEqual([]);
  expect(draft?.to.id).toBe("shanghai-2020");
  expect(draft?.carried.content.indicators.filter(({ actual }) => actual !== null)).toHaveLength(
    29,
  );
});

test("[B3] what is no form says so, with its name", async () => {
  const { session } = opened();
  await session.takeSelection();
  expect(session.state().problem).toEqual({ kind: "no-form", name: "Sheet1" });
  await session.readText("没有表");
  expect(session.state()).toMatchObject({ problem: { kind: "no-form" }, draft: null });
});

test.each([
  ["none", [], { kind: "no-file" }],
  ["two", [new File([], "a"), new File([], "b")], { kind: "several-files", count: 2 }],
  ["an empty one", [new File([], "空.xlsx")], { kind: "file", because: { kind: "empty-file" } }],
  [
    "a picture",
    [new File(["x"], "图.png")],
    { kind: "file", because: { kind: "unknown-kind", ending: ".png" } },
  ],
] as const)("[B3] files dropped: %s", async (_, files, problem) => {
  const { session, sources } = opened();
  await session.readFiles(files);
  expect(session.state().problem).toEqual(problem);
  expect(sources.length).toBeLessThanOrEqual(1);
});

test("[B3] a file above the limit is not even opened", async () => {
  const { session, sources } = opened();
  const file = new File(["x"], "大.xlsx");
  Object.defineProperty(file, "size", { value: 300 * 1_048_576 });
  await session.readFiles([file]);
  expect(session.state().problem).toEqual({
    kind: "file",
    because: { kind: "too-big", megabytes: 300, most: 200 },
  });
  expect(sources).toEqual([]);
});

test("[B3] a paste above the limit, and more rows than are brought in at once, are refused", async () => {
  const { session } = opened();
  await session.readText("字".repeat(1_000_001));
  expect(session.state().problem).toMatchObject({ kind: "too-long", most: 1_000_000 });
  const rows = Array.from(
    { length: 5001 },
    (_, row) => `产出指标\t数量指标\t指标${row}号\t${row}个`,
  );
  await session.readText(["一级指标\t二级指标\t三级指标\t指标值", ...rows].join("\n"));
  expect(session.state().problem).toEqual({ kind: "too-many-rows", rows: 5001, most: 5000 });
});

test("[B3] a file dropped while something runs is not read, and said so", async () => {
  const { session, services, sources } = opened();
  let end = (): void => undefined;
  const running = services.runner.run(
    { doing: () => "核对", cancelling: "never" },
    () => new Promise<void>((resolve) => (end = resolve)),
  );
  await session.readFiles([new File(["x"], "表.txt")]);
  expect(session.state().problem).toEqual({ kind: "busy", name: "表.txt" });
  expect(sources).toEqual([]);
  end();
  await running;
});

test("[B3] 取消 while reading: the signal tells the reader, and a late answer is dropped", async () => {
  let stopped = false;
  let answer = (): void => undefined;
  const { session, services, said } = opened({
    read: (source, signal) =>
      new Promise((resolve) => {
        signal.addEventListener("abort", () => (stopped = true));
        answer = () => void readIncoming(source).then(resolve);
      }),
  });
  const reading = session.readText(FORM);
  services.runner.cancel();
  expect([stopped, said()]).toEqual([true, "cancelled"]);
  answer();
  await reading;
  expect(session.state().draft).toBeNull();
});

test("[B3] texts that look like formulas and of 32,767 characters come in as they are", async () => {
  const long = "长".repeat(32_767);
  const { session } = opened();
  await session.readTables([
    drawGrid(`
    | 项目名称 | =cmd\\|' /C calc'!A0 | 项目概况 | ${long} |
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | @SUM(A1) | =190课时 |`),
  ]);
  const content = session.state().draft?.carried.content;
  expect(content?.facts["项目概况"]).toBe(long);
  expect(content?.indicators[0]).toMatchObject({ name: "@SUM(A1)", target: "=190课时" });
});

describe("[B5] tables of the clipboard", () => {
  test("merged cells, paragraphs and the lines before a table", () => {
    const [grid] = htmlGrids(
      `<html><body><style>p {color: red}</style><h1>项目绩效目标表</h1><p>（2024&nbsp;年度）</p>
       <table><tr><td>项目名称</td><td colspan="3">道路<br>养护</td></tr>
       <tr><th>一级指标</th><th>二级指标</th><th>三级指标</th><th>指标值</th></tr>
       <tr><td rowspan="2">产出指标</td><td>数量指标</td><td><p>养护</p><p>里程</p></td><td>&ge;30公里</td></tr>
       <tr><td>质量指标</td><td>合格率</td><td>&gt;=95%</td></tr></table></body></html>`,
      "粘贴",
    );
    expect(textsOf(grid)).toEqual([
      ["项目绩效目标表", "", "", ""],
      ["（2024 年度）", "", "", ""],
      ["项目名称", "道路\n养护", "", ""],
      ["一级指标", "二级指标", "三级指标", "指标值"],
      ["产出指标", "数量指标", "养护\n里程", "≥30公里"],
      ["", "质量指标", "合格率", ">=95%"],
    ]);
    expect(grid?.merges).toEqual([
      { row: 2, column: 1, rows: 1, columns: 3 },
      { row: 4, column: 0, rows: 2, columns: 1 },
    ]);
  });

  test("a table inside a cell keeps its text, scripts and absurd spans do nothing", () => {
    const [grid, ...others] = htmlGrids(
      `<table><tr><td colspan="99999" rowspan="99999">甲<script>alert(1)</script>
       <table><tr><td>乙</td></tr></table></td></tr></table>`,
      "粘贴",
    );
    expect(others).toEqual([]);
    expect(grid?.cells[0]?.[0]?.text).toContain("乙");
    expect(grid?.cells[0]?.length).toBeLessThanOrEqual(200);
    expect(grid?.merges[0]).toMatchObject({ rows: 1 });
  });

  test("pasted into the field they count, unless the text is changed afterwards", async () => {
    const parts = opened();
    render(panel(parts, parts.port));
    const field = screen.getByLabelText("粘贴文字或表格");
    const html =
      "<table><tr><td>一级指标</td><td>三级指标</td><td>指标值</td></tr><tr><td>产出</td><td>甲</td><td>1个</td></tr></table>";
    const clipboardData = { getData: (type: string) => (type === "text/html" ? html : "甲 1个") };
    fireEvent.paste(field, { clipboardData });
    expect(screen.getByText(IMPORT["zh-CN"].pastedTable(1))).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "读取" }));
    await screen.findByText(/^1 项指标/u);
    expect(parts.sources.map(({ kind }) => kind)).toEqual(["grids"]);
    await user.click(screen.getByRole("button", { name: "放弃" }));
    fireEvent.change(field, { target: { value: "甲 1个。" } });
    await user.click(screen.getByRole("button", { name: "读取" }));
    expect(parts.sources.map(({ kind }) => kind)).toEqual(["grids", "text"]);
  });
});

test("[B3] a reader that stops says so, and the pane goes on", async () => {
  const { session } = opened({
    read: ({ name }) => Promise.resolve(fail({ kind: "stopped", name })),
  });
  await session.readText(FORM);
  expect(session.state().problem).toMatchObject({ kind: "stopped" });
});

test("[B1] several forms in one file: the fullest first, the others a choice", async () => {
  const two = drawGrid(`
    | 项目名称 | 甲项目 |  |
    | 一级指标 | 三级指标 | 指标值 |
    | 产出 | 甲一 | 1个 |
    |  |  |  |
    | 项目名称 | 乙项目 |  |
    | 一级指标 | 三级指标 | 指标值 |
    | 产出 | 乙一 | 1个 |
    | 产出 | 乙二 | 2个 |`);
  const { session } = opened();
  await session.readTables([two]);
  expect(session.state().found.map(rowsOf)).toEqual([1, 2]);
  expect(session.state().draft?.carried.content.facts["项目名称"]).toBe("乙项目");
  session.choose(0);
  expect(session.state().draft?.carried.content.facts["项目名称"]).toBe("甲项目");
});

test("[B3] a failure of Excel while cells are taken is told above", async () => {
  const { session, said } = opened({
    readFrontSheet: () => Promise.resolve(fail({ kind: "editing" })),
  });
  await session.takeSheet();
  expect([said(), session.state().draft]).toEqual(["editing", null]);
});

function textsOf(grid: Grid | undefined): readonly (readonly string[])[] {
  return grid?.cells.map((row) => row.map(({ text }) => text)) ?? [];
}
