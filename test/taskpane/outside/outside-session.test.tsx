import { explainFileProblem, OUTSIDE } from "../../../src/core";
import { openCommandRunner } from "../../../src/taskpane/command-runner";
import { sentenceOf } from "../../../src/taskpane/news";
import { checkFile } from "../../../src/taskpane/outside/check-file";
import type { OutsideTools } from "../../../src/taskpane/outside/outside-session";
import { openOutsideSession } from "../../../src/taskpane/outside/outside-session";
import { hugeFile, unreadableFile } from "../given-files";

const TEXT = "一级指标,三级指标,指标值,完成值\n产出指标,校舍,≥2栋,1栋\n";

function fileOf(name: string): File {
  const bytes = new TextEncoder().encode(TEXT);
  return { name, arrayBuffer: () => Promise.resolve(bytes.buffer) } as File;
}

function opened(whole: boolean, waiting: Promise<void> = Promise.resolve()) {
  const runner = openCommandRunner();
  const saved: string[] = [];
  const tools: OutsideTools = {
    async check(file) {
      await waiting;
      return { kind: "answered", answer: await checkFile(file) };
    },
    marked: () => Promise.resolve({ bytes: new Uint8Array(1), whole }),
    outgoing: () => Promise.reject(new Error("not asked for")),
    workbook: () => Promise.reject(new Error("not asked for")),
    saveFile: (name) => saved.push(name),
  };
  const session = openOutsideSession(tools, runner);
  const told = (): string | null => {
    const { news } = runner.state();
    return news === null ? null : sentenceOf(news, "zh-CN");
  };
  return { session, saved, told };
}

test.each([
  [true, OUTSIDE["zh-CN"].saved("表（已核对）.xlsx")],
  [false, OUTSIDE["zh-CN"].savedValues("表（已核对）.xlsx")],
] as const)("[C11] a marked copy, whole: %p, is told for what it is", async (whole, sentence) => {
  const { session, saved, told } = opened(whole);
  await session.check(fileOf("表.csv"));
  await session.download("marked", "zh-CN");
  expect(saved).toEqual(["表（已核对）.xlsx"]);
  expect(told()).toBe(sentence);
});

test("[C12] a file given while another is checked is refused in words, and the first goes on", async () => {
  let finish = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const { session, told } = opened(true, waiting);
  const first = session.check(fileOf("甲.csv"));
  await session.check(fileOf("乙.csv"));
  expect(told()).toBe(OUTSIDE["zh-CN"].oneAtATime("乙.csv"));
  finish();
  await first;
  expect(session.state().file?.name).toBe("甲.csv");
  expect(session.state().rows.map(({ verdict }) => verdict.status)).toEqual(["unmet"]);
});

test.each([
  ["a folder", unreadableFile("资料"), { kind: "unreadable" }],
  ["a file of 300 MB", hugeFile("大.xlsx", 300), { kind: "too-big", megabytes: 300, most: 200 }],
] as const)("[C12] %s is refused in words, and nothing has crashed", async (_, file, problem) => {
  const { session, told } = opened(true);
  await session.check(fileOf("甲.csv"));
  await session.check(file);
  expect(told()).toBe(explainFileProblem(problem, "zh-CN"));
  expect(session.state().file?.name).toBe("甲.csv");
});
