import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";
import { readForm } from "../../src/core";
import { openFile } from "../../src/files/open-file";
import { binaryWorkbookOf } from "./binary-workbook";
import { documentOf } from "./document";
import { overlappingZip, zipOf } from "./zip-writer";

// Unpacking 230 MB on a busy machine takes its time; a hang still fails.
jest.setTimeout(60_000);

const data = join(__dirname, "../data");
const seed = readFileSync(join(data, "seed-shanghai-2020.txt"));

async function rowsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const opened = await openFile(name, bytes);
  if (!opened.ok) throw new Error(opened.problem.kind);
  return readForm(opened.value).tables.flatMap(({ rows }) =>
    rows.map(
      ({ path, indicator, target, actual }) =>
        `${[...path, indicator].join("/")} ${target ?? "-"} → ${actual ?? "-"}`,
    ),
  );
}

const SELF_EVALUATION = [
  "产出指标/数量指标/参训人数 ≥300人 → 312人",
  "产出指标/数量指标/输送运动员 ≥15名 → 12名",
  "产出指标/质量指标/训练计划完成情况 完成 → 已完成",
  "产出指标/时效指标/训练完成及时性 及时 → 及时",
  "效益指标/社会效益指标/青少年体质达标率 ≥95% → 96.3%",
  "效益指标/可持续影响指标/后备人才培养机制 健全 → 较健全",
  "满意度指标/服务对象满意度指标/学员家长满意度 ≥90% → -",
];

test("[C8] an .xls", async () => {
  const bytes = readFileSync(join(data, "forms/self-evaluation.xls"));
  expect(await rowsOf("自评表.xls", bytes)).toEqual(SELF_EVALUATION);
});

test("[C8] a .docx: merged cells, a title before the table", async () => {
  const bytes = documentOf(
    "项目支出绩效自评表",
    "（2022年度）",
    `| 项目名称 | < | 训练经费 | < | 实施单位 | 中心 |
     | 绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 |
     | ^ | 产出指标 | 数量指标 | 参训人数 | ≥300人 | 312人 |
     | ^ | ^ | ^ | 输送运动员 | ≥15名 | 12名 |
     | ^ | 效益指标 | 社会效益指标 | 投诉 | <3起 | 1起 |`,
  );
  expect(await rowsOf("自评表.docx", bytes)).toEqual([
    "产出指标/数量指标/参训人数 ≥300人 → 312人",
    "产出指标/数量指标/输送运动员 ≥15名 → 12名",
    "效益指标/社会效益指标/投诉 <3起 → 1起",
  ]);
  const opened = await openFile("自评表.docx", bytes);
  const form = opened.ok ? readForm(opened.value) : null;
  expect(form?.year).toBe(2022);
  expect(form?.facts.map(({ label, value }) => [label, value])).toEqual([
    ["项目名称", "训练经费"],
    ["实施单位", "中心"],
  ]);
});

/** The seed in the encodings and line endings in which texts arrive. */
const text = seed.toString("utf8");
const SEEDS: readonly (readonly [string, Uint8Array])[] = [
  ["UTF-8", seed],
  ["UTF-8 with its mark", Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), seed])],
  ["UTF-16", Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])],
  ["Windows line ends", Buffer.from(text.replaceAll("\n", "\r\n"))],
  ["old Mac line ends", Buffer.from(text.replaceAll("\n", "\r"))],
  ["page breaks", Buffer.from(text.replace(/\n\n\n/gu, "\n\f\n"))],
  ["GB18030", readFileSync(join(data, "forms/seed-shanghai-2020.gb18030.txt"))],
];

test.each(SEEDS)("[C8] the seed in %s", async (_, bytes) => {
  expect(await rowsOf("seed.txt", bytes)).toEqual(await rowsOf("seed.txt", seed));
  expect(await rowsOf("seed.txt", bytes)).toHaveLength(31);
});

const CSV = `一级指标,二级指标,三级指标,指标值,完成值\r\n产出指标,数量指标,"新建""校舍""，含食堂",≥2栋,2栋\r\n`;

test.each([
  [",", "a comma"],
  [";", "a semicolon"],
  ["\t", "a tab"],
])("[C8] a .csv parted by %j", async (separator) => {
  const bytes = Buffer.from(CSV.replaceAll(",", separator));
  expect(await rowsOf("表.csv", bytes)).toEqual([
    '产出指标/数量指标/新建"校舍"，含食堂 ≥2栋 → 2栋',
  ]);
});

test("[C8] a .csv in GBK, as Excel saves it in China", async () => {
  const bytes = Buffer.concat([
    // 一级指标,三级指标,指标值,完成值 / 产出指标,新建校舍,5栋,3栋
    Buffer.from("d2bbbcb6d6b8b1ea2cc8fdbcb6d6b8b1ea2cd6b8b1ead6b52ccdeab3c9d6b50d0a", "hex"),
    Buffer.from("b2fab3f6d6b8b1ea2cd0c2bda8d0a3c9e12c35b6b02c33b6b00d0a", "hex"),
  ]);
  expect(await rowsOf("表.csv", bytes)).toEqual(["产出指标/新建校舍 5栋 → 3栋"]);
});

test("[C8] long texts: many lines, many labels", async () => {
  const lines = Buffer.from("项目名称：甲\n".repeat(200_000));
  expect(await rowsOf("表.txt", lines)).toEqual([]);
  const labels = Buffer.from("项目概况：甲\n".repeat(2_000));
  expect(await rowsOf("表.txt", labels)).toEqual([]);
});

const sheetXml = (body: string): string =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${body}</worksheet>`;

/** A workbook of one sheet, whatever its XML says. */
function workbookOf(body: string): Uint8Array {
  return zipOf({
    "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheetXml(body),
  });
}

const cell = (at: string, value: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
const line = (row: number, values: readonly string[]): string =>
  `<row r="${row}">${values.map((value, index) => cell(`${"ABCDE"[index] ?? ""}${row}`, value)).join("")}</row>`;
const ROWS =
  line(1, ["一级指标", "二级指标", "三级指标", "指标值", "完成值"]) +
  line(2, ["产出指标", "数量指标", "校舍", "≥2栋", "2栋"]);

/** Sheets that look bigger than they are. */
const ODD: readonly (readonly [string, string])[] = [
  [
    "a million empty rows",
    `<sheetData>${ROWS}<row r="1048576"><c r="A1048576" s="0"/></row></sheetData>`,
  ],
  ["16,384 columns", `<sheetData>${ROWS}<row r="3"><c r="XFD3" s="0"/></row></sheetData>`],
  [
    "a merge over everything below",
    `<sheetData>${ROWS}</sheetData><mergeCells><mergeCell ref="A4:XFD1048576"/></mergeCells>`,
  ],
  ["a cell of 32,767 characters", `<sheetData>${ROWS}${line(9, ["x".repeat(32_767)])}</sheetData>`],
  [
    "formulas with errors",
    `<sheetData>${ROWS}<row r="9"><c r="A9" t="e"><f>A9</f><v>#REF!</v></c></row></sheetData>`,
  ],
  [
    "formulas that ask for each other",
    `<sheetData>${ROWS}<row r="9"><c r="A9"><f>B9</f><v>0</v></c><c r="B9"><f>A9</f></c></row></sheetData>`,
  ],
  [
    "three hundred merges over each other",
    `<sheetData>${ROWS}${line(9_000, ["z"])}</sheetData><mergeCells>${'<mergeCell ref="A4:E9000"/>'.repeat(300)}</mergeCells>`,
  ],
];

test("[C8] names that look like formulas are the names that they are", async () => {
  const names = ["=cmd|' /C calc'!A0", "@SUM(A1)", "+1数", "-合格率", "\tHYPERLINK"];
  const rows = names.map((name, index) =>
    line(index + 2, ["产出指标", "数量指标", name, "≥2个", "1个"]),
  );
  const text = await rowsOf(
    "表.xlsx",
    workbookOf(`<sheetData>${ROWS}${rows.join("")}</sheetData>`),
  );
  expect(text.slice(-names.length)).toEqual(
    names.map((name) => `产出指标/数量指标/${name.trim()} ≥2个 → 1个`),
  );
});

test.each(ODD)("[C8] %s does no harm", async (_, body) => {
  expect(await rowsOf("表.xlsx", workbookOf(body))).toEqual(["产出指标/数量指标/校舍 ≥2栋 → 2栋"]);
});

async function encrypted(): Promise<Uint8Array> {
  const plain = await openXlsx(await writeXlsx({ sheets: [{ name: "表", rows: [["a"]] }] }));
  return saveXlsx(plain, { encryption: { password: "secret", spinCount: 1 } });
}

/** The same zip, sound in itself, with a part that has lost its second half. */
function cut(bytes: Uint8Array, name: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([each, part]) => {
    const kept = each === name ? part.subarray(0, part.length / 2) : part;
    return [each, Buffer.from(kept)] as const;
  });
  return zipOf(Object.fromEntries(parts));
}

function cutWorkbook(name: string): Uint8Array {
  return cut(workbookOf(`<sheetData>${ROWS}</sheetData>`), name);
}

/** What cannot be read, and as what it is named. */
const BAD: readonly (readonly [string, string, () => Uint8Array | Promise<Uint8Array>, string])[] =
  [
    ["nothing", "表.xlsx", () => new Uint8Array(), "empty-file"],
    [
      "a zip that says it is huge",
      "表.xlsx",
      () => zipOf({ a: "a" }, { a: 3_000_000_000 }),
      "too-big",
    ],
    [
      "a zip that lies about its size",
      "表.docx",
      () => zipOf({ a: Buffer.alloc(230_000_000) }, { a: 10 }),
      "too-big",
    ],
    [
      "a zip whose entries all point at the same bytes",
      "表.xlsx",
      () => overlappingZip(400, 1_000_000),
      "too-big",
    ],
    [
      "half a workbook",
      "表.xlsx",
      () => workbookOf(`<sheetData>${ROWS}</sheetData>`).slice(0, 700),
      "damaged",
    ],
    [
      "a sheet whose XML breaks off in a sound zip",
      "表.xlsx",
      () => cutWorkbook("xl/worksheets/sheet1.xml"),
      "damaged",
    ],
    [
      "a list of sheets that breaks off in a sound zip",
      "表.xlsx",
      () => cutWorkbook("xl/workbook.xml"),
      "damaged",
    ],
    [
      "a document whose XML breaks off in a sound zip",
      "表.docx",
      () => cut(documentOf("| 一级指标 | 三级指标 | 指标值 |"), "word/document.xml"),
      "damaged",
    ],
    [
      "more rows than can be judged",
      "表.csv",
      () => Buffer.from("产出指标,甲,≥2栋\n".repeat(100_001)),
      "too-many-rows",
    ],
    ["a zip of something else", "表.xlsx", () => zipOf({ a: "a" }), "damaged"],
    ["a zip of something else", "表.docx", () => zipOf({ a: "a" }), "damaged"],
    ["a workbook with a password", "表.xlsx", encrypted, "password"],
    ["a document with a password", "表.docx", encrypted, "password"],
    [
      "cells at both ends of the sheet",
      "表.xlsx",
      () =>
        workbookOf(
          `<sheetData>${line(1, ["a"])}<row r="1048576">${cell("XFD1048576", "z")}</row></sheetData>`,
        ),
      "too-many-cells",
    ],
    [
      "a text that would spread over ten thousand million cells",
      "表.csv",
      () => Buffer.from(`${",".repeat(100_000)}\n${"a\n".repeat(100_000)}`),
      "too-many-cells",
    ],
    [
      "a document whose text is too long",
      "表.docx",
      () => documentOf("长".repeat(2_000_000)),
      "too-big",
    ],
    ["a text called .xlsx", "表.xlsx", () => Buffer.from("一级指标"), "damaged"],
    [
      "an ending that is not read",
      "表.png",
      () => Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      "unknown-kind",
    ],
    ["bytes called .txt", "表.txt", () => Buffer.from([0xff, 0x80, 0x00, 0xff, 0xff]), "not-text"],
  ];

test.each(BAD)("[C8] %s (%s) is refused", async (_, name, make, kind) => {
  const opened = await openFile(name, await make());
  expect(opened.ok ? "read" : opened.problem.kind).toBe(kind);
});

test("[C8] a .docx without tables is read and holds no form", async () => {
  expect(await rowsOf("说明.docx", documentOf("一级指标和二级指标", "正文"))).toEqual([]);
});

test("[C8] a workbook with macros", async () => {
  const bytes = workbookOf(`<sheetData>${ROWS}</sheetData>`);
  expect(await rowsOf("表.xlsm", bytes)).toEqual(["产出指标/数量指标/校舍 ≥2栋 → 2栋"]);
});

test("[C8] a binary workbook", async () => {
  expect(
    await rowsOf(
      "表.xlsb",
      binaryWorkbookOf([
        ["一级指标", "二级指标", "三级指标", "指标值", "完成值"],
        ["产出指标", "数量指标", "校舍", "≥2栋", "2栋"],
      ]),
    ),
  ).toEqual(["产出指标/数量指标/校舍 ≥2栋 → 2栋"]);
});

test("[C8] the ending lies: a workbook called .txt", async () => {
  const bytes = workbookOf(`<sheetData>${ROWS}</sheetData>`);
  expect(await rowsOf("表.txt", bytes)).toHaveLength(1);
});
