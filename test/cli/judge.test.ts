import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

// A child process on a busy machine takes its time; a hang still fails.
jest.setTimeout(120_000);

const root = join(__dirname, "../..");

interface Run {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

/** The real command, as a person runs it. */
function perf(parameters: readonly string[], input: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn("npm", ["run", "--silent", "perf", "--", ...parameters], { cwd: root });
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, lines: output.split("\n").slice(0, -1), errors });
    });
    child.stdin.end(input);
  });
}

function linesOf(requests: readonly object[]): string {
  return requests.map((request) => `${JSON.stringify(request)}\n`).join("");
}

/** One target of each kind with exactly the fields that are published. */
const TARGETS = [
  [{ target: ">=20 万人" }, { kind: "bound", comparator: ">=", value: 200_000, unit: "人" }],
  [{ target: "95%" }, { kind: "bound", comparator: null, value: 0.95, unit: "%" }],
  [{ target: "36小时" }, { kind: "bound", comparator: null, value: 36, unit: "小时" }],
  [{ target: 190 }, { kind: "bound", comparator: null, value: 190, unit: null }],
  [
    { target: "90-95%" },
    { kind: "range", low: 0.9, high: 0.95, lowOpen: false, highOpen: false, unit: "%" },
  ],
  [{ target: "2020年12月底前" }, { kind: "date", comparator: "<=", from: null, to: "2020-12-31" }],
  [{ target: "12月底前" }, { kind: "date", comparator: "<=", from: null, to: "--12-31" }],
  [
    { target: "12月底前", year: 2020 },
    { kind: "date", comparator: "<=", from: null, to: "2020-12-31" },
  ],
  [
    { target: "2019年6月" },
    { kind: "date", comparator: null, from: "2019-06-01", to: "2019-06-30" },
  ],
  [{ target: "2022年3月-10月" }, { kind: "span", from: "2022-03-01", to: "2022-10-31" }],
  [{ target: "健全" }, { kind: "phrase", text: "健全" }],
  [{ target: "课程库、学员库" }, { kind: "list", items: ["课程库", "学员库"] }],
  [{ target: "稳步提高" }, { kind: "trend", direction: "up" }],
  [{ target: "优良中差" }, { kind: "scale", levels: ["优", "良", "中", "差"] }],
  [
    { target: "≥80%或≥100人" },
    {
      kind: "any",
      parts: [
        { kind: "bound", comparator: ">=", value: 0.8, unit: "%" },
        { kind: "bound", comparator: ">=", value: 100, unit: "人" },
      ],
    },
  ],
  [{ target: "" }, { kind: "blank" }],
  [{ target: null }, { kind: "blank" }],
] as const;

test("[T1] every kind of target comes out with the published fields and no verdict", async () => {
  const { code, lines } = await perf(["judge"], linesOf(TARGETS.map(([request]) => request)));
  expect(code).toBe(0);
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual(
    TARGETS.map(([, target]) => ({ target, status: null, over: false, reason: null, rate: null })),
  );
});

test("[V1] the published example, and every status", async () => {
  const indicator = "平台服务支持能力";
  const { code, lines } = await perf(
    ["judge"],
    `\ufeff${linesOf([
      { target: ">=20 万人", actual: "20.3万", indicator, year: 2020 },
      { target: ">=95%", actual: 0.9496 },
      { target: "课程库、学员库", actual: "课程库" },
      { target: "健全", actual: "较健全" },
      { target: "健全", actual: "" },
      { target: "/", actual: "完成" },
      { target: "200万", actual: "195.5万元", indicator: "产出指标/成本指标/制作费" },
      { target: "健全", actual: null },
    ])}`,
  );
  expect(code).toBe(0);
  const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers[0]).toEqual({
    target: { kind: "bound", comparator: ">=", value: 200_000, unit: "人" },
    status: "met",
    over: true,
    reason: "实际 20.3万人 > 目标 ≥20万人，超额 0.3万人。",
    rate: 1.015,
  });
  expect(answers.map(({ status }) => status)).toEqual([
    "met",
    "unmet",
    "partial",
    "undecided",
    "missing",
    "not-applicable",
    "met",
    null,
  ]);
});

test("[V1] a bad line is answered by an error, the others as ever, and the code is 1", async () => {
  const { code, lines } = await perf(
    ["judge"],
    [
      '{"target":"健全","actual":"健全"}',
      "not json",
      "[1]",
      '{"actual":"1"}',
      '{"target":"1","year":"x"}',
      '{"target":"1","indicator":5}',
      "",
      '{"target":{"a":1}}',
      '{"target":"健全","actual":"不健全"}\r',
    ].join("\n"),
  );
  const answers = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(code).toBe(1);
  expect(answers.map(({ status, error }) => status ?? error)).toEqual([
    "met",
    "line 2: not valid JSON",
    'line 3: expected an object such as {"target": ">=95%", "actual": "96%"}',
    'line 4: "target" must be text, a number, true, false or null',
    'line 5: "year" must be a whole number such as 2020',
    'line 6: "indicator" must be text',
    'line 8: "target" must be text, a number, true, false or null',
    "unmet",
  ]);
});

test("[V1] a file is read as well, a hundred thousand lines in order", async () => {
  const folder = mkdtempSync(join(tmpdir(), "perf-"));
  try {
    const file = join(folder, "pairs.jsonl");
    const count = 100_000;
    const requests = Array.from({ length: count }, (_, at) => ({
      target: `>=${at}个`,
      actual: `${at}个`,
    }));
    writeFileSync(file, linesOf(requests));
    const { code, lines } = await perf(["judge", file], "");
    expect(code).toBe(0);
    expect(lines).toHaveLength(count);
    expect(JSON.parse(lines[count - 1] ?? "")).toMatchObject({
      target: { value: count - 1 },
      status: "met",
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("a file that is not there and a command that is not there say so", async () => {
  const [missing, unknown] = await Promise.all([
    perf(["judge", "no-such-file.jsonl"], ""),
    perf(["juge"], ""),
  ]);
  expect(missing.code).toBe(1);
  expect(missing.errors).toContain("no-such-file.jsonl");
  expect(unknown.code).toBe(2);
  expect(unknown.errors).toContain('There is no command "juge"');
});

test("who asks for help gets it, for all commands or for one", async () => {
  const [all, one] = await Promise.all([perf(["--help"], ""), perf(["check", "--help"], "")]);
  expect([all.code, one.code]).toEqual([0, 0]);
  expect(all.lines.filter((line) => line.startsWith("  perf "))).toHaveLength(4);
  expect(one.lines[0]).toMatch(/^perf check <file>/u);
});
