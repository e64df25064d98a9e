import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Failure, RuleProfile } from "../../../src/core";
import { EXPORT_TEMPLATES, fail, HAND_ON, PROFILES, readForm, succeed } from "../../../src/core";
import { openCommandRunner } from "../../../src/taskpane/command-runner";
import type { HandOnWorkbook } from "../../../src/taskpane/hand-on/hand-on-session";
import { openHandOnSession } from "../../../src/taskpane/hand-on/hand-on-session";
import { OutgoingCopy } from "../../../src/taskpane/hand-on/OutgoingCopy";
import { TemplateEditor } from "../../../src/taskpane/hand-on/TemplateEditor";
import type { FormulaSwitch } from "../../../src/workbook/switch-formulas";
import { unreadableFile } from "../given-files";
import { reviewOf } from "../reviewed-sheet";

const SWITCH: FormulaSwitch = {
  mode: "plain",
  sheetId: "sheet-1",
  cells: [{ row: 1, column: 1, before: "=PERF.EVAL(1,2)", after: "=1" }],
  kept: ["F20", "F21", "F22", "F23", "F24", "F25"],
};

/** Above a ceiling the points shrink by the ratio, which ours do not. */
const OWN: RuleProfile = {
  ...PROFILES[0],
  id: "our-unit",
  ceiling: { ...PROFILES[0].ceiling, value: "ratio" },
};

/** A workbook that does as asked, with the calls in their order. */
function opened(answers: Partial<HandOnWorkbook> = {}) {
  const calls: string[] = [];
  const note =
    <Value,>(call: string, value: Value) =>
    () => {
      calls.push(call);
      return value;
    };
  const later = <Value,>(call: string, value: Value) => note(call, Promise.resolve(value));
  const files: [string, unknown][] = [];
  const texts: string[] = [];
  const workbook: HandOnWorkbook = {
    buildForm: later("build", succeed({ sheetId: "sheet-2", sheetName: "导出" })),
    removeBuilt: later("remove", succeed(null)),
    readDocument: later("read", succeed(new Uint8Array([1]))),
    openWorkbook: later("open", succeed(null)),
    outgoingWorkbook: later(
      "copy",
      succeed({
        bytes: new Uint8Array([2]),
        replaced: 3,
        removed: [],
        unscored: [],
        failed: ["'表'!A1"],
      }),
    ),
    repairFormulas: later("repair", succeed(0)),
    reviewSheet: later("review", succeed(reviewOf())),
    readSetting: () => Promise.resolve(succeed(null)),
    writeSetting: later("keep", succeed(null)),
    switchFormulas: later("switch", succeed(SWITCH)),
    undoSwitch: later("undo", succeed(1)),
    chosenProfile: () => Promise.resolve(PROFILES[0]),
    ownProfiles: () => Promise.resolve([OWN]),
    saveFile: (name, data) => files.push([name, data]),
    copyText: (text) => {
      texts.push(text);
      return Promise.resolve(true);
    },
    ...answers,
  };
  const runner = openCommandRunner();
  const session = openHandOnSession(workbook, { runner });
  function said(): string {
    const { news } = runner.state();
    if (news?.kind === "told") return news.sentence("zh-CN");
    return news?.kind === "failure" ? news.failure.kind : String(news?.kind);
  }
  return { session, runner, calls, files, texts, said };
}

const [TEMPLATE] = EXPORT_TEMPLATES;
if (TEMPLATE === undefined) throw new Error("No templates");

test("[H2] a copy waits to be opened or saved under a name of its own; cells with errors are named", async () => {
  const { session, files, said } = opened();
  await session.makeCopy("values", "zh-CN", null);
  expect(session.state().copy).toMatchObject({ replaced: 3, failed: ["'表'!A1"] });
  session.saveCopy();
  expect(files.map(([name]) => name)).toEqual(["绩效目标表（外发）.xlsx"]);
  await session.openCopy();
  expect(said()).toContain("新窗口");
});

test("[H2] a workbook that Excel does not hand over: what to do is said, and no old copy is left", async () => {
  const refused: Failure = { kind: "no-copy", code: "5001" };
  const { session, said } = opened({ readDocument: () => Promise.resolve(fail(refused)) });
  await session.makeCopy("values", "zh-CN", null);
  expect(session.state().copy).toBeNull();
  expect(said()).toBe("no-copy");
});

test("[H2] a file that is no workbook is said to be none", async () => {
  const { session, said } = opened({
    outgoingWorkbook: () => Promise.resolve(fail({ kind: "not-xlsx" })),
  });
  await session.makeCopy("values", "zh-CN", new File([new Uint8Array([1])], "a.docx"));
  expect(said()).toContain("另存为 .xlsx");
});

test("[H2] a folder is said to be unreadable, and no copy is made of nothing", async () => {
  const { session, calls, said } = opened();
  await session.makeCopy("values", "zh-CN", unreadableFile("资料"));
  expect(said()).toContain("没能读到文件");
  expect([session.state().copy, calls]).toEqual([null, []]);
});

test("[H1] a switch says what it left alone and is taken back by the notice", async () => {
  const { session, runner, calls, said } = opened();
  await session.switchTo("plain");
  expect(said()).toBe("已更换 1 个单元格；6 个您改写过的没有动：F20、F21、F22、F23、F24…。");
  const { news } = runner.state();
  if (news?.kind !== "told" || news.undo === null) throw new Error("Nothing to undo");
  await news.undo();
  expect(calls).toEqual(["switch", "undo"]);
  expect(said()).toBe("已撤销，1 个单元格恢复原样。");
});

test("[H1] once the writing began 取消 is not offered, and no other command starts in between", async () => {
  let finish = (): void => undefined;
  const written = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { session, runner, calls, said } = opened({
    switchFormulas: async (_sheet, _mode, { onWriting, signal }) => {
      onWriting?.();
      await written;
      return signal?.aborted === true ? fail({ kind: "cancelled" }) : succeed(SWITCH);
    },
  });
  const switching = session.switchTo("plain");
  await Promise.resolve();
  await Promise.resolve();
  expect(runner.state().busy?.cancelling).toBe("never");
  await session.repair();
  expect(calls).toEqual([]);
  finish();
  await switching;
  expect(said()).toContain("已更换 1 个单元格");
});

test("[S21] a switch and a copy know the unit's own rules", async () => {
  const given: unknown[] = [];
  const { session } = opened({
    switchFormulas: (_sheet, _mode, { own }) => {
      given.push(own);
      return Promise.resolve(succeed(SWITCH));
    },
    outgoingWorkbook: (_name, _bytes, _formulas, rules) => {
      given.push(rules);
      return Promise.resolve(fail({ kind: "not-xlsx" }));
    },
  });
  await session.switchTo("values");
  await session.makeCopy("values", "zh-CN", null);
  expect(given).toEqual([[OWN], [OWN]]);
});

test("[S21] a copy whose rules nobody knows says so, sheet by sheet", () => {
  const messages = HAND_ON["zh-CN"].copy;
  const unscored = [{ sheet: "自评表", rules: "我单位口径（第1版）" }];
  render(
    <OutgoingCopy
      messages={messages}
      busy={false}
      copy={{ name: "a.xlsx", bytes: new Uint8Array(), replaced: 3, unscored, failed: [] }}
      onMake={() => undefined}
      onOpen={() => undefined}
      onSave={() => undefined}
    />,
  );
  expect(screen.getByText(/“自评表”按口径“我单位口径（第1版）”计分/u)).toBeTruthy();
});

test("[H4] the .json is examined by the rules that the workbook chose", async () => {
  const lines = [
    ["一级指标", "二级指标", "三级指标", "指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "成本指标", "总成本", "≤10万元", "15万元", "10", "5"],
  ];
  const form = readForm([
    {
      sheet: "自评表",
      origin: { row: 0, column: 0 },
      cells: lines.map((line) =>
        line.map((text) => ({ value: /^\d+$/u.test(text) ? Number(text) : text, text })),
      ),
      merges: [],
      hiddenRows: [],
    },
  ]);
  const { session, files } = opened({
    chosenProfile: () => Promise.resolve(OWN),
    reviewSheet: () => Promise.resolve(succeed({ ...reviewOf(), form })),
  });
  await session.exportTo("json", TEMPLATE, "zh-CN");
  expect(String(files[0]?.[1])).toContain("6.67");
});

test.each([
  ["csv", ".csv"],
  ["json", ".json"],
] as const)("[H4] %s becomes a file named after sheet and template", async (place, ending) => {
  const { session, files } = opened();
  await session.exportTo(place, TEMPLATE, "zh-CN");
  expect(files[0]?.[0]).toBe(`绩效目标表-指标导入（六列）${ending}`);
});

test("[H4] as text on the clipboard; where that is not allowed another way is named", async () => {
  const allowed = opened();
  await allowed.session.exportTo("text", TEMPLATE, "zh-CN");
  expect(allowed.texts[0]?.split("\n")).toHaveLength(8);
  expect(allowed.said()).toContain("已复制 7 项");
  const refused = opened({ copyText: () => Promise.resolve(false) });
  await refused.session.exportTo("text", TEMPLATE, "zh-CN");
  expect(refused.said()).toContain("到新工作表");
});

test("[H3] a template under the name of ours is not kept; one of the unit's own replaces its namesake", async () => {
  const { session, calls, said } = opened();
  await session.keepTemplate(TEMPLATE);
  expect(calls).toEqual([]);
  expect(said()).toContain("换一个名称");
  await session.keepTemplate({ ...TEMPLATE, name: "本市" });
  await session.keepTemplate({ name: "本市", columns: TEMPLATE.columns.slice(0, 2) });
  expect(session.state().templates.map(({ columns }) => columns.length)).toEqual([2]);
  await session.dropTemplate("本市");
  expect(session.state().templates).toEqual([]);
});

test("[H3] a template is edited by keyboard, and is not kept with a header missing", async () => {
  const kept: unknown[] = [];
  const messages = HAND_ON["zh-CN"].exports;
  render(
    <TemplateEditor
      messages={messages}
      busy={false}
      template={{ name: "甲", columns: TEMPLATE.columns.slice(0, 2) }}
      isOwn
      onKeep={(template) => kept.push(template)}
      onLeave={() => undefined}
    />,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: messages.down("一级指标") }));
  await user.click(screen.getByRole("button", { name: messages.add }));
  await user.click(screen.getByRole("button", { name: messages.keep }));
  expect(screen.getByRole("alert").textContent).toBe(messages.incomplete);
  const [, , header] = screen.getAllByLabelText(messages.header);
  if (header === undefined) throw new Error("No third column");
  fireEvent.change(header, { target: { value: "备注" } });
  await user.click(screen.getByRole("button", { name: messages.keep }));
  expect(kept).toEqual([
    {
      name: "甲",
      columns: [
        { header: "二级指标", source: "level2" },
        { header: "一级指标", source: "level1" },
        { header: "备注", source: "target" },
      ],
    },
  ]);
});
