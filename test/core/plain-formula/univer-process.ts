/** A process of its own, because Univer's modules do not load inside jest: rows in, results out. */
import { readFileSync } from "node:fs";
import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import { SetFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { createHeadlessUniver } from "../../../host/model/headless";

interface Row {
  readonly path: string;
  readonly target: string | number;
  readonly actual: string | number | boolean | null;
  readonly formulas: readonly string[];
}

const rows = JSON.parse(readFileSync(0, "utf8")) as readonly Row[];
const univer = createHeadlessUniver();
const cell = (value: string | number | boolean | null): object =>
  typeof value === "number"
    ? { v: value, t: 2 }
    : typeof value === "boolean"
      ? { v: value ? 1 : 0, t: 3 }
      : value === null
        ? {}
        : { v: value, t: 1 };
const cellData = Object.fromEntries(
  rows.map((row, index) => [
    index,
    Object.fromEntries(
      [
        cell(row.path),
        cell(row.target),
        cell(row.actual),
        { v: 10, t: 2 },
        ...row.formulas.map((f) => ({ f })),
      ].map((data, column) => [column, data]),
    ),
  ]),
);
univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
  id: "book",
  sheetOrder: ["sheet"],
  sheets: {
    sheet: { id: "sheet", name: "Sheet1", rowCount: rows.length + 5, columnCount: 12, cellData },
  },
});
const injector = univer.__getInjector();
const commands = injector.get(ICommandService);
const results = (): unknown[][] => {
  const book = injector
    .get(IUniverInstanceService)
    .getUnit("book", UniverInstanceType.UNIVER_SHEET) as unknown as {
    getSheetBySheetId(id: string): { getCellRaw(r: number, c: number): { v?: unknown } | null };
  };
  const sheet = book.getSheetBySheetId("sheet");
  return rows.map((row, index) =>
    row.formulas.map((_, at) => sheet.getCellRaw(index, 4 + at)?.v ?? null),
  );
};
commands.onCommandExecuted(({ id, params }) => {
  const state = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState;
  if (id !== "formula.mutation.set-formula-calculation-notification" || state === undefined) return;
  setTimeout(() => {
    process.stdout.write(JSON.stringify(results()), () => process.exit(0));
  }, 300);
});
setTimeout(() => {
  void commands.executeCommand(
    SetFormulaCalculationStartMutation.id,
    {
      commands: [],
      forceCalculation: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      options: null,
    },
    { onlyLocal: true },
  );
}, 800);
