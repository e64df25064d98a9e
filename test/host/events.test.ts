/** What happens in the workbook reaches the add-in, and what it holds on to follows rows and columns. */

beforeEach(() => host.reset());

interface Seen {
  readonly kind: string;
  readonly [key: string]: unknown;
}

/** Listens to a sheet and its workbook; the list grows as events arrive. */
async function listen() {
  const seen: Seen[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async ({ address, changeType, source, triggerSource }) => {
      seen.push({ kind: "changed", address, changeType, source, triggerSource });
    });
    sheet.onSelectionChanged.add(async ({ address }) => {
      seen.push({ kind: "selection", address });
    });
    context.workbook.worksheets.onActivated.add(async () => {
      seen.push({ kind: "activated" });
    });
    context.workbook.worksheets.onDeactivated.add(async () => {
      seen.push({ kind: "deactivated" });
    });
    context.workbook.worksheets.onAdded.add(async () => {
      seen.push({ kind: "added" });
    });
    context.workbook.worksheets.onDeleted.add(async () => {
      seen.push({ kind: "deleted" });
    });
    context.workbook.onSelectionChanged.add(async () => {
      seen.push({ kind: "workbook selection" });
    });
    await context.sync();
  });
  return seen;
}

test("a person's edit, selection and sheets are told; results of formulas are not", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange("B3").formulas = [["=C3*2"]];
    await context.sync();
  });
  const seen = await listen();
  await host.userEdits("C3", "20");
  await host.select("D4");
  await host.addSheet("第二");
  await host.activate("第二");
  await host.deleteSheet("第二");
  expect(seen).toEqual([
    {
      kind: "changed",
      address: "C3",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "Unknown",
    },
    { kind: "selection", address: "D4" },
    { kind: "workbook selection" },
    { kind: "added" },
    { kind: "deactivated" },
    { kind: "activated" },
    { kind: "deactivated" },
    { kind: "activated" },
    { kind: "deleted" },
  ]);
});

test("the add-in's own writes are told as its own, unless it switched events off", async () => {
  const seen = await listen();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A1").format.font.bold = true;
    await context.sync();
  });
  await host.settled();
  await Excel.run(async (context) => {
    context.runtime.enableEvents = false;
    context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[5]];
    context.runtime.enableEvents = true;
    await context.sync();
  });
  await host.settled();
  expect(seen).toEqual([
    {
      kind: "changed",
      address: "A1:B2",
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: "ThisLocalAddin",
    },
  ]);
});

test("the range of an event can be asked for, and a removed handler hears nothing more", async () => {
  const found: unknown[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const handler = sheet.onChanged.add(async (event) => {
      await Excel.run(async (inner) => {
        const range = event.getRange(inner).load("address,values");
        await inner.sync();
        found.push([range.address, range.values]);
      });
    });
    await context.sync();
    await host.userEdits("B2", "95%");
    await host.settled();
    handler.remove();
    await context.sync();
    await host.userEdits("B3", "1");
  });
  expect(found).toEqual([["Sheet1!B2", [[0.95]]]]);
});

test("kept ranges, names, merges, rules, validation and print set-up follow inserted and deleted rows", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("A5:B8");
    range.values = Array.from({ length: 4 }, (_, row) => [`行${row}`, row]);
    sheet.names.add("明细", range);
    sheet.getRange("A5:A6").merge();
    sheet.getRange("C5").formulas = [["=SUM(B5:B8)"]];
    sheet.getRange("B5:B8").dataValidation.rule = {
      decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" },
    };
    const format = range.conditionalFormats.add("Custom");
    format.custom.rule.formula = '=$B5="未达成"';
    format.custom.format.fill.color = "#FFC7CE";
    sheet.pageLayout.setPrintArea("A1:C8");
    sheet.pageLayout.setPrintTitleRows("$4:$4");
    range.load("address");
    await context.sync();
    await host.insertRows("Sheet1", 2, 2);
    range.load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!A7:B10");
    expect(range.values[3]).toEqual(["行3", 3]);
    const shifted = host.snapshot();
    expect(shifted.names).toMatchObject([{ name: "明细", formula: "=Sheet1!$A$7:$B$10" }]);
    expect(shifted.merges).toEqual(["A7:A8"]);
    expect(shifted.formulas[6]?.[2]).toBe("=SUM(B7:B10)");
    expect(shifted.validations).toMatchObject([{ address: "B7:B10" }]);
    expect(shifted.conditionalFormats).toMatchObject([
      { address: "A7:B10", rule: { formula: '=$B7="未达成"' } },
    ]);
    expect(shifted.print).toMatchObject({ area: "A1:C10", titleRows: "6:6" });

    sheet.getRange("9:9").delete("Up");
    await context.sync();
    range.load("address");
    await context.sync();
    expect(range.address).toBe("Sheet1!A7:B9");
    expect(host.snapshot().conditionalFormats).toMatchObject([{ address: "A7:B9" }]);

    await host.deleteRows("Sheet1", 7, 3);
    range.load("address");
    await expect(context.sync()).rejects.toMatchObject({ code: "InvalidReference" });
  });
});

test("columns that come in move what lies right of them", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRange("C2:D2");
    range.values = [["目标", "实际"]];
    sheet.names.add("表头", range);
    range.load("address");
    await context.sync();
    await host.insertColumns("Sheet1", 2);
    range.load("address,values");
    await context.sync();
    expect(range.address).toBe("Sheet1!D2:E2");
    expect(range.values).toEqual([["目标", "实际"]]);
  });
  expect(host.snapshot().names).toMatchObject([{ formula: "=Sheet1!$D$2:$E$2" }]);
});

test("an edit that arrives in the middle of a task is there before the next batch", async () => {
  let count = 0;
  const stop = host.beforeBatch(async (batch) => {
    count += 1;
    if (batch.purpose === "work" && count === 2) await host.userEdits("A1", "人");
  });
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.values = [["加载项"]];
    await context.sync();
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["人"]]);
  });
  stop();
});

test("a person cannot type what validation stops", async () => {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
    range.dataValidation.rule = { list: { inCellDropDown: true, source: "达成,未达成" } };
    await context.sync();
  });
  await host.userEdits("A1", "达成");
  await expect(host.userEdits("A2", "好")).rejects.toThrow("A2");
  expect(host.snapshot().values).toEqual([["达成"]]);
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
    range.values = [["达成"], ["贴入"], [""]];
    const invalid = range.dataValidation.getInvalidCellsOrNullObject().load("address");
    await context.sync();
    expect(invalid.address).toBe("Sheet1!A2");
  });
});

export {};
