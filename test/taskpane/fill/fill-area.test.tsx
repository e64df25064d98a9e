import { FluentProvider } from "@fluentui/react-components";
import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Failure, FormContent, Language, Result, TableChange } from "../../../src/core";
import { applyChange, fail, succeed } from "../../../src/core";
import { openCommandRunner } from "../../../src/taskpane/command-runner";
import { paneTheme } from "../../../src/taskpane/theme";
import { FillArea } from "../../../src/taskpane/fill/FillArea";
import type { FillWorkbook } from "../../../src/taskpane/fill/fill-session";
import type { PaneServices } from "../../../src/taskpane/area";
import type { FilledSheet } from "../../../src/workbook/edit-state";
import { filledSheet, SAMPLE } from "./filled-sheet";

// Roles are looked up in a page of many fields, which takes jsdom its time.
jest.setTimeout(60_000);

interface Workbook {
  readonly port: FillWorkbook;
  readonly calls: string[];
  sheet: FilledSheet;
  /** What the next write answers; `null` for success. */
  refusal: Failure | null;
  readonly stored: Map<string, unknown>;
  front: (sheetId: string) => void;
  edit: (address: string) => void;
}

/** A workbook with one sheet that takes every change, as the real one does. */
function workbookWith(content: FormContent = SAMPLE, form = "shanghai-2020"): Workbook {
  let kept = content;
  const calls: string[] = [];
  const stored = new Map<string, unknown>();
  const workbook: Workbook = {
    calls,
    sheet: filledSheet(content, form),
    refusal: null,
    stored,
    front: () => undefined,
    edit: () => undefined,
    port: {
      readFilledSheet: () => Promise.resolve(succeed(workbook.sheet)),
      writeFact(_sheetId, { key, store }, entry) {
        calls.push(`fact ${store}/${key} ${JSON.stringify(entry)}`);
        if (workbook.refusal !== null) return Promise.resolve(fail(workbook.refusal));
        const value = entry.kind === "number" ? entry.value : null;
        kept =
          store === "facts"
            ? { ...kept, facts: { ...kept.facts, [key]: entry.kind === "text" ? entry.text : "" } }
            : { ...kept, budget: { ...kept.budget, [key]: value } };
        workbook.sheet = filledSheet(kept, form);
        return Promise.resolve(succeed(null));
      },
      writeYear(_sheetId, year) {
        calls.push(`year ${year}`);
        return Promise.resolve(succeed(null));
      },
      editTable(sheetId, change) {
        calls.push(`edit ${written(change)}`);
        if (workbook.refusal !== null) return Promise.resolve(fail(workbook.refusal));
        const before = kept;
        kept = applyChange(kept, change);
        workbook.sheet = filledSheet(kept, form);
        undo = () => {
          kept = before;
          workbook.sheet = filledSheet(kept, form);
        };
        return Promise.resolve(
          succeed({ sheetId, undo: { kind: "cells", cells: [], heights: [], pages: null } }),
        );
      },
      undoTableEdit() {
        calls.push("undo");
        undo();
        return Promise.resolve(succeed(null));
      },
      selectCell(_sheetId, address) {
        calls.push(`select ${address}`);
        return Promise.resolve(succeed(null));
      },
      watchEdits(_sheetId, onEdit) {
        workbook.edit = onEdit;
        return Promise.resolve(succeed(() => Promise.resolve()));
      },
      watchFront(onFront) {
        workbook.front = onFront;
        return Promise.resolve(succeed(() => Promise.resolve()));
      },
      readSetting: (key, accept) => Promise.resolve(succeed(accept(stored.get(key)))),
      writeSetting(key, value): Promise<Result<null, Failure>> {
        if (workbook.refusal !== null) return Promise.resolve(fail(workbook.refusal));
        stored.set(key, value);
        return Promise.resolve(succeed(null));
      },
    },
  };
  let undo = (): void => undefined;
  return workbook;
}

function written(change: TableChange): string {
  switch (change.kind) {
    case "add":
      return `add ${change.at} ${change.indicator.path.join("/")} ${change.indicator.name} ${String(change.indicator.target)}`;
    case "remove":
      return `remove ${change.at}`;
    case "move":
      return `move ${change.from} ${change.to} ${change.path.join("/")}`;
    case "set":
      return `set ${JSON.stringify([...change.rows])}`;
  }
}

async function open(workbook: Workbook, language: Language = "zh-CN") {
  const went: string[] = [];
  const runner = openCommandRunner();
  const services = {
    runner,
    goTo: (area: string) => went.push(area),
  } as unknown as PaneServices;
  render(
    <FluentProvider theme={paneTheme(null)}>
      <FillArea language={language} services={services} workbook={workbook.port} />
    </FluentProvider>,
  );
  await screen.findByText(/正在填写|Filling in|不是本助手|not built/u);
  return { user: userEvent.setup(), runner, went };
}

async function section(user: ReturnType<typeof userEvent.setup>, name: string): Promise<void> {
  const button = screen.getByRole("button", { name });
  if (button.getAttribute("aria-expanded") === "false") await user.click(button);
}

test("another sheet is said to be one, leads to building, and the next sheet in front is followed", async () => {
  const workbook = workbookWith();
  const ours = workbook.sheet;
  workbook.sheet = { kind: "other", id: "sheet-9", name: "汇总" };
  const { user, went } = await open(workbook);
  expect(screen.getByText("“汇总”不是本助手建的表，不能在这里填写。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "去建表" }));
  expect(went).toEqual(["build"]);
  workbook.sheet = ours;
  await act(async () => workbook.front("sheet-1"));
  expect(await screen.findByText("正在填写：绩效目标表")).toBeTruthy();
});

test("a field is written on Enter, a wrong entry stays in the field with a sentence, Escape gives back the cell's", async () => {
  const workbook = workbookWith();
  const { user } = await open(workbook);
  await section(user, "基本信息");
  const end = screen.getByRole<HTMLInputElement>("textbox", { name: /计划完成日期/u });
  await user.clear(end);
  await user.type(end, "明年{Enter}");
  expect(await screen.findByText("请填日期，如 2026-01-01。")).toBeTruthy();
  expect(end.value).toBe("明年");
  expect(end.getAttribute("aria-invalid")).toBe("true");
  expect(workbook.calls).toEqual([]);
  await user.type(end, "{Escape}");
  expect(end.value).toBe("2020-12-31");

  const name = screen.getByRole<HTMLInputElement>("textbox", { name: /项目名称/u });
  await user.clear(name);
  await user.type(name, "另一项目");
  await user.tab();
  await waitFor(() => expect(workbook.calls).toHaveLength(1));
  expect(workbook.calls[0]).toBe('fact facts/项目名称 {"kind":"text","text":"另一项目"}');
});

test("leaving a field that was not changed writes nothing", async () => {
  const workbook = workbookWith();
  const { user } = await open(workbook);
  await section(user, "基本信息");
  await user.click(screen.getByRole("textbox", { name: /项目名称/u }));
  await user.tab();
  expect(workbook.calls).toEqual([]);
});

test("what Excel refuses is said beside its field, and the entry is not lost", async () => {
  const workbook = workbookWith();
  const { user } = await open(workbook);
  await section(user, "基本信息");
  workbook.refusal = { kind: "sheet-protected" };
  const name = screen.getByRole<HTMLInputElement>("textbox", { name: /项目名称/u });
  await user.clear(name);
  await user.type(name, "另一项目{Enter}");
  expect(await screen.findByText(/工作表受保护，没有做任何改动。/u)).toBeTruthy();
  expect(name.value).toBe("另一项目");
});

test("an edit on the sheet shows in the field", async () => {
  const workbook = workbookWith();
  const { user } = await open(workbook);
  await section(user, "基本信息");
  workbook.sheet = filledSheet({ ...SAMPLE, facts: { ...SAMPLE.facts, 项目名称: "表里改的" } });
  act(() => workbook.edit("B4"));
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: /项目名称/u }).value).toBe(
      "表里改的",
    ),
  );
});

test("amounts are shown and typed in either unit; what is stored is the form's", async () => {
  const workbook = workbookWith();
  const { user } = await open(workbook);
  await section(user, "资金");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "项目总预算（元）" }).value).toBe(
    "10,656,000",
  );
  await user.selectOptions(screen.getByRole("combobox", { name: "金额显示单位" }), "万元");
  const total = screen.getByRole<HTMLInputElement>("textbox", { name: "项目总预算（万元）" });
  expect(total.value).toBe("1,065.6");
  await user.clear(total);
  await user.type(total, "1065.61{Enter}");
  await waitFor(() =>
    expect(workbook.calls).toEqual([
      'fact budget/项目总预算（元） {"kind":"number","value":10656100}',
    ]),
  );
});

test("an indicator is added under a level, its target read while it is typed; the undo takes it back", async () => {
  const workbook = workbookWith();
  const { user, runner } = await open(workbook);
  await user.click(screen.getByRole("button", { name: "添加指标" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "所属级别" }), "产出目标 / 质量");
  await user.click(screen.getByRole("button", { name: "添加" }));
  expect(screen.getByText("请先填写指标名称。")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "指标名称" }), "合格率");
  const target = screen.getByRole("textbox", { name: "目标值" });
  await user.type(target, "优良中差");
  expect(screen.getByText(/待确认：是等级的全部选项/u)).toBeTruthy();
  await user.clear(target);
  await user.type(target, "不低于95%");
  expect(screen.getByText("读作：不低于 95%")).toBeTruthy();
  await user.keyboard("{Enter}");
  await waitFor(() =>
    expect(workbook.calls).toEqual(["edit add 15 产出目标/质量 合格率 不低于95%"]),
  );
  expect(await screen.findByText("共 32 项")).toBeTruthy();
  const { news } = runner.state();
  expect(news?.kind === "told" && news.sentence("zh-CN")).toBe("已添加指标“合格率”。");
  await user.click(screen.getByRole("button", { name: "撤销上一步" }));
  expect(await screen.findByText("共 31 项")).toBeTruthy();
  expect(workbook.calls.at(-1)).toBe("undo");
});

test("levels that are in no list are typed; without a name nothing is added", async () => {
  const workbook = workbookWith();
  const { user } = await open(workbook);
  await user.click(screen.getByRole("button", { name: "添加指标" }));
  await user.selectOptions(screen.getByRole("combobox", { name: "所属级别" }), "另写级别名称…");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "一级目标" }).value).toBe(
    "投入与管理",
  );
  await user.type(screen.getByRole("textbox", { name: "指标名称" }), "信息安全{Enter}");
  expect(screen.getByText("请先填写每一级的名称。")).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "二级目标" }), " 安全管理 {Enter}");
  await waitFor(() =>
    expect(workbook.calls).toEqual(["edit add 10 投入与管理/安全管理 信息安全 null"]),
  );
  const level = screen.getByRole<HTMLSelectElement>("combobox", { name: "所属级别" });
  await waitFor(() => expect(level.selectedOptions[0]?.textContent).toBe("投入与管理 / 安全管理"));
});

test("of two rows the one that is removed stays as a blank row, and that is said", async () => {
  const workbook = workbookWith({ ...SAMPLE, indicators: SAMPLE.indicators.slice(0, 2) });
  const { user, runner } = await open(workbook);
  await user.click(screen.getByRole("button", { name: /预算编制合理性/u }));
  await user.click(screen.getByRole("button", { name: "删除" }));
  await user.click(screen.getByRole("button", { name: "删除这一行" }));
  await waitFor(() => expect(workbook.calls[0]).toMatch(/^edit set /u));
  const { news } = runner.state();
  expect(news?.kind === "told" && news.sentence("zh-CN")).toContain("已清空指标“预算编制合理性”");
  expect(screen.getByText("共 2 项")).toBeTruthy();
});

test("a row is moved step by step with the focus on its button, moved to another level, and removed after a question", async () => {
  const workbook = workbookWith();
  const { user } = await open(workbook);
  await user.click(screen.getByRole("button", { name: /采购课件/u }));
  await user.click(screen.getByRole("button", { name: "上移" }));
  await waitFor(() => expect(workbook.calls).toEqual(["edit move 11 10 产出目标/数量"]));
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "上移" })),
  );
  await user.selectOptions(screen.getByRole("combobox", { name: "移到" }), "效果目标 / 满意度");
  await waitFor(() => expect(workbook.calls).toHaveLength(2));
  expect(workbook.calls[1]).toBe("edit move 10 26 效果目标/满意度");
  await user.click(await screen.findByRole("button", { name: "删除" }));
  const question = screen.getByRole("alertdialog", { name: "删除指标“采购课件”这一整行？" });
  expect(document.activeElement).toBe(within(question).getByRole("button", { name: "保留" }));
  await user.click(within(question).getByRole("button", { name: "删除这一行" }));
  await waitFor(() => expect(workbook.calls.at(-1)).toBe("edit remove 26"));
  expect(await screen.findByText("共 30 项")).toBeTruthy();
});

test("a change that Excel refuses is told, and the list is read again", async () => {
  const workbook = workbookWith();
  const { user, runner } = await open(workbook);
  await user.click(screen.getByRole("button", { name: /采购课件/u }));
  workbook.refusal = { kind: "changed-since" };
  await user.click(screen.getByRole("button", { name: "下移" }));
  await waitFor(() =>
    expect(runner.state().news).toEqual({
      kind: "failure",
      failure: { kind: "changed-since" },
    }),
  );
  expect(screen.getByText("共 31 项")).toBeTruthy();
});

test("the sum of the points is always in view; the rest is previewed before it is written", async () => {
  const indicators = ["产出指标", "产出指标", "效益指标", "满意度指标"].map((level, index) => ({
    path: [level, `${index}`],
    name: `指标${index}`,
    target: "健全",
    actual: null,
    weight: index === 0 ? 20 : null,
  }));
  const workbook = workbookWith({ ...SAMPLE, indicators }, "national-self-evaluation");
  const { user } = await open(workbook);
  expect(screen.getByText("分值合计 20 / 90")).toBeTruthy();
  expect(screen.getByText("▲ 还差 70")).toBeTruthy();
  await section(user, "分值");
  await user.click(screen.getByRole("button", { name: "分配剩余分值" }));
  expect(screen.getByText("将给 3 项填上分值，已有的分值不变：")).toBeTruthy();
  expect(workbook.calls).toEqual([]);
  await user.click(screen.getByRole("button", { name: "确认写入" }));
  await waitFor(() =>
    expect(workbook.calls).toEqual([
      'edit set [[1,{"weight":30}],[2,{"weight":30}],[3,{"weight":10}]]',
    ]),
  );
  expect(await screen.findByText("分值合计 90 / 90")).toBeTruthy();
});

test("a library entry goes under the level of its category; a row becomes an own entry, changed and deleted again", async () => {
  const workbook = workbookWith();
  const { user } = await open(workbook);
  await section(user, "指标库");
  await user.type(screen.getByRole("searchbox", { name: "查找指标" }), "场馆 满意度");
  await user.click(await screen.findByRole("button", { name: "插入“场馆开放满意度”" }));
  await waitFor(() =>
    expect(workbook.calls).toEqual(["edit add 27 效果目标/满意度 场馆开放满意度 >=90%"]),
  );
  await user.click(await screen.findByRole("button", { name: "存入指标库" }));
  await waitFor(() => expect(workbook.stored.get("library")).toHaveLength(1));
  const item = (await screen.findByText(/^自存 · /u)).closest("li");
  if (item === null) throw new Error("The own entry is not in the list");
  await user.click(within(item).getByRole("button", { name: "修改" }));
  const target = within(item).getByRole("textbox", { name: "典型目标值" });
  await user.clear(target);
  await user.type(target, ">=85%");
  await user.click(within(item).getByRole("button", { name: "保存" }));
  await waitFor(() => expect(workbook.stored.get("library")).toMatchObject([{ target: ">=85%" }]));
  await user.click(within(item).getByRole("button", { name: "删除" }));
  const question = within(item).getByRole("alertdialog");
  await user.click(within(question).getByRole("button", { name: "删除" }));
  await waitFor(() => expect(workbook.stored.get("library")).toEqual([]));
});

test.each([
  ["{", /JSON|第 1 行/u],
  ['{"kind":"perf-indicator-library","version":1,"entries":[{"id":"a"}]}', /entries\[0\]/u],
  ['{"kind":"perf-indicator-library","version":2,"entries":[]}', /version/u],
])("a broken library file %s is refused with the place and the reason", async (text, reason) => {
  const workbook = workbookWith();
  const { user } = await open(workbook);
  await section(user, "指标库");
  const file = new File([text], "库.json", { type: "application/json" });
  await user.upload(screen.getByLabelText("导入指标文件"), file);
  expect(await screen.findByText("文件没有导入，指标库没有改动：")).toBeTruthy();
  expect(screen.getAllByText(reason).length).toBeGreaterThan(0);
  expect(workbook.stored.has("library")).toBe(false);
});

test("two thousand indicators stand on pages; the one that is opened is on the page shown", async () => {
  const indicators = Array.from({ length: 2000 }, (_, index) => ({
    path: ["产出目标", "数量"],
    name: `指标${index + 1}`,
    target: "=1个",
    actual: null,
    weight: null,
  }));
  const workbook = workbookWith({ ...SAMPLE, indicators });
  const { user } = await open(workbook);
  expect(screen.getAllByRole("button", { expanded: false }).length).toBeLessThan(80);
  await user.click(screen.getByRole("button", { name: "下一页" }));
  expect(screen.getByText("第 61–120 项，共 2000 项")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /指标61=/u }));
  await user.click(screen.getByRole("button", { name: "上移" }));
  await waitFor(() => expect(workbook.calls).toEqual(["edit move 60 59 产出目标/数量"]));
  expect(await screen.findByText("第 1–60 项，共 2000 项")).toBeTruthy();
});

test("the tab speaks English, too", async () => {
  const workbook = workbookWith();
  const { user } = await open(workbook, "en");
  expect(screen.getByText("Filling in: 绩效目标表")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Add an indicator" }));
  await user.type(screen.getByRole("textbox", { name: "Target" }), "≥20万人");
  expect(screen.getByText("Read as: at least 20万人")).toBeTruthy();
});
