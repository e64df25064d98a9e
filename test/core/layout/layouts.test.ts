import type { Grid } from "../../../src/core/grid";
import { readForm } from "../../../src/core/layout/form-reading";
import { drawGrid } from "./grid-notation";
import { LAYOUTS, NO_TABLES } from "./layouts";

function linesOf(grids: readonly Grid[]): readonly string[] {
  return readForm(grids).tables.flatMap(({ rows }) =>
    rows.map(
      ({ row, path, indicator, target, actual, verdict }) =>
        `${row + 1} ${[...path, indicator].join("/")} ${target ?? "-"} → ${actual ?? "-"} ${verdict.status}`,
    ),
  );
}

test.each(LAYOUTS)("[C1] %s", (_, drawing, rows) => {
  expect(linesOf([drawGrid(drawing)])).toEqual(rows);
});

test.each(NO_TABLES)("[C1] %s is no table", (_, drawing) => {
  expect(linesOf([drawGrid(drawing)])).toEqual([]);
});

test.each(LAYOUTS)("[C1] wherever it stands on the sheet: %s", (_, drawing, rows) => {
  const grid = drawGrid(drawing);
  const moved: Grid = {
    ...grid,
    origin: { row: 29, column: 7 },
    merges: grid.merges.map((merge) => ({
      ...merge,
      row: merge.row + 29,
      column: merge.column + 7,
    })),
  };
  expect(linesOf([moved])).toEqual(
    rows.map((row) => row.replace(/^\d+/u, (number) => String(Number(number) + 29))),
  );
});

test("[C1] several sheets, one of them no form", () => {
  const [first, second] = LAYOUTS;
  const drawings = [first?.[1] ?? "", NO_TABLES[0]?.[1] ?? "", second?.[1] ?? ""];
  const grids = drawings.map((drawing, index) => drawGrid(drawing, `表${index}`));
  expect(linesOf(grids)).toEqual([...(first?.[2] ?? []), ...(second?.[2] ?? [])]);
});

test("[C5] rows that are hidden are read, and known to be hidden", () => {
  const grid = drawGrid(LAYOUTS[3]?.[1] ?? "");
  const [table] = readForm([{ ...grid, hiddenRows: [2] }]).tables;
  expect(table?.rows.map(({ hidden }) => hidden)).toEqual([false, true, false]);
});

test("[C4] what Excel made of a target is read back: a date, an error, a long number", () => {
  const grid = drawGrid(`
    | 一级指标 | 二级指标 | 三级指标 | 指标值 |
    | 产出指标 | 数量指标 | 甲 | 日期 |
    | ^ | ^ | 乙 | #NAME? |
    | ^ | ^ | 丙 | 150000000 |`);
  const changed = grid.cells.map((row) =>
    row.map((cell) => {
      switch (cell.text) {
        case "日期":
          return { value: 44_116, text: "10月12日", format: 'm"月"d"日"' };
        case "#NAME?":
          return { ...cell, formula: "=190课时" };
        case "150000000":
          return { value: 150_000_000, text: "1.5E+08", format: "0.E+00" };
        default:
          return cell;
      }
    }),
  );
  expect(
    readForm([{ ...grid, cells: changed }]).tables[0]?.rows.map(({ target }) => target),
  ).toEqual(["10-12", "=190课时", 150_000_000]);
});
