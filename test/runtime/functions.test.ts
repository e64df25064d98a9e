/** The shipped functions in the library's own runtime, with the metadata that the build writes. */
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { finishMetadata } from "../../scripts/functions-metadata";
import * as functions from "../../src/functions/functions";

const source = join(__dirname, "../../src/functions/functions.ts");
let metadata: Parameters<typeof host.useFunctions>[0];

beforeAll(async () => {
  const { metadataJson, associate } = await generateCustomFunctionsMetadata([source]);
  metadata = JSON.parse(finishMetadata(metadataJson).chinese) as typeof metadata;
  const byName = new Map<string, unknown>(Object.entries(functions));
  for (const { id, functionName } of associate) {
    CustomFunctions.associate(id, byName.get(functionName) as never);
  }
});

beforeEach(async () => {
  await host.reset();
  host.useFunctions(metadata, "PERF");
});

async function write(address: string, cells: unknown[][], as: "values" | "formulas") {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address)[as] = cells;
    await context.sync();
  });
  await host.settled();
}

/** What a formula in H1 shows, spilled over `columns` × `rows` from there. */
async function shown(formula: string, rows = 1, columns = 1): Promise<unknown[][]> {
  await write("H1", [[formula]], "formulas");
  const { values } = host.snapshot();
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => values[row]?.[7 + column] ?? ""),
  );
}

const targets = [[">=95%"], ["健全"], ["190课时"], ["课程库、学员库"]];
const actuals = [[0.949], ["完善"], [205], ["课程库"]];

test("a column is judged by one formula and spills", async () => {
  await write("A1:A4", targets, "values");
  await write("B1:B4", actuals, "values");
  expect(await shown("=PERF.EVAL(A1:A4,B1:B4)", 4)).toEqual([
    ["未达成"],
    ["达成"],
    ["达成"],
    ["部分达成"],
  ]);
});

test.each(["zero", "null"] as const)(
  "a guarded formula says 未填报 whether a blank arrives as %s",
  async (blank) => {
    host.blankArgument = blank;
    await write("A1", [[">=95%"]], "values");
    expect(await shown('=PERF.EVAL(A1,IF(B1="","",B1))')).toEqual([["未填报"]]);
  },
);

test.each(["zero", "null"] as const)(
  "arguments that point at blank cells are left to their defaults, blanks as %s",
  async (blank) => {
    host.blankArgument = blank;
    await write("A1:B1", [["健全", "完善"]], "values");
    expect(await shown("=PERF.EVAL(A1,B1,C1,D1)")).toEqual([["达成"]]);
    expect(await shown("=PERF.SCORE(A1,B1,10,C1,D1,E1)")).toEqual([[10]]);
    expect(await shown("=PERF.BUDGET(20000,9034,C1)")).toEqual([[4.52]]);
  },
);

test("an error in a range is one open verdict among decided ones", async () => {
  await write("A1:A3", [[">=5"], [">=5"], [">=5"]], "values");
  await write("B1:B3", [[6], ["=NA()"], [4]], "formulas");
  expect(await shown("=PERF.EVAL(A1:A3,B1:B3)", 3)).toEqual([["达成"], ["待确认"], ["未达成"]]);
});

test("what cannot be decided is #N/A for MET and RATE in a cell of its own", async () => {
  expect(await shown('=PERF.MET(">=5","完成")')).toEqual([["#N/A"]]);
  expect(await shown('=PERF.RATE("健全","完善")')).toEqual([["#N/A"]]);
  expect(await shown('=PERF.MET(">=5",6)')).toEqual([[true]]);
});

test("tables spill: import columns and summary", async () => {
  await write("A1:A2", [[">=20 万人"], ["健全"]], "values");
  expect(await shown("=PERF.PARSE(A1:A2)", 2, 4)).toEqual([
    ["≥", 20, "万人", "定量"],
    ["定性", "健全", "", "定性"],
  ]);
  await write("B1:B2", [["达成"], ["未达成"]], "values");
  const [, total] = await shown("=PERF.SUMMARY(B1:B2)", 2, 10);
  expect(total).toEqual(["合计", 1, 0, 1, 0, 0, 0, 0, 2, 0.5]);
});

test("every function without a mistake answers with a value, never with an error", async () => {
  const formulas = [
    '=PERF.WHY("190课时",185)',
    '=PERF.GAP("190课时",185)',
    "=PERF.GRADE(89.99)",
    '=PERF.LIGHT(">=100个","40个",6)',
    "=PERF.VERSION()",
  ];
  const answers: unknown[] = [];
  for (const formula of formulas) answers.push((await shown(formula))[0]?.[0]);
  expect(answers).toEqual([expect.stringMatching(/185.*190/u), 5, "良", "绿灯", "development"]);
});
