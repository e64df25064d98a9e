import { fail, succeed } from "../../src/core";
import { openCommandRunner } from "../../src/taskpane/command-runner";
import { openFillSession } from "../../src/taskpane/fill/fill-session";
import { followSheets } from "../../src/taskpane/followed-sheet";
import { openReviewSession } from "../../src/taskpane/review-session";
import { fakeWorkbook } from "./fake-workbook";
import { fakeFillWorkbook } from "./fill/fake-fill-workbook";
import { filledSheet, SAMPLE } from "./fill/filled-sheet";
import { reviewOf } from "./reviewed-sheet";

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

type Watch = Parameters<typeof followSheets>[0];

/** Watches that begin when the test says so, each with its name while it lives. */
function watches() {
  const live: string[] = [];
  const waiting: (() => void)[] = [];
  const heard = new Map<string, () => void>();
  const watch: Watch = (sheetId, onEdit) =>
    new Promise((resolve) => {
      waiting.push(() => {
        live.push(sheetId);
        heard.set(sheetId, () => onEdit("B4"));
        resolve(
          succeed(() => {
            live.splice(live.indexOf(sheetId), 1);
            return Promise.resolve();
          }),
        );
      });
    });
  return {
    live,
    watch,
    edit: (sheetId: string) => heard.get(sheetId)?.(),
    /** All that are asked for begin, the last one first where that is asked for. */
    begin: async (lastFirst = false): Promise<void> => {
      await jest.advanceTimersByTimeAsync(0);
      const asked = waiting.splice(0);
      for (const start of lastFirst ? asked.toReversed() : asked) start();
      await jest.advanceTimersByTimeAsync(0);
    },
  };
}

test.each([false, true])(
  "of two sheets asked for at once the later one is followed; which watch begins last: %s",
  async (lastFirst) => {
    const { live, watch, begin, edit } = watches();
    let edits = 0;
    const followed = followSheets(watch, () => (edits += 1));
    void followed.follow("sheet-1");
    await jest.advanceTimersByTimeAsync(0);
    void followed.follow("sheet-2");
    await begin(lastFirst);
    expect(live).toEqual(["sheet-2"]);
    edit("sheet-1");
    await jest.advanceTimersByTimeAsync(1000);
    expect(edits).toBe(0);
    edit("sheet-2");
    edit("sheet-2");
    await jest.advanceTimersByTimeAsync(1000);
    expect(edits).toBe(1);
    followed.close();
    await begin();
    expect(live).toEqual([]);
  },
);

test("a watch that begins after the end is ended, and none begins after it", async () => {
  const { live, watch, begin } = watches();
  const followed = followSheets(watch, () => undefined);
  void followed.follow("sheet-1");
  await jest.advanceTimersByTimeAsync(0);
  followed.close();
  void followed.follow("sheet-2");
  await begin();
  expect(live).toEqual([]);
});

test("a sheet is left by its id; one that could not be followed is tried again", async () => {
  const { live, watch, begin } = watches();
  let able = false;
  const followed = followSheets(
    (...given) => (able ? watch(...given) : Promise.resolve(fail({ kind: "busy" }))),
    () => undefined,
  );
  await followed.follow("sheet-1");
  able = true;
  void followed.follow("sheet-1");
  await begin();
  await followed.leave("sheet-2");
  expect(live).toEqual(["sheet-1"]);
  await followed.leave("sheet-1");
  expect(live).toEqual([]);
});

describe("no watch outlives its session", () => {
  test("of the fill tab, when the person turns from sheet to sheet", async () => {
    const { live, watch, begin } = watches();
    const workbook = fakeFillWorkbook(
      [filledSheet(), filledSheet(SAMPLE, "shanghai-2020", "sheet-2")],
      { watchEdits: watch },
    );
    const session = openFillSession(workbook.port, { runner: openCommandRunner() });
    void session.open();
    await jest.advanceTimersByTimeAsync(0);
    workbook.turnTo("sheet-2");
    await begin();
    expect(live).toEqual(["sheet-2"]);
    session.close();
    await begin();
    expect(live).toEqual([]);
  });

  test("of the fill tab, when it is closed before it has opened", async () => {
    const live: string[] = [];
    const workbook = fakeFillWorkbook([filledSheet()], {
      watchFront() {
        live.push("front");
        return Promise.resolve(
          succeed(() => {
            live.pop();
            return Promise.resolve();
          }),
        );
      },
    });
    const session = openFillSession(workbook.port, { runner: openCommandRunner() });
    const opened = session.open();
    session.close();
    await opened;
    expect(live).toEqual([]);
  });

  test("of the check, when one is given up for another", async () => {
    const { live, watch, begin } = watches();
    const { port, answers } = fakeWorkbook();
    const runner = openCommandRunner();
    const session = openReviewSession({ ...port, watchEdits: watch }, "1.2.3", runner);
    void session.check();
    await jest.advanceTimersByTimeAsync(0);
    runner.cancel();
    const review = reviewOf();
    answers.review = succeed({ ...review, sheet: { ...review.sheet, id: "sheet-2" } });
    void session.check();
    await begin();
    expect(live).toEqual(["sheet-2"]);
    session.close();
    await begin();
    expect(live).toEqual([]);
  });
});
