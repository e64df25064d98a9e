import { readXlsx } from "hucre/xlsx";
import type { PlanCell, PlanOptions, SheetPlan } from "../../src/core";
import {
  areaAddress,
  FORMS,
  plainResults,
  planSheet,
  SHANGHAI_2020_SAMPLE,
  storedFormula,
} from "../../src/core";
import { planWorkbook } from "../../src/files/plan-workbook";

jest.setTimeout(60_000);

const MODES: readonly (readonly [string, PlanOptions["formulas"]])[] = [
  ["perf", "perf"],
  ["plain", { plain: plainResults }],
  ["values", "values"],
];

const CONTENT = {
  ...SHANGHAI_2020_SAMPLE,
  indicators: SHANGHAI_2020_SAMPLE.indicators.slice(0, 12).map((indicator) => ({
    ...indicator,
    weight: 5,
  })),
};

describe.each(FORMS.map((form) => [form.id, form] as const))("[P8] %s as a file", (_, form) => {
  describe.each(MODES)("with %s", (mode, formulas) => {
    let plan: SheetPlan;
    let read: Awaited<ReturnType<typeof readXlsx>>;

    beforeAll(async () => {
      plan = planSheet(form, CONTENT, formulas === undefined ? {} : { formulas });
      read = await readXlsx(await planWorkbook(plan), { readStyles: true });
    });

    function sheet() {
      const [first] = read.sheets;
      if (first === undefined) throw new Error("No sheet");
      return first;
    }

    test("every cell holds what the plan says, formulas with their result and stored names", () => {
      const found = plan.cells.map((row, at) =>
        row.map((_cell, column) => {
          const cell = sheet().cells?.get(`${at},${column}`);
          return {
            formula: cell?.formula ?? null,
            value: plain(sheet().rows[at]?.[column] ?? null),
          };
        }),
      );
      expect(found).toEqual(plan.cells.map((row) => row.map(expected)));
      const all = JSON.stringify(found);
      expect(all.includes("_xldudf_PERF_")).toBe(mode === "perf");
      expect(all).not.toContain("PERF.");
    });

    test("merges, heights, widths, names and print set-up come along", () => {
      expect(
        (sheet().merges ?? [])
          .map(({ startRow, startCol, endRow, endCol }) =>
            areaAddress({
              row: startRow,
              column: startCol,
              rows: endRow - startRow + 1,
              columns: endCol - startCol + 1,
            }),
          )
          .toSorted(),
      ).toEqual(plan.merges.map(areaAddress).toSorted());
      expect(plan.rowHeights.map((_height, row) => sheet().rowDefs?.get(row)?.height)).toEqual([
        ...plan.rowHeights,
      ]);
      const names = (read.namedRanges ?? []).map(({ name }) => name);
      for (const { name } of plan.names) expect(names).toContain(name);
      expect(sheet().pageSetup).toMatchObject({
        orientation: plan.print.orientation,
        scale: plan.print.scale,
      });
      expect(sheet().dataValidations).toHaveLength(
        plan.validations.reduce((sum, { areas }) => sum + areas.length, 0),
      );
      expect(sheet().conditionalRules).toHaveLength(plan.marks.length);
    });
  });
});

function expected(cell: PlanCell): { formula: string | null; value: string | number | null } {
  switch (cell.kind) {
    case "blank":
      return { formula: null, value: null };
    case "text":
      return { formula: null, value: cell.text === "" ? null : cell.text };
    case "number":
      return { formula: null, value: cell.value };
    case "formula":
      return {
        formula: (storedFormula(cell.formula) ?? cell.formula).slice(1),
        value: cell.result,
      };
  }
}

/** The reader gives cells with a date format as dates; the plan has Excel's day numbers. */
function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value;
}
