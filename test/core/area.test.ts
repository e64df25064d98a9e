import { areaAddress, columnLetters } from "../../src/core";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test("an area is addressed by its corners, a single cell by itself", () => {
  expect(areaAddress({ row: 19, column: 0, rows: 32, columns: 7 })).toBe("A20:G51");
  expect(areaAddress({ row: 20, column: 4, rows: 1, columns: 1 })).toBe("E21");
});
