import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { examine, PROFILES, readForm } from "../../src/core";
import { hasMacros, markedCopy } from "../../src/files/marked-workbook";
import { openFile } from "../../src/files/open-file";
import { drawGrid } from "../core/layout/grid-notation";
import { documentOf } from "./document";
import { zipOf } from "./zip-writer";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const cell = (at: string, value: string): string =>
  `<c r="${at}" s="1" t="inlineStr"><is><t>${value}</t></is></c>`;
const line = (row: number, values: readonly string[]): string =>
  `<row r="${row}" spans="1:5" ht="30">${values.map((value, index) => cell(`${"ABCDE"[index] ?? ""}${row}`, value)).join("")}</row>`;

const ROWS =
  line(2, ["一级指标", "二级指标", "三级指标", "指标值", "完成值"]) +
  line(3, ["产出指标", "数量指标", "校舍", "≥2栋", "2栋"]) +
  line(5, ["产出指标", "质量指标", "合格率", "≥95%", "90%"]);

/** A worksheet with everything that a person may have put on one. */
const SHEET = `<?xml version="1.0"?><worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr/><dimension ref="A2:E5"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetData>${ROWS}</sheetData><sheetProtection sheet="1"/><mergeCells count="1"><mergeCell ref="A7:E7"/></mergeCells><conditionalFormatting sqref="E3:E5"><cfRule type="cellIs" dxfId="0" priority="7" operator="equal"><formula>"2栋"</formula><extLst><ext uri="{x}"/></extLst></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="E3"><formula1>"1,2"</formula1></dataValidation></dataValidations><pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts><extLst><ext uri="{y}"/></extLst></worksheet>`;

const PARTS = {
  "[Content_Types].xml": `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="自评 表" sheetId="4" r:id="r1"/></sheets><definedNames><definedName name="指标区">'自评 表'!$A$2:$E$5</definedName></definedNames></workbook>`,
  "xl/_rels/workbook.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
  "xl/worksheets/sheet1.xml": SHEET,
  "xl/worksheets/_rels/sheet1.xml.rels": `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
  "xl/drawings/drawing1.xml": "<drawing/>",
  "xl/charts/chart1.xml": "<chart/>",
  "xl/comments1.xml": "<comments/>",
  "xl/media/image1.png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
  "xl/styles.xml": `<?xml version="1.0"?><styleSheet xmlns="${main}"><cellXfs count="2"><xf/><xf/></cellXfs><dxfs count="1"><dxf><font><b/></font></dxf></dxfs><tableStyles count="0"/></styleSheet>`,
} as const;

async function marked(name: string, bytes: Uint8Array) {
  const opened = await openFile(name, bytes);
  if (!opened.ok) throw new Error(opened.problem.kind);
  const form = readForm(opened.value);
  return markedCopy(form, examine(form, PROFILES[0]), bytes, "zh-CN");
}

/** Parts that a copy may differ in. */
const TOUCHED = new Set([
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/worksheets/sheet1.xml",
  "xl/styles.xml",
]);

test("[C11] charts, pictures, comments and macros are there byte for byte", async () => {
  const macros = {
    ...PARTS,
    "[Content_Types].xml": PARTS["[Content_Types].xml"].replace(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
      "application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    ),
    "xl/vbaProject.bin": Buffer.from("VBA"),
  };
  const source = zipOf(macros);
  const copy = await marked("表.xlsm", source);
  expect(copy.whole).toBe(true);
  const [before, after] = [unzipSync(source), unzipSync(copy.bytes)];
  const untouched = Object.keys(before).filter((name) => !TOUCHED.has(name));
  expect(untouched.map((name) => after[name])).toEqual(untouched.map((name) => before[name]));
  expect(Object.keys(after).filter((name) => !(name in before))).toEqual([
    "xl/worksheets/sheet2.xml",
  ]);
  expect([hasMacros(source), hasMacros(copy.bytes), hasMacros(zipOf(PARTS))]).toEqual([
    true,
    true,
    false,
  ]);
});

test("[C11] the sheet keeps all it had; cells and rules are added in their places", async () => {
  const copy = await marked("表.xlsx", zipOf(PARTS));
  const parts = unzipSync(copy.bytes);
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  const elements = [...sheet.matchAll(/<(\w+)[\s/>]/gu)].map(([, name]) => name);
  const order = [
    "sheetData",
    "sheetProtection",
    "mergeCells",
    "conditionalFormatting",
    "dataValidations",
    "pageMargins",
    "drawing",
    "legacyDrawing",
    "tableParts",
  ];
  expect(order.map((name) => elements.indexOf(name))).toEqual(
    order.map((name) => elements.indexOf(name)).toSorted((one, other) => one - other),
  );
  for (const piece of [
    '<legacyDrawing r:id="rId2"/>',
    '<ext uri="{x}"/>',
    '<ext uri="{y}"/>',
    '<dataValidation type="list" sqref="E3">',
    cell("D3", "≥2栋"),
  ]) {
    expect(sheet).toContain(piece);
  }
  const book = await readXlsx(copy.bytes, { readStyles: true });
  expect(book.sheets.map(({ name }) => name)).toEqual(["自评 表", "核对记录"]);
  expect(book.sheets[0]?.rows.map((row) => row.slice(5, 7))).toEqual([
    [null, null],
    ["结论", "说明"],
    ["达成", expect.stringContaining("2栋")],
    [null, null],
    ["未达成", expect.stringContaining("95%")],
  ]);
  expect(book.sheets[0]?.conditionalRules?.map(({ range, priority }) => [range, priority])).toEqual(
    [
      ["E3:E5", 7],
      ["F3:F5", 8],
      ["F3:F5", 9],
      ["F3:F5", 10],
    ],
  );
  expect(book.namedRanges?.map(({ name }) => name)).toEqual(["指标区"]);
});

test("[C11] a second run changes nothing", async () => {
  const once = await marked("表.xlsx", zipOf(PARTS));
  const twice = await marked("表.xlsx", once.bytes);
  expect(unzipSync(twice.bytes)).toEqual(unzipSync(once.bytes));
});

test("[C11] a sheet of another's named 核对记录 stays as it is", async () => {
  const parts = {
    ...PARTS,
    "[Content_Types].xml": PARTS["[Content_Types].xml"].replace(
      "</Types>",
      `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ),
    "xl/workbook.xml": PARTS["xl/workbook.xml"].replace(
      "</sheets>",
      `<sheet name="核对记录" sheetId="9" r:id="r2"/></sheets>`,
    ),
    "xl/_rels/workbook.xml.rels": PARTS["xl/_rels/workbook.xml.rels"].replace(
      "</Relationships>",
      `<Relationship Id="r2" Type="${office}/worksheet" Target="worksheets/sheet2.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet2.xml": `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${line(1, ["别人的"])}</sheetData></worksheet>`,
  };
  const { bytes } = await marked("表.xlsx", zipOf(parts));
  const book = await readXlsx(bytes);
  expect(book.sheets.map(({ name, rows }) => [name, rows[0]?.[0]])).toEqual([
    ["自评 表", null],
    ["核对记录", "别人的"],
    ["核对记录 (2)", "检查编号"],
  ]);
});

test("[C11] a new workbook: findings name the sheets as they are called there, in the language asked for", async () => {
  const drawing =
    "| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 |\n| 产出指标 | 数量指标 | 校舍 | xx | 2栋 |";
  const long = "各科室".repeat(12);
  const form = readForm([drawGrid(drawing, `${long}甲`), drawGrid(drawing, `${long}乙`)]);
  const findings = examine(form, PROFILES[0]);
  const { bytes } = await markedCopy(form, findings, new Uint8Array([1]), "en");
  const { sheets } = await readXlsx(bytes);
  const list = sheets[2];
  expect(list?.rows[0]).toEqual(["Check", "Group", "Severity", "Sheet", "Cell", "Problem"]);
  const names = [...new Set(list?.rows.slice(1).map((row) => row[3]))];
  expect(names).toEqual([sheets[0]?.name, sheets[1]?.name]);
  expect(names[1]).toMatch(/ \(2\)$/u);
});

test("[C11] tags with a prefix, cells and rows without numbers, no styles at all", async () => {
  const { "xl/styles.xml": _, ...parts } = PARTS;
  const plain = ROWS.replaceAll(/ (?:r|spans|ht|s)="[^"]*"/gu, "").replaceAll(
    /<(\/?)(row|c|is|t)\b/gu,
    "<$1x:$2",
  );
  const { bytes, whole } = await marked(
    "表.xlsx",
    zipOf({
      ...parts,
      "xl/worksheets/sheet1.xml": `<?xml version="1.0"?><x:worksheet xmlns:x="${main}"><x:sheetData>${plain}</x:sheetData></x:worksheet>`,
    }),
  );
  expect(whole).toBe(true);
  const sheet = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(sheet).toMatch(/<x:c r="F2" t="inlineStr"><x:is><x:t [^>]*>达成</u);
  expect(sheet).toMatch(/<\/x:sheetData><x:conditionalFormatting sqref="F2:F3">/u);
  expect(strFromU8(unzipSync(bytes)["xl/styles.xml"] ?? new Uint8Array())).toContain(
    '<dxfs count="3">',
  );
});

test("[C11] a document becomes a new workbook, and says so", async () => {
  const copy = await marked(
    "表.docx",
    documentOf("| 一级指标 | 三级指标 | 指标值 |\n| 产出指标 | 校舍 | ≥2栋 |"),
  );
  expect(copy.whole).toBe(false);
});

test("[C11] forms side by side get columns of their own, again and again", async () => {
  const header = ["一级指标", "三级指标", "指标值", "完成值"].join(",");
  const text = `${header},,${header}\n产出指标,会议,≥4次,5次,,产出指标,培训,≥6期,5期\n`;
  const once = await marked("两张.csv", Buffer.from(text));
  const twice = await marked("两张.xlsx", once.bytes);
  for (const { bytes } of [once, twice]) {
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[0]?.slice(9)).toEqual(["结论", "说明", "结论", "说明"]);
    expect([sheet?.rows[1]?.[9], sheet?.rows[1]?.[11]]).toEqual(["达成", "未达成"]);
  }
});
