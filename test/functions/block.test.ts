import { cellAt, commonShape, toBlock, usedShape } from "../../src/functions/block";

test.each([
  ["a plain value", 5, 1, 1],
  ["an argument left out", null, 1, 1],
  ["one cell", [[5]], 1, 1],
  ["a row", [[1, 2, 3]], 1, 3],
  ["a column", [[1], [2]], 2, 1],
  ["ragged rows", [[1], [1, 2, 3], []], 3, 3],
  ["an empty array", [], 1, 1],
  ["an empty row", [[]], 1, 1],
  ["a flat array", [1, 2], 1, 2],
])("%s is a block", (_, argument, rows, columns) => {
  expect(toBlock(argument)).toMatchObject({ rows, columns });
});

test("cells that a ragged row lacks are blank", () => {
  const block = toBlock([[1], [1, 2]]);
  expect(cellAt(block, 0, 1)).toBeNull();
  expect(cellAt(block, 7, 0)).toBeNull();
});

test.each([
  [[[1]], [[1], [2]], { rows: 2, columns: 1 }],
  [[[1, 2]], [[1], [2]], { rows: 2, columns: 2 }],
  [
    [
      [1, 2],
      [3, 4],
    ],
    [[1], [2]],
    { rows: 2, columns: 2 },
  ],
  [[[1], [2], [3]], [[1], [2]], null],
  [[[1, 2]], [[1, 2, 3]], null],
])("%j over %j has the shape %j", (one, other, shape) => {
  expect(commonShape([toBlock(one), toBlock(other)])).toEqual(shape);
});

test("blank rows at the end are cut, zeros are kept", () => {
  const block = toBlock([[1], [null], [0], [""], [null]]);
  expect(usedShape({ rows: 5, columns: 1 }, [block])).toEqual({ rows: 3, columns: 1 });
});

test("the longest of the ranges decides, and one row always stays", () => {
  const short = toBlock([[1], [null], [null]]);
  const long = toBlock([[null], [2], [null]]);
  const blank = toBlock([[null], [null], [null]]);
  expect(usedShape({ rows: 3, columns: 1 }, [short, long])).toEqual({ rows: 2, columns: 1 });
  expect(usedShape({ rows: 3, columns: 1 }, [blank])).toEqual({ rows: 1, columns: 1 });
});

test("a whole column ends at its last cell in use, blanks given as null or as 0", () => {
  const column = (blank: null | 0): unknown[][] => {
    const cells: unknown[][] = Array.from({ length: 1_048_576 }, () => [blank]);
    cells[4] = ["健全"];
    return cells;
  };
  for (const blank of [null, 0] as const) {
    const shape = { rows: 1_048_576, columns: 1 };
    expect(usedShape(shape, [toBlock(column(blank))])).toEqual({ rows: 5, columns: 1 });
  }
});

test("a whole row ends at its last cell in use", () => {
  const row = Array.from({ length: 16_384 }, (_, index) => (index === 2 ? "健全" : 0));
  const shape = { rows: 1, columns: 16_384 };
  expect(usedShape(shape, [toBlock([row])])).toEqual({ rows: 1, columns: 3 });
});
