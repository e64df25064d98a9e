import { readAmount } from "../../../src/core/layout/amount";

test.each([
  ["10,656,000", { value: 10_656_000, unit: null }],
  ["100万元", { value: 100, unit: "万元" }],
  ["￥1,234.5元", { value: 1234.5, unit: "元" }],
  ["1 234", { value: 1234, unit: null }],
  ["12,5万元", null],
  ["12,34", null],
  ["1,2345", null],
  ["—", null],
  ["约100万元", null],
])("[C10] the amount %s", (text, expected) => {
  expect(readAmount({ value: text, text })).toEqual(expected);
});
