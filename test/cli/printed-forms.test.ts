import { execFile } from "node:child_process";
import { join } from "node:path";

// A child process on a busy machine takes its time; a hang still fails.
jest.setTimeout(120_000);

const root = join(__dirname, "../..");

interface Report {
  readonly tables: readonly {
    readonly rows: readonly {
      readonly path: readonly string[];
      readonly indicator: string;
      readonly target: string | null;
      readonly actual: string | null;
      readonly status: string;
    }[];
  }[];
}

/** The real command, as a person runs it; a row that is not met makes it end with 1. */
function check(file: string): Promise<readonly string[]> {
  const parameters = ["--import", "tsx", "src/cli/perf.ts", "check", file, "--json"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, parameters, { cwd: root }, (error, output) => {
      if (error !== null && error.code !== 1) {
        reject(error);
        return;
      }
      const { tables } = JSON.parse(output) as Report;
      resolve(
        tables.flatMap(({ rows }) =>
          rows.map(
            ({ path, indicator, target, actual, status }) =>
              `${[...path, indicator].join("/")} ${target ?? "-"} → ${actual ?? "-"} ${status}`,
          ),
        ),
      );
    });
  });
}

/** Sheets printed by a spreadsheet program: what their lines say counts more than how their words stand. */
test.each([
  [
    "three-header-rows.pdf",
    [
      "产出指标/数量指标/采购设备 ≥35台 → 35 met",
      "产出指标/质量指标/设备验收合格率 =100% → 98 unmet",
      "成本指标/经济成本指标/单台设备成本 ≤2.5万元 → 2.4 met",
      "效益指标/社会效益指标/服务能力 提升 → 提升 met",
    ],
  ],
  [
    "template-rows.pdf",
    [
      "产出指标/数量指标/维修校舍 ≥3栋 → - missing",
      "产出指标/质量指标/工程验收 合格 → - missing",
      "产出指标/时效指标/完成时间 12月底前 → - missing",
      "产出指标/成本指标/项目总成本 ≤120万元 → - missing",
      "效益指标/社会效益指标/受益学生 1500人 → - missing",
      "满意度指标/服务对象满意度指标/师生满意度 95%以上 → - missing",
    ],
  ],
])("[C8] %s", async (name, rows) => {
  expect(await check(join(root, "test/data/forms", name))).toEqual(rows);
});
