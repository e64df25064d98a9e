import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { UniverInstanceType } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { createHeadlessUniver } from "../../host/model/headless";
import { candidate, counts } from "../candidate";
import { serve } from "../worker";

const ROWS = 5_000;
const univer = createHeadlessUniver();
const api = FUniver.newAPI(univer);

/** Number and text cells as the model keeps them. */
const NUMBER = 2;
const TEXT = 1;

// Every row asks for 90 %, the first half reports less; D1 is added to all so that one edit recalculates all.
univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
  id: "bench",
  name: "bench",
  sheetOrder: ["sheet"],
  sheets: {
    sheet: {
      id: "sheet",
      name: "Sheet1",
      rowCount: ROWS,
      columnCount: 4,
      cellData: Object.fromEntries(
        Array.from({ length: ROWS }, (_, row) => [
          row,
          {
            0: { v: ">=90%", t: TEXT },
            1: { v: row < ROWS / 2 ? 80 : 95, t: NUMBER },
            2: { f: pastedFormula(row + 1) },
            ...(row === 0 && { 3: { v: 0, t: NUMBER } }),
          },
        ]),
      ),
    },
  },
});

let edits = 0;

serve({
  recalculation: candidate({
    items: ROWS,
    threads: true,
    prepare: () => null,
    run: recalculate,
    outcome: async () => {
      await recalculate();
      return counts(
        sheet()
          .getRange(0, 2, ROWS, 1)
          .getRawValues()
          .map(([word]) => String(word)),
      );
    },
  }),
});

/** Edits D1 and waits until every formula has its new value. */
async function recalculate(): Promise<void> {
  edits += 1;
  sheet()
    .getRange(0, 3)
    .setValue(edits % 2);
  await api.getFormula().onCalculationResultApplied(60_000);
}

function sheet(): NonNullable<
  ReturnType<NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>["getActiveSheet"]>
> {
  const found = api.getActiveWorkbook()?.getActiveSheet();
  if (found === undefined) throw new Error("the workbook has no sheet");
  return found;
}

/** The formula that people paste beside such a table. */
function pastedFormula(row: number): string {
  const number = `VALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(A${row},">=",""),"=",""),"%",""))`;
  return `=IF(ISNUMBER(B${row}),IF(B${row}+$D$1>=${number},"达成","未达成"),"待确认")`;
}
