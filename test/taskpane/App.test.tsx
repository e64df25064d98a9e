import { configure, render, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { Failure, Language, Unsupported } from "../../src/core";
import {
  emptyContent,
  explainFailure,
  fail,
  FORMS,
  PANE,
  planSheet,
  succeed,
} from "../../src/core";
import { App } from "../../src/taskpane/App";
import { shippedForms } from "../../src/taskpane/build/form-choice";
import type { Memory, MemoryKey } from "../../src/taskpane/memory";
import type { FakeWorkbook } from "./fake-workbook";
import { closedGate, fakeWorkbook } from "./fake-workbook";
import { reviewOf } from "./reviewed-sheet";

// The findings ask a workbook of their own, which these tests do not have; inspection/ tests them.
jest.mock("../../src/taskpane/check/inspection/excel-inspection", () => ({
  inspectionOf: () => ({ state: () => NO_FINDINGS, subscribe: () => () => undefined }),
}));
const NO_FINDINGS = { open: null };

// Machines that do several things at once take their time to draw a whole pane.
jest.setTimeout(30_000);
// jsdom computes every style of every ancestor to know what is hidden: most of the time of these
// tests. The pane hides by leaving out.
configure({ defaultHidden: true });
const user = userEvent.setup({ pointerEventsCheck: 0, delay: null });

interface Opening {
  readonly officeLanguage?: string;
  readonly firstRunOver?: boolean;
  readonly unsupported?: Unsupported;
  readonly kept?: Map<MemoryKey, string>;
}

function openPane({
  officeLanguage = "zh-CN",
  firstRunOver = true,
  unsupported,
  kept = new Map(),
}: Opening = {}): FakeWorkbook & { readonly kept: ReadonlyMap<MemoryKey, string> } {
  if (firstRunOver) kept.set("first-run-over", "yes");
  const memory: Memory = {
    recall: (key) => kept.get(key) ?? null,
    keep: (key, value) => void kept.set(key, value),
  };
  const workbook = fakeWorkbook();
  render(
    <App
      unsupported={unsupported ?? null}
      officeLanguage={officeLanguage}
      colors={null}
      memory={memory}
      workbook={workbook.port}
      loadForms={() => Promise.resolve(shippedForms(2026))}
      version="1.2.3"
      onReload={() => undefined}
    />,
  );
  return { ...workbook, kept };
}

async function press(name: string | RegExp): Promise<void> {
  await user.click(screen.getByRole("button", { name }));
}

async function openTab(name: string): Promise<void> {
  await user.click(screen.getByRole("tab", { name }));
}

/** The live sentence with the counts. */
async function counts(text: string): Promise<void> {
  await waitFor(() => {
    const spoken = screen.getAllByRole("status").map((region) => region.textContent);
    expect(spoken).toContain(text);
  });
}

const SEVEN = "7 项：达成 1 · 部分达成 1 · 未达成 2 · 待确认 1 · 未填报 1 · 不适用 1";

describe("first run", () => {
  test("one sentence and three choices, reached by Tab in the order 1-2-3", async () => {
    openPane({ firstRunOver: false });
    expect(screen.getByRole("heading", { name: "绩效目标助手" })).toBeTruthy();
    const reached: (string | null | undefined)[] = [];
    for (let step = 0; step < 5; step += 1) {
      await user.tab();
      reached.push(document.activeElement?.textContent);
    }
    expect(reached).toEqual([
      "用示例试一遍（30 秒）新建一张填好的示例表并自动核对",
      "新建空表按规定格式建一张待填的绩效目标表",
      "检查当前表核对眼前这张表，不改动任何内容",
      "跳过",
      "English",
    ]);
  });

  test("the sample is built and checked with one press", async () => {
    const { calls, kept } = openPane({ firstRunOver: false });
    await press(/^用示例试一遍/u);
    await counts(SEVEN);
    expect(calls[0]).toMatch(/^build shanghai-2020 \d+$/u);
    expect(calls[1]).toBe("review sheet-1");
    expect(kept.get("first-run-over")).toBe("yes");
  });

  test("an empty form has a row for every level of its menu, which the sample has not", async () => {
    const { calls } = openPane({ firstRunOver: false });
    await press(/^新建空表/u);
    await waitFor(() => expect(calls).toHaveLength(3));
    const [form] = FORMS;
    if (form === undefined) throw new Error("no form is shipped");
    const empty = planSheet(form, emptyContent(form, 2026));
    expect(calls[0]).toBe(`build shanghai-2020 ${empty.cells.length}`);
    expect(
      empty.cells.flat().some((cell) => cell.kind === "text" && cell.text === "长效管理"),
    ).toBe(true);
  });

  test("the sheet in front is checked with one press", async () => {
    const { calls } = openPane({ firstRunOver: false });
    await press(/^检查当前表/u);
    await counts(SEVEN);
    expect(calls[0]).toBe("review in front");
  });

  test("it can be skipped, and does not come back", async () => {
    const first = openPane({ firstRunOver: false });
    await press("跳过");
    expect(screen.getByRole("tab", { name: "核对", selected: true })).toBeTruthy();
    expect(first.calls).toEqual([]);
    document.body.innerHTML = "";
    openPane({ firstRunOver: false, kept: new Map(first.kept) });
    expect(screen.getByRole("tab", { name: "核对" })).toBeTruthy();
  });

  test("the other language is one press away and is kept", async () => {
    const { kept } = openPane({ firstRunOver: false });
    await press("English");
    expect(screen.getByRole("button", { name: /^Try it with a sample/u })).toBeTruthy();
    expect(kept.get("language")).toBe("en");
    await press("中文");
    expect(screen.getByRole("button", { name: /^用示例试一遍/u })).toBeTruthy();
  });
});

describe.each(["zh-CN", "en"] as const)(
  "where the pane cannot work, in %s",
  (language: Language) => {
    test.each(["other-program", "old-excel", "no-library"] as const)("%s", (why) => {
      openPane({ unsupported: why, officeLanguage: language, firstRunOver: false });
      const { title, what, next } = PANE[language].unsupported[why];
      expect(screen.getByRole("heading", { name: title })).toBeTruthy();
      expect(screen.getByText(what)).toBeTruthy();
      expect(screen.getByText(next)).toBeTruthy();
      expect(screen.queryAllByRole("button")).toEqual([]);
    });
  },
);

describe("building", () => {
  test("names the new sheet and promises that the others are not touched", async () => {
    openPane();
    await openTab("建表");
    expect(await screen.findByText(/已有的表不会被改动/u)).toBeTruthy();
    await press("用示例建表");
    expect(await screen.findByText(/已建好工作表“绩效目标表”/u)).toBeTruthy();
    expect(screen.getByRole("tab", { name: "核对", selected: true })).toBeTruthy();
  });

  test("another form is built as chosen; only one with a sample offers it", async () => {
    const { calls } = openPane();
    await openTab("建表");
    await user.click(screen.getByRole("radio", { name: "绩效运行监控表" }));
    expect(screen.queryByRole("button", { name: "用示例建表" })).toBeNull();
    await press("新建空表");
    await waitFor(() => expect(calls[0]).toMatch(/^build monitoring /u));
  });

  test("while it runs nothing else can be started, and it can be cancelled", async () => {
    const { answers, calls, watched } = openPane();
    const { gate, open } = closedGate();
    answers.gate = gate;
    answers.built = fail({ kind: "cancelled" });
    await openTab("建表");
    await press("新建空表");
    expect(screen.getByText("正在建表…")).toBeTruthy();
    expect(screen.getByRole("button", { name: "检查当前表" }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await press("检查当前表");
    expect(calls).toHaveLength(1);
    await press("取消");
    expect(watched()?.signal?.aborted).toBe(true);
    open();
    expect(await screen.findByText(/^已取消。/u)).toBeTruthy();
  });

  test("taking it back asks first, with the focus on the safe answer", async () => {
    const { calls } = openPane({ firstRunOver: false });
    await press(/^用示例试一遍/u);
    await counts(SEVEN);
    await press("撤销本次");
    const question = screen.getByRole("alertdialog", { name: "删除工作表“绩效目标表”？" });
    expect(document.activeElement).toBe(within(question).getByRole("button", { name: "保留" }));
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("alertdialog")).toBeNull();
    expect(document.activeElement?.textContent).toBe("撤销本次");
    expect(calls.some((call) => call.startsWith("remove"))).toBe(false);

    await press("撤销本次");
    await press("删除这张表");
    expect(await screen.findByText("已删除工作表“绩效目标表”，其他工作表没有改动。")).toBeTruthy();
    expect(calls.at(-1)).toBe("remove sheet-1");
    expect(screen.queryByRole("list", { name: "核对结果" })).toBeNull();
    expect(screen.getByText(/逐一比较/u)).toBeTruthy();
  });

  test.each([
    ["unavailable", { kind: "unavailable" }, /没有应答.*#NAME\?/u],
    ["other-version", { kind: "other-version", found: "0.9.0" }, /旧版的 PERF 公式（0\.9\.0）/u],
  ] as const)("functions %s: said with what still works", async (_kind, functions, sentence) => {
    const { answers } = openPane();
    answers.functions = succeed(functions);
    await openTab("建表");
    await press("用示例建表");
    expect((await screen.findByText(sentence)).getAttribute("role")).toBe("alert");
  });

  test("a pane opened again after a build broke off offers to remove what was left", async () => {
    const workbook = fakeWorkbook();
    workbook.answers.unfinished = succeed([{ sheetId: "left", sheetName: "绩效目标表 (2)" }]);
    render(
      <App
        unsupported={null}
        officeLanguage="zh-CN"
        colors={null}
        memory={{ recall: () => "yes", keep: () => undefined }}
        workbook={workbook.port}
        loadForms={() => Promise.resolve(shippedForms(2026))}
        version="1.2.3"
        onReload={() => undefined}
      />,
    );
    expect(await screen.findByText(/留下半成品“绩效目标表 \(2\)”/u)).toBeTruthy();
    await press("删除半成品");
    await press("删除这张表");
    expect(await screen.findByText(/已删除工作表“绩效目标表 \(2\)”/u)).toBeTruthy();
    expect(workbook.calls).toEqual(["remove left"]);
  });
});

describe("checking", () => {
  test("a person's edit changes counts and list without a press", async () => {
    const { answers, edit } = openPane();
    await press("检查当前表");
    await counts(SEVEN);
    expect(await screen.findByText("列出 5 项")).toBeTruthy();
    answers.review = succeed(reviewOf([["预算执行率", ">=95%", "96%"]]));
    edit()?.();
    await counts("1 项：达成 1");
    expect(screen.getByText("1 项都已达成或不适用，没有要处理的。")).toBeTruthy();
  });

  test("the list is filtered by status and sorted by row", async () => {
    openPane();
    await press("检查当前表");
    await counts(SEVEN);
    const cells = () =>
      [...document.querySelectorAll<HTMLElement>("[data-cell]")].map(
        (item) => item.dataset["cell"],
      );
    await waitFor(() => expect(cells()).toEqual(["E22", "E24", "E26", "E27", "E23"]));
    await user.selectOptions(screen.getByLabelText("排序"), "按行号");
    await waitFor(() => expect(cells()).toEqual(["E22", "E23", "E24", "E26", "E27"]));
    await user.selectOptions(screen.getByLabelText("显示"), "待确认（1）");
    await waitFor(() => expect(cells()).toEqual(["E27"]));
    await user.selectOptions(screen.getByLabelText("显示"), "全部（7）");
    await waitFor(() => expect(cells()).toHaveLength(7));
  });

  test("a status that an edit emptied says so instead of an empty list", async () => {
    const { answers } = openPane();
    await press("检查当前表");
    await counts(SEVEN);
    await user.selectOptions(screen.getByLabelText("显示"), "未达成（2）");
    answers.review = succeed(reviewOf([["预算执行率", ">=95%", "96%"]]));
    await press("检查当前表");
    expect(await screen.findByText(/没有符合所选条件的项/u)).toBeTruthy();
  });

  test("a sheet without indicators says what to do", async () => {
    const { answers } = openPane();
    answers.review = succeed(reviewOf([]));
    await press("检查当前表");
    await counts("这张表里没有指标。请在表中填入三级指标和目标值，填好后会自动核对。");
    expect(screen.queryByRole("list", { name: "核对结果" })).toBeNull();
  });

  test("a press on a finding selects its cell", async () => {
    const { calls } = openPane();
    await press("检查当前表");
    await counts(SEVEN);
    await user.click(await screen.findByRole("button", { name: /^未达成.*预算执行率/u }));
    expect(calls.at(-1)).toBe("select sheet-1 E22");
  });

  test("a long check can be cancelled, and the next one works", async () => {
    const { answers } = openPane();
    const { gate } = closedGate();
    answers.gate = gate;
    await press("检查当前表");
    expect(screen.getByText("正在核对…")).toBeTruthy();
    await press("取消");
    expect(screen.getByText(/^已取消。/u).getAttribute("role")).toBe("status");
    answers.gate = Promise.resolve();
    await press("检查当前表");
    await counts(SEVEN);
    expect(screen.queryByText(/^已取消。/u)).toBeNull();
  });

  test("an edit that could not be followed asks for a press", async () => {
    const { answers, edit } = openPane();
    await press("检查当前表");
    await counts(SEVEN);
    answers.review = fail({ kind: "busy" });
    edit()?.();
    expect(await screen.findByText(/还没能自动重新核对/u)).toBeTruthy();
  });
});

describe("marks", () => {
  test("exceptions only by default, everything on demand, off again", async () => {
    const { calls } = openPane();
    await press("检查当前表");
    await counts(SEVEN);
    const marks = screen.getByRole("switch", { name: "在表中标出" });
    await user.click(marks);
    await waitFor(() => expect(calls.at(-1)).toBe("marks sheet-1 exceptions"));
    await user.selectOptions(await screen.findByLabelText("标出哪些"), "全部标出");
    await waitFor(() => expect(calls.at(-1)).toBe("marks sheet-1 all"));
    await user.click(marks);
    await waitFor(() => expect(calls.at(-1)).toBe("no marks sheet-1"));
  });

  test("black and white is kept, and changes marks that are on at once", async () => {
    const { calls, kept } = openPane();
    await press("检查当前表");
    await counts(SEVEN);
    await user.click(screen.getByRole("switch", { name: "在表中标出" }));
    await openTab("设置");
    await user.click(screen.getByRole("switch", { name: "黑白打印" }));
    await waitFor(() => expect(calls.at(-1)).toBe("marks sheet-1 black-and-white"));
    expect(kept.get("black-and-white")).toBe("yes");
    await user.click(screen.getByRole("switch", { name: "黑白打印" }));
    await waitFor(() => expect(calls.at(-1)).toBe("marks sheet-1 exceptions"));
  });
});

describe("settings", () => {
  test("the language follows Office until a person chooses one", async () => {
    const { kept } = openPane({ officeLanguage: "en-US" });
    await openTab("Settings");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Same as Office" }).checked).toBe(
      true,
    );
    await user.click(screen.getByRole("radio", { name: "中文" }));
    expect(screen.getByRole("tab", { name: "设置", selected: true })).toBeTruthy();
    expect(kept.get("language")).toBe("zh-CN");
    expect(document.querySelector('[lang="zh-CN"]')).not.toBeNull();
  });

  test("say version, privacy and whose office.js is", async () => {
    openPane();
    await openTab("设置");
    expect(screen.getByText("绩效目标助手 PERF 1.2.3")).toBeTruthy();
    expect(screen.getByText(/不联网上传/u)).toBeTruthy();
    expect(screen.getByText(/office\.js 归 Microsoft 所有/u)).toBeTruthy();
  });
});

describe.each(["zh-CN", "en"] as const)("failures in %s", (language: Language) => {
  test.each<Failure>([
    { kind: "no-table", sheet: "说明" },
    { kind: "editing" },
    { kind: "sheet-protected" },
    { kind: "unknown", code: "GeneralException" },
  ])("$kind: what, why and what next, read out at once, and closed by a press", async (failure) => {
    const { answers } = openPane({ officeLanguage: language });
    answers.review = fail(failure);
    await press(language === "en" ? "Check this sheet" : "检查当前表");
    const alert = await screen.findByRole("alert");
    const { what, why, next } = explainFailure(failure, language);
    for (const sentence of [what, why, next]) expect(alert.textContent).toContain(sentence);
    await press(PANE[language].notice.dismiss);
    expect(screen.queryByRole("alert")).toBeNull();
  });
});

test("a mistake of ours while drawing leaves a page that says so and a way on", async () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const { answers } = openPane();
  answers.review = succeed({ ...reviewOf(), rows: [null] as never });
  await press("检查当前表");
  expect(await screen.findByText(/窗格出了错/u)).toBeTruthy();
  expect(screen.getByRole("button", { name: "重新载入" })).toBeTruthy();
  log.mockRestore();
});
