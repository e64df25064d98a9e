import type { LibraryEntry } from "../../../src/core";
import { fail } from "../../../src/core";
import type { Busy } from "../../../src/taskpane/command-runner";
import { openCommandRunner } from "../../../src/taskpane/command-runner";
import { openLibrarySession } from "../../../src/taskpane/fill/library-session";
import { writeLibraryFile } from "../../../src/taskpane/fill/library-file";
import { closedGate } from "../fake-workbook";
import { hugeFile, unreadableFile } from "../given-files";
import type { FakeFillWorkbook } from "./fake-fill-workbook";
import { fakeFillWorkbook } from "./fake-fill-workbook";

const BUSY: Busy = { doing: () => "…", cancelling: "never" };

function entry(name: string, id = ""): LibraryEntry {
  return {
    id,
    path: ["产出指标", "数量指标"],
    name,
    target: ">=90%",
    unit: "%",
    sector: "通用管理",
    source: "本单位",
  };
}

function opened({ port }: FakeFillWorkbook) {
  const runner = openCommandRunner();
  const session = openLibrarySession(port, { runner });
  return {
    runner,
    session,
    undo: async (): Promise<void> => {
      const { news } = runner.state();
      if (news?.kind === "told") await news.undo?.();
    },
    told: (): string => {
      const { news } = runner.state();
      if (news?.kind === "told") return news.sentence("zh-CN");
      return news?.kind === "failure" ? news.failure.kind : "";
    },
  };
}

function names(workbook: FakeFillWorkbook): readonly string[] {
  return ((workbook.stored.get("library") ?? []) as LibraryEntry[]).map(({ name }) => name);
}

test("of two saves right after each other both are kept or the second says why it is not", async () => {
  const workbook = fakeFillWorkbook([]);
  const { session } = opened(workbook);
  const answers = await Promise.all([
    session.keep(entry("合格率"), "zh-CN"),
    session.keep(entry("及时率"), "zh-CN"),
  ]);
  expect(answers).toEqual([null, "正在做别的事，“及时率”没有处理。请等它完成，再做一次。"]);
  expect(await session.keep(entry("及时率"), "zh-CN")).toBeNull();
  expect(names(workbook)).toEqual(["合格率", "及时率"]);
  expect(session.state().entries.map(({ id }) => id)).toEqual(["own-1", "own-2"]);
});

test("what another pane kept meanwhile stays, whatever is done here", async () => {
  const workbook = fakeFillWorkbook([]);
  const here = opened(workbook);
  const there = opened(workbook);
  await here.session.open();
  await there.session.keep(entry("别处存的"), "zh-CN");
  await here.session.keep(entry("这里存的"), "zh-CN");
  expect(names(workbook)).toEqual(["别处存的", "这里存的"]);
  await there.session.keep(entry("别处又存的"), "zh-CN");
  await here.undo();
  expect(names(workbook)).toEqual(["别处存的", "别处又存的"]);
  const file = new File([writeLibraryFile([entry("导入的", "own-1")])], "库.json");
  await here.session.load(file);
  expect(names(workbook)).toEqual(["别处存的", "别处又存的", "导入的"]);
  await there.session.keep(entry("最后存的"), "zh-CN");
  await here.undo();
  expect(names(workbook)).toEqual(["别处存的", "别处又存的", "最后存的"]);
});

test("an entry that was changed or removed comes back as it was, unless it was changed again", async () => {
  const workbook = fakeFillWorkbook([]);
  const { session, undo, told } = opened(workbook);
  await session.keep(entry("合格率"), "zh-CN");
  await session.keep(entry("及时率"), "zh-CN");
  const [first = entry("")] = session.state().entries;
  await session.keep({ ...first, name: "一次合格率" }, "zh-CN");
  expect(names(workbook)).toEqual(["一次合格率", "及时率"]);
  await undo();
  expect(names(workbook)).toEqual(["合格率", "及时率"]);
  await session.remove(first);
  expect(names(workbook)).toEqual(["及时率"]);
  await undo();
  expect(names(workbook)).toEqual(["合格率", "及时率"]);
  await session.keep({ ...first, name: "一次合格率" }, "zh-CN");
  workbook.stored.set("library", [{ ...first, name: "别处改的" }]);
  await undo();
  expect(told()).toBe("changed-since");
  expect(names(workbook)).toEqual(["别处改的"]);
});

test("while something else runs nothing is done, and that is said", async () => {
  const workbook = fakeFillWorkbook([]);
  const { session, runner, told } = opened(workbook);
  await session.keep(entry("合格率"), "zh-CN");
  const { gate, open } = closedGate();
  const running = runner.run(BUSY, () => gate);
  const [kept = entry("")] = session.state().entries;
  await session.remove(kept);
  expect(told()).toContain("“合格率”没有处理");
  await session.load(new File([writeLibraryFile([entry("导入的", "own-9")])], "库.json"));
  expect(told()).toContain("“库.json”没有处理");
  open();
  await running;
  expect(names(workbook)).toEqual(["合格率"]);
});

test("what Excel refuses and what breaks off is said, and the list stays", async () => {
  const refusing = fakeFillWorkbook([], {
    writeSetting: () => Promise.resolve(fail({ kind: "workbook-protected" })),
  });
  const { session, told } = opened(refusing);
  expect(await session.keep(entry("合格率"), "zh-CN")).toContain("没有做任何改动");
  await session.load(new File([writeLibraryFile([entry("导入的", "own-9")])], "库.json"));
  expect(told()).toBe("workbook-protected");
  expect(session.state().entries).toEqual([]);

  const logged = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const broken = fakeFillWorkbook([], {
    readSetting: () => Promise.reject(new TypeError("broken off")),
  });
  const crashed = opened(broken);
  expect(await crashed.session.keep(entry("合格率"), "zh-CN")).toContain("窗格出了错");
  expect(crashed.runner.state().news).toEqual({ kind: "crashed" });
  logged.mockRestore();
});

test("a folder and a file of many megabytes are refused, and the library stays", async () => {
  const workbook = fakeFillWorkbook([]);
  const { session } = opened(workbook);
  await session.load(unreadableFile("库"));
  expect(session.state().refused).toEqual([{ kind: "unreadable" }]);
  await session.load(hugeFile("库.json", 3));
  expect(session.state().refused).toEqual([{ kind: "too-big", megabytes: 3, most: 2 }]);
  expect(workbook.stored.size).toBe(0);
});
