import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { fail, FORMS, setOwnForms, SHANGHAI_2020_SAMPLE } from "../../../src/core";
import { CarryPanel } from "../../../src/taskpane/build/CarryPanel";
import type { CarryWorkbook } from "../../../src/taskpane/build/carry-session";
import { nextForm, openCarrySession } from "../../../src/taskpane/build/carry-session";
import { drawGrid } from "../../core/layout/grid-notation";
import { answers, foreignSheet, ownSheet, paneParts } from "../pane-parts";

const user = userEvent.setup({ pointerEventsCheck: 0, delay: null });

function opened(workbook: CarryWorkbook = { readFrontSheet: answers(ownSheet()) }) {
  const parts = paneParts();
  return { ...parts, session: openCarrySession(workbook, parts.services) };
}

test("[P12] targets become the monitoring form of the same year, everything along", async () => {
  const { session } = opened();
  await session.read();
  expect(session.state()).toMatchObject({ to: "monitoring", year: 2020 });
  const next = nextForm(session.state());
  expect(next?.content.indicators).toEqual(SHANGHAI_2020_SAMPLE.indicators);
  expect(next).toMatchObject({ cleared: 0, offers: [] });
});

test("[P12] what was done in 1–7月 is no actual of the year: kept under its header, and listed", async () => {
  const { session } = opened({ readFrontSheet: answers(ownSheet("monitoring")) });
  await session.read();
  expect(session.state().to).toBe("national-self-evaluation");
  const next = nextForm(session.state());
  expect(next?.actuals).toBe(0);
  expect(
    next?.carried.leftovers.filter(({ label }) => label.endsWith("1–7月执行情况")),
  ).toHaveLength(29);
});

test("[P13] next year: actuals cleared, and only the years that were ticked change", async () => {
  const { session, workbook, areas, said } = opened();
  await session.read();
  session.into("shanghai-2020");
  expect(session.state().year).toBe(2021);
  const before = nextForm(session.state());
  expect(before).toMatchObject({ cleared: 29, actuals: 0 });
  expect(before?.content.facts).toEqual(SHANGHAI_2020_SAMPLE.facts);
  expect(before?.content.year).toBe(2021);
  const [start, end] = before?.offers ?? [];
  if (start === undefined || end === undefined) throw new Error("no offers");
  session.take([start, end], true);
  session.take([end], false);
  expect(nextForm(session.state())?.content.facts).toEqual({
    ...SHANGHAI_2020_SAMPLE.facts,
    计划开始日期: "2021-01-01",
  });
  await session.confirm({ marks: "exceptions", plain: false });
  expect(workbook.calls[0]).toMatch(/^build shanghai-2020 /u);
  expect(areas).toEqual(["check"]);
  expect(said()).toBe("新表里有 1 处与原表不同，请核对：B5。");
});

test("[P21] a unit's own form is a target too, and a sheet of it is a source", async () => {
  const [shanghai] = FORMS;
  if (shanghai === undefined) throw new Error("no form is shipped");
  const own = { ...shanghai, id: "our-bureau", name: "本局目标表" };
  setOwnForms([own]);
  try {
    const { session, workbook } = opened();
    await session.read();
    session.into("our-bureau");
    expect(nextForm(session.state())).toMatchObject({ to: own, carried: { leftovers: [] } });
    await session.confirm({ marks: "exceptions", plain: false });
    expect(workbook.calls[0]).toMatch(/^build our-bureau /u);
    const { services } = opened();
    render(
      <CarryPanel
        language="zh-CN"
        services={services}
        workbook={{ readFrontSheet: answers(ownSheet()) }}
      />,
    );
    await user.click(screen.getByRole("button", { name: "读取当前工作表" }));
    expect(screen.getByRole("option", { name: "本局目标表" })).toBeTruthy();
  } finally {
    setOwnForms([]);
  }
});

test("[P13] another year or form starts the ticks anew", async () => {
  const { session } = opened();
  await session.read();
  session.into("shanghai-2020");
  session.take(nextForm(session.state())?.offers ?? [], true);
  session.forYear(2022);
  expect(session.state().taken.size).toBe(0);
  expect(nextForm(session.state())?.offers[0]?.after).toBe("2022");
});

test("[P12] a build that fails keeps every choice", async () => {
  const { session, workbook } = opened();
  await session.read();
  session.into("national-self-evaluation");
  workbook.answers.built = fail({ kind: "workbook-protected" });
  await session.confirm({ marks: "exceptions", plain: false });
  expect(session.state()).toMatchObject({ to: "national-self-evaluation", sheet: "绩效目标表" });
});

test("[P12] a sheet without a form is named, and nothing else happens", async () => {
  const { session } = opened({ readFrontSheet: answers(foreignSheet(drawGrid("| 甲 |", "杂表"))) });
  await session.read();
  expect(session.state()).toMatchObject({ noForm: "杂表", source: null });
});

test("[P13] in the pane: each year is a box of its own, unticked, with the words around it", async () => {
  const { services } = opened();
  render(
    <CarryPanel
      language="zh-CN"
      services={services}
      workbook={{ readFrontSheet: answers(ownSheet()) }}
    />,
  );
  await user.click(screen.getByRole("button", { name: "读取当前工作表" }));
  expect(document.activeElement?.textContent).toBe("下一张表");
  await user.selectOptions(screen.getByLabelText("做成"), "shanghai-2020");
  const boxes = screen.getAllByRole<HTMLInputElement>("checkbox", { name: /：.* → / });
  expect(boxes.map(({ checked }) => checked)).toEqual(boxes.map(() => false));
  expect(boxes.length).toBeGreaterThanOrEqual(3);
  await user.click(screen.getByRole("button", { name: "勾选很可能要改的 2 处" }));
  expect(boxes.filter(({ checked }) => checked)).toHaveLength(2);
  expect(screen.getByText(/关于2019年度上海干部/u)).toBeTruthy();
  fireEvent.change(screen.getByLabelText("年度"), { target: { value: "20x" } });
  expect(screen.getByRole("alert").textContent).toContain("四位年份");
});
