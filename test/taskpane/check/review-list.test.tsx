import { act, configure, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { useState } from "react";
import type { ReviewRow } from "../../../src/core";
import { CHECK } from "../../../src/core";
import { ReviewList } from "../../../src/taskpane/check/ReviewList";
import { manyRows, reviewOf } from "../reviewed-sheet";

// Machines that do several things at once take their time with many items.
jest.setTimeout(30_000);
// jsdom computes every style of every ancestor to know what is hidden; the list hides nothing.
configure({ defaultHidden: true });
const user = userEvent.setup({ pointerEventsCheck: 0, delay: null });

const selected: string[] = [];
beforeEach(() => selected.splice(0));

function list(rows: readonly ReviewRow[]) {
  return (
    <ReviewList
      rows={rows}
      language="zh-CN"
      messages={CHECK["zh-CN"]}
      onSelect={(row) => selected.push(row.cell)}
    />
  );
}

function items(): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-cell]")];
}

function focusedCell(): string | undefined {
  return document.activeElement instanceof HTMLElement
    ? document.activeElement.dataset["cell"]
    : undefined;
}

test("an item says status, row, indicator with its path, target, actual and reason", () => {
  render(list(reviewOf([["预算执行率", ">=95%", "72%"]]).rows));
  const text = items()[0]?.textContent ?? "";
  expect(text).toContain("✘未达成");
  expect(text).toContain("第 21 行");
  expect(text).toContain("预算执行率");
  expect(text).toContain("投入与管理 › 投入管理");
  expect(text).toContain("目标 >=95%");
  expect(text).toContain("实际 72%");
  expect(text).toMatch(/72%.*95%/u);
});

test("the findings are a named list of buttons", () => {
  render(list(manyRows(3)));
  const named = within(screen.getByRole("list", { name: "核对结果" }));
  expect(named.getAllByRole("button")).toEqual(items());
  expect(named.getAllByRole("listitem").map((item) => item.getAttribute("aria-posinset"))).toEqual([
    "1",
    "2",
    "3",
  ]);
});

test("the sign is not read out beside the word", () => {
  render(list(reviewOf([["预算执行率", ">=95%", "72%"]]).rows));
  expect(screen.getByRole("button", { name: /^未达成/u })).toBe(items()[0]);
});

test("a missing actual is said to be blank", () => {
  render(list(reviewOf([["课程资源更新", "=190课时", null]]).rows));
  expect(items()[0]?.textContent).toContain("实际 （空）");
});

test("a text as long as a cell can be is cut, and marks of other scripts stay inside their value", () => {
  const long = `\u202e${"很".repeat(32_766)}`;
  render(list(reviewOf([["😀".repeat(200), ">=95%", long]]).rows));
  expect(items()[0]?.textContent.length).toBeLessThan(1200);
  const value = [...document.querySelectorAll("bdi")].find((bdi) =>
    bdi.textContent.includes("\u202e"),
  );
  expect(value?.textContent).toMatch(/…$/u);
});

test("a press selects the cell and leaves the focus on the item", async () => {
  render(list(manyRows(3)));
  await user.click(items()[1] as HTMLElement);
  expect(selected).toEqual(["E22"]);
  expect(focusedCell()).toBe("E22");
  expect(items()[1]?.getAttribute("aria-current")).toBe("true");
  screen.getByText("第 2 项，共 3 项");
});

test("the list is one Tab stop, moved through by arrows, Home, End and pages, and Enter selects", async () => {
  render(list(manyRows(30)));
  await user.tab(); // 上一项
  await user.tab(); // 下一项
  await user.tab();
  expect(focusedCell()).toBe("E21");
  await user.keyboard("{ArrowDown}{ArrowDown}");
  expect(focusedCell()).toBe("E23");
  await user.keyboard("{ArrowUp}");
  expect(focusedCell()).toBe("E22");
  await user.keyboard("{PageDown}");
  expect(focusedCell()).toBe("E32");
  await user.keyboard("{End}");
  expect(focusedCell()).toBe("E50");
  await user.keyboard("{ArrowDown}");
  expect(focusedCell()).toBe("E50");
  await user.keyboard("{Home}");
  expect(focusedCell()).toBe("E21");
  expect(selected).toEqual([]);
  await user.keyboard("{Enter}");
  expect(selected).toEqual(["E21"]);
  await user.keyboard("{ArrowDown} ");
  expect(selected).toEqual(["E21", "E22"]);
  await user.tab();
  expect(focusedCell()).toBeUndefined();
  await user.tab({ shift: true });
  expect(focusedCell()).toBe("E22");
});

test("next and previous select one after the other, stop at the ends and keep their focus", async () => {
  render(list(manyRows(2)));
  const next = screen.getByRole("button", { name: "下一项" });
  await user.click(next);
  await user.click(next);
  expect(selected).toEqual(["E21", "E22"]);
  expect(document.activeElement).toBe(next);
  expect(next.getAttribute("aria-disabled")).toBe("true");
  await user.click(next);
  expect(selected).toHaveLength(2);
  await user.click(screen.getByRole("button", { name: "上一项" }));
  expect(selected).toEqual(["E21", "E22", "E21"]);
});

test("previous from nowhere begins at the end", async () => {
  render(list(manyRows(3)));
  await user.click(screen.getByRole("button", { name: "上一项" }));
  expect(selected).toEqual(["E23"]);
});

test("of thousands fifty are drawn, each with its place among all, and every one is reachable", async () => {
  render(list(manyRows(5000)));
  expect(items()).toHaveLength(50);
  expect(document.querySelector("li")?.getAttribute("aria-setsize")).toBe("5000");
  await user.click(screen.getByText("后面还有 4950 项"));
  expect(items()).toHaveLength(50);
  expect(focusedCell()).toBe("E71");
  expect(document.querySelector("li")?.getAttribute("aria-posinset")).toBe("51");
  await user.keyboard("{ArrowUp}");
  expect(focusedCell()).toBe("E70");
  await user.keyboard("{End}");
  expect(focusedCell()).toBe("E5020");
  await user.click(screen.getByText("前面还有 4950 项"));
  expect(focusedCell()).toBe("E4970");
});

/** A list whose findings an edit on the sheet takes away. */
function Shrinking() {
  const [rows, setRows] = useState(() => manyRows(3));
  return (
    <>
      <button onClick={() => setRows((before) => before.filter((row) => row.cell !== "E22"))}>
        edit
      </button>
      {list(rows)}
    </>
  );
}

test("when the focused finding is settled, the focus goes to the one in its place", async () => {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  render(<Shrinking />);
  await user.click(items()[1] as HTMLElement);
  act(() => screen.getByRole("button", { name: "edit" }).click());
  await screen.findByText("列出 2 项");
  expect(focusedCell()).toBe("E23");
  jest.restoreAllMocks();
});

test("while the person works on the sheet or elsewhere in the pane, the list takes no focus", async () => {
  render(<Shrinking />);
  await user.click(items()[1] as HTMLElement);
  await user.click(screen.getByRole("button", { name: "edit" }));
  await screen.findByText("列出 2 项");
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "edit" }));
});

describe("what is selected on the sheet", () => {
  function Sheet({ rows }: { readonly rows: readonly ReviewRow[] }) {
    const [cell, setCell] = useState<string | null>(null);
    return (
      <>
        {["E22", "E90", "E7000"].map((address) => (
          <button key={address} onClick={() => setCell(address)}>
            {`go ${address}`}
          </button>
        ))}
        <ReviewList
          rows={rows}
          selected={cell}
          language="zh-CN"
          messages={CHECK["zh-CN"]}
          onSelect={(row) => selected.push(row.cell)}
        />
      </>
    );
  }

  test("becomes the current finding, on whatever page, and takes no focus", async () => {
    render(<Sheet rows={manyRows(200)} />);
    const go = screen.getByRole("button", { name: "go E90" });
    await user.click(go);
    expect(document.querySelector("[aria-current]")?.getAttribute("data-cell")).toBe("E90");
    screen.getByText("第 70 项，共 200 项");
    expect(document.activeElement).toBe(go);
    expect(selected).toEqual([]);
  });

  test("a cell of no finding leaves the list as it is", async () => {
    render(<Sheet rows={manyRows(3)} />);
    await user.click(screen.getByRole("button", { name: "go E22" }));
    await user.click(screen.getByRole("button", { name: "go E7000" }));
    expect(document.querySelector("[aria-current]")?.getAttribute("data-cell")).toBe("E22");
  });
});
