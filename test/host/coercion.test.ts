/** What Excel makes of what is written into a cell, and what it refuses. */

beforeEach(() => host.reset());

/** Writes one value into A1 of the first sheet and reads back what became of it. */
async function written(value: unknown, numberFormat?: string) {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    if (numberFormat !== undefined) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load("values,formulas,valueTypes,numberFormat");
    await context.sync();
    return [
      cell.values[0]?.[0],
      cell.formulas[0]?.[0],
      cell.valueTypes[0]?.[0],
      cell.numberFormat[0]?.[0],
    ];
  });
}

async function failure(work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown) {
  try {
    await Excel.run(async (context) => {
      await work(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return [code, debugInfo.errorLocation];
  }
  return null;
}

test.each([
  ["320", 320, "Double", "General"],
  ["-1.50", -1.5, "Double", "General"],
  ["1,234", 1234, "Double", "#,##0"],
  ["95%", 0.95, "Double", "0%"],
  ["99.50%", 0.995, "Double", "0.00%"],
  ["-5%", -0.05, "Double", "0%"],
  ["¥1,234.50", 1234.5, "Double", "¥#,##0.00"],
  ["(12)", -12, "Double", "General"],
  ["1e3", 1000, "Double", "0.00E+00"],
  ["2020-12-31", 44196, "Double", "yyyy/m/d"],
  ["2020/12/31", 44196, "Double", "yyyy/m/d"],
  ["2020年12月31日", 44196, "Double", 'yyyy"年"m"月"d"日"'],
  ["2020年6月", 43983, "Double", 'yyyy"年"m"月"'],
  ["1900-02-28", 59, "Double", "yyyy/m/d"],
  ["1900-03-01", 61, "Double", "yyyy/m/d"],
  ["12:30", 0.5208333333333334, "Double", "h:mm"],
  ["TRUE", true, "Boolean", "General"],
  ["false", false, "Boolean", "General"],
  ["=1+1", 2, "Double", "General"],
  ["=1/0", "#DIV/0!", "Error", "General"],
  ["=NA()", "#N/A", "Error", "General"],
] as const)("%s becomes %s in a General cell", async (text, value, type, format) => {
  const [found, formula, valueType, numberFormat] = await written(text);
  expect([found, valueType, numberFormat]).toEqual([value, type, format]);
  expect(formula).toBe(text.startsWith("=") ? text : value);
});

test.each([
  ">=20 万人",
  "≥95%",
  "20万人",
  "95 %",
  "2020-02-30",
  "2020年12月底前",
  "2020.12.31",
  "1,23",
  "12:75",
  "健全",
  "=",
  "－5",
  "#N/A",
  " 前导空格",
  "全覆盖\n及时",
  "😀‏مرحبا",
])("%j stays text", async (text) => {
  expect(await written(text)).toEqual([text, text, "String", "General"]);
});

test.each([
  ["=1+1", "=1+1"],
  ["320", "320"],
  ["95%", "95%"],
  ["2020-12-31", "2020-12-31"],
  ["''引号", "'引号"],
  ["\ttab", "\ttab"],
])("a cell formatted as text keeps %s", async (text, value) => {
  expect(await written(text, "@")).toEqual([value, value, "String", "@"]);
});

test.each(["'=1+1", "'320", "'95%", "'"])(
  "an apostrophe keeps %s as text and is not part of it",
  async (text) => {
    const [value] = await written(text);
    expect(value).toBe(text.slice(1));
  },
);

test("null leaves a cell alone, an empty text clears it, one value fills the range", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, 4],
    ];
    range.values = [
      [null, ""],
      [null, "x"],
    ];
    range.load("values,valueTypes");
    const filled = context.workbook.worksheets.getActiveWorksheet().getRange("D1:E2");
    // One value for all cells is documented, the types know 2-D arrays only.
    filled.values = 7 as unknown as number[][];
    filled.load("values");
    await context.sync();
    expect(range.values).toEqual([
      [1, ""],
      [3, "x"],
    ]);
    expect(range.valueTypes[0]?.[1]).toBe("Empty");
    expect(filled.values).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
});

test("texts show as their number format says", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A4");
    range.numberFormat = [["0.0%"], ["yyyy-mm-dd"], ["#,##0.00"], ["General"]];
    range.values = [[0.955], [44196], [1234.5], [true]];
    range.load("text");
    await context.sync();
    expect(range.text).toEqual([["95.5%"], ["2020-12-31"], ["1,234.50"], ["TRUE"]]);
  });
});

test("a thousand and more cells are written in pieces by the library and arrive whole", async () => {
  const rows = Array.from({ length: 2000 }, (_, row) => [row, `行${row}`]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2000");
    range.values = rows;
    range.load("values");
    await context.sync();
    expect(range.values).toEqual(rows);
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void]>([
  ["too few rows", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2]])],
  [
    "too many columns",
    (sheet) =>
      (sheet.getRange("A1:A2").values = [
        [1, 2],
        [3, 4],
      ]),
  ],
  ["rows of unequal length", (sheet) => (sheet.getRange("A1:B2").values = [[1, 2], [3]])],
  ["a number format of another shape", (sheet) => (sheet.getRange("A1:B2").numberFormat = [["@"]])],
  [
    "a text above 32,767 characters",
    (sheet) => (sheet.getRange("A1").values = [["长".repeat(32_768)]]),
  ],
  ["a formula with a bracket too few", (sheet) => (sheet.getRange("A1").formulas = [["=SUM(A2"]])],
  [
    "a formula with a comparator that Excel does not know",
    (sheet) => (sheet.getRange("A1").values = [["=≥95%"]]),
  ],
])("%s is an invalid argument", async (_name, work) => {
  expect((await failure(work))?.[0]).toBe("InvalidArgument");
});

test("32,767 characters and a formula of 8,192 are taken, one more is not", async () => {
  const text = "长".repeat(32_767);
  expect((await written(text))[0]).toBe(text);
  const part = `"${"长".repeat(250)}"&`;
  const formula = (length: number) =>
    `=${part.repeat(32)}"${"长".repeat(length - 3 - 32 * part.length)}"`;
  expect(await failure((sheet) => (sheet.getRange("A1").formulas = [[formula(8192)]]))).toBeNull();
  expect(await failure((sheet) => (sheet.getRange("A1").formulas = [[formula(8193)]]))).toEqual([
    "FormulaLengthExceedsLimit",
    "Range.Formulas",
  ]);
});

test("only the top-left cell of a merged area takes a value", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.merge();
    range.values = [
      ["一级", "二级"],
      ["三级", "四级"],
    ];
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([
      ["一级", ""],
      ["", ""],
    ]);
  });
});

test("the same text cannot be read back through formulas and written again: the apostrophe is lost", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.values = [["'=1+1"]];
    cell.load("formulas");
    await context.sync();
    const { formulas } = cell;
    cell.formulas = formulas;
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([[2]]);
  });
});

export {};
