import fc from "fast-check";
import type { Grid } from "../../../src/core";
import { findTables, keepMapping, keptMapping } from "../../../src/core";
import { knowSheet } from "../../../src/core/layout/own-table";
import { drawGrid } from "./grid-notation";
import { LAYOUTS } from "./layouts";

const SHEET = drawGrid(`
  | 绩效情况表 | < | < | < | < |
  | 类别 | 做什么 | 要求 | 做到 | 值几分 |
  | 产出 | 培训场次 | ≥12场 | 13场 | 50 |
  | ^ | 合格率 | ≥95% | 94% | 50 |`);

const MAPPING = {
  sheet: "Sheet1",
  kind: "self-evaluation",
  headerTop: 1,
  headerBottom: 1,
  groups: [
    {
      term: null,
      levels: [0],
      indicator: [1],
      comparator: null,
      target: [2],
      unit: null,
      direction: null,
      actual: [3],
      weight: 4,
      score: null,
      deviation: [],
    },
  ],
} as const;

const KEPT = keepMapping(SHEET, MAPPING) ?? "";

test("[B6] columns that no header word names are read as a person pointed them out", () => {
  expect(findTables(SHEET)).toEqual([]);
  const { tables } = knowSheet(SHEET, new Map(), KEPT);
  expect(
    tables.flatMap(({ rows }) =>
      rows.map(({ path, indicator, target, actual, weight }) => [
        path,
        indicator,
        target,
        actual,
        weight,
      ]),
    ),
  ).toEqual([
    [["产出"], "培训场次", "≥12场", "13场", 50],
    [["产出"], "合格率", "≥95%", "94%", 50],
  ]);
});

test.each(LAYOUTS)("[B6] kept and read again, a mapping is the same: %s", (_, drawing) => {
  const grid = drawGrid(drawing);
  for (const { mapping } of findTables(grid)) {
    const kept = keepMapping(grid, mapping);
    expect(kept).not.toBeNull();
    expect(keptMapping(kept ?? "", grid)).toEqual(mapping);
  }
});

test("[B6] after rows and columns came in, and under another name, the same columns are meant", () => {
  const moved = inserted(SHEET, { rows: 3, columns: 2 });
  expect(keptMapping(KEPT, moved)).toMatchObject({
    sheet: "改名",
    headerTop: 4,
    headerBottom: 4,
    groups: [{ levels: [2], indicator: [3], target: [4], actual: [5], weight: 6 }],
  });
});

test("[B6] a column that changed places is followed by its header", () => {
  const swapped = {
    ...SHEET,
    merges: [],
    cells: SHEET.cells.map(([a, b, c, d, e]) =>
      [a, c, b, d, e].map((cell) => cell ?? { value: null, text: "" }),
    ),
  };
  expect(keptMapping(KEPT, swapped)?.groups[0]).toMatchObject({ indicator: [2], target: [1] });
});

test("[B6] another header: the correction is not used, and the table is looked for again", () => {
  const other = drawGrid("| 一级指标 | 三级指标 | 指标值 |\n| 产出 | 甲 | 1个 |");
  expect(keptMapping(KEPT, other)).toBeNull();
  expect(knowSheet(other, new Map(), KEPT)).toEqual(knowSheet(other, new Map()));
});

test("[B6] what was corrected takes the place of what was found there, other tables stay", () => {
  const two = drawGrid(`
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 备注 |
    | 产出 | 甲 | 1个 | 2个 | 3个 |
    |  |  |  |  |  |
    |  |  |  |  |  |
    |  |  |  |  |  |
    |  |  |  |  |  |
    | 一级指标 | 三级指标 | 指标值 | 完成值 | 备注 |
    | 产出 | 乙 | 1个 | 2个 | 3个 |`);
  const [first] = findTables(two);
  if (first === undefined) throw new Error("no table");
  const [group] = first.mapping.groups;
  if (group === undefined) throw new Error("no group");
  const corrected = keepMapping(two, { ...first.mapping, groups: [{ ...group, actual: [4] }] });
  const { tables } = knowSheet(two, new Map(), corrected);
  expect(
    tables.flatMap(({ rows }) => rows.map(({ indicator, actual }) => [indicator, actual])),
  ).toEqual([
    ["甲", "3个"],
    ["乙", "2个"],
  ]);
});

test("[B6] any text is a mapping or none, never an error", () => {
  const part = fc.constantFrom(
    "1 target 3-4",
    "1 target 0-9999999",
    ";",
    "n",
    "a ",
    " i1:abc",
    " t2:-",
    " l0:000",
    "x",
    "i99999:---",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((parts) => parts.join("")),
      ),
      (text) => {
        const mapping = keptMapping(text, SHEET);
        expect(mapping?.groups.length).not.toBe(0);
      },
    ),
  );
});

test("[B6] more columns than a sheet can keep: none is kept, rather than a part", () => {
  const many = Array.from({ length: 60 }, (_, column) => column);
  const [group] = MAPPING.groups;
  expect(keepMapping(SHEET, { ...MAPPING, groups: [{ ...group, target: many }] })).toBeNull();
});

function inserted(grid: Grid, { rows, columns }: { rows: number; columns: number }): Grid {
  const blank = { value: null, text: "" };
  const wide = grid.cells.map((row) => [...Array.from({ length: columns }, () => blank), ...row]);
  const width = wide[0]?.length ?? 0;
  return {
    ...grid,
    sheet: "改名",
    cells: [
      ...Array.from({ length: rows }, () => Array.from({ length: width }, () => blank)),
      ...wide,
    ],
    merges: grid.merges.map((area) => ({
      ...area,
      row: area.row + rows,
      column: area.column + columns,
    })),
  };
}
