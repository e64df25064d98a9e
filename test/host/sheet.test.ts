/** Formats, names, properties and print set-up as the add-in writes and reads them. */

beforeEach(() => host.reset());

test("formats of cells, rows, columns and several ranges", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").format.fill.color = "#ffeb9c";
    sheet.getRange("A1").format.font.set({ bold: true, size: 16, name: "黑体", color: "red" });
    sheet.getRange("A1").format.horizontalAlignment = "Center";
    sheet.getRange("B2").format.wrapText = true;
    sheet.getRange("B2").format.indentLevel = 2;
    sheet.getRanges("D1:D2,F1").format.font.italic = true;
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("2:2").format.rowHeight = 30;
    sheet.getRange("A3:C3").setCellProperties([
      [
        { format: { fill: { color: "#00FF00" } } },
        {},
        {
          format: {
            font: { bold: true },
            borders: { bottom: { style: "Continuous", color: "#000000" } },
          },
        },
      ],
    ]);
    sheet
      .getRange("A4:A5")
      .setRowProperties([
        { format: { rowHeight: 20 } },
        { rowHidden: true },
      ] as Excel.SettableRowProperties[]);
    const mixed = sheet
      .getRange("A1:B1")
      .load("format/font/bold,format/fill/color,format/columnWidth");
    await context.sync();
    expect(mixed.format.font.bold).toBeNull();
    expect(mixed.format.fill.color).toBe("#FFEB9C");
  });
  const { looks, columnWidths, rowHeights } = host.snapshot();
  expect(looks).toEqual({
    A1: {
      fill: "#FFEB9C",
      fontName: "黑体",
      fontSize: 16,
      fontColor: "#FF0000",
      bold: true,
      horizontal: "Center",
    },
    A2: { fill: "#FFEB9C" },
    A3: { fill: "#00FF00" },
    B1: { fill: "#FFEB9C" },
    B2: { fill: "#FFEB9C", wrap: true, indent: 2 },
    C3: { bold: true, borders: { bottom: "Continuous Thin #000000" } },
    D1: { italic: true },
    D2: { italic: true },
    F1: { italic: true },
  });
  expect(columnWidths[0]).toBe(120);
  expect(rowHeights[1]).toBe(30);
});

test("borders around and inside a range", async () => {
  await Excel.run(async (context) => {
    const { borders } = context.workbook.worksheets.getActiveWorksheet().getRange("B2:C3").format;
    for (const edge of [
      "EdgeTop",
      "EdgeBottom",
      "EdgeLeft",
      "EdgeRight",
      "InsideHorizontal",
      "InsideVertical",
    ] as const) {
      borders.getItem(edge).style = "Continuous";
      borders.getItem(edge).color = "#808080";
    }
    const edge = borders.getItem("EdgeTop").load("style,weight,color");
    await context.sync();
    expect([edge.style, edge.weight, edge.color]).toEqual(["Continuous", "Thin", "#808080"]);
  });
  const line = "Continuous Thin #808080";
  expect(host.snapshot().looks["C3"]).toEqual({
    borders: { top: line, bottom: line, left: line, right: line },
  });
});

test("conditional formats: the new one on top, priority and stop, clearing part of the range", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("H5:H8");
    const met = range.conditionalFormats.add("ContainsText");
    met.textComparison.rule = { operator: "Contains", text: "达成" };
    met.textComparison.format.fill.color = "#C6EFCE";
    const unmet = range.conditionalFormats.add("CellValue");
    unmet.cellValue.rule = { operator: "EqualTo", formula1: '="未达成"' };
    unmet.cellValue.format.font.color = "#9C0006";
    unmet.stopIfTrue = true;
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(2);
    range.getCell(0, 0).conditionalFormats.clearAll();
    await context.sync();
  });
  expect(host.snapshot().conditionalFormats).toMatchObject([
    {
      type: "CellValue",
      address: "H6:H8",
      priority: 0,
      stopIfTrue: true,
      format: { color: "#9C0006" },
    },
    {
      type: "ContainsText",
      address: "H6:H8",
      priority: 1,
      rule: { operator: "Contains", text: "达成" },
    },
  ]);
});

test("names and properties of a sheet, frozen rows, gridlines, tab colour", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.names.add("年度", "=2020", "申报年度");
    sheet.customProperties.add("PERF.form", "shanghai-2020");
    sheet.customProperties.add("perf.FORM", "shanghai-2021");
    sheet.customProperties.add("long", "长".repeat(300));
    sheet.freezePanes.freezeRows(3);
    sheet.showGridlines = false;
    sheet.tabColor = "#217346";
    await context.sync();
    const name = sheet.names.getItemOrNullObject("年度").load("formula,scope,value,comment");
    const property = sheet.customProperties.getItemOrNullObject("PERF.form").load("key,value");
    sheet.load("showGridlines,tabColor");
    await context.sync();
    expect([name.formula, name.scope, name.value, name.comment]).toEqual([
      "=2020",
      "Worksheet",
      2020,
      "申报年度",
    ]);
    expect([property.key, property.value]).toEqual(["PERF.form", "shanghai-2021"]);
    expect([sheet.showGridlines, sheet.tabColor]).toEqual([false, "#217346"]);
  });
  const { frozen, customProperties } = host.snapshot();
  expect(frozen).toEqual({ rows: 3, columns: 0 });
  expect(customProperties["long"]).toHaveLength(255);
});

test("print set-up", async () => {
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.set({
      orientation: "Landscape",
      paperSize: "A4",
      centerHorizontally: true,
      zoom: { horizontalFitToPages: 1 },
    });
    pageLayout.setPrintMargins("Centimeters", { left: 2.54 });
    pageLayout.setPrintArea("A1:H40");
    pageLayout.setPrintTitleRows("$1:$4");
    pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
    await context.sync();
  });
  expect(host.snapshot().print).toMatchObject({
    area: "A1:H40",
    titleRows: "1:4",
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    headersFooters: { centerFooter: "第 &P 页" },
  });
  expect(host.snapshot().print.margins["left"]).toBeCloseTo(72);
});

test("ranges are found from ranges", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B2:C3").values = [
      [1, 2],
      [3, ""],
    ];
    sheet.getRange("B5:C5").merge();
    const range = sheet.getRange("B2:C3");
    const found = {
      offset: range.getOffsetRange(1, 1),
      resized: range.getResizedRange(2, -1),
      row: range.getRow(1),
      column: range.getEntireColumn(),
      rows: range.getEntireRow(),
      below: range.getRowsBelow(2),
      used: sheet.getUsedRange(),
      values: sheet.getUsedRange(true),
      common: range.getIntersectionOrNullObject("C3:D4"),
      none: range.getIntersectionOrNullObject("X1"),
      indexes: sheet.getRangeByIndexes(0, 1, 2, 3),
      cell: sheet.getCell(4, 2),
    };
    for (const one of Object.values(found)) one.load("address");
    const merged = sheet.getRange().getMergedAreasOrNullObject().load("address");
    await context.sync();
    const addresses = Object.entries(found).map(([key, one]) => [
      key,
      one.isNullObject ? null : one.address,
    ]);
    expect(Object.fromEntries(addresses)).toEqual({
      offset: "Sheet1!C3:D4",
      resized: "Sheet1!B2:B5",
      row: "Sheet1!B3:C3",
      column: "Sheet1!B:C",
      rows: "Sheet1!2:3",
      below: "Sheet1!B4:C5",
      used: "Sheet1!B2:C3",
      values: "Sheet1!B2:C3",
      common: "Sheet1!C3",
      none: null,
      indexes: "Sheet1!B1:D2",
      cell: "Sheet1!C5",
    });
    expect(merged.address).toBe("Sheet1!B5:C5");
  });
});

test("the selection, the active cell and other sheets", async () => {
  await host.addSheet("数据 表");
  await host.select("'数据 表'!B2:C4");
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    const cell = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect([selected.address, cell.address]).toEqual(["'数据 表'!B2:C4", "'数据 表'!B2"]);
    context.workbook.worksheets.getItem("Sheet1").getRange("D9").select();
    await context.sync();
  });
  expect(host.activeSheet()).toBe("Sheet1");
});

export {};
