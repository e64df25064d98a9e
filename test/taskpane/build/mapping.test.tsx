import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fail, keptMapping, succeed } from "../../../src/core";
import { MappingPanel } from "../../../src/taskpane/build/MappingPanel";
import type { MappingWorkbook } from "../../../src/taskpane/build/mapping-session";
import { openMappingSession, readAsDrafted } from "../../../src/taskpane/build/mapping-session";
import type { ReadSheet } from "../../../src/workbook/read-sheet";
import { drawGrid } from "../../core/layout/grid-notation";
import { answers, foreignSheet, ownSheet, paneParts } from "../pane-parts";

const user = userEvent.setup({ pointerEventsCheck: 0, delay: null });

const UNNAMED = drawGrid(`
  | 类别 | 做什么 | 要求 | 做到 |
  | 产出 | 培训场次 | ≥12场 | 13场 |
  | 产出 | 合格率 | ≥95% | 94% |`);

const NAMED = drawGrid(`
  | 一级指标 | 三级指标 | 指标值 | 完成值 | 备注 |
  | 产出 | 甲 | 1个 | 2个 | 3个 |`);

function opened(sheet: ReadSheet, more: Partial<MappingWorkbook> = {}) {
  const parts = paneParts();
  const written: (string | null)[] = [];
  const workbook: MappingWorkbook = {
    readFrontSheet: answers(sheet),
    selectedArea: answers({ sheetId: sheet.id, area: { row: 0, column: 3, rows: 1, columns: 1 } }),
    writeCorrection: (_, correction) => {
      written.push(correction);
      return Promise.resolve(succeed(null));
    },
    ...more,
  };
  const session = openMappingSession(workbook, parts.services);
  return { ...parts, written, port: workbook, session };
}

test("[B6] columns pointed out one by one are previewed, kept with the sheet, and the sheet is checked", async () => {
  const { session, written, workbook, areas, said } = opened(foreignSheet(UNNAMED));
  await session.read();
  expect(session.state()).toMatchObject({ tables: [], kept: "none" });
  session.set("level1", [0]);
  session.set("indicator", [1]);
  expect(readAsDrafted(session.state())).toBeNull();
  session.set("target", [2]);
  await session.takeSelected("actual");
  expect(
    readAsDrafted(session.state())?.rows.map(({ indicator, actual }) => [indicator, actual]),
  ).toEqual([
    ["培训场次", "13场"],
    ["合格率", "94%"],
  ]);
  await session.remember();
  expect(keptMapping(written[0] ?? "", UNNAMED)?.groups[0]).toMatchObject({ actual: [3] });
  expect(workbook.calls).toContain("review in front");
  expect(areas).toEqual(["check"]);
  expect(said()).toContain("已记住“Sheet1”各列的含义");
});

test("[B6] 撤销 puts back what the sheet kept before, which may be nothing", async () => {
  const { session, written, services } = opened(foreignSheet(NAMED));
  await session.read();
  session.set("actual", [4]);
  await session.remember();
  const { news } = services.runner.state();
  if (news?.kind !== "told" || news.undo === null) throw new Error("nothing to undo");
  await news.undo();
  expect(written).toEqual([expect.stringContaining("a4:"), null]);
});

test("[B6] a correction that is kept is shown as such, and taken away on request", async () => {
  const { session } = opened(foreignSheet(NAMED));
  await session.read();
  session.set("actual", [4]);
  const kept = { ...foreignSheet(NAMED), corrected: "1 self-evaluation 0-0;n l0:- i1:- t2:- a4:-" };
  const again = opened(kept);
  await again.session.read();
  expect(again.session.state()).toMatchObject({ kept: "used" });
  expect(again.session.state().draft?.columns.actual).toEqual([4]);
  await again.session.forget();
  expect(again.written).toEqual([null]);
  expect(again.said()).toBe("“Sheet1”已恢复自动识别。");
});

test("[B6] a correction that fits no more is said, and what is found is offered instead", async () => {
  const { session } = opened({ ...foreignSheet(NAMED), corrected: "1 target 0-0;n i1:zzz t2:yyy" });
  await session.read();
  expect(session.state().kept).toBe("unfit");
  expect(session.state().draft?.columns.actual).toEqual([3]);
});

test("[B6] a sheet of ours needs none; a selection elsewhere is refused; nothing is half-kept", async () => {
  const ours = opened(ownSheet());
  await ours.session.read();
  expect(ours.session.state()).toMatchObject({ problem: "ours", sheet: null });
  const elsewhere = opened(foreignSheet(NAMED), {
    selectedArea: answers({ sheetId: "other", area: { row: 0, column: 0, rows: 1, columns: 1 } }),
  });
  await elsewhere.session.read();
  await elsewhere.session.takeSelected("target");
  expect(elsewhere.session.state()).toMatchObject({ problem: "other-sheet" });
  const refused = opened(foreignSheet(NAMED), {
    writeCorrection: () => Promise.resolve(fail({ kind: "sheet-protected" })),
  });
  await refused.session.read();
  await refused.session.remember();
  expect([refused.said(), refused.areas]).toEqual(["sheet-protected", []]);
  expect(refused.session.state().draft).not.toBeNull();
});

test("[B6] in the pane: a drop-down of the sheet's columns with their headers for every role", async () => {
  const { services, port } = opened(foreignSheet(UNNAMED));
  render(<MappingPanel language="zh-CN" services={services} workbook={port} />);
  await user.click(screen.getByRole("button", { name: "读取当前工作表" }));
  const target = screen.getByLabelText<HTMLSelectElement>("指标值");
  expect([...target.options].map(({ text }) => text)).toEqual([
    "（没有）",
    "A 列 类别",
    "B 列 做什么",
    "C 列 要求",
    "D 列 做到",
  ]);
  expect(screen.getByText("至少要指明三级指标（名称）和指标值。")).toBeTruthy();
  await user.selectOptions(target, "C 列 要求");
  await user.selectOptions(screen.getByLabelText("三级指标（名称）"), "B 列 做什么");
  expect(screen.getByText("照这样读到 2 项，前几项：")).toBeTruthy();
  const from = screen.getByLabelText("表头从第几行");
  await user.clear(from);
  await user.type(from, "9");
  expect(screen.getByRole("alert").textContent).toContain("行号");
});
