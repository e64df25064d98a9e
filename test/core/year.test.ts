import { readYear } from "../../src/core/year";

test.each([
  [2020, 2020],
  ["2020", 2020],
  ["２０２０年", 2020],
  ["2020 年度", 2020],
  [0, null],
  [null, null],
  [20, null],
  [43831, null],
  [2020.5, null],
  [true, null],
  ["今年", null],
  [1948, null],
  [2199, 2199],
  [2200, null],
])("the year of %p is %p", (written, year) => {
  expect(readYear(written)).toBe(year);
});
