import { spawn } from "node:child_process";
import {
  copyFileSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { z } from "zod";
import { documentOf } from "../files/document";

// A child process on a busy machine takes its time; a hang still fails.
jest.setTimeout(120_000);

const root = join(__dirname, "../..");
const forms = join(root, "test/data/forms");
const seed = join(root, "test/data/seed-shanghai-2020.txt");
let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "perf-check-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** The real command, as a person runs it. */
function check(...parameters: readonly string[]): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "src/cli/perf.ts", "check", ...parameters],
      { cwd: root },
    );
    let output = "";
    let errors = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, output, errors });
    });
  });
}

const schema = z.fromJSONSchema(
  JSON.parse(
    readFileSync(join(root, "docs/check.schema.json"), "utf8"),
  ) as z.core.JSONSchema.JSONSchema,
);

interface Report {
  readonly file: string;
  readonly facts: Readonly<Record<string, string>>;
  readonly year: number | null;
  readonly tables: readonly {
    readonly sheet: string;
    readonly kind: string;
    readonly rows: readonly {
      readonly row: number;
      readonly path: readonly string[];
      readonly indicator: string;
      readonly target: string | null;
      readonly status: string;
    }[];
  }[];
  readonly findings: readonly { readonly id: string; readonly cell: string }[];
}

function reportOf({ output }: Run): Report {
  const value: unknown = JSON.parse(output);
  schema.parse(value);
  return value as Report;
}

const HEADER = ["一级指标", "二级指标", "三级指标", "指标值", "完成值"];

/** A workbook with a format, a merge and a rule of its own beside the table. */
async function workbook(name: string, actuals: readonly string[]): Promise<string> {
  const path = join(folder, name);
  const rows = actuals.map((actual, row) => ["产出指标", "数量指标", `校舍${row}`, "≥2栋", actual]);
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "目标 表",
        rows: [["甲项目"], HEADER, ...rows, [], ["注：", null, null, null, null, "旁注"]],
        cells: new Map([
          ["0,0", { value: "甲项目", style: { font: { bold: true, size: 16 } } }],
          [
            "2,3",
            {
              value: "≥2栋",
              style: {
                numFmt: "@",
                fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFF00" } },
              },
            },
          ],
        ]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 4 }],
        columns: [{ width: 20 }, { width: 30 }],
        rowDefs: new Map([[0, { height: 40 }]]),
      },
      { name: "别的", rows: [["=cmd|' /C calc'!A0", 1, true]] },
    ],
  });
  writeFileSync(path, bytes);
  return path;
}

describe("exit codes", () => {
  test("[C12] 0: everything is met", async () => {
    const run = await check(await workbook("met.xlsx", ["2栋", "3栋"]), "--json");
    expect(run.code).toBe(0);
    expect(reportOf(run).tables[0]?.rows.map(({ status }) => status)).toEqual(["met", "met"]);
  });

  test("[C12] 0: no such table, and no guess", async () => {
    const path = join(folder, "addresses.csv");
    writeFileSync(path, "姓名,电话\n甲,1\n");
    const run = await check(path, "--json");
    expect(run.code).toBe(0);
    expect(reportOf(run)).toEqual({
      file: "addresses.csv",
      facts: {},
      year: null,
      tables: [],
      findings: [],
    });
  });

  test("[C12] 1: something is unmet", async () => {
    const run = await check(await workbook("unmet.xlsx", ["2栋", "1栋"]));
    expect(run.code).toBe(1);
    expect(run.output).toContain("未达成\t校舍1");
    expect(run.output).toContain("PC08");
  });

  test("[C12] a row is one line, whatever its cells hold", async () => {
    const path = join(folder, "signs.csv");
    writeFileSync(
      path,
      '一级指标,二级指标,三级指标,指标值,完成值\n产出指标,数量指标,校舍,"≥2\n栋","\u001b[2J3栋"\n',
    );
    const { output } = await check(path);
    const lines = output.trimEnd().split("\n");
    expect(lines[1]).toMatch(/^ {2}2\t/u);
    expect(lines[2]).toMatch(/^体检/u);
    expect(output).not.toMatch(/[^\P{Cc}\t\n]/u);
  });

  test("[C12] 1: a form of targets alone has nothing to hold against", async () => {
    const run = await check(seed, "--json");
    const report = reportOf(run);
    expect(run.code).toBe(1);
    expect(report.year).toBe(2020);
    expect(report.tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([["target", 31]]);
    expect(report.facts["申报单位名称"]).toBe("上海市干部教育中心");
    expect(report.findings).toEqual([]);
  });

  test.each([
    ["no such file", ["nowhere.xlsx"]],
    ["a folder", [forms]],
    ["no file named", []],
    ["two files", [seed, seed]],
    ["an unknown option", [seed, "--jsn"]],
    ["an unknown profile", [seed, "--profile", "火星"]],
    ["a marked copy that is no workbook", [seed, "--out", "marked.pdf"]],
  ])("[C12] 2: %s", async (_, parameters) => {
    const run = await check(...parameters);
    expect(run.code).toBe(2);
    expect(run.output).toBe("");
    expect(run.errors.trim().split("\n")).toHaveLength(1);
    expect(run.errors).not.toMatch(/\bat .*:\d+:\d+/u);
  });
});

interface SeedForm {
  readonly facts: Readonly<Record<string, string>>;
  readonly indicators: readonly Readonly<Record<string, string>>[];
}

describe("a .pdf", () => {
  test("[C8] the printed form over four pages: every fact, every row, every level", async () => {
    const run = await check(join(forms, "shanghai-2020.pdf"), "--json");
    const form = JSON.parse(
      readFileSync(join(root, "test/golden/shanghai-2020/form.json"), "utf8"),
    ) as SeedForm;
    const report = reportOf(run);
    expect(report.year).toBe(2020);
    expect(report.facts).toMatchObject(
      Object.fromEntries(
        Object.entries(form.facts).filter(([, value]) => value.length < 30 && !value.includes(" ")),
      ),
    );
    const [table] = report.tables;
    expect(
      table?.rows.map(({ path, indicator, target }) =>
        [...path, indicator, target].join("/").replace(/\s/gu, ""),
      ),
    ).toEqual(
      form.indicators.map((row) =>
        [row["一级目标"], row["二级目标"], row["三级目标"], row["指标目标值"]]
          .join("/")
          .replace(/\s/gu, ""),
      ),
    );
    expect(report.findings).toEqual([]);
  });

  test("[C8] its text layer is read as the form it is, the money as well", async () => {
    const run = await check(join(forms, "self-evaluation.pdf"), "--json");
    expect(run.errors).toBe("");
    expect(reportOf(run).findings.map(({ id, cell }) => `${id} ${cell}`)).toEqual([
      "PC35 F6",
      "PC42 F18",
      "PC32 F19",
    ]);
    expect(
      reportOf(run).tables[0]?.rows.map(({ indicator, status }) => `${indicator} ${status}`),
    ).toEqual([
      "参训人数 met",
      "输送运动员 unmet",
      "训练计划完成情况 met",
      "训练完成及时性 met",
      "青少年体质达标率 met",
      "后备人才培养机制 undecided",
      "学员家长满意度 missing",
    ]);
  });

  test.each([
    [
      "only pictures",
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj\ntrailer<</Root 1 0 R>>",
      "没有文字",
    ],
    [
      "a password",
      `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj
4 0 obj<</Filter/Standard/V 1/R 2/P -4/O<${"ab".repeat(32)}>/U<${"ab".repeat(32)}>>>endobj
trailer<</Root 1 0 R/Encrypt 4 0 R/ID[<${"ab".repeat(16)}><${"ab".repeat(16)}>]>>`,
      "密码",
    ],
    ["half of it", "%PDF-1.4\n1 0 obj<</Type", "已损坏"],
  ])("[C8] %s", async (name, content, sentence) => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, content);
    const run = await check(path);
    expect(run.code).toBe(2);
    expect(run.errors).toContain(sentence);
  });
});

describe("--out", () => {
  test("[C11] the copy keeps what was there and gains two columns, twice the same", async () => {
    const path = await workbook("original.xlsx", ["2栋", "1栋"]);
    const before = readFileSync(path);
    const out = join(folder, "marked.xlsx");
    await check(path, "--out", out);
    expect(readFileSync(path).equals(before)).toBe(true);
    const [original, marked] = [
      await readXlsx(before, { readStyles: true }),
      await readXlsx(readFileSync(out), { readStyles: true }),
    ];
    const [was, is] = [original.sheets[0], marked.sheets[0]];
    expect(is?.rows.map((row) => row.slice(0, 5))).toEqual(
      was?.rows.map((row) => [...row, ...Array.from({ length: 5 }, () => null)].slice(0, 5)),
    );
    expect(is?.rows.map((row) => row[5] ?? null)).toEqual([
      null,
      "结论",
      "达成",
      "未达成",
      null,
      "旁注",
    ]);
    expect(is?.rows[3]?.[6]).toMatch(/1栋.*2栋/u);
    expect(is?.merges).toEqual(was?.merges);
    expect(is?.cells?.get("0,0")?.style?.font).toEqual(was?.cells?.get("0,0")?.style?.font);
    expect(is?.cells?.get("2,3")?.style?.fill).toEqual(was?.cells?.get("2,3")?.style?.fill);
    expect(is?.columns?.slice(0, 2).map(({ width }) => width)).toEqual([20, 30]);
    expect(
      is?.conditionalRules?.map(({ range, formula }) => `${String(range)} ${String(formula)}`),
    ).toEqual(['F3:F4 "未达成"', 'F3:F4 "部分达成"', 'F3:F4 "待确认"']);
    expect(marked.sheets[1]?.rows).toEqual(original.sheets[1]?.rows);
    expect(marked.sheets[1]?.cells?.get("0,0")?.formula).toBeUndefined();

    const again = join(folder, "again.xlsx");
    await check(out, "--out", again);
    const second = await readXlsx(readFileSync(again), { readStyles: true });
    expect(second.sheets.map(({ name, rows }) => [name, rows])).toEqual(
      marked.sheets.map(({ name, rows }) => [name, rows]),
    );
    expect(second.sheets[0]?.conditionalRules).toHaveLength(3);
  });

  test("[C11] a text becomes a new workbook", async () => {
    const out = join(folder, "seed.xlsx");
    const run = await check(seed, "--out", out);
    expect(run.code).toBe(1);
    const { sheets } = await readXlsx(readFileSync(out));
    expect(sheets[0]?.rows.flat()).toContain("=190 课时");
    expect(sheets[0]?.rows.flat().filter((value) => value === "未填报")).toHaveLength(31);
  });

  test("[C11] a document with a long name becomes a new workbook", async () => {
    const path = join(folder, `${"财政项目支出绩效自评表".repeat(4)}【终稿】.docx`);
    writeFileSync(
      path,
      documentOf(
        "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 |\n| 产出指标 | 数量指标 | 校舍 | ≥2栋 | 1栋 |",
      ),
    );
    const out = join(folder, "document.xlsx");
    expect((await check(path, "--out", out)).code).toBe(1);
    const { sheets } = await readXlsx(readFileSync(out));
    expect(sheets[0]?.rows[1]).toEqual(expect.arrayContaining(["校舍", "未达成"]));
    expect(sheets[1]?.name).toBe("核对记录");
  });

  test("[C11] a PDF with a long name becomes a new workbook", async () => {
    const path = join(folder, `${"财政项目支出绩效自评表".repeat(4)}[终稿].pdf`);
    copyFileSync(join(forms, "self-evaluation.pdf"), path);
    const out = join(folder, "pdf.xlsx");
    await check(path, "--out", out);
    const { sheets } = await readXlsx(readFileSync(out));
    expect(sheets[0]?.name.length).toBeLessThanOrEqual(31);
    expect(sheets[0]?.rows.flat().filter((value) => value === "未达成")).toHaveLength(1);
  });

  test("[C11] a marked copy of before is replaced, another file of that name in one go", async () => {
    const path = await workbook("again-source.xlsx", ["2栋", "1栋"]);
    const out = join(folder, "there-already.xlsx");
    writeFileSync(out, "something else");
    expect((await check(path, "--out", out)).code).toBe(1);
    expect((await readXlsx(readFileSync(out))).sheets[0]?.rows[1]?.[5]).toBe("结论");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("[C11] a link to the original is the original", async () => {
    const path = await workbook("linked.xlsx", ["2栋"]);
    const link = join(folder, "link.xlsx");
    linkSync(path, link);
    const before = readFileSync(path);
    expect((await check(path, "--out", link)).code).toBe(2);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  test("[C11] the ending says whether there are macros", async () => {
    const run = await check(await workbook("plain.xlsx", ["2栋"]), "--out", join(folder, "m.xlsm"));
    expect([run.code, run.output]).toEqual([2, ""]);
    expect(run.errors).toContain("name it .xlsx");
  });

  test("[C11] what a copy of an .xls lacks is said", async () => {
    const run = await check(join(forms, "self-evaluation.xls"), "--out", join(folder, "old.xlsx"));
    expect(run.code).toBe(1);
    expect(run.errors).toContain("the rest is in the original only");
  });

  test("[C11] the original is not overwritten", async () => {
    const path = join(folder, "seed.txt.xlsx");
    copyFileSync(await workbook("own.xlsx", ["2栋"]), path);
    const before = readFileSync(path);
    const run = await check(path, "--out", path);
    expect(run.code).toBe(2);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
