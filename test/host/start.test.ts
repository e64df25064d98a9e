beforeEach(() => host.reset());

test("the real library starts", () => {
  expect(Office.context.host).toBe("Excel");
});

test("a sheet is added and its cells are written and read", async () => {
  const traffic = await host.record(() =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("绩效");
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["a", 1],
        ["320", "=B1*2"],
      ];
      range.load("values,formulas,address");
      sheet.load("name");
      await context.sync();
      expect(range.values).toEqual([
        ["a", 1],
        [320, 2],
      ]);
      expect(range.formulas).toEqual([
        ["a", 1],
        [320, "=B1*2"],
      ]);
      expect(range.address).toBe("绩效!A1:B2");
      sheet.names.add("总数", range);
      await context.sync();
      const name = sheet.names.getItem("总数");
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("=绩效!$A$1:$B$2");
    }),
  );
  expect(traffic.syncs).toBe(3);
});
