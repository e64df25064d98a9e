/** The protocol is not documented by Microsoft: these tests name what moved when another library behaves differently. */

beforeEach(() => host.reset());

test("the real library starts as Excel on a PC with the declared requirement sets", () => {
  expect(Office.context.host).toBe("Excel");
  expect(Office.context.platform).toBe("PC");
  expect(Office.context.displayLanguage).toBe("zh-CN");
  const { requirements } = Office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  expect(requirements.isSetSupported("CustomFunctionsRuntime", "1.3")).toBe(true);
  expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
});

test("the hooks that the host relies on are there", () => {
  const extension = OfficeExtension as unknown as { HostBridge?: { init?: unknown } };
  expect(typeof extension.HostBridge?.init).toBe("function");
  const functions = CustomFunctions as unknown as {
    _association?: { mappings?: object };
    Error?: unknown;
  };
  expect(typeof functions._association?.mappings).toBe("object");
  expect(typeof functions.Error).toBe("function");
});

test("one batch with the actions and paths of the wire is answered, and kept ranges are let go", async () => {
  const traffic = await host.record(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("绩效");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["a", 1],
        ["320", "=B1*2"],
      ];
      const corner = sheet.getRange("B2");
      const rectangle = range.getBoundingRect(corner);
      rectangle.load("address,values,format/fill/color");
      sheet.load("name");
      context.trace("half way");
      await context.sync();
      expect(sheet.name).toBe("绩效");
      expect(rectangle.address).toBe("绩效!A1:B2");
      expect(rectangle.values).toEqual([
        ["a", 1],
        [320, 2],
      ]);
      expect(rectangle.format.fill.color).toBe("#FFFFFF");
      range.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([
        ["a", 1],
        [320, "=B1*2"],
      ]);
    }),
  );
  expect(traffic.syncs).toBe(2);
  const [first] = traffic.batches;
  const kinds = new Set(first?.actions.map((action) => action.split(" ")[0]));
  expect(kinds).toEqual(new Set(["Instantiate", "Method", "SetProperty", "Query", "Trace"]));
  expect(first?.actions).toContain("Method GetRange _KeepReference");
  expect(first?.writes).toBe(true);
  expect(traffic.batches.map((batch) => batch.purpose)).toEqual(["work", "work", "references"]);
});

test("a batch that only reads says so", async () => {
  const traffic = await host.record(() =>
    Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/visibility");
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ["Sheet1", "Visible"],
      ]);
    }),
  );
  expect(traffic.batches.map((batch) => batch.writes)).toEqual([false]);
  expect(traffic.largestBody).toBe(traffic.bytes);
});

test("an update of several scalars and a retrieve travel as actions of their own", async () => {
  const traffic = await host.record(() =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("C3");
      cell.set({
        values: [["x"]],
        format: { font: { bold: true, color: "#FF0000" }, wrapText: true },
      });
      await context.sync();
    }),
  );
  expect(traffic.syncs).toBe(1);
  expect(host.snapshot().looks["C3"]).toEqual({ bold: true, fontColor: "#FF0000", wrap: true });
});

test("reading before load is the library's own error", async () => {
  await expect(
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      await context.sync();
      return cell.address;
    }),
  ).rejects.toMatchObject({ code: "PropertyNotLoaded" });
});

test("null objects are null after the sync, and so are their children", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("没有");
    const range = sheet.getRange("A1");
    sheet.load("name");
    range.load("address");
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    expect(range.isNullObject).toBe(true);
  });
});

test("settings are kept in the document and read at the next start", async () => {
  Office.context.document.settings.set("规则", { level: "省" });
  await new Promise((resolve) => {
    Office.context.document.settings.saveAsync(resolve);
  });
  expect(host.settings).toEqual({ 规则: { level: "省" } });
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject("规则").load("value");
    await context.sync();
    expect(setting.value).toEqual({ level: "省" });
  });
});

test("a ribbon button runs its associated function and waits for completed()", async () => {
  const pressed: string[] = [];
  Office.actions.associate("checkForm", (event: Office.AddinCommands.Event) => {
    pressed.push(event.source.id);
    event.completed();
  });
  await host.runCommand("checkForm");
  expect(pressed).toEqual(["checkForm"]);
});

test("the pane is hidden and shown, and the start-up behaviour is kept", async () => {
  await Office.addin.hide();
  expect(host.paneVisibility).toBe("Background");
  await Office.addin.showAsTaskpane();
  expect(host.paneVisibility).toBe("Visible");
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  expect(await Office.addin.getStartupBehavior()).toBe(Office.StartupBehavior.load);
});

export {};
