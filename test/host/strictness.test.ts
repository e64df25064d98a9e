/** Where Excel refuses, the host refuses: each rule of the platform that the add-in could break. */

beforeEach(() => host.reset());

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

/** The code and place of the error that the work ends with, null when it does not. */
async function failure(work: Work, options: Excel.RunOptions = {}) {
  try {
    await Excel.run(options, async (context) => {
      await work(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });
  } catch (error) {
    const { code, debugInfo } = error as OfficeExtension.Error;
    return { code, location: debugInfo.errorLocation };
  }
  return null;
}

async function code(work: Work) {
  return (await failure(work))?.code ?? "done";
}

test.each([
  ["绩效目标表", "done"],
  ["绩效目标表 (2)", "done"],
  ["全角：？可以", "done"],
  ["x".repeat(31), "done"],
  ["x".repeat(32), "InvalidArgument"],
  ["", "InvalidArgument"],
  ["a/b", "InvalidArgument"],
  ["a\\b", "InvalidArgument"],
  ["a?", "InvalidArgument"],
  ["a*", "InvalidArgument"],
  ["a:b", "InvalidArgument"],
  ["[a]", "InvalidArgument"],
  ["'a", "InvalidArgument"],
  ["a'", "InvalidArgument"],
  ["history", "InvalidArgument"],
  ["sheet1", "ItemAlreadyExists"],
])("a sheet named %j: %s", async (name, expected) => {
  expect(await code((_sheet, context) => context.workbook.worksheets.add(name))).toBe(expected);
});

test.each([
  ["目标值", "done"],
  ["_x.1", "done"],
  ["PERF_目标", "done"],
  ["A1", "InvalidArgument"],
  ["XFD1048576", "InvalidArgument"],
  ["R1C1", "InvalidArgument"],
  ["r", "InvalidArgument"],
  ["1目标", "InvalidArgument"],
  ["目标 值", "InvalidArgument"],
  ["目标-值", "InvalidArgument"],
  ["x".repeat(256), "InvalidArgument"],
])("a name %j: %s", async (name, expected) => {
  expect(await code((sheet) => sheet.names.add(name, sheet.getRange("A1")))).toBe(expected);
});

test.each<[string, string, Work]>([
  [
    "a second name of the same scope",
    "ItemAlreadyExists",
    (sheet) => {
      sheet.names.add("目标", sheet.getRange("A1"));
      sheet.names.add("目标", sheet.getRange("A2"));
    },
  ],
  ["an address that is none", "InvalidArgument", (sheet) => sheet.getRange("目标!")],
  [
    "a cell outside the sheet",
    "InvalidArgument",
    (sheet) => sheet.getCell(1_048_576, 0).load("address"),
  ],
  [
    "an offset above the first row",
    "InvalidArgument",
    (sheet) => sheet.getRange("A1").getOffsetRange(-1, 0).load("address"),
  ],
  [
    "a sheet that is not there",
    "ItemNotFound",
    (_sheet, context) => context.workbook.worksheets.getItem("没有").load("name"),
  ],
  [
    "a property that is not there",
    "NotImplemented",
    (sheet) => sheet.getRange("A1").load("nothing"),
  ],
  ["a row height of 409 points", "done", (sheet) => (sheet.getRange("1:1").format.rowHeight = 409)],
  [
    "a row height above",
    "InvalidArgument",
    (sheet) => (sheet.getRange("1:1").format.rowHeight = 409.5),
  ],
  [
    "a column wider than 255 characters",
    "InvalidArgument",
    (sheet) => (sheet.getRange("A:A").format.columnWidth = 1400),
  ],
  [
    "a colour that is none",
    "InvalidArgument",
    (sheet) => (sheet.getRange("A1").format.fill.color = "#12345"),
  ],
  [
    "an inline list of 255 characters",
    "done",
    (sheet) =>
      (sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "项".repeat(255) },
      }),
  ],
  [
    "an inline list of 256",
    "InvalidArgument",
    (sheet) =>
      (sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "项".repeat(256) },
      }),
  ],
  [
    "a prompt title of 33 characters",
    "InvalidArgument",
    (sheet) =>
      (sheet.getRange("A1").dataValidation.prompt = {
        showPrompt: true,
        title: "长".repeat(33),
        message: "",
      }),
  ],
  [
    "an alert of 226 characters",
    "InvalidArgument",
    (sheet) =>
      (sheet.getRange("A1").dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "",
        message: "长".repeat(226),
      }),
  ],
  [
    "a prompt where only part of the range has one",
    "InvalidArgument",
    (sheet) => {
      sheet.getRange("A1").dataValidation.rule = {
        list: { inCellDropDown: true, source: "是,否" },
      };
      sheet.getRange("A1:A2").dataValidation.prompt = {
        showPrompt: true,
        title: "",
        message: "选一个",
      };
    },
  ],
  [
    "merging over part of a merged area",
    "MergedRangeConflict",
    (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2:C3").merge();
    },
  ],
  [
    "merging over a whole merged area",
    "done",
    (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("A1:C3").merge();
    },
  ],
  [
    "a table over merged cells",
    "MergedRangeConflict",
    (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.tables.add("A1:C3", true);
    },
  ],
  [
    "merging cells of a table",
    "InvalidOperation",
    (sheet) => {
      sheet.tables.add("A1:C3", true);
      sheet.getRange("B2:C3").merge();
    },
  ],
  [
    "clearing part of a merged area",
    "MergedRangeConflict",
    (sheet) => {
      sheet.getRange("A1:B2").merge();
      sheet.getRange("B2").clear();
    },
  ],
  ["deleting the last visible sheet", "InvalidOperation", (sheet) => sheet.delete()],
  ["hiding the last visible sheet", "InvalidOperation", (sheet) => (sheet.visibility = "Hidden")],
  [
    "title rows that are cells",
    "InvalidArgument",
    (sheet) => sheet.pageLayout.setPrintTitleRows("A1:C2"),
  ],
  ["recalculating a whole sheet as dirty", "NotImplemented", (sheet) => sheet.calculate(true)],
])("%s: %s", async (_name, expected, work) => {
  expect(await code(work)).toBe(expected);
});

test("a member that the host does not know is named", async () => {
  expect(await failure((sheet) => sheet.charts.load("items/name"))).toEqual({
    code: "NotImplemented",
    location: "Worksheet.Charts",
  });
});

test("a member above ExcelApi 1.14 is refused by name", async () => {
  // ExcelApi 1.15 is the newest that the library knows.
  expect(await failure((sheet) => sheet.getRange("A1").getDependents().load("addresses"))).toEqual({
    code: "ApiNotFound",
    location: "Range.GetDependents",
  });
});

describe("a protected sheet", () => {
  beforeEach(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B2:B9").format.protection.locked = false;
      sheet.protection.protect({}, "密码");
      await context.sync();
    });
  });

  test.each<[string, string, Work]>([
    ["a locked cell", "AccessDenied", (sheet) => (sheet.getRange("A1").values = [["x"]])],
    ["an unlocked cell", "done", (sheet) => (sheet.getRange("B2").values = [["x"]])],
    ["a format", "AccessDenied", (sheet) => (sheet.getRange("B2").format.font.bold = true)],
    ["a merge", "AccessDenied", (sheet) => sheet.getRange("B2:B3").merge()],
    ["a new row", "AccessDenied", (sheet) => sheet.getRange("1:1").insert("Down")],
    [
      "a conditional format",
      "AccessDenied",
      (sheet) => sheet.getRange("B2").conditionalFormats.add("Custom"),
    ],
    ["protecting again", "AccessDenied", (sheet) => sheet.protection.protect()],
    ["the wrong password", "AccessDenied", (sheet) => sheet.protection.unprotect("falsch")],
    ["the right password", "done", (sheet) => sheet.protection.unprotect("密码")],
  ])("%s: %s", async (_name, expected, work) => {
    expect(await code(work)).toBe(expected);
  });

  test("what was written before the refusal stays, what follows does not happen", async () => {
    const found = await failure((sheet) => {
      sheet.getRange("B2").values = [["先"]];
      sheet.getRange("A1").values = [["拒"]];
      sheet.getRange("B3").values = [["后"]];
    });
    expect(found).toEqual({ code: "AccessDenied", location: "Range.Values" });
    const { values } = host.snapshot();
    expect(values.flat().filter((value) => value !== "")).toEqual(["先"]);
  });
});

describe("custom functions in rules", () => {
  beforeEach(() => {
    host.useFunctions({ functions: [{ id: "EVAL", name: "EVAL", parameters: [] }] }, "PERF");
  });

  test.each<[string, Work]>([
    [
      "a conditional format",
      (sheet) => {
        sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula =
          '=PERF.EVAL(A1,B1)="未达成"';
      },
    ],
    [
      "a data validation",
      (sheet) => {
        sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=PERF.EVAL(A1,B1)" } };
      },
    ],
    ["a defined name", (sheet) => sheet.names.add("结论", "=PERF.EVAL(A1,B1)")],
  ])("%s cannot call one", async (_name, work) => {
    expect(await code(work)).toBe("InvalidArgument");
  });

  test("a text that mentions one is no call", async () => {
    const work: Work = (sheet) => {
      sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula =
        '=$A1="PERF.EVAL("';
    };
    expect(await code(work)).toBe("done");
  });
});

test("a request of more than 5 MB is refused as a whole", async () => {
  const work: Work = (sheet) => {
    for (let row = 1; row <= 170; row += 1)
      sheet.getRange(`A${row}`).values = [["长".repeat(10_400)]];
  };
  expect(await code(work)).toBe("RequestPayloadSizeLimitExceeded");
  expect(host.snapshot().usedRange).toBeNull();
});

test("while a cell is edited every request is refused, unless it waits", async () => {
  host.beginEdit("A1");
  expect(await code((sheet) => (sheet.getRange("B1").values = [[1]]))).toBe(
    "InvalidOperationInCellEditMode",
  );
  const waiting = failure((sheet) => (sheet.getRange("B1").values = [[2]]), {
    delayForCellEdit: true,
  });
  await host.endEdit("320");
  expect(await waiting).toBeNull();
  expect(host.snapshot().values).toEqual([[320, 2]]);
});

test("an injected error reaches the add-in, and nothing of the batch is applied", async () => {
  host.inject("ActivityLimitReached", { after: 1 });
  expect(await code((sheet) => (sheet.getRange("A1").values = [[1]]))).toBe("done");
  expect(await code((sheet) => (sheet.getRange("A1").values = [[2]]))).toBe("ActivityLimitReached");
  expect(await code((sheet) => (sheet.getRange("B1").values = [[3]]))).toBe("done");
  expect(host.snapshot().values).toEqual([[1, 3]]);
});

test("a kept range of a deleted sheet answers ItemNotFound", async () => {
  expect(
    await code(async (_sheet, context) => {
      const sheet = context.workbook.worksheets.add("临时");
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      sheet.delete();
      await context.sync();
      range.load("values");
    }),
  ).toBe("ItemNotFound");
});

export {};
