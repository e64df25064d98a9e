/** Custom functions in the real runtime of the library, driven by messages, their results in Univer's cells. */

const METADATA = {
  functions: [
    { id: "ECHO", name: "ECHO", parameters: [{ name: "value", type: "any" }] },
    {
      id: "SHAPE",
      name: "SHAPE",
      parameters: [{ name: "range", type: "any", dimensionality: "matrix" }],
    },
    {
      id: "OPTIONAL",
      name: "OPTIONAL",
      parameters: [
        { name: "first", type: "any" },
        { name: "second", type: "any", optional: true },
        { name: "third", type: "any", optional: true },
      ],
    },
    {
      id: "ADD",
      name: "ADD",
      parameters: [
        { name: "a", type: "number" },
        { name: "b", type: "number" },
      ],
    },
    { id: "JOIN", name: "JOIN", parameters: [{ name: "texts", type: "string", repeating: true }] },
    { id: "FAIL", name: "FAIL", parameters: [{ name: "how", type: "string" }] },
    { id: "GRID", name: "GRID", parameters: [{ name: "rows", type: "number" }] },
    { id: "LATER", name: "LATER", parameters: [{ name: "value", type: "any" }] },
    { id: "NOBODY", name: "NOBODY", parameters: [] },
  ],
};

const calls: unknown[][] = [];

function associate(id: string, run: (...args: unknown[]) => unknown) {
  CustomFunctions.associate(id, ((...args: unknown[]) => {
    // The invocation object is always the last argument.
    calls.push([id, ...args.slice(0, -1)]);
    return run(...args.slice(0, -1));
  }) as never);
}

beforeAll(() => {
  associate("ECHO", (value) =>
    value === null ? "null" : `${typeof value}:${String(value as string | number | boolean)}`,
  );
  associate("SHAPE", (range) => JSON.stringify(range));
  associate("OPTIONAL", (...args) => JSON.stringify(args));
  associate("ADD", (a, b) => Number(a) + Number(b));
  associate("JOIN", (texts) => (texts as string[]).join("、"));
  associate("GRID", (rows) =>
    Array.from({ length: Number(rows) }, (_, row) => [row, `第${row}行`]),
  );
  associate("LATER", (value) => new Promise((resolve) => setTimeout(() => resolve(value), 20)));
  associate("FAIL", (how) => {
    switch (how) {
      case "throw":
        throw new Error("unexpected");
      case "reject":
        return Promise.reject(new Error("unexpected"));
      case "n/a":
        throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "没有目标");
      case "return":
        return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
      case "nan":
        return Number.NaN;
      default:
        return null;
    }
  });
});

beforeEach(async () => {
  await host.reset();
  host.useFunctions(METADATA, "PERF");
  calls.length = 0;
});

/** Writes formulas below each other into column D and returns what they show at last. */
async function results(...formulas: string[]) {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getActiveWorksheet()
      .getRange(`D1:D${formulas.length}`);
    range.formulas = formulas.map((formula) => [formula]);
    await context.sync();
  });
  await host.settled();
  const { values } = host.snapshot();
  return formulas.map((_, row) => values[row]?.[3]);
}

async function fill(address: string, values: unknown[][]) {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).values = values;
    await context.sync();
  });
}

test("a cell is busy until the runtime has answered", async () => {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    cell.formulas = [["=PERF.ADD(1,2)"]];
    cell.load("values,valueTypes");
    await context.sync();
    expect(cell.values).toEqual([["#BUSY!"]]);
    expect(cell.valueTypes).toEqual([["Error"]]);
  });
  await host.settled();
  expect(host.snapshot().values).toEqual([[3]]);
});

test("a function that nobody made known is #NAME?", async () => {
  expect(await results("=PERF.UNKNOWN(1)")).toEqual(["#NAME?"]);
});

test.each([
  ["zero", "number:0", "[[0,0]]"],
  ["null", "null", "[[null,null]]"],
] as const)("a blank cell arrives as %s", async (blank, scalar, matrix) => {
  host.blankArgument = blank;
  expect(await results("=PERF.ECHO(A1)", "=PERF.SHAPE(A1:B1)")).toEqual([scalar, matrix]);
});

test("values keep their types, and a single cell is a matrix where the parameter is one", async () => {
  await fill("A1:A4", [[0.95], ["≥95%"], [true], ["'320"]]);
  expect(
    await results(
      "=PERF.ECHO(A1)",
      "=PERF.ECHO(A2)",
      "=PERF.ECHO(A3)",
      "=PERF.ECHO(A4)",
      "=PERF.SHAPE(A1)",
      "=PERF.SHAPE(A1:A2)",
      '=PERF.SHAPE("x")',
    ),
  ).toEqual([
    "number:0.95",
    "string:≥95%",
    "boolean:true",
    "string:320",
    "[[0.95]]",
    '[[0.95],["≥95%"]]',
    '[["x"]]',
  ]);
});

test("an omitted argument is null, in the middle as well as at the end", async () => {
  expect(
    await results("=PERF.OPTIONAL(1)", "=PERF.OPTIONAL(1,,3)", "=PERF.OPTIONAL(1,2,3)"),
  ).toEqual(["[1,null,null]", "[1,null,3]", "[1,2,3]"]);
});

test("typed parameters are converted, repeating ones arrive as one list", async () => {
  await fill("A1:A3", [["'12"], ["x"], [""]]);
  expect(
    await results(
      "=PERF.ADD(A1,1)",
      "=PERF.ADD(A2,1)",
      "=PERF.ADD(A3,1)",
      '=PERF.JOIN("a",1,TRUE)',
    ),
  ).toEqual([13, "#VALUE!", 1, "a、1、TRUE"]);
});

test("errors of the function become Excel's errors", async () => {
  expect(
    await results(
      '=PERF.FAIL("throw")',
      '=PERF.FAIL("reject")',
      '=PERF.FAIL("n/a")',
      '=PERF.FAIL("return")',
      '=PERF.FAIL("nan")',
      '=PERF.FAIL("null")',
    ),
  ).toEqual(["#VALUE!", "#VALUE!", "#N/A", "#DIV/0!", "#VALUE!", 0]);
});

test("an error as argument is the result, without a call", async () => {
  await fill("A1", [["=1/0"]]);
  expect(await results("=PERF.ECHO(A1)", "=PERF.ECHO(NA())")).toEqual(["#DIV/0!", "#N/A"]);
  expect(calls).toEqual([]);
});

test("a matrix spills, natives see it, and what is in its way makes #SPILL!", async () => {
  await fill("A1", [["=PERF.GRID(3)"]]);
  await fill("D1:D2", [["=SUM(A1:A3)"], ['=IFERROR(PERF.ADD(A3,40),"错")']]);
  await host.settled();
  expect(host.snapshot().values).toEqual([
    [0, "第0行", "", 3],
    [1, "第1行", "", 42],
    [2, "第2行", "", ""],
  ]);
  await fill("B2", [["挡"]]);
  await host.settled();
  expect(host.snapshot().values[0]?.[0]).toBe("#SPILL!");
});

test("functions inside functions and inside natives are answered round by round", async () => {
  expect(
    await results(
      "=PERF.ADD(PERF.ADD(1,PERF.ADD(2,3)),4)",
      '=IF(PERF.ADD(1,1)=2,"是","否")',
      "=D1*2",
    ),
  ).toEqual([10, "是", 20]);
});

test("a promise may take its time", async () => {
  expect(await results("=PERF.LATER(7)")).toEqual([7]);
});

test("the calls of one calculation go out together, equal ones once, and answers are forgotten", async () => {
  await fill(
    "A1:A200",
    Array.from({ length: 200 }, (_, row) => [row % 100]),
  );
  const traffic = await host.record(async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("B1:B200").formulas = Array.from({ length: 200 }, (_, row) => [
        `=PERF.ADD(A${row + 1},1)`,
      ]);
      await context.sync();
    });
  });
  expect(host.snapshot().values[150]).toEqual([50, 51]);
  expect(calls).toHaveLength(100);
  expect(traffic.batches.filter((batch) => batch.purpose === "functions")).toHaveLength(1);
  expect(traffic.syncs).toBe(1);
  await host.userEdits("A1", "5");
  expect(host.snapshot().values[0]).toEqual([5, 6]);
  // The value 5 was answered before; it is asked again.
  expect(calls).toHaveLength(101);
});

test("a person's edit is judged at once, and the cells that depend on it follow", async () => {
  await fill("A1:C1", [[1, "=PERF.ADD(A1,1)", '=COUNTIF(B1:B1,">10")']]);
  await host.settled();
  expect(host.snapshot().values).toEqual([[1, 2, 0]]);
  await host.userEdits("A1", "10");
  expect(host.snapshot().values).toEqual([[10, 11, 1]]);
});

export {};
