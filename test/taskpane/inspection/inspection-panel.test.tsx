import { configure, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { succeed } from "../../../src/core";
import { InspectionPanel } from "../../../src/taskpane/check/inspection/InspectionPanel";
import type { InspectionWorkbook } from "../../../src/taskpane/check/inspection/inspection-session";
import { openInspection } from "./fake-inspection";
import { inspectedSheet } from "./inspected-sheet";

jest.setTimeout(30_000);
// jsdom computes every style of every ancestor to know what is hidden: most of the time of these tests.
configure({ defaultHidden: true });
const user = userEvent.setup({ pointerEventsCheck: 0, delay: null });

async function openPanel(answers: Partial<InspectionWorkbook> = {}) {
  const opened = await openInspection(answers);
  render(<InspectionPanel language="zh-CN" services={opened.services} session={opened.session} />);
  await screen.findByRole("list", { name: "体检结果" });
  return opened;
}

const items = () => within(screen.getByRole("list", { name: "体检结果" })).getAllByRole("listitem");
const focusedText = () => document.activeElement?.textContent ?? "";

test("all findings at once, by group, each with severity in words, check, place and sentence", async () => {
  const { ids } = await openPanel();
  expect(items()).toHaveLength(ids().length);
  const missing = items().find((item) => item.textContent?.includes("PC09"));
  expect(missing?.textContent).toContain("错误");
  expect(missing?.textContent).toContain("完整性 · PC09");
  expect(missing?.textContent).toContain("D24");
  expect(missing?.textContent).toContain("第24行没有指标值。");
  const groups = items().map(
    (item) => /完整性|相关性|适当性|可行性|评分/u.exec(item.textContent ?? "")?.[0],
  );
  expect([...new Set(groups)]).toEqual(["完整性", "适当性"]);
  expect(screen.getByText(/^错误 \d+ · 警告 \d+/u)).toBeTruthy();
});

test("the filters say how many they let through, and let these through", async () => {
  await openPanel();
  await user.selectOptions(screen.getByLabelText("级别"), "warning");
  expect(items().every((item) => item.textContent?.includes("警告"))).toBe(true);
  const option = within(screen.getByLabelText("分组")).getByRole<HTMLOptionElement>("option", {
    name: /适当性/u,
  });
  await user.selectOptions(screen.getByLabelText("分组"), option);
  expect(option.textContent).toBe(`适当性（${items().length}）`);
  await user.selectOptions(screen.getByLabelText("分组"), "feasibility");
  expect(screen.getByText(/没有符合所选条件的问题/u)).toBeTruthy();
});

test("by keyboard alone: down to a finding, Enter selects its cell, the fix is previewed, confirmed and focus stays", async () => {
  const { fake, written } = await openPanel();
  const [first] = items();
  within(first ?? document.body)
    .getAllByRole("button")[0]
    ?.focus();
  await user.keyboard("{End}");
  const last = focusedText();
  expect(items().at(-1)?.textContent).toContain(last);
  await user.keyboard("{Home}");
  while (!focusedText().includes("PC10")) await user.keyboard("{ArrowDown}");
  await user.keyboard("{Enter}");
  expect(fake.calls).toContain("select sheet-1 D21");
  await user.tab();
  expect(focusedText()).toBe("改成“≥190课时”…");
  await user.keyboard("{Enter}");
  expect(focusedText()).toBe("将改写 1 个单元格");
  expect(screen.getByText("D21", { exact: false, selector: "li > span" }).textContent).toBe(
    "D21 现在 190课时 → 改成 ≥190课时",
  );
  expect(written).toEqual([]);
  await user.tab();
  expect(focusedText()).toBe("确认");
  await user.keyboard("{Enter}");
  expect(written).toMatchObject([{ fixes: [{ row: 20, column: 3, value: "≥190课时" }] }]);
  expect(document.activeElement?.closest("[data-item]")).not.toBeNull();
});

test("several of one kind are mended together, those that are ticked", async () => {
  const { written } = await openPanel();
  const [first] = items().filter((item) => item.textContent?.includes("PC10"));
  if (first === undefined) throw new Error("Not listed.");
  await user.click(within(first).getByRole("button", { name: "一并修正 2 处同类…" }));
  expect(screen.getByText("已选 2 / 2")).toBeTruthy();
  await user.click(within(first).getByRole("checkbox", { name: /D22/u }));
  expect(screen.getByText("已选 1 / 2")).toBeTruthy();
  await user.click(within(first).getByRole("button", { name: "确认" }));
  expect(written[0]?.fixes).toHaveLength(1);
});

test("Escape leaves a preview and gives the focus back to its finding", async () => {
  const { written } = await openPanel();
  const [first] = items().filter((item) => item.textContent?.includes("PC10"));
  if (first === undefined) throw new Error("Not listed.");
  await user.click(within(first).getByRole("button", { name: /^改成/u }));
  await user.keyboard("{Escape}");
  expect(screen.queryByText("将改写 1 个单元格")).toBeNull();
  expect(document.activeElement?.textContent).toContain("PC10");
  expect(written).toEqual([]);
});

test("ignoring wants a reason; then it stands under 已忽略 with reason and day, and comes back", async () => {
  const { kept } = await openPanel();
  const [vague] = items().filter((item) => item.textContent?.includes("PC17"));
  if (vague === undefined) throw new Error("Not listed.");
  await user.click(within(vague).getByRole("button", { name: "忽略…" }));
  expect(document.activeElement).toBe(screen.getByLabelText("忽略的理由"));
  await user.click(within(vague).getByRole("button", { name: "忽略" }));
  expect(screen.getByRole("alert").textContent).toContain("请写明理由");
  expect(kept()).toEqual([]);
  await user.type(screen.getByLabelText("忽略的理由"), "主管部门已同意");
  await user.click(within(vague).getByRole("button", { name: "忽略" }));
  await user.click(await screen.findByRole("button", { name: "已忽略（1）" }));
  expect(screen.getByText("理由：主管部门已同意")).toBeTruthy();
  expect(screen.getByText(/PC17 · D23 · \d{4}-\d{2}-\d{2} 忽略/u)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "恢复 PC17 D23" }));
  expect(kept()).toEqual([]);
  expect(screen.queryByText(/^已忽略（/u)).toBeNull();
});

test("a person's own formula is said to be replaced, and among several is left out unless ticked", async () => {
  const review = inspectedSheet();
  const [grid] = review.form.grids;
  const cell = grid?.cells[1]?.[3];
  if (cell === undefined) throw new Error("Not there.");
  Object.assign(cell, { formula: '="190"&"课时"' });
  const opened = await openInspection({}, review);
  render(<InspectionPanel language="zh-CN" services={opened.services} session={opened.session} />);
  await screen.findByRole("list", { name: "体检结果" });
  const [first] = items().filter((item) => item.textContent?.includes("PC10"));
  if (first === undefined) throw new Error("Not listed.");
  await user.click(within(first).getByRole("button", { name: /^一并修正/u }));
  expect(screen.getByText("已选 1 / 2")).toBeTruthy();
  expect(screen.getByText(/会替换您的公式/u)).toBeTruthy();
});

test("an edited record is asked about where it was made", async () => {
  const { session, takeBack } = await openPanel({
    removeRecord: (_record, edited) =>
      Promise.resolve(succeed(edited === "keep" ? "edited" : "removed")),
  });
  await session.record("zh-CN");
  await takeBack();
  await user.click(await screen.findByRole("button", { name: "仍要删除" }));
  expect(screen.queryByRole("button", { name: "仍要删除" })).toBeNull();
});
