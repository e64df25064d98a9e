import { act } from "@testing-library/react";
import { fail, SHANGHAI_2020_SAMPLE, findForm, planSheet, succeed } from "../../src/core";
import type { PlanStep, SheetPlan } from "../../src/core";
import { openReviewSession } from "../../src/taskpane/review-session";
import { openCommandRunner } from "../../src/taskpane/command-runner";
import type { FakeWorkbook } from "./fake-workbook";
import { closedGate, fakeWorkbook } from "./fake-workbook";
import { reviewOf, withMarks } from "./reviewed-sheet";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const MARKED = { mode: "exceptions", kind: "form", outdated: 0 } as const;
const COLUMNS = { mode: "exceptions", kind: "columns", outdated: 0 } as const;
const BARE = { mode: "off", kind: "none", outdated: 0 } as const;

/** More than the pause after which edits are followed. */
async function afterEdits(): Promise<void> {
  await act(() => jest.advanceTimersByTimeAsync(1000));
}

function sample(): SheetPlan {
  const form = findForm("shanghai-2020");
  if (form === null) throw new Error("the form is not shipped");
  return planSheet(form, SHANGHAI_2020_SAMPLE);
}

const CHOICES = { marks: "exceptions", plain: false } as const;

/** A plan as one that was decided in steps. */
function planned(plan: SheetPlan): () => Generator<PlanStep, SheetPlan> {
  return function* steps() {
    yield { done: 0, total: 1 };
    return plan;
  };
}

/** A session with a runner of its own, and what both show. */
function opened({ port }: Pick<FakeWorkbook, "port">) {
  const runner = openCommandRunner();
  const session = openReviewSession(port, "1.2.3", runner);
  return {
    ...session,
    state: () => ({ ...runner.state(), ...session.state() }),
    cancel: runner.cancel,
    dismiss: runner.dismiss,
    close() {
      session.close();
      runner.close();
    },
  };
}

async function checked() {
  const workbook = fakeWorkbook();
  const session = opened(workbook);
  await session.check();
  workbook.calls.length = 0;
  return { workbook, session };
}

test("a check reads the sheet in front, shows it and follows its edits", async () => {
  const workbook = fakeWorkbook();
  const session = opened(workbook);
  await session.check();
  expect(workbook.calls).toEqual(["review in front", "watch sheet-1"]);
  expect(session.state()).toMatchObject({ busy: null, stale: false, news: null, marks: "off" });
  expect(session.state().review?.rows).toHaveLength(7);
  expect(session.state().checkedAt).toBeInstanceOf(Date);
});

test("a build is checked without being asked, and keeps the marks of its plan", async () => {
  const workbook = fakeWorkbook();
  workbook.answers.review = succeed(withMarks(reviewOf(), MARKED));
  const session = opened(workbook);
  const plan = sample();
  await session.build(planned(plan), CHOICES);
  expect(workbook.calls).toEqual([
    `build shanghai-2020 ${plan.cells.length}`,
    "review sheet-1",
    "watch sheet-1",
  ]);
  expect(session.state()).toMatchObject({
    busy: null,
    marks: "exceptions",
    functions: null,
    removable: { kind: "built", sheet: { sheetId: "sheet-1" } },
  });
});

test.each([{ kind: "unavailable" }, { kind: "other-version", found: "0.9" }] as const)(
  "functions that are $kind are told, until the notice is closed",
  async (functions) => {
    const workbook = fakeWorkbook();
    workbook.answers.functions = succeed(functions);
    const session = opened(workbook);
    await session.build(planned(sample()), CHOICES);
    expect(session.state().functions).toEqual(functions);
    session.keep();
    expect(session.state()).toMatchObject({ functions: null, removable: null });
  },
);

test("[S19] no sheet is built by rules that are not here", async () => {
  const workbook = fakeWorkbook();
  const session = opened({
    port: { ...workbook.port, chosenProfile: () => Promise.resolve("本市2026") },
  });
  await session.build(planned(sample()), CHOICES);
  expect(workbook.calls).toEqual([]);
  expect(session.state().news).toMatchObject({
    kind: "failure",
    failure: { kind: "unknown-rules", sheet: null, rules: "本市2026" },
  });
});

test("a build that fails is told and leaves nothing to check or to take back", async () => {
  const workbook = fakeWorkbook();
  workbook.answers.built = fail({ kind: "workbook-protected" });
  const session = opened(workbook);
  await session.build(planned(sample()), CHOICES);
  expect(workbook.calls).toHaveLength(1);
  expect(session.state()).toMatchObject({
    removable: null,
    review: null,
    news: { kind: "failure", failure: { kind: "workbook-protected" } },
  });
});

test("a failed check keeps the list that was there", async () => {
  const { workbook, session } = await checked();
  workbook.answers.review = fail({ kind: "no-table", sheet: "说明" });
  await session.check();
  expect(session.state().news).toEqual({
    kind: "failure",
    failure: { kind: "no-table", sheet: "说明" },
  });
  expect(session.state().review?.rows).toHaveLength(7);
});

test("one command at a time: a second press is not carried out", async () => {
  const workbook = fakeWorkbook();
  const { gate, open } = closedGate();
  workbook.answers.gate = gate;
  const session = opened(workbook);
  const first = session.check();
  await session.check();
  await session.build(planned(sample()), CHOICES);
  expect(workbook.calls).toEqual(["review in front"]);
  open();
  await first;
  expect(session.state().busy).toBeNull();
});

test("a cancelled check frees the pane at once and its late answer is dropped", async () => {
  const workbook = fakeWorkbook();
  const { gate, open } = closedGate();
  workbook.answers.gate = gate;
  const session = opened(workbook);
  const late = session.check();
  session.cancel();
  expect(workbook.watched()?.signal?.aborted).toBe(true);
  expect(session.state()).toMatchObject({ busy: null, news: { failure: { kind: "cancelled" } } });

  workbook.answers.review = succeed(reviewOf([["预算执行率", ">=95%", "96%"]]));
  workbook.answers.gate = Promise.resolve();
  await session.check();
  open();
  await late;
  expect(session.state().review?.rows).toHaveLength(1);
  expect(session.state()).toMatchObject({ busy: null, news: null });
});

test("a cancelled build is waited for: it takes back what it wrote first", async () => {
  const workbook = fakeWorkbook();
  const { gate, open } = closedGate();
  workbook.answers.gate = gate;
  workbook.answers.built = fail({ kind: "cancelled" });
  const session = opened(workbook);
  const build = session.build(planned(sample()), CHOICES);
  await act(() => jest.advanceTimersByTimeAsync(50));
  session.cancel();
  expect(workbook.watched()?.signal?.aborted).toBe(true);
  expect(session.state().busy?.doing("en")).toBe("Building…");
  open();
  await build;
  expect(session.state()).toMatchObject({ busy: null, news: { failure: { kind: "cancelled" } } });
});

test("a build that is cancelled while its sheet is still being decided writes nothing", async () => {
  jest.useRealTimers();
  const workbook = fakeWorkbook();
  const session = opened(workbook);
  await session.build(function* steps() {
    for (let row = 0; ; row += 1) {
      if (row === 1000) session.cancel();
      yield { done: row, total: 2000 };
    }
  }, CHOICES);
  expect(workbook.calls).toEqual([]);
  expect(session.state()).toMatchObject({ busy: null, news: { failure: { kind: "cancelled" } } });
});

test("progress is the running command's only", async () => {
  const workbook = fakeWorkbook();
  const { gate, open } = closedGate();
  workbook.answers.gate = gate;
  const session = opened(workbook);
  const check = session.check();
  workbook.watched()?.onProgress?.(1, 4);
  expect(session.state().progress).toBe(0.25);
  open();
  await check;
  expect(session.state().progress).toBeNull();
  workbook.watched()?.onProgress?.(2, 4);
  expect(session.state().progress).toBeNull();
});

test("many edits in a row are followed by one check of the same sheet", async () => {
  const { workbook, session } = await checked();
  workbook.answers.review = succeed(reviewOf([["预算执行率", ">=95%", "96%"]]));
  workbook.edit()?.();
  workbook.edit()?.();
  workbook.edit()?.();
  await afterEdits();
  expect(workbook.calls).toEqual(["review sheet-1"]);
  expect(session.state().review?.rows).toHaveLength(1);
  expect(session.state()).toMatchObject({ busy: null, news: null, stale: false });
});

test("an edit that cannot be followed makes the list stale, without a message in the way", async () => {
  const { workbook, session } = await checked();
  workbook.answers.review = fail({ kind: "editing" });
  workbook.edit()?.();
  await afterEdits();
  expect(session.state()).toMatchObject({ stale: true, news: null });
  workbook.answers.review = succeed(reviewOf());
  await session.check();
  expect(session.state().stale).toBe(false);
});

test("an edit during a command is followed after it", async () => {
  const { workbook, session } = await checked();
  const { gate, open } = closedGate();
  workbook.answers.gate = gate;
  const marking = session.mark("all");
  workbook.edit()?.();
  await afterEdits();
  expect(workbook.calls).toEqual(["marks sheet-1 all"]);
  open();
  await marking;
  await afterEdits();
  expect(workbook.calls).toEqual(["marks sheet-1 all", "review sheet-1"]);
});

test("a host without events still checks on demand", async () => {
  const workbook = fakeWorkbook();
  workbook.answers.watchable = false;
  const session = opened(workbook);
  await session.check();
  expect(session.state()).toMatchObject({ news: null, busy: null });
  await session.check();
  expect(workbook.calls.filter((call) => call === "review in front")).toHaveLength(2);
});

test("checking another sheet lets go of the first one and knows nothing of its marks", async () => {
  const { workbook, session } = await checked();
  await session.mark("all");
  workbook.answers.review = succeed(reviewOf(undefined, "sheet-2"));
  await session.check();
  expect(workbook.calls).toEqual([
    "marks sheet-1 all",
    "review in front",
    "unwatch sheet-1",
    "watch sheet-2",
  ]);
  expect(session.state().marks).toBe("off");
});

test("marks are on only if the sheet took them", async () => {
  const { workbook, session } = await checked();
  workbook.answers.marked = fail({ kind: "sheet-protected" });
  await session.mark("exceptions");
  expect(session.state()).toMatchObject({
    marks: "off",
    news: { failure: { kind: "sheet-protected" } },
  });
  workbook.answers.marked = succeed(null);
  await session.mark("exceptions");
  expect(session.state()).toMatchObject({ marks: "exceptions", news: { kind: "told" } });
  await session.mark("off");
  expect(workbook.calls.at(-1)).toBe("no marks sheet-1");
  expect(session.state().marks).toBe("off");
});

test("taking the build back removes its sheet and its list, and watches it no longer", async () => {
  const workbook = fakeWorkbook();
  const session = opened(workbook);
  await session.build(planned(sample()), CHOICES);
  workbook.calls.length = 0;
  await session.remove();
  expect(workbook.calls).toEqual(["unwatch sheet-1", "remove sheet-1"]);
  expect(session.state()).toMatchObject({
    removable: null,
    review: null,
    marks: "off",
    news: { kind: "told", undo: null },
  });
  const { news } = session.state();
  expect(news?.kind === "told" && news.sentence("en")).toContain("“绩效目标表” was deleted");
});

test("taking one sheet back leaves the list of another", async () => {
  const workbook = fakeWorkbook();
  const session = opened(workbook);
  await session.build(planned(sample()), CHOICES);
  workbook.answers.review = succeed(reviewOf(undefined, "sheet-2"));
  await session.check();
  await session.remove();
  expect(session.state().review?.sheet.id).toBe("sheet-2");
});

test("a sheet that cannot be removed stays on offer", async () => {
  const workbook = fakeWorkbook();
  const session = opened(workbook);
  await session.build(planned(sample()), CHOICES);
  workbook.answers.removed = fail({ kind: "workbook-protected" });
  await session.remove();
  expect(session.state()).toMatchObject({
    removable: { kind: "built" },
    news: { failure: { kind: "workbook-protected" } },
  });
});

test("opening finds what an interrupted build left, and a failure to look is no news", async () => {
  const workbook = fakeWorkbook();
  workbook.answers.unfinished = succeed([{ sheetId: "left", sheetName: "绩效目标表 (2)" }]);
  const session = opened(workbook);
  await session.open();
  expect(session.state().removable).toEqual({
    kind: "unfinished",
    sheet: { sheetId: "left", sheetName: "绩效目标表 (2)" },
  });

  workbook.answers.unfinished = fail({ kind: "editing" });
  const other = opened(workbook);
  await other.open();
  expect(other.state()).toMatchObject({ removable: null, news: null });
});

test("closing during a check gives up the check, watches nothing and changes nothing", async () => {
  const workbook = fakeWorkbook();
  const { gate, open } = closedGate();
  workbook.answers.gate = gate;
  const session = opened(workbook);
  const check = session.check();
  session.close();
  expect(workbook.watched()?.signal?.aborted).toBe(true);
  open();
  await check;
  expect(session.state().review).toBeNull();
  expect(workbook.calls).toEqual(["review in front"]);
});

test("closing stops following edits, even one that was waiting", async () => {
  const { workbook, session } = await checked();
  workbook.edit()?.();
  session.close();
  await afterEdits();
  expect(workbook.calls).toEqual(["unwatch sheet-1"]);
});

test("a throw is said to be our mistake and the pane stays usable", async () => {
  const log = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const workbook = fakeWorkbook();
  const session = opened({
    port: { ...workbook.port, reviewSheet: () => Promise.reject(new Error("a bug")) },
  });
  await session.check();
  expect(session.state()).toMatchObject({ busy: null, news: { kind: "crashed" } });
  expect(log).toHaveBeenCalledTimes(1);
  log.mockRestore();
});

describe("marks on a sheet of somebody else's", () => {
  async function bare() {
    const workbook = fakeWorkbook();
    workbook.answers.review = succeed(withMarks(reviewOf(), BARE));
    const session = opened(workbook);
    await session.check();
    workbook.calls.length = 0;
    return { workbook, session };
  }

  test("are offered first; declined, nothing was written", async () => {
    const { workbook, session } = await bare();
    await session.mark("exceptions");
    expect(workbook.calls).toEqual(["offer sheet-1"]);
    expect(session.state()).toMatchObject({
      marks: "off",
      offer: { style: "exceptions", offer: { printsMore: true } },
    });
    session.decline();
    expect(session.state().offer).toBeNull();
    await session.mark("exceptions");
    await session.mark("off");
    expect(session.state().offer).toBeNull();
    expect(workbook.calls).toEqual(["offer sheet-1", "offer sheet-1"]);
  });

  test("agreed to, they are written, the sheet is read again, and the notice takes them back", async () => {
    const { workbook, session } = await bare();
    await session.mark("all");
    workbook.answers.review = succeed(withMarks(reviewOf(), COLUMNS));
    await session.place("zh-CN", true);
    expect(workbook.calls.slice(1)).toEqual(["place sheet-1 all reasons", "review sheet-1"]);
    const { news } = session.state();
    expect(session.state()).toMatchObject({ marks: "exceptions", offer: null });
    if (news?.kind !== "told") throw new Error("Nothing was told");
    expect(news.sentence("zh-CN")).toBe("已写入 7 项结论。");
    workbook.answers.cleared = succeed({
      kind: "columns",
      lifted: { sheetId: "sheet-1", lifted: [], kept: [] },
    });
    workbook.answers.review = succeed(withMarks(reviewOf(), BARE));
    await news.undo?.();
    expect(workbook.calls.at(-2)).toBe("no marks sheet-1");
    expect(session.state().marks).toBe("off");
  });

  test("refused, the offer is gone, the reason is told and the sheet was read again", async () => {
    const { workbook, session } = await bare();
    await session.mark("all");
    workbook.answers.placed = fail({ kind: "changed-since" });
    await session.place("zh-CN", false);
    expect(workbook.calls.slice(1)).toEqual(["place sheet-1 all", "review sheet-1"]);
    expect(session.state()).toMatchObject({
      offer: null,
      news: { kind: "failure", failure: { kind: "changed-since" } },
    });
  });

  test("cleared, what a person wrote is named, and the notice puts everything back", async () => {
    const { workbook, session } = await bare();
    workbook.answers.review = succeed(withMarks(reviewOf(), COLUMNS));
    await session.check();
    workbook.answers.cleared = succeed({
      kind: "columns",
      lifted: { sheetId: "sheet-1", lifted: [], kept: ["G5"] },
    });
    workbook.answers.review = succeed(withMarks(reviewOf(), BARE));
    await session.mark("off");
    const { news } = session.state();
    if (news?.kind !== "told") throw new Error("Nothing was told");
    expect(news.sentence("zh-CN")).toContain("G5是您自己改过的内容");
    expect(news.sentence("en")).toContain("G5 holds words of your own");
    await news.undo?.();
    expect(workbook.calls.slice(-2)).toEqual(["put back sheet-1", "review sheet-1"]);
  });

  test("an edit does not write by itself: that would be undone before the edit; a check does", async () => {
    const { workbook, session } = await bare();
    workbook.answers.review = succeed(withMarks(reviewOf(), { ...COLUMNS, outdated: 2 }));
    workbook.edit()?.();
    await afterEdits();
    expect(workbook.calls).toEqual(["review sheet-1"]);
    expect(session.state().review?.marks.outdated).toBe(2);
    await session.check();
    expect(workbook.calls.slice(1)).toEqual([
      "review in front",
      "update sheet-1",
      "review sheet-1",
    ]);
  });
});

test("what the person selects and which sheet they look at is known, until the pane is closed", async () => {
  const { workbook, session } = await checked();
  expect(session.state().selection).toEqual({ sheetId: "sheet-1", address: null });
  workbook.select()?.("sheet-1", "E22");
  expect(session.state().selection).toEqual({ sheetId: "sheet-1", address: "E22" });
  workbook.front()?.("sheet-2");
  expect(session.state().selection).toEqual({ sheetId: "sheet-2", address: null });
  await session.check();
  session.close();
  await act(() => jest.advanceTimersByTimeAsync(0));
  expect([workbook.select(), workbook.front()]).toEqual([null, null]);
});

test("rows that an edit did not touch are not judged again", async () => {
  const { workbook } = await checked();
  const before = workbook.watched()?.verdicts;
  expect(before).toBeDefined();
  workbook.edit()?.();
  await afterEdits();
  expect(workbook.watched()?.verdicts).toBe(before);
});
